//! Reads an assessment (docs/file-format/v1.md). One gate for files, for what this machine stored, and for the command line.

use super::answer_json::AnswerDraft;
use super::answers_json::{Answers, Orphans, Unplaced};
use super::document::{self, Kind, Label};
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem, Warning};
use super::scenario_json::{MOST_SCENARIOS, Scenarios, outcomes};
use super::snapshot_json::{MOST_SNAPSHOTS, Snapshots};
use super::trace::Trace;
use crate::model::answer::Answer;
use crate::model::assessment::{Arrangement, Assessment, Head, Organization, TargetBasis};
use crate::model::date::Timestamp;
use crate::model::extra::Extra;
use crate::model::id::{AssessmentId, QuestionnaireId};
use crate::model::order::sort;
use crate::model::questionnaire::Questionnaire;
use crate::model::tier::{Tier, TierPair, Tiers};
use crate::model::tlp::Tlp;

/// What to do with answers to items that the questionnaire does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strangers {
    /// An error: built-in frameworks lose no items, and scores must not pass over any.
    Refuse,
    /// Keep them aside and say so: somebody's own questionnaire, whose author dropped an item.
    Keep,
}

/// Id of the questionnaire that an assessment answers, read without the rest.
///
/// # Errors
/// Whatever keeps the document from being an assessment.
pub fn questionnaire_of(text: &str) -> Result<QuestionnaireId, Problem> {
    let mut peek = Peek::default();
    document::read_as(Kind::Assessment, text, &mut peek)?;
    peek.questionnaire.ok_or(Problem::whole(Fault::Missing("questionnaire")))
}

/// Reads an assessment of `questionnaire`.
///
/// # Errors
/// The first rule that it breaks, with its place. Nothing is half-read.
pub fn read(
    text: &str,
    questionnaire: &Questionnaire,
    strangers: Strangers,
) -> Result<(Assessment, Vec<Warning>), Problem> {
    let mut draft = Draft::new(questionnaire, strangers);
    document::read_as(Kind::Assessment, text, &mut draft)?;
    let head = draft.take_head()?;
    let Draft { answers: Answers { list: answers, orphans, .. }, unplaced, snapshots, scenarios, .. } = draft;
    let (snapshots, scenarios) = (snapshots.taken(), scenarios.kept());
    let assessment = Assessment { head, answers, orphans, unplaced: unplaced.list, snapshots, scenarios };
    let warnings = warnings(&assessment, questionnaire);
    Ok((assessment, warnings))
}

/// Reads one answer as this machine stored it.
///
/// # Errors
/// The first rule that it breaks.
pub fn read_answer(text: &str, top: u8) -> Result<Answer, Problem> {
    let mut draft = AnswerDraft::new(top);
    document::read(text, &mut draft)?;
    Ok(draft.answer)
}

fn warnings(assessment: &Assessment, questionnaire: &Questionnaire) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if !assessment.orphans.is_empty() {
        warnings.push(Warning::Orphans(assessment.orphans.iter().map(|(id, _)| id.to_string()).collect()));
    }
    let both = questionnaire.items.iter().zip(&assessment.answers);
    let bare: Vec<_> = both.filter(|(_, answer)| answer.lacks_reason()).map(|(item, _)| item.id.to_string()).collect();
    if !bare.is_empty() {
        warnings.push(Warning::ReasonMissing(bare));
    }
    warnings
}

#[derive(Default)]
struct Peek {
    label: Label,
    questionnaire: Option<QuestionnaireId>,
}

impl<'de> Object<'de> for Peek {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "questionnaire" => self.questionnaire = trace.parsed(value, QuestionnaireId::parse, Fault::NoId)?,
            _ => return self.label.member(name, value, trace),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        self.label.fault(Kind::Assessment).map_or(Ok(()), Err)
    }
}

/// An assessment while it is read: what is required may still be missing.
struct Draft<'q> {
    label: Label,
    id: Option<AssessmentId>,
    created: Option<Timestamp>,
    modified: Option<Timestamp>,
    questionnaire: Option<QuestionnaireId>,
    wanted: &'q Questionnaire,
    head: Head,
    answers: Answers<'q>,
    answered: bool,
    unplaced: Unplaced,
    snapshots: Snapshots<'q>,
    scenarios: Scenarios<'q>,
}

impl<'q> Draft<'q> {
    fn new(questionnaire: &'q Questionnaire, strangers: Strangers) -> Self {
        // Placeholders until the document has named its own; `finish` refuses it if it does not.
        let moment = Timestamp::default();
        let head = Head::new(AssessmentId::from_random([0; 16]), moment, questionnaire.id.clone());
        Self {
            label: Label::default(),
            id: None,
            created: None,
            modified: None,
            questionnaire: None,
            wanted: questionnaire,
            head,
            answers: Answers::new(questionnaire, strangers),
            answered: false,
            unplaced: Unplaced { top: questionnaire.top(), ..Unplaced::default() },
            snapshots: Snapshots::new(questionnaire, strangers),
            scenarios: Scenarios::new(questionnaire, strangers),
        }
    }

