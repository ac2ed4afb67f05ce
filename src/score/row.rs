//! One item's answer reduced to the small numbers that scoring needs. Indexed once; no map is searched afterwards.

use crate::model::answer::{Answer, Effort, Importance, Status};
use crate::model::assessment::Assessment;
use crate::model::questionnaire::{Item, Questionnaire};

/// How an item stands for scoring (docs/method.md §1 and §4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Rated at a level.
    Rated(u8),
    /// Asked, and nobody knew.
    Unknown,
    /// Not asked yet, or "not applicable" without a reason.
    Unanswered,
    /// Not applicable with a reason, or not asked because of `ask_if`: outside A.
    Outside,
}

/// What scoring needs to know of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// How it stands.
    pub state: State,
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
        rows.push(Row { state: if asked { state(answer) } else { State::Outside }, ..row(item, answer) });
    }
}

fn row(item: &Item, answer: &Answer) -> Row {
    Row {
        state: state(answer),
        target: answer.target,
        importance: answer.importance,
        effort: answer.effort.or(item.effort).unwrap_or(Effort::Medium),
        weight: u16::from(item.weight),
        evidence: !answer.evidence.is_empty(),
        due: answer.due.map(crate::model::date::Date::days),
    }
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
    /// The level, 0 when it is not rated: `level₀` of method.md §3.
    pub fn level_or_zero(&self) -> u8 {
        match self.state {
            State::Rated(level) => level,
            _ => 0,
        }
    }

    /// Levels missing to the target, 0 without one or past it.
    pub fn missing(&self) -> u8 {
        self.target.map_or(0, |target| target.saturating_sub(self.level_or_zero()))
    }
}
