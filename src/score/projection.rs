//! A mapped questionnaire seen from the framework: one set of numbers per function that it touches (docs/method.md §4).

use super::numbers::Numbers;
use super::row::Row;
use super::tally::Tally;
use crate::model::questionnaire::{Item, Questionnaire};
use std::collections::BTreeSet;

/// Divisible by one to six functions, so that the shares of an item stay integers.
const SHARES: u16 = 60;

/// What a mapped questionnaire says about one function.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// Position of the function in the framework.
    pub function: usize,
    /// Its numbers, over the items that map to it.
    pub numbers: Numbers,
    /// Outcomes of the function that are touched, and all.
    pub touches: [usize; 2],
}

/// The projection onto every function of `framework`; empty for the framework itself.
pub fn project(questionnaire: &Questionnaire, framework: &Questionnaire, rows: &[Row]) -> Vec<Projection> {
    if questionnaire.items.iter().all(|item| item.maps.is_empty()) {
        return Vec::new();
    }
    framework.functions().map(|(function, _)| onto(function, questionnaire, framework, rows)).collect()
}

/// The numbers of any set of items, by their positions.
pub fn over(rows: &[Row], items: &[usize], top: u8) -> Numbers {
    let mut tally = Tally::default();
    items.iter().filter_map(|at| rows.get(*at)).for_each(|row| tally.join(&row.sums));
    tally.numbers(top)
}

fn onto(function: usize, questionnaire: &Questionnaire, framework: &Questionnaire, rows: &[Row]) -> Projection {
    let range = framework.groups.get(function).map_or(0..0, |group| group.items.clone());
    let (mut tally, mut touched) = (Tally::default(), BTreeSet::new());
    for (item, row) in questionnaire.items.iter().zip(rows) {
        let functions = functions_of(item, framework);
        if functions.contains(&function) {
            let parts = u16::try_from(functions.len()).unwrap_or(1).max(1);
            tally.join(&Tally::of(&Row { weight: SHARES * row.weight / parts, ..*row }));
            touched.extend(outcomes_of(item, framework).filter(|outcome| range.contains(outcome)));
        }
    }
    Projection { function, numbers: tally.numbers(questionnaire.top()), touches: [touched.len(), range.len()] }
}

fn outcomes_of<'a>(item: &'a Item, framework: &'a Questionnaire) -> impl Iterator<Item = usize> + 'a {
    item.maps.iter().filter_map(|id| framework.position(id.as_str()))
}

fn functions_of(item: &Item, framework: &Questionnaire) -> BTreeSet<usize> {
    let group = |outcome| framework.item(outcome).map(|found| found.group);
    let mut functions = BTreeSet::new();
    functions.extend(outcomes_of(item, framework).filter_map(group).map(|group| framework.function_of(group)));
    functions
}
