//! Function by function: its numbers, what they leave open, and its categories as bars.

use super::Subject;
use super::block::{Block, Cell, Fact, Kind, Section, Table};
use super::text::Text;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::shown::Shown;
use crate::score::numbers::Numbers;

/// One part for each function; left out while nothing is rated.
pub fn sections(of: &Subject) -> Vec<Section> {
    if !of.report.has_ratings() {
        return Vec::new();
    }
    of.questionnaire.functions().filter_map(|(at, _)| function(of, at)).collect()
}

fn function(of: &Subject, at: usize) -> Option<Section> {
    let id = of.questionnaire.groups.get(at)?.id.to_string();
    let below =
        (0..of.questionnaire.groups.len()).filter(|inner| *inner != at && of.questionnaire.function_of(*inner) == at);
    let below: Vec<usize> = below.collect();
    let mut blocks = vec![Block::Facts(facts(of, at)?)];
    if !below.is_empty() {
        blocks.push(table(of, Text::Titled(id.clone()), Key::ReportColCategory, below.into_iter()));
    }
    Some(Section::new(&id, Text::Titled(id.clone()), blocks))
}

/// The numbers of a group, each as far as it may be shown.
fn facts(of: &Subject, at: usize) -> Option<Vec<Fact>> {
    let shown = Shown::of_group(of.questionnaire, of.scores, at)?;
    let numbers = of.scores.groups.get(at)?;
    let tally = &numbers.tally;
    let of_all = |part: u32| Text::fraction(part, tally.applicable());
    let few = [
        Fact::new(Key::ReportColAverage, Text::Figure(at)),
        Fact::new(Key::ReportColRange, Text::range(&shown)),
        Fact::new(Key::ReportColRated, of_all(tally.rated)),
        Fact::new(Key::ReportHeatUnknown, counted(tally.unknown)),
        Fact::new(Key::ReportHeatOpen, counted(tally.unanswered)),
        Fact::new(Key::ReportHeatNa, counted(tally.not_applicable)),
        Fact::new(Key::ReportFloor, Text::level(numbers.floor)),
        Fact::new(Key::ReportColTarget, Text::average(shown.target)),
        Fact::new(Key::ReportGapMean, gap(of, numbers)),
        Fact::new(Key::ReportColMet, Text::fraction(tally.met[0], tally.met[1])),
    ];
    let reached = (1..=of.questionnaire.top()).filter_map(|level| {
        let label = Text::say(Key::ReportOrMore, [("level", Arg::Named(level))]);
        Fact::lines(label, vec![of_all(tally.reached(level))])
    });
    Some(few.into_iter().flatten().chain(reached).collect())
}

fn counted(n: u32) -> Text {
    if n > 0 { Text::count(n) } else { Text::none() }
}

/// The average gap in levels. It follows the standing of the average (docs/method.md §2).
fn gap(of: &Subject, numbers: &Numbers) -> Text {
    let gap = numbers.gap.filter(|_| numbers.is_shown());
    Text::average(gap.map(|gap| f64::from(of.questionnaire.top()) * gap))
}

/// A row of numbers and a bar for each group.
pub(super) fn table(of: &Subject, label: Text, first: Key, groups: impl Iterator<Item = usize>) -> Block {
    let heads = [
        (first, Kind::Words),
        (Key::ReportColAverage, Kind::Number),
        (Key::ReportColBar, Kind::Bar),
        (Key::ReportColRange, Kind::Number),
        (Key::ReportColRated, Kind::Number),
        (Key::ReportColLevel2, Kind::Number),
        (Key::ReportColMet, Kind::Number),
    ];
    Block::Table(Table::new(label, heads, groups.filter_map(|at| row(of, at)).collect()))
}

fn row(of: &Subject, at: usize) -> Option<Vec<Cell>> {
    let shown = Shown::of_group(of.questionnaire, of.scores, at)?;
    let tally = &of.scores.groups.get(at)?.tally;
    let cells = [
        Text::Titled(of.questionnaire.groups.get(at)?.id.to_string()),
        Text::Figure(at),
        Text::Bar(at),
        Text::range(&shown),
        Text::fraction(tally.rated, tally.applicable()),
        Text::fraction(tally.reached(2), tally.applicable()),
        Text::fraction(tally.met[0], tally.met[1]),
    ];
    Some(cells.map(|cell| vec![cell]).into())
}
