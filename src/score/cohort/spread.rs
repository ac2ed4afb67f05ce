//! How the members answered one outcome: counts, and what follows from them (docs/method.md §7).

use crate::score::row::State;
use crate::score::tally::LEVELS;

/// Answers to one outcome, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many rated it at each level.
    pub at_level: [u32; LEVELS as usize],
    /// How many do not know.
    pub unknown: u32,
    /// How many did not answer.
    pub unanswered: u32,
    /// For how many it does not apply.
    pub outside: u32,
}

/// How far the members agree (docs/method.md §7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// Below 0.60.
    Split,
    /// 0.60 to 0.79.
    Mixed,
    /// 0.80 and above.
    Agree,
}

impl Agreement {
    /// The name of a consensus (0 to 1).
    pub fn of(consensus: f64) -> Self {
        match consensus {
            c if c >= 0.8 => Self::Agree,
            c if c >= 0.6 => Self::Mixed,
            _ => Self::Split,
        }
    }
}

impl Spread {
    /// Counts one answer.
    pub fn add(&mut self, state: State) {
        let count = match state {
            State::Rated(level) => self.at_level.get_mut(usize::from(level)),
            State::Unknown => Some(&mut self.unknown),
            State::Unanswered => Some(&mut self.unanswered),
            State::Outside => Some(&mut self.outside),
        };
        if let Some(count) = count {
            *count += 1;
        }
    }

    /// How many rated it.
    pub fn rated(&self) -> u32 {
        self.at_level.iter().sum()
    }

    /// How many there are in all.
    pub fn all(&self) -> u32 {
        self.rated() + self.unknown + self.unanswered + self.outside
    }

    /// The quantile of the rated at `part` (0 to 1) by linear interpolation, type 7 of Hyndman and Fan; 0 to the top.
    pub fn quantile(&self, part: f64) -> Option<f64> {
        let last = self.rated().checked_sub(1)?;
        let at = f64::from(last) * part;
        let below = libm::floor(at);
        let [low, high] = [below, libm::ceil(at)].map(|at| f64::from(self.ordered(at)));
        Some(low + (at - below) * (high - low))
    }

    /// First quartile, median, third quartile.
    pub fn quartiles(&self) -> Option<[f64; 3]> {
        Some([self.quantile(0.25)?, self.quantile(0.5)?, self.quantile(0.75)?])
    }

    /// The median of the rated, and of two in the middle the lower one.
    pub fn lower_median(&self) -> Option<u8> {
        let last = self.rated().checked_sub(1)?;
        Some(self.ordered(f64::from(last / 2)))
    }

    /// The average of the rated, 0 to the top.
    pub fn mean(&self) -> Option<f64> {
        let n = self.rated();
        let sum: u32 = (0..).zip(self.at_level).map(|(level, count)| level * count).sum();
        (n > 0).then(|| f64::from(sum) / f64::from(n))
    }

    /// Consensus after Tastle and Wierman: 1 + Σ p·log2(1 − |x − μ| / L); 1 when all say the same, 0 when half say the
    /// lowest and half the highest. `top` is L, 1 to 10.
    pub fn consensus(&self, top: u8) -> Option<f64> {
        let (n, mean) = (f64::from(self.rated()), self.mean()?);
        let terms = (0u8..).zip(self.at_level).filter(|(_, count)| *count > 0).map(|(level, count)| {
            let far = (f64::from(level) - mean).abs() / f64::from(top);
            f64::from(count) / n * libm::log2(1.0 - far)
        });
        Some(1.0 + terms.sum::<f64>())
    }

    /// How many of the rated are within one level of the median.
    pub fn near(&self) -> Option<u32> {
        let median = self.quantile(0.5)?;
        let near = |(level, _): &(u8, u32)| (f64::from(*level) - median).abs() <= 1.0;
        Some((0u8..).zip(self.at_level).filter(near).map(|(_, count)| count).sum())
    }

    /// The one level that all who rated it gave.
    pub fn only(&self) -> Option<u8> {
        let mut given = (0u8..).zip(self.at_level).filter(|(_, count)| *count > 0).map(|(level, _)| level);
        given.next().filter(|_| given.next().is_none())
    }

    /// The level at a place of all that were given, lowest first; places that are none are the last.
    fn ordered(&self, place: f64) -> u8 {
        let mut below = 0;
        let reached = |(_, count): &(u8, u32)| {
            below += count;
            f64::from(below) > place
        };
        (0u8..).zip(self.at_level).find(reached).map_or(0, |(level, _)| level)
    }
}
