//! A key out of a passphrase: PBKDF2 with SHA-256, which the browser counts beside the page. Refuses to know what the key is
//! for. Nothing here goes through web-sys, which would need an import for each call in the first load.

use super::{refusal::Refusal, window::window};
use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether the browser can do that here: only in a page that came by a connection nobody can change, or from the disk.
pub fn can() -> bool {
    subtle().is_ok()
}

/// The key of a passphrase with its salt, after so many rounds. The same letters typed in another way give the same key
/// (Unicode NFKC).
///
/// # Errors
/// `Missing` where [`can`] says no.
pub async fn key(passphrase: &str, salt: &[u8], rounds: u32) -> Result<[u8; 32], Refusal> {
    let subtle = subtle()?;
    let set = |object: &Object, name: &str, value: &JsValue| Reflect::set(object, &name.into(), value);
    let text = String::from(JsString::from(passphrase).normalize("NFKC"));
    let bytes = Uint8Array::from(text.as_bytes());
    let uses = Array::of1(&"deriveBits".into());
    let import = [JsValue::from("raw"), bytes.into(), "PBKDF2".into(), false.into(), uses.into()];
    let imported = call(&subtle, "importKey", import).await?;
    let how = Object::new();
    set(&how, "name", &"PBKDF2".into())?;
    set(&how, "hash", &"SHA-256".into())?;
    set(&how, "salt", &Uint8Array::from(salt))?;
    set(&how, "iterations", &rounds.into())?;
    let bits = call(&subtle, "deriveBits", [how.into(), imported, 256.into()]).await?;
    Uint8Array::new(&bits).to_vec().try_into().map_err(|_| Refusal::Missing("deriveBits"))
}

fn subtle() -> Result<JsValue, Refusal> {
    let crypto = window()?.crypto()?;
    let subtle = Reflect::get(&crypto, &"subtle".into())?;
    if subtle.is_undefined() { Err(Refusal::Missing("subtle")) } else { Ok(subtle) }
}

async fn call<const N: usize>(
    this: &JsValue,
    method: &'static str,
    arguments: [JsValue; N],
) -> Result<JsValue, Refusal> {
    let function: Function = Reflect::get(this, &method.into())?.dyn_into().map_err(|_| Refusal::Missing(method))?;
    let promised = function.apply(this, &arguments.iter().collect::<Array>())?;
    Ok(JsFuture::from(Promise::resolve(&promised)).await?)
}
