//! From rows to every number of an assessment: items, groups, overall (docs/method.md §2).

use super::item::{ItemScore, Quotients};
use super::numbers::{Numbers, Standing};
use super::rank::{self, Found, Settings};
use super::row::{Row, rows};
use super::tally::Tally;
use crate::model::assessment::Assessment;
use crate::model::questionnaire::Questionnaire;

/// So many items together stay within `u16`: each adds at most 10 · 10, weight times level.
const FEW: usize = 500;

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
    quotients: Quotients,
    found: [Vec<Found>; 2],
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
    Scores::of(rows(questionnaire, assessment), questionnaire, *settings)
}

impl Scores {
    /// Every number of these rows.
    pub(super) fn of(rows: Vec<Row>, questionnaire: &Questionnaire, settings: Settings) -> Self {
        let mut scores = Self { rows, ..Self::default() };
        scores.compute(questionnaire, &settings);
        scores
    }

    /// Computes everything anew from `self.rows`, using the buffers again.
    pub fn compute(&mut self, questionnaire: &Questionnaire, settings: &Settings) {
        let top = questionnaire.top();
        self.add_up(questionnaire);
        self.groups.iter_mut().for_each(|group| group.divide(top));
        self.items.clear();
        self.quotients.set(top);
        self.items.extend(self.rows.iter().map(|row| ItemScore::new(row, &self.quotients)));
        rank::rank_into(&mut self.ranked, &mut self.found, &self.rows);
        rank::set_horizons(&mut self.items, &self.rows, &self.ranked, settings);
        self.roll_up(questionnaire);
    }

    /// Items into the groups that hold them, then every group into the one around it, last first.
    fn add_up(&mut self, questionnaire: &Questionnaire) {
        self.groups.resize(questionnaire.groups.len(), Numbers::default());
        self.groups.iter_mut().for_each(|group| group.tally = Tally::default());
        for rows in self.rows.chunks(FEW) {
            let mut rows = rows.iter().peekable();
            while let Some(first) = rows.next() {
                let mut sums = first.sums;
                while let Some(row) = rows.next_if(|row| row.group == first.group) {
                    sums.join(&row.sums);
                }
                if let Some(group) = self.groups.get_mut(first.group) {
                    group.tally.join(&sums);
                }
            }
        }
        for (at, group) in questionnaire.groups.iter().enumerate().rev() {
            let Some(parent) = group.parent else { continue };
            let Some((head, tail)) = self.groups.split_at_mut_checked(at) else { continue };
            if let (Some(above), Some(inner)) = (head.get_mut(parent), tail.first()) {
                above.tally.join(&inner.tally);
            }
        }
    }

    fn roll_up(&mut self, questionnaire: &Questionnaire) {
        let tops = questionnaire.functions().filter_map(|(at, _)| Some((at, self.groups.get(at)?)));
        let (mut tally, mut mean) = (Tally::default(), Means::default());
        self.withheld_by.clear();
        for (at, numbers) in tops {
            tally.join(&numbers.tally);
            mean.add(numbers);
            if numbers.standing == Standing::Withheld {
                self.withheld_by.push(at);
            }
        }
        mean.overall(&tally, &mut self.overall);
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

    /// Standing, coverage and counts are those of all outcomes together; there is no floor.
    fn overall(&self, tally: &Tally, overall: &mut Numbers) {
        *overall = Numbers {
            standing: tally.standing(),
            score: self.score.value(),
            low: self.low.value(),
            high: self.high.value(),
            coverage: tally.coverage(),
            level: self.level.value(),
            floor: None,
            target: self.target.value(),
            gap: self.gap.value(),
            attainment: self.attainment.value(),
            tally: *tally,
        };
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
