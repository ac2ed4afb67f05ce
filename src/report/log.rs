//! What one step changed, field by field: what stood there, and what stands there since.
//!
//! Refuses to know: who did it and when, and how a step is kept.

use super::naming;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::{Answer, Status};
use crate::model::assessment::Head;
use crate::model::date::Date;
use crate::model::id::ItemId;
use crate::model::tier::Tier;

/// Most characters of a text that a line says.
const SHORT: usize = 60;

/// Most names that a sentence lists.
const FEW: usize = 4;

/// One field that has changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The outcome; none for the assessment as a whole.
    pub item: Option<ItemId>,
    /// What the field is called.
    pub field: Key,
    /// What stood there.
    pub from: Held,
    /// What stands there since.
    pub to: Held,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// A word of the app.
    Said(Key),
    /// A level of the scale.
    Level(u8),
    /// A day.
    Day(Date),
    /// The operator's own words.
    Words(String),
}

type Field<T> = (Key, fn(&T) -> Held);

const ANSWER: [Field<Answer>; 12] = [
    (Key::ReportColAnswer, |answer| match answer.status {
        Status::Unanswered => Held::Said(Key::AssessStateOpen),
        Status::Unknown => Held::Said(Key::AssessStateUnknown),
        Status::NotApplicable => Held::Said(Key::AssessStateNa),
        Status::Level(level) => Held::Level(level),
    }),
    (Key::AssessReason, |answer| words(&answer.reason)),
    (Key::AssessTarget, |answer| answer.target.map_or(Held::Nothing, Held::Level)),
    (Key::AssessImportance, |answer| Held::Said(naming::importance(answer.importance))),
    (Key::AssessNote, |answer| words(&answer.notes)),
    (Key::AssessFoldEvidence, |answer| {
        let titles: Vec<&str> = answer.evidence.iter().map(|one| one.title.as_str()).collect();
        let places = answer.evidence.iter().map(|one| one.location.as_str());
        words(&titles.into_iter().chain(places).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; "))
    }),
    (Key::AssessOwner, |answer| words(&answer.owner)),
    (Key::AssessDue, |answer| day(answer.due)),
    (Key::AssessAction, |answer| words(&answer.action)),
    (Key::AssessEffort, |answer| answer.effort.map_or(Held::Nothing, |effort| Held::Said(naming::effort(effort)))),
    (Key::AssessReview, |answer| Held::Said(if answer.review { Key::UndoMarked } else { Key::UndoUnmarked })),
    (Key::AssessChecked, |answer| day(answer.checked)),
];

const HEAD: [Field<Head>; 25] = [
    (Key::FormTitle, |head| words(&head.title)),
    (Key::FormOrganization, |head| words(&head.organization.name)),
    (Key::FormCountry, |head| words(&head.organization.country)),
    (Key::FormSector, |head| words(&head.organization.sector)),
    (Key::FormScope, |head| words(&head.organization.scope)),
    (Key::FormLanguage, |head| words(&head.language)),
    (Key::FormTlp, |head| head.tlp.map_or(Held::Nothing, |tlp| words(tlp.label()))),
    (Key::FormHandling, |head| words(&head.handling)),
    (Key::FormEdition, |head| words(&head.edition)),
    (Key::FormPreparedBy, |head| words(&head.prepared_by)),
    (Key::FormCheckedBy, |head| words(&head.checked_by)),
    (Key::FormApprovedBy, |head| words(&head.approved_by)),
    (Key::FormScopeIn, |head| words(&head.scope_in)),
    (Key::FormScopeOut, |head| words(&head.scope_out)),
    (Key::FormRequest, |head| words(&head.request)),
    (Key::FormTargetText, |head| words(&head.target_basis.text)),
    (Key::FormTargetApprovedBy, |head| words(&head.target_basis.approved_by)),
    (Key::FormTargetApprovedOn, |head| day(head.target_basis.approved_on)),
    (Key::TiersGovernance, |head| tier(head.tiers.governance.current)),
    (Key::UndoTierGovernance, |head| tier(head.tiers.governance.target)),
    (Key::TiersManagement, |head| tier(head.tiers.management.current)),
    (Key::UndoTierManagement, |head| tier(head.tiers.management.target)),
    (
        Key::AssessPartName,
        |head| if head.part.is_empty() { Held::Nothing } else { words(&head.part.len().to_string()) },
    ),
    (Key::ReportArrangeChapters, |head| words(&head.report.chapters.join(", "))),
    (Key::ReportArrange, |head| words(&head.report.language)),
];

/// What has changed in the answer to an outcome.
pub fn of_answers(id: &ItemId, before: &Answer, after: &Answer) -> Vec<Line> {
    moved(Some(id), &ANSWER, before, after)
}

/// What has changed in the head.
pub fn of_heads(before: &Head, after: &Head) -> Vec<Line> {
    moved(None, &HEAD, before, after)
}

/// That something of this name was kept, renamed or removed.
pub fn of_kept(field: Key, before: Option<String>, after: Option<String>) -> Line {
    let held = |name: Option<String>| name.map_or(Held::Nothing, Held::Words);
    Line { item: None, field, from: held(before), to: held(after) }
}

/// What a step did, in a few words.
pub fn says(lines: &[Line]) -> Sentence {
    let (first, item) = match lines {
        [] => return Sentence::new(Key::UndoOther, []),
        [one] => return one.says(),
        [first, ..] => (first, &first.item),
    };
    let mut items: Vec<&str> = Vec::new();
    for id in lines.iter().filter_map(|line| line.item.as_ref()) {
        if !items.contains(&id.as_str()) {
            items.push(id.as_str());
        }
    }
    if lines.iter().all(|line| line.item == *item) {
        let fields = lines.iter().take(FEW).map(|line| Arg::Say(Box::new(Sentence::new(line.field, []))));
        let list = ("list", Arg::list(fields));
        let sure = first
            .item
            .as_ref()
            .map(|id| Sentence::new(Key::UndoFields, [("id", Arg::text(id.as_str())), list.clone()]));
        return sure.unwrap_or_else(|| Sentence::new(Key::UndoFieldsWhole, [list]));
    }
    Sentence::counted(Key::UndoOutcomes, items.len(), [])
}

impl Line {
    /// "GV.OC-01 Answer: open → 2 Organized".
    pub fn says(&self) -> Sentence {
        let parts = [
            ("field", Arg::Say(Box::new(Sentence::new(self.field, [])))),
            ("from", self.from.arg(SHORT)),
            ("to", self.to.arg(SHORT)),
        ];
        match &self.item {
            Some(id) => Sentence::new(Key::UndoLine, parts.into_iter().chain([("id", Arg::text(id.as_str()))])),
            None => Sentence::new(Key::UndoLineWhole, parts),
        }
    }
}

impl Held {
    /// To be spoken, with no more characters of the operator's words than so many.
    pub fn arg(&self, most: usize) -> Arg {
        match self {
            Self::Nothing => Arg::Say(Box::new(Sentence::new(Key::UndoEmpty, []))),
            Self::Said(key) => Arg::Say(Box::new(Sentence::new(*key, []))),
            Self::Level(level) => Arg::Named(*level),
            Self::Day(day) => Arg::Date(day.year(), day.month(), day.day()),
            Self::Words(text) => Arg::Text(short(text, most)),
        }
    }
}

fn moved<T>(item: Option<&ItemId>, fields: &[Field<T>], before: &T, after: &T) -> Vec<Line> {
    let lines = fields.iter().map(|(field, held)| Line {
        item: item.cloned(),
        field: *field,
        from: held(before),
        to: held(after),
    });
    lines.filter(|line| line.from != line.to).collect()
}

fn words(text: &str) -> Held {
    if text.is_empty() { Held::Nothing } else { Held::Words(text.to_owned()) }
}

fn day(day: Option<Date>) -> Held {
    day.map_or(Held::Nothing, Held::Day)
}

fn tier(tier: Option<Tier>) -> Held {
    tier.map_or(Held::Nothing, |tier| Held::Said(naming::tier(tier).0))
}

/// The beginning of a text, in one line.
fn short(text: &str, most: usize) -> String {
    let mut out: String = text.chars().take(most).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(most).is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::answer::{Evidence, Importance};

    #[test]
    fn every_field_that_changes_is_told_once() {
        let id = ItemId::parse("GV.OC-01").unwrap();
        let before = Answer::default();
        let after = Answer {
            status: Status::Level(2),
            reason: "r".into(),
            target: Some(3),
            importance: Importance::High,
            notes: "n\nm".into(),
            evidence: vec![Evidence { title: "list".into(), location: "shelf".into(), ..Evidence::default() }],
            owner: "o".into(),
            due: Date::new(2027, 3, 31),
            action: "a".into(),
            effort: Some(crate::model::answer::Effort::Small),
            review: true,
            checked: Date::new(2026, 1, 1),
            // Not told: they follow from the rest.
            by: "b".into(),
            ..Answer::default()
        };
        assert_eq!(of_answers(&id, &before, &before), []);
        let lines = of_answers(&id, &before, &after);
        let fields: Vec<Key> = lines.iter().map(|line| line.field).collect();
        assert_eq!(fields, ANSWER.map(|(field, _)| field));
        assert_eq!(lines[0].to, Held::Level(2));
        assert_eq!(lines[5].to, Held::Words("list; shelf".into()));
    }

    #[test]
    fn many_are_counted_and_few_are_named() {
        let line = |id: Option<&str>, field| Line {
            item: id.and_then(ItemId::parse),
            field,
            from: Held::Nothing,
            to: Held::Level(1),
        };
        let (a, b) = (line(Some("A.B-1"), Key::AssessTarget), line(Some("A.B-2"), Key::AssessTarget));
        let (c, whole) = (line(Some("A.B-1"), Key::AssessOwner), line(None, Key::FormTitle));
        for (lines, key, count) in [
            (vec![], Key::UndoOther, None),
            (vec![a.clone()], Key::UndoLine, None),
            (vec![whole.clone()], Key::UndoLineWhole, None),
            (vec![a.clone(), c.clone()], Key::UndoFields, None),
            (vec![whole.clone(), whole.clone()], Key::UndoFieldsWhole, None),
            (vec![a.clone(), b.clone(), c], Key::UndoOutcomes, Some(2)),
            (vec![a, whole], Key::UndoOutcomes, Some(1)),
        ] {
            let says = says(&lines);
            assert_eq!((says.key, says.count), (key, count));
        }
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(short("一二三四", 3), "一二三…");
        assert_eq!(short("a\nb", 3), "a b");
    }
}
