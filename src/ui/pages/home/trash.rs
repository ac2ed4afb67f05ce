//! Deleted assessments: folded away, to be put back or deleted for good.

use super::confirm::Ask;
use super::names::{day, name};
use crate::browser::page;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::date::Timestamp;
use crate::ui::act::Act;
use crate::ui::components::fold::{Fold, FoldProps};
use crate::ui::mount::mount;
use crate::ui::shelf::Trashed;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// What is in the trash; nothing to see while it is empty. Asks before anything is deleted for good.
pub fn trash(speech: &Speech, trash: &[Trashed], on_act: &Callback<Act>, on_ask: &Callback<Ask>) -> Html {
    if trash.is_empty() {
        return html! { <div></div> };
    }
    html! {
        <div class="home-block home-trash">
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::HomeTrash), has: trash.len().to_string(), children: Children::new(vec![html! { <>
                <ul class="home-list">{ for trash.iter().map(|one| line(speech, one, on_act, on_ask)) }</ul>
            </> }]) } }) }
        </div>
    }
}

fn line(speech: &Speech, one: &Trashed, on_act: &Callback<Act>, on_ask: &Callback<Ask>) -> Html {
    let name = name(speech, &one.title);
    let named = |key| speech.f(key, [("title", Arg::text(&name))]);
    let (key, id) = (one.key.clone(), one.id.clone());
    let ask = Ask::Purge(key.clone().into(), id.clone(), name.clone());
    let restore = on_act.reform(move |_| {
        // The line goes away, and the focus with it.
        drop(page::focus("main"));
        Act::Restore(key.clone(), id.clone())
    });
    html! {
        <li key={one.key.clone()}>
            <span class="home-what"><strong>{ &name }</strong></span>
            <span>{ deleted(speech, &one.when) }</span>
            <span class="home-acts">
                <button class="button button-plain" type="button" onclick={restore}
                    aria-label={named(Key::HomeRestoreNamed)}>
                    { speech.t(Key::HomeRestore) }
                </button>
                <button class="button button-plain" type="button" onclick={on_ask.reform(move |_| ask.clone())}
                    aria-label={named(Key::HomePurgeNamed)}>{ speech.t(Key::HomePurge) }</button>
            </span>
        </li>
    }
}

fn deleted(speech: &Speech, when: &str) -> Option<AttrValue> {
    let at = Timestamp::parse(when)?;
    Some(speech.f(Key::HomeTrashNote, [("date", day(&at))]))
}
