//! Home: one thing to continue, the ways to begin, and what else lies on this machine.

pub mod confirm;
pub mod drop;
pub mod machine;
pub mod names;
pub mod now;
pub mod others;
pub mod own;
pub mod stored;
pub mod trash;
pub mod ways;

use crate::browser::storage::error::StoreError;
use crate::i18n::key::Key;
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::Act;
use crate::ui::later::Later;
use crate::ui::route::Route;
use crate::ui::shelf::{Shelf, ShelfState};
use crate::ui::speech::use_speech;
use confirm::Ask;
use drop::use_drop;
use std::rc::Rc;
use stored::Stored;
use ways::ways;
use yew::prelude::*;

/// Properties of [`HomePage`].
#[derive(Clone, Properties)]
pub struct HomePageProps {
    /// The assessments on this machine.
    pub shelf: Rc<Shelf>,
    /// The framework that is built in, once its pack is here.
    pub framework: Option<Rc<Questionnaire>>,
    /// What shows the assessments.
    pub later: Later,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

impl PartialEq for HomePageProps {
    /// What lies on the desk is never changed, only replaced.
    fn eq(&self, other: &Self) -> bool {
        let framework = self.framework.as_ref().map(Rc::as_ptr) == other.framework.as_ref().map(Rc::as_ptr);
        framework && Rc::ptr_eq(&self.shelf, &other.shelf) && self.later == other.later && self.on_act == other.on_act
    }
}

/// The start. A file that is dropped anywhere on it is opened.
#[component]
pub fn HomePage(props: &HomePageProps) -> Html {
    let speech = use_speech();
    let asking = use_state_eq(|| None::<Ask>);
    let items = props.framework.as_ref().map_or(0, |framework| framework.items.len());
    let zone = use_drop(props.on_act.reform(Act::OpenFile));
    let (shelf, on_act) = (&props.shelf, &props.on_act);
    let on_ask = &Callback::from({
        let asking = asking.setter();
        move |ask| asking.set(ask)
    });
    let framework = props.framework.as_deref();
    let stored = &Stored { shelf, framework, asking: asking.as_ref(), on_ask, on_act };
    let part = props.later.here();
    let note = note(&shelf.state);
    html! {
        <main class="home" id="main" tabindex="-1" ref={zone.node}
            ondragover={zone.on_over} ondragleave={zone.on_leave} ondrop={zone.on_drop}>
            <h1>{ speech.t(Key::HomeTitle) }</h1>
            <p class="home-lede">{ speech.t(Key::HomeLede) }</p>
            <div>{ part.map(|part| (part.recent)(&speech, stored)) }</div>
            <p class="home-note late" role="status" hidden={note.is_none()}>{ note.map(|key| speech.t(key)) }</p>
            { ways(&speech, items, zone.is_over, shelf.state == ShelfState::Opening, on_act) }
            <div>{ part.map(|part| (part.others)(&speech, stored)) }</div>
            <p class="row home-more">
                <a href={Route::Guide.hash()}>{ speech.t(Key::HomeGuide) }</a>
                <a href={Route::Form(None).hash()}>{ speech.t(Key::HomeForm) }</a>
            </p>
            <div class="home-foot"><p class="home-disk">{ speech.t(Key::HomeDisk) }</p><p>{ speech.t(Key::HomePrivacy) }</p><p>{ speech.t(Key::HomeNotNist) }</p></div>
        </main>
    }
}

/// What stands in the place of the list while there is none. What is blocked has nothing to list.
fn note(state: &ShelfState) -> Option<Key> {
    match state {
        ShelfState::Opening => Some(Key::AppLoading),
        ShelfState::Ready | ShelfState::Failed(StoreError::Blocked | StoreError::Unwanted) => None,
        ShelfState::Failed(_) => Some(Key::HomeShelfFailed),
    }
}
