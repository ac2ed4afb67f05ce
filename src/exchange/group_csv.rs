//! The picture of a group, or of several, as rows of cells; where there is nothing to show, nothing.
//!
//! Refuses to know: how rows become a file ([`csv`](super::csv)), and what may be shown.

use super::group_json::GroupFile;
use super::number::plain;
use crate::i18n::key::Key;
use crate::i18n::questionnaire::QuestionnaireWords;
use crate::i18n::words::Words;
use crate::model::questionnaire::Questionnaire;
use crate::report::cohort::{Cell, Counts, Picture};
use crate::report::naming;
use crate::score::cohort::five::Five;
use crate::score::cohort::spread::Spread;
use crate::score::cohort::unit::Unit;
use std::rc::Rc;

/// What is counted of an outcome, or of a part of the questionnaire.
const COUNTED: [Key; 9] = [
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

/// One row an item under heads in words.
pub fn rows(of: &Questionnaire, picture: &Picture, words: &Words, names: &QuestionnaireWords) -> Vec<Vec<String>> {
    let first = [Key::ReportColId, Key::ReportColOutcome];
    let each = of.items.iter().zip(&picture.cells).map(|(item, cell)| {
        let name = vec![item.id.to_string(), names.title(item.id.as_str()).to_owned()];
        [name, numbers(of, cell, words)].concat()
    });
    std::iter::once(heads(of, &first, words, names)).chain(each).collect()
}

/// One row a group and function, category or item, in the order of `files`: what a program can set side by side.
pub fn tidy(
    of: &Questionnaire,
    files: &[Rc<GroupFile>],
    words: &Words,
    names: &QuestionnaireWords,
) -> Vec<Vec<String>> {
    let first = [
        Key::GroupName,
        Key::GroupReportBegun,
        Key::GroupReportEdition,
        Key::GroupUnit,
        Key::GroupReportN,
        Key::GroupReportK,
        Key::GroupCsvKind,
        Key::ReportColId,
        Key::GroupCsvName,
    ];
    let mut rows = vec![heads(of, &first, words, names)];
    for file in files {
        let row = |kind: Key, id: &str, numbers: Vec<String>| {
            let named = [words.text(kind), id, names.title(id)].map(str::to_owned);
            [whose(file, words).into(), named.into(), numbers].concat()
        };
        let groups = of.groups.iter().zip(&file.picture.groups).map(|(group, five)| {
            let kind = if group.parent.is_none() { Key::ReportColFunction } else { Key::ReportColCategory };
            row(kind, group.id.as_str(), averages(of, five))
        });
        let items = of.items.iter().zip(&file.picture.cells);
        let items = items.map(|(item, cell)| row(Key::ReportColOutcome, item.id.as_str(), numbers(of, cell, words)));
        rows.extend(groups.chain(items));
    }
    rows
}

/// The group that a row is of.
fn whose(file: &GroupFile, words: &Words) -> [String; 6] {
    let unit = match file.unit {
        Unit::Person => Key::GroupUnitPerson,
        Unit::Team => Key::GroupUnitTeam,
    };
    [
        file.title.trim().to_owned(),
        file.created.date().map(|day| day.to_string()).unwrap_or_default(),
        file.digest.clone(),
        words.text(unit).to_owned(),
        file.picture.n.to_string(),
        file.picture.k.to_string(),
    ]
}

fn heads(of: &Questionnaire, first: &[Key], words: &Words, names: &QuestionnaireWords) -> Vec<String> {
    let levels = (0..of.levels).map(|level| words.level(level, names));
    first.iter().chain(&COUNTED).map(|head| words.text(*head).to_owned()).chain(levels).collect()
}

/// Quartiles of the averages of the members; all else is counted of outcomes alone.
fn averages(of: &Questionnaire, five: &Five) -> Vec<String> {
    let mut cells = vec![five.n.to_string(), String::new(), String::new(), String::new()];
    cells.extend(median_first(five.quartiles));
    cells.resize(COUNTED.len() + usize::from(of.levels), String::new());
    cells
}

/// The median, then the first and the third quartile; nothing where they are not shown.
fn median_first(quartiles: Option<[f64; 3]>) -> [String; 3] {
    quartiles.map_or_else(Default::default, |[first, median, third]| [median, first, third].map(plain))
}

fn numbers(of: &Questionnaire, cell: &Cell, words: &Words) -> Vec<String> {
    let Counts { rated, unknown, unanswered, outside } = cell.counts();
    let open = cell.open();
    let agreement = cell.agreement(of.top()).map(|agreement| words.text(naming::agreement(agreement)).to_owned());
    let mut cells: Vec<String> = [rated, unknown, unanswered, outside].map(|count| count.to_string()).into();
    cells.extend(median_first(open.and_then(Spread::quartiles)));
    cells.push(open.and_then(Spread::mean).map(plain).unwrap_or_default());
    cells.push(agreement.unwrap_or_default());
    let count = |level: u8| open.and_then(|spread| spread.at_level.get(usize::from(level))).map(ToString::to_string);
    cells.extend((0..of.levels).map(|level| count(level).unwrap_or_default()));
    cells
}
