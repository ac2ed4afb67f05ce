//! The integer sums of a set of items (docs/method.md §2 and §3). Adding is all it does, so order never matters.

use super::row::{Row, State};
use crate::model::answer::Importance;

/// Most levels above 0 that a scale can have.
pub const MAX_TOP: usize = 10;

/// Sums over a set of items; weights are the questionnaire's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All items.
    pub outcomes: u32,
    /// Rated items.
    pub rated: u32,
    /// Items answered "don't know".
    pub unknown: u32,
    /// Items without an answer, or "not applicable" without a reason.
    pub unanswered: u32,
    /// Items outside A.
    pub not_applicable: u32,
    /// Rated items with evidence.
    pub with_evidence: u32,
    /// Rated items per level.
    pub at_level: [u32; MAX_TOP + 1],
    /// a = Σ w over A.
    pub applicable_weight: u32,
    /// r = Σ w over R.
    pub rated_weight: u32,
    /// S = Σ w·level over R.
    pub level_sum: u32,
    /// Σ w over A with a target.
    pub target_weight: u32,
    /// Σ w·target over A with a target.
    pub target_sum: u32,
    /// Σ w·max(0, target − level₀) over A with a target.
    pub gap_sum: u32,
    /// Outcomes of A with a target: rated at or above it, and all.
    pub met: [u32; 2],
    /// The same over importance high.
    pub met_high: [u32; 2],
    /// Outcomes of A that are of high importance.
    pub high: u32,
}

impl Tally {
    /// Adds one item.
    pub fn add(&mut self, row: &Row) {
        self.outcomes += 1;
        match row.state {
            State::Outside => {
                self.not_applicable += 1;
                return;
            }
            State::Unanswered => self.unanswered += 1,
            State::Unknown => self.unknown += 1,
            State::Rated(level) => self.add_level(level, row),
        }
        let weight = u32::from(row.weight);
        let high = u32::from(row.importance == Importance::High);
        self.applicable_weight += weight;
        self.high += high;
        if let Some(target) = row.target {
            self.add_target(target, weight, high, row);
        }
    }

    fn add_level(&mut self, level: u8, row: &Row) {
        let weight = u32::from(row.weight);
        self.rated += 1;
        self.with_evidence += u32::from(row.evidence);
        self.rated_weight += weight;
        self.level_sum += weight * u32::from(level);
        if let Some(count) = self.at_level.get_mut(usize::from(level)) {
            *count += 1;
        }
    }

    fn add_target(&mut self, target: u8, weight: u32, high: u32, row: &Row) {
        let met = u32::from(matches!(row.state, State::Rated(level) if level >= target));
        self.target_weight += weight;
        self.target_sum += weight * u32::from(target);
        self.gap_sum += weight * u32::from(row.missing());
        self.met = [self.met[0] + met, self.met[1] + 1];
        self.met_high = [self.met_high[0] + met * high, self.met_high[1] + high];
    }

    /// Adds the sums of another set.
    pub fn join(&mut self, other: &Self) {
        self.outcomes += other.outcomes;
        self.rated += other.rated;
        self.unknown += other.unknown;
        self.unanswered += other.unanswered;
        self.not_applicable += other.not_applicable;
        self.with_evidence += other.with_evidence;
        for (mine, theirs) in self.at_level.iter_mut().zip(other.at_level) {
            *mine += theirs;
        }
        self.applicable_weight += other.applicable_weight;
        self.rated_weight += other.rated_weight;
        self.level_sum += other.level_sum;
        self.target_weight += other.target_weight;
        self.target_sum += other.target_sum;
        self.gap_sum += other.gap_sum;
        self.met = [self.met[0] + other.met[0], self.met[1] + other.met[1]];
        self.met_high = [self.met_high[0] + other.met_high[0], self.met_high[1] + other.met_high[1]];
        self.high += other.high;
    }

    /// Number of items of A.
    pub fn applicable(&self) -> u32 {
        self.outcomes - self.not_applicable
    }
}
