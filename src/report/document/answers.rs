//! The appendix: every outcome with all that was put down about it, category by category.

use super::Subject;
use super::block::{Block, Fact, Record, Section};
use super::text::{Given, Text};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::{Answer, Evidence, Importance};
use crate::model::date::Timestamp;
use crate::model::id::ItemId;
use crate::report::naming;

/// One part for each category, then what is kept beside them; left out while nothing is put down at all.
pub fn sections(of: &Subject) -> Vec<Section> {
    let aside = aside(of);
    if of.assessment.answers.iter().all(Answer::is_blank) && aside.is_none() {
        return Vec::new();
    }
    let categories = of.questionnaire.categories();
    categories.map(|(at, group)| category(of, at, group.id.as_str())).chain(aside).collect()
}

fn category(of: &Subject, at: usize, id: &str) -> Section {
    let own = of.questionnaire.items.iter().enumerate().filter(|(_, item)| item.group == at);
    let records = own.filter_map(|(position, _)| record(of, position)).map(Block::Record);
    Section::new(id, Text::Titled(id.to_owned()), records.collect())
}

fn record(of: &Subject, position: usize) -> Option<Record> {
    let answer = of.assessment.answer(position)?;
    let (id, given) = (of.id(position), Given::of(of, position));
    let mut says = vec![Text::Question(id.clone())];
    says.extend(answer.level().map(|level| Text::Words(id.clone(), level)));
    let facts = facts(answer).into_iter().chain(touched(of, position)).collect();
    Some(Record { title: Text::Titled(id), answer: Text::Answer(given), says, facts })
}

/// The outcomes of the framework that a question touches.
fn touched(of: &Subject, position: usize) -> Option<Fact> {
    let maps = &of.questionnaire.item(position)?.maps;
    let ids = Text::Once(Arg::list(maps.iter().map(|id| Arg::text(id.as_str()))));
    (!maps.is_empty()).then(|| Fact::wide(Key::MappedOutcomes, ids)).flatten()
}

/// Everything but the answer itself.
fn facts(answer: &Answer) -> Vec<Fact> {
    let given = answer.answered.as_ref().and_then(Timestamp::date);
    let importance =
        (answer.importance != Importance::Normal).then(|| Text::key(naming::importance(answer.importance)));
    let effort = answer.effort.map(|effort| Text::key(naming::effort(effort)));
    let review = answer.review.then_some(Text::Alert(Key::AssessFilterReview));
    let wide = |key, text: &str| Fact::wide(key, Text::own(text));
    let all = [
        Fact::new(Key::ReportColTarget, Text::level(answer.target)),
        Fact::new(Key::ReportColImportance, importance.unwrap_or_else(Text::none)),
        Fact::new(Key::ReportAnswered, Text::date(given)),
        Fact::new(Key::ReportColChecked, Text::date(answer.checked)),
        Fact::new(Key::ReportReview, review.unwrap_or_else(Text::none)),
        wide(Key::ReportColReason, &answer.reason),
        wide(Key::AssessNote, &answer.notes),
        Fact::lines(Text::key(Key::AssessFoldEvidence), answer.evidence.iter().map(evidence).collect())
            .map(|fact| Fact { wide: true, ..fact }),
        wide(Key::AssessAction, &answer.action),
        Fact::new(Key::ReportColOwner, Text::own(&answer.owner)),
        Fact::new(Key::ReportColDue, Text::date(answer.due)),
        Fact::new(Key::ReportColEffort, effort.unwrap_or_else(Text::none)),
    ];
    all.into_iter().flatten().collect()
}

fn evidence(evidence: &Evidence) -> Text {
    let (title, location) = (evidence.title.trim(), evidence.location.trim());
    if title.is_empty() || location.is_empty() {
        return Text::own(&format!("{title}{location}"));
    }
    Text::once(Key::ReportEvidenceAt, [("title", Arg::text(title)), ("location", Arg::text(location))])
}

/// Answers to items that the questionnaire no longer has: kept, said, never scored.
/// What is kept and was not asked here: answers of which the questionnaire knows nothing, and those to an earlier edition.
fn aside(of: &Subject) -> Option<Section> {
    let kept = [(Key::WarningOrphans, &of.assessment.orphans), (Key::ReportUnplaced, &of.assessment.unplaced)];
    let note = |(key, answers): (Key, &Vec<(ItemId, Answer)>)| {
        let ids = Arg::list(answers.iter().map(|(id, _)| Arg::text(id.as_str())));
        let says = Text::Say(Sentence::counted(key, answers.len(), [("ids", ids)]));
        (!answers.is_empty()).then_some(Block::Note(says))
    };
    let notes: Vec<Block> = kept.into_iter().filter_map(note).collect();
    (!notes.is_empty()).then(|| Section::plain(notes))
}
