//! The group apart by what was asked about its members: medians of each part beside each other.

use super::outcomes::plain_range;
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

/// What was asked, and the parts by it; left out while everybody said the same of everything.
pub fn parts(speech: &Speech, group: &Gathered, apart: &UseStateHandle<Option<Trait>>) -> Html {
    let found = apart_by(&group.members);
    if found.is_empty() {
        return html! { <div></div> };
    }
    let nothing = (AttrValue::Static(""), speech.t(Key::GroupByNothing));
    let options = found.iter().map(|which| (AttrValue::Static(name(*which)), speech.t(naming::part(*which))));
    let on_choice = {
        let apart = apart.clone();
        Callback::from(move |value: String| apart.set(Trait::ALL.into_iter().find(|which| name(*which) == value)))
    };
    let chosen = apart.filter(|which| found.contains(which));
    let all =
        chosen.map(|which| divide(&group.questionnaire, &group.members, which, group.head.unit, group.head.picture.k));
    let inside = html! {
        <div>
            <div class="form screen-only"><div class="fields">
                { select_field(&props! { SelectFieldProps { label: speech.t(Key::GroupBy), value: chosen.map_or("", name), options: std::iter::once(nothing).chain(options).collect::<Vec<_>>(), on_choice } }) }
            </div></div>
            <div>{ all.map(|all| side_by_side(speech, group, &all)) }</div>
        </div>
    };
    section("group-parts", &speech.t(Key::GroupParts), &speech.t(Key::GroupPartsNote), inside)
}

/// A column for every part, a row for every function and category.
fn side_by_side(speech: &Speech, group: &Gathered, all: &[Part]) -> Html {
    let head = |part: &Part| {
        let said =
            if part.value.is_empty() { speech.t(Key::GroupPartUnsaid) } else { AttrValue::from(part.value.clone()) };
        let says = [("part", Arg::text(said))];
        Column::numbers(speech.n(Key::GroupPartHead, part.picture.n as usize, says))
    };
    let columns: Vec<Column> =
        std::iter::once(Column::words(speech.t(Key::ReportColCategory))).chain(all.iter().map(head)).collect();
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
