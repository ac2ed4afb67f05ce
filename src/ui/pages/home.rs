//! Home: one thing to continue, the ways to begin, and what else lies on this machine.

pub mod confirm;
pub mod drop;
pub mod names;
pub mod now;
pub mod others;
pub mod trash;
pub mod ways;

use crate::browser::storage::error::StoreError;
use crate::exchange::builtin;
use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::shelf::{Shelf, ShelfState};
use crate::ui::speech::use_speech;
use confirm::{Ask, confirm};
use drop::use_drop;
use now::Now;
use others::others;
use std::rc::Rc;
use trash::trash;
use ways::ways;
use yew::prelude::*;

/// Properties of [`HomePage`].
#[derive(Clone, PartialEq, Properties)]
pub struct HomePageProps {
    /// The assessments on this machine.
    pub shelf: Rc<Shelf>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The start. A file that is dropped anywhere on it is opened.
#[component]
pub fn HomePage(props: &HomePageProps) -> Html {
    let speech = use_speech();
    let asking = use_state_eq(|| None::<Ask>);
    let items = use_memo((), |()| builtin::csf_2_0().map_or(0, |questionnaire| questionnaire.items.len()));
    let zone = use_drop(props.on_act.reform(Act::OpenFile));
    let (shelf, on_act) = (&props.shelf, &props.on_act);
    let on_ask = Callback::from({
        let asking = asking.clone();
        move |ask| asking.set(Some(ask))
    });
    let on_close = Callback::from({
        let asking = asking.clone();
        move |()| asking.set(None)
    });
    let note = note(&shelf.state);
    html! {
        <main class="home" id="main" tabindex="-1" ref={zone.node}
            ondragover={zone.on_over} ondragleave={zone.on_leave} ondrop={zone.on_drop}>
            <h1>{ speech.t(Key::HomeTitle) }</h1>
            <p class="home-lede">{ speech.t(Key::HomeLede) }</p>
            <Now shelf={shelf.clone()} on_ask={on_ask.clone()} />
            <p class="home-note" role="status" hidden={note.is_none()}>{ note.map(|key| speech.t(key)) }</p>
            { ways(&speech, *items, zone.is_over, shelf.state == ShelfState::Opening, on_act) }
            { others(&speech, shelf, &on_ask) }
            { trash(&speech, &shelf.trash, on_act, &on_ask) }
            <div class="home-foot"><p>{ speech.t(Key::HomePrivacy) }</p><p>{ speech.t(Key::HomeNotNist) }</p></div>
            <div>{ asking.as_ref().map(|ask| confirm(&speech, ask, on_act, &on_close)) }</div>
        </main>
    }
}

/// What stands in the place of the list while there is none. What is blocked has nothing to list.
fn note(state: &ShelfState) -> Option<Key> {
    match state {
        ShelfState::Opening => Some(Key::AppLoading),
        ShelfState::Ready | ShelfState::Failed(StoreError::Blocked) => None,
        ShelfState::Failed(_) => Some(Key::HomeShelfFailed),
    }
}
