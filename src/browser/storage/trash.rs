//! Assessments that were deleted, each as one record, until they are restored or purged.
//!
//! No record is ever put over another: the first version of an assessment lies there under its id, each further one under
//! its id, a tilde and a number. Moving needs to read first, so unlike a change it begins when it is first polled.

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
use web_sys::IdbKeyRange;

/// An assessment in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// The key of its record; of which assessment it is, its head says.
    pub key: String,
    /// When it was moved there, as it was told.
    pub when: String,
    /// Its head.
    pub head: String,
}

impl Store {
    /// Moves an assessment to the trash; gives its key there, and none when there is no such assessment.
    ///
    /// # Errors
    /// It is where it was: `Full`, `Closed`, or `Damaged` when something in it is no string.
    pub async fn move_to_trash(&self, id: &str, when: &str) -> Result<Option<String>, StoreError> {
        self.exchange(id, when, None).await
    }

    /// Puts an assessment in the place of the one of its id, which goes to the trash. All or nothing.
    ///
    /// # Errors
    /// As [`Store::move_to_trash`].
    pub async fn replace(
        &self,
        id: &str,
        when: &str,
        head: String,
        answers: Vec<(String, String)>,
    ) -> Result<(), StoreError> {
        self.exchange(id, when, Some((head, answers))).await.map(drop)
    }

    async fn exchange(&self, id: &str, when: &str, next: Option<Assessment>) -> Result<Option<String>, StoreError> {
        let moving = Transaction::write(&self.database, &[ASSESSMENTS, ANSWERS, TRASH])?;
        let asked = records::ask(&moving, id)?;
        answer(asked.last(), StoreError::of).await?;
        let key = free(&moving, id).await?;
        let moved = asked.take(id, &self.sealer).and_then(|found| {
            if let Some(assessment) = &found {
                moving.put(TRASH, &key.as_str().into(), &record(&self.sealer, &key, when, assessment)?)?;
                moving.delete(ASSESSMENTS, &id.into())?;
                moving.delete(ANSWERS, &records::of(id)?)?;
            }
            next.map_or(Ok(()), |next| put(&self.sealer, &moving, id, &next))?;
            Ok(found.map(|_| key))
        });
        let moved = moving.commit(moved)?;
        moving.ended().await?;
        Ok(moved)
    }

    /// What is in the trash, in the order of the keys.
    ///
    /// # Errors
    /// When the store is closed. What cannot be read of a record is empty.
    pub async fn trashed(&self) -> Result<Vec<Trashed>, StoreError> {
        let reading = Transaction::read(&self.database, &[TRASH])?;
        let records = reading.all(TRASH, &JsValue::UNDEFINED)?;
        reading.ended().await?;
        records.map(|key, record| {
            let head = member(&record, "head").map(|head| sealing::opened(&self.sealer, TRASH, &key, head));
            let text = |value: Option<JsValue>| value.and_then(|value| value.as_string()).unwrap_or_default();
            Some(Trashed { key: shown(&key), when: text(member(&record, "when")), head: text(head) })
        })
    }

    /// Moves the assessment of this id, which lies under this key, out of the trash; tells whether there was one.
    ///
    /// # Errors
    /// It stays there: `Taken` when there is an assessment of that id again, `Full`, `Closed`, `Damaged`.
    pub async fn restore(&self, key: &str, id: &str) -> Result<bool, StoreError> {
        let moving = Transaction::write(&self.database, &[ASSESSMENTS, ANSWERS, TRASH])?;
        let present = moving.get(ASSESSMENTS, &id.into())?;
        let record = moving.get(TRASH, &key.into())?;
        let record = answer(&record, StoreError::of).await?;
        let moved = result(&present, StoreError::of).and_then(|present| {
            if record.is_undefined() {
                return Ok(false);
            }
            if !present.is_undefined() {
                return Err(StoreError::Taken);
            }
            let found = assessment(&self.sealer, key, &record).ok_or(StoreError::Damaged)?;
            put(&self.sealer, &moving, id, &found)?;
            moving.delete(TRASH, &key.into())?;
            Ok(true)
        });
        let moved = moving.commit(moved)?;
        moving.ended().await?;
        Ok(moved)
    }

