//! What could not be stored and has left the desk: it is held until it can be, so that nothing is lost by opening something
//! else while the page is open.

use super::Clerk;
use crate::model::id::AssessmentId;
use crate::ui::desk::Open;
use std::rc::Rc;

impl Clerk {
    /// Holds what is on the desk, if something of it is stored nowhere: another is about to take its place.
    pub(super) fn hold_open(&self) {
        // Without a store the guard tells whether something was answered that is in no file.
        let unstored = self.0.missed.get() || (self.store().is_none() && self.0.guard.borrow().is_some());
        if let Some(open) = self.look(|desk| desk.open.clone()).filter(|_| unstored) {
            self.0.missed.set(false);
            self.hold_back(open);
        }
    }

    /// Holds this state of an assessment, in place of an older one. The sample is nobody's own.
    pub(super) fn hold_back(&self, open: Rc<Open>) {
        let id = &open.assessment.head.id;
        drop(self.unhold(id));
        if !id.is_sample() {
            self.0.held.borrow_mut().push(open);
        }
    }

    /// What is held of this assessment, which is held no more.
    pub(super) fn unhold(&self, id: &AssessmentId) -> Option<Rc<Open>> {
        let mut held = self.0.held.borrow_mut();
        let at = held.iter().position(|open| open.assessment.head.id == *id)?;
        Some(held.remove(at))
    }
}
