//! What is to be done, most pressing first (docs/report.md, rule 8).

use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::{Answer, Effort, Importance};
use crate::model::assessment::Assessment;
use crate::model::date::Date;
use crate::model::order::sort;
use crate::score::item::Horizon;
use crate::score::rollup::Scores;
use crate::score::row::{Row, State};

/// One gap and what is planned about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Position of the item.
    pub position: usize,
    /// Its level.
    pub level: u8,
    /// Level aimed at.
    pub target: u8,
    /// How much depends on it.
    pub importance: Importance,
    /// Effort as it was ranked.
    pub effort: Effort,
    /// When to act.
    pub horizon: Option<Horizon>,
    /// Due before the as-of date.
    pub overdue: bool,
    /// Who and by when, as far as given.
    pub plan: Sentence,
}

/// Every gap in rank order.
pub fn ranked(assessment: &Assessment, scores: &Scores) -> Vec<Action> {
    scores.ranked.iter().filter_map(|&position| action(position, assessment, scores)).collect()
}

/// Dated actions on one drawing; more stand on the next, so that each fits a page.
pub const ON_ONE: usize = 14;

/// Those with a due day, the earliest first; those of one day in rank order.
pub fn dated<'a>(gaps: &'a [Action], assessment: &Assessment) -> Vec<(Date, &'a Action)> {
    let due = |action: &'a Action| Some((assessment.answer(action.position)?.due?, action));
    let mut all: Vec<_> = gaps.iter().filter_map(due).collect();
    sort(&mut all, |(a, ..), (b, ..)| a.cmp(b));
    all
}

/// Why there is no gap: no target, no rating to hold against one, or all reached.
pub fn none(scores: &Scores) -> Key {
    let rows = &scores.rows;
    let rated = |row: &Row| matches!(row.state, State::Rated(_));
    let aims = |row: &Row| row.target.is_some() && row.state != State::Outside;
    if !rows.iter().any(aims) {
        Key::SayNoTargets
    } else if !rows.iter().any(|row| rated(row) && aims(row)) {
        Key::ReportFirstUnrated
    } else if rows.iter().all(|row| !rated(row) || aims(row)) {
        Key::ReportFirstNone
    } else {
        Key::ReportFirstMet
    }
}

fn action(position: usize, assessment: &Assessment, scores: &Scores) -> Option<Action> {
    let answer = assessment.answer(position)?;
    let (row, item) = (scores.rows.get(position)?, scores.items.get(position)?);
    Some(Action {
        position,
        level: answer.level()?,
        target: answer.target?,
        importance: row.importance,
        effort: row.effort,
        horizon: item.horizon,
        overdue: item.overdue,
        plan: plan(answer, item.overdue),
    })
}

/// Owner and date only if given, else "no owner yet"; and that the date has passed.
fn plan(answer: &Answer, overdue: bool) -> Sentence {
    let owner = (!answer.owner.trim().is_empty()).then(|| ("owner", Arg::text(answer.owner.trim())));
    let due = answer.due.map(|day| ("due", Arg::Date(day.year(), day.month(), day.day())));
    let plan = match (owner, due) {
        (Some(owner), Some(due)) => Sentence::new(Key::SayActionOwnerDue, [owner, due]),
        (Some(owner), None) => Sentence::new(Key::SayActionOwner, [owner]),
        (None, Some(due)) => Sentence::new(Key::SayActionDue, [due]),
        (None, None) => Sentence::new(Key::SayActionNone, []),
    };
    if overdue { Sentence::new(Key::SayActionOverdue, [("plan", Arg::Say(Box::new(plan)))]) } else { plan }
}
