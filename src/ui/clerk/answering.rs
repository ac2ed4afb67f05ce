//! Changing the open assessment and storing what changed, in one transaction a change.

use super::starting::remember;
use super::{CHANGED, Clerk, now, today};
use crate::browser::storage::error::StoreError;
use crate::browser::{page, random, settings};
use crate::exchange::{assessment_text, step_text};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::change::Change;
use crate::model::id::AssessmentId;
use crate::model::step::{Kind, Piece, Step};
use crate::ui::act::Act;
use crate::ui::desk::{Open, Saving, Toast, Undo};
use crate::ui::later::Errand;
use crate::ui::shelf::ShelfState;
use std::future::Future;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

impl Clerk {
    /// Applies a change to the open assessment and stores it with what it did. Gives what takes it back.
    pub(super) fn change(&self, change: Change, kind: Kind) -> Option<Undo> {
        let open = self.look(|desk| desk.open.clone())?;
        // Each once, in order; not sorted, because a sort is 1 kB of the first load.
        let changes = change.positions();
        let positions: Vec<_> = (0..open.assessment.answers.len()).filter(|at| changes.contains(at)).collect();
        let is_of_head = change.is_of_head();
        let (changed, undo) = open.changed(change, &now(), today());
        let pieces = |of: &Open, than: &Open| {
            let (of, than) = ((of, &of.assessment), &than.assessment);
            let answers = positions.iter().filter_map(|at| record(of.0, *at));
            let kept = assessment_text::write_kept(of.1, Some(than), &open.questionnaire);
            answers.chain(kept).chain(is_of_head.then(|| step_text::head(of.1))).collect()
        };
        let (before, after) = (pieces(&open, &changed), pieces(&changed, &open));
        Some(Undo::Change(undo, self.put(changed, before, after, kind)))
    }

    /// Puts the assessment in the place of the open one from which it differs in these pieces, and stores them. Gives the
    /// number of the step.
    pub(super) fn put(&self, mut changed: Open, before: Vec<Piece>, after: Vec<Piece>, kind: Kind) -> u32 {
        let by = changed.assessment.head.prepared_by.clone();
        let [visit, last] = self.0.visits.get();
        self.0.visits.set([visit, visit]);
        let pieces = after.iter().filter(|piece| piece.0 != step_text::HEAD).cloned().collect();
        let step = Step { number: 0, at: now(), by, kind, before, after };
        let step = changed.past.note(step, visit != 0 && visit == last);
        let changed = Rc::new(changed);
        self.store_changed(&changed, pieces, Some(&step));
        self.alter(|desk| desk.open = Some(changed));
        step.number
    }

    /// Takes back what the toast offers to take back, and says so.
    pub(super) fn undo(&self) {
        let Some(toast) = self.look(|desk| desk.toast.clone()) else { return };
        self.alter(|desk| desk.toast = None);
        match &toast.undo {
            Some(Undo::Change(change, number)) => {
                let last = self.look(|desk| desk.open.as_ref().map_or(0, |open| open.past.last()));
                // Once something else was done, it is one more change.
                self.change(change.clone(), if last == *number { Kind::Back(*number) } else { Kind::Done });
                let says = Sentence::new(Key::UndoBack, [("what", Arg::Say(Box::new(toast.says.clone())))]);
                self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
            }
            Some(Undo::Restore(key)) => self.errand(Errand::Act(Act::Restore(key.clone()))),
            None => return,
        }
        // The button goes away, and the focus with it.
        drop(page::focus("main"));
    }

    /// Stores the open assessment as a whole: after a failure, or when it has just come.
    pub(super) fn store_whole(&self) {
        if let Some(open) = self.look(|desk| desk.open.clone()) {
            self.0.missed.set(true);
            self.store_changed(&open, Vec::new(), None);
        }
    }

