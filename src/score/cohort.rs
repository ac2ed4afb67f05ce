//! Many assessments of one questionnaire seen together: the people in a hall, the sites of a company (docs/method.md §7).
//!
//! The flow: a file, a code or a form becomes a [`member::Member`]; members are the units that were chosen beforehand
//! ([`unit`]); the units give one [`spread::Spread`] per outcome and one [`five::Five`] per group. It refuses to know
//! what of it may be shown: that is decided in `report::cohort` and nowhere else.

pub mod five;
pub mod gathering;
pub mod member;
pub mod spread;
pub mod unit;

use super::row::State;
use crate::model::questionnaire::Questionnaire;
use five::{Averages, Five};
use spread::Spread;
use unit::levels;

/// Every number of a group of members.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cohort {
    /// How many units there are.
    pub n: u32,
    /// Per item, in framework order.
    pub items: Vec<Spread>,
    /// Per function and category, in the order of the questionnaire: over the units whose average there may be shown.
    pub groups: Vec<Five>,
}

impl Cohort {
    /// The numbers of these units; each has one state per item of the questionnaire, in its order.
    pub fn of(questionnaire: &Questionnaire, units: &[Vec<State>]) -> Self {
        let mut counting = Counting::new(questionnaire);
        for cells in units {
            counting.add(cells);
        }
        counting.done()
    }
}

/// The numbers of a group while its units come one by one: however many they are, none of them is kept.
#[derive(Clone, Debug)]
pub struct Counting<'q> {
    of: &'q Questionnaire,
    n: u32,
    items: Vec<Spread>,
    averages: Vec<Averages>,
}

impl<'q> Counting<'q> {
    /// Nobody yet.
    pub fn new(of: &'q Questionnaire) -> Self {
        let (items, averages) = (vec![Spread::default(); of.items.len()], vec![Averages::default(); of.groups.len()]);
        Self { of, n: 0, items, averages }
    }

    /// One unit more: one state per item of the questionnaire, in its order.
    pub fn add(&mut self, cells: &[State]) {
        self.n = self.n.saturating_add(1);
        self.items.iter_mut().zip(cells).for_each(|(spread, state)| spread.add(*state));
        for (all, level) in self.averages.iter_mut().zip(levels(self.of, cells)) {
            if let Some(level) = level {
                all.add(level);
            }
        }
    }

    /// The numbers of all that have come.
    pub fn done(self) -> Cohort {
        Cohort { n: self.n, items: self.items, groups: self.averages.iter().map(Averages::five).collect() }
    }
}
