//! The layout, and how it is opened. A layout never changes in place: a new one is a new database under a new name.
//!
//! The version of the database says only how often what is stored was sealed or opened again: each time all other pages
//! let go of it, and none that would write in the other way opens it. Who never seals stays at the first.

use super::{
    super::{location, window},
    error::StoreError,
    transaction::{answer, ended},
};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbRequest};

/// The head of every assessment, by its id.
pub(super) const ASSESSMENTS: &str = "assessments";
/// Every answer, by [id of the assessment, id of the outcome]; whatever else is kept in a piece of its own lies beside
/// them under a name that no outcome has.
pub(super) const ANSWERS: &str = "answers";
/// Deleted assessments, by their id; see trash.rs for what is there more than once.
pub(super) const TRASH: &str = "trash";
/// Questionnaires that somebody opened, by their id.
pub(super) const QUESTIONNAIRES: &str = "questionnaires";
/// What the app remembers of itself, by name.
pub(super) const SETTINGS: &str = "settings";

/// What was done to an assessment, by [its id, the number of the step, a lot that every page draws]: two pages never
/// write over each other's steps.
pub(super) const STEPS: &str = "undo";

/// Every store; the one without a name of its own waits for the code that fills it.
pub(super) const STORES: [&str; 7] = [ASSESSMENTS, ANSWERS, "snapshots", STEPS, TRASH, QUESTIONNAIRES, SETTINGS];
/// The lock of what is sealed, in a store that is made when something is sealed for the first time.
pub(super) const LOCK: &str = "lock";

pub(super) async fn open() -> Result<IdbDatabase, StoreError> {
    let request = factory()?.open(&location::store_name()?);
    let request = request.map_err(|thrown| StoreError::of_opening(&thrown))?;
    make_when_new(&request);
    let opened = answer(&request, StoreError::of_opening).await?;
    let database: IdbDatabase = opened.unchecked_into();
    close_when_replaced(&database);
    let names = database.object_store_names();
    let error = if version(&database) > FIRST && !names.contains(LOCK) {
        // Another reason for a version is one of a later app.
        StoreError::Newer
    } else if STORES.iter().all(|store| names.contains(store)) {
        return Ok(database);
    } else {
        StoreError::Damaged
    };
    database.close();
    Err(error)
}

/// Opens the next version, for which `make` is called while nobody else has the database open. An exception in there
/// leaves everything as it was.
pub(super) async fn open_next(now: f64, make: &JsValue) -> Result<IdbDatabase, StoreError> {
    // Versions are small and whole.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a float stays in range")]
    let next = now as u32 + 1;
    let request = factory()?.open_with_u32(&location::store_name()?, next);
    let request = request.map_err(|thrown| StoreError::of_opening(&thrown))?;
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    let opened = answer(&request, StoreError::of).await?;
    let database: IdbDatabase = opened.unchecked_into();
    close_when_replaced(&database);
    Ok(database)
}

const FIRST: f64 = 1.0;

/// web-sys would need an import of its own for this, in the first load.
pub(super) fn version(database: &IdbDatabase) -> f64 {
    Reflect::get(database, &"version".into()).ok().and_then(|version| version.as_f64()).unwrap_or(FIRST)
}

/// Deletes a database with all that is in it; other pages let go of it (see [`close_when_replaced`]).
///
/// # Errors
/// `Closed` when another page does not let go; the browser then deletes it as soon as that one is gone.
pub(super) async fn delete(name: &str) -> Result<(), StoreError> {
    let factory = factory()?;
    let thrown = |thrown: JsValue| StoreError::of(&thrown);
    // web-sys would need an import of its own for this, in the first load.
    let delete = Reflect::get(&factory, &"deleteDatabase".into()).map_err(thrown)?;
    let asked = delete.unchecked_into::<Function>().call1(&factory, &name.into());
    let request: IdbRequest = asked.map_err(thrown)?.unchecked_into();
    ended(&request, StoreError::of).await.map(drop)
}

/// Has the browser begin a new journal of its own, by deleting a database that is made for this.
///
/// Chromium writes behind what a kill has torn off, and its next start but one takes all of that for damage and throws
/// everything away (docs/durability.md). Deleting a database makes it put its journal in order and begin another one.
pub(super) async fn turn_over() -> Result<(), StoreError> {
    let name = [&*location::store_name()?, ":turn"].concat();
    let request = factory()?.open(&name).map_err(|thrown| StoreError::of(&thrown))?;
    let opened = answer(&request, StoreError::of).await?;
    opened.unchecked_into::<IdbDatabase>().close();
    delete(&name).await
}

fn factory() -> Result<IdbFactory, StoreError> {
    let factory = window::window()?.indexed_db();
    let factory = factory.map_err(|thrown| StoreError::of_opening(&thrown))?;
    factory.ok_or(StoreError::Blocked)
}

/// An exception in here undoes the making, so it is handed on.
fn make_when_new(request: &IdbOpenDbRequest) {
    let asked = request.clone();
    let making = Closure::once_into_js(move || -> Result<(), JsValue> {
        let database: IdbDatabase = asked.result()?.unchecked_into();
        for store in STORES {
            database.create_object_store(store)?;
        }
        Ok(())
    });
    request.set_onupgradeneeded(Some(making.unchecked_ref()));
}

/// A page that replaces or deletes the database would wait for this one for ever.
fn close_when_replaced(database: &IdbDatabase) {
    let replaced = database.clone();
    let close = Closure::once_into_js(move || replaced.close());
    database.set_onversionchange(Some(close.unchecked_ref()));
}
