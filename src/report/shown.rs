//! What may be shown of a group's numbers, on every surface alike (docs/method.md §2): decided here and nowhere else.

use crate::i18n::key::Key;
use crate::i18n::number::Rounding;
use crate::i18n::say::{Arg, Sentence};
use crate::model::questionnaire::Questionnaire;
use crate::score::numbers::{Numbers, Standing};
use crate::score::rollup::Scores;

/// A category with fewer rated outcomes than this shows their levels, not a decimal.
const FEW: u32 = 3;

/// The numbers of a group as they may be shown, in levels (0 to the top of the scale), not yet rounded.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What stands for the average.
    pub figure: Figure,
    /// Lower end of the range; none when nothing applies.
    pub low: Option<f64>,
    /// Upper end of the range.
    pub high: Option<f64>,
    /// Average target.
    pub target: Option<f64>,
    /// Whether anything is open, so that the range says more than the average.
    pub is_open: bool,
}

/// What stands for the average.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// Nothing applies.
    Nothing,
    /// Less than half is rated: the range only.
    Withheld,
    /// The levels of the few rated outcomes, lowest first.
    Levels(Vec<u8>),
    /// The average level.
    Average(f64),
}

impl Shown {
    /// The overall numbers or those of a function.
    pub fn of(numbers: &Numbers, top: u8) -> Self {
        let levels = |fraction: Option<f64>| fraction.map(|part| f64::from(top) * part);
        let figure = match (numbers.standing, numbers.level) {
            (Standing::None, _) => Figure::Nothing,
            (Standing::Provisional | Standing::Full, Some(level)) => Figure::Average(level),
            _ => Figure::Withheld,
        };
        Self {
            figure,
            low: levels(numbers.low),
            high: levels(numbers.high),
            target: levels(numbers.target),
            is_open: numbers.standing != Standing::Full,
        }
    }

    /// The numbers of a category, which shows levels while only a few outcomes are rated.
    pub fn of_category(numbers: &Numbers, top: u8) -> Self {
        let shown = Self::of(numbers, top);
        let few = matches!(shown.figure, Figure::Average(_)) && numbers.tally.rated < FEW;
        if few { Self { figure: Figure::Levels(rated_levels(numbers)), ..shown } } else { shown }
    }

    /// The numbers of the group at a position, as a function or as a category.
    pub fn of_group(questionnaire: &Questionnaire, scores: &Scores, at: usize) -> Option<Self> {
        let (group, numbers) = (questionnaire.groups.get(at)?, scores.groups.get(at)?);
        let top = questionnaire.top();
        Some(if group.parent.is_some() { Self::of_category(numbers, top) } else { Self::of(numbers, top) })
    }

    /// Average, range and target of what is called `title`, in a sentence: a bar for those who hear it.
    pub fn says(&self, title: Arg) -> Sentence {
        let key = match (self.average().is_some(), self.is_open, self.target.is_some()) {
            _ if self.low.is_none() => Key::ScoreBarNone,
            (false, _, false) => Key::ScoreBarWithheld,
            (false, _, true) => Key::ScoreBarWithheldTarget,
            (true, true, false) => Key::ScoreBar,
            (true, true, true) => Key::ScoreBarTarget,
            (true, false, false) => Key::ScoreBarFull,
            (true, false, true) => Key::ScoreBarFullTarget,
        };
        let level = |name, level: Option<f64>, way| level.map(|level| (name, Arg::Level(level, way)));
        let numbers = [
            level("level", self.average(), Rounding::HalfUp),
            level("low", self.low, Rounding::Down),
            level("high", self.high, Rounding::Up),
            level("target", self.target, Rounding::HalfUp),
        ];
        Sentence::new(key, [("title", title)].into_iter().chain(numbers.into_iter().flatten()))
    }

    /// The average, where one may be drawn as a point.
    pub fn average(&self) -> Option<f64> {
        match self.figure {
            Figure::Average(level) => Some(level),
            _ => None,
        }
    }
}

fn rated_levels(numbers: &Numbers) -> Vec<u8> {
    let counts = (0u8..).zip(numbers.tally.at_level);
    counts.flat_map(|(level, count)| std::iter::repeat_n(level, count as usize)).collect()
}
