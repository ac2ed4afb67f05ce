//! What is listed while no target is set: rated outcomes, lowest first.

use super::action::{id, level, step};
use super::gaps::{FIRST, importance, outcome};
use super::more::More;
use super::section::{SectionProps, section};
use super::table::{Column, Row, cell, table};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Rated outcomes, lowest first.
pub fn lowest(speech: &Speech, props: &SectionProps) -> Html {
    let SectionProps { open, report } = props;
    let heads = [Key::ReportColOutcome, Key::ReportColLevel, Key::ReportColImportance];
    let columns = heads.map(|key| Column::words(speech.t(key)));
    let (heading, all) = (speech.t(Key::ReportLowest), &report.lowest);
    let rows = all.iter().filter_map(|position| row(speech, open, *position));
    let inside = html! {
        <More label={speech.f(Key::ReportShowAll, [("n", Arg::count(all.len()))])} is_long={all.len() > FIRST}>
            { table(&heading, &columns, rows, FIRST) }
        </More>
    };
    section("report-lowest", &heading, &speech.t(Key::ReportLowestNote), inside)
}

fn row(speech: &Speech, open: &Open, at: usize) -> Option<Row> {
    let answer = open.assessment.answer(at)?;
    let cells = vec![
        outcome(speech, open, at, &step(speech, open, at)),
        cell(&level(speech, answer.level()?)),
        cell(&importance(speech, answer.importance)),
    ];
    Some(Row { key: id(open, at).to_string(), cells })
}
