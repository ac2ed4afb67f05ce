//! Files of this build, from wherever this edition of the app has them: static/boot.js fetches them, the one-file edition
//! carries them. Refuses to know what is in one.

use super::refusal::Refusal;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = kamae, js_name = pack)]
    fn kamae_pack(name: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = kamae, js_name = file)]
    fn kamae_file(name: &str) -> Result<Promise, JsValue>;
}

/// The pack with a name, such as `en`. Asking again after a failure tries again.
///
/// # Errors
/// When there is no such pack, or it cannot be fetched now.
pub async fn pack(name: &str) -> Result<String, Refusal> {
    let text = JsFuture::from(kamae_pack(name)?).await?;
    text.as_string().ok_or(Refusal::Missing("pack"))
}

/// The file with a name, as the page names it; the one without is the hosted page itself.
///
/// # Errors
/// When there is no such file, or it cannot be fetched now.
pub async fn file(name: &str) -> Result<Uint8Array, Refusal> {
    let response: Response = JsFuture::from(kamae_file(name)?).await?.dyn_into()?;
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?))
}
