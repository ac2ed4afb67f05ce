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
use five::Five;
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
        let mut items = vec![Spread::default(); questionnaire.items.len()];
        let mut averages = vec![Vec::new(); questionnaire.groups.len()];
        for cells in units {
            items.iter_mut().zip(cells).for_each(|(spread, state)| spread.add(*state));
            for (all, level) in averages.iter_mut().zip(levels(questionnaire, cells)) {
                all.extend(level);
            }
        }
        let groups = averages.into_iter().map(Five::of).collect();
        Self { n: u32::try_from(units.len()).unwrap_or(u32::MAX), items, groups }
    }
}
