//! Every outcome that stands otherwise than before, with what its note says about it.

use super::states::State;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::compare::{Comparison, Movement, reason};
use crate::report::naming;
use crate::ui::components::answer_chip::answer_chip;
use crate::ui::components::cells::{id, outcome};
use crate::ui::components::more::{FIRST, More, MoreProps};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// The table; said instead when nothing is different.
pub fn moved(speech: &Speech, open: &Open, comparison: &Comparison, states: [&State; 2]) -> Html {
    let (heading, movements) = (speech.t(Key::CompareMovements), &comparison.movements);
    if movements.is_empty() {
        return section("compare-list", &heading, &speech.t(Key::CompareMovementsNone), html! { <div></div> });
    }
    let columns = [
        Column::words(speech.t(Key::ReportColOutcome)),
        Column::words(speech.t(Key::CompareColWay)),
        Column::words(speech.t(Key::CompareColThen)),
        Column::words(speech.t(Key::CompareColNow)),
        Column::words(speech.t(Key::AssessNote)),
    ];
    let rows = movements.iter().filter_map(|movement| row(speech, open, movement, states));
    let inside = mount::<More>(
        props! { MoreProps { label: speech.f(Key::ReportShowAll, [("n", Arg::count(movements.len()))]), is_long: movements.len() > FIRST, children: Children::new(vec![table(&heading, &columns, rows, FIRST)]) } },
    );
    section("compare-list", &heading, &AttrValue::Static(""), inside)
}

fn row(speech: &Speech, open: &Open, movement: &Movement, [then, now]: [&State; 2]) -> Option<Row> {
    let (at, top) = (movement.position, open.questionnaire.top());
    let (before, after) = (then.assessment.answer(at)?, now.assessment.answer(at)?);
    let cells = vec![
        outcome(speech, open, at, &AttrValue::Static("")),
        cell(&speech.t(naming::way(movement.way))),
        answer_chip(speech, before, top),
        answer_chip(speech, after, top),
        html! { reason(after) },
    ];
    Some(Row { key: id(open, at).to_string(), cells })
}
