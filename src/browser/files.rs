//! Files that the operator gives, and files that the operator gets. Refuses to know what is in them.
//!
//! Where the browser has a picker (`showSaveFilePicker`), a file is written where the operator wants it and read back;
//! elsewhere it is handed over as a download, and what becomes of it is not told.

use super::{
    refusal::Refusal,
    window::{document, window},
};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Error, Function, Object, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// How long a browser may take to fetch what it saves: some ask for a place first.
const PATIENCE_MS: u32 = 60_000;

/// A first piece of so many bytes has others after it.
const LARGE: u32 = 32_768;

/// What has come of saving.
#[derive(Clone, Debug, PartialEq)]
pub enum Saved {
    /// It was written here and read back: the same to the byte.
    There(Place),
    /// It was written, but what was read back is something else.
    Different,
    /// The browser has it, and does not tell what it does with it.
    Handed,
    /// Whoever was asked for a place wanted none.
    Cancelled,
}

/// A file that was written, for as long as the page is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    handle: JsValue,
    /// What the file is called.
    pub name: String,
    /// When it was written.
    modified: JsValue,
}

/// Saves a file: to the place where it was saved last, unless somebody else has written there since; else where the
/// operator wants it.
///
/// # Errors
/// When it could not be written.
pub async fn save(name: &str, mime: &str, bytes: &[u8], last: Option<Place>) -> Result<Saved, Refusal> {
    if let Some(last) = last
        && file_of(&last.handle).await.is_ok_and(|file| modified(&file) == last.modified)
    {
        return write(last.handle, bytes).await;
    }
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &name.into())?;
    match call(window()?.as_ref(), "showSaveFilePicker", &options).await {
        Ok(handle) => write(handle, bytes).await,
        Err(Refusal::Threw(name)) if name == "AbortError" => Ok(Saved::Cancelled),
        // There is no picker, or not here: in a frame, or when the click is too long ago.
        Err(_) => hand(name, mime, bytes).map(|()| Saved::Handed),
    }
}

/// Hands a file to the browser, under a name that it may change.
///
/// # Errors
/// When the browser refuses. Whether the operator kept the file is not told.
pub fn hand(name: &str, mime: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let address = Url::create_object_url_with_blob(&blob(mime, bytes)?)?;
    let offered = offer(name, &address);
    Timeout::new(PATIENCE_MS, move || drop(Url::revoke_object_url(&address))).forget();
    offered
}

/// The size of a file in bytes, known before any of it is read.
pub fn size(file: &File) -> f64 {
    file.size()
}

/// The first bytes of a file.
///
/// # Errors
/// As [`read`].
pub async fn beginning(file: &File, bytes: i32) -> Result<Vec<u8>, Refusal> {
    let slice = Reflect::get(file, &"slice".into())?.dyn_into::<Function>().map_err(|_| Refusal::Missing("slice"))?;
    let part = slice.call2(file, &0.into(), &bytes.into())?;
    let buffer = call(&part, "arrayBuffer", &JsValue::UNDEFINED).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The content of a file.
///
/// # Errors
/// `Threw("NotReadableError")` or `Threw("NotFoundError")` when it changed or went away since it was given.
pub async fn read(file: &File) -> Result<Vec<u8>, Refusal> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The content of one of many files, piece by piece; none when it has more than so many bytes. The browser begins at once.
/// Its size is not asked for: a browser that has ten thousand files takes longer for that than for reading them.
///
/// # Errors
/// As [`read`].
pub fn read_at_most(file: &File, most: usize) -> impl Future<Output = Result<Option<Vec<u8>>, Refusal>> + use<> {
    let (file, bytes) = (file.clone(), Rc::new(RefCell::new(Vec::new())));
    let filled = bytes.clone();
    let begun = future_to_promise(async move { fill(&filled, &file, most).await.map_err(thrown) });
    async move {
        JsFuture::from(begun).await?;
        Ok(Some(bytes.take()).filter(|bytes| bytes.len() <= most))
    }
}

/// Fills this with the content of a file, until it is more than so many bytes.
async fn fill(bytes: &RefCell<Vec<u8>>, file: &File, most: usize) -> Result<JsValue, Refusal> {
    let none = JsValue::UNDEFINED;
    let reader = call(&call(file, "stream", &none).await?, "getReader", &none).await?;
    while bytes.borrow().len() <= most {
        let step = call(&reader, "read", &none).await?;
        let Ok(piece) = Reflect::get(&step, &"value".into())?.dyn_into::<Uint8Array>() else { return Ok(none) };
        let mut bytes = bytes.borrow_mut();
        if bytes.is_empty() && piece.length() >= LARGE {
            // Else it would be moved again and again while it grows.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and not negative")]
            bytes.reserve_exact((size(file) as usize).min(most));
        }
        bytes.extend(piece.to_vec());
    }
    call(&reader, "cancel", &none).await
}

/// What a promise is rejected with for that reason.
fn thrown(refusal: Refusal) -> JsValue {
    let error = Error::new("");
    if let Refusal::Threw(name) = refusal {
        error.set_name(&name);
    }
    error.into()
}

/// Writes a file and reads it back.
async fn write(handle: JsValue, bytes: &[u8]) -> Result<Saved, Refusal> {
    let none = JsValue::UNDEFINED;
    let writing = call(&handle, "createWritable", &none).await?;
    call(&writing, "write", &Uint8Array::from(bytes)).await?;
    // Only now does the file have what was written.
    call(&writing, "close", &none).await?;
    let file = file_of(&handle).await?;
    let (name, modified) = (file.name(), modified(&file));
    let is_same = read(&file).await? == bytes;
    Ok(if is_same { Saved::There(Place { handle, name, modified }) } else { Saved::Different })
}

async fn file_of(handle: &JsValue) -> Result<File, Refusal> {
    let file = call(handle, "getFile", &JsValue::UNDEFINED).await?;
    file.dyn_into().map_err(|_| Refusal::Missing("File"))
}

/// Calls a method and waits for what it promises. web-sys would need an import of its own for each, in the first load.
pub(super) async fn call(this: &JsValue, method: &'static str, argument: &JsValue) -> Result<JsValue, Refusal> {
    let found = Reflect::get(this, &method.into())?.dyn_into::<Function>();
    let promised = found.map_err(|_| Refusal::Missing(method))?.call1(this, argument)?;
    Ok(JsFuture::from(Promise::resolve(&promised)).await?)
}

/// When a file was written, as the browser has it.
fn modified(file: &File) -> JsValue {
    Reflect::get(file, &"lastModified".into()).unwrap_or_default()
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
