//! What is kept on this machine: strings in `IndexedDB`, one transaction a change.
//!
//! A change is begun by the call, not by the first poll of what it returns: calls made earlier are stored earlier, and
//! a page that is left right after the call has not lost the change (journal.rs). The future only tells the outcome and
//! may be dropped. Refuses to know what the strings say. The trash is trash.rs, the layout database.rs.

mod database;
pub mod error;
mod journal;
mod questionnaires;
mod records;
pub mod sealing;
mod settle;
pub mod steps;
mod transaction;
pub mod trash;
pub mod turning;

use database::{ANSWERS, ASSESSMENTS, LOCK, QUESTIONNAIRES, SETTINGS, STEPS, TRASH};
use error::StoreError;
use journal::Journal;
use js_sys::Math;
use records::Assessment;
use sealing::{Sealed, Sealing};
use settle::Settling;
use std::{future::Future, rc::Rc};
use transaction::{Transaction, result};
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

/// The store of this copy of the app. Clones share one connection.
#[derive(Clone, Debug)]
pub struct Store {
    database: IdbDatabase,
    journal: Rc<Journal>,
    settling: Rc<Settling>,
    /// Tells the steps of this page from those of others.
    lot: f64,
    sealer: Sealing,
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        self.database == other.database
    }
}

impl Store {
    /// Opens the store, and makes it when there is none yet.
    ///
    /// # Errors
    /// `Blocked` when the browser keeps nothing here, `Newer` and `Damaged` when what it keeps is not ours to read, `Locked`
    /// when it is sealed.
    pub async fn open() -> Result<Self, StoreError> {
        let store = Self::upon(database::open().await?, None)?;
        if store.lock().await?.is_some() {
            store.close();
            return Err(StoreError::Locked);
        }
        store.catch_up().await;
        Ok(store)
    }

    fn upon(database: IdbDatabase, sealer: Sealing) -> Result<Self, StoreError> {
        let journal = Rc::new(Journal::open()?);
        Ok(Self { database, journal, settling: Rc::default(), lot: Math::random(), sealer })
    }

    /// The lock of what is sealed here; none where nothing is.
    async fn lock(&self) -> Result<Option<String>, StoreError> {
        if !self.database.object_store_names().contains(LOCK) {
            return Ok(None);
        }
        let reading = Transaction::read(&self.database, &[LOCK])?;
        let lock = reading.get(LOCK, &LOCK.into())?;
        reading.ended().await?;
        records::text(&lock)
    }

    /// Stores the head of an assessment and the answers (or other pieces) that changed; `None` removes one, and whatever
    /// else there was goes when it is stored `anew`. With them the step that changed them, by its number. All or nothing.
    ///
    /// # Errors
    /// Nothing was stored: `Full`, `Gone` when there is no such assessment and it is not stored `anew`, or `Closed` when
    /// another page took the store away.
    pub fn write(
        &self,
        id: &str,
        head: &str,
        answers: &[(String, Option<String>)],
        anew: bool,
        step: Option<(u32, String)>,
    ) -> impl Future<Output = Result<(), StoreError>> + use<> {
        let step = step.map(|(number, text)| (steps::key(id, number, self.lot), text));
        self.put(id, self.sealed(id, head, answers, step), anew, !anew)
    }

    /// Stores a change; one that is `bound` only where its assessment is: a piece of it is no assessment.
    fn put(
        &self,
        id: &str,
        sealed: Result<Sealed, StoreError>,
        anew: bool,
        bound: bool,
    ) -> impl Future<Output = Result<(), StoreError>> + use<> {
        let begun = sealed.and_then(|sealed| {
            let begun = Transaction::write_ahead(&self.database, &[ASSESSMENTS, ANSWERS, STEPS]);
            let begun = if bound { begun.and_then(|change| change.needing(ASSESSMENTS, &id.into())) } else { begun };
            let (head, answers, step) = &sealed;
            let begun = Self::begin(begun, |change| {
                change.put(ASSESSMENTS, &id.into(), head)?;
                if anew {
                    change.delete(ANSWERS, &records::of(id)?)?;
                }
                for (outcome, answer) in answers {
                    let key = records::key(id, outcome);
                    match answer {
                        Some(answer) => change.put(ANSWERS, &key, answer)?,
                        None => change.delete(ANSWERS, &key)?,
                    }
                }
                match step {
                    Some((key, text)) => change.put(STEPS, key, text),
                    None => Ok(()),
                }
            })?;
            self.journal.note(id, sealed, begun.ending());
            Ok(begun)
        });
        settle::outcome(self.clone(), begun)
    }

