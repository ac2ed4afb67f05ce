//! After something was stored: asks the browser once to keep it, and finds out whether the last file is old.
//!
//! Refuses to interrupt: the reminder is a line on the page, and whoever closes it has peace for a while.

use super::restoring::write;
use super::{Clerk, now};
use crate::browser::task::spawn_local;
use crate::browser::{machine, settings};
use crate::model::assessment::Assessment;
use crate::model::date::Timestamp;
use crate::model::id::AssessmentId;
use crate::ui::desk::Open;
use std::rc::Rc;

/// Whether the browser was asked to keep what is stored.
const ASKED: &str = "asked";
/// When everything was saved to a backup last; with a colon and an id, when that assessment was saved to a file, or the
/// reminder was closed.
const FILED: &str = "filed";
/// So many answers are worth keeping: some browsers ask the reader, who must have a reason to say yes.
const WORTH: usize = 5;
/// So many answers since the last file call for another one at once,
const MANY: usize = 30;
/// and any at all after so many days.
const OLD_DAYS: i64 = 7;

impl Clerk {
    /// Something was stored.
    pub(super) fn has_stored(&self) {
        let answered = self.look(|desk| desk.open.as_ref().map_or(0, |open| given(&open.assessment, i64::MIN)));
        if answered >= WORTH && settings::get(ASKED).is_none() && settings::set(ASKED, "").is_ok() {
            spawn_local(async move {
                machine::ask_to_last().await;
            });
        }
        self.remind();
        self.store_held();
    }

    /// There may be room again for what could not be stored before it left the desk.
    fn store_held(&self) {
        let Some((open, store)) = self.0.held.borrow().first().cloned().zip(self.store()) else { return };
        let clerk = self.clone();
        spawn_local(async move {
            let Open { questionnaire, assessment, .. } = &*open;
            if write(&store, questionnaire, assessment).await.is_ok() {
                clerk.0.held.borrow_mut().retain(|held| !Rc::ptr_eq(held, &open));
                clerk.guard(clerk.0.missed.get() || clerk.0.pending.get() > 0);
                clerk.store_held();
            }
        });
    }

    /// Sees whether the last file of the open assessment is old.
    pub(super) fn remind(&self) {
        let (Some(open), Some(store)) = (self.look(|desk| desk.open.clone()), self.store()) else { return };
        let clerk = self.clone();
        spawn_local(async move {
            let head = &open.assessment.head;
            let mut last = head.created.seconds();
            for name in [FILED.to_owned(), filed(&head.id)] {
                let when = store.setting(&name).await.ok().flatten();
                last = last.max(when.and_then(|when| Timestamp::parse(&when)).map_or(last, |when| when.seconds()));
            }
            let due = is_due(given(&open.assessment, last), now().seconds() - last);
            let still = clerk.look(|desk| desk.open.as_ref().is_some_and(|now| now.assessment.head.id == head.id));
            if still && due != clerk.look(|desk| desk.remind) {
                clerk.alter(|desk| desk.remind = due);
            }
        });
    }

    /// An assessment was saved to a file, or nobody wants to hear of it now; without an id that is so of all.
    pub(super) fn has_filed(&self, id: Option<&AssessmentId>) {
        self.alter(|desk| desk.remind = false);
        let Some(store) = self.store() else { return };
        let name = id.map_or_else(|| FILED.to_owned(), filed);
        let write = store.set_setting(&name, now().as_str());
        // What is not put down reminds once more.
        spawn_local(async move { drop(write.await) });
    }

    /// Nobody need be reminded of one that is gone.
    pub(super) fn forget_filed(&self, id: &AssessmentId) {
        if let Some(store) = self.store() {
            let write = store.remove_setting(&filed(id));
            spawn_local(async move { drop(write.await) });
        }
    }
}

fn filed(id: &AssessmentId) -> String {
    [FILED, ":", id.as_str()].concat()
}

/// How many answers were given after a moment.
fn given(assessment: &Assessment, since: i64) -> usize {
    let answers = assessment.answers.iter().filter_map(|answer| answer.answered.as_ref());
    answers.filter(|at| at.seconds() > since).count()
}

/// Whether so many answers that are in no file, the last of which is so many seconds old, call for another one.
fn is_due(answers: usize, seconds: i64) -> bool {
    answers > MANY || answers > 0 && seconds > OLD_DAYS * 86_400
}

#[cfg(test)]
mod tests {
    use super::is_due;

    #[test]
    fn a_file_is_old_after_many_answers_or_a_week() {
        let week = 7 * 86_400;
        for (answers, seconds, due) in [
            (0, 0, false),
            (0, week * 9, false),
            (1, week, false),
            (1, week + 1, true),
            (30, 60, false),
            (31, 60, true),
        ] {
            assert_eq!(is_due(answers, seconds), due, "{answers} answers, {seconds} s");
        }
    }
}
