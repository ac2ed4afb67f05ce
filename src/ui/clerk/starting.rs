//! Opening the store, and starting an assessment: what a first visit needs. Reading what is stored is an errand.

use super::{Clerk, KEPT, now, today};
use crate::browser::storage::Store;
use crate::browser::storage::error::StoreError;
use crate::browser::{page, random, settings};
use crate::model::assessment::{Assessment, Head};
use crate::model::id::AssessmentId;
use crate::model::questionnaire::Questionnaire;
use crate::model::step::Past;
use crate::ui::act::{Act, NewAssessment};
use crate::ui::desk::{Desk, Missing, Open, Saving};
use crate::ui::later::Errand;
use crate::ui::route::Route;
use crate::ui::shelf::{Gone, Shelf, ShelfState};
use std::rc::Rc;

impl Clerk {
    /// Opens the store, then whatever the address names.
    pub(super) async fn open_store(&self) {
        let memory = settings::keeps_nothing();
        let opened = if memory { Err(StoreError::Unwanted) } else { Store::open().await };
        match opened {
            Ok(store) => *self.0.store.borrow_mut() = Some(store),
            Err(error) => {
                self.alter(|desk| {
                    desk.shelf = Rc::new(Shelf { state: ShelfState::Failed(error.clone()), ..Shelf::default() });
                    desk.saving = Saving::Failed(error);
                });
            }
        }
        if self.store().is_none() || page::baked().is_some() || self.look(Desk::is_shut) {
            // What is said of it, and what the page begins with, comes with the second part.
            self.fetch();
        }
        if self.look(|desk| desk.open.is_some()) {
            self.store_whole();
        }
        self.look_at_shelf().await;
        self.arrive(self.look(|desk| desk.route.clone()));
    }

    /// Sees what lies on this machine; to read it is an errand.
    pub(super) async fn look_at_shelf(&self) {
        let Some(store) = self.store() else {
            // Something that was started without a store is still on the desk.
            if self.look(|desk| desk.open.is_some()) {
                self.errand(Errand::Refresh);
            }
            return;
        };
        let empty = store.is_empty().await.unwrap_or(false);
        if !empty {
            remember(true);
            return self.errand(Errand::Refresh);
        }
        // Something was kept, and nobody here has removed it.
        let evicted = settings::get(KEPT).map(|_| Gone::Evicted);
        remember(false);
        if evicted.is_some() {
            self.fetch();
        }
        self.alter(|desk| {
            let gone = evicted.or(desk.shelf.gone);
            desk.shelf = Rc::new(Shelf { state: ShelfState::Ready, gone, ..Shelf::default() });
        });
    }

    /// Starts an assessment of the built-in framework.
    pub(super) fn start_assessment(&self, new: NewAssessment) {
        let digest = self.0.digest.borrow().clone();
        if let Some(questionnaire) = self.framework() {
            self.begin(questionnaire, digest, new);
        }
    }

    /// Begins an assessment of a questionnaire with this digest.
    pub(super) fn begin(&self, questionnaire: Rc<Questionnaire>, digest: String, new: NewAssessment) {
        let Ok(bytes) = random::bytes16() else { return };
        let mut head = Head::new(AssessmentId::from_random(bytes), now(), questionnaire.id.clone());
        head.questionnaire_digest = digest;
        new.fill(&mut head);
        let assessment = Assessment::new(head, questionnaire.items.len());
        self.put_on_desk(questionnaire, assessment, Rc::default());
    }

    /// Opens an assessment that is not stored yet, stores it with what was done to it as far as that is not stored, and goes
    /// to its first question.
    pub(super) fn put_on_desk(&self, questionnaire: Rc<Questionnaire>, assessment: Assessment, past: Rc<Past>) {
        let id = assessment.head.id.clone();
        let open = Open::new(questionnaire, assessment, today()).beside(self.framework());
        // How many are stored the one knows who has read them.
        self.0.kept.set(self.0.kept.get().min(past.steps.len()));
        let open = Rc::new(Open { past, ..open });
        self.hold_open();
        // What takes the place of what is held is newer.
        drop(self.unhold(&id));
        self.alter(|desk| {
            desk.open = Some(open);
            desk.missing = None;
            // What it offers to take back was done to another assessment.
            desk.toast = None;
            desk.warnings = Rc::default();
        });
        self.store_whole();
        self.act(Act::Go(Route::Assess(id, None)));
    }

    /// Has the assessment that the address names taken from the shelf, unless it is on the desk.
    pub(super) fn take_from_shelf(&self, id: AssessmentId) {
        let here = self.look(|desk| desk.open.as_ref().is_some_and(|open| open.assessment.head.id == id));
        if here {
            return self.alter(|desk| desk.missing = None);
        }
        self.hold_open();
        let held = self.unhold(&id);
        if held.is_some() {
            self.0.kept.set(0);
            self.alter(|desk| (desk.open, desk.missing) = (held, None));
            return self.store_whole();
        }
        if self.store().is_none() && !id.is_sample() {
            let opening = self.look(|desk| desk.shelf.state == ShelfState::Opening);
            return self.alter(|desk| desk.missing = Some(if opening { Missing::Loading } else { Missing::Gone }));
        }
        let holds = !self.0.held.borrow().is_empty();
        self.alter(|desk| {
            desk.open = None;
            desk.toast = None;
            desk.warnings = Rc::default();
            desk.missing = Some(Missing::Loading);
            if !holds {
                desk.saving = Saving::Idle;
            }
        });
        self.errand(Errand::Take(id));
    }
}

/// Remembers for the next start whether an assessment is kept. Without it the first page only moves a little.
pub(super) fn remember(kept: bool) {
    drop(if kept { settings::set(KEPT, "") } else { settings::remove(KEPT) });
}
