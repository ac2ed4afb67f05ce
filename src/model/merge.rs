//! Two people's answers to one assessment made one: what only one has answered is taken, what both say alike stays, and
//! where they differ somebody decides. Nothing that either has written is lost.

use super::answer::{Answer, Importance, Status};
use super::assessment::{Assessment, Head};

/// How an outcome stands in two assessments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Both say the same, or neither says anything.
    Same,
    /// Only the other has answered.
    Take,
    /// Only the one has answered.
    Keep,
    /// They differ: somebody has to decide.
    Differ,
    /// Not of the part that came: nothing of it is looked at.
    Beyond,
}

/// How an outcome stands.
pub fn stand(ours: &Answer, theirs: &Answer) -> Stand {
    match (ours.status, theirs.status) {
        (ours, theirs) if ours == theirs => Stand::Same,
        (Status::Unanswered, _) => Stand::Take,
        (_, Status::Unanswered) => Stand::Keep,
        _ => Stand::Differ,
    }
}

/// How every outcome stands, in the order of the questionnaire that both answer. Of an assessment that was handed out in
/// part, only that part counts.
pub fn stands(ours: &Assessment, theirs: &Assessment) -> Vec<Stand> {
    let both = ours.answers.iter().zip(&theirs.answers).enumerate();
    both.map(|(at, (ours, other))| if theirs.head.holds(at) { stand(ours, other) } else { Stand::Beyond }).collect()
}

/// What is handed to a colleague of an assessment: these questions with their answers, and nothing of the others. Who
/// prepared it is left for the colleague to say, because merging names them by it.
#[must_use]
pub fn part(of: &Assessment, asked: Vec<usize>) -> Assessment {
    let mut part =
        Assessment::new(Head { part: asked, prepared_by: String::new(), ..of.head.clone() }, of.answers.len());
    for (at, (slot, answer)) in part.answers.iter_mut().zip(&of.answers).enumerate() {
        if part.head.holds(at) {
            slot.clone_from(answer);
        }
    }
    part
}

/// One answer of two: the status of the other's where `take` says so, everything that either has written, and of what can
/// be only once ours before theirs. `line` goes to the end of the notes.
#[must_use]
pub fn merged(ours: &Answer, theirs: &Answer, take: bool, line: &str) -> Answer {
    let (said, other) = if take { (theirs, ours) } else { (ours, theirs) };
    let text = |ours: &String, theirs: &String| if ours.trim().is_empty() { theirs.clone() } else { ours.clone() };
    let mut evidence = ours.evidence.clone();
    evidence.extend(theirs.evidence.iter().filter(|one| !ours.evidence.contains(one)).cloned());
    let importance = if ours.importance == Importance::default() { theirs.importance } else { ours.importance };
    Answer {
        status: said.status,
        reason: text(&said.reason, &other.reason),
        answered: said.answered.clone(),
        by: said.by.clone(),
        target: ours.target.or(theirs.target),
        importance,
        notes: notes([&ours.notes, &theirs.notes, line]),
        evidence,
        owner: text(&ours.owner, &theirs.owner),
        due: ours.due.or(theirs.due),
        action: text(&ours.action, &theirs.action),
        effort: ours.effort.or(theirs.effort),
        review: ours.review || theirs.review,
        checked: ours.checked.or(theirs.checked),
        proposal: ours.proposal.clone().or_else(|| theirs.proposal.clone()),
        extra: ours.extra.clone(),
    }
}

