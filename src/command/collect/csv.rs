//! The tidy table as CSV, row by row.

use super::together::in_order;
use kamae::exchange::tidy::rows::{Rows, head};
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
    out.write_all(head().as_bytes())?;
    let rows = Rows::new(questionnaire);
    let make = |members: &[Member]| {
        let mut text = String::new();
        for member in members {
            rows.add(member, &mut text);
        }
        text
    };
    in_order(members, STEP, make, |text| out.write_all(text.as_bytes()))
}
