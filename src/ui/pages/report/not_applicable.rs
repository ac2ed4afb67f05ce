//! What was left out as not applicable, and why; a missing reason is said.

use super::action::id;
use super::gaps::outcome;
use super::section::{SectionProps, section};
use super::table::{Column, Row, table};
use crate::i18n::key::Key;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Outcomes marked "not applicable" with their reasons.
pub fn not_applicable(speech: &Speech, props: &SectionProps) -> Html {
    let SectionProps { open, report } = props;
    let heading = speech.t(Key::ReportNa);
    let columns = [Key::ReportColOutcome, Key::ReportColReason].map(|key| Column::words(speech.t(key)));
    let rows = report.not_applicable.iter().filter_map(|position| row(speech, open, *position));
    let inside = if report.not_applicable.is_empty() {
        html! { <p class="report-plain">{ speech.t(Key::ReportNaNone) }</p> }
    } else {
        table(&heading, &columns, rows, usize::MAX)
    };
    section("report-na", &heading, &AttrValue::Static(""), inside)
}

fn row(speech: &Speech, open: &Open, at: usize) -> Option<Row> {
    let answer = open.assessment.answer(at)?;
    let reason = if answer.has_reason() {
        html! { answer.reason.trim() }
    } else {
        html! { <strong class="report-overdue">{ speech.t(Key::ReportNaBare) }</strong> }
    };
    Some(Row { key: id(open, at).to_string(), cells: vec![outcome(speech, open, at, &AttrValue::Static("")), reason] })
}
