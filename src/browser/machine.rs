//! What this machine keeps for the app as a whole: all of it as one text, whether the browser will keep it, how much it is,
//! and its end.
//!
//! Refuses to know what any of it is. Nothing here goes through web-sys, which would need an import for each call in the
//! first load.

use super::{
    files::call,
    location,
    refusal::Refusal,
    settings,
    storage::{self, error::StoreError},
    window::window,
};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

const NONE: JsValue = JsValue::UNDEFINED;

/// Everything that is stored under an id, or simply everything without one, as static/boot.js writes it.
///
/// # Errors
/// When the browser does not hand it over.
pub async fn everything(id: &str) -> Result<String, Refusal> {
    let kamae = Reflect::get(&js_sys::global(), &"kamae".into())?;
    let text = call(&kamae, "stored", &id.into()).await?;
    text.as_string().ok_or(Refusal::Missing("stored"))
}

/// Whether the browser has promised to keep what is stored here; none when it does not tell.
pub async fn lasts() -> Option<bool> {
    call(&manager().ok()?, "persisted", &NONE).await.ok()?.as_bool()
}

/// Asks the browser to keep what is stored here; some ask the reader.
pub async fn ask_to_last() -> Option<bool> {
    call(&manager().ok()?, "persist", &NONE).await.ok()?.as_bool()
}

/// How many megabytes are stored for this address, the files of the app included, and how many may be; none when the browser
/// does not tell.
pub async fn used() -> Option<(f64, f64)> {
    let estimate = call(&manager().ok()?, "estimate", &NONE).await.ok()?;
    let megabytes = |name: &str| Some(Reflect::get(&estimate, &name.into()).ok()?.as_f64()? / 1_000_000.0);
    Some((megabytes("usage")?, megabytes("quota")?))
}

/// Removes everything: the store, what stands in `localStorage`, the files of the app, and the worker that keeps them.
///
/// # Errors
/// `Closed` when another page does not let go of the store; what comes after that is still there then. Files that the
/// browser does not let go of are no error: they hold nothing of the reader's.
pub async fn forget() -> Result<(), StoreError> {
    storage::delete().await?;
    // Where nothing can be put down there is nothing to remove.
    drop(settings::clear());
    drop(forget_worker().await);
    drop(forget_files().await);
    Ok(())
}

/// Tells the worker to keep nothing more, and takes it away.
async fn forget_worker() -> Result<(), Refusal> {
    let workers = Reflect::get(&window()?.navigator(), &"serviceWorker".into())?;
    let worker = Reflect::get(&workers, &"controller".into())?;
    if !worker.is_null() {
        let tell = Reflect::get(&worker, &"postMessage".into())?.dyn_into::<Function>();
        tell.map_err(|_| Refusal::Missing("postMessage"))?.call1(&worker, &"forget".into())?;
    }
    let registration = call(&workers, "getRegistration", &NONE).await?;
    // That of a folder above is another app's.
    let scope = Reflect::get(&registration, &"scope".into())?.as_string().unwrap_or_default();
    if scope.ends_with(&location::base_path()?) {
        call(&registration, "unregister", &NONE).await?;
    }
    Ok(())
}

async fn forget_files() -> Result<(), Refusal> {
    // static/sw.js spells it the same.
    let ours = ["kamae:", &location::base_path()?, ":"].concat();
    let caches = Reflect::get(&js_sys::global(), &"caches".into())?;
    let names: Array = call(&caches, "keys", &NONE).await?.unchecked_into();
    for name in names.iter().filter(|name| name.as_string().is_some_and(|name| name.starts_with(&ours))) {
        call(&caches, "delete", &name).await?;
    }
    Ok(())
}

fn manager() -> Result<JsValue, Refusal> {
    let storage = Reflect::get(&window()?.navigator(), &"storage".into())?;
    if storage.is_undefined() { Err(Refusal::Missing("storage")) } else { Ok(storage) }
}
