//! What is to be found out: outcomes answered "don't know". A list of its own, never part of the plan.

use super::action::{id, level};
use super::gaps::{importance, outcome};
use super::section::{SectionProps, nothing, section};
use super::table::{Column, Row, cell, table};
use crate::i18n::key::Key;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The outcomes nobody could answer, the most telling first.
pub fn find_out(speech: &Speech, props: &SectionProps) -> Html {
    let SectionProps { open, report } = props;
    if report.find_out.is_empty() {
        return nothing();
    }
    let heads = [Key::ReportColOutcome, Key::ReportColTarget, Key::ReportColImportance, Key::ReportColOwner];
    let columns = heads.map(|key| Column::words(speech.t(key)));
    let heading = speech.t(Key::ReportFindOut);
    let rows = report.find_out.iter().filter_map(|position| row(speech, open, *position));
    let inside = table(&heading, &columns, rows, usize::MAX);
    section("report-find-out", &heading, &speech.t(Key::ReportFindOutNote), inside)
}

fn row(speech: &Speech, open: &Open, at: usize) -> Option<Row> {
    let answer = open.assessment.answer(at)?;
    let cells = vec![
        outcome(speech, open, at, &AttrValue::Static("")),
        cell(&answer.target.map(|target| level(speech, target)).unwrap_or_default()),
        cell(&importance(speech, answer.importance)),
        html! { answer.owner.trim() },
    ];
    Some(Row { key: id(open, at).to_string(), cells })
}
