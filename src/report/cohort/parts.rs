//! The parts of a group by what was asked about its members, so that no difference of two pictures shows a few of them.

use super::{Cell, Picture};
use crate::model::order::sort;
use crate::model::questionnaire::Questionnaire;
use crate::score::cohort::Cohort;
use crate::score::cohort::member::{Member, Trait};
use crate::score::cohort::spread::Spread;
use crate::score::cohort::unit::Unit;
use std::rc::Rc;

/// The members of whom one thing was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What was said; empty where nothing was.
    pub value: String,
    /// What may be shown of them; nothing but their number where they, or all others, are fewer than k.
    pub picture: Picture,
}

/// What was answered in more than one way, so that the members can be seen apart by it.
pub fn apart(members: &[Rc<Member>]) -> Vec<Trait> {
    let differs = |which: &Trait| {
        let mut values = members.iter().map(|member| member.traits.get(*which));
        let first = values.next();
        values.any(|value| Some(value) != first)
    };
    Trait::ALL.into_iter().filter(differs).collect()
}

/// Every part of the members by `which`, in the order of what was said; none where there is only one.
pub fn parts(questionnaire: &Questionnaire, members: &[Rc<Member>], which: Trait, unit: Unit, k: u32) -> Vec<Part> {
    let mut values: Vec<&str> = members.iter().map(|member| member.traits.get(which)).collect();
    sort(&mut values, Ord::cmp);
    values.dedup();
    if values.len() < 2 {
        return Vec::new();
    }
    let of = |value: &str| {
        let part = members.iter().filter(|member| member.traits.get(which) == value);
        let units = unit.of(part.map(|member| &**member));
        Cohort::of(questionnaire, &units)
    };
    let cohorts: Vec<Cohort> = values.iter().map(|value| of(value)).collect();
    let mut pictures: Vec<Picture> = cohorts.iter().map(|cohort| Picture::of(questionnaire, cohort, k)).collect();
    close_pairs(&mut pictures, k);
    (0..questionnaire.items.len()).for_each(|item| hide(&cohorts, &mut pictures, item, k));
    hide_averages(&mut pictures, k);
    let all = values.into_iter().zip(pictures);
    all.map(|(value, picture)| Part { value: value.to_owned(), picture }).collect()
}

/// While those that are not shown are fewer than k in all, the smallest that is shown is not shown either.
fn close_pairs(pictures: &mut [Picture], k: u32) {
    loop {
        let hidden: u32 = pictures.iter().filter(|picture| !picture.is_shown()).map(|picture| picture.n).sum();
        if hidden == 0 || hidden >= k {
            return;
        }
        let Some(next) = pictures.iter_mut().filter(|picture| picture.is_shown()).min_by_key(|picture| picture.n)
        else {
            return;
        };
        *next = Picture { cells: Vec::new(), groups: Vec::new(), ..*next };
    }
}

/// An outcome: what the union leaves for the parts that are hidden must itself be fit to be shown. Of a part nobody
/// hears that all in it agree: beside what is left, that would say what they agree on.
fn hide(cohorts: &[Cohort], pictures: &mut [Picture], item: usize, k: u32) {
    for cell in pictures.iter_mut().filter_map(|picture| picture.cells.get_mut(item)) {
        if let Cell::Alike(counts) = *cell {
            *cell = Cell::Hidden(counts);
        }
    }
    loop {
        let (mut rest, mut hidden) = (Spread::default(), 0u32);
        for (cohort, picture) in cohorts.iter().zip(pictures.iter()) {
            let Some(spread) = cohort.items.get(item) else { continue };
            if picture.cells.get(item).and_then(Cell::open).is_none() && spread.rated() > 0 {
                hidden += 1;
                (rest.at_level.iter_mut()).zip(spread.at_level).for_each(|(sum, count)| *sum += count);
            }
        }
        // One alone can be had by taking the others away; so can several that say the same.
        let safe = hidden == 0 || hidden > 1 && matches!(Cell::of(rest, k), Cell::Open(_));
        if safe {
            return;
        }
        let open = |picture: &&mut Picture| picture.cells.get(item).is_some_and(|cell| cell.open().is_some());
        let rated = |picture: &&mut Picture| picture.cells.get(item).map_or(0, |cell| cell.counts().rated);
        let Some(next) = pictures.iter_mut().filter(open).min_by_key(rated) else { return };
        if let Some(cell) = next.cells.get_mut(item) {
            *cell = Cell::Hidden(cell.counts());
        }
    }
}

/// Averages of parts beside those of all tell little of anybody, but where one is hidden a second one is.
fn hide_averages(pictures: &mut [Picture], k: u32) {
    let groups = pictures.iter().map(|picture| picture.groups.len()).max().unwrap_or(0);
    for at in 0..groups {
        let few: u32 =
            pictures.iter().filter_map(|picture| picture.groups.get(at)).map(|five| five.n).filter(|n| *n < k).sum();
        if few == 0 || few >= k {
            continue;
        }
        let shown = pictures.iter_mut().filter_map(|picture| picture.groups.get_mut(at)).filter(|five| five.n >= k);
        if let Some(next) = shown.min_by_key(|five| five.n) {
            next.quartiles = None;
        }
    }
}
