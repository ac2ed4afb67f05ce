//! A bulk edit: what is wanted for many outcomes, and what of it would change something. It is seen before it is done,
//! done as one change, and undone as one.
//!
//! Refuses to know: where the wishes come from (a hand, a starting point, another assessment).

use super::answer::{Answer, Importance, Status};
use super::change::{Change, Edit};

/// What is wanted for the outcome at a position: edits of its target, importance, owner, due day, status or reason. An edit
/// of any other field is never made in bulk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its position.
    pub position: usize,
    /// What is wanted, each field at most once.
    pub edits: Vec<Edit>,
}

/// What becomes of what is set already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Over {
    /// It stays: only what is empty is set. An outcome with a target keeps its importance too.
    #[default]
    Keep,
    /// Target and importance also go up, never down; all else stays.
    Raise,
    /// It is replaced.
    Replace,
}

/// What a bulk edit would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bulk {
    /// The outcomes that change, in order, each with what changes.
    pub steps: Vec<Wanted>,
    /// How many of those for which something is wanted stay as they are.
    pub left: usize,
}

/// How many outcomes change, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Had no target and get one.
    pub set: usize,
    /// Get a higher target.
    pub raised: usize,
    /// Get a lower target.
    pub lowered: usize,
    /// Lose their target.
    pub removed: usize,
    /// Get another importance.
    pub importance: usize,
    /// Get another owner.
    pub owner: usize,
    /// Get another due day.
    pub due: usize,
    /// Become not applicable, or get another reason for it.
    pub excused: usize,
    /// Of these, those that have an answer now, which is replaced.
    pub answers: usize,
}

impl Bulk {
    /// What of `wanted` would change one of these answers. A position that does not exist is passed over.
    pub fn new(answers: &[Answer], wanted: impl IntoIterator<Item = Wanted>, over: Over) -> Self {
        let mut bulk = Self::default();
        for Wanted { position, mut edits } in wanted {
            let Some(answer) = answers.get(position) else { continue };
            let aims = edits.iter().any(|edit| matches!(edit, Edit::Target(_)));
            let planned = over == Over::Keep && aims && answer.target.is_some();
            edits.retain(|edit| !(planned && matches!(edit, Edit::Importance(_))) && changes(answer, edit, over));
            if edits.is_empty() {
                bulk.left += 1;
            } else {
                bulk.steps.push(Wanted { position, edits });
            }
        }
        bulk
    }

    /// All of it as one change.
    pub fn changes(&self) -> Vec<Change> {
        let edits =
            |step: &Wanted| step.edits.clone().into_iter().map(|edit| (step.position, edit)).collect::<Vec<_>>();
        self.steps.iter().flat_map(edits).map(|(position, edit)| Change::Edit(position, edit)).collect()
    }

    /// How many change, and how; `answers` are those that it was made for.
    pub fn counts(&self, answers: &[Answer]) -> Counts {
        let mut counts = Counts::default();
        for step in &self.steps {
            if let Some(answer) = answers.get(step.position) {
                counts.add(answer, &step.edits);
            }
        }
        counts
    }
}

impl Counts {
    fn add(&mut self, before: &Answer, edits: &[Edit]) {
        for edit in edits {
            let count = match edit {
                Edit::Target(None) => &mut self.removed,
                Edit::Target(_) if before.target.is_none() => &mut self.set,
                Edit::Target(target) if before.target < *target => &mut self.raised,
                Edit::Target(_) => &mut self.lowered,
                Edit::Importance(_) => &mut self.importance,
                Edit::Owner(_) => &mut self.owner,
                Edit::Due(_) => &mut self.due,
                _ => continue,
            };
            *count += 1;
        }
        if edits.iter().any(|edit| matches!(edit, Edit::Status(_) | Edit::Reason(_))) {
            self.excused += 1;
            self.answers += usize::from(!is_open(before) && before.status != Status::NotApplicable);
        }
    }
}

/// Whether nobody has answered: nothing, or "not applicable" without a reason.
fn is_open(answer: &Answer) -> bool {
    answer.status == Status::Unanswered || answer.lacks_reason()
}

