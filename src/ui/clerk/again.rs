//! The next year's assessment out of this one, which stays as it is.

use super::errand::said;
use super::{Clerk, now};
use crate::browser::random;
use crate::browser::task::spawn_local;
use crate::i18n::key::Key;
use crate::i18n::say::Sentence;
use crate::model::assessment::{Assessment, Head};
use crate::model::id::{AssessmentId, SnapshotId};
use crate::model::questionnaire::Questionnaire;
use crate::score::again::again;
use crate::score::edition::successor;
use crate::ui::desk::{Asking, Toast};
use std::rc::Rc;

impl Clerk {
    /// Opens a new assessment of the same questionnaire under this title, with what was answered as proposals.
    pub(super) fn start_again(&self, id: AssessmentId, title: String, along: bool) {
        let clerk = self.clone();
        spawn_local(async move {
            let Some((questionnaire, old)) = clerk.found(&id).await else { return };
            let (Ok(ours), Ok(state)) = (random::bytes16(), random::bytes16()) else { return };
            let digest = clerk.digest_of(&questionnaire.id).unwrap_or_else(|| clerk.0.digest.borrow().clone());
            let fresh = Head {
                questionnaire_digest: digest,
                ..Head::new(AssessmentId::from_random(ours), now(), questionnaire.id.clone())
            };
            let head = Head { title, ..successor(&old.head, fresh) };
            // What it is compared with later is the state of the day on which it was last changed.
            let taken = old.head.modified.clone();
            let state = old.snapshot(SnapshotId::from_random(state), old.head.title.clone(), taken);
            let made = again(&old, &questionnaire, head, state, along);
            let count = made.answers.iter().filter(|answer| answer.proposed().is_some()).count();
            clerk.put_on_desk(questionnaire, made, Rc::default());
            let says = Sentence::counted(Key::AgainDone, count, []);
            clerk.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
        });
    }

    /// The assessment, from the desk or from this machine; none when it cannot be read, which is said.
    async fn found(&self, id: &AssessmentId) -> Option<(Rc<Questionnaire>, Assessment)> {
        let open = self.look(|desk| desk.open.clone()).filter(|open| open.assessment.head.id == *id);
        if let Some(open) = open {
            return Some((open.questionnaire.clone(), open.assessment.clone()));
        }
        match self.read_stored(&self.store()?, id.as_str()).await {
            Ok(read) => read.map(|read| (read.questionnaire, read.assessment)),
            Err(problem) => {
                self.alter(|desk| desk.asking = Asking::Refused(id.to_string(), said(&problem)));
                None
            }
        }
    }
}
