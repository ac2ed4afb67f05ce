//! How many outcomes moved in which way.

use crate::i18n::key::Key;
use crate::report::compare::{Comparison, Move};
use crate::ui::pages::report::table::{Column, Row, table};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The counts as a table; what is rare stands there only if it occurs.
pub fn counts(speech: &Speech, comparison: &Comparison) -> Html {
    let [_, same] = comparison.rated_in_both();
    let always = [Move::Up, Move::Down].map(|way| (words(way), comparison.count(way)));
    let later = [Move::Newly, Move::NoLonger].map(|way| (words(way), comparison.count(way)));
    let rare = [Move::Left, Move::Came].map(|way| (words(way), comparison.count(way)));
    let all = always.into_iter().chain([(Key::CompareWaySame, same)]).chain(later);
    let all = all.chain(rare.into_iter().filter(|(_, count)| *count > 0));
    let columns = [Column::words(speech.t(Key::CompareColWay)), Column::numbers(speech.t(Key::CompareColN))];
    let rows = all.map(|(key, count)| Row {
        key: speech.t(key).to_string(),
        cells: vec![html! { <span>{ speech.t(key) }</span> }, html! { count }],
    });
    html! { <div class="compare-counts">{ table(&speech.t(Key::CompareCounts), &columns, rows, usize::MAX) }</div> }
}

/// A way to move, in words.
pub fn words(way: Move) -> Key {
    match way {
        Move::Up => Key::CompareWayUp,
        Move::Down => Key::CompareWayDown,
        Move::Newly => Key::CompareWayNewly,
        Move::NoLonger => Key::CompareWayNoLonger,
        Move::Left => Key::CompareWayLeft,
        Move::Came => Key::CompareWayCame,
    }
}
