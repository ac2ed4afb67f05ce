//! Why a browser did not do what it was asked to do.
//!
//! Refuses to know the message of an exception: it is prose, and in the browser's own language.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Why it was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This browser, or this page in it, has no such thing.
    Missing(&'static str),
    /// It threw an exception of this name, such as `NotReadableError`.
    Threw(String),
}

impl From<JsValue> for Refusal {
    fn from(thrown: JsValue) -> Self {
        Self::Threw(name(&thrown))
    }
}

/// The name of an exception; empty when what was thrown has none.
pub(super) fn name(thrown: &JsValue) -> String {
    let name = Reflect::get(thrown, &JsValue::from_str("name"));
    name.ok().and_then(|name| name.as_string()).unwrap_or_default()
}
