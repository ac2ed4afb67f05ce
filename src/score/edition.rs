//! From the answers to an earlier edition of a framework to a later one (docs/method.md §5): a hint, never a copy.
//!
//! Nothing counts until somebody has confirmed it, and nothing is dropped: what has no field of its own in the new answer
//! stands in its notes under the old id, and what has no place at all is put aside.

use super::carry::onto;
use crate::model::answer::{Answer, Proposal, Status};
use crate::model::assessment::{Assessment, Head};
use crate::model::id::ItemId;
use crate::model::questionnaire::Questionnaire;
use crate::model::succession::Step;

/// Stands between the reasons of several items.
const BETWEEN: &str = " / ";

/// The new assessment: every outcome unanswered, with a proposal and with what else comes along.
pub fn carried(head: Head, from: [&Questionnaire; 2], given: &[Answer], steps: &[Step]) -> Assessment {
    let [old, new] = from;
    let mut made = Assessment::new(head, new.items.len());
    for (item, answer) in new.items.iter().zip(&mut made.answers) {
        *answer = outcome(&item.id, from, given, steps);
    }
    let went = |id: &ItemId| steps.iter().any(|step| step.old == *id && new.position(step.new.as_str()).is_some());
    let rest = old.items.iter().zip(given).filter(|(item, answer)| !answer.is_blank() && !went(&item.id));
    made.unplaced = rest.map(|(item, answer)| (item.id.clone(), answer.clone())).collect();
    made
}

/// The head of the new assessment: that of the old one but for what was said of its report and its targets alone.
pub fn successor(old: &Head, fresh: Head) -> Head {
    let mut basis = old.target_basis.clone();
    (basis.approved_by, basis.approved_on) = (String::new(), None);
    Head {
        id: fresh.id,
        created: fresh.created,
        modified: fresh.modified,
        questionnaire: fresh.questionnaire,
        questionnaire_digest: fresh.questionnaire_digest,
        edition: String::new(),
        checked_by: String::new(),
        approved_by: String::new(),
        target_basis: basis,
        part: fresh.part,
        extra: fresh.extra,
        ..old.clone()
    }
}

/// Positions of the items of the later edition into which nothing of the earlier one went.
pub fn without_predecessor([old, new]: [&Questionnaire; 2], steps: &[Step]) -> Vec<usize> {
    let went = |step: &Step| old.position(step.old.as_str()).is_some();
    let known = |id: &ItemId| steps.iter().any(|step| step.new == *id && went(step));
    let lacking = new.items.iter().enumerate().filter(|(_, item)| !known(&item.id));
    lacking.map(|(at, _)| at).collect()
}

/// An item of the earlier edition with its answer.
type Source<'a> = (&'a ItemId, &'a Answer);

fn outcome(id: &ItemId, [old, new]: [&Questionnaire; 2], given: &[Answer], steps: &[Step]) -> Answer {
    let paired = |source: &ItemId, related: bool| {
        steps.iter().any(|step| step.new == *id && step.old == *source && step.related == related)
    };
    let all = || old.items.iter().map(|item| &item.id).zip(given);
    let rated = all().any(|(source, answer)| paired(source, false) && answer.level().is_some());
    let sources: Vec<Source> =
        all().filter(|(source, _)| paired(source, false) || (!rated && paired(source, true))).collect();
    let status = status(&sources, [old.top(), new.top()]);
    let mut made = beside(&sources);
    made.target = made.target.map(|target| onto(target, [old.top(), new.top()]));
    if status == Status::NotApplicable {
        made.reason = reasons(&sources);
    }
    made.notes = notes(&sources, &made);
    let answered = || sources.iter().filter(|(_, answer)| answer.status != Status::Unanswered);
    made.proposal = (status != Status::Unanswered).then(|| {
        let from = answered().map(|(id, _)| (*id).clone()).collect();
        let given = answered().map(|(_, answer)| answer.status).collect();
        Box::new(Proposal { status, from, given, ..Proposal::default() })
    });
    made
}

/// The lowest rated level; else "don't know" if anybody said so; else "not applicable" if that is so of all.
fn status(sources: &[Source], scale: [u8; 2]) -> Status {
    let lowest = sources.iter().filter_map(|(_, answer)| answer.level()).min();
    match lowest {
        Some(level) => Status::Level(onto(level, scale)),
        None if sources.iter().any(|(_, answer)| answer.status == Status::Unknown) => Status::Unknown,
        None if !sources.is_empty() && sources.iter().all(|(_, answer)| answer.is_excused()) => Status::NotApplicable,
        None => Status::Unanswered,
    }
}

fn reasons(sources: &[Source]) -> String {
    let mut reasons: Vec<&str> = Vec::new();
    for reason in sources.iter().map(|(_, answer)| answer.reason.trim()) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons.join(BETWEEN)
}

/// What comes along beside the answer itself: the highest, all, or the one that nothing contradicts.
fn beside(sources: &[Source]) -> Answer {
    let answers = || sources.iter().map(|(_, answer)| *answer);
    let mut made = Answer {
        target: answers().filter_map(|answer| answer.target).max(),
        importance: answers().map(|answer| answer.importance).max().unwrap_or_default(),
        owner: only(answers().map(|answer| answer.owner.trim().to_owned()).filter(|text| !text.is_empty())),
        action: only(answers().map(|answer| answer.action.trim().to_owned()).filter(|text| !text.is_empty())),
        due: only(answers().filter_map(|answer| answer.due).map(Some)),
        effort: only(answers().filter_map(|answer| answer.effort).map(Some)),
        review: answers().any(|answer| answer.review),
        ..Answer::default()
    };
    for piece in answers().flat_map(|answer| &answer.evidence) {
        if !made.evidence.contains(piece) {
            made.evidence.push(piece.clone());
        }
    }
    made
}

/// The one value that is given; the default where there is none, or several.
fn only<T: Default + PartialEq>(mut values: impl Iterator<Item = T>) -> T {
    let Some(first) = values.next() else { return T::default() };
    if values.all(|value| value == first) { first } else { T::default() }
}

/// The notes, and what found no field of its own: a line for each old id.
fn notes(sources: &[Source], made: &Answer) -> String {
    let lines = sources.iter().filter_map(|(id, answer)| {
        let day = |answer: &Answer| answer.due.map(|day| day.to_string()).unwrap_or_default();
        let effort = |answer: &Answer| answer.effort.map(|effort| effort.letter().to_owned()).unwrap_or_default();
        let reason = if made.reason.is_empty() { answer.reason.trim() } else { "" };
        let left = |mine: &str, theirs: &str| if mine == theirs { String::new() } else { theirs.to_owned() };
        let parts = [
            answer.notes.trim().to_owned(),
            reason.to_owned(),
            left(&made.owner, answer.owner.trim()),
            left(&made.action, answer.action.trim()),
            left(&day(made), &day(answer)),
            left(&effort(made), &effort(answer)),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (!parts.is_empty()).then(|| [id.as_str(), ": ", &parts.join(BETWEEN)].concat())
    });
    let lines: Vec<String> = lines.collect();
    lines.join("\n")
}
