//! Everything that this machine keeps: out to one file, and away for good. Reading such a file is restoring.rs.

use super::{Clerk, today};
use crate::browser::storage::error::StoreError;
use crate::browser::task::spawn_local;
use crate::browser::{machine, settings};
use crate::exchange::backup;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::ui::act::KeptAct;
use crate::ui::desk::{Asking, Saving, Toast};
use crate::ui::shelf::{Gone, Shelf, ShelfState};
use std::rc::Rc;

const MIME: &str = "application/json";

impl Clerk {
    /// Does what is asked of everything that this machine keeps.
    pub(super) fn kept(&self, act: KeptAct) {
        let clerk = self.clone();
        match act {
            KeptAct::BackUp => spawn_local(async move { clerk.back_up().await }),
            KeptAct::Rescue(id) => spawn_local(async move { clerk.rescue(&id).await }),
            KeptAct::TakeBackup(wishes) => spawn_local(async move { clerk.take_backup(wishes).await }),
            KeptAct::Again(id, title, along) => self.start_again(id, title, along),
            KeptAct::Snooze => {
                let open = self.look(|desk| desk.open.clone());
                self.has_filed(open.as_ref().map(|open| &open.assessment.head.id));
            }
            KeptAct::Forget => spawn_local(async move { clerk.forget_everything().await }),
            KeptAct::Lock(act) => spawn_local(async move { clerk.lock(act).await }),
        }
    }

    /// Saves everything as one file, once it has been read again without a fault of its own making.
    async fn back_up(&self) {
        let text = self.opened(machine::everything("").await.unwrap_or_default());
        let whole = backup::read(text.as_bytes()).is_ok_and(|read| read.missing == 0);
        if !whole {
            return self.toast(Key::MachineNoBackup, "");
        }
        let name = self.file_name(Key::MachineBackupName, &today().to_string());
        if self.save_bytes(&name, MIME, text.as_bytes(), None).await.is_some() {
            self.has_filed(None);
        }
    }

    /// Saves what is stored under an id, whatever it is: what cannot be read here, somebody else may read.
    async fn rescue(&self, id: &str) {
        let Ok(text) = machine::everything(id).await else { return self.toast(Key::MachineNoBackup, "") };
        let text = self.opened(text);
        let name = self.file_name(Key::MachineRescueName, id);
        self.save_bytes(&name, MIME, text.as_bytes(), None).await;
    }

    fn file_name(&self, key: Key, end: &str) -> String {
        let name = self.look(|desk| desk.speech.as_ref().map(|speech| speech.t(key))).unwrap_or_default();
        ["kamae-", &name, "-", end, ".json"].concat()
    }

    /// Removes everything from this machine. What comes after that on this page is kept nowhere.
    async fn forget_everything(&self) {
        if let Some(store) = self.0.store.borrow_mut().take() {
            store.close();
        }
        // Whatever still goes on beside the page puts nothing down any more.
        settings::keep_nothing();
        let gone = machine::forget().await;
        self.0.held.take();
        self.guard(false);
        let state = ShelfState::Failed(StoreError::Unwanted);
        let shelf = Shelf { state, gone: gone.is_ok().then_some(Gone::Forgotten), ..Shelf::default() };
        self.alter(|desk| {
            desk.open = None;
            desk.remind = false;
            desk.guest = None;
            desk.place = None;
            desk.shelf = Rc::new(shelf);
            desk.saving = Saving::Failed(StoreError::Unwanted);
            desk.asking = Asking::Nothing;
            let failed = || Rc::new(Toast { says: Sentence::new(Key::ForgetNotDone, []), undo: None });
            desk.toast = gone.is_err().then(failed);
        });
    }

    /// Says that something was not done, and why; nothing has changed.
    pub(super) fn not_done(&self, error: &StoreError) {
        let says = Sentence::new(Key::MachineNotDone, [reason(error)]);
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
    }
}

/// Why something was not done.
pub(super) fn reason(error: &StoreError) -> (&'static str, Arg) {
    let why = match error {
        StoreError::Full => Key::MachineWhyFull,
        StoreError::Taken => Key::MachineWhyTaken,
        StoreError::Damaged => Key::MachineWhyDamaged,
        _ => Key::MachineWhyClosed,
    };
    ("reason", Arg::Say(Box::new(Sentence::new(why, []))))
}
