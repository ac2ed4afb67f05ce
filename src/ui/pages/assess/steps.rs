//! The ways to take the last step back, to do it again, and to the log of all of them.

use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::desk::Open;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Ids of the two buttons: whoever uses one keeps the focus on it.
pub const BUTTONS: [&str; 2] = ["step-back", "step-again"];

/// The two buttons, and the link.
pub fn steps(speech: &Speech, open: &Open, on_act: &Callback<Act>) -> Html {
    let href = Route::Log(open.assessment.head.id.clone()).hash();
    html! {
        <span class="steps" role="group" aria-label={speech.t(Key::UndoSteps)}>
            { buttons(speech, open, on_act) }
            <a {href}>{ speech.t(Key::UndoLog) }</a>
        </span>
    }
}

/// Two buttons; one that has nothing to do can be reached all the same, so that the focus stays where it is.
pub fn buttons(speech: &Speech, open: &Open, on_act: &Callback<Act>) -> Html {
    let [back, again] = BUTTONS;
    let button = |id: &'static str, label: Key, is_idle: bool, is_back: bool| {
        let onclick = on_act.reform(move |_: MouseEvent| Act::Step(is_back));
        html! {
            <button {id} type="button" class="button" aria-disabled={is_idle.then_some("true")} {onclick}>{ speech.t(label) }</button>
        }
    };
    html! {
        <>
            { button(back, Key::AppUndo, open.past.back().is_none(), true) }
            { button(again, Key::UndoRedo, open.past.again().is_none(), false) }
        </>
    }
}
