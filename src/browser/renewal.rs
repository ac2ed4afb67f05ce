//! Hearing of a newer build of the app, and changing to it: static/boot.js asks the service worker. Where there is none,
//! as on a disk, nothing is ever heard. Refuses to know what is open: whoever renews has stored it.

use super::refusal::Refusal;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = kamae, js_name = newer)]
    fn kamae_newer() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = kamae, js_name = renew)]
    fn kamae_renew() -> Result<(), JsValue>;
}

/// Ends when a newer build lies ready on this machine, whole.
///
/// # Errors
/// When this browser cannot tell.
pub async fn newer() -> Result<(), Refusal> {
    JsFuture::from(kamae_newer()?).await?;
    Ok(())
}

/// Loads the page anew, from the newer build.
///
/// # Errors
/// When this browser cannot.
pub fn renew() -> Result<(), Refusal> {
    Ok(kamae_renew()?)
}
