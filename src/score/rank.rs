//! The order in which gaps are closed, and when (docs/method.md §3). Compares integers, never doubles.

use super::item::{Horizon, ItemScore};
use super::row::{Row, State};
use crate::model::date::Date;

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

/// Positions of the rated items with a gap, most pressing first: importance·(target − level) descending,
/// effort S before M before L, lower level, framework order.
///
/// A counting sort over the few values these can take: scoring runs on every answer.
pub fn rank_into(order: &mut Vec<usize>, buckets: &mut Vec<u32>, rows: &[Row], top: u8) {
    order.clear();
    buckets.clear();
    buckets.resize(bucket_count(top) + 1, 0);
    let mut ranked = 0;
    for bucket in rows.iter().filter_map(|row| bucket(row, top)) {
        ranked += 1;
        if let Some(count) = buckets.get_mut(bucket + 1) {
            *count += 1;
        }
    }
    if ranked == 0 {
        return;
    }
    let mut before = 0;
    for count in buckets.iter_mut() {
        before += *count;
        *count = before;
    }
    order.resize(ranked, 0);
    for (position, row) in rows.iter().enumerate() {
        let Some(next) = bucket(row, top).and_then(|bucket| buckets.get_mut(bucket)) else { continue };
        if let Some(place) = order.get_mut(*next as usize) {
            *place = position;
        }
        *next += 1;
    }
}

fn bucket_count(top: u8) -> usize {
    let top = usize::from(top);
    (3 * top + 1) * 3 * (top + 1)
}

fn bucket(row: &Row, top: u8) -> Option<usize> {
    let State::Rated(level) = row.state else { return None };
    let missing = row.missing();
    if missing == 0 {
        return None;
    }
    let top = usize::from(top);
    let weight = usize::from(row.importance.factor()) * usize::from(missing);
    Some((((3 * top).saturating_sub(weight)) * 3 + row.effort as usize) * (top + 1) + usize::from(level))
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
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, at)| at).collect()
}
