//! Groups beside each other, the earliest first: this one, and those of which only the picture is known.

use super::numbers::counted;
use super::parts::{columns_of, medians};
use super::{Group, Other};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::tlp::Tlp;
use crate::report::document::block::{Block, Cell, Chart, Kind, Section, Table};
use crate::report::document::text::Text;

/// A row for every group, a small drawing of each, and how they went where they are one; left out while there is none but
/// this one.
pub(super) fn sections(of: &Group) -> Vec<Section> {
    if of.others.is_empty() {
        return Vec::new();
    }
    let all = of.all();
    let columns = [
        (Text::key(Key::GroupName), Kind::Words),
        (Text::key(Key::GroupReportBegun), Kind::Number),
        (Text::key(Key::GroupReportN), Kind::Number),
    ];
    let rows = all.iter().map(|other| row(of, other)).collect();
    let table = Table { label: Text::key(Key::GroupBeside), columns: columns_of(of, columns), rows };
    let mut blocks: Vec<Block> = (0..all.len()).map(|at| Block::Chart(Chart::Side(at))).collect();
    blocks.extend((!of.moments().is_empty()).then_some(Block::Chart(Chart::Trend)));
    blocks.push(Block::Table(table));
    vec![
        Section::plain(vec![Block::Note(Text::key(Key::GroupBesideNote))]),
        Section { name: "sides".to_owned(), title: None, blocks },
    ]
}

/// What stands above a drawing: its name, and what to know of it.
pub fn caption(of: &Group, chart: Chart) -> Option<[Text; 2]> {
    match chart {
        Chart::Side(at) => of.all().get(at).map(|other| [name(other), Text::date(other.begun)]),
        Chart::Trend => Some([Text::key(Key::GroupTrend), Text::key(Key::GroupTrendNote)]),
        _ => None,
    }
}

fn row(of: &Group, other: &Other) -> Vec<Cell> {
    let mut name = vec![name(other)];
    name.extend(other.tlp.map(|tlp: Tlp| Text::Own(tlp.label().to_owned())));
    name.extend(other.is_other_edition.then(|| Text::key(Key::GroupOtherEdition)));
    let mut row = vec![name, vec![Text::date(other.begun)], vec![counted(other.picture.n)]];
    row.extend(medians(of, other.picture));
    row
}

/// What a group is called.
fn name(other: &Other) -> Text {
    let title = other.title.trim();
    if title.is_empty() { Text::key(Key::GroupUnnamed) } else { Text::own(title) }
}

/// Whether groups are taken for one at different times, as long as nobody says: all have the name of the first.
pub fn have_one_name<'a>(title: &str, mut others: impl Iterator<Item = &'a str>) -> bool {
    !title.trim().is_empty() && others.all(|other| other.trim() == title.trim())
}

/// What a group is called, with its day: groups of one name differ by it.
pub fn called(other: &Other) -> Sentence {
    let title = other.title.trim();
    let unnamed = || Sentence::new(Key::GroupUnnamed, []);
    let name = if title.is_empty() { Arg::Say(Box::new(unnamed())) } else { Arg::text(title) };
    let date = other.begun.map_or(Arg::text(""), |day| Arg::Date(day.year(), day.month(), day.day()));
    Sentence::new(Key::ReportRunHead, [("name", name), ("date", date)])
}
