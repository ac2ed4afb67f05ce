//! The rows of the tidy table as CSV.

use super::{Column, level, status};
use crate::exchange::csv::quoted;
use crate::model::questionnaire::Questionnaire;
use crate::score::cohort::member::Member;

/// What all rows have in common.
pub struct Rows<'q> {
    of: &'q Questionnaire,
    /// What every outcome has in its columns.
    items: Vec<String>,
}

/// The names of the columns, as a row.
pub fn head() -> String {
    Column::ALL.map(Column::name).join(",") + "\r\n"
}

impl<'q> Rows<'q> {
    /// Rows of members that answer this.
    pub fn new(of: &'q Questionnaire) -> Self {
        let about = Column::ALL.into_iter().filter(|column| column.is_of_item());
        let about: Vec<Column> = about.collect();
        let items = of.items.iter().map(|item| joined(about.iter().map(|column| column.of_item(item, of))));
        Self { of, items: items.collect() }
    }

    /// Adds the rows of a member: one an outcome.
    pub fn add(&self, member: &Member, rows: &mut String) {
        let own = Column::ALL.into_iter().filter(|column| column.is_of_member());
        let own = joined(own.map(|column| column.of_member(member, self.of)));
        for (item, state) in self.items.iter().zip(&member.cells) {
            let level = level(*state).map(|level| level.to_string()).unwrap_or_default();
            rows.extend([own.as_str(), item, status(*state), ",", &level, "\r\n"]);
        }
    }
}

/// Cells, each with what stands before the next.
fn joined(cells: impl Iterator<Item = String>) -> String {
    cells.map(|cell| quoted(&cell) + ",").collect()
}
