//! `kamae questions`: a questionnaire made of an OSCAL catalog, in the catalog's own language.

use super::files::{Trouble, read};
use kamae::exchange::builtin::words;
use kamae::exchange::oscal_json::{self, questions};
use kamae::exchange::problem::Problem;
use std::path::Path;

/// The questionnaire as text.
pub(crate) fn run(file: &Path) -> Result<String, Trouble> {
    made_of(&read(file)?).map(|text| text + "\n").map_err(|problem| (file.to_owned(), problem))
}

/// The questionnaire that a catalog becomes.
pub(crate) fn made_of(text: &str) -> Result<String, Problem> {
    let catalog = oscal_json::read(text)?;
    questions::questionnaire(&catalog, &words::interface(questions::language(&catalog))?)
}