    /// Puts an assessment into the trash that is not on the shelf, beside whatever is there of that id.
    ///
    /// # Errors
    /// `Full`, `Closed`.
    pub async fn put_in_trash(
        &self,
        id: &str,
        when: &str,
        head: &str,
        answers: &[(String, String)],
    ) -> Result<(), StoreError> {
        let putting = Transaction::write(&self.database, &[TRASH])?;
        let key = free(&putting, id).await?;
        let record = record(&self.sealer, &key, when, &(head.to_owned(), answers.to_vec()));
        putting.commit(record.and_then(|record| putting.put(TRASH, &key.as_str().into(), &record)))?;
        putting.ended().await
    }

    /// Deletes what the trash holds under a key, and what was done to it, unless there still is an assessment of that id, or
    /// another version of it in the trash. Traces may stay on the disk until the browser writes over them.
    ///
    /// # Errors
    /// When the store is closed.
    pub async fn purge(&self, key: &str, id: &str) -> Result<(), StoreError> {
        let purging = Transaction::write(&self.database, &[ASSESSMENTS, STEPS, TRASH])?;
        purging.delete(TRASH, &key.into())?;
        let present = purging.get(ASSESSMENTS, &id.into())?;
        let other = answer(&purging.get(TRASH, &versions(id)?)?, StoreError::of).await?;
        let asked = result(&present, StoreError::of).and_then(|present| {
            let last = present.is_undefined() && other.is_undefined();
            if last { purging.delete(STEPS, &records::of(id)?) } else { Ok(()) }
        });
        purging.commit(asked)?;
        purging.ended().await
    }
}

/// The first key for a version of an assessment under which nothing lies.
async fn free(within: &Transaction, id: &str) -> Result<String, StoreError> {
    let (mut key, mut number) = (id.to_owned(), 1_u32);
    while !answer(&within.get(TRASH, &key.as_str().into())?, StoreError::of).await?.is_undefined() {
        number = number.saturating_add(1);
        key = format!("{id}~{number}");
    }
    Ok(key)
}

/// The keys of all versions of an assessment: no id begins with another one.
pub(super) fn versions(id: &str) -> Result<JsValue, StoreError> {
    let range = IdbKeyRange::bound(&id.into(), &[id, "~\u{ffff}"].concat().into());
    range.map(Into::into).map_err(|thrown| StoreError::of(&thrown))
}

fn put(by: &Sealing, moving: &Transaction, id: &str, (head, answers): &Assessment) -> Result<(), StoreError> {
    let key = JsValue::from(id);
    moving.put(ASSESSMENTS, &key, &sealing::sealed(by, ASSESSMENTS, &key, head)?)?;
    answers.iter().try_for_each(|(outcome, answer)| {
        let key = records::key(id, outcome);
        moving.put(ANSWERS, &key, &sealing::sealed(by, ANSWERS, &key, answer)?)
    })
}

/// `{ when, head, answers: [[outcome, answer], …] }`; each text in it is sealed for a place of its own.
pub(super) fn record(by: &Sealing, key: &str, when: &str, (head, answers): &Assessment) -> Result<JsValue, StoreError> {
    let pairs = Array::new();
    for (outcome, answer) in answers {
        let answer = sealing::sealed(by, TRASH, &records::key(key, outcome), answer)?;
        pairs.push(&Array::of2(&outcome.into(), &answer));
    }
    let head = sealing::sealed(by, TRASH, &key.into(), head)?;
    let record = Object::new();
    for (name, value) in [("when", when.into()), ("head", head), ("answers", pairs.into())] {
        let set = Reflect::set(&record, &name.into(), &value);
        set.map_err(|thrown| StoreError::of(&thrown))?;
    }
    Ok(record.into())
}

pub(super) fn assessment(by: &Sealing, key: &str, record: &JsValue) -> Option<Assessment> {
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        let outcome = pair.get(0).as_string()?;
        let answer = sealing::opened(by, TRASH, &records::key(key, &outcome), pair.get(1));
        Some((outcome, answer.as_string()?))
    };
    let answers: Array = member(record, "answers")?.dyn_into().ok()?;
    let answers = answers.iter().map(pair).collect::<Option<_>>()?;
    Some((sealing::opened(by, TRASH, &key.into(), member(record, "head")?).as_string()?, answers))
}

fn member(record: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(record, &name.into()).ok()
}

/// When it was moved there.
pub(super) fn when(record: &JsValue) -> String {
    member(record, "when").and_then(|when| when.as_string()).unwrap_or_default()
}
