//! Reads the snapshots of an assessment: their answers pass the same rules as those of the present.

use super::answers_json::{Answers, Orphans};
use super::assessment_json::Strangers;
use super::object::{List, Object, Stop, Value};
use super::problem::Fault;
use super::trace::Trace;
use crate::model::date::Timestamp;
use crate::model::extra::Extra;
use crate::model::id::SnapshotId;
use crate::model::questionnaire::Questionnaire;
use crate::model::snapshot::{Snapshot, in_order};
use crate::model::tier::Tiers;
use std::rc::Rc;

/// Most snapshots of one assessment.
pub(super) const MOST_SNAPSHOTS: u32 = 1000;

/// Snapshots while they are read, each with the questionnaire that it answers.
pub(super) struct Snapshots<'q> {
    questionnaire: &'q Questionnaire,
    strangers: Strangers,
    drafts: Vec<Draft<'q>>,
}

/// One snapshot: what is required may still be missing.
struct Draft<'q> {
    id: Option<SnapshotId>,
    name: String,
    taken: Option<Timestamp>,
    tiers: Tiers,
    answers: Answers<'q>,
    answered: bool,
    extra: Extra,
    /// Those before it.
    known: Vec<SnapshotId>,
}

impl<'q> Snapshots<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire, strangers: Strangers) -> Self {
        Self { questionnaire, strangers, drafts: Vec::new() }
    }

    /// The snapshots, oldest first: whatever lacks something has stopped the reading.
    pub(super) fn taken(self) -> Vec<Rc<Snapshot>> {
        let mut all: Vec<_> = self.drafts.into_iter().filter_map(Draft::taken).map(Rc::new).collect();
        in_order(&mut all);
        all
    }
}

impl<'de> List<'de> for Snapshots<'_> {
    fn count(&self) -> usize {
        self.drafts.len()
    }

    fn grow(&mut self) -> Option<&mut dyn Object<'de>> {
        let draft = Draft {
            id: None,
            name: String::new(),
            taken: None,
            tiers: Tiers::default(),
            answers: Answers::new(self.questionnaire, self.strangers),
            answered: false,
            extra: Extra::default(),
            known: self.drafts.iter().filter_map(|draft| draft.id.clone()).collect(),
        };
        self.drafts.push(draft);
        self.drafts.last_mut().map(|last| last as &mut dyn Object<'de>)
    }

    fn shrink(&mut self) {
        self.drafts.pop();
    }
}

impl Draft<'_> {
    fn taken(self) -> Option<Snapshot> {
        let Self { id, name, taken, tiers, answers, extra, .. } = self;
        let Answers { list: answers, orphans, .. } = answers;
        Some(Snapshot { id: id?, name, taken: taken?, tiers, answers, orphans, extra })
    }
}

impl<'de> Object<'de> for Draft<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "id" => self.id = trace.parsed(value, SnapshotId::parse, Fault::NoUuid)?,
            "name" => self.name = trace.text(value)?.into_owned(),
            "taken" => self.taken = trace.time(value)?,
            "tiers" => trace.object(value, &mut self.tiers)?,
            "orphans" => trace.object(value, &mut Orphans(&mut self.answers))?,
            "answers" => self.answered = trace.given(value, &mut self.answers)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.extra)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        let required = [("id", self.id.is_some()), ("taken", self.taken.is_some()), ("answers", self.answered)];
        if let Some((name, _)) = required.iter().find(|(_, there)| !there) {
            return Err(Fault::Missing(name));
        }
        let twice = self.id.as_ref().filter(|id| self.known.contains(id));
        twice.map_or(Ok(()), |id| Err(Fault::Twice(id.as_str().to_owned())))
    }
}
