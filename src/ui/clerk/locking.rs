//! Encrypting what this machine keeps: turning it on and off, opening it, another passphrase; and backups that are encrypted.

use super::Clerk;
use super::errand::said;
use crate::browser::storage::Store;
use crate::browser::storage::error::StoreError;
use crate::browser::storage::sealing::Sealer;
use crate::browser::storage::turning::{self, Wanted};
use crate::browser::task::spawn_local;
use crate::browser::{location, page, passphrase, random, settings};
use crate::exchange::sealed::{Lock, NONCE, ROUNDS, SealKey, Shut};
use crate::exchange::{backup, sealed_backup};
use crate::i18n::key::Key;
use crate::ui::act::{Act, LockAct, NewAssessment};
use crate::ui::desk::{Asking, Saving};
use crate::ui::pages::lock::{AGAIN, BACKUP, FIRST, OFF};
use crate::ui::shelf::Shelf;
use std::rc::Rc;

/// Seals by a key, each record with a nonce of its own.
#[derive(Debug)]
struct ByKey(SealKey);

impl Sealer for ByKey {
    fn seal(&self, place: &str, bytes: &[u8]) -> Option<String> {
        self.0.seal(&random::bytes::<NONCE>().ok()?, place, bytes)
    }

    fn open(&self, place: &str, text: &str) -> Option<Vec<u8>> {
        self.0.open(place, text).ok()
    }
}

impl Clerk {
    /// Finds out whether encryption can be offered; nothing is said of it where nothing is kept.
    pub(in crate::ui) fn look_for_lock(&self) {
        let can = (!settings::keeps_nothing()).then(passphrase::can);
        self.alter(|desk| desk.lock.can = can);
    }

    /// Does what is asked of encryption, and says what has come of it.
    pub(super) async fn lock(&self, act: LockAct) {
        if self.look(|desk| desk.lock.busy) {
            return;
        }
        let at = match act {
            LockAct::Off(_) => OFF,
            LockAct::Backup(_) => BACKUP,
            _ => FIRST,
        };
        self.alter(|desk| (desk.lock.busy, desk.lock.says, desk.lock.at) = (true, None, at));
        let done = match act {
            LockAct::On(passphrase) => self.lock_all(&passphrase).await,
            LockAct::Open(passphrase) => self.unlock(&passphrase).await,
            LockAct::Change(present, new) => self.change_lock(&present, &new).await,
            LockAct::Off(present) => self.unlock_all(&present).await,
            LockAct::Backup(passphrase) => self.open_backup(&passphrase).await,
        };
        let says = done.unwrap_or_else(Some);
        self.alter(|desk| (desk.lock.busy, desk.lock.says) = (false, says));
        if says == Some(Key::LockWrong) {
            drop(page::focus(at));
        }
    }

    /// Encrypts first, then starts.
    pub(super) fn start_locked(&self, mut new: NewAssessment) {
        let [passphrase, again] = std::mem::take(&mut new.passphrase);
        if passphrase != again {
            self.alter(|desk| desk.lock.says = Some(Key::LockDiffers));
            return drop(page::focus(AGAIN));
        }
        let clerk = self.clone();
        spawn_local(async move {
            clerk.lock(LockAct::On(passphrase)).await;
            if clerk.look(|desk| desk.lock.on) {
                clerk.act(Act::Start(Box::new(new)));
            }
        });
    }

    /// What is stored, as one text, with every record open that this page can open.
    pub(super) fn opened(&self, text: String) -> String {
        match self.store().and_then(|store| store.sealer()) {
            Some(by) => sealed_backup::opened(&text, &|place, text| by.open(place, text)),
            None => text,
        }
    }

    /// Asks for the passphrase of a backup.
    pub(super) fn ask_for_backup(&self, name: String, bytes: Vec<u8>) {
        self.alter(|desk| {
            desk.lock.says = None;
            desk.asking = Asking::Sealed(Rc::new((name, bytes)));
        });
    }

    async fn lock_all(&self, passphrase: &str) -> Result<Option<Key>, Key> {
        let records = SealKey::new(random::bytes().map_err(|_| Key::LockNotDone)?);
        let lock = made(passphrase, &records).await?;
        self.turn(Some((Rc::new(ByKey(records)), lock.write()))).await?;
        Ok(Some(Key::LockDone))
    }

    async fn unlock_all(&self, passphrase: &str) -> Result<Option<Key>, Key> {
        key_of(passphrase, &stored().await?).await?;
        self.turn(None).await?;
        Ok(Some(Key::LockOffDone))
    }

