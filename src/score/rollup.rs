//! From rows to every number of an assessment: items, groups, overall (docs/method.md §2).

use super::item::ItemScore;
use super::numbers::{Numbers, Standing};
use super::rank::{self, Settings};
use super::row::{Row, rows};
use super::tally::Tally;
use crate::model::assessment::Assessment;
use crate::model::questionnaire::Questionnaire;

/// Every number of one assessment, and the rows that they were made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    /// The whole.
    pub overall: Numbers,
    /// Per group, in the order of the questionnaire.
    pub groups: Vec<Numbers>,
    /// Per item, in framework order.
    pub items: Vec<ItemScore>,
    /// Positions of the rated items with a gap, most pressing first.
    pub ranked: Vec<usize>,
    /// Top groups that are themselves withheld; while there is one, so is the whole.
    pub withheld_by: Vec<usize>,
    /// One per item, in framework order.
    pub rows: Vec<Row>,
    tallies: Vec<Tally>,
    buckets: Vec<u32>,
}

/// Scores an assessment. Its answers are those of `questionnaire`, in its order.
///
/// ```
/// # use kamae::{exchange, score::{rank::Settings, rollup::score}, model::date::Date};
/// let questionnaire = exchange::builtin::csf_2_0();
/// # let questionnaire = questionnaire.unwrap();
/// # let assessment = exchange::builtin::blank(&questionnaire);
/// let scores = score(&questionnaire, &assessment, &Settings::new(Date::new(2026, 11, 21).unwrap()));
/// assert_eq!(scores.overall.tally.outcomes, 106);
/// assert_eq!(scores.overall.score, None);
/// ```
pub fn score(questionnaire: &Questionnaire, assessment: &Assessment, settings: &Settings) -> Scores {
    let mut scores = Scores { rows: rows(questionnaire, assessment), ..Scores::default() };
    scores.compute(questionnaire, settings);
    scores
}

impl Scores {
    /// Computes everything anew from `self.rows`, using the buffers again.
    pub fn compute(&mut self, questionnaire: &Questionnaire, settings: &Settings) {
        let top = questionnaire.top();
        self.add_up(questionnaire);
        self.groups.clear();
        self.groups.extend(self.tallies.iter().map(|tally| tally.numbers(top)));
        self.items.clear();
        self.items.extend(self.rows.iter().map(|row| ItemScore::new(row, top)));
        rank::rank_into(&mut self.ranked, &mut self.buckets, &self.rows, top);
        rank::set_horizons(&mut self.items, &self.rows, &self.ranked, settings);
        self.roll_up(questionnaire);
    }

    /// Items into the groups that hold them, then every group into the one around it, last first.
    fn add_up(&mut self, questionnaire: &Questionnaire) {
        self.tallies.clear();
        self.tallies.resize(questionnaire.groups.len(), Tally::default());
        for (item, row) in questionnaire.items.iter().zip(&self.rows) {
            if let Some(tally) = self.tallies.get_mut(item.group) {
                tally.add(row);
            }
        }
        for (at, group) in questionnaire.groups.iter().enumerate().rev() {
            let Some(parent) = group.parent else { continue };
            let Some((head, tail)) = self.tallies.split_at_mut_checked(at) else { continue };
            if let (Some(above), Some(tally)) = (head.get_mut(parent), tail.first()) {
                above.join(tally);
            }
        }
    }

    fn roll_up(&mut self, questionnaire: &Questionnaire) {
        let tops = questionnaire.functions().filter_map(|(at, _)| Some((at, *self.groups.get(at)?)));
        let (mut tally, mut mean) = (Tally::default(), Means::default());
        self.withheld_by.clear();
        for (at, numbers) in tops {
            tally.join(&numbers.tally);
            mean.add(&numbers);
            if numbers.standing == Standing::Withheld {
                self.withheld_by.push(at);
            }
        }
        self.overall = mean.overall(&tally);
        if !self.withheld_by.is_empty() {
            self.overall.standing = Standing::Withheld;
        }
    }
}

/// Running plain means over the top groups that have the number.
#[derive(Default)]
struct Means {
    score: Mean,
    low: Mean,
    high: Mean,
    level: Mean,
    target: Mean,
    gap: Mean,
    attainment: Mean,
}

impl Means {
    fn add(&mut self, numbers: &Numbers) {
        self.score.add(numbers.score);
        self.low.add(numbers.low);
        self.high.add(numbers.high);
        self.level.add(numbers.level);
        self.target.add(numbers.target);
        self.gap.add(numbers.gap);
        self.attainment.add(numbers.attainment);
    }

    fn overall(&self, tally: &Tally) -> Numbers {
        Numbers {
            score: self.score.value(),
            low: self.low.value(),
            high: self.high.value(),
            level: self.level.value(),
            target: self.target.value(),
            gap: self.gap.value(),
            attainment: self.attainment.value(),
            floor: None,
            // Standing, coverage and counts are those of all outcomes together.
            ..tally.numbers(1)
        }
    }
}

#[derive(Default)]
struct Mean {
    sum: f64,
    count: u32,
}

impl Mean {
    fn add(&mut self, number: Option<f64>) {
        if let Some(number) = number {
            self.sum += number;
            self.count += 1;
        }
    }

    fn value(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / f64::from(self.count))
    }
}
