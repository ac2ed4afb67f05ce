//! How many outcomes moved in which way.

use crate::i18n::key::Key;
use crate::report::compare::Comparison;
use crate::ui::components::table::{Column, Row, table};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The counts as a table.
pub fn counts(speech: &Speech, comparison: &Comparison) -> Html {
    let columns = [Column::words(speech.t(Key::CompareColWay)), Column::numbers(speech.t(Key::CompareColN))];
    let rows = comparison.counts().into_iter().map(|(key, count)| Row {
        key: speech.t(key).to_string(),
        cells: vec![html! { <span>{ speech.t(key) }</span> }, html! { count }],
    });
    html! { <div class="compare-counts">{ table(&speech.t(Key::CompareCounts), &columns, rows, usize::MAX) }</div> }
}
