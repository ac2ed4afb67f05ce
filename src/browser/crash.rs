//! The last words of an app that is about to stop. The screen that shows them is static/boot.js's: it needs no
//! WebAssembly, so it stands when this does not.

use std::panic;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = kamae, js_name = crash)]
    fn kamae_crash(what: &str) -> Result<(), JsValue>;
}

/// Shows the screen, with what happened, whenever a panic stops the app from now on.
pub fn show_panics() {
    panic::set_hook(Box::new(|panic| drop(kamae_crash(&panic.to_string()))));
}
