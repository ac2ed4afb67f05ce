//! The order in which gaps are closed, and when (docs/method.md §3). Compares integers, never doubles.

use super::item::{Horizon, ItemScore};
use super::row::{Row, State};
use super::tally::{LEVELS, MAX_TOP};
use crate::model::date::Date;
use crate::model::order::sort;

/// Days within which something is due "now", and within which "next".
const NOW_DAYS: i32 = 90;
const NEXT_DAYS: i32 = 365;

/// What the caller decides about a scoring run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The day for which due dates are judged.
    pub as_of: Date,
    /// N: how many undated gaps are "now", 3 to 20; twice as many are "next".
    pub first: u8,
}

impl Settings {
    /// Seven gaps at a time, judged at `as_of`.
    pub fn new(as_of: Date) -> Self {
        Self { as_of, first: 7 }
    }
}

/// A gap while it is ranked: how pressing it is, what decides among equals, its position.
pub(super) type Found = (u8, u8, u16);

/// Different values of [`Row::pressing`] and of [`Row::tie`].
const PRESSING: usize = 3 * MAX_TOP + 1;
const TIES: usize = 3 * LEVELS as usize;

/// Positions of the rated items with a gap, most pressing first: importance·(target − level) descending,
/// effort S before M before L, lower level, framework order.
///
/// A radix sort over the few values these can take, ties first: scoring runs on every answer. `found` are buffers.
pub fn rank_into(order: &mut Vec<usize>, found: &mut [Vec<Found>; 2], rows: &[Row]) {
    let [first, second] = found;
    first.resize(rows.len(), Found::default());
    second.resize(rows.len(), Found::default());
    let (mut ties, mut pressing) = (Places([0; TIES]), Places([0; PRESSING]));
    let mut count = 0;
    // Every row is written, and one without a gap is written over: no processor could foresee a branch here.
    for (row, at) in rows.iter().zip(0..) {
        let counts = u16::from(row.pressing > 0);
        let card = (row.pressing, row.tie, at);
        ties.count(tie(card), counts);
        pressing.count(calm(card), counts);
        if let Some(place) = first.get_mut(count) {
            *place = card;
        }
        count += usize::from(counts);
    }
    let (Some(first), Some(second)) = (first.get_mut(..count), second.get_mut(..count)) else { return };
    ties.deal(first, second, tie);
    pressing.deal(second, first, calm);
    order.clear();
    order.extend(first.iter().map(|(.., at)| usize::from(*at)));
}

fn tie((_, tie, _): Found) -> usize {
    usize::from(tie)
}

/// The most pressing comes first.
fn calm((pressing, ..): Found) -> usize {
    (PRESSING - 1).saturating_sub(usize::from(pressing))
}

/// How many cards there are of each key, and later where the next one of it goes.
struct Places<const N: usize>([u16; N]);

impl<const N: usize> Places<N> {
    fn count(&mut self, key: usize, by: u16) {
        if let Some(count) = self.0.get_mut(key) {
            *count += by;
        }
    }

    /// Deals cards by `key`; those of one key stay in their order.
    fn deal(mut self, from: &[Found], to: &mut [Found], key: impl Fn(Found) -> usize) {
        let mut before = 0;
        for place in &mut self.0 {
            before += std::mem::replace(place, before);
        }
        for card in from {
            let Some(place) = self.0.get_mut(key(*card)) else { continue };
            if let Some(slot) = to.get_mut(usize::from(*place)) {
                *slot = *card;
            }
            *place += 1;
        }
    }
}

/// Gives every ranked item its horizon: by its due date, else by its place among the undated ones.
pub fn set_horizons(items: &mut [ItemScore], rows: &[Row], order: &[usize], settings: &Settings) {
    let (today, first) = (settings.as_of.days(), usize::from(settings.first));
    let mut undated = 0;
    for &position in order {
        let (Some(item), Some(row)) = (items.get_mut(position), rows.get(position)) else { continue };
        item.overdue = row.due.is_some_and(|due| due < today);
        item.horizon = Some(match row.due {
            Some(due) if due <= today + NOW_DAYS => Horizon::Now,
            Some(due) if due <= today + NEXT_DAYS => Horizon::Next,
            Some(_) => Horizon::Later,
            None => {
                undated += 1;
                match undated {
                    n if n <= first => Horizon::Now,
                    n if n <= 3 * first => Horizon::Next,
                    _ => Horizon::Later,
                }
            }
        });
    }
}

/// Positions of all rated items, lowest first: level ascending, importance descending, framework order.
/// What the report lists while no target is set.
pub fn lowest_first(rows: &[Row]) -> Vec<usize> {
    let key = |row: &Row| match row.state {
        State::Rated(level) => Some(4 * u32::from(level) + 3 - u32::from(row.importance.factor())),
        _ => None,
    };
    ordered(rows.iter().enumerate().filter_map(|(at, row)| Some((key(row)?, at))).collect())
}

/// Positions of what is to be found out, most telling first: importance·target descending, framework order.
pub fn find_out(rows: &[Row]) -> Vec<usize> {
    let weight = |row: &Row| row.target.map_or(0, |target| u32::from(row.importance.factor()) * u32::from(target));
    let unknown = rows.iter().enumerate().filter(|(_, row)| row.state == State::Unknown);
    ordered(unknown.map(|(at, row)| (u32::MAX - weight(row), at)).collect())
}

/// Positions by ascending key, those of one key in framework order.
pub fn ordered(mut keyed: Vec<(u32, usize)>) -> Vec<usize> {
    sort(&mut keyed, Ord::cmp);
    keyed.into_iter().map(|(_, at)| at).collect()
}
