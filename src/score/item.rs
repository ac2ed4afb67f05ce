//! The numbers of one item: its gap, and where that puts it (docs/method.md §3).

use super::row::{Row, State};

/// When a gap is to be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Horizon {
    /// Within 90 days.
    Now,
    /// Within 365 days.
    Next,
    /// After that.
    Later,
}

/// Numbers of one item.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ItemScore {
    /// max(0, target − level) / L; target / L while it is not rated.
    pub gap: Option<f64>,
    /// The gap is an upper bound, because the item is not rated.
    pub at_most: bool,
    /// importance · max(0, target − level) · 4 / L, rated with a target only; 0 to 12.
    pub priority: Option<f64>,
    /// importance · target · 4 / L, for "don't know" with a target.
    pub find_out: Option<f64>,
    /// When to act, for rated items with a gap.
    pub horizon: Option<Horizon>,
    /// Due before the as-of date.
    pub overdue: bool,
}

impl ItemScore {
    /// Everything but the horizon, which depends on the other items.
    pub fn new(row: &Row, top: u8) -> Self {
        let Some(target) = row.target.filter(|_| row.state != State::Outside) else { return Self::default() };
        let top = f64::from(top);
        let weighed = |levels: u8| f64::from(u32::from(row.importance.factor()) * u32::from(levels) * 4) / top;
        let rated = matches!(row.state, State::Rated(_));
        Self {
            gap: Some(f64::from(row.missing()) / top),
            at_most: !rated,
            priority: rated.then(|| weighed(row.missing())),
            find_out: (row.state == State::Unknown).then(|| weighed(target)),
            ..Self::default()
        }
    }
}
