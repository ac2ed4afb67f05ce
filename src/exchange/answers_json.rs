//! Reads the answers of an assessment or of one of its snapshots. It does not know which.

use super::answer_json::AnswerDraft;
use super::assessment_json::Strangers;
use super::object::{Object, Stop, Value};
use super::problem::Fault;
use super::trace::{Trace, short};
use crate::model::answer::Answer;
use crate::model::id::ItemId;
use crate::model::questionnaire::Questionnaire;
use std::collections::BTreeSet;

/// The answers by id, put into framework order as they come.
pub(super) struct Answers<'q> {
    questionnaire: &'q Questionnaire,
    pub(super) strangers: Strangers,
    pub(super) list: Vec<Answer>,
    pub(super) orphans: Vec<(ItemId, Answer)>,
    strange: BTreeSet<ItemId>,
    next: usize,
}

impl<'q> Answers<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire, strangers: Strangers) -> Self {
        let list = vec![Answer::default(); questionnaire.items.len()];
        Self { questionnaire, strangers, list, orphans: Vec::new(), strange: BTreeSet::new(), next: 0 }
    }

    /// Files are written in framework order, so the next item is tried before any search.
    fn position(&mut self, id: &str) -> Option<usize> {
        let expected = self.questionnaire.item(self.next).filter(|item| item.id.as_str() == id).map(|_| self.next);
        let position = expected.or_else(|| self.questionnaire.position(id))?;
        self.next = position + 1;
        Some(position)
    }
}

impl<'de> Object<'de> for Answers<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let position = self.position(name);
        if position.is_none() && self.strangers == Strangers::Refuse {
            return Err(trace.stop(Fault::UnknownId(short(name))));
        }
        let mut draft = AnswerDraft::new(self.questionnaire.top());
        trace.object(value, &mut draft)?;
        let twice = || trace.stop(Fault::Twice(short(name)));
        if let Some(slot) = position.and_then(|at| self.list.get_mut(at)) {
            // It may stand among the answers or the orphans, but not in both.
            let before = std::mem::replace(slot, draft.answer);
            return if before.is_blank() { Ok(true) } else { Err(twice()) };
        }
        let Some(id) = ItemId::parse(name) else { return Err(trace.stop(Fault::NoId(short(name)))) };
        if !self.strange.insert(id.clone()) {
            return Err(twice());
        }
        self.orphans.push((id, draft.answer));
        Ok(true)
    }
}

/// Answers that an earlier reading put aside; one that the questionnaire has again is taken back.
pub(super) struct Orphans<'a, 'q>(pub(super) &'a mut Answers<'q>);

impl<'de> Object<'de> for Orphans<'_, '_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let strangers = std::mem::replace(&mut self.0.strangers, Strangers::Keep);
        let read = self.0.member(name, value, trace);
        self.0.strangers = strangers;
        read
    }
}

/// Answers to another edition: only the form of their ids can be checked.
#[derive(Default)]
pub(super) struct Unplaced {
    pub(super) top: u8,
    pub(super) list: Vec<(ItemId, Answer)>,
    pub(super) seen: BTreeSet<ItemId>,
}

impl<'de> Object<'de> for Unplaced {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let mut draft = AnswerDraft::new(self.top);
        trace.object(value, &mut draft)?;
        let Some(id) = ItemId::parse(name) else { return Err(trace.stop(Fault::NoId(short(name)))) };
        if !self.seen.insert(id.clone()) {
            return Err(trace.stop(Fault::Twice(short(name))));
        }
        self.list.push((id, draft.answer));
        Ok(true)
    }
}
