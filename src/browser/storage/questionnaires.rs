//! Questionnaires that somebody opened: each the bytes of its file, by its id. Refuses to know what is in them.

use super::{
    Store,
    database::QUESTIONNAIRES,
    error::StoreError,
    outcome, sealing, shown,
    transaction::{Transaction, result},
};
use std::future::Future;
use wasm_bindgen::JsValue;

impl Store {
    /// The id and the file of every questionnaire, in the order of the ids; an empty file where the record is none.
    ///
    /// # Errors
    /// When the store is closed.
    pub async fn questionnaires(&self) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let reading = Transaction::read(&self.database, &[QUESTIONNAIRES])?;
        let records = reading.all(QUESTIONNAIRES, &JsValue::UNDEFINED)?;
        reading.ended().await?;
        records.map(|id, file| {
            let file = sealing::opened_bytes(&self.sealer, QUESTIONNAIRES, &id, file);
            Some((shown(&id), file.unwrap_or_default()))
        })
    }

    /// The file of one; none when there is no such questionnaire.
    ///
    /// # Errors
    /// When the store is closed, or the record is no file.
    pub async fn questionnaire(&self, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let reading = Transaction::read(&self.database, &[QUESTIONNAIRES])?;
        let asked = reading.get(QUESTIONNAIRES, &id.into())?;
        reading.ended().await?;
        let record = result(&asked, StoreError::of)?;
        if record.is_undefined() {
            return Ok(None);
        }
        let file = sealing::opened_bytes(&self.sealer, QUESTIONNAIRES, &id.into(), record);
        file.map(Some).ok_or(StoreError::Damaged)
    }

    /// Keeps the file of one, in the place of another of the same id.
    ///
    /// # Errors
    /// Nothing was stored: `Full`, or `Closed` when another page took the store away.
    pub fn keep_questionnaire(&self, id: &str, file: &[u8]) -> impl Future<Output = Result<(), StoreError>> + use<> {
        let file = sealing::sealed_bytes(&self.sealer, QUESTIONNAIRES, &id.into(), file);
        outcome(self.change(&[QUESTIONNAIRES], |change| change.put(QUESTIONNAIRES, &id.into(), &file?)))
    }

    /// Removes one.
    ///
    /// # Errors
    /// When the store is closed.
    pub fn remove_questionnaire(&self, id: &str) -> impl Future<Output = Result<(), StoreError>> + use<> {
        outcome(self.change(&[QUESTIONNAIRES], |change| change.delete(QUESTIONNAIRES, &id.into())))
    }
}
