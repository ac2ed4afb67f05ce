//! What a group should talk about: where it is weak, where it disagrees, where it does not know.

use super::{Cell, Picture};
use crate::model::order::sort;
use crate::score::cohort::spread::Spread;
use std::cmp::Ordering;

/// How many of each are worth an hour (docs/method.md §7).
const FIRST: usize = 3;

/// Positions of the outcomes whose answers are shown, the lowest median first, then the lowest average.
pub fn weakest(picture: &Picture) -> Vec<usize> {
    ordered(picture, 1, |a, b| by(a, b, |spread| spread.quantile(0.5)).then(by(a, b, Spread::mean)))
}

/// Positions of the outcomes with at least 2k answers, those on which they agree least first.
pub fn most_split(picture: &Picture, top: u8) -> Vec<usize> {
    ordered(picture, 2, |a, b| by(a, b, |spread| spread.consensus(top)))
}

/// Positions of the outcomes that somebody does not know, most of them first.
pub fn least_known(picture: &Picture) -> Vec<usize> {
    let unknown = |at: &usize| picture.cells.get(*at).map_or(0, |cell| cell.counts().unknown);
    let mut found: Vec<usize> = (0..picture.cells.len()).filter(|at| unknown(at) > 0).collect();
    sort(&mut found, |a, b| unknown(b).cmp(&unknown(a)));
    found
}

/// The outcomes to discuss: three that are split, three that are weak, three that are not known; none of them twice.
pub fn to_discuss(picture: &Picture, top: u8) -> [Vec<usize>; 3] {
    let mut seen = Vec::new();
    [most_split(picture, top), weakest(picture), least_known(picture)].map(|found| {
        let fresh: Vec<usize> = found.into_iter().filter(|at| !seen.contains(at)).take(FIRST).collect();
        seen.extend(&fresh);
        fresh
    })
}

/// Open outcomes with at least `times` k rated answers, in an order; equals in framework order.
fn ordered(picture: &Picture, times: u32, order: impl Fn(&Spread, &Spread) -> Ordering) -> Vec<usize> {
    let open = |at: &usize| picture.cells.get(*at).and_then(Cell::open);
    let enough = |at: &usize| open(at).is_some_and(|spread| spread.rated() >= times * picture.k);
    let mut found: Vec<usize> = (0..picture.cells.len()).filter(enough).collect();
    sort(&mut found, |a, b| open(a).zip(open(b)).map_or(Ordering::Equal, |(a, b)| order(a, b)));
    found
}

fn by(a: &Spread, b: &Spread, number: impl Fn(&Spread) -> Option<f64>) -> Ordering {
    let [a, b] = [a, b].map(|spread| number(spread).unwrap_or_default());
    a.total_cmp(&b)
}
