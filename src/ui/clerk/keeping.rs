//! Keeping the present state of the open assessment, or what was tried with it.

use super::{Clerk, now};
use crate::browser::random;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::change::Change;
use crate::model::extra::Extra;
use crate::model::id::{ScenarioId, SnapshotId};
use crate::model::scenario::Scenario;
use crate::ui::act::Act;
use crate::ui::desk::Open;

impl Clerk {
    /// Keeps the present state under a name.
    pub(super) fn keep(&self, name: String) {
        self.keep_as(name, |open, name, bytes| {
            let Open { assessment, .. } = open;
            assessment.taking(assessment.snapshot(SnapshotId::from_random(bytes), name, now()))
        });
    }

    /// Keeps the outcomes at these positions as a scenario under a name.
    pub(super) fn keep_scenario(&self, name: String, positions: &[usize]) {
        self.keep_as(name, |open, name, bytes| {
            let ids = positions.iter().filter_map(|at| open.questionnaire.item(*at)).map(|item| item.id.clone());
            let (id, extra) = (ScenarioId::from_random(bytes), Extra::default());
            open.assessment.trying(Scenario { id, name, outcomes: ids.collect(), extra })
        });
    }

    /// Makes the change that keeps something under a name, and says so.
    fn keep_as(&self, name: String, change: impl FnOnce(&Open, String, [u8; 16]) -> Change) {
        let (Some(open), Ok(bytes)) = (self.look(|desk| desk.open.clone()), random::bytes16()) else { return };
        let says = Sentence::new(Key::CompareKept, [("name", Arg::text(&name))]);
        self.act(Act::ChangeAndSay(change(&open, name, bytes), says));
    }
}
