//! The few preferences that are needed before anything is drawn, and what they do to the document's root.
//!
//! They are short strings in `localStorage`, because only that answers at once; static/boot.js reads `language` and
//! `theme` from there before the first paint. Refuses to know what any of them means.

use super::{location, refusal::Refusal, window};
use gloo::events::EventListener;
use js_sys::{Array, Reflect};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Event, Storage, StorageEvent};

/// Whether nothing is kept from now on.
static QUIET: AtomicBool = AtomicBool::new(false);

/// Keeps nothing any more until the page is left, whoever asks for it; what was there stays.
pub fn keep_nothing() {
    QUIET.store(true, Relaxed);
}

/// Whether nothing is kept.
pub fn keeps_nothing() -> bool {
    QUIET.load(Relaxed)
}

/// A preference; none when it was never set, or the browser stores nothing.
pub fn get(key: &str) -> Option<String> {
    let value = storage().ok()?.get_item(&full(key).ok()?);
    value.ok().flatten()
}

/// Keeps a preference for the next start.
///
/// # Errors
/// When the browser stores nothing, or no more.
pub fn set(key: &str, value: &str) -> Result<(), Refusal> {
    Ok(changeable()?.set_item(&full(key)?, value)?)
}

/// Forgets a preference.
///
/// # Errors
/// When the browser stores nothing.
pub fn remove(key: &str) -> Result<(), Refusal> {
    Ok(changeable()?.remove_item(&full(key)?)?)
}

/// Calls back with every new value that another page of this copy gives a preference, until the listener is dropped.
///
/// # Errors
/// When there is no window, or the browser keeps the address to itself.
pub fn on_change(key: &str, callback: impl Fn(String) + 'static) -> Result<EventListener, Refusal> {
    let key = full(key)?;
    let listener = move |event: &Event| {
        let event = event.dyn_ref::<StorageEvent>();
        let value = event.filter(|event| event.key().as_ref() == Some(&key)).and_then(StorageEvent::new_value);
        if let Some(value) = value {
            callback(value);
        }
    };
    Ok(EventListener::new(&window::window()?.into(), "storage", listener))
}

/// Forgets every preference and whatever else this copy has put down, also where nothing is kept.
///
/// # Errors
/// When the browser stores nothing.
pub(super) fn clear() -> Result<(), Refusal> {
    while let Some(key) = first("") {
        storage()?.remove_item(&full(&key)?)?;
    }
    Ok(())
}

/// The first of the names that begin like this.
pub(super) fn first(prefix: &str) -> Option<String> {
    let (storage, space) = (storage().ok()?, full("").ok()?);
    let count = storage.length().ok()?;
    let keys = (0..count).filter_map(|at| storage.key(at).ok().flatten());
    let keys = keys.filter_map(|key| key.strip_prefix(&space).map(str::to_owned));
    keys.filter(|key| key.starts_with(prefix)).min()
}

/// Gives the document one more style sheet, behind those that it has.
///
/// # Errors
/// When there is no document, or the browser takes no sheets from programs.
pub fn adopt(css: &str) -> Result<(), Refusal> {
    let (sheet, document) = (CssStyleSheet::new()?, window::document()?);
    sheet.replace_sync(css)?;
    let name = JsValue::from("adoptedStyleSheets");
    let all = Array::from(&Reflect::get(&document, &name)?);
    all.push(&sheet);
    Reflect::set(&document, &name, &all)?;
    Ok(())
}

/// Draws in this theme from now on; without one, in that of the machine.
///
/// # Errors
/// When there is no document.
pub fn set_theme(theme: Option<&str>) -> Result<(), Refusal> {
    set_data("theme", theme)
}

/// Sets or removes `data-<name>` at the root, by which style sheets choose.
///
/// # Errors
/// When there is no document, or the name cannot be an attribute's.
pub fn set_data(name: &str, value: Option<&str>) -> Result<(), Refusal> {
    let (root, attribute) = (window::root()?, format!("data-{name}"));
    match value {
        Some(value) => root.set_attribute(&attribute, value)?,
        None => root.remove_attribute(&attribute)?,
    }
    Ok(())
}

/// Sets a property of the root's style, such as `--run-title`; an empty value removes it.
///
/// # Errors
/// When there is no document.
pub fn set_property(name: &str, value: &str) -> Result<(), Refusal> {
    Ok(window::root()?.style().set_property(name, value)?)
}

fn changeable() -> Result<Storage, Refusal> {
    if keeps_nothing() { Err(Refusal::Missing("localStorage")) } else { storage() }
}

fn storage() -> Result<Storage, Refusal> {
    let storage = window::window()?.local_storage()?;
    storage.ok_or(Refusal::Missing("localStorage"))
}

/// The name of a preference among those of all copies of the app; static/boot.js spells it the same.
fn full(key: &str) -> Result<String, Refusal> {
    Ok(format!("{}:{key}", location::store_name()?))
}