    /// Stores the head, these pieces and the step that changed them; everything, when something could not be stored until
    /// now.
    fn store_changed(&self, open: &Open, pieces: Vec<Piece>, step: Option<&Step>) {
        let Some(store) = self.store() else {
            // Who wants nothing kept is asked before answers are lost, and not for what was only opened.
            self.guard(step.is_some() || !settings::keeps_nothing());
            return self.alter(|desk| {
                let error = match &desk.shelf.state {
                    ShelfState::Failed(error) => error.clone(),
                    // Still being opened: what is on the desk is stored as soon as it is.
                    ShelfState::Opening | ShelfState::Ready => return desk.saving = Saving::Busy(1),
                };
                desk.saving = Saving::Failed(error);
            });
        };
        let (assessment, steps) = (&open.assessment, &open.past.steps);
        let anew = self.0.missed.replace(false);
        let pieces = if anew { step_text::pieces(assessment, &open.questionnaire) } else { pieces };
        let written = |step: &Step| (step.number, step_text::write(step));
        let mut records: Vec<_> = step.map(written).into_iter().collect();
        if anew {
            // Of the last step an earlier state may be stored; this page wrote it.
            let last = steps.len() - usize::from(step.is_some());
            records.extend(steps.iter().take(last).skip(self.0.kept.get()).map(|step| written(step)));
        }
        let head = assessment_text::write_head(assessment);
        let write = store.write(assessment.head.id.as_str(), &head, &pieces, anew, &records);
        self.follow(write);
    }

    /// Says how storing went, once that is known.
    fn follow(&self, write: impl Future<Output = Result<(), StoreError>> + 'static) {
        self.0.pending.set(self.0.pending.get() + 1);
        let busy = Saving::Busy(self.0.pending.get());
        self.alter(|desk| desk.saving = busy);
        self.guard(true);
        let clerk = self.clone();
        spawn_local(async move {
            let done = write.await;
            clerk.stored(done);
        });
    }

    fn stored(&self, done: Result<(), StoreError>) {
        let pending = self.0.pending.get().saturating_sub(1);
        self.0.pending.set(pending);
        let saving = match done {
            Err(error) => {
                self.0.missed.set(true);
                Saving::Failed(error)
            }
            // This one is stored, but not one before it: what was said of that still holds.
            Ok(()) if self.0.missed.get() => return,
            Ok(()) if pending > 0 => Saving::Busy(pending),
            Ok(()) => {
                self.0.kept.set(self.look(|desk| desk.open.as_ref().map_or(0, |open| open.past.steps.len())));
                Saving::Done(now())
            }
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
        let id = self.look(|desk| desk.open.as_ref().map(|open| open.assessment.head.id.clone()));
        // The same value twice would not be heard.
        if let (Some(id), Ok(bytes)) = (id, random::bytes16()) {
            drop(settings::set(CHANGED, &format!("{id} {}", AssessmentId::from_random(bytes))));
            remember(true);
        }
    }

    /// Another page has stored something: what is shown here is read again, so that nothing older is written over it.
    pub(super) fn heed(&self, told: &str) {
        let id = self.look(|desk| desk.open.as_ref().map(|open| open.assessment.head.id.clone()));
        match id.filter(|id| told.starts_with(id.as_str())) {
            Some(id) if self.0.pending.get() == 0 => self.errand(Errand::Take(id)),
            Some(_) => {}
            None => {
                let clerk = self.clone();
                spawn_local(async move { clerk.look_at_shelf().await });
            }
        }
    }

    /// Lets the browser ask before the page is left, for as long as something is not stored.
    pub(super) fn guard(&self, needed: bool) {
        let mut guard = self.0.guard.borrow_mut();
        match (needed, guard.is_some()) {
            (true, false) => *guard = page::ask_before_leaving().ok(),
            (false, _) => *guard = None,
            (true, true) => {}
        }
    }
}

/// One answer as it is stored; none of it when it is blank.
fn record(open: &Open, at: usize) -> Option<(String, Option<String>)> {
    let (item, answer) = (open.questionnaire.item(at)?, open.assessment.answer(at)?);
    Some((item.id.to_string(), (!answer.is_blank()).then(|| assessment_text::write_answer(answer))))
}