    /// Whether nothing is kept: no assessment, nothing in the trash, no questionnaire.
    ///
    /// # Errors
    /// When the store is closed.
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        const KEPT: [&str; 3] = [ASSESSMENTS, TRASH, QUESTIONNAIRES];
        let reading = Transaction::read(&self.database, &KEPT)?;
        let counts = KEPT.iter().map(|store| reading.count(store)).collect::<Result<Vec<_>, _>>()?;
        reading.ended().await?;
        Ok(counts.iter().all(|count| result(count, StoreError::of).is_ok_and(|count| count == 0)))
    }

    /// Lets go of the store: whatever is asked of it from now on is `Closed`.
    pub fn close(self) {
        self.database.close();
    }

    /// The id and the head of every assessment, in the order of the ids. What is no string has an empty head: reading that
    /// assessment says what is wrong with it, and the others are listed all the same.
    ///
    /// # Errors
    /// When the store is closed.
    pub async fn list(&self) -> Result<Vec<(String, String)>, StoreError> {
        let reading = Transaction::read(&self.database, &[ASSESSMENTS])?;
        let heads = reading.all(ASSESSMENTS, &JsValue::UNDEFINED)?;
        reading.ended().await?;
        heads.map(|key, value| {
            let head = sealing::opened(&self.sealer, ASSESSMENTS, &key, value);
            Some((shown(&key), head.as_string().unwrap_or_default()))
        })
    }

    /// The head of an assessment and its answers in the order of their outcomes; none when there is no such assessment.
    ///
    /// # Errors
    /// When the store is closed, or something in it is no string.
    pub async fn load(&self, id: &str) -> Result<Option<Assessment>, StoreError> {
        let reading = Transaction::read(&self.database, &[ASSESSMENTS, ANSWERS])?;
        let asked = records::ask(&reading, id)?;
        reading.ended().await?;
        asked.take(id, &self.sealer)
    }

    /// A setting; none when it was never set.
    ///
    /// # Errors
    /// When the store is closed, or the value is no string.
    pub async fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        let reading = Transaction::read(&self.database, &[SETTINGS])?;
        let value = reading.get(SETTINGS, &key.into())?;
        reading.ended().await?;
        records::opened(&self.sealer, SETTINGS, &key.into(), &value)
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// Nothing was stored: `Full`, or `Closed` when another page took the store away.
    pub fn set_setting(&self, key: &str, value: &str) -> impl Future<Output = Result<(), StoreError>> + use<> {
        let sealed = sealing::sealed(&self.sealer, SETTINGS, &key.into(), value);
        outcome(self.change(&[SETTINGS], |change| change.put(SETTINGS, &key.into(), &sealed?)))
    }

    /// Forgets a setting.
    ///
    /// # Errors
    /// Nothing was stored: `Closed` when another page took the store away.
    pub fn remove_setting(&self, key: &str) -> impl Future<Output = Result<(), StoreError>> + use<> {
        outcome(self.change(&[SETTINGS], |change| change.delete(SETTINGS, &key.into())))
    }

    /// Begins a change and tells the browser to store it.
    fn change(
        &self,
        stores: &[&str],
        ask: impl FnOnce(&Transaction) -> Result<(), StoreError>,
    ) -> Result<Transaction, StoreError> {
        Self::begin(Transaction::write(&self.database, stores), ask)
    }

    fn begin(
        change: Result<Transaction, StoreError>,
        ask: impl FnOnce(&Transaction) -> Result<(), StoreError>,
    ) -> Result<Transaction, StoreError> {
        let change = change?;
        change.commit(ask(&change))?;
        Ok(change)
    }
}

/// Deletes the store of this copy of the app with everything in it, whether it was opened or not.
///
/// # Errors
/// `Closed` when a page does not let go of it.
pub async fn delete() -> Result<(), StoreError> {
    let name = super::location::store_name()?;
    match database::delete(&name).await {
        // Where nothing can be kept there is nothing to delete.
        Err(StoreError::Blocked) => Ok(()),
        done => done,
    }
}

/// Keeps what a kill may have left half written from being taken for damage later; what is stored stays as it is.
///
/// # Errors
/// It was not done; everything works all the same.
pub async fn turn_over() -> Result<(), StoreError> {
    database::turn_over().await
}

/// A key as a string, also where it should have been one and is none.
fn shown(key: &JsValue) -> String {
    key.as_string().unwrap_or_else(|| format!("{key:?}"))
}

/// How a change ends that was begun.
async fn outcome(begun: Result<Transaction, StoreError>) -> Result<(), StoreError> {
    begun?.ended().await
}
