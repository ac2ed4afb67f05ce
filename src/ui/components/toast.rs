//! A passing message, with an undo where there is something to undo. Heard as well as seen.

use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::desk::Toast;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The message at the foot of the page. It stays until it is closed or another takes its place: nobody has to hurry.
pub fn toast(speech: &Speech, toast: Option<&Toast>, on_act: &Callback<Act>) -> Html {
    let undo = toast.is_some_and(|toast| toast.undo.is_some());
    html! {
        <div role="status" class={classes!("screen-only", toast.map(|_| "toast"))}>
            <span>{ toast.map(|toast| speech.say(&toast.says)) }</span>
            <button type="button" hidden={!undo} onclick={on_act.reform(|_| Act::Undo)}>{ speech.t(Key::AppUndo) }</button>
            <button type="button" hidden={toast.is_none()} onclick={on_act.reform(|_| Act::Dismiss)}>
                { speech.t(Key::AppClose) }
            </button>
        </div>
    }
}
