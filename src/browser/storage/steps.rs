//! What was done to each assessment, a string a step, in the order of their numbers. Refuses to know what a step says.

use super::{Store, database::STEPS, error::StoreError, outcome, records, sealing, transaction::Transaction};
use js_sys::Array;
use std::future::Future;
use wasm_bindgen::{JsCast, JsValue};

/// A step as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Its number.
    pub number: u32,
    /// The lot of the page that did it.
    pub lot: f64,
    /// What it says; none when that is no string.
    pub text: Option<String>,
}

impl Store {
    /// The steps of an assessment, in the order of their numbers.
    ///
    /// # Errors
    /// When the store is closed.
    pub async fn steps(&self, id: &str) -> Result<Vec<Kept>, StoreError> {
        let reading = Transaction::read(&self.database, &[STEPS])?;
        let records = reading.all(STEPS, &records::of(id)?)?;
        reading.ended().await?;
        records.map(|key, value| {
            let value = sealing::opened(&self.sealer, STEPS, &key, value);
            let key: Array = key.dyn_into().ok()?;
            // Numbers of steps are whole and fit; whatever else stands there is no step's.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a cast of a float stays in range"
            )]
            let number = key.get(1).as_f64().unwrap_or_default() as u32;
            Some(Kept { number, lot: key.get(2).as_f64().unwrap_or_default(), text: value.as_string() })
        })
    }

    /// Keeps steps that are not kept yet, each by its number.
    ///
    /// # Errors
    /// None was stored: `Full`, or `Closed` when another page took the store away.
    pub fn keep_steps(&self, id: &str, all: &[(u32, String)]) -> impl Future<Output = Result<(), StoreError>> + use<> {
        outcome(self.change(&[STEPS], |change| {
            all.iter().try_for_each(|(number, text)| {
                let key = key(id, *number, self.lot);
                change.put(STEPS, &key, &sealing::sealed(&self.sealer, STEPS, &key, text)?)
            })
        }))
    }

    /// Removes some steps of an assessment.
    ///
    /// # Errors
    /// When the store is closed.
    pub fn remove_steps(&self, id: &str, steps: &[Kept]) -> impl Future<Output = Result<(), StoreError>> + use<> {
        outcome(self.change(&[STEPS], |change| {
            steps.iter().try_for_each(|step| change.delete(STEPS, &key(id, step.number, step.lot)))
        }))
    }

    /// Removes every step of an assessment, those that cannot be read too.
    ///
    /// # Errors
    /// When the store is closed.
    pub fn forget_steps(&self, id: &str) -> impl Future<Output = Result<(), StoreError>> + use<> {
        outcome(self.change(&[STEPS], |change| change.delete(STEPS, &records::of(id)?)))
    }
}

/// The key of a step.
pub(super) fn key(id: &str, number: u32, lot: f64) -> JsValue {
    Array::of3(&id.into(), &number.into(), &lot.into()).into()
}