    fn take_head(&mut self) -> Result<Head, Problem> {
        let missing = |name| move || Problem::whole(Fault::Missing(name));
        let id = self.id.take().ok_or_else(missing("id"))?;
        let created = self.created.take().ok_or_else(missing("created"))?;
        let modified = self.modified.take().ok_or_else(missing("modified"))?;
        Ok(Head { id, created, modified, ..self.head.clone() })
    }

    fn text_member(&mut self, name: &str) -> Option<&mut String> {
        let head = &mut self.head;
        Some(match name {
            "questionnaire_digest" => &mut head.questionnaire_digest,
            "title" => &mut head.title,
            "language" => &mut head.language,
            "edition" => &mut head.edition,
            "scope_in" => &mut head.scope_in,
            "scope_out" => &mut head.scope_out,
            "prepared_by" => &mut head.prepared_by,
            "checked_by" => &mut head.checked_by,
            "approved_by" => &mut head.approved_by,
            "handling" => &mut head.handling,
            "request" => &mut head.request,
            _ => return None,
        })
    }
}

impl<'de> Object<'de> for Draft<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        if let Some(slot) = self.text_member(name) {
            *slot = trace.text(value)?.into_owned();
            return Ok(true);
        }
        match name {
            "id" => self.id = trace.parsed(value, AssessmentId::parse, Fault::NoUuid)?,
            "created" => self.created = trace.time(value)?,
            "modified" => self.modified = trace.time(value)?,
            "questionnaire" => {
                self.questionnaire = trace.parsed(value, QuestionnaireId::parse, Fault::NoId)?;
                if let Some(other) = self.questionnaire.as_ref().filter(|id| **id != self.wanted.id) {
                    return Err(trace.stop(Fault::OtherQuestionnaire(other.to_string(), self.wanted.id.to_string())));
                }
            }
            "organization" => trace.object(value, &mut self.head.organization)?,
            "tlp" => self.head.tlp = trace.one_of(value, &Tlp::ALL.map(|tlp| (tlp.label(), tlp)))?,
            "tiers" => trace.object(value, &mut self.head.tiers)?,
            "target_basis" => trace.object(value, &mut self.head.target_basis)?,
            "report" => trace.object(value, &mut self.head.report)?,
            "part" => {
                let ids = outcomes(self.wanted, self.answers.strangers, value, trace)?;
                // What an author has dropped is not asked any more.
                self.head.part = ids.iter().filter_map(|id| self.wanted.position(id.as_str())).collect();
                sort(&mut self.head.part, Ord::cmp);
            }
            "orphans" => trace.object(value, &mut Orphans(&mut self.answers))?,
            "unplaced" => trace.object(value, &mut self.unplaced)?,
            "snapshots" => trace.objects(value, &mut self.snapshots, MOST_SNAPSHOTS)?,
            "scenarios" => trace.objects(value, &mut self.scenarios, MOST_SCENARIOS)?,
            "answers" => self.answered = trace.given(value, &mut self.answers)?,
            _ => return self.label.member(name, value, trace),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.head.extra)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        let required = [
            ("id", self.id.is_some()),
            ("created", self.created.is_some()),
            ("modified", self.modified.is_some()),
            ("questionnaire", self.questionnaire.is_some()),
            ("answers", self.answered),
        ];
        let missing = required.iter().find(|(_, there)| !there).map(|(name, _)| Fault::Missing(name));
        self.label.fault(Kind::Assessment).or(missing).map_or(Ok(()), Err)
    }
}

impl<'de> Object<'de> for Organization {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "name" => self.name = trace.text(value)?.into_owned(),
            "sector" => self.sector = trace.text(value)?.into_owned(),
            "country" => self.country = trace.parsed(value, country, Fault::NoCountry)?.unwrap_or_default(),
            "scope" => self.scope = trace.text(value)?.into_owned(),
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.extra)
    }
}

pub(super) fn country(text: &str) -> Option<String> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase())).then(|| text.to_owned())
}

impl<'de> Object<'de> for TargetBasis {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "text" => self.text = trace.text(value)?.into_owned(),
            "approved_by" => self.approved_by = trace.text(value)?.into_owned(),
            "approved_on" => self.approved_on = trace.date(value)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.extra)
    }
}

/// Most chapters that a report can have been given.
const MOST_CHAPTERS: u32 = 100;

impl<'de> Object<'de> for Arrangement {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "chapters" => trace.texts(value, &mut self.chapters, MOST_CHAPTERS)?,
            "language" => self.language = trace.text(value)?.into_owned(),
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.extra)
    }
}

impl<'de> Object<'de> for Tiers {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "governance" => trace.object(value, &mut self.governance)?,
            "management" => trace.object(value, &mut self.management)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.extra)
    }
}

impl<'de> Object<'de> for TierPair {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "current" => self.current = trace.integer(value, 1, 4)?.and_then(Tier::new),
            "target" => self.target = trace.integer(value, 1, 4)?.and_then(Tier::new),
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.extra)
    }
}
