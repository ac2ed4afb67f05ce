//! How things would stand if chosen outcomes were at their targets (docs/method.md §3; docs/report.md, rule 13).
//!
//! It works on a copy: no answer changes. It does not know what it would take, nor when.

use super::compare::{Comparison, Side, compare};
use super::shown::Shown;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::{Effort, Status};
use crate::model::assessment::Assessment;
use crate::model::date::Date;
use crate::model::order::sort;
use crate::model::questionnaire::Questionnaire;
use crate::model::scenario::Scenario;
use crate::score::rollup::Scores;
use crate::score::row::{Row, State};

/// The present state beside the one in which the chosen outcomes are at their targets.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// What was chosen and can be, in framework order.
    pub chosen: Vec<usize>,
    /// The assessment as it would stand.
    pub assessment: Assessment,
    /// Both states: now first, then as it would stand.
    pub comparison: Comparison,
    /// How many of the chosen outcomes take a small, a medium, a large effort.
    pub efforts: [usize; 3],
}

/// Whether an outcome can be chosen: it applies, has a target, and is below it or not rated.
pub fn can_choose(row: &Row) -> bool {
    row.state != State::Outside && row.missing > 0
}

/// What a scenario holds that can be chosen now, in framework order.
pub fn chosen(questionnaire: &Questionnaire, scores: &Scores, scenario: &Scenario) -> Vec<usize> {
    let mut all: Vec<_> = scenario.outcomes.iter().filter_map(|id| questionnaire.position(id.as_str())).collect();
    all.retain(|at| scores.rows.get(*at).is_some_and(can_choose));
    sort(&mut all, Ord::cmp);
    all
}

impl WhatIf {
    /// The chosen outcomes at their targets, all else as it is. None for answers to another questionnaire.
    pub fn new(
        questionnaire: &Questionnaire,
        assessment: &Assessment,
        scores: &Scores,
        as_of: Date,
        chosen: impl IntoIterator<Item = usize>,
    ) -> Option<Self> {
        let row = |at: &usize| scores.rows.get(*at).filter(|row| can_choose(row));
        let chosen: Vec<usize> = chosen.into_iter().filter(|at| row(at).is_some()).collect();
        let mut then = assessment.clone();
        let mut efforts = [0; 3];
        for row_at in &chosen {
            let Some((answer, row)) = then.answers.get_mut(*row_at).zip(row(row_at)) else { continue };
            answer.status = answer.target.map_or(answer.status, Status::Level);
            for (count, effort) in efforts.iter_mut().zip(Effort::ALL) {
                *count += usize::from(row.effort == effort);
            }
        }
        let sides = [assessment, &then].map(|assessment| Side { assessment, day: as_of });
        let comparison = compare(questionnaire, sides[0], sides[1]).ok()?;
        Some(Self { chosen, assessment: then, comparison, efforts })
    }

    /// Rule 13: how many outcomes would be at their targets, and where the average would stand.
    pub fn says(&self) -> Sentence {
        let [now, then] = self.comparison.scores.each_ref().map(|scores| &scores.overall);
        let [from, to] = [now, then].map(|numbers| Shown::of(numbers, 0).average());
        let key = match (from, to) {
            _ if self.chosen.is_empty() => return Sentence::new(Key::SayIfNone, []),
            (Some(_), Some(_)) => Key::SayIf,
            (None, Some(_)) => Key::SayIfShown,
            (_, None) => Key::SayIfWithheld,
        };
        let [met, all] = then.tally.met;
        let counts = [("now", now.tally.met[0]), ("then", met), ("all", all)].map(|(place, n)| (place, Arg::from(n)));
        let level = |place, level: Option<f64>| level.map(|level| (place, Arg::average(level)));
        let averages = [level("from", from), level("to", to)];
        Sentence::counted(key, self.chosen.len(), counts.into_iter().chain(averages.into_iter().flatten()))
    }

    /// How many of the chosen outcomes take which effort.
    pub fn effort(&self) -> Sentence {
        let counts = ["s", "m", "l"].into_iter().zip(self.efforts.map(Arg::count));
        Sentence::new(Key::ReportScenarioEffort, counts)
    }
}
