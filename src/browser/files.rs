//! Files that the operator gives, and files that the operator gets. Refuses to know what is in them.

use super::{refusal::Refusal, window::document};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// How long a browser may take to fetch what it saves: some ask for a place first.
const PATIENCE_MS: u32 = 60_000;

/// Hands a file to the operator, under a name that the browser may change.
///
/// # Errors
/// When the browser refuses. Whether the operator kept the file is not told.
pub fn save(name: &str, mime: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let address = Url::create_object_url_with_blob(&blob(mime, bytes)?)?;
    let offered = offer(name, &address);
    Timeout::new(PATIENCE_MS, move || drop(Url::revoke_object_url(&address))).forget();
    offered
}

/// The size of a file in bytes, known before any of it is read.
pub fn size(file: &File) -> f64 {
    file.size()
}

/// The content of a file.
///
/// # Errors
/// `Threw("NotReadableError")` or `Threw("NotFoundError")` when it changed or went away since it was given.
pub async fn read(file: File) -> Result<Vec<u8>, Refusal> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn blob(mime: &str, bytes: &[u8]) -> Result<Blob, Refusal> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    Ok(Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?)
}

/// Clicks a link to the address; it stands in the page for that moment because not every browser follows others.
fn offer(name: &str, address: &str) -> Result<(), Refusal> {
    let missing = Refusal::Missing("a");
    let link = document()?.create_element("a")?.dyn_into::<HtmlAnchorElement>();
    let link = link.map_err(|_| missing)?;
    link.set_href(address);
    link.set_download(name);
    let body = document()?.body().ok_or(Refusal::Missing("body"))?;
    body.append_child(&link)?;
    link.click();
    link.remove();
    Ok(())
}
