//! What threatens the data, with the cure as a button; and what should be known about a file that was opened.

use crate::browser::storage::error::StoreError;
use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::desk::{Desk, Saving};
use crate::ui::later::Later;
use crate::ui::shelf::ShelfState;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Nothing, or one notice per thing that should be known.
pub fn notices(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let failed = match &desk.saving {
        // Who wants nothing kept knows it, and the bar on top says so; what is locked has a page of its own.
        Saving::Failed(StoreError::Unwanted | StoreError::Locked) => None,
        Saving::Failed(error) => Some(failed(speech, error, desk, on_act)),
        _ => None,
    };
    let missing = (desk.later == Later::Failed).then(|| unfetched(speech, on_act));
    let notes = desk.later.here().and_then(|part| (part.notes)(speech, desk, on_act));
    html! {
        <aside class="notices screen-only" aria-label={speech.t(Key::ReportFlags)}>
            { failed }{ missing }{ notes }{ warnings(speech, desk) }
        </aside>
    }
}

fn failed(speech: &Speech, error: &StoreError, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let unopened = matches!(desk.shelf.state, ShelfState::Failed(_));
    let has_open = desk.open.is_some();
    let (title, text) = match error {
        StoreError::Blocked => (Key::StoreBlockedTitle, Key::StoreBlocked),
        StoreError::Newer => (Key::StoreNewerTitle, Key::StoreNewer),
        _ if unopened => (Key::StoreUnopenedTitle, Key::StoreUnopened),
        StoreError::Full => (Key::StoreFullTitle, Key::StoreFailed),
        _ => (Key::StoreFailedTitle, Key::StoreFailed),
    };
    html! {
        <div class="notice" role="alert">
            <strong>{ speech.t(title) }</strong>
            <p>{ speech.t(text) }</p>
            <p class="row" hidden={!has_open}>
                <button class="button" type="button" onclick={on_act.reform(|_| Act::SaveFile)}>
                    { speech.t(Key::FormSaveFile) }
                </button>
                <button class="button button-plain" type="button" onclick={on_act.reform(|_| Act::Retry)}>
                    { speech.t(Key::StoreRetry) }
                </button>
            </p>
        </div>
    }
}

/// A part of the program did not come.
fn unfetched(speech: &Speech, on_act: &Callback<Act>) -> Html {
    html! {
        <div class="notice" role="alert">
            <strong>{ speech.t(Key::AppUnfetchedTitle) }</strong>
            <p>{ speech.t(Key::AppUnfetched) }</p>
            <p class="row">
                <button class="button" type="button" onclick={on_act.reform(|_| Act::Fetch)}>{ speech.t(Key::StoreRetry) }</button>
            </p>
        </div>
    }
}

fn warnings(speech: &Speech, desk: &Desk) -> Html {
    html! {
        <div class={(!desk.warnings.is_empty()).then_some("notice")} hidden={desk.warnings.is_empty()}>
            <strong>{ speech.t(Key::FileWarnings) }</strong>
            { for desk.warnings.iter().map(|warning| html! { <p>{ speech.say(warning) }</p> }) }
        </div>
    }
}
