//! What is not in any average: what is not known, what does not apply, what is planned without a gap.

use super::sure::CLAIMS_A_CHECK;
use crate::model::answer::Status;
use crate::model::assessment::Assessment;
use crate::model::date::Date;
use crate::model::questionnaire::Questionnaire;
use crate::score::rank::ordered;
use crate::score::rollup::Scores;
use crate::score::row::{Row, State};

/// Days from the year 1 to 1970, so that every due day sorts as a number from 0 up.
const BEFORE_1970: i32 = 719_162;

/// "Don't know" per category: group and number, largest first, ties in framework order (docs/report.md, rule 9).
pub fn unknown_by_category(questionnaire: &Questionnaire, scores: &Scores) -> Vec<(usize, u32)> {
    let unknown = |at: usize| scores.groups.get(at).map_or(0, |numbers| numbers.tally.unknown);
    let categories = questionnaire.categories().filter(|(at, _)| unknown(*at) > 0);
    let order = ordered(categories.map(|(at, _)| (u32::MAX - unknown(at), at)).collect());
    order.into_iter().map(|at| (at, unknown(at))).collect()
}

/// Items marked "not applicable", in framework order, whether or not a reason is given.
pub fn not_applicable(assessment: &Assessment) -> Vec<usize> {
    let marked = assessment.answers.iter().enumerate().filter(|(_, answer)| answer.status == Status::NotApplicable);
    marked.map(|(position, _)| position).collect()
}

/// Items rated high enough to claim that somebody else looks, without evidence listed, in framework order.
pub fn unshown(assessment: &Assessment, scores: &Scores) -> Vec<usize> {
    let high = |row: &Row| matches!(row.state, State::Rated(level) if level >= CLAIMS_A_CHECK);
    let answers = scores.rows.iter().zip(&assessment.answers).enumerate();
    let bare = answers.filter(|(_, (row, answer))| high(row) && answer.evidence.is_empty());
    bare.map(|(position, _)| position).collect()
}

/// Items with an action or a due date that no gap stands behind (docs/method.md §3), by due date, then in framework order.
pub fn other_dated(assessment: &Assessment, scores: &Scores) -> Vec<usize> {
    let planned = assessment.answers.iter().enumerate().filter(|(position, answer)| {
        let ranked = scores.items.get(*position).is_some_and(|item| item.horizon.is_some());
        !ranked && (answer.due.is_some() || !answer.action.trim().is_empty())
    });
    let days = |due: Option<Date>| due.map_or(u32::MAX, |day| u32::try_from(day.days() + BEFORE_1970).unwrap_or(0));
    ordered(planned.map(|(position, answer)| (days(answer.due), position)).collect())
}
