//! The group apart by what was asked about its members: medians of each part beside each other.

use super::outcomes::{plain_range, questions};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::cohort::parts::{Part, apart as apart_by, parts as divide};
use crate::report::naming;
use crate::score::cohort::member::Trait;
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, table};
use crate::ui::components::tag::tag;
use crate::ui::group::Gathered;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// By what the group is seen apart, and which part of it question by question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    by: Option<Trait>,
    part: Option<usize>,
}

/// What was asked, and the parts by it; left out while everybody said the same of everything.
pub fn parts(speech: &Speech, group: &Gathered, apart: &UseStateHandle<Apart>) -> Html {
    let found = apart_by(&group.members);
    if found.is_empty() {
        return html! { <div></div> };
    }
    let by = apart.by.filter(|which| found.contains(which));
    let options = found.iter().map(|which| (AttrValue::Static(name(*which)), speech.t(naming::part(*which))));
    let on_by = {
        let apart = apart.clone();
        Callback::from(move |value: String| {
            apart.set(Apart { by: Trait::ALL.into_iter().find(|which| name(*which) == value), part: None });
        })
    };
    let all =
        by.map(|which| divide(&group.questionnaire, &group.members, which, group.head.unit, group.head.picture.k));
    let seen = all.map(|all| {
        html! {
            <>
                { side_by_side(speech, group, &all) }
                { one_of_them(speech, group, &all, apart) }
            </>
        }
    });
    let inside = html! {
        <div>
            { chooser(speech, [Key::GroupBy, Key::GroupByNothing], by.map_or("", name).into(), options.collect(), on_by) }
            <div>{ seen }</div>
        </div>
    };
    section("group-parts", &speech.t(Key::GroupParts), &speech.t(Key::GroupPartsNote), inside)
}

/// A list to choose one from, or nothing.
fn chooser(
    speech: &Speech,
    [label, none]: [Key; 2],
    value: AttrValue,
    options: Vec<(AttrValue, AttrValue)>,
    on_choice: Callback<String>,
) -> Html {
    let nothing = std::iter::once((AttrValue::Static(""), speech.t(none)));
    let options: Vec<_> = nothing.chain(options).collect();
    html! {
        <div class="form screen-only"><div class="fields">
            { select_field(&props! { SelectFieldProps { label: speech.t(label), value, options, on_choice } }) }
        </div></div>
    }
}

/// One part question by question, as far as it is shown beside all the others.
fn one_of_them(speech: &Speech, group: &Gathered, all: &[Part], apart: &UseStateHandle<Apart>) -> Html {
    let shown = all.iter().enumerate().filter(|(_, part)| part.picture.is_shown());
    let options = shown.map(|(at, part)| (AttrValue::from(at.to_string()), head(speech, part)));
    let on_part = {
        let apart = apart.clone();
        Callback::from(move |value: String| apart.set(Apart { part: value.parse().ok(), ..*apart }))
    };
    let chosen = apart.part.and_then(|at| Some((at, all.get(at)?)));
    let value = AttrValue::from(chosen.map(|(at, _)| at.to_string()).unwrap_or_default());
    html! {
        <div class="stack">
            { chooser(speech, [Key::GroupByDetail, Key::CompareOtherNone], value, options.collect(), on_part) }
            <h3 hidden={chosen.is_none()}>{ chosen.map(|(_, part)| head(speech, part)) }</h3>
            <div>{ chosen.map(|(_, part)| questions(speech, &group.questionnaire, &part.picture, &[])) }</div>
        </div>
    }
}

/// What a part is called, and how many are in it.
fn head(speech: &Speech, part: &Part) -> AttrValue {
    let said = if part.value.is_empty() { speech.t(Key::GroupPartUnsaid) } else { AttrValue::from(part.value.clone()) };
    speech.n(Key::GroupPartHead, part.picture.n as usize, [("part", Arg::text(said))])
}

/// A column for every part, a row for every function and category.
fn side_by_side(speech: &Speech, group: &Gathered, all: &[Part]) -> Html {
    let columns: Vec<Column> = std::iter::once(Column::words(speech.t(Key::ReportColCategory)))
        .chain(all.iter().map(|part| Column::numbers(head(speech, part))))
        .collect();
    let rows = group.questionnaire.groups.iter().enumerate().map(|(at, one)| {
        let id = one.id.as_str();
        let first = html! { <span>{ tag(id) }{ " " }{ speech.short(id) }</span> };
        let cells = all.iter().map(|part| {
            let five = part.picture.groups.get(at);
            let Some([low, median, high]) = five.and_then(|five| five.quartiles) else {
                return html! { <span class="quiet">{ speech.t(Key::GroupPartHidden) }</span> };
            };
            html! { <span>{ speech.average(median) }<span class="below quiet small">{ plain_range(speech, low, high) }</span></span> }
        });
        Row { key: id.to_owned(), cells: std::iter::once(first).chain(cells).collect() }
    });
    table(&speech.t(Key::GroupParts), &columns, rows, usize::MAX)
}

fn name(which: Trait) -> &'static str {
    match which {
        Trait::Language => "language",
        Trait::Sector => "sector",
        Trait::Country => "country",
        Trait::Role => "role",
        Trait::Kind => "kind",
    }
}
