//! What is going to be done: now, next and later, by whom and until when; and what is dated although no gap stands
//! behind it. What is dated stands on a timeline too.

use super::Subject;
use super::block::{Block, Cell, Chart, Kind, Section, Table};
use super::text::Text;
use crate::i18n::key::Key;
use crate::i18n::say::Sentence;
use crate::report::actions::{self, Action};
use crate::report::naming;
use crate::score::item::Horizon;

/// The timeline, a part for each horizon, then the other dated actions; left out while nothing is rated and nothing is planned.
pub fn sections(of: &Subject) -> Vec<Section> {
    let horizons = [("now", Horizon::Now), ("next", Horizon::Next), ("later", Horizon::Later)];
    let mut all: Vec<Section> = horizons.into_iter().filter_map(|(name, when)| horizon(of, name, when)).collect();
    if all.is_empty() && of.report.has_ratings() {
        all.push(Section::plain(vec![Block::Paragraph(Text::key(actions::none(of.scores)))]));
    }
    all.extend(other_dated(of));
    timeline(of).into_iter().chain(all).collect()
}

/// As many drawings as the dated actions need; what has no date is said. Left out while nothing has one.
fn timeline(of: &Subject) -> Option<Section> {
    let gaps = &of.report.gaps;
    let dated = actions::dated(gaps, of.assessment).len();
    let mut blocks: Vec<_> =
        (0..dated.div_ceil(actions::ON_ONE)).map(|sheet| Block::Chart(Chart::Timeline(sheet))).collect();
    if dated < gaps.len() {
        let undated = Sentence::counted(Key::ReportTimelineUndated, gaps.len() - dated, []);
        blocks.push(Block::Note(Text::Say(undated)));
    }
    (dated > 0).then(|| Section::new("timeline", Text::key(Key::ReportTimeline), blocks))
}

fn horizon(of: &Subject, name: &str, when: Horizon) -> Option<Section> {
    let gaps = of.report.gaps.iter().filter(|action| action.horizon == Some(when));
    let rows: Vec<_> = gaps.map(|action| row(of, action)).collect();
    let heads = [
        (Key::ReportColOutcome, Kind::Words),
        (Key::ReportColLevelTarget, Kind::Few),
        (Key::ReportColEffort, Kind::Few),
        (Key::ReportColOwner, Kind::Words),
        (Key::ReportColDue, Kind::Few),
    ];
    let title = Text::key(naming::horizon(when));
    let table = |rows| vec![Block::Table(Table::new(title.clone(), heads, rows))];
    (!rows.is_empty()).then(|| Section::new(name, title.clone(), table(rows)))
}

fn row(of: &Subject, action: &Action) -> Vec<Cell> {
    let answer = of.assessment.answer(action.position);
    let overdue = if action.overdue { Text::Alert(Key::ReportOverdue) } else { Text::none() };
    vec![
        vec![of.titled(action.position), of.step(action.position, Text::Next)],
        vec![Text::Movement(action.level, action.target)],
        vec![Text::key(naming::effort(action.effort))],
        vec![answer.map_or_else(Text::none, |answer| Text::own(&answer.owner))],
        vec![Text::date(answer.and_then(|answer| answer.due)), overdue],
    ]
}

fn other_dated(of: &Subject) -> Option<Section> {
    let heads = [
        (Key::ReportColOutcome, Kind::Words),
        (Key::AssessAction, Kind::Words),
        (Key::ReportColOwner, Kind::Words),
        (Key::ReportColDue, Kind::Few),
    ];
    let row = |&at: &usize| -> Option<Vec<Cell>> {
        let answer = of.assessment.answer(at)?;
        let cells = [of.titled(at), Text::own(&answer.action), Text::own(&answer.owner), Text::date(answer.due)];
        Some(cells.map(|cell| vec![cell]).into())
    };
    let rows: Vec<_> = of.report.other_dated.iter().filter_map(row).collect();
    let title = Text::key(Key::ReportOtherDated);
    let table = |rows| vec![Block::Table(Table::new(title.clone(), heads, rows))];
    (!rows.is_empty()).then(|| Section::new("other", title.clone(), table(rows)))
}
