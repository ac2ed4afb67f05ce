//! The picture of a group as rows of cells: one an outcome, and where there is nothing to show, nothing.
//!
//! Refuses to know: how rows become a file ([`csv`](super::csv)), and what may be shown.

use crate::i18n::key::Key;
use crate::i18n::questionnaire::QuestionnaireWords;
use crate::i18n::words::Words;
use crate::model::questionnaire::{Item, Questionnaire};
use crate::report::cohort::{Cell, Counts, Picture};
use crate::report::naming;
use crate::score::cohort::spread::Spread;

/// One row an item under heads in words.
pub fn rows(of: &Questionnaire, picture: &Picture, words: &Words, names: &QuestionnaireWords) -> Vec<Vec<String>> {
    let heads = [
        Key::ReportColId,
        Key::ReportColOutcome,
        Key::GroupColN,
        Key::GroupColUnknown,
        Key::ReportHeatOpen,
        Key::ReportHeatNa,
        Key::GroupColMedian,
        Key::GroupColFirst,
        Key::GroupColThird,
        Key::GroupColMean,
        Key::GroupColAgreement,
    ];
    let levels = (0..of.levels).map(|level| words.level(level, names));
    let heads = heads.iter().map(|head| words.text(*head).to_owned()).chain(levels).collect();
    let each = of.items.iter().zip(&picture.cells).map(|(item, cell)| row(of, item, cell, words, names));
    std::iter::once(heads).chain(each).collect()
}

fn row(of: &Questionnaire, item: &Item, cell: &Cell, words: &Words, names: &QuestionnaireWords) -> Vec<String> {
    let Counts { rated, unknown, unanswered, outside } = cell.counts();
    let open = cell.open();
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let quartiles = open.and_then(Spread::quartiles);
    let agreement = cell.agreement(of.top()).map(|agreement| words.text(naming::agreement(agreement)).to_owned());
    let mut cells = vec![item.id.to_string(), names.title(item.id.as_str()).to_owned()];
    cells.extend([rated, unknown, unanswered, outside].map(|count| count.to_string()));
    cells.extend([1, 0, 2].map(|at| number(quartiles.and_then(|all| all.get(at).copied()))));
    cells.push(number(open.and_then(Spread::mean)));
    cells.push(agreement.unwrap_or_default());
    let count = |level: u8| open.and_then(|spread| spread.at_level.get(usize::from(level))).map(ToString::to_string);
    cells.extend((0..of.levels).map(|level| count(level).unwrap_or_default()));
    cells
}
