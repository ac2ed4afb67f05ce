//! What one can do to an assessment. Every change gives back the change that undoes it.

use super::answer::{Answer, Effort, Evidence, Importance, Status};
use super::assessment::{Assessment, Head};
use super::date::{Date, Timestamp};
use super::scenario::Scenario;
use super::snapshot::Snapshot;
use std::rc::Rc;

/// One field of one answer, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Level, don't know, not applicable or nothing.
    Status(Status),
    /// Not applicable, and why.
    Reason(String),
    /// Level aimed at, or none.
    Target(Option<u8>),
    /// How much depends on it.
    Importance(Importance),
    /// Free notes.
    Notes(String),
    /// What can be shown.
    Evidence(Vec<Evidence>),
    /// Section or role.
    Owner(String),
    /// Due day, or none.
    Due(Option<Date>),
    /// What is going to be done.
    Action(String),
    /// The operator's estimate, or none.
    Effort(Option<Effort>),
    /// Marked for another look.
    Review(bool),
    /// Day on which somebody outside the team looked, or none.
    Checked(Option<Date>),
}

/// One step that can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// One field of the answer at a position.
    Edit(usize, Edit),
    /// The whole answer at a position; what an undo does.
    Replace(usize, Box<Answer>),
    /// The head; id, creation and questionnaire stay what they are.
    Head(Box<Head>),
    /// The kept states (`super::snapshot` takes, renames and removes one).
    Snapshots(Vec<Rc<Snapshot>>),
    /// The kept scenarios (`super::scenario` keeps, renames and removes one).
    Scenarios(Vec<Rc<Scenario>>),
    /// Several answers in one step.
    Many(Vec<Change>),
}

impl Assessment {
    /// Applies `change` at the moment `at` and returns its inverse. A position that does not exist changes nothing.
    ///
    /// ```
    /// # use kamae::model::{answer::Status, assessment::*, change::*, date::Timestamp, id::*};
    /// # let at = Timestamp::parse("2026-11-21T18:00:00+09:00").unwrap();
    /// # let id = AssessmentId::from_random([0; 16]);
    /// # let head = Head::new(id, at.clone(), QuestionnaireId::parse("nist-csf-2.0").unwrap());
    /// let mut assessment = Assessment::new(head, 106);
    /// let undo = assessment.apply(Change::Edit(0, Edit::Status(Status::Level(2))), &at);
    /// assert_eq!(assessment.answers[0].level(), Some(2));
    /// assessment.apply(undo, &at);
    /// assert_eq!(assessment.answers[0].level(), None);
    /// ```
    pub fn apply(&mut self, change: Change, at: &Timestamp) -> Change {
        self.head.modified = at.clone();
        match change {
            Change::Edit(position, edit) => {
                let Some(answer) = self.answers.get_mut(position) else { return Change::Many(Vec::new()) };
                let before = Box::new(answer.clone());
                answer.edit(edit, at);
                Change::Replace(position, before)
            }
            Change::Replace(position, answer) => {
                let Some(slot) = self.answers.get_mut(position) else { return Change::Many(Vec::new()) };
                Change::Replace(position, Box::new(std::mem::replace(slot, *answer)))
            }
            Change::Head(head) => Change::Head(Box::new(self.replace_head(*head, at))),
            Change::Snapshots(all) => Change::Snapshots(std::mem::replace(&mut self.snapshots, all)),
            Change::Scenarios(all) => Change::Scenarios(std::mem::replace(&mut self.scenarios, all)),
            Change::Many(changes) => {
                let mut inverse: Vec<_> = changes.into_iter().map(|change| self.apply(change, at)).collect();
                inverse.reverse();
                Change::Many(inverse)
            }
        }
    }

    fn replace_head(&mut self, head: Head, at: &Timestamp) -> Head {
        let old = &self.head;
        let (id, created, questionnaire) = (old.id.clone(), old.created.clone(), old.questionnaire.clone());
        std::mem::replace(&mut self.head, Head { id, created, questionnaire, modified: at.clone(), ..head })
    }
}

impl Change {
    /// Positions of the answers that it touches.
    pub fn positions(&self) -> Vec<usize> {
        match self {
            Self::Edit(position, _) | Self::Replace(position, _) => vec![*position],
            Self::Head(_) | Self::Snapshots(_) | Self::Scenarios(_) => Vec::new(),
            Self::Many(changes) => changes.iter().flat_map(Self::positions).collect(),
        }
    }
}

