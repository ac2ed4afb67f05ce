//! What changed since last time: what is said about it, the averages that may be compared, and what moved.

use super::Subject;
use super::block::{Block, Cell, Kind, Section, Table};
use super::text::{Given, Text};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::report::compare::{Comparison, Movement, reason};
use crate::report::naming;
use crate::report::reason::Reason;
use crate::score::numbers::Numbers;
use crate::score::rollup::Scores;

/// Most outcomes that are listed in short; more are counted.
const MOST: usize = 15;

/// Outcome by outcome; left out while nothing was kept on an earlier day.
pub fn sections(of: &Subject) -> Vec<Section> {
    at_most(of, usize::MAX)
}

/// The same; what moved is counted where the list is long.
pub fn in_short(of: &Subject) -> Vec<Section> {
    at_most(of, MOST)
}

fn at_most(of: &Subject, most: usize) -> Vec<Section> {
    let Some(since) = &of.report.since else { return Vec::new() };
    let moved = match since.movements.len() {
        0 => Section::plain(vec![Block::Paragraph(Text::key(Key::CompareMovementsNone))]),
        n if n > most => counted(since),
        _ => listed(of, since),
    };
    [beside(since), Some(said(since)), averages(of, since), Some(moved)].into_iter().flatten().collect()
}

/// What is to be known before the numbers; left out where nothing else is different.
fn beside(since: &Comparison) -> Option<Section> {
    let flags = || Block::Flags(Key::CompareBeside, lines(&since.beside));
    (!since.beside.is_empty()).then(|| Section::plain(vec![flags()]))
}

fn said(since: &Comparison) -> Section {
    Section::new("said", Text::key(Key::CompareMoved), vec![Block::List(lines(&since.says))])
}

fn lines(says: &[Sentence]) -> Vec<Text> {
    says.iter().cloned().map(Text::Say).collect()
}

/// The whole and every function over the outcomes rated both times; left out when there are none.
fn averages(of: &Subject, since: &Comparison) -> Option<Section> {
    let heads = [
        (Key::ReportColFunction, Kind::Words),
        (Key::ReportColRated, Kind::Number),
        (Key::CompareColBoth, Kind::Number),
        (Key::CompareColBothAverage, Kind::Number),
        (Key::CompareColDifference, Kind::Number),
    ];
    let whole = row(of, since, Text::key(Key::CompareWhole), None);
    let functions = of
        .questionnaire
        .functions()
        .filter_map(|(at, group)| row(of, since, Text::Titled(group.id.to_string()), Some(at)));
    let title = Text::key(Key::CompareFunctions);
    let table = Table::new(title.clone(), heads, whole.into_iter().chain(functions).collect());
    let [both, _] = since.rated_in_both();
    (both > 0).then(|| Section::new("averages", title, vec![Block::Table(table)]))
}

/// The whole or the function at a position.
fn row(of: &Subject, since: &Comparison, name: Text, group: Option<usize>) -> Option<Vec<Cell>> {
    let numbers = |scores| numbers(scores, group);
    let [[then, now], [before, after]] = [&since.scores, &since.both].map(|sides| sides.each_ref().map(numbers));
    let rated = [then?, now?].map(|numbers| {
        let ends = [("part", Arg::from(numbers.tally.rated)), ("whole", Arg::from(numbers.tally.applicable()))];
        Arg::Say(Box::new(Sentence::new(Key::Fraction, ends)))
    });
    let levels = before?.level.zip(after?.level);
    let average = levels.map(|(from, to)| moved([from, to].map(Arg::average)));
    let mut averages = vec![average.unwrap_or_else(Text::none)];
    averages.extend(levels.into_iter().flat_map(|_| reasons(of, &since.both, group)));
    Some(vec![
        vec![name],
        vec![moved(rated)],
        vec![Text::count(before?.tally.rated)],
        averages,
        vec![levels.map_or_else(Text::none, |(from, to)| Text::Difference(to - from))],
    ])
}

/// The numbers of the whole, or of the group at a position.
pub(super) fn numbers(scores: &Scores, group: Option<usize>) -> Option<&Numbers> {
    group.map_or(Some(&scores.overall), |at| scores.groups.get(at))
}

/// Why two averages are what they are, of which one moved to the other.
pub(super) fn reasons(of: &Subject, states: &[Scores; 2], group: Option<usize>) -> impl Iterator<Item = Text> {
    let reason = |scores| Reason::of(of.questionnaire, scores, group);
    states.each_ref().map(reason).into_iter().flatten().map(|reason| Text::Why(Box::new(reason)))
}

/// From one to another.
pub(super) fn moved([from, to]: [Arg; 2]) -> Text {
    Text::once(Key::Movement, [("from", from), ("to", to)])
}

fn counted(since: &Comparison) -> Section {
    let heads = [(Key::CompareColWay, Kind::Words), (Key::CompareColN, Kind::Number)];
    let row = |(way, n): (Key, usize)| vec![vec![Text::key(way)], vec![Text::Once(Arg::count(n))]];
    let title = Text::key(Key::CompareCounts);
    let rows = since.counts().into_iter().map(row).collect();
    Section::new("counts", title.clone(), vec![Block::Table(Table::new(title, heads, rows))])
}

fn listed(of: &Subject, since: &Comparison) -> Section {
    let heads = [
        (Key::ReportColOutcome, Kind::Words),
        (Key::CompareColWay, Kind::Few),
        (Key::CompareColThen, Kind::Few),
        (Key::CompareColNow, Kind::Few),
        (Key::AssessNote, Kind::Words),
    ];
    let row = |movement: &Movement| -> Vec<Cell> {
        let at = movement.position;
        let cells = [
            of.titled(at),
            Text::key(naming::way(movement.way)),
            Text::Answer(Given::counted(movement.then)),
            Text::Answer(Given::of(of, at)),
            of.assessment.answer(at).map_or_else(Text::none, |answer| Text::own(reason(answer))),
        ];
        cells.map(|cell| vec![cell]).into()
    };
    let title = Text::key(Key::CompareMovements);
    let rows = since.movements.iter().map(row).collect();
    Section::new("moved", title.clone(), vec![Block::Table(Table::new(title, heads, rows))])
}
