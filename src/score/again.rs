//! The same questions again, a year later: what was answered is proposed, not given, until somebody has confirmed it.
//!
//! The old state comes along as a snapshot, so that the new one can be compared with it. Refuses to know: what the new
//! assessment is called, and where the old one stays.

use crate::model::answer::{Answer, Proposal, Status};
use crate::model::assessment::{Assessment, Head};
use crate::model::id::ItemId;
use crate::model::questionnaire::Questionnaire;
use crate::model::snapshot::{Snapshot, in_order};
use crate::model::tier::TierPair;
use std::rc::Rc;

/// Most states that come along, this one included: as many as a file may hold (docs/file-format/v1.md, §2).
const MOST: usize = 1000;

/// The new assessment. `along` takes over what stands beside the answers too: notes, evidence, owners, targets, importance,
/// actions and due dates. What somebody from outside has checked, and what was marked, is of the old one.
pub fn again(old: &Assessment, questionnaire: &Questionnaire, head: Head, state: Snapshot, along: bool) -> Assessment {
    let mut made = Assessment::new(head, questionnaire.items.len());
    for ((item, given), answer) in questionnaire.items.iter().zip(&old.answers).zip(&mut made.answers) {
        *answer = proposed(&item.id, given, along);
    }
    // Where one stands now is asked anew; where one wants to be stays.
    for pair in [&mut made.head.tiers.governance, &mut made.head.tiers.management] {
        *pair = TierPair { current: None, ..std::mem::take(pair) };
    }
    made.snapshots = old.snapshots.iter().skip((old.snapshots.len() + 1).saturating_sub(MOST)).cloned().collect();
    made.snapshots.push(Rc::new(state));
    in_order(&mut made.snapshots);
    made
}

fn proposed(id: &ItemId, given: &Answer, along: bool) -> Answer {
    let status = given.status;
    let fresh = || Proposal { status, from: vec![id.clone()], given: vec![status], ..Proposal::default() };
    // What was still a proposal then is one again.
    let proposal = if status == Status::Unanswered { given.proposal.clone() } else { Some(Box::new(fresh())) };
    let kept = if along { given.clone() } else { Answer::default() };
    let reason = if along || status == Status::NotApplicable { given.reason.clone() } else { String::new() };
    Answer {
        status: Status::Unanswered,
        reason,
        review: false,
        checked: None,
        answered: None,
        by: String::new(),
        proposal,
        ..kept
    }
}

/// Whether a proposal is the answer of the same question the last time.
pub fn is_of_last_time(id: &str, proposal: &Proposal) -> bool {
    matches!(proposal.from.as_slice(), [from] if from.as_str() == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::answer::Evidence;
    use crate::model::date::{Date, Timestamp};
    use crate::model::id::{AssessmentId, SnapshotId};
    use crate::model::tier::Tier;

    fn old() -> (Questionnaire, Assessment) {
        let questionnaire = crate::exchange::builtin::csf_2_0().unwrap();
        let mut old = crate::exchange::builtin::blank(&questionnaire);
        let given = Answer {
            target: Some(3),
            notes: "n".into(),
            reason: "r".into(),
            owner: "o".into(),
            evidence: vec![Evidence { title: "e".into(), ..Evidence::default() }],
            due: Date::new(2026, 1, 1),
            review: true,
            checked: Date::new(2026, 1, 2),
            by: "b".into(),
            answered: Some(Timestamp::default()),
            ..Answer::default()
        };
        let statuses = [Status::Level(2), Status::Unknown, Status::NotApplicable, Status::Unanswered];
        for (answer, status) in old.answers.iter_mut().zip(statuses) {
            *answer = Answer { status, ..given.clone() };
        }
        old.head.tiers.governance = TierPair { current: Tier::new(2), target: Tier::new(3), ..TierPair::default() };
        (questionnaire, old)
    }

    fn made(along: bool) -> (Assessment, Assessment) {
        let (questionnaire, old) = old();
        let head = Head { id: AssessmentId::from_random([7; 16]), ..old.head.clone() };
        let state = old.snapshot(SnapshotId::from_random([8; 16]), "then".into(), Timestamp::default());
        (again(&old, &questionnaire, head, state, along), old)
    }

    #[test]
    fn every_answer_is_proposed_and_none_is_given() {
        for along in [true, false] {
            let (made, old) = made(along);
            for (made, old) in made.answers.iter().zip(&old.answers) {
                assert_eq!(made.status, Status::Unanswered);
                let proposed = made.proposed().map(|proposal| proposal.status);
                assert_eq!(proposed, (old.status != Status::Unanswered).then_some(old.status));
                assert_eq!(
                    (made.review, made.checked, made.answered.as_ref(), made.by.as_str()),
                    (false, None, None, "")
                );
            }
            let tiers = &made.head.tiers.governance;
            assert_eq!((tiers.current, tiers.target), (None, Tier::new(3)));
            assert_eq!(made.snapshots.iter().map(|one| &one.answers).collect::<Vec<_>>(), [&old.answers]);
        }
    }

    #[test]
    fn what_stands_beside_comes_along_when_it_is_wanted() {
        for (along, notes, reasons) in [(true, "n", ["r", "r", "r", "r"]), (false, "", ["", "", "r", ""])] {
            let (made, _) = made(along);
            let first = &made.answers[0];
            assert_eq!(first.notes, notes);
            assert_eq!(
                (first.target.is_some(), first.evidence.len(), first.due.is_some()),
                (along, along.into(), along)
            );
            // Without its reason, "not applicable" could not be confirmed.
            let found: Vec<_> = made.answers.iter().take(4).map(|answer| answer.reason.as_str()).collect();
            assert_eq!(found, reasons);
        }
    }

    #[test]
    fn as_many_states_come_along_as_a_file_may_hold() {
        let (questionnaire, mut old) = old();
        let state = old.snapshot(SnapshotId::from_random([8; 16]), String::new(), Timestamp::default());
        let state_of = || Rc::new(state.clone());
        old.snapshots = std::iter::repeat_with(state_of).take(MOST).collect();
        assert_eq!(again(&old, &questionnaire, old.head.clone(), state, true).snapshots.len(), MOST);
    }
}
