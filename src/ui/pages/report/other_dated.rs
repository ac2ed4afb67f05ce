//! What is planned although no gap stands behind it.

use super::action::id;
use super::gaps::outcome;
use super::section::{SectionProps, nothing, section};
use super::table::{Column, Row, cell, table};
use crate::i18n::key::Key;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Actions and due dates without a gap; left out when there are none.
pub fn other_dated(speech: &Speech, props: &SectionProps) -> Html {
    let SectionProps { open, report } = props;
    if report.other_dated.is_empty() {
        return nothing();
    }
    let heads = [Key::ReportColOutcome, Key::AssessAction, Key::ReportColOwner, Key::ReportColDue];
    let columns = heads.map(|key| Column::words(speech.t(key)));
    let heading = speech.t(Key::ReportOtherDated);
    let rows = report.other_dated.iter().filter_map(|position| row(speech, open, *position));
    section("report-dated", &heading, &AttrValue::Static(""), table(&heading, &columns, rows, usize::MAX))
}

fn row(speech: &Speech, open: &Open, at: usize) -> Option<Row> {
    let answer = open.assessment.answer(at)?;
    let cells = vec![
        outcome(speech, open, at, &AttrValue::Static("")),
        html! { answer.action.trim() },
        html! { answer.owner.trim() },
        cell(&answer.due.map(|day| speech.date(day)).unwrap_or_default()),
    ];
    Some(Row { key: id(open, at).to_string(), cells })
}
