//! A button that says what it does.

use crate::i18n::key::Key;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A button; `class` says which kind of one.
pub fn button(speech: &Speech, class: &'static str, says: Key, onclick: Callback<MouseEvent>) -> Html {
    html! { <button {class} type="button" {onclick}>{ speech.t(says) }</button> }
}
