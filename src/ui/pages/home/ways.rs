//! The ways to begin: anew, with the sample, or with a file.

use super::drop::chosen;
use crate::i18n::key::Key;
use crate::model::id::AssessmentId;
use crate::ui::act::Act;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What the browser offers first when a file is to be chosen.
pub const ACCEPT: &str = ".json,.zip,application/json";

/// The outcome at which the sample opens: everybody has heard of it, and much is said of it there.
const SHOWN: &str = "PR.DS-11";

/// Two links and a file input, each the whole line. `items` is the number of questions, `is_over` whether a file hangs
/// above the page; hidden while nothing is known of the shelf yet: what is not shown cannot move under the pointer.
pub fn ways(speech: &Speech, items: usize, is_over: bool, is_hidden: bool, on_act: &Callback<Act>) -> Html {
    let on_act = on_act.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = chosen(&event) {
            on_act.emit(Act::OpenFile(file));
        }
    });
    html! {
        <nav class="home-ways" aria-label={speech.t(Key::HomeWays)} hidden={is_hidden}>
            <a href={Route::Start.hash()}>
                <strong>{ speech.t(Key::HomeStart) }</strong>
                <span>{ speech.t(Key::HomeStartNote) }</span>
                <span>{ speech.n(Key::HomeStartSize, items, []) }</span>
            </a>
            <a href={Route::Assess(AssessmentId::sample(), Some(SHOWN.to_owned())).hash()}>
                <strong>{ speech.t(Key::HomeSample) }</strong>
                <span>{ speech.t(Key::HomeSampleNote) }</span>
                <span>{ speech.t(Key::HomeSampleTime) }</span>
            </a>
            <label data-over={is_over.then_some("")}>
                <input type="file" accept={ACCEPT} {onchange} />
                <strong>{ speech.t(Key::HomeOpen) }</strong>
                <span>{ speech.t(Key::HomeOpenNote) }</span>
                <span>{ speech.t(Key::HomeOpenDrop) }</span>
            </label>
        </nav>
    }
}
