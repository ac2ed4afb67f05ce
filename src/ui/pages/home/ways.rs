//! The ways to begin: anew, or with a file.

use crate::exchange::builtin;
use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::route::Route;
use crate::ui::speech::use_speech;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the browser offers first when a file is to be chosen.
const ACCEPT: &str = ".json,application/json";

/// Properties of [`Ways`].
#[derive(Clone, PartialEq, Properties)]
pub struct WaysProps {
    /// A file hangs above the page.
    pub is_over: bool,
    /// Nothing is known of the shelf yet; what is not shown now cannot move under the pointer.
    pub is_waiting: bool,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// A link and a file input, each the whole line.
#[component]
pub fn Ways(props: &WaysProps) -> Html {
    let speech = use_speech();
    let items = use_memo((), |()| builtin::csf_2_0().map_or(0, |questionnaire| questionnaire.items.len()));
    let on_act = props.on_act.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // Else the same file could not be chosen twice in a row.
        input.set_value("");
        file.into_iter().for_each(|file| on_act.emit(Act::OpenFile(file)));
    });
    html! {
        <nav class="home-ways" aria-label={speech.t(Key::HomeWays)} hidden={props.is_waiting}>
            <a href={Route::Start.hash()}>
                <strong>{ speech.t(Key::HomeStart) }</strong>
                <span>{ speech.t(Key::HomeStartNote) }</span>
                <span>{ speech.n(Key::HomeStartSize, *items, []) }</span>
            </a>
            <label data-over={props.is_over.then_some("")}>
                <input type="file" accept={ACCEPT} {onchange} />
                <strong>{ speech.t(Key::HomeOpen) }</strong>
                <span>{ speech.t(Key::HomeOpenNote) }</span>
                <span>{ speech.t(Key::HomeOpenDrop) }</span>
            </label>
        </nav>
    }
}
