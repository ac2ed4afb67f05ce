//! What a chart is made from: levels to place and texts to print, already in one language.
//!
//! Refuses to know: how a level was computed, why it is withheld, how numbers are written.

use super::hue::Hue;

/// One function or category, in levels from 0 to the top of the scale.
///
/// Numbers outside the scale are drawn at its nearest end; what is not a number is not drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The id as printed, `GV` or `GV.OC`; what stands before the first full stop groups the rows.
    pub tag: String,
    /// The name, best its short one: it is wrapped once, then cut with an ellipsis.
    pub name: String,
    /// The function's hue.
    pub hue: Hue,
    /// The average level; `None` when withheld (method §2) or when nothing is rated.
    pub now: Option<f64>,
    /// The least it can be, open answers at 0; drawn only together with `high`.
    pub low: Option<f64>,
    /// The most it can be, open answers at the top.
    pub high: Option<f64>,
    /// The target, if there is one.
    pub target: Option<f64>,
    /// The average of an earlier state, where two are compared.
    pub then: Option<f64>,
    /// The levels themselves, where fewer than three outcomes are rated (method §2): they replace `now`.
    pub singles: Vec<u32>,
    /// The number as printed beside the drawing: `1.2`, `1.2 → 2.0`, `0.6–3.0`; empty prints nothing.
    pub shown: String,
}

/// One category as numbers of outcomes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatRow {
    /// The id as printed, as in [`Entry::tag`].
    pub tag: String,
    /// The name, best its short one.
    pub name: String,
    /// The function's hue.
    pub hue: Hue,
    /// How many outcomes stand at each level, from 0.
    pub levels: Vec<u32>,
    /// How many are answered "don't know".
    pub unknown: u32,
    /// How many have no answer.
    pub unanswered: u32,
    /// How many do not apply.
    pub not_applicable: u32,
}

impl Entry {
    /// Where the point stands; none where the levels themselves are shown.
    pub(super) fn point(&self, max: f64) -> Option<f64> {
        on_scale(self.now, max).filter(|_| self.singles.is_empty())
    }

    /// Where the target stands.
    pub(super) fn aim(&self, max: f64) -> Option<f64> {
        on_scale(self.target, max)
    }

    /// Where the earlier state stood.
    pub(super) fn earlier(&self, max: f64) -> Option<f64> {
        on_scale(self.then, max)
    }

    /// The range, where anything is open.
    pub(super) fn range(&self, max: f64) -> Option<(f64, f64)> {
        let (low, high) = (on_scale(self.low, max)?, on_scale(self.high, max)?);
        (low < high).then_some((low, high))
    }

    /// The levels shown instead of an average.
    pub(super) fn dots(&self, max: f64) -> Vec<f64> {
        self.singles.iter().map(|level| f64::from(*level).min(max)).collect()
    }
}

impl HeatRow {
    /// What is not on the ladder, in the order of the columns.
    pub(super) fn others(&self) -> [&u32; 3] {
        [&self.unknown, &self.unanswered, &self.not_applicable]
    }
}

/// One function, or the whole, over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// The id as printed, as in [`Entry::tag`]; empty for the whole.
    pub tag: String,
    /// The name.
    pub name: String,
    /// The function's hue.
    pub hue: Hue,
    /// How it stood on each of the days.
    pub points: Vec<Point>,
    /// What is printed beside the drawing: the last number.
    pub shown: String,
}

/// How one function stood on one day, in levels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// The average; `None` when withheld or when nothing is rated: the line is open there.
    pub now: Option<f64>,
    /// The least it could be; drawn only together with `high`.
    pub low: Option<f64>,
    /// The most it could be.
    pub high: Option<f64>,
}

/// One action on the axis of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// The id as printed, as in [`Entry::tag`].
    pub tag: String,
    /// The name.
    pub name: String,
    /// The function's hue.
    pub hue: Hue,
    /// When to act: stands above the first of those that have it in common.
    pub horizon: String,
    /// Its day, in days since any day that all share.
    pub at: i32,
    /// Who sees to it, and what else is to be said beside the mark.
    pub owner: String,
    /// The day as it is printed.
    pub shown: String,
}

/// A day on the axis of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// Days since any day that all share.
    pub at: i32,
    /// As it is printed.
    pub name: String,
}

impl Point {
    /// Where the average stands.
    pub(super) fn average(&self, max: f64) -> Option<f64> {
        on_scale(self.now, max)
    }

    /// The range, where anything was open.
    pub(super) fn range(&self, max: f64) -> Option<(f64, f64)> {
        let (low, high) = (on_scale(self.low, max)?, on_scale(self.high, max)?);
        (low < high).then_some((low, high))
    }
}

/// Not `clamp`: its panic message would bring the printing of floats, six compressed kilobytes, into the page.
fn on_scale(level: Option<f64>, max: f64) -> Option<f64> {
    level.filter(|l| l.is_finite()).map(|l| l.max(0.0).min(max))
}
