//! Every gap in rank order and why it stands there; while no target is set, the rated outcomes, lowest first.

use super::Subject;
use super::block::{Block, Cell, Kind, Section, Table};
use super::text::Text;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::actions::{self, Action};
use crate::report::naming;

/// The ranked gaps, or the lowest; left out while nothing is rated.
pub fn sections(of: &Subject) -> Vec<Section> {
    match (of.report.has_ratings(), of.report.has_targets) {
        (false, _) => Vec::new(),
        (true, false) => lowest(of),
        (true, true) if of.report.gaps.is_empty() => {
            vec![Section::plain(vec![Block::Paragraph(Text::key(actions::none(of.scores)))])]
        }
        (true, true) => ranked(of),
    }
}

fn ranked(of: &Subject) -> Vec<Section> {
    let heads = [
        (Key::ReportColOutcome, Kind::Words),
        (Key::ReportColRank, Kind::Number),
        (Key::ReportColLevelTarget, Kind::Few),
        (Key::ReportColImportance, Kind::Few),
        (Key::ReportColPressing, Kind::Number),
        (Key::ReportColEffort, Kind::Few),
        (Key::ReportColWhen, Kind::Few),
    ];
    let rows = (1..).zip(&of.report.gaps).map(|(rank, action)| row(of, rank, action)).collect();
    let table = Table::new(Text::key(Key::ReportGaps), heads, rows);
    vec![Section::plain(vec![Block::Note(Text::key(Key::ReportGapsNote)), Block::Table(table)])]
}

fn row(of: &Subject, rank: u32, action: &Action) -> Vec<Cell> {
    vec![
        vec![of.titled(action.position)],
        vec![Text::count(rank)],
        vec![Text::Movement(action.level, action.target)],
        vec![Text::key(naming::importance(action.importance))],
        vec![pressing(of, action)],
        vec![Text::key(naming::effort(action.effort))],
        vec![action.horizon.map_or_else(Text::none, |horizon| Text::key(naming::horizon(horizon)))],
    ]
}

/// What it is ranked by: importance times the levels that are missing (docs/method.md §3).
fn pressing(of: &Subject, action: &Action) -> Text {
    let Some(row) = of.scores.rows.get(action.position) else { return Text::none() };
    let number = |n: u8| Arg::from(u32::from(n));
    let args = [
        ("importance", number(row.importance.factor())),
        ("missing", number(row.missing)),
        ("pressing", number(row.pressing)),
    ];
    Text::once(Key::ReportPressing, args)
}

fn lowest(of: &Subject) -> Vec<Section> {
    let heads =
        [(Key::ReportColOutcome, Kind::Words), (Key::ReportColLevel, Kind::Few), (Key::ReportColImportance, Kind::Few)];
    let row = |&at: &usize| -> Option<Vec<Cell>> {
        let answer = of.assessment.answer(at)?;
        let importance = Text::key(naming::importance(answer.importance));
        Some(vec![vec![of.titled(at), of.step(at, Text::Next)], vec![Text::level(answer.level())], vec![importance]])
    };
    let rows = of.report.lowest.iter().filter_map(row).collect();
    let table = Table::new(Text::key(Key::ReportLowest), heads, rows);
    vec![Section::plain(vec![Block::Note(Text::key(Key::ReportLowestNote)), Block::Table(table)])]
}
