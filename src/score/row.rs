//! One item's answer reduced to the small numbers that scoring needs. Indexed once; no map is searched afterwards.

use super::tally::{LEVELS, Tally};
use crate::model::answer::{Answer, Effort, Importance, Status};
use crate::model::assessment::Assessment;
use crate::model::questionnaire::{Item, Questionnaire};

/// How an item stands for scoring (docs/method.md §1 and §4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Rated at a level.
    Rated(u8),
    /// Asked, and nobody knew.
    Unknown,
    /// Not asked yet, or "not applicable" without a reason.
    #[default]
    Unanswered,
    /// Not applicable with a reason, or not asked because of `ask_if`: outside A.
    Outside,
}

/// What scoring needs to know of one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Position of the group that holds it.
    pub group: usize,
    /// How it stands.
    pub state: State,
    /// Whether it is asked at all: what `ask_if` names has reached its level (docs/method.md §4).
    pub asked: bool,
    /// Level aimed at.
    pub target: Option<u8>,
    /// 1 to 3.
    pub importance: Importance,
    /// The operator's, else the content's, else medium.
    pub effort: Effort,
    /// Weight that the questionnaire gives it.
    pub weight: u16,
    /// Whether evidence is listed.
    pub evidence: bool,
    /// Due day in days since 1970-01-01.
    pub due: Option<i32>,
    // What follows from the above: see [`Row::settled`].
    /// Levels missing to the target (docs/method.md §3), from 0 where it is not rated; 0 without a target or past it.
    pub missing: u8,
    /// importance·(target − level), what it is ranked by: 0 to 30; 0 unless it is rated below its target.
    pub pressing: u8,
    /// What it is ranked by among equals, effort before level: 0 to 32.
    pub tie: u8,
    /// What it adds to the sums of its groups.
    pub sums: Tally<u16>,
}

/// One row per item of the questionnaire, in framework order.
pub fn rows(questionnaire: &Questionnaire, assessment: &Assessment) -> Vec<Row> {
    let mut rows = Vec::new();
    rows_into(&mut rows, questionnaire, assessment);
    rows
}

/// [`rows`] into a buffer that is used again.
pub fn rows_into(rows: &mut Vec<Row>, questionnaire: &Questionnaire, assessment: &Assessment) {
    rows.clear();
    for (item, answer) in questionnaire.items.iter().zip(&assessment.answers) {
        let asked = item.ask_if.is_none_or(|condition| {
            matches!(rows.get(condition.item), Some(Row { state: State::Rated(level), .. }) if *level >= condition.at_least)
        });
        let state = if asked { state(answer) } else { State::Outside };
        rows.push(Row { asked, ..row(item, answer, state) });
    }
}

fn row(item: &Item, answer: &Answer, state: State) -> Row {
    let row = Row {
        group: item.group,
        state,
        target: answer.target,
        importance: answer.importance,
        effort: answer.effort.or(item.effort).unwrap_or_default(),
        weight: u16::from(item.weight),
        evidence: !answer.evidence.is_empty(),
        due: answer.due.map(crate::model::date::Date::days),
        ..Row::default()
    };
    row.settled()
}

fn state(answer: &Answer) -> State {
    match answer.status {
        Status::Level(level) => State::Rated(level),
        Status::Unknown => State::Unknown,
        Status::NotApplicable if answer.has_reason() => State::Outside,
        Status::NotApplicable | Status::Unanswered => State::Unanswered,
    }
}

impl Row {
    /// The row with all that follows from the answer: what is missing, its rank, its sums.
    #[must_use]
    pub fn settled(self) -> Self {
        let (rated, level) = if let State::Rated(level) = self.state { (1, level) } else { (0, 0) };
        let missing = self.target.map_or(0, |target| target.saturating_sub(level));
        let pressing = rated * self.importance.factor() * missing;
        let row = Self { missing, pressing, tie: self.effort as u8 * LEVELS + level, ..self };
        Self { sums: Tally::of(&row), ..row }
    }
}
