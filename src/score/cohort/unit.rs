//! What counts as one: a person, or all who have the code of one team (docs/method.md §7).

use super::member::Member;
use super::spread::Spread;
use crate::model::date::Date;
use crate::model::questionnaire::{Item, Questionnaire};
use crate::score::rank::Settings;
use crate::score::rollup::Scores;
use crate::score::row::{Row, State};
use std::collections::BTreeSet;

/// What counts as one. Chosen before anything is collected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Everybody for themselves.
    #[default]
    Person,
    /// Answers with one team code are one, at their median; who has no code stands alone.
    Team,
}

impl Unit {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Person, Self::Team];

    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Team => "team",
        }
    }

    /// How many units members make.
    pub fn count<'m>(self, members: impl Iterator<Item = &'m Member>) -> usize {
        let (mut alone, mut teams) = (0, BTreeSet::new());
        for member in members {
            match member.traits.team.filter(|_| self == Self::Team) {
                None => alone += 1,
                Some(team) => _ = teams.insert(team),
            }
        }
        alone + teams.len()
    }

    /// The units that members make: one state per item each.
    pub fn of<'m>(self, members: impl Iterator<Item = &'m Member>) -> Vec<Vec<State>> {
        let mut alone = Vec::new();
        let mut teams: Vec<(u16, Vec<&Member>)> = Vec::new();
        for member in members {
            match member.traits.team.filter(|_| self == Self::Team) {
                None => alone.push(member.cells.clone()),
                Some(team) => match teams.iter_mut().find(|(code, _)| *code == team) {
                    Some((_, members)) => members.push(member),
                    None => teams.push((team, vec![member])),
                },
            }
        }
        alone.extend(teams.iter().map(|(_, members)| merged(members)));
        alone
    }
}

/// One answer of several for every item.
fn merged(members: &[&Member]) -> Vec<State> {
    let items = members.iter().map(|member| member.cells.len()).max().unwrap_or(0);
    let merge = |at: usize| {
        let mut spread = Spread::default();
        members.iter().filter_map(|member| member.cells.get(at)).for_each(|state| spread.add(*state));
        one(&spread)
    };
    (0..items).map(merge).collect()
}

/// One answer of several: the median of the rated, the lower one of two in the middle, as in "between two, the lower".
/// Where nobody rated it, "don't know" stands before "does not apply".
pub fn one(answers: &Spread) -> State {
    match (answers.lower_median(), answers) {
        (Some(level), _) => State::Rated(level),
        (None, Spread { unknown: 1.., .. }) => State::Unknown,
        (None, Spread { outside: 1.., .. }) => State::Outside,
        _ => State::Unanswered,
    }
}

/// The average level of a unit in every group; none where it may not be shown (docs/method.md §2).
pub(super) fn levels(questionnaire: &Questionnaire, cells: &[State]) -> Vec<Option<f64>> {
    let row = |(item, state): (&Item, &State)| {
        let weight = u16::from(item.weight);
        Row { group: item.group, state: *state, asked: true, weight, ..Row::default() }.settled()
    };
    let rows = questionnaire.items.iter().zip(cells).map(row).collect();
    let scores = Scores::of(rows, questionnaire, Settings::new(Date::default()));
    scores.groups.iter().map(|numbers| numbers.level.filter(|_| numbers.is_shown())).collect()
}
