//! Changes that wait to be stored, kept past the end of their page.
//!
//! A browser drops the changes that still stand in line when their page goes, and on a slow disk the last answers of a
//! quick hand do. So when the page goes they are written down where that takes no time, and the next page that opens the
//! store makes them again. Making a change twice is making it once. Where what is stored is sealed, so is what waits.

use super::{
    super::{refusal::Refusal, settings, window::window},
    Store,
    database::{ASSESSMENTS, TRASH},
    error::StoreError,
    sealing::Sealed,
    transaction::{Transaction, result},
    trash,
};
use gloo::events::EventListener;
use js_sys::{Array, Date, JSON, Math, Promise};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

const PREFIX: &str = "waiting:";

/// The id of an assessment, its head, the answers that changed, and the step that changed them, by its key.
type Change = (String, String, Vec<(String, Option<String>)>, Option<(JsValue, String)>);

/// The changes of this page that wait to be stored.
#[derive(Debug)]
pub(super) struct Journal {
    waiting: Rc<Waiting>,
    _leaving: EventListener,
}

#[derive(Debug)]
struct Waiting {
    key: String,
    written: Cell<bool>,
    last: Cell<u32>,
    changes: RefCell<Vec<(u32, Array)>>,
}

impl Journal {
    pub(super) fn open() -> Result<Self, Refusal> {
        let waiting = Rc::new(Waiting {
            key: name(),
            written: Cell::default(),
            last: Cell::default(),
            changes: RefCell::default(),
        });
        let left = Rc::clone(&waiting);
        let leaving = EventListener::new(&window()?.into(), "pagehide", move |_| left.write_down());
        Ok(Self { waiting, _leaving: leaving })
    }

    /// Remembers a change until its transaction has ended.
    pub(super) fn note(&self, id: &str, (head, answers, step): Sealed, ended: Promise) {
        let waiting = Rc::clone(&self.waiting);
        let step = step.map_or(JsValue::NULL, |(key, text)| Array::of2(&key, &text).into());
        let number = waiting.add(Array::of4(&id.into(), &head, &list(&answers), &step));
        spawn_local(async move {
            // It ended well or not; whoever made the change hears which.
            drop(JsFuture::from(ended).await);
            waiting.remove(number);
        });
    }
}

impl Waiting {
    fn add(&self, change: Array) -> u32 {
        let number = self.last.get().wrapping_add(1);
        self.last.set(number);
        self.changes.borrow_mut().push((number, change));
        number
    }

    fn remove(&self, number: u32) {
        self.changes.borrow_mut().retain(|(other, _)| *other != number);
        // The page went and came back, and its changes went their way all the same.
        if self.written.get() && self.changes.borrow().is_empty() {
            self.written.set(settings::remove(&self.key).is_err());
        }
    }

    fn write_down(&self) {
        let changes: Array = self.changes.borrow().iter().map(|(_, change)| change).collect();
        if changes.length() > 0
            && let Ok(text) = JSON::stringify(&changes)
        {
            self.written.set(settings::set(&self.key, &String::from(text)).is_ok());
        }
    }
}

impl Store {
    /// Makes the changes that pages which are gone have written down, the oldest first.
    pub(super) async fn catch_up(&self) {
        while let Some(key) = settings::first(PREFIX) {
            for change in settings::get(&key).and_then(|text| read(&text)).unwrap_or_default() {
                // Once is enough: made later, it would undo what was answered in between.
                drop(self.make_again(change).await);
            }
            if settings::remove(&key).is_err() {
                return;
            }
        }
    }

    /// Makes a change again, unless its assessment went to the trash after it.
    async fn make_again(&self, (id, head, answers, step): Change) -> Result<(), StoreError> {
        let reading = Transaction::read(&self.database, &[ASSESSMENTS, TRASH])?;
        let present = reading.get(ASSESSMENTS, &id.as_str().into())?;
        let trashed = reading.get(TRASH, &trash::versions(&id)?)?;
        reading.ended().await?;
        let (present, trashed) = (result(&present, StoreError::of)?, result(&trashed, StoreError::of)?);
        if present.is_undefined() && !trashed.is_undefined() {
            return Ok(());
        }
        self.put(&id, self.sealed(&id, &head, &answers, step), false, false).await
    }
}

/// A name that no other page has, in the order of time.
fn name() -> String {
    let (time, lot) = (Date::new_0().to_iso_string(), JsValue::from_f64(Math::random()));
    let both = Array::of2(&time, &lot).join("-");
    format!("{PREFIX}{}", String::from(both))
}

fn list(answers: &[(String, Option<JsValue>)]) -> JsValue {
    let pair = |(outcome, answer): &(String, Option<JsValue>)| {
        Array::of2(&outcome.into(), answer.as_ref().unwrap_or(&JsValue::NULL))
    };
    answers.iter().map(pair).collect::<Array>().into()
}

fn read(text: &str) -> Option<Vec<Change>> {
    let changes: Array = JSON::parse(text).ok()?.dyn_into().ok()?;
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()))
    };
    let change = |change: JsValue| {
        let change: Array = change.dyn_into().ok()?;
        let answers: Array = change.get(2).dyn_into().ok()?;
        let answers = answers.iter().map(pair).collect::<Option<_>>()?;
        Some((change.get(0).as_string()?, change.get(1).as_string()?, answers, step(change.get(3))))
    };
    changes.iter().map(change).collect()
}

/// A step by its key; none where an earlier version wrote none, or something else is written.
fn step(step: JsValue) -> Option<(JsValue, String)> {
    let step: Array = step.dyn_into().ok()?;
    let key: Array = step.get(0).dyn_into().ok()?;
    let is_key = key.get(0).is_string() && key.get(1).as_f64().is_some() && key.get(2).as_f64().is_some();
    let text = step.get(1).as_string()?;
    is_key.then(|| (key.into(), text))
}
