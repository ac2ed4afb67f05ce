//! The keys of a hall: those of a clicker always, single letters and digits only while they are on (WCAG 2.1.4).

use crate::model::answer::Status;
use crate::ui::pages::assess::keys::is_taken;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// This answer.
    Answer(Status),
    /// The next question, or the one before.
    Step(bool),
    /// A dark screen.
    Dark,
    /// Every language, or one again.
    Both,
    /// What was answered, or not any more.
    Reveal,
    /// No votes any more.
    Clear,
    /// Back to answering alone.
    Close,
}

/// Listens to the keys of the whole page for as long as it is shown. While it is dark, any key is as good as another.
#[hook]
pub fn use_presses(on_press: Callback<Press>, top: u8, letters: bool, dark: bool) {
    use_effect_with((on_press, letters, dark), move |(on_press, letters, dark)| {
        let listener = listen(on_press.clone(), top, *letters, *dark);
        move || drop(listener)
    });
}

fn listen(on_press: Callback<Press>, top: u8, letters: bool, dark: bool) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| !is_taken(event)) else { return };
        let key = event.key();
        // Tab and the keys that only go with others move the focus, or nothing.
        let lights = dark && !["Tab", "Shift"].contains(&key.as_str());
        if let Some(press) = if lights { Some(Press::Dark) } else { of_key(&key, top, letters) } {
            event.prevent_default();
            on_press.emit(press);
        }
    }))
}

fn of_key(key: &str, top: u8, letters: bool) -> Option<Press> {
    let level = || key.parse::<u8>().ok().filter(|level| key.len() == 1 && *level <= top);
    Some(match key {
        "PageDown" | "ArrowRight" => Press::Step(true),
        "PageUp" | "ArrowLeft" => Press::Step(false),
        "Escape" => Press::Close,
        _ if !letters => return None,
        "j" | "J" => Press::Step(true),
        "k" | "K" => Press::Step(false),
        // What clickers send for a dark screen.
        "b" | "B" | "." => Press::Dark,
        "l" | "L" => Press::Both,
        "r" | "R" => Press::Reveal,
        "Backspace" => Press::Clear,
        "u" | "U" => Press::Answer(Status::Unknown),
        _ => Press::Answer(Status::Level(level()?)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        for (key, letters, wanted) in [
            ("PageDown", false, Some(Press::Step(true))),
            ("ArrowLeft", false, Some(Press::Step(false))),
            ("Escape", false, Some(Press::Close)),
            ("j", true, Some(Press::Step(true))),
            ("j", false, None),
            ("b", true, Some(Press::Dark)),
            (".", false, None),
            ("L", true, Some(Press::Both)),
            ("r", true, Some(Press::Reveal)),
            ("r", false, None),
            ("Backspace", true, Some(Press::Clear)),
            ("4", true, Some(Press::Answer(Status::Level(4)))),
            ("4", false, None),
            ("5", true, None),
            ("u", true, Some(Press::Answer(Status::Unknown))),
            ("Enter", true, None),
            (" ", true, None),
        ] {
            assert_eq!(of_key(key, 4, letters), wanted, "{key} {letters}");
        }
    }
}
