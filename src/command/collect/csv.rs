//! The tidy table as CSV, row by row.

use super::table::{Column, level, status};
use super::together::in_order;
use kamae::exchange::csv::quoted;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::cohort::member::Member;
use std::io::{Result, Write};

/// Assessments whose rows are written at once.
const STEP: usize = 500;

/// Writes all rows.
pub(crate) fn write(
    out: &mut impl Write,
    members: impl Iterator<Item = Member>,
    questionnaire: &Questionnaire,
) -> Result<()> {
    writeln!(out, "{}\r", Column::ALL.map(Column::name).join(","))?;
    let joined = |cells: Vec<String>| cells.iter().map(|cell| quoted(cell) + ",").collect::<String>();
    let of_item = [Column::Function, Column::Category, Column::Outcome];
    let items: Vec<String> = questionnaire
        .items
        .iter()
        .map(|item| joined(of_item.iter().map(|column| column.of_item(item, questionnaire)).collect()))
        .collect();
    let of_member: Vec<Column> = Column::ALL.into_iter().filter(|column| column.is_of_member()).collect();
    let rows = |members: &[Member]| {
        let mut rows = String::new();
        for member in members {
            let head = joined(of_member.iter().map(|column| column.of_member(member, questionnaire)).collect());
            for (item, state) in items.iter().zip(&member.cells) {
                let level = level(*state).map(|level| level.to_string()).unwrap_or_default();
                rows.extend([head.as_str(), item, status(*state), ",", &level, "\r\n"]);
            }
        }
        rows
    };
    in_order(members, STEP, rows, |rows| out.write_all(rows.as_bytes()))
}