    async fn change_lock(&self, present: &str, new: &str) -> Result<Option<Key>, Key> {
        let records = key_of(present, &stored().await?).await?;
        let lock = made(new, &records).await?;
        let store = self.store().ok_or(Key::LockNotDone)?;
        store.change_lock(&lock.write()).await.map_err(|_| Key::LockNotDone)?;
        Ok(Some(Key::LockChanged))
    }

    /// Opens the store, and whatever the address names.
    async fn unlock(&self, passphrase: &str) -> Result<Option<Key>, Key> {
        let records = key_of(passphrase, &stored().await?).await?;
        let store = Store::unlocked(Rc::new(ByKey(records))).await.map_err(|_| Key::LockNotDone)?;
        *self.0.store.borrow_mut() = Some(store);
        self.alter(|desk| {
            desk.lock.on = true;
            desk.shelf = Rc::new(Shelf::default());
            desk.saving = Saving::Idle;
        });
        self.look_for_wording();
        self.look_for_workshop();
        self.look_at_shelf().await;
        self.arrive(self.look(|desk| desk.route.clone()));
        self.detail();
        drop(page::focus("main"));
        Ok(None)
    }

    /// Has everything stored in the other way.
    async fn turn(&self, wanted: Wanted) -> Result<(), Key> {
        let store = self.store().ok_or(Key::LockNotDone)?;
        let (on, before) = (wanted.is_some(), store.sealer());
        let turned = store.turn(wanted).await;
        let failed = turned.is_err();
        let store = match (turned, before) {
            (Ok(store), _) => Ok(store),
            (Err(_), Some(before)) => Store::unlocked(before).await,
            (Err(_), None) => Store::open().await,
        };
        if !failed {
            self.alter(|desk| desk.lock.on = on);
        }
        let store = store.map_err(|_: StoreError| Key::LockNotDone)?;
        *self.0.store.borrow_mut() = Some(store);
        if self.0.missed.get() {
            // What was changed meanwhile found the store closed.
            self.store_whole();
        }
        if failed { Err(Key::LockNotDone) } else { Ok(()) }
    }

    /// Opens the backup that was given, and shows what is in it.
    async fn open_backup(&self, passphrase: &str) -> Result<Option<Key>, Key> {
        let came = self.look(|desk| match &desk.asking {
            Asking::Sealed(came) => Some(came.clone()),
            _ => None,
        });
        let came = came.ok_or(Key::LockNotDone)?;
        let text = std::str::from_utf8(&came.1).map_err(|_| Key::LockBroken)?;
        let lock = sealed_backup::lock(text).unwrap_or(Err(Shut::Other)).map_err(told)?;
        let by = ByKey(key_of(passphrase, &lock).await?);
        let text = sealed_backup::opened(text, &|place, text| by.open(place, text));
        let name = came.0.clone();
        match backup::read(text.as_bytes()) {
            Ok(backup) => self.show_backup(name, backup).await,
            Err(problem) => self.alter(|desk| desk.asking = Asking::Refused(name, said(&problem))),
        }
        Ok(None)
    }
}

/// The lock of this machine. Where somebody has taken it away meanwhile, the page begins anew.
async fn stored() -> Result<Lock, Key> {
    match turning::lock().await {
        Ok(Some(text)) => Lock::read(&text).map_err(told),
        Ok(None) => {
            drop(location::reload());
            Err(Key::LockNotDone)
        }
        Err(_) => Err(Key::LockNotDone),
    }
}

/// The key of the records, by the passphrase.
async fn key_of(passphrase: &str, lock: &Lock) -> Result<SealKey, Key> {
    let by = passphrase::key(passphrase, &lock.salt, lock.rounds).await.map_err(|_| Key::LockCannot)?;
    lock.open(&SealKey::new(by)).map_err(|_| Key::LockWrong)
}

/// A lock with a salt of its own.
async fn made(passphrase: &str, records: &SealKey) -> Result<Lock, Key> {
    let (Ok(salt), Ok(nonce)) = (random::bytes16(), random::bytes()) else { return Err(Key::LockNotDone) };
    let by = passphrase::key(passphrase, &salt, ROUNDS).await.map_err(|_| Key::LockCannot)?;
    Lock::new(salt, &SealKey::new(by), &nonce, records).ok_or(Key::LockNotDone)
}

fn told(shut: Shut) -> Key {
    if shut == Shut::Newer { Key::StoreNewer } else { Key::LockBroken }
}
