//! Sealing everything that is stored, opening it again, and the lock. All or nothing: it is one transaction, in which
//! nobody else has the store open.
//!
//! What was stored before may stay on the disk until the browser writes over it.

use super::{
    Store,
    database::{self, LOCK, QUESTIONNAIRES, SETTINGS, STORES, TRASH},
    error::StoreError,
    outcome,
    sealing::{self, Sealer, Sealing},
    settle,
    transaction::{Transaction, answer, result},
    trash,
};
use crate::browser::task::spawn_local;
use js_sys::{Array, JSON, Reflect};
use std::{future::Future, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{IdbDatabase, IdbRequest, IdbTransaction};

/// What seals from now on, and the lock that keeps its key; nothing, when nothing is to be sealed any more.
pub type Wanted = Option<(Rc<dyn Sealer>, String)>;

/// The lock of what is sealed on this machine; none where nothing is.
///
/// # Errors
/// As [`Store::open`].
pub async fn lock() -> Result<Option<String>, StoreError> {
    let store = Store::upon(database::open().await?, None)?;
    let lock = store.lock().await;
    store.close();
    lock
}

impl Store {
    /// Opens a store that is sealed.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn unlocked(sealer: Rc<dyn Sealer>) -> Result<Self, StoreError> {
        let store = Self::upon(database::open().await?, Some(sealer))?;
        store.catch_up().await;
        Ok(store)
    }

    /// Keeps the key under another passphrase.
    ///
    /// # Errors
    /// The old one holds.
    pub fn change_lock(&self, lock: &str) -> impl Future<Output = Result<(), StoreError>> + use<> {
        outcome(self.change(&[LOCK], |change| change.put(LOCK, &LOCK.into(), &lock.into())))
    }

    /// Seals everything that is stored, or opens it for good, and gives the store as it is then. This one is closed, and
    /// so is that of every other page.
    ///
    /// # Errors
    /// Everything is as it was, and can be opened as before.
    pub async fn turn(self, wanted: Wanted) -> Result<Self, StoreError> {
        // What waits goes first, that of pages which are gone too.
        self.catch_up().await;
        settle::outcome(self.clone(), self.change(&[SETTINGS], |_| Ok(()))).await?;
        let now = database::version(&self.database);
        self.database.close();
        let (sealer, lock) = wanted.map(|(sealer, lock)| (Some(sealer), Some(lock))).unwrap_or_default();
        let (from, to) = (self.sealer.clone(), sealer.clone());
        let make = Closure::once_into_js(move |event: JsValue| -> Result<(), JsValue> {
            let request: IdbRequest = Reflect::get(&event, &"target".into())?.unchecked_into();
            let database: IdbDatabase = request.result()?.unchecked_into();
            if !database.object_store_names().contains(LOCK) {
                database.create_object_store(LOCK)?;
            }
            let inner: IdbTransaction = Reflect::get(&request, &"transaction".into())?.unchecked_into();
            let transaction = Transaction::around(inner.clone());
            spawn_local(async move {
                if rewrite(&transaction, &from, &to, lock).await.is_err() {
                    drop(inner.abort());
                }
            });
            Ok(())
        });
        let database = database::open_next(now, &make).await?;
        let store = Self::upon(database, sealer)?;
        // A page that had to let go may have put something down.
        store.catch_up().await;
        Ok(store)
    }
}

async fn rewrite(all: &Transaction, from: &Sealing, to: &Sealing, lock: Option<String>) -> Result<(), StoreError> {
    for store in STORES {
        let records = all.all(store, &JsValue::UNDEFINED)?;
        answer(&records.values, StoreError::of).await?;
        let list = |request| result(request, StoreError::of).map(JsCast::unchecked_into::<Array>);
        let (keys, values) = (list(&records.keys)?, list(&records.values)?);
        for (key, value) in keys.iter().zip(values.iter()) {
            if let Some(value) = turned(from, to, store, &key, &value)? {
                all.put(store, &key, &value)?;
            }
        }
    }
    match lock {
        Some(lock) => all.put(LOCK, &LOCK.into(), &lock.into()),
        None => all.delete(LOCK, &LOCK.into()),
    }
}

/// A value as it is to be stored now; none where it stays: what cannot be opened, for whoever can.
fn turned(
    from: &Sealing,
    to: &Sealing,
    store: &str,
    key: &JsValue,
    value: &JsValue,
) -> Result<Option<JsValue>, StoreError> {
    let name = || key.as_string().unwrap_or_default();
    if store == TRASH
        && let Some(assessment) = trash::assessment(from, &name(), value)
    {
        return trash::record(to, &name(), &trash::when(value), &assessment).map(Some);
    }
    if store == QUESTIONNAIRES
        && let Some(bytes) = sealing::opened_bytes(from, store, key, value.clone())
    {
        return sealing::sealed_bytes(to, store, key, &bytes).map(Some);
    }
    if let Some(text) = sealing::opened(from, store, key, value.clone()).as_string() {
        return sealing::sealed(to, store, key, &text).map(Some);
    }
    if to.is_none() {
        return Ok(None);
    }
    // It is damaged, and somebody may read it all the same.
    let text = JSON::stringify(value).map(String::from).unwrap_or_default();
    sealing::sealed(to, store, key, &text).map(Some)
}
