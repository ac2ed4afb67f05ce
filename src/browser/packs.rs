//! Packs of words, from wherever this edition of the app has them: static/boot.js fetches them, the one-file edition
//! carries them. Refuses to know what is in a pack.

use super::refusal::Refusal;
use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = kamae, js_name = pack)]
    fn kamae_pack(name: &str) -> Result<Promise, JsValue>;
}

/// The pack with a name, such as `en`. Asking again after a failure tries again.
///
/// # Errors
/// When there is no such pack, or it cannot be fetched now.
pub async fn pack(name: &str) -> Result<String, Refusal> {
    let text = JsFuture::from(kamae_pack(name)?).await?;
    text.as_string().ok_or(Refusal::Missing("pack"))
}
