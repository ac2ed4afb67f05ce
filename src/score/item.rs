//! The numbers of one item: its gap, and where that puts it (docs/method.md §3).

use super::row::{Row, State};
use super::tally::MAX_TOP;

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

/// The few quotients that items of one scale can have, each divided once: scoring runs on every answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Quotients {
    /// L; 0 before there is a scale.
    top: u8,
    /// n / L.
    gaps: [f64; MAX_TOP + 1],
    /// n · 4 / L.
    weighed: [f64; 3 * MAX_TOP + 1],
}

impl Quotients {
    /// Becomes those of a scale whose highest level is `top` (1 to 10).
    pub(super) fn set(&mut self, top: u8) {
        if self.top == top {
            return;
        }
        self.top = top;
        let over = |number: u32| f64::from(number) / f64::from(top);
        for (gap, number) in self.gaps.iter_mut().zip(0..=u32::from(top)) {
            *gap = over(number);
        }
        for (weighed, number) in self.weighed.iter_mut().zip(0..=3 * u32::from(top)) {
            *weighed = over(4 * number);
        }
    }

    fn gap(&self, levels: u8) -> f64 {
        self.gaps.get(usize::from(levels)).copied().unwrap_or_default()
    }

    fn weighed(&self, number: u8) -> f64 {
        self.weighed.get(usize::from(number)).copied().unwrap_or_default()
    }
}

impl ItemScore {
    /// Everything but the horizon, which depends on the other items.
    pub(super) fn new(row: &Row, quotients: &Quotients) -> Self {
        let Some(target) = row.target else { return Self::default() };
        let gap = Some(quotients.gap(row.missing));
        match row.state {
            State::Outside => Self::default(),
            State::Rated(_) => Self { gap, priority: Some(quotients.weighed(row.pressing)), ..Self::default() },
            State::Unanswered => Self { gap, at_most: true, ..Self::default() },
            State::Unknown => {
                let find_out = Some(quotients.weighed(row.importance.factor() * target));
                Self { gap, at_most: true, find_out, ..Self::default() }
            }
        }
    }
}
