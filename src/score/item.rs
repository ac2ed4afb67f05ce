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

/// Numbers of one item, packed: scoring runs on every answer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ItemScore {
    gap: f64,
    weight: f64,
    kind: Kind,
    /// When to act, for rated items with a gap.
    pub horizon: Option<Horizon>,
    /// Due before the as-of date.
    pub overdue: bool,
}

/// What the numbers of an item mean.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Kind {
    /// There are none: it has no target, or is outside A.
    #[default]
    None,
    /// Gap and priority.
    Rated,
    /// The gap at most, and how much it is worth to find out.
    Unknown,
    /// The gap at most.
    Unanswered,
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
        let (kind, weight) = match row.state {
            State::Outside => return Self::default(),
            State::Rated(_) => (Kind::Rated, row.pressing),
            State::Unanswered => (Kind::Unanswered, 0),
            State::Unknown => (Kind::Unknown, row.importance.factor() * target),
        };
        Self { gap: quotients.gap(row.missing), weight: quotients.weighed(weight), kind, ..Self::default() }
    }

    /// max(0, target − level) / L; target / L while it is not rated.
    pub fn gap(&self) -> Option<f64> {
        (self.kind != Kind::None).then_some(self.gap)
    }

    /// Whether the gap is an upper bound, because the item is not rated.
    pub fn at_most(&self) -> bool {
        matches!(self.kind, Kind::Unknown | Kind::Unanswered)
    }

    /// importance · max(0, target − level) · 4 / L, rated with a target only; 0 to 12.
    pub fn priority(&self) -> Option<f64> {
        (self.kind == Kind::Rated).then_some(self.weight)
    }

    /// importance · target · 4 / L, for "don't know" with a target.
    pub fn find_out(&self) -> Option<f64> {
        (self.kind == Kind::Unknown).then_some(self.weight)
    }
}
