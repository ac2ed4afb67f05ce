//! The charts, each with the same numbers as a table.

use super::Subject;
use super::block::{Block, Cell, Chart, Column, Kind, Section, Table};
use super::text::Text;
use crate::i18n::key::Key;
use crate::report::reason::Reason;
use crate::report::shown::Shown;

/// Functions as a radar, categories as bars and as a map of levels; left out while nothing is rated.
pub fn sections(of: &Subject) -> Vec<Section> {
    if !of.report.has_ratings() {
        return Vec::new();
    }
    let functions = of.questionnaire.functions().map(|(at, _)| at).collect();
    let groups = (0..of.questionnaire.groups.len()).collect();
    let note = Block::Note(Text::key(Key::ReportBarsNote));
    vec![
        section("radar", Key::ReportRadar, Chart::Radar, vec![levels(of, Key::ReportRadar, functions)]),
        section("bars", Key::ReportBars, Chart::Bars, vec![note, levels(of, Key::ReportBars, groups)]),
        section("heat", Key::ReportHeat, Chart::Heat, vec![counts(of)]),
    ]
}

fn section(name: &str, title: Key, chart: Chart, rest: Vec<Block>) -> Section {
    Section::new(name, Text::key(title), std::iter::once(Block::Chart(chart)).chain(rest).collect())
}

/// Radar and bars as a table.
fn levels(of: &Subject, title: Key, groups: Vec<usize>) -> Block {
    let first = if title == Key::ReportRadar { Key::ReportColFunction } else { Key::ReportColCategory };
    let heads = [
        (first, Kind::Words),
        (Key::ReportColAverage, Kind::Number),
        (Key::ReportColRange, Kind::Number),
        (Key::ReportColTarget, Kind::Number),
        (Key::ReportColRated, Kind::Number),
    ];
    let row = |at: usize| -> Option<Vec<Cell>> {
        let shown = Shown::of_group(of.questionnaire, of.scores, at)?;
        let tally = &of.scores.groups.get(at)?.tally;
        let reason = Reason::of_group(of.questionnaire, of.scores, at)?;
        Some(vec![
            vec![short(of, at)?],
            vec![Text::figure(&shown), Text::Why(Box::new(reason))],
            vec![Text::range(&shown)],
            vec![Text::average(shown.target)],
            vec![Text::fraction(tally.rated, tally.applicable())],
        ])
    };
    Block::Table(Table::new(Text::key(title), heads, groups.into_iter().filter_map(row).collect()))
}

/// The map of levels as a table.
fn counts(of: &Subject) -> Block {
    let number = |head| Column { head, kind: Kind::Number };
    let others = [Key::ReportHeatUnknown, Key::ReportHeatOpen, Key::ReportHeatNa].map(|key| number(Text::key(key)));
    let first = Column { head: Text::key(Key::ReportColCategory), kind: Kind::Words };
    let levels = (0..=of.questionnaire.top()).map(|level| number(Text::Level(level)));
    let rows = of.questionnaire.categories().filter_map(|(at, _)| {
        let tally = &of.scores.groups.get(at)?.tally;
        let levels = tally.at_level.iter().take(usize::from(of.questionnaire.levels));
        let numbers = levels.chain([&tally.unknown, &tally.unanswered, &tally.not_applicable]);
        Some(std::iter::once(short(of, at)?).chain(numbers.map(|n| Text::count(*n))).map(|cell| vec![cell]).collect())
    });
    Block::Table(Table {
        label: Text::key(Key::ReportHeat),
        columns: std::iter::once(first).chain(levels).chain(others).collect(),
        rows: rows.collect(),
    })
}

fn short(of: &Subject, at: usize) -> Option<Text> {
    Some(Text::Short(of.questionnaire.groups.get(at)?.id.to_string()))
}
