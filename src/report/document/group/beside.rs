//! Groups beside each other, the earliest first: this one, and those of which only the picture is known.

use super::numbers::counted;
use super::parts::{columns_of, medians};
use super::{Group, Other};
use crate::i18n::key::Key;
use crate::model::tlp::Tlp;
use crate::report::document::block::{Block, Cell, Kind, Section, Table};
use crate::report::document::text::Text;

/// A row for every group; left out while there is none but this one.
pub(super) fn sections(of: &Group) -> Vec<Section> {
    if of.others.is_empty() {
        return Vec::new();
    }
    let Group { title, begun, tlp, picture, .. } = *of;
    let own = Other { title, begun, tlp, is_other_edition: false, picture };
    let mut all: Vec<&Other> = of.others.iter().chain(picture.is_shown().then_some(&own)).collect();
    all.sort_by_key(|other| other.begun);
    let columns = [
        (Text::key(Key::GroupName), Kind::Words),
        (Text::key(Key::GroupReportBegun), Kind::Number),
        (Text::key(Key::GroupReportN), Kind::Number),
    ];
    let rows = all.into_iter().map(|other| row(of, other)).collect();
    let table = Table { label: Text::key(Key::GroupBeside), columns: columns_of(of, columns), rows };
    vec![Section::plain(vec![Block::Note(Text::key(Key::GroupBesideNote)), Block::Table(table)])]
}

fn row(of: &Group, other: &Other) -> Vec<Cell> {
    let title = other.title.trim();
    let mut name = vec![if title.is_empty() { Text::key(Key::GroupUnnamed) } else { Text::own(title) }];
    name.extend(other.tlp.map(|tlp: Tlp| Text::Own(tlp.label().to_owned())));
    name.extend(other.is_other_edition.then(|| Text::key(Key::GroupOtherEdition)));
    let mut row = vec![name, vec![Text::date(other.begun)], vec![counted(other.picture.n)]];
    row.extend(medians(of, other.picture));
    row
}
