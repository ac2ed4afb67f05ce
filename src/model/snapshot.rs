//! A state of an assessment that was kept under a name, to be compared with later ones.
//!
//! Refuses to know: what the comparison says.

use super::answer::Answer;
use super::assessment::{Assessment, Head};
use super::change::Change;
use super::date::Timestamp;
use super::extra::Extra;
use super::id::{ItemId, SnapshotId};
use super::order::sort;
use super::tier::Tiers;
use std::rc::Rc;

/// The answers and Tiers of one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its id, unique in the assessment.
    pub id: SnapshotId,
    /// What the operator calls it; empty when it has no name.
    pub name: String,
    /// When it was taken.
    pub taken: Timestamp,
    /// The two Tier questions as they stood.
    pub tiers: Tiers,
    /// One per item of the questionnaire, in its order.
    pub answers: Vec<Answer>,
    /// Answers to items that the questionnaire no longer has.
    pub orphans: Vec<(ItemId, Answer)>,
    /// Unknown members of the file.
    pub extra: Extra,
}

impl Assessment {
    /// The present state as a snapshot; id and moment are given by the caller.
    pub fn snapshot(&self, id: SnapshotId, name: String, taken: Timestamp) -> Snapshot {
        Snapshot {
            id,
            name,
            taken,
            tiers: self.head.tiers.clone(),
            answers: self.answers.clone(),
            orphans: self.orphans.clone(),
            extra: Extra::default(),
        }
    }

    /// The assessment as it stood then: of a snapshot's day, with its answers and Tiers.
    #[must_use]
    pub fn at(&self, snapshot: &Snapshot) -> Self {
        Self {
            head: Head { modified: snapshot.taken.clone(), tiers: snapshot.tiers.clone(), ..self.head.clone() },
            answers: snapshot.answers.clone(),
            orphans: snapshot.orphans.clone(),
            unplaced: Vec::new(),
            snapshots: Vec::new(),
            scenarios: Vec::new(),
        }
    }

    /// Keeps one more snapshot, in its place by time.
    pub fn taking(&self, snapshot: Snapshot) -> Change {
        let mut all = self.snapshots.clone();
        all.push(Rc::new(snapshot));
        in_order(&mut all);
        Change::Snapshots(all)
    }

    /// Gives a snapshot another name.
    pub fn renaming(&self, id: &SnapshotId, name: &str) -> Change {
        let mut all = self.snapshots.clone();
        for snapshot in all.iter_mut().filter(|snapshot| snapshot.id == *id) {
            name.clone_into(&mut Rc::make_mut(snapshot).name);
        }
        Change::Snapshots(all)
    }

    /// Takes a snapshot away.
    pub fn removing(&self, id: &SnapshotId) -> Change {
        Change::Snapshots(self.snapshots.iter().filter(|snapshot| snapshot.id != *id).cloned().collect())
    }
}

/// Oldest first, wherever their writers were; those of one second by id.
pub fn in_order(snapshots: &mut [Rc<Snapshot>]) {
    sort(snapshots, |a, b| (a.taken.seconds(), &a.id).cmp(&(b.taken.seconds(), &b.id)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::{AssessmentId, QuestionnaireId};

    #[test]
    fn snapshots_stand_in_the_order_of_their_moments() {
        let at = |text| Timestamp::parse(text).unwrap();
        let now = at("2027-04-01T00:00:00Z");
        let head = Head::new(AssessmentId::from_random([0; 16]), now.clone(), QuestionnaireId::parse("q").unwrap());
        let mut assessment = Assessment::new(head, 1);
        for (id, taken) in [
            (3, "2027-01-01T01:00:00+09:00"),
            (2, "2026-12-31T23:00:00Z"),
            (1, "2026-12-31T16:30:00Z"),
            (5, "2026-12-31T23:00:00+00:00"),
        ] {
            let snapshot = assessment.snapshot(SnapshotId::from_random([id; 16]), id.to_string(), at(taken));
            assessment.apply(assessment.taking(snapshot), &now);
        }
        let names: Vec<_> = assessment.snapshots.iter().map(|snapshot| snapshot.name.as_str()).collect();
        assert_eq!(names, ["3", "1", "2", "5"]);
    }

    #[test]
    fn the_assessment_of_then_is_that_of_the_snapshot() {
        let now = Timestamp::default();
        let head = Head::new(AssessmentId::from_random([0; 16]), now.clone(), QuestionnaireId::parse("q").unwrap());
        let mut assessment = Assessment::new(head, 1);
        let before = assessment.clone();
        let kept = assessment.snapshot(SnapshotId::from_random([1; 16]), "n".into(), now);
        assessment.answers[0].notes = "later".into();
        assert_eq!(assessment.at(&kept), before);
    }
}