impl Answer {
    fn edit(&mut self, edit: Edit, at: &Timestamp) {
        match edit {
            Edit::Status(status) => {
                self.status = status;
                self.answered = Some(at.clone());
            }
            Edit::Reason(reason) => self.reason = reason,
            Edit::Target(target) => self.target = target,
            Edit::Importance(importance) => self.importance = importance,
            Edit::Notes(notes) => self.notes = notes,
            Edit::Evidence(evidence) => self.evidence = evidence,
            Edit::Owner(owner) => self.owner = owner,
            Edit::Due(due) => self.due = due,
            Edit::Action(action) => self.action = action,
            Edit::Effort(effort) => self.effort = effort,
            Edit::Review(review) => self.review = review,
            Edit::Checked(checked) => self.checked = checked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::{AssessmentId, QuestionnaireId, SnapshotId};

    fn fresh() -> (Assessment, Timestamp) {
        let at = Timestamp::parse("2026-11-21T18:00:00+09:00").unwrap();
        let id = AssessmentId::from_random([7; 16]);
        let head = Head::new(id, at.clone(), QuestionnaireId::parse("q").unwrap());
        (Assessment::new(head, 3), at)
    }

    #[test]
    fn every_change_is_undone_by_what_it_returns() {
        let (start, at) = fresh();
        let mut head = start.head.clone();
        head.title = "North".into();
        let evidence = vec![Evidence { title: "list".into(), ..Evidence::default() }];
        let edits = [
            Edit::Status(Status::Level(3)),
            Edit::Status(Status::NotApplicable),
            Edit::Reason("sold".into()),
            Edit::Target(Some(4)),
            Edit::Importance(Importance::High),
            Edit::Notes("n".into()),
            Edit::Evidence(evidence),
            Edit::Owner("o".into()),
            Edit::Due(Date::new(2027, 3, 31)),
            Edit::Action("a".into()),
            Edit::Effort(Some(Effort::Small)),
            Edit::Review(true),
            Edit::Checked(Date::new(2026, 1, 1)),
        ];
        let mut changes: Vec<Change> = edits.into_iter().map(|edit| Change::Edit(1, edit)).collect();
        changes.push(Change::Head(Box::new(head)));
        let mut kept = start.clone();
        let first = start.snapshot(SnapshotId::from_random([1; 16]), "first".into(), at.clone());
        changes.push(start.taking(first.clone()));
        kept.apply(start.taking(first), &at);
        changes.push(Change::Many(changes.clone()));
        for change in [
            kept.renaming(&SnapshotId::from_random([1; 16]), "second"),
            kept.removing(&SnapshotId::from_random([1; 16])),
        ] {
            let (mut changed, before) = (kept.clone(), kept.clone());
            let undo = changed.apply(change.clone(), &at);
            assert_ne!(changed, before, "{change:?} changed nothing");
            changed.apply(undo, &at);
            assert_eq!(changed, before, "{change:?} was not undone");
        }
        for change in changes {
            let mut assessment = start.clone();
            let undo = assessment.apply(change.clone(), &at);
            assert_ne!(assessment, start, "{change:?} changed nothing");
            let redo = assessment.apply(undo, &at);
            assert_eq!(assessment, start, "{change:?} was not undone");
            assessment.apply(redo, &at);
            assert_ne!(assessment, start, "{change:?} was not redone");
        }
    }

    #[test]
    fn a_position_that_does_not_exist_changes_no_answer() {
        let (mut assessment, at) = fresh();
        let before = assessment.clone();
        assessment.apply(Change::Edit(3, Edit::Review(true)), &at);
        assert_eq!(assessment, before);
    }

    #[test]
    fn the_head_keeps_its_identity() {
        let (mut assessment, at) = fresh();
        let other = Head::new(AssessmentId::from_random([1; 16]), at.clone(), QuestionnaireId::parse("x").unwrap());
        let id = assessment.head.id.clone();
        assessment.apply(Change::Head(Box::new(other)), &at);
        assert_eq!((assessment.head.id, assessment.head.questionnaire.as_str()), (id, "q"));
    }
}
