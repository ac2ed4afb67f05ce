//! The integer sums of a set of items (docs/method.md §2 and §3). Adding is all it does, so order never matters.

use super::row::{Row, State};
use crate::model::answer::Importance;
use std::ops::AddAssign;

/// Most levels above 0 that a scale can have.
pub const MAX_TOP: usize = 10;
/// Most levels that it can have.
pub const LEVELS: u8 = 11;

/// Sums over a set of items; weights are the questionnaire's. In `u16` it holds what one item adds, or a few together:
/// then a few instructions add all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(align(16))]
pub struct Tally<N = u32> {
    /// All items.
    pub outcomes: N,
    /// Rated items.
    pub rated: N,
    /// Items answered "don't know".
    pub unknown: N,
    /// Items without an answer, or "not applicable" without a reason.
    pub unanswered: N,
    /// Items outside A.
    pub not_applicable: N,
    /// Rated items with evidence.
    pub with_evidence: N,
    /// Rated items per level.
    pub at_level: [N; MAX_TOP + 1],
    /// a = Σ w over A.
    pub applicable_weight: N,
    /// r = Σ w over R.
    pub rated_weight: N,
    /// S = Σ w·level over R.
    pub level_sum: N,
    /// Σ w over A with a target.
    pub target_weight: N,
    /// Σ w·target over A with a target.
    pub target_sum: N,
    /// Σ w·max(0, target − level₀) over A with a target.
    pub gap_sum: N,
    /// Outcomes of A with a target: rated at or above it, and all.
    pub met: [N; 2],
    /// The same over importance high.
    pub met_high: [N; 2],
    /// Outcomes of A that are of high importance.
    pub high: N,
}

impl Tally<u16> {
    /// What one item adds to the sums: weight times level is at most 6000.
    pub fn of(row: &Row) -> Self {
        let mut sums = Self { outcomes: 1, ..Self::default() };
        match row.state {
            State::Outside => return Self { not_applicable: 1, ..sums },
            State::Unanswered => sums.unanswered = 1,
            State::Unknown => sums.unknown = 1,
            State::Rated(level) => sums.add_level(level, row),
        }
        sums.applicable_weight = row.weight;
        sums.high = u16::from(row.importance == Importance::High);
        if let Some(target) = row.target {
            sums.add_target(target, row);
        }
        sums
    }

    fn add_level(&mut self, level: u8, row: &Row) {
        self.rated = 1;
        self.with_evidence = u16::from(row.evidence);
        self.rated_weight = row.weight;
        self.level_sum = row.weight * u16::from(level);
        if let Some(count) = self.at_level.get_mut(usize::from(level)) {
            *count = 1;
        }
    }

    fn add_target(&mut self, target: u8, row: &Row) {
        let met = u16::from(matches!(row.state, State::Rated(level) if level >= target));
        self.target_weight = row.weight;
        self.target_sum = row.weight * u16::from(target);
        self.gap_sum = row.weight * u16::from(row.missing);
        self.met = [met, 1];
        self.met_high = [met * self.high, self.high];
    }
}

impl<N: Copy + AddAssign> Tally<N> {
    /// Adds the sums of another set.
    #[inline]
    pub fn join<M: Copy + Into<N>>(&mut self, other: &Tally<M>) {
        self.outcomes += other.outcomes.into();
        self.rated += other.rated.into();
        self.unknown += other.unknown.into();
        self.unanswered += other.unanswered.into();
        self.not_applicable += other.not_applicable.into();
        self.with_evidence += other.with_evidence.into();
        for (mine, theirs) in self.at_level.iter_mut().zip(other.at_level) {
            *mine += theirs.into();
        }
        self.applicable_weight += other.applicable_weight.into();
        self.rated_weight += other.rated_weight.into();
        self.level_sum += other.level_sum.into();
        self.target_weight += other.target_weight.into();
        self.target_sum += other.target_sum.into();
        self.gap_sum += other.gap_sum.into();
        for (mine, theirs) in self.met.iter_mut().zip(other.met) {
            *mine += theirs.into();
        }
        for (mine, theirs) in self.met_high.iter_mut().zip(other.met_high) {
            *mine += theirs.into();
        }
        self.high += other.high.into();
    }
}

impl Tally {
    /// Number of items of A.
    pub fn applicable(&self) -> u32 {
        self.outcomes - self.not_applicable
    }
}
