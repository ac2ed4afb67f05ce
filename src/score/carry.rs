//! What the answers to a mapped questionnaire propose for the outcomes of its framework (docs/method.md §4).
//!
//! It proposes levels and nothing else: whether they hold, somebody confirms outcome by outcome.

use super::row::{Row, State};
use crate::model::answer::{Proposal, Status};
use crate::model::id::ItemId;
use crate::model::questionnaire::Questionnaire;

/// One proposal or none for every outcome of `framework`, in its order: the lowest level of the rated questions that point
/// to it. A question that was not asked, does not apply or nobody could answer proposes nothing.
pub fn proposals(questionnaire: &Questionnaire, framework: &Questionnaire, rows: &[Row]) -> Vec<Option<Proposal>> {
    let scale = [questionnaire.top(), framework.top()];
    framework.items.iter().map(|outcome| proposal(&outcome.id, questionnaire, rows, scale)).collect()
}

fn proposal(outcome: &ItemId, questionnaire: &Questionnaire, rows: &[Row], scale: [u8; 2]) -> Option<Proposal> {
    let pointing = questionnaire.items.iter().zip(rows).filter(|(item, _)| item.maps.contains(outcome));
    let rated = pointing.filter_map(|(item, row)| match row.state {
        State::Rated(level) => Some((item.id.clone(), level)),
        _ => None,
    });
    let (from, levels): (Vec<_>, Vec<_>) = rated.unzip();
    let status = Status::Level(onto(levels.iter().copied().min()?, scale));
    let given = levels.into_iter().map(Status::Level).collect();
    Some(Proposal { status, from, given, ..Proposal::default() })
}

/// A level on the scale of the framework; in doubt the lower one.
pub(super) fn onto(level: u8, [from, to]: [u8; 2]) -> u8 {
    let level = u16::from(level) * u16::from(to) / u16::from(from.max(1));
    u8::try_from(level).unwrap_or(to)
}
