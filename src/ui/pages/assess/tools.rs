//! Search and filters above the outcomes.

use super::finding::Filter;
use super::rail::several;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::act::Act;
use crate::ui::components::field::{TextFieldProps, text_field};
use crate::ui::components::fold::fold;
use crate::ui::desk::Open;
use crate::ui::later::Later;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// What is searched for, and what is found.
pub(super) struct Tools<'a> {
    pub(super) open: &'a Open,
    /// What takes steps back.
    pub(super) later: Later,
    pub(super) filter: Filter,
    pub(super) query: AttrValue,
    /// How many outcomes are shown.
    pub(super) found: usize,
    pub(super) on_act: &'a Callback<Act>,
    pub(super) on_filter: Callback<Filter>,
    pub(super) on_query: Callback<String>,
}

/// Folded away until it is needed, so that the question stays the first thing on the page.
pub(super) fn tools(speech: &Speech, props: &Tools<'_>) -> Html {
    let active = props.filter != Filter::Category || !props.query.is_empty();
    let found = if active { speech.n(Key::AssessFiltered, props.found, []) } else { AttrValue::Static("") };
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let inside = html! {
        <form class="filters" role="search" {onsubmit}>
            { text_field(&props!(TextFieldProps {
                id: "find", kind: "search", label: speech.t(Key::AssessFindLabel), value: props.query.clone(),
                on_text: props.on_query.clone(),
            })) }
            { for Filter::ALL.map(|filter| button(speech, props, filter)) }
            { several(speech, props.open) }
            { for props.later.here().map(|part| (part.steps)(speech, props.open, props.on_act)) }
            <p class="filters-found" role="status">{ said(speech, props, active, &found) }</p>
        </form>
    };
    fold(&speech.t(Key::AssessTools), &found, classes!("fold-tools"), inside)
}

fn said(speech: &Speech, props: &Tools<'_>, active: bool, found: &AttrValue) -> AttrValue {
    match (active, props.found, props.query.is_empty()) {
        (true, 0, false) => speech.f(Key::AssessFindNone, [("query", Arg::text(&props.query))]),
        (true, 0, true) => speech.t(Key::AssessFilterEmpty),
        _ => found.clone(),
    }
}

fn button(speech: &Speech, props: &Tools<'_>, filter: Filter) -> Html {
    let onclick = props.on_filter.reform(move |_| filter);
    let count = (filter != Filter::Category).then(|| filter.count(props.open));
    html! {
        <button key={filter as usize} type="button" class="filter" {onclick}
            aria-pressed={if filter == props.filter { "true" } else { "false" }}>
            { speech.t(name(filter)) }{ " " }<span class="filter-n">{ count }</span>
        </button>
    }
}

fn name(filter: Filter) -> Key {
    match filter {
        Filter::Category => Key::AssessFilterAll,
        Filter::Unanswered => Key::AssessFilterUnanswered,
        Filter::Unknown => Key::AssessFilterUnknown,
        Filter::Review => Key::AssessFilterReview,
        Filter::Gap => Key::AssessFilterGap,
    }
}
