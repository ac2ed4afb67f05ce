//! The numbers of a set of items: one division each, none rounded (docs/method.md §2 and §3).

use super::tally::Tally;

/// How far the numbers of a group may be shown, on every surface alike (docs/method.md §2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing applies: there are no numbers.
    #[default]
    None,
    /// Less than half is rated: only the range is shown.
    Withheld,
    /// The number is shown with its range.
    Provisional,
    /// Everything that applies is rated.
    Full,
}

/// Numbers of a group or of the whole, as fractions of the scale (0 to 1) where not said otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Numbers {
    /// How far they may be shown.
    pub standing: Standing,
    /// S / (L·r).
    pub score: Option<f64>,
    /// S / (L·a): what is open counts as 0.
    pub low: Option<f64>,
    /// (S + L·(a − r)) / (L·a): what is open counts as L.
    pub high: Option<f64>,
    /// r / a.
    pub coverage: Option<f64>,
    /// S / r, the average level, 0 to L.
    pub level: Option<f64>,
    /// Every outcome is at this level or above; only when all are rated.
    pub floor: Option<u8>,
    /// Σ w·target / (L·Σ w).
    pub target: Option<f64>,
    /// Σ w·max(0, target − level₀) / (L·Σ w).
    pub gap: Option<f64>,
    /// Σ w·min(level₀, target) / Σ w·target.
    pub attainment: Option<f64>,
    /// The sums that they were made of; counts, met and reached are read from here.
    pub tally: Tally,
}

impl Tally {
    /// The numbers of this set on a scale whose highest level is `top` (1 to 10).
    pub fn numbers(&self, top: u8) -> Numbers {
        let mut numbers = Numbers { tally: *self, ..Numbers::default() };
        numbers.divide(top);
        numbers
    }

    /// r / a.
    pub(super) fn coverage(&self) -> Option<f64> {
        ratio(self.rated_weight, self.applicable_weight)
    }

    /// Exactly half is not withheld.
    pub fn standing(&self) -> Standing {
        match (self.rated_weight, self.applicable_weight) {
            (_, 0) => Standing::None,
            (rated, all) if 2 * rated < all => Standing::Withheld,
            (rated, all) if rated < all => Standing::Provisional,
            _ => Standing::Full,
        }
    }

    fn floor(&self) -> Option<u8> {
        let complete = self.rated > 0 && self.rated == self.applicable();
        let lowest = || self.at_level.iter().position(|&count| count > 0);
        complete.then(lowest).flatten().and_then(|level| u8::try_from(level).ok())
    }

    /// Number of outcomes rated at `level` or above.
    pub fn reached(&self, level: u8) -> u32 {
        self.at_level.iter().skip(usize::from(level)).sum()
    }

    /// `reached(1)` to `reached(top)`.
    pub fn reached_all(&self, top: u8) -> impl Iterator<Item = u32> {
        (1..=top).map(|level| self.reached(level))
    }
}

impl Numbers {
    /// Computes everything from the sums, on a scale whose highest level is `top` (1 to 10).
    #[inline]
    pub(super) fn divide(&mut self, top: u8) {
        let (sums, top) = (&self.tally, u32::from(top));
        let (sum, rated, all) = (sums.level_sum, sums.rated_weight, sums.applicable_weight);
        let (targets, gaps, aims) = (sums.target_sum, sums.gap_sum, top * sums.target_weight);
        (self.standing, self.floor) = (sums.standing(), sums.floor());
        self.score = ratio(sum, top * rated);
        self.level = ratio(sum, rated);
        // Where everything is rated these are the same quotients; to divide again would be most of the work.
        (self.low, self.high, self.coverage) = if rated == all {
            (self.score, self.score, self.score.map(|_| 1.0))
        } else {
            (ratio(sum, top * all), ratio(sum + top * (all - rated), top * all), sums.coverage())
        };
        self.target = ratio(targets, aims);
        self.gap = ratio(gaps, aims);
        self.attainment = ratio(targets - gaps, targets);
    }

    /// Whether an average may be shown.
    pub fn is_shown(&self) -> bool {
        matches!(self.standing, Standing::Provisional | Standing::Full) && self.score.is_some()
    }
}

fn ratio(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}
