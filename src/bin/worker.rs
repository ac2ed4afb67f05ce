//! The second program: work that takes longer than a page may wait, beside it in a worker. It is loaded when there is
//! such work, and stopped with it.
//!
//! A message is one job (browser/worker.rs tells how it is asked for); what comes back is its news: `[done, all]` while
//! it goes on, then the result as text, or `{ lacking }`. Refuses to know the page.

use js_sys::{Array, JsString, Object, Reflect, Uint8Array, global};
use kamae::exchange::one_file;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let at_work = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        let told = one_file_of(&message.data(), |news| drop(at_work.post_message(news)));
        drop(at_work.post_message(&told));
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    // Whoever started it waits for a first word.
    drop(scope.post_message(&JsValue::NULL));
}

/// The one-file edition of `[page, name, content, name, content, …]`.
fn one_file_of(job: &JsValue, tell: impl Fn(&JsValue)) -> JsValue {
    let parts: Vec<JsValue> = Array::from(job).to_vec();
    let (page, files) = parts.split_first().map_or((String::new(), &[][..]), |(page, files)| (text(page), files));
    let file = |pair: &[JsValue]| Some((text(pair.first()?), Uint8Array::new(pair.get(1)?).to_vec()));
    let files: BTreeMap<_, _> = files.chunks(2).filter_map(file).collect();
    let step = |done: usize, all: usize| tell(&[done, all].map(JsValue::from).into_iter().collect::<Array>().into());
    match one_file::write(&page, &files, step) {
        Ok(whole) => JsValue::from(whole),
        Err(lacking) => {
            let told = Object::new();
            // A fresh object takes every property.
            drop(Reflect::set(&told, &JsString::from("lacking"), &JsString::from(lacking.0)));
            told.into()
        }
    }
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}
