//! Before and after: how many of those who gave the same personal code twice went up or down, question by question.

use crate::i18n::key::Key;
use crate::report::cohort::pairs::{Turn, pairs as both, turn};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::components::tag::tag;
use crate::ui::group::Gathered;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Nothing where nobody handed in twice.
pub(super) fn pairs(speech: &Speech, group: &Gathered) -> Option<Html> {
    let (pairs, k) = (both(&group.members), group.picture.k);
    if pairs.is_empty() {
        return None;
    }
    let columns = [
        Column::words(speech.t(Key::ReportColOutcome)),
        Column::numbers(speech.t(Key::PairsCol)),
        Column::numbers(speech.t(Key::PairsUp)),
        Column::numbers(speech.t(Key::PairsSame)),
        Column::numbers(speech.t(Key::PairsDown)),
    ];
    let number = |n: u32| cell(&AttrValue::from(n.to_string()));
    let rows = group.questionnaire.items.iter().enumerate().map(|(at, item)| {
        let id = item.id.as_str();
        let name = html! { <>{ tag(id) }{ " " }{ speech.title(id) }</> };
        let (n, rest) = match turn(&pairs, at, k) {
            Turn::Few(n) => (n, [Html::default(), Html::default(), Html::default()]),
            Turn::Alike(n) => (n, [cell(&speech.t(Key::PairsAlike)), Html::default(), Html::default()]),
            Turn::Open(moved) => (moved.iter().sum(), moved.map(number)),
        };
        Row { key: id.to_owned(), cells: [name, number(n)].into_iter().chain(rest).collect() }
    });
    let title = speech.t(Key::Pairs);
    let all = group.questionnaire.items.len();
    let inside =
        html! { <><p>{ speech.n(Key::PairsCount, pairs.len(), []) }</p>{ table(&title, &columns, rows, all) }</> };
    Some(section("group-pairs", &title, &speech.t(Key::PairsNote), inside))
}
