//! Changing the open assessment and storing what changed, in one transaction a change.

use super::starting::remember;
use super::{CHANGED, Clerk, now, today};
use crate::browser::storage::error::StoreError;
use crate::browser::task::spawn_local;
use crate::browser::{page, random, settings};
use crate::exchange::assessment_text;
use crate::model::assessment::Assessment;
use crate::model::change::Change;
use crate::model::id::AssessmentId;
use crate::model::step::Kind;
use crate::ui::desk::{Desk, Open, Saving, Undo};
use crate::ui::later::Errand;
use crate::ui::shelf::ShelfState;
use std::future::Future;
use std::rc::Rc;

/// Most changes that wait to be put down one by one; what is more is put down as one.
const UNNOTED: usize = 100;

impl Clerk {
    /// Applies a change to the open assessment and stores it with what it did. Gives what takes it back.
    pub(super) fn change(&self, change: Change, kind: Kind) -> Option<Undo> {
        let open = self.look(|desk| desk.open.clone())?;
        // Each once, in order; not sorted, because a sort is 1 kB of the first load.
        let changes = change.positions();
        let positions: Vec<_> = (0..open.assessment.answers.len()).filter(|at| changes.contains(at)).collect();
        let (mut changed, undo) = open.changed(change, &now(), today());
        let number = if let Some(part) = self.look(|desk| desk.later.here()) {
            (part.note)(self, &open, &mut changed, &positions, kind)
        } else {
            let mut unnoted = self.0.unnoted.borrow_mut();
            if unnoted.len() < UNNOTED {
                unnoted.push(open.clone());
            }
            0
        };
        self.put(&open, changed, &positions, number);
        Some(Undo::Change(undo, number))
    }

    /// Puts the assessment in the place of the open one, and stores what the step of this number changed.
    pub(super) fn put(&self, before: &Open, changed: Open, positions: &[usize], number: u32) {
        let changed = Rc::new(changed);
        self.store_changed(&changed, positions, Some(&before.assessment), number);
        self.alter(|desk| desk.open = Some(changed));
    }

    /// Stores the open assessment as a whole: after a failure, or when it has just come.
    pub(super) fn store_whole(&self) {
        if let Some(open) = self.look(|desk| desk.open.clone()) {
            self.0.missed.set(true);
            self.store_changed(&open, &[], None, 0);
        }
    }

    /// Stores the head, the answers at `positions`, the snapshots and scenarios that are not as they were `before`, and the
    /// step of this number, 0 for none; everything, when something could not be stored until now.
    fn store_changed(&self, open: &Rc<Open>, positions: &[usize], before: Option<&Assessment>, number: u32) {
        if open.assessment.head.id.is_sample() {
            // It is nobody's own: what is changed in it lasts as long as the page.
            self.0.missed.set(false);
            return self.guard(before.is_some());
        }
        let Some(store) = self.store() else {
            // Who wants nothing kept is asked before answers are lost, and not for what was only opened.
            self.guard(before.is_some() || !settings::keeps_nothing());
            return self.alter(|desk| {
                let error = match &desk.shelf.state {
                    ShelfState::Failed(error) => error.clone(),
                    // Still being opened: what is on the desk is stored as soon as it is.
                    ShelfState::Opening | ShelfState::Ready => return desk.saving = Saving::Busy(1),
                };
                desk.saving = Saving::Failed(error);
            });
        };
        let assessment = &open.assessment;
        let anew = self.0.missed.replace(false);
        let (before, all) = if anew { (None, assessment.answers.len()) } else { (before, 0) };
        let mut pieces: Vec<_> = positions.iter().copied().chain(0..all).filter_map(|at| record(open, at)).collect();
        pieces.extend(assessment_text::write_kept(assessment, before, &open.questionnaire));
        let step = self.look(|desk| desk.later.here()).and_then(|part| (part.record)(self, open, number, anew));
        let head = assessment_text::write_head(assessment, &open.questionnaire);
        let write = store.write(assessment.head.id.as_str(), &head, &pieces, anew, step);
        self.follow(open.clone(), write);
    }

