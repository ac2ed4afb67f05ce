//! Records as they lie in the stores, to strings and back. Whatever is no string where one was stored is damage.

use super::{
    database::{ANSWERS, ASSESSMENTS},
    error::StoreError,
    sealing::{self, Sealing},
    transaction::{Transaction, result},
};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbRequest};

/// The head of an assessment, and its answers by outcome.
pub(super) type Assessment = (String, Vec<(String, String)>);

/// The requests for the keys and the values of some records.
#[derive(Debug)]
pub(super) struct Records {
    pub(super) keys: IdbRequest,
    pub(super) values: IdbRequest,
}

impl Records {
    /// What each record says, once the requests are answered; `read` gives none for a damaged one.
    pub(super) fn map<T>(&self, read: impl Fn(JsValue, JsValue) -> Option<T>) -> Result<Vec<T>, StoreError> {
        let (keys, values) = (list(&self.keys)?, list(&self.values)?);
        let records = keys.iter().zip(values.iter());
        let read = records.map(|(key, value)| read(key, value));
        read.collect::<Option<_>>().ok_or(StoreError::Damaged)
    }
}

/// The requests for one assessment.
#[derive(Debug)]
pub(super) struct Asked {
    head: IdbRequest,
    answers: Records,
}

/// Asks for an assessment.
pub(super) fn ask(reading: &Transaction, id: &str) -> Result<Asked, StoreError> {
    let head = reading.get(ASSESSMENTS, &id.into())?;
    let answers = reading.all(ANSWERS, &of(id)?)?;
    Ok(Asked { head, answers })
}

impl Asked {
    /// The request that is answered last.
    pub(super) fn last(&self) -> &IdbRequest {
        &self.answers.values
    }

    /// The assessment of this id, once the requests are answered.
    pub(super) fn take(&self, id: &str, by: &Sealing) -> Result<Option<Assessment>, StoreError> {
        let Some(head) = opened(by, ASSESSMENTS, &id.into(), &self.head)? else {
            return Ok(None);
        };
        let answer = |key: JsValue, value: JsValue| {
            let answer = sealing::opened(by, ANSWERS, &key, value);
            let key: Array = key.dyn_into().ok()?;
            Some((key.get(1).as_string()?, answer.as_string()?))
        };
        Ok(Some((head, self.answers.map(answer)?)))
    }
}

/// The string that a request was answered with; none when there is no such record.
pub(super) fn text(request: &IdbRequest) -> Result<Option<String>, StoreError> {
    opened(&None, ASSESSMENTS, &JsValue::UNDEFINED, request)
}

/// The same of a record that may be sealed.
pub(super) fn opened(
    by: &Sealing,
    store: &str,
    key: &JsValue,
    request: &IdbRequest,
) -> Result<Option<String>, StoreError> {
    let value = result(request, StoreError::of)?;
    if value.is_undefined() {
        return Ok(None);
    }
    sealing::opened(by, store, key, value).as_string().map(Some).ok_or(StoreError::Damaged)
}

/// The key of an answer.
pub(super) fn key(id: &str, outcome: &str) -> JsValue {
    Array::of2(&id.into(), &outcome.into()).into()
}

/// The keys of all answers of an assessment, or of all its steps: a list sorts after every string and number.
pub(super) fn of(id: &str) -> Result<JsValue, StoreError> {
    let id = JsValue::from_str(id);
    let (first, last) = (Array::of1(&id), Array::of2(&id, &Array::new()));
    let range = IdbKeyRange::bound(&first, &last);
    range.map(Into::into).map_err(|thrown| StoreError::of(&thrown))
}

fn list(request: &IdbRequest) -> Result<Array, StoreError> {
    let list = result(request, StoreError::of)?.dyn_into();
    list.map_err(|_| StoreError::Damaged)
}
