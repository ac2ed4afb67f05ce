//! The outcomes seen from another document that speaks of the same: one row for each of its ids, with what the answers to
//! the outcomes that map to it come to. The numbers are those of any set of outcomes (docs/method.md §2).
//!
//! Refuses to know: what the other document says, and that anything of it is fulfilled.

use super::Subject;
use super::block::{Block, Cell, Kind, Section, Table};
use super::text::{Given, Text};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::report::naming;
use crate::report::reason::Reason;
use crate::score::projection::over;

/// A table for the crosswalk with an id; left out where that maps to nothing here, and while nothing is rated.
pub fn sections(of: &Subject, id: &str) -> Vec<Section> {
    let found = of.walks.iter().enumerate().find(|(_, walk)| walk.id == id);
    let Some((at, walk)) = found.filter(|_| of.report.has_ratings()) else { return Vec::new() };
    let rows: Vec<_> =
        walk.turned(&of.questionnaire.items).iter().map(|(id, items)| row(of, (at, id), items)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let heads = [
        (Key::ReportByColTheirs, Kind::Words),
        (Key::ReportColAverage, Kind::Number),
        (Key::ReportColRange, Kind::Number),
        (Key::ReportColRated, Kind::Number),
        (Key::ReportColLevel2, Kind::Number),
        (Key::ReportByColOutcomes, Kind::Words),
    ];
    let mut blocks = vec![
        Block::Paragraph(Text::Walk(at)),
        Block::Paragraph(Text::say(Key::ReportByNote, [("source", Arg::text(&walk.source))])),
        Block::Table(Table::new(Text::Walk(at), heads, rows)),
    ];
    if walk.ours {
        blocks.insert(1, Block::Note(Text::key(Key::AssessElsewhereOurs)));
    }
    vec![Section::plain(blocks)]
}

fn row(of: &Subject, (walk, id): (usize, &str), items: &[usize]) -> Vec<Cell> {
    let numbers = over(&of.scores.rows, items, of.questionnaire.top());
    let (reason, tally) = (Reason::of_set(id, &numbers, of.questionnaire.top()), &numbers.tally);
    let (figure, range) = (Text::figure(&reason.shown), Text::range(&reason.shown));
    vec![
        vec![Text::Ref(walk, id.to_owned())],
        vec![figure, Text::Why(Box::new(reason))],
        vec![range],
        vec![Text::fraction(tally.rated, tally.applicable())],
        vec![Text::fraction(tally.reached(2), tally.applicable())],
        answers(of, items),
    ]
}

/// Which outcomes have which answer: the lowest levels first, then those without one.
fn answers(of: &Subject, items: &[usize]) -> Cell {
    let levels = (0..=of.questionnaire.top()).map(Given::Level);
    let rest = [Given::Unknown, Given::Open, Given::Bare, Given::NotAsked, Given::Outside];
    let line = |given: Given| {
        let ids: Vec<_> =
            items.iter().filter(|at| Given::of(of, **at) == given).map(|at| Arg::text(of.id(*at))).collect();
        let answer = match given {
            Given::Level(level) => Arg::Named(level),
            _ => Arg::Say(Box::new(Sentence::new(naming::unrated(given), []))),
        };
        (!ids.is_empty()).then(|| Text::say(Key::ReportByAnswer, [("ids", Arg::List(ids)), ("answer", answer)]))
    };
    levels.chain(rest).filter_map(line).collect()
}