    /// Says how storing this went, once that is known.
    fn follow(&self, open: Rc<Open>, write: impl Future<Output = Result<(), StoreError>> + 'static) {
        self.0.pending.set(self.0.pending.get() + 1);
        let busy = Saving::Busy(self.0.pending.get());
        self.alter(|desk| desk.saving = busy);
        self.guard(true);
        let clerk = self.clone();
        spawn_local(async move {
            let done = write.await;
            clerk.stored(open, done);
        });
    }

    fn stored(&self, open: Rc<Open>, done: Result<(), StoreError>) {
        let pending = self.0.pending.get().saturating_sub(1);
        self.0.pending.set(pending);
        let saving = match done {
            Err(error) => {
                let id = &open.assessment.head.id;
                if self.look(|desk| desk.open.as_ref().is_some_and(|here| here.assessment.head.id == *id)) {
                    self.0.missed.set(true);
                } else {
                    self.hold_back(open);
                }
                Saving::Failed(error)
            }
            // This one is stored, but not one before it: what was said of that still holds.
            Ok(()) if self.0.missed.get() => return,
            Ok(()) if pending > 0 => Saving::Busy(pending),
            Ok(()) => Saving::Done(now()),
        };
        self.guard(!matches!(saving, Saving::Done(_)));
        if matches!(saving, Saving::Done(_)) {
            self.tell();
            // What follows from it can wait for the second part.
            if let Some(part) = self.look(|desk| desk.later.here()) {
                (part.run)(self, Errand::Stored);
            }
        }
        self.alter(|desk| desk.saving = saving);
    }

    /// Tells other pages what has been stored. Where they cannot be told, the last one to write has its answer kept.
    pub(super) fn tell(&self) {
        if let Some(id) = self.look(|desk| desk.open.as_ref().map(|open| open.assessment.head.id.clone())) {
            announce(id.as_str());
            remember(true);
        }
    }

    /// Another page has stored or deleted something: what is shown here is read again, so that nothing older is written over
    /// it.
    pub(super) fn heed(&self, told: &str) {
        let open = |desk: &Desk| desk.open.as_ref().map(|open| open.assessment.head.id.clone());
        let id = self.look(|desk| desk.route.assessment().cloned().or_else(|| open(desk)));
        match id.filter(|id| told.contains(id.as_str())) {
            // What could be stored nowhere is not thrown away for it.
            Some(_) if self.0.missed.get() => {}
            Some(id) => self.errand(Errand::Take(id)),
            None => {
                let clerk = self.clone();
                spawn_local(async move { clerk.look_at_shelf().await });
            }
        }
    }

    /// Lets the browser ask before the page is left, for as long as something is not stored.
    pub(super) fn guard(&self, needed: bool) {
        let mut guard = self.0.guard.borrow_mut();
        match (needed || !self.0.held.borrow().is_empty(), guard.is_some()) {
            (true, false) => *guard = page::ask_before_leaving().ok(),
            (false, _) => *guard = None,
            (true, true) => {}
        }
    }
}

/// Tells other pages that something has become of the assessments of these ids.
pub(super) fn announce(ids: &str) {
    // The same value twice would not be heard.
    if let Ok(bytes) = random::bytes16() {
        drop(settings::set(CHANGED, &format!("{ids} {}", AssessmentId::from_random(bytes))));
    }
}

/// One answer as it is stored; none of it when it is blank.
pub(super) fn record(open: &Open, at: usize) -> Option<(String, Option<String>)> {
    let (item, answer) = (open.questionnaire.item(at)?, open.assessment.answer(at)?);
    Some((item.id.to_string(), (!answer.is_blank()).then(|| assessment_text::write_answer(answer))))
}
