//! What is in no average: what is to be found out, and what does not apply and why.

use super::Subject;
use super::block::{Block, Cell, Kind, Section, Table};
use super::text::Text;
use crate::i18n::key::Key;
use crate::report::naming;

/// Outcomes answered "don't know", the most telling first; left out when there are none.
pub fn find_out(of: &Subject) -> Vec<Section> {
    if of.report.find_out.is_empty() {
        return Vec::new();
    }
    let heads = [
        (Key::ReportColOutcome, Kind::Words),
        (Key::ReportColTarget, Kind::Few),
        (Key::ReportColImportance, Kind::Few),
        (Key::ReportColOwner, Kind::Words),
        (Key::AssessNote, Kind::Words),
    ];
    let row = |&at: &usize| -> Option<Vec<Cell>> {
        let answer = of.assessment.answer(at)?;
        let cells = [
            of.titled(at),
            Text::level(answer.target),
            Text::key(naming::importance(answer.importance)),
            Text::own(&answer.owner),
            Text::own(&answer.notes),
        ];
        Some(cells.map(|cell| vec![cell]).into())
    };
    let rows = of.report.find_out.iter().filter_map(row).collect();
    let table = Table::new(Text::key(Key::ReportFindOut), heads, rows);
    vec![Section::plain(vec![Block::Note(Text::key(Key::ReportFindOutNote)), Block::Table(table)])]
}

/// Outcomes marked "not applicable" with their reasons; a missing reason is said, and so is that there are none.
pub fn not_applicable(of: &Subject) -> Vec<Section> {
    if of.report.not_applicable.is_empty() {
        return vec![Section::plain(vec![Block::Paragraph(Text::key(Key::ReportNaNone))])];
    }
    let heads = [(Key::ReportColOutcome, Kind::Words), (Key::ReportColReason, Kind::Words)];
    let row = |&at: &usize| -> Option<Vec<Cell>> {
        let answer = of.assessment.answer(at)?;
        let reason = if answer.has_reason() { Text::own(&answer.reason) } else { Text::Alert(Key::ReportNaBare) };
        Some(vec![vec![of.titled(at)], vec![reason]])
    };
    let rows = of.report.not_applicable.iter().filter_map(row).collect();
    vec![Section::plain(vec![Block::Table(Table::new(Text::key(Key::ReportNa), heads, rows))])]
}
