//! Moving about the page, and hearing what is pressed there and that the operator is about to leave it. Refuses to know what stands where.

use super::{
    refusal::Refusal,
    window::{document, element, window},
};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, Reflect};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BeforeUnloadEvent, EventTarget, HtmlElement, KeyboardEvent, VisibilityState};

/// What this page was made to begin with, and whether anything is kept then (`exchange::workshop_json` writes it).
pub fn baked() -> Option<(bool, String)> {
    let element = document().ok()?.query_selector("meta[name=kamae-workshop]").ok()??;
    Some((element.get_attribute("data-keep")? == "yes", element.get_attribute("content")?))
}

/// Name of the program that runs, as the page has it.
pub fn program() -> Option<String> {
    document().ok()?.get_element_by_id("app-wasm")?.get_attribute("href")
}

/// Focuses an element when the next frame is drawn; nothing happens when it is not there by then.
///
/// # Errors
/// When there is no window.
pub fn focus(id: &str) -> Result<(), Refusal> {
    next_frame(id, |element| drop(element.focus()))
}

/// Unfolds whatever an element is folded away in, and focuses it when the next frame is drawn.
///
/// # Errors
/// When there is no window.
pub fn unfold(id: &str) -> Result<(), Refusal> {
    next_frame(id, |element| {
        if let Ok(Some(fold)) = element.closest("details") {
            drop(fold.set_attribute("open", ""));
        }
        drop(element.focus());
    })
}

/// Goes on as soon as what is drawn now is seen.
///
/// # Errors
/// When there is no window.
pub fn painted(then: impl FnOnce() + 'static) -> Result<(), Refusal> {
    let frame = Closure::once_into_js(move || Timeout::new(0, then).forget());
    window()?.request_animation_frame(frame.unchecked_ref())?;
    Ok(())
}

/// Opens the browser's own window for printing.
///
/// # Errors
/// When the browser refuses.
pub fn print() -> Result<(), Refusal> {
    Ok(window()?.print()?)
}

/// Puts a text into the clipboard.
///
/// # Errors
/// When the browser has none, or does not let the page at it.
pub async fn copy(text: &str) -> Result<(), Refusal> {
    let clipboard = Reflect::get(&window()?.navigator(), &"clipboard".into())?;
    let write = Reflect::get(&clipboard, &"writeText".into())?.dyn_into::<Function>();
    let write = write.map_err(|_| Refusal::Missing("clipboard"))?.call1(&clipboard, &text.into())?;
    JsFuture::from(Promise::resolve(&write)).await?;
    Ok(())
}

/// Calls back whenever the page may be about to go: it is left, or hidden, which is all that a phone tells. Ends when
/// the listeners are dropped.
///
/// # Errors
/// When there is no window.
pub fn on_leave(callback: impl Fn() + Clone + 'static) -> Result<[EventListener; 2], Refusal> {
    let document = document()?;
    let left = callback.clone();
    let left = EventListener::new(&window()?.into(), "pagehide", move |_| left());
    let target = document.clone();
    let hidden = EventListener::new(&target, "visibilitychange", move |_| {
        if document.visibility_state() == VisibilityState::Hidden {
            callback();
        }
    });
    Ok([left, hidden])
}

/// Calls back when the keys are pressed that take a step back (true) or do it again, outside of whatever takes text and
/// while no dialog is open, until the listener is dropped. The browser's own undo in a text stays the browser's.
///
/// # Errors
/// When there is no document.
pub fn on_step(callback: impl Fn(bool) + 'static) -> Result<EventListener, Refusal> {
    let stoppable = EventListenerOptions::enable_prevent_default();
    Ok(EventListener::new_with_options(&document()?.into(), "keydown", stoppable, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.is_composing();
        let back = match event.key().as_str() {
            "z" | "Z" => !event.shift_key(),
            "y" | "Y" if !event.shift_key() => false,
            _ => return,
        };
        let is_asked =
            document().is_ok_and(|document| document.query_selector("dialog[open]").is_ok_and(|open| open.is_some()));
        if command && !is_asked && !event.target().is_some_and(|target| takes_text(&target)) {
            event.prevent_default();
            callback(back);
        }
    }))
}

/// Calls back whenever the focus comes to something that takes text (true), or leaves it.
///
/// # Errors
/// When there is no document.
pub fn on_field(callback: impl FnMut(bool) + 'static) -> Result<[EventListener; 2], Refusal> {
    let (document, callback) = (document()?, Rc::new(RefCell::new(callback)));
    let told = callback.clone();
    let come = EventListener::new(&document, "focusin", move |event| {
        let is_in = event.target().is_some_and(|target| takes_text(&target));
        (callback.borrow_mut())(is_in);
    });
    let gone = EventListener::new(&document, "focusout", move |_| (told.borrow_mut())(false));
    Ok([come, gone])
}

/// Whether an element has the focus.
pub fn has_focus(id: &str) -> bool {
    document().ok().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

fn takes_text(target: &EventTarget) -> bool {
    let Some(element) = target.dyn_ref::<HtmlElement>() else { return false };
    match element.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("radio" | "checkbox" | "button" | "submit" | "file")
        ),
        _ => element.is_content_editable(),
    }
}

/// Lets the browser ask before the page is left, until the listener is dropped. For the moments in which something is
/// not stored yet; browsers ask only when the page was used.
///
/// # Errors
/// When there is no window.
pub fn ask_before_leaving() -> Result<EventListener, Refusal> {
    let stoppable = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window()?.into(), "beforeunload", stoppable, |event| {
        event.prevent_default();
        // Older browsers ask only when there is a text, which they do not show.
        if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
            event.set_return_value("-");
        }
    });
    Ok(listener)
}

fn next_frame(id: &str, act: impl FnOnce(&HtmlElement) + 'static) -> Result<(), Refusal> {
    let id = id.to_owned();
    let frame = Closure::once_into_js(move || {
        if let Ok(element) = element(&id) {
            act(&element);
        }
    });
    window()?.request_animation_frame(frame.unchecked_ref())?;
    Ok(())
}
