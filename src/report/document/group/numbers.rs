//! Medians of a group: of every part of the questionnaire, and question by question.

use super::Group;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::report::cohort::{Cell, Counts};
use crate::report::document::block::{Block, Cell as Lines, Chart, Kind, Section, Table};
use crate::report::document::text::Text;
use crate::report::naming;
use crate::score::cohort::five::Five;
use crate::score::cohort::spread::Spread;

/// Functions as a radar, categories as bars, each with its table; left out while nothing is shown.
pub(super) fn groups(of: &Group) -> Vec<Section> {
    if !of.picture.is_shown() {
        return Vec::new();
    }
    let functions = medians(of, Key::ReportColFunction, of.questionnaire.functions().map(|(at, _)| at));
    let all = medians(of, Key::ReportColCategory, 0..of.questionnaire.groups.len());
    let note = Block::Note(Text::key(Key::GroupBarsNote));
    vec![
        Section::new("radar", Text::key(Key::GroupRadar), vec![Block::Chart(Chart::Radar), functions]),
        Section { name: "bars".to_owned(), title: None, blocks: vec![note, Block::Chart(Chart::Bars), all] },
    ]
}

fn medians(of: &Group, first: Key, groups: impl Iterator<Item = usize>) -> Block {
    let heads = [
        (first, Kind::Words),
        (Key::GroupColMedian, Kind::Number),
        (Key::GroupColMiddle, Kind::Number),
        (Key::GroupColN, Kind::Number),
    ];
    let row = |at: usize| {
        let (group, five) = of.questionnaire.groups.get(at).zip(of.picture.groups.get(at))?;
        let [median, middle] = median(five);
        Some([Text::Short(group.id.to_string()), median, middle, counted(five.n)].map(|cell| vec![cell]).into())
    };
    Block::Table(Table::new(Text::key(Key::GroupBars), heads, groups.filter_map(row).collect()))
}

/// A row for every question that was asked; where there is nothing to show, why.
pub(super) fn outcomes(of: &Group) -> Vec<Section> {
    if !of.picture.is_shown() {
        return Vec::new();
    }
    let (asked, unasked): (Vec<usize>, Vec<usize>) =
        (0..of.picture.cells.len()).partition(|at| of.picture.cells.get(*at).is_some_and(Cell::is_asked));
    let mut blocks = vec![table(Text::key(Key::GroupOutcomes), rows(of, &asked, false))];
    let says = Sentence::counted(Key::GroupUnasked, unasked.len(), []);
    blocks.extend((!unasked.is_empty()).then_some(Block::Note(Text::Say(says))));
    vec![Section::plain(blocks)]
}

/// Such rows under their heads.
pub(super) fn table(label: Text, rows: Vec<Vec<Lines>>) -> Block {
    let heads = [
        (Key::ReportColOutcome, Kind::Words),
        (Key::GroupColMedian, Kind::Number),
        (Key::GroupColMiddle, Kind::Number),
        (Key::GroupColAgreement, Kind::Few),
        (Key::GroupColN, Kind::Number),
        (Key::GroupColUnknown, Kind::Number),
        (Key::ReportHeatOpen, Kind::Number),
        (Key::ReportHeatNa, Kind::Number),
    ];
    Block::Table(Table::new(label, heads, rows))
}

/// The outcomes at these positions, where it is wanted with their questions below.
pub(super) fn rows(of: &Group, positions: &[usize], asked: bool) -> Vec<Vec<Lines>> {
    let row = |at: &usize| {
        let id = of.questionnaire.item(*at)?.id.to_string();
        let mut row = row(of, id.clone(), of.picture.cells.get(*at)?);
        row.iter_mut().take(usize::from(asked)).for_each(|name| name.push(Text::Question(id.clone())));
        Some(row)
    };
    positions.iter().filter_map(row).collect()
}

fn row(of: &Group, id: String, cell: &Cell) -> Vec<Lines> {
    let Counts { rated, unknown, unanswered, outside } = cell.counts();
    let quartiles = cell.open().and_then(Spread::quartiles);
    let median = match (cell, quartiles) {
        (Cell::Hidden(_), _) => Text::say(Key::GroupHidden, [("k", Arg::from(of.picture.k))]),
        (Cell::Alike(_), _) => Text::key(Key::GroupAlike),
        (Cell::Open(_), quartiles) => Text::average(quartiles.map(|[_, median, _]| median)),
    };
    let agreement = cell.agreement(of.questionnaire.top());
    let cells = [
        Text::Titled(id),
        median,
        quartiles.map_or_else(Text::none, middle),
        agreement.map_or_else(Text::none, |agreement| Text::key(naming::agreement(agreement))),
        counted(rated),
        counted(unknown),
        counted(unanswered),
        counted(outside),
    ];
    cells.map(|cell| vec![cell]).into()
}

/// Median and middle half of a part of the questionnaire; that they are hidden, where they are.
pub(super) fn median(five: &Five) -> [Text; 2] {
    match five.quartiles {
        Some(quartiles) => [Text::average(Some(quartiles[1])), middle(quartiles)],
        None => [Text::key(Key::GroupPartHidden), Text::none()],
    }
}

fn middle([first, _, third]: [f64; 3]) -> Text {
    Text::once(Key::Range, [("low", Arg::average(first)), ("high", Arg::average(third))])
}

/// A count that is not worth saying when it is none.
pub(super) fn counted(n: u32) -> Text {
    if n > 0 { Text::count(n) } else { Text::none() }
}
