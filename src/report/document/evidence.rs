//! What can be shown: the register of evidence, what is rated high without any, and what is to be looked at again.

use super::Subject;
use super::block::{Block, Cell, Kind, Section, Table};
use super::text::{Given, Text};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Evidence;
use crate::report::lists;
use crate::report::sure::CLAIMS_A_CHECK;

/// Every piece of evidence, in the order of the framework; left out when there is none.
pub fn register(of: &Subject) -> Vec<Section> {
    let heads = [
        (Key::ReportColOutcome, Kind::Words),
        (Key::AssessEvidenceTitle, Kind::Words),
        (Key::AssessEvidenceLocation, Kind::Words),
        (Key::ReportColChecked, Kind::Few),
    ];
    let row = |at: usize, evidence: &Evidence, checked| -> Vec<Cell> {
        let cells = [of.titled(at), Text::own(&evidence.title), Text::own(&evidence.location), Text::date(checked)];
        cells.map(|cell| vec![cell]).into()
    };
    let answers = of.assessment.answers.iter().enumerate();
    let rows = answers.flat_map(|(at, answer)| answer.evidence.iter().map(move |one| row(at, one, answer.checked)));
    table(Key::ReportEvidence, None, heads, rows.collect())
}

/// Outcomes rated so high that somebody else must have looked, without evidence listed; left out when there are none.
pub fn unshown(of: &Subject) -> Vec<Section> {
    let heads = [
        (Key::ReportColOutcome, Kind::Words),
        (Key::ReportColLevel, Kind::Few),
        (Key::ReportColChecked, Kind::Few),
        (Key::AssessNote, Kind::Words),
    ];
    let row = |at: usize| -> Option<Vec<Cell>> {
        let answer = of.assessment.answer(at)?;
        let cells = [of.titled(at), Text::level(answer.level()), Text::date(answer.checked), Text::own(&answer.notes)];
        Some(cells.map(|cell| vec![cell]).into())
    };
    let note = Text::say(Key::ReportUnshownNote, [("level", Arg::Named(CLAIMS_A_CHECK))]);
    let rows = lists::unshown(of.assessment, of.scores).into_iter().filter_map(row).collect();
    table(Key::ReportUnshown, Some(note), heads, rows)
}

/// Outcomes that were marked for another look; left out when there are none.
pub fn review(of: &Subject) -> Vec<Section> {
    let heads =
        [(Key::ReportColOutcome, Kind::Words), (Key::ReportColAnswer, Kind::Few), (Key::AssessNote, Kind::Words)];
    let marked = of.assessment.answers.iter().enumerate().filter(|(_, answer)| answer.review);
    let rows = marked.map(|(at, answer)| {
        [of.titled(at), Text::Answer(Given::of(of, at)), Text::own(&answer.notes)].map(|cell| vec![cell]).into()
    });
    table(Key::ReportReview, None, heads, rows.collect())
}

fn table<const N: usize>(
    title: Key,
    note: Option<Text>,
    heads: [(Key, Kind); N],
    rows: Vec<Vec<Cell>>,
) -> Vec<Section> {
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Block::Table(Table::new(Text::key(title), heads, rows));
    vec![Section::plain(note.map(Block::Note).into_iter().chain([table]).collect())]
}
