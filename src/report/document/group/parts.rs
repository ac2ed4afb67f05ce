//! The group apart by what was asked about its members, and those who handed in twice.

use super::Group;
use super::numbers::{counted, median};
use crate::i18n::key::Key;
use crate::i18n::say::Sentence;
use crate::report::cohort::Picture;
use crate::report::cohort::pairs::{Turn, pairs as both, turn};
use crate::report::cohort::parts::{apart, parts};
use crate::report::document::block::{Block, Cell, Column, Kind, Section, Table};
use crate::report::document::text::Text;
use crate::report::naming;
use crate::score::cohort::member::Trait;

/// A table for everything that was asked and answered in more than one way.
pub(super) fn sections(of: &Group) -> Vec<Section> {
    let found = if of.picture.is_shown() { apart(of.members) } else { Vec::new() };
    if found.is_empty() {
        return Vec::new();
    }
    let note = Section::plain(vec![Block::Note(Text::key(Key::GroupPartsNote))]);
    std::iter::once(note).chain(found.into_iter().map(|which| section(of, which))).collect()
}

fn section(of: &Group, which: Trait) -> Section {
    let title = Text::key(naming::part(which));
    let said = |value: String| match which {
        _ if value.is_empty() => Text::key(Key::GroupPartUnsaid),
        Trait::Sector => Text::Sector(value),
        _ => Text::Own(value),
    };
    let rows = parts(of.questionnaire, of.members, which, of.unit, of.picture.k).into_iter().map(|part| {
        let mut row = vec![vec![said(part.value)], vec![counted(part.picture.n)]];
        row.extend(medians(of, &part.picture));
        row
    });
    let columns = [(title.clone(), Kind::Words), (Text::key(Key::GroupReportN), Kind::Number)];
    let table = Table { label: title.clone(), columns: columns_of(of, columns), rows: rows.collect() };
    Section::new("part", title, vec![Block::Table(table)])
}

/// These columns, then one for every function.
pub(super) fn columns_of(of: &Group, first: impl IntoIterator<Item = (Text, Kind)>) -> Vec<Column> {
    let functions = of.questionnaire.functions().map(|(_, group)| (Text::Short(group.id.to_string()), Kind::Number));
    first.into_iter().chain(functions).map(|(head, kind)| Column { head, kind }).collect()
}

/// The median of every function, and the middle half below it.
pub(super) fn medians(of: &Group, picture: &Picture) -> Vec<Cell> {
    let five = |at: usize| picture.groups.get(at).copied().unwrap_or_default();
    of.questionnaire.functions().map(|(at, _)| median(&five(at)).into()).collect()
}

/// How many of those who handed in twice moved which way, question by question.
pub(super) fn pairs(of: &Group) -> Vec<Section> {
    let pairs = both(of.members);
    if pairs.is_empty() || !of.picture.is_shown() {
        return Vec::new();
    }
    let heads = [
        (Key::ReportColOutcome, Kind::Words),
        (Key::PairsCol, Kind::Number),
        (Key::PairsUp, Kind::Number),
        (Key::PairsSame, Kind::Number),
        (Key::PairsDown, Kind::Number),
    ];
    let rows = of.questionnaire.items.iter().enumerate().map(|(at, item)| {
        let (n, [up, same, down]) = match turn(&pairs, at, of.picture.k) {
            Turn::Few(n) => (n, [Text::none(), Text::none(), Text::none()]),
            Turn::Alike(n) => (n, [Text::key(Key::PairsAlike), Text::none(), Text::none()]),
            Turn::Open(moved) => (moved.iter().sum(), moved.map(Text::count)),
        };
        [Text::Titled(item.id.to_string()), Text::count(n), up, same, down].map(|cell| vec![cell]).into()
    });
    let count = Sentence::counted(Key::PairsCount, pairs.len(), []);
    let table = Block::Table(Table::new(Text::key(Key::Pairs), heads, rows.collect()));
    vec![Section::plain(vec![Block::Note(Text::key(Key::PairsNote)), Block::Paragraph(Text::Say(count)), table])]
}
