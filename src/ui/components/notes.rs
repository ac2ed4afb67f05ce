//! What threatens the data, with the cure as a button; and what should be known of what is kept: that nothing is, that it
//! is gone, that some of it cannot be read, that the last file is old, and of a file that was opened. None of it in the way.

use crate::browser::page;
use crate::browser::storage::error::StoreError;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::assessment::Head;
use crate::model::change::Change;
use crate::ui::act::{Act, KeptAct};
use crate::ui::components::button::button;
use crate::ui::desk::{Desk, Open, Saving};
use crate::ui::route::Route;
use crate::ui::shelf::{Gone, ShelfState};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// All of them, as far as there are any on this page.
pub fn notes(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let failed = match &desk.saving {
        // Who wants nothing kept knows it, and the bar on top says so; what is locked has a page of its own.
        Saving::Failed(StoreError::Unwanted | StoreError::Locked) => None,
        Saving::Failed(error) => Some(failed(speech, error, desk, on_act)),
        _ => None,
    };
    html! { <>{ failed }{ kept(speech, desk, on_act) }{ warnings(speech, desk, on_act) }</> }
}

fn kept(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Option<Html> {
    let mut all = Vec::new();
    if desk.route == Route::Home || desk.route == Route::Start {
        let memory = desk.saving == Saving::Failed(StoreError::Unwanted);
        if memory {
            all.push(plain(speech, Key::KeptMemoryTitle, Key::KeptMemory));
        }
        if desk.shelf.gone == Some(Gone::Evicted) {
            all.push(plain(speech, Key::KeptGoneTitle, Key::KeptGone));
        }
    }
    if desk.route == Route::Home {
        all.extend(desk.shelf.damaged.iter().map(|(id, says)| damaged(speech, id, says, on_act)));
    }
    if desk.remind && desk.open.is_some() && desk.route.assessment().is_some() {
        all.push(reminder(speech, on_act));
    }
    let asks = matches!(desk.route, Route::Assess(..) | Route::Entry(_));
    let parted = desk.open.as_ref().filter(|open| asks && !open.assessment.head.part.is_empty());
    all.extend(parted.map(|open| part(speech, open, on_act)));
    (!all.is_empty()).then(|| html! { <div class="notes">{ for all }</div> })
}

fn failed(speech: &Speech, error: &StoreError, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let unopened = matches!(desk.shelf.state, ShelfState::Failed(_));
    let has_open = desk.open.is_some();
    let (title, text) = match error {
        StoreError::Blocked => (Key::StoreBlockedTitle, Key::StoreBlocked),
        StoreError::Newer => (Key::StoreNewerTitle, Key::StoreNewer),
        StoreError::Gone => (Key::StoreGoneUnsavedTitle, Key::StoreGoneUnsaved),
        _ if unopened => (Key::StoreUnopenedTitle, Key::StoreUnopened),
        StoreError::Full => (Key::StoreFullTitle, Key::StoreFailed),
        _ => (Key::StoreFailedTitle, Key::StoreFailed),
    };
    html! {
        <div class="notice" role="alert">
            <strong>{ speech.t(title) }</strong>
            <p>{ speech.t(text) }</p>
            <p class="row" hidden={!has_open}>
                { button(speech, "button", Key::FormSaveFile, on_act.reform(|_| Act::SaveFile)) }
                { button(speech, "button button-plain", Key::StoreRetry, on_act.reform(|_| Act::Retry)) }
            </p>
        </div>
    }
}

fn plain(speech: &Speech, title: Key, text: Key) -> Html {
    html! { <div class="notice"><strong>{ speech.t(title) }</strong><p>{ speech.t(text) }</p></div> }
}

/// What cannot be read here can be saved as it is, for somebody who can.
fn damaged(speech: &Speech, id: &str, says: &Sentence, on_act: &Callback<Act>) -> Html {
    let act = Act::Kept(KeptAct::Rescue(id.to_owned()));
    html! {
        <div class="notice">
            <strong>{ speech.t(Key::StoreDamagedTitle) }</strong>
            <p>{ speech.say(says) }</p>
            <p class="row">
                <button class="button" type="button" onclick={on_act.reform(move |_: MouseEvent| act.clone())}
                    aria-label={speech.f(Key::KeptRescueNamed, [("id", Arg::text(id))])}>{ speech.t(Key::KeptRescue) }</button>
                <span class="quiet small">{ id }</span>
            </p>
        </div>
    }
}

/// That only a part is asked, and the way to all of it.
fn part(speech: &Speech, open: &Open, on_act: &Callback<Act>) -> Html {
    let counts =
        [("n", Arg::count(open.assessment.head.part.len())), ("total", Arg::count(open.questionnaire.items.len()))];
    let head = open.assessment.head.clone();
    let onclick = on_act.reform(move |_: MouseEvent| {
        // The line goes away, and the focus with it.
        drop(page::focus("main"));
        let whole = Head { part: Vec::new(), ..head.clone() };
        Act::ChangeAndSay(Change::Head(Box::new(whole)), Sentence::new(Key::AssessPartGone, []))
    });
    html! {
        <p class="reminder">
            <span>{ speech.f(Key::AssessPart, counts) }</span>
            { button(speech, "button button-plain", Key::AssessPartWhole, onclick) }
        </p>
    }
}

/// One line, and two buttons that make it go away.
fn reminder(speech: &Speech, on_act: &Callback<Act>) -> Html {
    let button = |key: Key, act: Act| {
        let onclick = on_act.reform(move |_: MouseEvent| {
            // The line goes away, and the focus with it.
            drop(page::focus("main"));
            act.clone()
        });
        button(speech, "button button-plain", key, onclick)
    };
    html! {
        <p class="reminder" role="status">
            <span>{ speech.t(Key::KeptRemind) }</span>
            { button(Key::FormSaveFile, Act::SaveFile) }
            { button(Key::AppLater, Act::Kept(KeptAct::Snooze)) }
        </p>
    }
}

/// Of the file that the open assessment came in, on its own pages, until one has noted it.
fn warnings(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let here = desk.route.assessment().is_some() && !matches!(desk.route, Route::Hall(..));
    let shown = here && !desk.warnings.is_empty();
    html! {
        <div class={shown.then_some("notice")} hidden={!shown}>
            <strong>{ speech.t(Key::FileWarnings) }</strong>
            { for desk.warnings.iter().map(|warning| html! { <p>{ speech.say(warning) }</p> }) }
            <p class="row">{ button(speech, "button button-plain", Key::AppClose, on_act.reform(|_: MouseEvent| Act::Noted)) }</p>
        </div>
    }
}
