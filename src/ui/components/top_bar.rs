//! The bar on top: where one is, whether everything is stored, language and colours.

use super::field::{SelectFieldProps, select_field};
use crate::browser::storage::error::StoreError;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Arg;
use crate::ui::act::Act;
use crate::ui::desk::{Desk, Saving, Theme};
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// The bar on top of every page.
pub fn top_bar(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let memory = desk.saving == Saving::Failed(StoreError::Unwanted);
    let here = desk.route.assessment().and(desk.open.as_ref());
    let title = here.map(|open| {
        let head = &open.assessment.head;
        if head.title.is_empty() { head.organization.name.clone() } else { head.title.clone() }
    });
    html! {
        <header class="top">
            <a class="mark" href={Route::Home.hash()} aria-current={(desk.route == Route::Home).then_some("page")}>
                { speech.t(Key::AppName) }<span lang="ja" aria-hidden="true">{ speech.t(Key::AppMark) }</span>
            </a>
            <span class="top-title" hidden={here.is_none()}>
                { title }{ " " }<span class="quiet">{ here.map(|_| speech.questionnaire().title.clone()) }</span>
            </span>
            <span class={classes!("top-state", memory.then_some("top-memory"))} role="status">
                { (memory || here.is_some()).then(|| state(speech, &desk.saving)) }
            </span>
            <nav class={classes!("top-nav", here.is_none().then_some("row-end"))} aria-label={speech.t(Key::NavMain)}>
                { for links(speech, desk) }
            </nav>
            { tools(speech, desk, on_act) }
        </header>
    }
}

fn links(speech: &Speech, desk: &Desk) -> Vec<Html> {
    let Some(id) = desk.route.assessment() else {
        return [(Route::Method, Key::NavMethod), (Route::About, Key::NavAbout)]
            .map(|(route, key)| link(speech, desk, &route, key))
            .into();
    };
    let all = [
        (Route::Assess(id.clone(), None), Key::NavAssess),
        (Route::Report(id.clone(), None), Key::NavReport),
        (Route::WhatIf(id.clone()), Key::NavWhatIf),
        (Route::Compare(id.clone()), Key::NavCompare),
        (Route::Details(id.clone()), Key::NavDetails),
    ];
    all.map(|(route, key)| link(speech, desk, &route, key)).into()
}

fn link(speech: &Speech, desk: &Desk, route: &Route, key: Key) -> Html {
    let current = std::mem::discriminant(route) == std::mem::discriminant(&desk.route);
    html! {
        <a key={route.hash()} href={route.hash()} aria-current={current.then_some("page")}>{ speech.t(key) }</a>
    }
}

fn tools(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let languages = Language::ALL.map(|language| (AttrValue::from(language.code()), speech.t(language_name(language))));
    let themes =
        Theme::ALL.map(|theme| (AttrValue::from(theme.name().unwrap_or_default()), speech.t(theme_name(theme))));
    let speak = on_act.reform(|code: String| Act::Speak(Language::of_tag(&code).unwrap_or_default()));
    let dress = on_act.reform(|name: String| Act::Dress(Theme::of_name(Some(&name))));
    html! {
        <div class="top-tools">
            { select_field(&props!(SelectFieldProps {
                quiet: true, label: speech.t(Key::SettingsLanguage), value: desk.language.code(),
                options: languages.to_vec(), on_choice: speak,
            })) }
            { select_field(&props!(SelectFieldProps {
                quiet: true, class: classes!(desk.route.assessment().map(|_| "opt")),
                label: speech.t(Key::SettingsTheme), value: desk.theme.name().unwrap_or_default(),
                options: themes.to_vec(), on_choice: dress,
            })) }
        </div>
    }
}

fn language_name(language: Language) -> Key {
    match language {
        Language::English => Key::SettingsLanguageEn,
        Language::Japanese => Key::SettingsLanguageJa,
    }
}

fn theme_name(theme: Theme) -> Key {
    match theme {
        Theme::System => Key::SettingsThemeSystem,
        Theme::Light => Key::SettingsThemeLight,
        Theme::Dark => Key::SettingsThemeDark,
    }
}

/// Whether everything is stored, in words.
fn state(speech: &Speech, saving: &Saving) -> AttrValue {
    match saving {
        Saving::Idle => AttrValue::Static(""),
        Saving::Busy(_) => speech.t(Key::AppSaving),
        Saving::Done(at) => speech.f(Key::AppSavedAt, [("time", Arg::text(at.clock()))]),
        Saving::Failed(StoreError::Unwanted) => speech.t(Key::AppMemory),
        Saving::Failed(_) => speech.t(Key::AppNotSaved),
    }
}
