//! The way from a questionnaire to the framework that it maps to, and from an earlier edition to the later one.

use crate::exchange::builtin::{CSF_1_1, CSF_2_0};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::desk::Open;
use crate::ui::pages::carry::is_carried;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What "go deeper" or "carry over" does, and the button; for the framework itself the way to what was carried over, if
/// anything was.
pub fn deeper(speech: &Speech, open: &Open, on_act: &Callback<Act>) -> Option<Html> {
    let go = match &open.framework {
        Some(_) => Key::DeeperGo,
        None if open.questionnaire.id.as_str() == CSF_1_1 => Key::CarryGo,
        None => return is_carried(open).then(|| look(speech, open)),
    };
    let note = speech.f(Key::DeeperNote, [("framework", Arg::Title(CSF_2_0.to_owned()))]);
    Some(html! {
        <p class="row deeper">
            { button(speech, "button", go, on_act.reform(|_: MouseEvent| Act::Deeper)) }
            <span class="quiet small">{ note }</span>
        </p>
    })
}

fn look(speech: &Speech, open: &Open) -> Html {
    let href = Route::Carry(open.assessment.head.id.clone()).hash();
    html! { <p class="row deeper"><a class="button button-plain" {href}>{ speech.t(Key::CarryLook) }</a></p> }
}
