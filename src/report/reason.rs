//! Why a score is what it is: its own inputs, weights, formula and result, in words (docs/method.md §2).
//!
//! Refuses to know: where on a page it is asked.

use super::shown::{Figure, Shown};
use crate::i18n::key::Key;
use crate::i18n::number::Rounding;
use crate::i18n::say::{Arg, Sentence};
use crate::model::questionnaire::Questionnaire;
use crate::score::numbers::Numbers;
use crate::score::rollup::Scores;
use crate::score::tally::Tally;

/// What a score was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Whose it is.
    pub title: Arg,
    /// The score as it is shown.
    pub shown: Shown,
    tally: Tally,
    of: Of,
    top: u8,
}

/// What it was made from.
#[derive(Clone, Debug, PartialEq)]
enum Of {
    /// From the items of a group.
    Items,
    /// From the questions that map to a function, each in equal shares for every function that it maps to.
    Shares,
    /// From the averages of functions; where that is withheld, from those whose own is.
    Functions(Vec<f64>, Vec<String>),
}

impl Reason {
    /// Of the group at a position; none when there is no such group.
    pub fn of_group(questionnaire: &Questionnaire, scores: &Scores, at: usize) -> Option<Self> {
        let (group, numbers) = (questionnaire.groups.get(at)?, scores.groups.get(at)?);
        let shown = Shown::of_group(questionnaire, scores, at)?;
        let title = Arg::Title(group.id.to_string());
        Some(Self { title, shown, tally: numbers.tally, of: Of::Items, top: questionnaire.top() })
    }

    /// Of the whole.
    pub fn of_whole(questionnaire: &Questionnaire, scores: &Scores) -> Self {
        let parts = questionnaire.functions().filter_map(|(at, _)| scores.groups.get(at)?.level).collect();
        let id = |at: &usize| questionnaire.groups.get(*at).map(|group| group.id.to_string());
        let withheld = scores.withheld_by.iter().filter_map(id).collect();
        let (overall, top) = (&scores.overall, questionnaire.top());
        Self {
            title: Arg::Say(Box::new(Sentence::new(Key::WhyWhole, []))),
            shown: Shown::of(overall, top),
            tally: overall.tally,
            of: Of::Functions(parts, withheld),
            top,
        }
    }

    /// Of the group at a position, or of the whole.
    pub fn of(questionnaire: &Questionnaire, scores: &Scores, group: Option<usize>) -> Option<Self> {
        match group {
            Some(at) => Self::of_group(questionnaire, scores, at),
            None => Some(Self::of_whole(questionnaire, scores)),
        }
    }

    /// Of a set of outcomes that is no group, with a name of its own; like a category, it shows levels while few are rated.
    pub fn of_set(name: &str, numbers: &Numbers, top: u8) -> Self {
        let shown = Shown::of_category(numbers, top);
        Self { title: Arg::text(name), shown, tally: numbers.tally, of: Of::Items, top }
    }

    /// Of what a questionnaire says about the function of a framework (docs/method.md §4).
    pub fn of_function(function: String, numbers: &Numbers, top: u8) -> Self {
        let shown = Shown::of(numbers, top);
        Self { title: Arg::Title(function), shown, tally: numbers.tally, of: Of::Shares, top }
    }

    /// How many items it was made from.
    pub fn rated(&self) -> u32 {
        self.tally.rated
    }

    /// How many apply.
    pub fn applicable(&self) -> u32 {
        self.tally.applicable()
    }

    /// Items with a target: at or above it, and all.
    pub fn met(&self) -> [u32; 2] {
        self.tally.met
    }

    /// What is asked: why this number, or why none.
    pub fn asks(&self) -> Sentence {
        match self.shown.average() {
            Some(level) => Sentence::new(Key::WhyTitle, [("level", Arg::average(level))]),
            None => Sentence::new(Key::WhyTitleWithheld, []),
        }
    }

    /// The answer, line by line.
    pub fn says(&self) -> Vec<Sentence> {
        if let Of::Functions(parts, withheld) = &self.of {
            return vec![self.mean(parts, withheld)];
        }
        let shares = (self.of == Of::Shares).then(|| Sentence::new(Key::WhyShares, []));
        [Some(self.sum()), shares, self.range()].into_iter().flatten().collect()
    }

    fn mean(&self, parts: &[f64], withheld: &[String]) -> Sentence {
        let Some(level) = self.shown.average() else {
            let functions = Arg::list(withheld.iter().map(|id| Arg::Title(id.clone())));
            return Sentence::new(Key::WhyOverallWithheld, [("functions", functions)]);
        };
        let plus =
            |sum: Arg, more: Arg| Arg::Say(Box::new(Sentence::new(Key::WhyPlus, [("sum", sum), ("more", more)])));
        let sum = parts.iter().copied().map(Arg::average).reduce(plus).unwrap_or_else(|| Arg::average(level));
        let args = [("parts", sum), ("n", Arg::count(parts.len())), ("level", Arg::average(level))];
        Sentence::new(Key::WhyOverall, args)
    }

    fn sum(&self) -> Sentence {
        let Tally { rated, rated_weight, level_sum, .. } = self.tally;
        let name = ("title", self.title.clone());
        let rated_arg = ("rated", Arg::from(rated));
        match &self.shown.figure {
            Figure::Nothing => Sentence::new(Key::ScoreNothing, []),
            Figure::Withheld => {
                let applicable = ("applicable", Arg::from(self.tally.applicable()));
                Sentence::new(Key::WhyGroupWithheld, [name, rated_arg, applicable])
            }
            Figure::Levels(_) => Sentence::new(Key::WhyFew, []),
            Figure::Average(level) => {
                let key = if rated_weight == rated { Key::WhyGroup } else { Key::WhyGroupWeighted };
                let (sum, weight) = (("sum", Arg::from(level_sum)), ("weight", Arg::from(rated_weight)));
                Sentence::new(key, [name, rated_arg, sum, weight, ("level", Arg::average(*level))])
            }
        }
    }

    /// The range, while anything is open.
    fn range(&self) -> Option<Sentence> {
        let open = (self.tally.unknown + self.tally.unanswered) as usize;
        let (low, high) = self.shown.low.zip(self.shown.high).filter(|_| open > 0)?;
        let ends = [
            ("low", Arg::Level(low, Rounding::Down)),
            ("high", Arg::Level(high, Rounding::Up)),
            ("top", Arg::from(u32::from(self.top))),
            ("open", Arg::count(open)),
        ];
        Some(Sentence::counted(Key::WhyGroupRange, open, ends))
    }
}
