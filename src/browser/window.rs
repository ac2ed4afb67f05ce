//! The window, its document, and the element at the document's root.

use super::refusal::Refusal;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, Window};

pub(super) fn window() -> Result<Window, Refusal> {
    web_sys::window().ok_or(Refusal::Missing("window"))
}

pub(super) fn document() -> Result<Document, Refusal> {
    window()?.document().ok_or(Refusal::Missing("document"))
}

pub(super) fn root() -> Result<HtmlElement, Refusal> {
    let root = document()?.document_element();
    let root = root.and_then(|root| root.dyn_into().ok());
    root.ok_or(Refusal::Missing("documentElement"))
}

pub(super) fn element(id: &str) -> Result<HtmlElement, Refusal> {
    let element = document()?.get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into().ok());
    element.ok_or(Refusal::Missing("element"))
}
