//! The frame around every page: top bar, notices, the page that the address names, what passes and what is asked.

use super::act::Act;
use super::clerk::use_clerk;
use super::components::notices::notices;
use super::components::top_bar::top_bar;
use super::desk::Desk;
use super::pages::assess::{AssessPage, AssessPageProps};
use super::pages::home::{HomePage, HomePageProps};
use super::pages::start::{StartPage, StartPageProps};
use super::route::Route;
use super::speech::Speech;
use crate::browser::language;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::mount::mount;
use yew::prelude::*;
use yew::props;

/// The whole app.
#[component]
pub fn App() -> Html {
    let (desk, on_act) = use_clerk();
    let title = desk.speech.as_ref().map(|speech| document_title(speech, &desk));
    use_effect_with((desk.language, title), |(language, title)| {
        if let Some(title) = title {
            // A page without a window is a test; it has no title either.
            drop(language::set_document(language.code(), title));
        }
    });
    let Some(speech) = desk.speech.clone() else { return shell() };
    html! {
        <ContextProvider<Speech> context={speech.clone()}>{ frame(&speech, &desk, &on_act) }</ContextProvider<Speech>>
    }
}

/// Everything that is seen. What it draws first of all stands in the page before it comes (static/first/).
pub fn frame(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    html! {
        <div>
            <a class="skip" href={"#main"} onclick={skip()}>{ speech.t(Key::AppSkip) }</a>
            { top_bar(speech, desk, on_act) }
            { notices(speech, desk, on_act) }
            <div>{ desk.later.here().map(|part| (part.asking)(speech, desk, on_act)) }</div>
            { page(speech, desk, on_act) }
            { foot(speech) }
            <div class="screen-only" role="status">{ desk.later.here().map(|part| (part.toast)(speech, desk, on_act)) }</div>
        </div>
    }
}

/// The page that the address names.
pub fn page(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let (later, on_act) = (desk.later, on_act.clone());
    let second = || match later.here() {
        Some(part) => (part.page)(speech, desk, &on_act),
        None => loading(speech),
    };
    if desk.is_shut() {
        // Nothing is shown of what is locked.
        return second();
    }
    match (&desk.route, desk.open.clone()) {
        (Route::Home, _) => {
            let on_act = on_act.clone();
            mount::<HomePage>(
                props! { HomePageProps { shelf: desk.shelf.clone(), framework: desk.framework.clone(), later, on_act } },
            )
        }
        (Route::Start, _) => {
            let (lock, framework, on_act) = (desk.lock, desk.framework.clone(), on_act.clone());
            mount::<StartPage>(props! { StartPageProps { language: desk.language, framework, lock, later, on_act } })
        }
        (Route::Assess(_, at), Some(open)) => {
            let (at, elsewhere, on_act) = (at.clone().map(AttrValue::from), desk.elsewhere.clone(), on_act.clone());
            mount::<AssessPage>(props! { AssessPageProps { open, at, elsewhere, keys: desk.keys, later, on_act } })
        }
        _ => second(),
    }
}

/// Until the page has come; nothing is said of what takes no time.
pub fn loading(speech: &Speech) -> Html {
    html! { <main class="page stack lost late" id="main" tabindex="-1"><h1>{ speech.t(Key::AppLoading) }</h1></main> }
}

/// Until the first words have come, which takes a moment at most: an empty page in the right colours.
fn shell() -> Html {
    html! { <main class="boot"></main> }
}

/// The hash is the address of the page, so the skip link moves the focus by hand.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        drop(crate::browser::page::focus("main"));
    })
}

fn foot(speech: &Speech) -> Html {
    html! {
        <footer class="foot screen-only">
            <a href={Route::Group(None).hash()}>{ speech.t(Key::NavGroup) }</a>
            <a href={Route::Method.hash()}>{ speech.t(Key::NavMethod) }</a>
            <a href={Route::About.hash()}>{ speech.t(Key::NavAbout) }</a>
        </footer>
    }
}

fn document_title(speech: &Speech, desk: &Desk) -> String {
    let page = match &desk.route {
        _ if desk.is_shut() => return speech.words().text(Key::AppName).to_owned(),
        Route::Home | Route::Lost => return speech.words().text(Key::AppName).to_owned(),
        Route::Start => speech.t(Key::FormStart),
        Route::Assess(_, Some(at)) => AttrValue::from(format!("{at} {}", speech.questionnaire().title(at))),
        Route::Assess(_, None) => speech.t(Key::NavAssess),
        Route::Report(..) => speech.t(Key::NavReport),
        Route::Bulk(..) => speech.t(Key::AssessSeveral),
        Route::Compare(_) => speech.t(Key::NavCompare),
        Route::Merge(_) => speech.t(Key::MergeTitle),
        Route::WhatIf(_) => speech.t(Key::NavWhatIf),
        Route::Carry(_) => speech.t(Key::CarryTitle),
        Route::Details(_) => speech.t(Key::NavDetails),
        Route::HandIn(_) => speech.t(Key::HandInTitle),
        Route::Group(_) => speech.t(Key::NavGroup),
        Route::Prepare => speech.t(Key::WorkshopPrepare),
        Route::Log(_) => speech.t(Key::UndoLog),
        Route::Entry(_) => speech.t(Key::AssessEnter),
        Route::Hall(..) => speech.t(Key::AssessHall),
        Route::Form(_) => speech.t(Key::HomeForm),
        Route::Guide => speech.t(Key::HomeGuide),
        Route::Method => speech.t(Key::NavMethod),
        Route::About => speech.t(Key::NavAbout),
        Route::Forget => speech.t(Key::ForgetTitle),
        Route::Lock => speech.t(Key::LockTitle),
    };
    speech.f(Key::AppTitle, [("page", Arg::text(page))]).to_string()
}
