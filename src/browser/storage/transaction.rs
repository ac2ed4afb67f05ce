//! One transaction: begun at once, committed at once, and waited for without a callback of ours, so that nothing is
//! left behind when nobody waits.

use super::{super::task::spawn_local, error::StoreError, records::Records};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

// web-sys calls durability unstable and commit deprecated; the standard has both. An older browser does without.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = IdbDatabase)]
    type Durable;
    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn begin(this: &Durable, stores: &Array, mode: &str, options: &Object) -> Result<IdbTransaction, JsValue>;

    #[wasm_bindgen(extends = IdbTransaction)]
    type Committable;
    #[wasm_bindgen(method, catch)]
    fn commit(this: &Committable) -> Result<(), JsValue>;
}

#[derive(Debug)]
pub(super) struct Transaction {
    inner: IdbTransaction,
    /// Resolved when it ended, well or not; never rejected, because a rejection that nobody hears is an error event.
    ended: Promise,
    /// What must be found, or nothing is stored.
    needed: Option<IdbRequest>,
}

impl Transaction {
    pub(super) fn read(database: &IdbDatabase, stores: &[&str]) -> Result<Self, StoreError> {
        Self::begin(database, stores, "readonly", "strict")
    }

    pub(super) fn write(database: &IdbDatabase, stores: &[&str]) -> Result<Self, StoreError> {
        Self::begin(database, stores, "readwrite", "strict")
    }

    /// One that need not be on the disk when it is complete, because another one right after it will be.
    pub(super) fn write_ahead(database: &IdbDatabase, stores: &[&str]) -> Result<Self, StoreError> {
        Self::begin(database, stores, "readwrite", "relaxed")
    }

    fn begin(database: &IdbDatabase, stores: &[&str], mode: &str, durability: &str) -> Result<Self, StoreError> {
        let stores: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
        // Complete means on the disk: a power cut in a plant takes no answer with it.
        let options = Object::new();
        let durable = Reflect::set(&options, &"durability".into(), &durability.into());
        let begun = durable.and_then(|_| database.unchecked_ref::<Durable>().begin(&stores, mode, &options));
        Ok(Self::around(begun.map_err(|thrown| StoreError::of(&thrown))?))
    }

    /// One that has begun already.
    pub(super) fn around(inner: IdbTransaction) -> Self {
        let ended = promise(|resolve| {
            inner.set_oncomplete(Some(resolve));
            inner.set_onabort(Some(resolve));
        });
        Self { inner, ended, needed: None }
    }

    /// The same, in which nothing is stored unless there is a record under this key.
    pub(super) fn needing(self, store: &str, key: &JsValue) -> Result<Self, StoreError> {
        let needed = Some(self.get(store, key)?);
        Ok(Self { needed, ..self })
    }

    pub(super) fn put(&self, store: &str, key: &JsValue, value: &JsValue) -> Result<(), StoreError> {
        let request = self.store(store)?.put_with_key(value, key);
        request.map(drop).map_err(|thrown| StoreError::of(&thrown))
    }

    /// Deletes a record, or those of a range of keys.
    pub(super) fn delete(&self, store: &str, keys: &JsValue) -> Result<(), StoreError> {
        let request = self.store(store)?.delete(keys);
        request.map(drop).map_err(|thrown| StoreError::of(&thrown))
    }

    pub(super) fn get(&self, store: &str, key: &JsValue) -> Result<IdbRequest, StoreError> {
        let request = self.store(store)?.get(key);
        request.map_err(|thrown| StoreError::of(&thrown))
    }

    pub(super) fn count(&self, store: &str) -> Result<IdbRequest, StoreError> {
        self.store(store)?.count().map_err(|thrown| StoreError::of(&thrown))
    }

    /// The records of a range of keys; of all keys when it is undefined.
    pub(super) fn all(&self, store: &str, range: &JsValue) -> Result<Records, StoreError> {
        let store = self.store(store)?;
        let keys = store.get_all_keys_with_key(range);
        let values = store.get_all_with_key(range);
        let both = keys.and_then(|keys| values.map(|values| Records { keys, values }));
        both.map_err(|thrown| StoreError::of(&thrown))
    }

    /// Stores all that was asked for, or nothing of it when asking failed.
    pub(super) fn commit<T>(&self, asked: Result<T, StoreError>) -> Result<T, StoreError> {
        match (&asked, self.needed.clone()) {
            (Ok(_), None) => commit(&self.inner),
            (Ok(_), Some(needed)) => {
                let inner = self.inner.clone();
                // The browser has the rest of the change by then.
                spawn_local(async move {
                    let found = answer(&needed, StoreError::of).await;
                    if found.is_ok_and(|found| found.is_undefined()) { drop(inner.abort()) } else { commit(&inner) }
                });
            }
            (Err(_), _) => drop(self.inner.abort()),
        }
        asked
    }

    /// What is resolved when it ended, well or not.
    pub(super) fn ending(&self) -> Promise {
        self.ended.clone()
    }

    /// Waits until it is stored, or was not.
    pub(super) async fn ended(&self) -> Result<(), StoreError> {
        let event = JsFuture::from(self.ending()).await;
        let event = event.map_err(|thrown| StoreError::of(&thrown))?;
        let kind = Reflect::get(&event, &"type".into());
        if kind.is_ok_and(|kind| kind == "complete") {
            return Ok(());
        }
        let found = self.needed.as_ref().map(|needed| result(needed, StoreError::of));
        if found.is_some_and(|found| found.is_ok_and(|found| found.is_undefined())) {
            return Err(StoreError::Gone);
        }
        let reason = self.inner.error();
        Err(reason.map_or(StoreError::Closed, |reason| StoreError::of(&reason)))
    }

    fn store(&self, name: &str) -> Result<IdbObjectStore, StoreError> {
        let store = self.inner.object_store(name);
        store.map_err(|thrown| StoreError::of(&thrown))
    }
}

/// Without this the last change is lost when the page is left now: browsers abort what did not yet commit by itself. One
/// that cannot be told to still commits by itself.
fn commit(inner: &IdbTransaction) {
    drop(inner.unchecked_ref::<Committable>().commit());
}

/// Waits for the answer to a request. Its transaction stays usable until the next time something is waited for.
pub(super) async fn answer(request: &IdbRequest, meaning: fn(&JsValue) -> StoreError) -> Result<JsValue, StoreError> {
    let answered = promise(|resolve| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(resolve));
    });
    JsFuture::from(answered).await.map_err(|thrown| meaning(&thrown))?;
    result(request, meaning)
}

/// The same for a request that another page can keep from being answered; then it is not, and reading it says so.
pub(super) async fn ended(request: &IdbRequest, meaning: fn(&JsValue) -> StoreError) -> Result<JsValue, StoreError> {
    let answered = promise(|resolve| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(resolve));
        // Who cannot hear of it waits a little longer.
        drop(Reflect::set(request, &"onblocked".into(), resolve));
    });
    JsFuture::from(answered).await.map_err(|thrown| meaning(&thrown))?;
    result(request, meaning)
}

/// What a request that is answered holds.
pub(super) fn result(request: &IdbRequest, meaning: fn(&JsValue) -> StoreError) -> Result<JsValue, StoreError> {
    match request.error() {
        Ok(None) => request.result().map_err(|thrown| meaning(&thrown)),
        Ok(Some(error)) => Err(meaning(&error)),
        Err(thrown) => Err(meaning(&thrown)),
    }
}

fn promise(mut listen: impl FnMut(&Function)) -> Promise {
    Promise::new(&mut |resolve, _| listen(&resolve))
}
