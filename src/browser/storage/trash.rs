//! Assessments that were deleted, each as one record, until they are restored or purged.
//!
//! The trash holds one record an id, the latest. Moving needs to read first, so unlike a change it begins when it is
//! first polled.

use super::{
    Store,
    database::{ANSWERS, ASSESSMENTS, STEPS, TRASH},
    error::StoreError,
    records::{self, Assessment},
    sealing::{self, Sealing},
    shown,
    transaction::{Transaction, answer, result},
};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// An assessment in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Its id.
    pub id: String,
    /// When it was moved there, as it was told.
    pub when: String,
    /// Its head.
    pub head: String,
}

impl Store {
    /// Moves an assessment to the trash; tells whether there was one.
    ///
    /// # Errors
    /// It is where it was: `Full`, `Closed`, or `Damaged` when something in it is no string.
    pub async fn move_to_trash(&self, id: &str, when: &str) -> Result<bool, StoreError> {
        let moving = Transaction::write(&self.database, &[ASSESSMENTS, ANSWERS, TRASH])?;
        let asked = records::ask(&moving, id)?;
        answer(asked.last(), StoreError::of).await?;
        let moved = asked.take(id, &self.sealer).and_then(|found| {
            let Some(assessment) = found else {
                return Ok(false);
            };
            moving.put(TRASH, &id.into(), &record(&self.sealer, id, when, &assessment)?)?;
            moving.delete(ASSESSMENTS, &id.into())?;
            moving.delete(ANSWERS, &records::of(id)?)?;
            Ok(true)
        });
        let moved = moving.commit(moved)?;
        moving.ended().await?;
        Ok(moved)
    }

    /// What is in the trash, in the order of the ids.
    ///
    /// # Errors
    /// When the store is closed. What cannot be read of a record is empty.
    pub async fn trashed(&self) -> Result<Vec<Trashed>, StoreError> {
        let reading = Transaction::read(&self.database, &[TRASH])?;
        let records = reading.all(TRASH, &JsValue::UNDEFINED)?;
        reading.ended().await?;
        records.map(|id, record| {
            let head = member(&record, "head").map(|head| sealing::opened(&self.sealer, TRASH, &id, head));
            let text = |value: Option<JsValue>| value.and_then(|value| value.as_string()).unwrap_or_default();
            Some(Trashed { id: shown(&id), when: text(member(&record, "when")), head: text(head) })
        })
    }

    /// Moves an assessment out of the trash; tells whether there was one.
    ///
    /// # Errors
    /// It stays there: `Taken` when there is an assessment of that id again, `Full`, `Closed`, `Damaged`.
    pub async fn restore(&self, id: &str) -> Result<bool, StoreError> {
        let moving = Transaction::write(&self.database, &[ASSESSMENTS, ANSWERS, TRASH])?;
        let present = moving.get(ASSESSMENTS, &id.into())?;
        let record = moving.get(TRASH, &id.into())?;
        let record = answer(&record, StoreError::of).await?;
        let moved = result(&present, StoreError::of).and_then(|present| {
            if record.is_undefined() {
                return Ok(false);
            }
            if !present.is_undefined() {
                return Err(StoreError::Taken);
            }
            put_back(&self.sealer, &moving, id, &record)?;
            Ok(true)
        });
        let moved = moving.commit(moved)?;
        moving.ended().await?;
        Ok(moved)
    }

    /// Puts an assessment into the trash that is not on the shelf, unless the trash holds one of that id.
    ///
    /// # Errors
    /// `Taken` when it does, `Full`, `Closed`.
    pub async fn put_in_trash(
        &self,
        id: &str,
        when: &str,
        head: &str,
        answers: &[(String, String)],
    ) -> Result<(), StoreError> {
        let putting = Transaction::write(&self.database, &[TRASH])?;
        let present = putting.get(TRASH, &id.into())?;
        let present = answer(&present, StoreError::of).await?;
        let put = if present.is_undefined() {
            record(&self.sealer, id, when, &(head.to_owned(), answers.to_vec()))
                .and_then(|record| putting.put(TRASH, &id.into(), &record))
        } else {
            Err(StoreError::Taken)
        };
        putting.commit(put)?;
        putting.ended().await
    }

    /// Deletes what the trash holds under an id, and what was done to it, unless there is an assessment of that id again.
    /// Traces may stay on the disk until the browser writes over them.
    ///
    /// # Errors
    /// When the store is closed.
    pub async fn purge(&self, id: &str) -> Result<(), StoreError> {
        let purging = Transaction::write(&self.database, &[ASSESSMENTS, STEPS, TRASH])?;
        let present = answer(&purging.get(ASSESSMENTS, &id.into())?, StoreError::of).await?;
        let asked = purging
            .delete(TRASH, &id.into())
            .and_then(|()| if present.is_undefined() { purging.delete(STEPS, &records::of(id)?) } else { Ok(()) });
        purging.commit(asked)?;
        purging.ended().await
    }
}

fn put_back(by: &Sealing, moving: &Transaction, id: &str, record: &JsValue) -> Result<(), StoreError> {
    let (head, answers) = assessment(by, id, record).ok_or(StoreError::Damaged)?;
    let key = JsValue::from(id);
    moving.put(ASSESSMENTS, &key, &sealing::sealed(by, ASSESSMENTS, &key, &head)?)?;
    for (outcome, answer) in answers {
        let key = records::key(id, &outcome);
        moving.put(ANSWERS, &key, &sealing::sealed(by, ANSWERS, &key, &answer)?)?;
    }
    moving.delete(TRASH, &key)
}

/// `{ when, head, answers: [[outcome, answer], …] }`; each text in it is sealed for a place of its own.
pub(super) fn record(by: &Sealing, id: &str, when: &str, (head, answers): &Assessment) -> Result<JsValue, StoreError> {
    let pairs = Array::new();
    for (outcome, answer) in answers {
        let answer = sealing::sealed(by, TRASH, &records::key(id, outcome), answer)?;
        pairs.push(&Array::of2(&outcome.into(), &answer));
    }
    let head = sealing::sealed(by, TRASH, &id.into(), head)?;
    let record = Object::new();
    for (name, value) in [("when", when.into()), ("head", head), ("answers", pairs.into())] {
        let set = Reflect::set(&record, &name.into(), &value);
        set.map_err(|thrown| StoreError::of(&thrown))?;
    }
    Ok(record.into())
}

pub(super) fn assessment(by: &Sealing, id: &str, record: &JsValue) -> Option<Assessment> {
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        let outcome = pair.get(0).as_string()?;
        let answer = sealing::opened(by, TRASH, &records::key(id, &outcome), pair.get(1));
        Some((outcome, answer.as_string()?))
    };
    let answers: Array = member(record, "answers")?.dyn_into().ok()?;
    let answers = answers.iter().map(pair).collect::<Option<_>>()?;
    Some((sealing::opened(by, TRASH, &id.into(), member(record, "head")?).as_string()?, answers))
}

fn member(record: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(record, &name.into()).ok()
}

/// When it was moved there.
pub(super) fn when(record: &JsValue) -> String {
    member(record, "when").and_then(|when| when.as_string()).unwrap_or_default()
}
