//! Sees to it that what was handed to the browser is on the disk.
//!
//! A change that waits for the disk keeps the next one waiting inside the page, where a kill takes it. So changes are
//! handed over as fast as they come, and one empty transaction after them waits for the disk: it takes everything along
//! that was written before it. It waits for a short pause, because the browser hands nothing over while the disk writes.

use super::super::window::window;
use super::{Store, database::SETTINGS, error::StoreError, transaction::Transaction};
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use wasm_bindgen_futures::JsFuture;

/// Which waits for the disk have begun, and the one that goes on.
#[derive(Debug, Default)]
pub(super) struct Settling {
    last: Cell<u32>,
    /// How many changes were handed over.
    changes: Cell<u32>,
    now: RefCell<Option<(u32, Promise)>>,
}

/// Milliseconds without a change that are a pause.
const PAUSE: i32 = 60;
/// So many pauses are waited for at most.
const MOST: u32 = 16;

/// How a change ends that was handed over: it is on the disk, or was not stored.
pub(super) async fn outcome(store: Store, begun: Result<Transaction, StoreError>) -> Result<(), StoreError> {
    begun?.ended().await?;
    let settling = &store.settling;
    // One that goes on already may have begun too early.
    let wanted = settling.last.get().wrapping_add(1);
    let mut changes = settling.changes.get().wrapping_add(1);
    settling.changes.set(changes);
    for _ in 0..MOST {
        // Without a timer there is no pause either.
        drop(JsFuture::from(pause()).await);
        let now = settling.changes.get();
        if now == changes {
            break;
        }
        changes = now;
    }
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

/// Is there after a while.
fn pause() -> Promise {
    Promise::new(&mut |resolve, refuse| {
        let asked =
            window().map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, PAUSE));
        if !matches!(asked, Ok(Ok(_))) {
            drop(refuse.call0(&refuse));
        }
    })
}
