//! A passing message, with an undo where there is something to undo; behind all others, that a newer build is ready. Heard
//! as well as seen.

use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::desk::Desk;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The message at the foot of the page. Nobody has to hurry: it stays until it is closed or another takes its place, and
/// without an undo until its reader goes to another page.
pub fn toast(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let (says, undo, renew) = match &desk.toast {
        Some(toast) => (Some(speech.say(&toast.says)), toast.undo.is_some(), false),
        None => (desk.newer.then(|| speech.t(Key::AppNewer)), false, desk.newer),
    };
    let shown = says.is_some();
    let button = |shown: bool, key: Key, act: fn() -> Act| {
        let onclick = on_act.reform(move |_: MouseEvent| act());
        html! { <button type="button" hidden={!shown} {onclick}>{ speech.t(key) }</button> }
    };
    html! {
        <div class={shown.then_some("toast")}>
            <span>{ says }</span>
            { button(undo, Key::AppUndo, || Act::Undo) }
            { button(renew, Key::AppRenew, || Act::Renew) }
            { button(shown, if renew { Key::AppLater } else { Key::AppClose }, || Act::Dismiss) }
        </div>
    }
}
