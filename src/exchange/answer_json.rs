//! Reads one answer of an assessment. It does not know which outcome it belongs to.

use super::object::{Object, Stop, Value};
use super::problem::Fault;
use super::trace::{Trace, short};
use crate::model::answer::{Answer, Effort, Evidence, Importance, Proposal, Status};
use crate::model::extra::Extra;
use crate::model::id::ItemId;

/// Most pieces of evidence for one outcome.
const MOST_EVIDENCE: u32 = 1000;
/// Most questions that a proposal can come from.
const MOST_FROM: u32 = 5000;

/// One answer while it is read: status and level may come in either order.
pub(super) struct AnswerDraft {
    top: u8,
    pub(super) answer: Answer,
    status: Word,
    level: Option<u8>,
}

/// What `status` says.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Word {
    #[default]
    Unanswered,
    Unknown,
    NotApplicable,
    Level,
}

pub(super) const STATUS: [(&str, Word); 4] = [
    ("level", Word::Level),
    ("unknown", Word::Unknown),
    ("not-applicable", Word::NotApplicable),
    ("unanswered", Word::Unanswered),
];
const IMPORTANCE: [(&str, Importance); 3] =
    [("low", Importance::Low), ("normal", Importance::Normal), ("high", Importance::High)];
pub(super) const EFFORT: [(&str, Effort); 3] = [("S", Effort::Small), ("M", Effort::Medium), ("L", Effort::Large)];

impl AnswerDraft {
    pub(super) fn new(top: u8) -> Self {
        Self { top, answer: Answer::default(), status: Word::Unanswered, level: None }
    }
}

impl<'de> Object<'de> for AnswerDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let answer = &mut self.answer;
        match name {
            "status" => self.status = trace.one_of(value, &STATUS)?.unwrap_or_default(),
            "level" => self.level = trace.integer(value, 0, self.top)?,
            "target" => answer.target = trace.integer(value, 0, self.top)?,
            "importance" => answer.importance = trace.one_of(value, &IMPORTANCE)?.unwrap_or_default(),
            "reason" => answer.reason = trace.text(value)?.into_owned(),
            "notes" => answer.notes = trace.text(value)?.into_owned(),
            "owner" => answer.owner = trace.text(value)?.into_owned(),
            "action" => answer.action = trace.text(value)?.into_owned(),
            "by" => answer.by = trace.text(value)?.into_owned(),
            "evidence" => trace.objects(value, &mut answer.evidence, MOST_EVIDENCE)?,
            "due" => answer.due = trace.date(value)?,
            "checked" => answer.checked = trace.date(value)?,
            "effort" => answer.effort = trace.one_of(value, &EFFORT)?,
            "review" => answer.review = trace.flag(value)?,
            "answered" => answer.answered = trace.time(value)?,
            "proposal" => {
                let mut draft = ProposalDraft { top: self.top, ..ProposalDraft::default() };
                trace.object(value, &mut draft)?;
                answer.proposal = (draft.proposal != Proposal::default()).then(|| Box::new(draft.proposal));
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.answer.extra)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        self.answer.status = joined(self.status, self.level)?;
        Ok(())
    }
}

fn joined(status: Word, level: Option<u8>) -> Result<Status, Fault> {
    Ok(match (status, level) {
        (Word::Level, Some(level)) => Status::Level(level),
        (Word::Level, None) => return Err(Fault::LevelMissing),
        (_, Some(_)) => return Err(Fault::LevelUnasked),
        (Word::Unknown, None) => Status::Unknown,
        (Word::NotApplicable, None) => Status::NotApplicable,
        (Word::Unanswered, None) => Status::Unanswered,
    })
}

/// What an answer of another questionnaire may have been, whatever its scale.
const GIVEN: &str = "0, 1, … 10, unknown, not-applicable, unanswered";

fn given(word: &str) -> Option<Status> {
    let known = STATUS.iter().find(|(name, _)| *name == word).map(|(_, word)| *word);
    match known {
        Some(word) => joined(word, None).ok(),
        None => (0..=10).find(|level| level.to_string() == word).map(Status::Level),
    }
}

/// A proposal while it is read. The ids are those of another questionnaire: only their form can be checked.
#[derive(Default)]
struct ProposalDraft {
    top: u8,
    proposal: Proposal,
    status: Word,
    level: Option<u8>,
}

impl<'de> Object<'de> for ProposalDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "status" => self.status = trace.one_of(value, &STATUS)?.unwrap_or_default(),
            "level" => self.level = trace.integer(value, 0, self.top)?,
            "from" => {
                let mut ids = Vec::new();
                trace.texts(value, &mut ids, MOST_FROM)?;
                let parsed = ids.iter().map(|id| ItemId::parse(id).ok_or_else(|| trace.stop(Fault::NoId(short(id)))));
                self.proposal.from = parsed.collect::<Result<_, _>>()?;
            }
            "given" => {
                let mut words = Vec::new();
                trace.texts(value, &mut words, MOST_FROM)?;
                let parsed = words
                    .iter()
                    .map(|word| given(word).ok_or_else(|| trace.stop(Fault::NotOneOf(short(word), GIVEN.into()))));
                self.proposal.given = parsed.collect::<Result<_, _>>()?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.proposal.extra)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        self.proposal.status = joined(self.status, self.level)?;
        Ok(())
    }
}

impl<'de> Object<'de> for Evidence {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "title" => self.title = trace.text(value)?.into_owned(),
            "location" => self.location = trace.text(value)?.into_owned(),
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.extra)
    }
}
