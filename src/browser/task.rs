//! Work that goes on beside the page.

use std::pin::Pin;

/// Work of any kind.
type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Begins a work. The way into the queue is compiled here once; every kind of work would bring its own.
pub fn spawn_local(task: impl Future<Output = ()> + 'static) {
    begin(Box::pin(task));
}

#[inline(never)]
fn begin(task: Task) {
    wasm_bindgen_futures::spawn_local(task);
}
