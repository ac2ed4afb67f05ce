//! Values that are sealed on their way in and opened on their way out, by whoever knows how. Keys stay as they are.
//!
//! Sealing takes no time that anybody waits for, so a change is still handed over by the call that makes it. Refuses to
//! know: how anything is sealed. Turning it on and off is turning.rs.

use super::{
    Store,
    database::{ANSWERS, ASSESSMENTS, STEPS},
    error::StoreError,
    records,
};
use js_sys::{Array, Uint8Array};
use std::{fmt::Debug, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};

/// Seals what is stored, and opens it again.
pub trait Sealer: Debug {
    /// What is stored in a place in the stead of these bytes; none when that cannot be done.
    fn seal(&self, place: &str, bytes: &[u8]) -> Option<String>;

    /// The bytes that were sealed for this place; none when these are not.
    fn open(&self, place: &str, text: &str) -> Option<Vec<u8>>;
}

/// Who seals; nobody where nothing is sealed.
pub(super) type Sealing = Option<Rc<dyn Sealer>>;

/// A change as it is stored: the head, pieces by name, and the step by its key.
pub(super) type Sealed = (JsValue, Vec<(String, Option<JsValue>)>, Option<(JsValue, JsValue)>);

/// Where a value lies: its store and its key in one text, which the browser makes of both.
pub(super) fn place(store: &str, key: &JsValue) -> String {
    Array::of2(&store.into(), key).join(",").into()
}

/// A text as it is stored.
pub(super) fn sealed(by: &Sealing, store: &str, key: &JsValue, text: &str) -> Result<JsValue, StoreError> {
    match by {
        None => Ok(text.into()),
        Some(by) => seal(by.as_ref(), &place(store, key), text.as_bytes()),
    }
}

/// A text as it was before it was stored; undefined when it is none, or was sealed for another place.
pub(super) fn opened(by: &Sealing, store: &str, key: &JsValue, value: JsValue) -> JsValue {
    match by {
        None => value,
        Some(by) => {
            let bytes = value.as_string().and_then(|text| by.open(&place(store, key), &text));
            bytes.and_then(|bytes| String::from_utf8(bytes).ok()).map_or(JsValue::UNDEFINED, JsValue::from)
        }
    }
}

/// The same of bytes.
pub(super) fn sealed_bytes(by: &Sealing, store: &str, key: &JsValue, bytes: &[u8]) -> Result<JsValue, StoreError> {
    match by {
        None => Ok(Uint8Array::from(bytes).into()),
        Some(by) => seal(by.as_ref(), &place(store, key), bytes),
    }
}

/// The same of bytes; none when they are none, or were sealed for another place.
pub(super) fn opened_bytes(by: &Sealing, store: &str, key: &JsValue, value: JsValue) -> Option<Vec<u8>> {
    match by {
        None => Some(value.dyn_into::<Uint8Array>().ok()?.to_vec()),
        Some(by) => by.open(&place(store, key), &value.as_string()?),
    }
}

fn seal(by: &dyn Sealer, place: &str, bytes: &[u8]) -> Result<JsValue, StoreError> {
    by.seal(place, bytes).map(JsValue::from).ok_or_else(|| StoreError::Other(String::new()))
}

impl Store {
    /// A change as it is stored. What a page that is gone has sealed already stays as it is.
    pub(super) fn sealed(
        &self,
        id: &str,
        head: &str,
        answers: &[(String, Option<String>)],
        step: Option<(JsValue, String)>,
    ) -> Result<Sealed, StoreError> {
        let by = &self.sealer;
        let text = |store: &str, key: &JsValue, text: &str| {
            let done = by.as_ref().is_some_and(|by| by.open(&place(store, key), text).is_some());
            if done { Ok(text.into()) } else { sealed(by, store, key, text) }
        };
        let head = text(ASSESSMENTS, &id.into(), head)?;
        let piece = |(name, piece): &(String, Option<String>)| {
            let key = records::key(id, name);
            let piece = piece.as_ref().map(|piece| text(ANSWERS, &key, piece)).transpose()?;
            Ok::<_, StoreError>((name.clone(), piece))
        };
        let answers = answers.iter().map(piece).collect::<Result<Vec<_>, _>>()?;
        let step = step.map(|(key, step)| Ok::<_, StoreError>((key.clone(), text(STEPS, &key, &step)?))).transpose()?;
        Ok((head, answers, step))
    }

    /// Who seals what is stored here; none where nothing is sealed.
    pub fn sealer(&self) -> Option<Rc<dyn Sealer>> {
        self.sealer.clone()
    }
}
