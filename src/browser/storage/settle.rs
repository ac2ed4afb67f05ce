//! Sees to it that what was handed to the browser is on the disk.
//!
//! A change that waits for the disk keeps the next one waiting inside the page, where a kill takes it. So changes are
//! handed over as fast as they come, and one empty transaction after them waits for the disk: it takes everything along
//! that was written before it. No more than one is on its way; what comes meanwhile shares the next.

use super::{Store, database::SETTINGS, error::StoreError, transaction::Transaction};
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use wasm_bindgen_futures::JsFuture;

/// Which waits for the disk have begun, and the one that goes on.
#[derive(Debug, Default)]
pub(super) struct Settling {
    last: Cell<u32>,
    now: RefCell<Option<(u32, Promise)>>,
}

/// How a change ends that was handed over: it is on the disk, or was not stored.
pub(super) async fn outcome(store: Store, begun: Result<Transaction, StoreError>) -> Result<(), StoreError> {
    begun?.ended().await?;
    let settling = &store.settling;
    // One that goes on already may have begun too early.
    let wanted = settling.last.get().wrapping_add(1);
    loop {
        let now = settling.now.borrow().clone();
        match now {
            Some((number, ended)) => {
                drop(JsFuture::from(ended).await);
                if number == wanted {
                    return Ok(());
                }
            }
            None if settling.last.get() >= wanted => return Ok(()),
            None => {
                settling.last.set(wanted);
                let waiting =
                    store.change(&[SETTINGS], |change| change.put(SETTINGS, &"settled".into(), &"".into()))?;
                *settling.now.borrow_mut() = Some((wanted, waiting.ending()));
                let done = waiting.ended().await;
                *settling.now.borrow_mut() = None;
                return done;
            }
        }
    }
}
