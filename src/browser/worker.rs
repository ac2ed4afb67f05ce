//! Work beside the page: the second program (src/bin/worker.rs) with one job. Refuses to know what the job is about.

use super::refusal::Refusal;
use gloo::events::EventListener;
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = kamae, js_name = work)]
    fn kamae_work() -> Result<Promise, JsValue>;
}

/// What is heard of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// So many of so many steps are done.
    Step(u32, u32),
    /// The result.
    Done(String),
    /// It cannot be done, and what it lacks.
    Lacking(String),
}

/// A job that goes on; dropping it stops it.
pub struct Work {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Work {
    /// Starts the program with a job.
    ///
    /// # Errors
    /// When the program cannot be fetched now, or this browser has no workers.
    pub async fn start(job: &Array, on_news: impl Fn(News) + Clone + 'static) -> Result<Self, Refusal> {
        let worker: Worker = JsFuture::from(kamae_work()?).await?.dyn_into()?;
        let failed = on_news.clone();
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                if let Some(message) = event.dyn_ref::<MessageEvent>() {
                    on_news(news(&message.data()));
                }
            }),
            EventListener::new(&worker, "error", move |_| failed(News::Lacking(String::new()))),
        ];
        worker.post_message(job)?;
        Ok(Self { worker, _listeners: listeners })
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// What a message of the program says.
fn news(data: &JsValue) -> News {
    if let Some(text) = data.as_string() {
        return News::Done(text);
    }
    if let Some(steps) = data.dyn_ref::<Array>() {
        // Steps are whole numbers of a few dozen.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and whole")]
        let number = |at: u32| steps.get(at).as_f64().unwrap_or_default() as u32;
        return News::Step(number(0), number(1));
    }
    let lacking = Reflect::get(data, &JsValue::from_str("lacking")).ok();
    News::Lacking(lacking.and_then(|lacking| lacking.as_string()).unwrap_or_default())
}