fn changes(before: &Answer, edit: &Edit, over: Over) -> bool {
    let replaces = over == Over::Replace;
    match edit {
        Edit::Target(target) => {
            let fits = match over {
                Over::Keep => before.target.is_none(),
                Over::Raise => before.target < *target,
                Over::Replace => true,
            };
            fits && before.target != *target
        }
        Edit::Importance(importance) => {
            let fits = match over {
                Over::Keep => before.importance == Importance::default(),
                Over::Raise => before.importance < *importance,
                Over::Replace => true,
            };
            fits && before.importance != *importance
        }
        Edit::Owner(owner) => (replaces || before.owner.trim().is_empty()) && before.owner != *owner,
        Edit::Due(due) => (replaces || before.due.is_none()) && before.due != *due,
        Edit::Status(status) => (replaces || is_open(before)) && before.status != *status,
        Edit::Reason(reason) => (replaces || is_open(before)) && before.reason != *reason,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::assessment::{Assessment, Head};
    use crate::model::date::{Date, Timestamp};
    use crate::model::id::{AssessmentId, QuestionnaireId};

    fn answer(change: fn(&mut Answer)) -> Answer {
        let mut answer = Answer::default();
        change(&mut answer);
        answer
    }

    /// An answer, what is wanted, and which edits are left under each rule.
    #[test]
    fn what_is_set_stays_rises_or_is_replaced() {
        let high = Edit::Importance(Importance::High);
        let low = Edit::Importance(Importance::Low);
        let day = Date::new(2027, 3, 31);
        let not = [Edit::Reason("sold".into()), Edit::Status(Status::NotApplicable)];
        let rows: [(&str, Answer, Vec<Edit>, [usize; 3]); 16] = [
            ("empty", Answer::default(), vec![Edit::Target(Some(2)), high.clone()], [2, 2, 2]),
            ("lower", answer(|a| a.target = Some(1)), vec![Edit::Target(Some(2)), high.clone()], [0, 2, 2]),
            ("higher", answer(|a| a.target = Some(4)), vec![Edit::Target(Some(2))], [0, 0, 1]),
            ("the same", answer(|a| a.target = Some(2)), vec![Edit::Target(Some(2))], [0, 0, 0]),
            ("none", answer(|a| a.target = Some(2)), vec![Edit::Target(None)], [0, 0, 1]),
            ("none of none", Answer::default(), vec![Edit::Target(None)], [0, 0, 0]),
            ("importance alone", answer(|a| a.target = Some(2)), vec![high.clone()], [1, 1, 1]),
            ("less important", Answer::default(), vec![low.clone()], [1, 0, 1]),
            ("judged", answer(|a| a.importance = Importance::High), vec![low], [0, 0, 1]),
            ("owner", answer(|a| a.owner = " ".into()), vec![Edit::Owner("Plant".into())], [1, 1, 1]),
            ("owned", answer(|a| a.owner = "IT".into()), vec![Edit::Owner("Plant".into())], [0, 0, 1]),
            ("due", answer(|a| a.due = Date::new(2027, 1, 1)), vec![Edit::Due(day)], [0, 0, 1]),
            ("open", Answer::default(), not.to_vec(), [2, 2, 2]),
            ("bare", answer(|a| a.status = Status::NotApplicable), not.to_vec(), [1, 1, 1]),
            ("rated", answer(|a| a.status = Status::Level(2)), not.to_vec(), [0, 0, 2]),
            ("another field", Answer::default(), vec![Edit::Notes("x".into()), Edit::Review(true)], [0, 0, 0]),
        ];
        for (name, before, edits, left) in rows {
            let answers = [before];
            let found = [Over::Keep, Over::Raise, Over::Replace].map(|over| {
                let bulk = Bulk::new(&answers, [Wanted { position: 0, edits: edits.clone() }], over);
                assert_eq!(bulk.left + bulk.steps.len(), 1, "{name}");
                bulk.steps.iter().map(|step| step.edits.len()).sum::<usize>()
            });
            assert_eq!(found, left, "{name}");
        }
    }

    #[test]
    fn it_is_counted_done_and_undone_as_one() {
        let at = Timestamp::parse("2026-11-30T09:00:00Z").unwrap();
        let head = Head::new(AssessmentId::from_random([1; 16]), at.clone(), QuestionnaireId::parse("q").unwrap());
        let mut assessment = Assessment::new(head, 5);
        assessment.answers[1].target = Some(1);
        assessment.answers[2].target = Some(4);
        assessment.answers[3].status = Status::Level(1);
        let before = assessment.clone();
        let mut wanted: Vec<_> =
            (0..9).map(|position| Wanted { position, edits: vec![Edit::Target(Some(2))] }).collect();
        wanted[3].edits = vec![Edit::Status(Status::NotApplicable), Edit::Reason("sold".into())];
        wanted[4].edits = vec![Edit::Target(None)];
        let bulk = Bulk::new(&assessment.answers, wanted, Over::Replace);
        let counts = bulk.counts(&assessment.answers);
        let expected = Counts { set: 1, raised: 1, lowered: 1, excused: 1, answers: 1, ..Counts::default() };
        assert_eq!((counts, bulk.left), (expected, 1), "a position that does not exist is none");
        let undo = assessment.apply(Change::Many(bulk.changes()), &at);
        let targets: Vec<_> = assessment.answers.iter().map(|answer| answer.target).collect();
        assert_eq!(targets, [Some(2), Some(2), Some(2), None, None]);
        assert!(assessment.answers[3].is_excused());
        assessment.apply(undo, &at);
        assert_eq!(assessment, before);
    }
}
