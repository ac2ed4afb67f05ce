//! Reads the scenarios of an assessment: names, and ids of outcomes.

use super::assessment_json::Strangers;
use super::object::{List, Object, Stop, Value};
use super::problem::Fault;
use super::trace::{Trace, short};
use crate::model::extra::Extra;
use crate::model::id::{ItemId, ScenarioId};
use crate::model::questionnaire::Questionnaire;
use crate::model::scenario::{Scenario, by_name};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Most scenarios of one assessment.
pub(super) const MOST_SCENARIOS: u32 = 1000;
/// Most outcomes of one scenario: as many as a questionnaire may have.
const MOST_OUTCOMES: u32 = 5000;

/// Scenarios while they are read, each with the questionnaire that it is of.
pub(super) struct Scenarios<'q> {
    questionnaire: &'q Questionnaire,
    strangers: Strangers,
    drafts: Vec<Draft<'q>>,
}

/// One scenario: its id may still be missing.
struct Draft<'q> {
    questionnaire: &'q Questionnaire,
    strangers: Strangers,
    id: Option<ScenarioId>,
    name: String,
    outcomes: Vec<ItemId>,
    extra: Extra,
    /// Those before it.
    known: Vec<ScenarioId>,
}

impl<'q> Scenarios<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire, strangers: Strangers) -> Self {
        Self { questionnaire, strangers, drafts: Vec::new() }
    }

    /// The scenarios, by name: whatever lacks something has stopped the reading.
    pub(super) fn kept(self) -> Vec<Rc<Scenario>> {
        let scenario =
            |Draft { id, name, outcomes, extra, .. }: Draft<'_>| Some(Scenario { id: id?, name, outcomes, extra });
        let mut all: Vec<_> = self.drafts.into_iter().filter_map(scenario).map(Rc::new).collect();
        by_name(&mut all);
        all
    }
}

impl<'de> List<'de> for Scenarios<'_> {
    fn count(&self) -> usize {
        self.drafts.len()
    }

    fn grow(&mut self) -> Option<&mut dyn Object<'de>> {
        let draft = Draft {
            questionnaire: self.questionnaire,
            strangers: self.strangers,
            id: None,
            name: String::new(),
            outcomes: Vec::new(),
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

/// Reads ids of outcomes, each known and once.
pub(super) fn outcomes(
    questionnaire: &Questionnaire,
    strangers: Strangers,
    value: &mut dyn Value<'_>,
    trace: &Trace,
) -> Result<Vec<ItemId>, Stop> {
    let mut ids = Vec::new();
    trace.texts(value, &mut ids, MOST_OUTCOMES)?;
    let mut seen = BTreeSet::new();
    let outcomes = ids.iter().map(|id| match ItemId::parse(id) {
        None => Err(Fault::NoId(short(id))),
        Some(_) if strangers == Strangers::Refuse && questionnaire.position(id).is_none() => {
            Err(Fault::UnknownId(short(id)))
        }
        Some(outcome) => seen.insert(id).then_some(outcome).ok_or_else(|| Fault::Twice(short(id))),
    });
    outcomes.collect::<Result<_, _>>().map_err(|fault| trace.stop(fault))
}

impl<'de> Object<'de> for Draft<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "id" => self.id = trace.parsed(value, ScenarioId::parse, Fault::NoUuid)?,
            "name" => self.name = trace.text(value)?.into_owned(),
            "outcomes" => self.outcomes = outcomes(self.questionnaire, self.strangers, value, trace)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.extra)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        match &self.id {
            None => Err(Fault::Missing("id")),
            Some(id) if self.known.contains(id) => Err(Fault::Twice(id.as_str().to_owned())),
            Some(_) => Ok(()),
        }
    }
}
