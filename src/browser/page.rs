//! Moving about the page, and hearing that the operator is about to leave it. Refuses to know what stands where.

use super::{
    refusal::Refusal,
    window::{document, element, window},
};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BeforeUnloadEvent, HtmlElement, VisibilityState};

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
