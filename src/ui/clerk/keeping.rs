//! Keeping the present state of the open assessment.

use super::{Clerk, now};
use crate::browser::random;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::id::SnapshotId;
use crate::ui::act::Act;

impl Clerk {
    /// Keeps it under a name, and says so.
    pub(super) fn keep(&self, name: String) {
        let (Some(open), Ok(bytes)) = (self.look(|desk| desk.open.clone()), random::bytes16()) else { return };
        let says = Sentence::new(Key::CompareKept, [("name", Arg::text(&name))]);
        let snapshot = open.assessment.snapshot(SnapshotId::from_random(bytes), name, now());
        self.act(Act::ChangeAndSay(open.assessment.taking(snapshot), says));
    }
}
