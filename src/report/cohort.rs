//! What may be shown of a group (docs/method.md §7), on every surface alike: decided here and nowhere else.
//!
//! Nobody is exposed: fewer than k answers are only counted, a few that are all equal are not named, and of parts that
//! are shown beside their union as many are hidden as it takes. It refuses to know who anybody is.

pub mod lists;
pub mod notes;
pub mod pairs;
pub mod parts;

use crate::model::questionnaire::{Group, Questionnaire};
use crate::score::cohort::Cohort;
use crate::score::cohort::five::Five;
use crate::score::cohort::spread::{Agreement, Spread};

/// Fewest answers of which more than their number is shown.
pub const K: u32 = 5;
/// What a group may agree to instead; never fewer.
pub const LEAST_K: u32 = 3;

/// How many answers there are, of which kind: what is shown in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rated, at whatever level.
    pub rated: u32,
    /// Nobody there knows.
    pub unknown: u32,
    /// Not answered.
    pub unanswered: u32,
    /// Does not apply.
    pub outside: u32,
}

/// An outcome as far as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Only how many there are.
    Hidden(Counts),
    /// All say the same, and they are too few to say what.
    Alike(Counts),
    /// Everything.
    Open(Spread),
}

/// A group as far as it may be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// k: [`K`], or what the group has agreed to.
    pub k: u32,
    /// How many units there are.
    pub n: u32,
    /// Per item, in framework order; none at all of fewer than k units.
    pub cells: Vec<Cell>,
    /// Per function and category; without quartiles where fewer than k units have an average, and where a few are alike on
    /// an outcome in it.
    pub groups: Vec<Five>,
}

impl Counts {
    /// How many of which kind.
    pub fn of(spread: &Spread) -> Self {
        let Spread { unknown, unanswered, outside, .. } = *spread;
        Self { rated: spread.rated(), unknown, unanswered, outside }
    }
}

impl Cell {
    /// What may be shown of these answers where k is so many.
    pub fn of(spread: Spread, k: u32) -> Self {
        let counts = Counts::of(&spread);
        match counts.rated {
            rated if rated < k => Self::Hidden(counts),
            rated if rated < 2 * k && spread.only().is_some() => Self::Alike(counts),
            _ => Self::Open(spread),
        }
    }

    /// How many of which kind.
    pub fn counts(&self) -> Counts {
        match self {
            Self::Hidden(counts) | Self::Alike(counts) => *counts,
            Self::Open(spread) => Counts::of(spread),
        }
    }

    /// Whether anybody has answered, in whatever way. Where nobody has, it was not asked.
    pub fn is_asked(&self) -> bool {
        let Counts { rated, unknown, outside, .. } = self.counts();
        rated + unknown + outside > 0
    }

    /// Whether all say the same, and are too few to say what.
    fn is_alike(&self) -> bool {
        matches!(self, Self::Alike(_))
    }

    /// The answers, where they are shown.
    pub fn open(&self) -> Option<&Spread> {
        if let Self::Open(spread) = self { Some(spread) } else { None }
    }

    /// How far the answers agree, where that is known; `top` is the highest level of the scale.
    pub fn agreement(&self, top: u8) -> Option<Agreement> {
        match self {
            Self::Hidden(_) => None,
            Self::Alike(_) => Some(Agreement::Agree),
            Self::Open(spread) => spread.consensus(top).map(Agreement::of),
        }
    }
}

impl Picture {
    /// What may be shown of these numbers where k is so many, [`LEAST_K`] at least.
    pub fn of(questionnaire: &Questionnaire, cohort: &Cohort, k: u32) -> Self {
        let k = k.max(LEAST_K);
        if cohort.n < k {
            return Self { k, n: cohort.n, ..Self::default() };
        }
        let cells: Vec<Cell> = cohort.items.iter().map(|spread| Cell::of(*spread, k)).collect();
        // Beside the other outcomes an average would say on what the few agree.
        let tells = |group: &Group| cells.get(group.items.clone()).unwrap_or_default().iter().any(Cell::is_alike);
        let groups = questionnaire
            .groups
            .iter()
            .zip(&cohort.groups)
            .map(|(group, five)| Five { quartiles: five.quartiles.filter(|_| five.n >= k && !tells(group)), ..*five });
        Self { k, n: cohort.n, groups: groups.collect(), cells }
    }

    /// Whether anything is shown beside the number of units.
    pub fn is_shown(&self) -> bool {
        !self.cells.is_empty()
    }
}

/// How many more units must come before what is shown may be made anew: k more than are shown, so that nobody's answers can
/// be seen to change it. Files are not counted: where a team is one unit, one person could come among new files of teams
/// whose medians stay as they are.
pub fn wanted(k: u32, shown: u32, come: u32) -> u32 {
    (shown + k).saturating_sub(come)
}