/// Notes one below the other, none that the ones before hold already.
fn notes(all: [&str; 3]) -> String {
    all.into_iter().fold(String::new(), |mut notes, more| {
        if !notes.contains(more.trim()) {
            let between = if notes.is_empty() { "" } else { "\n" };
            notes.extend([between, more]);
        }
        notes
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::answer::Evidence;
    use crate::model::date::Timestamp;
    use crate::model::id::{AssessmentId, QuestionnaireId};
    use Status::{Level, NotApplicable, Unanswered, Unknown};

    fn answer(status: Status) -> Answer {
        Answer { status, ..Answer::default() }
    }

    #[test]
    fn what_only_one_says_is_taken_and_what_differs_is_asked() {
        for (ours, theirs, stands) in [
            (Unanswered, Unanswered, Stand::Same),
            (Level(2), Level(2), Stand::Same),
            (Unanswered, Level(2), Stand::Take),
            (Unanswered, Unknown, Stand::Take),
            (Level(2), Unanswered, Stand::Keep),
            (Level(2), Level(3), Stand::Differ),
            (Unknown, Level(3), Stand::Differ),
            (NotApplicable, Unknown, Stand::Differ),
        ] {
            assert_eq!(stand(&answer(ours), &answer(theirs)), stands, "{ours:?} {theirs:?}");
        }
    }

    /// Levels that stand here, the part that is handed out, levels that come back, and how each stands then.
    #[test]
    fn of_a_part_nothing_else_is_looked_at() {
        use Stand::{Beyond, Differ, Keep, Same, Take};
        let assessment = |levels: [Option<u8>; 4]| {
            let id = AssessmentId::from_random([1; 16]);
            let head = Head::new(id, Timestamp::default(), QuestionnaireId::parse("q").unwrap());
            let mut made = Assessment::new(head, 4);
            made.answers = levels.map(|level| answer(level.map_or(Unanswered, Level))).to_vec();
            made
        };
        for (ours, asked, theirs, wanted) in [
            ([Some(1), None, Some(2), None], &[0, 1][..], [Some(1), Some(3), None, None], [Same, Take, Beyond, Beyond]),
            // What somebody has answered beyond it, after having asked for all, comes along once the part is gone.
            ([Some(1), None, Some(2), None], &[], [Some(3), None, Some(2), Some(4)], [Differ, Same, Same, Take]),
            ([Some(1), Some(1), None, None], &[3], [None, Some(4), Some(4), None], [Beyond, Beyond, Beyond, Same]),
            ([Some(1), Some(1), None, None], &[1], [None, None, None, None], [Beyond, Keep, Beyond, Beyond]),
        ] {
            let ours = assessment(ours);
            let handed = part(&ours, asked.to_vec());
            for (at, answer) in handed.answers.iter().enumerate() {
                let is_in = asked.is_empty() || asked.contains(&at);
                assert_eq!(*answer, if is_in { ours.answers[at].clone() } else { Answer::default() }, "{at}");
            }
            let mut back = assessment(theirs);
            back.head = handed.head;
            assert_eq!(stands(&ours, &back), wanted, "{asked:?}");
        }
    }

    #[test]
    fn nothing_that_either_has_written_is_lost() {
        let shown = |title: &str| Evidence { title: title.to_owned(), ..Evidence::default() };
        let ours = Answer {
            notes: "Asked the night shift".to_owned(),
            evidence: vec![shown("Log"), shown("Plan")],
            by: "A".to_owned(),
            target: Some(3),
            ..answer(Level(1))
        };
        let theirs = Answer {
            notes: "Saw it run".to_owned(),
            evidence: vec![shown("Plan"), shown("Photo")],
            by: "B".to_owned(),
            target: Some(4),
            owner: "Operations".to_owned(),
            review: true,
            ..answer(Level(2))
        };
        let one = merged(&ours, &theirs, true, "A had answered: 1");
        assert_eq!((one.status, one.by.as_str(), one.target, one.review), (Level(2), "B", Some(3), true));
        assert_eq!(one.notes, "Asked the night shift\nSaw it run\nA had answered: 1");
        assert_eq!(one.evidence, [shown("Log"), shown("Plan"), shown("Photo")]);
        assert_eq!(one.owner, "Operations");
        let one = merged(&ours, &theirs, false, "");
        assert_eq!((one.status, one.by.as_str()), (Level(1), "A"));
        // Once more: what is here already comes no second time.
        assert_eq!(merged(&one, &theirs, false, ""), one);
        assert_eq!(merged(&ours, &Answer::default(), false, ""), ours);
    }
}
