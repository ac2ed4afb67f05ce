//! Why the store did not do it, as far as the operator can do something about it.

use super::super::refusal::{Refusal, name};
use wasm_bindgen::JsValue;

/// Why the store did not do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The reader wants nothing kept, or had everything removed that was.
    Unwanted,
    /// The browser keeps nothing for this page: it has no `IndexedDB`, or it is set or policed not to.
    Blocked,
    /// The disk, or the page's share of it, is full; the change was not stored.
    Full,
    /// The store is of a later version of the app.
    Newer,
    /// What is stored cannot be read, or is not what was stored.
    Damaged,
    /// The connection was taken away while the app ran: another page replaces the store, or site data was deleted.
    Closed,
    /// There is an assessment of that id already.
    Taken,
    /// What was to be changed is not there any more: another page has deleted it.
    Gone,
    /// What is stored is sealed, and the passphrase has not been given.
    Locked,
    /// Something else; the name of the browser's exception.
    Other(String),
}

impl StoreError {
    /// What an exception while reading or writing means.
    pub(super) fn of(thrown: &JsValue) -> Self {
        Self::named(&name(thrown))
    }

    /// What an exception while opening means: a store that was never open cannot be closed.
    pub(super) fn of_opening(thrown: &JsValue) -> Self {
        match Self::of(thrown) {
            Self::Closed => Self::Blocked,
            other => other,
        }
    }

    fn named(name: &str) -> Self {
        match name {
            "SecurityError" | "NotAllowedError" => Self::Blocked,
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::Newer,
            "UnknownError" | "NotFoundError" | "DataError" | "EncodingError" | "NotReadableError" => Self::Damaged,
            "InvalidStateError" | "AbortError" => Self::Closed,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// Only opening asks for a window or an address.
impl From<Refusal> for StoreError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Missing(_) => Self::Blocked,
            Refusal::Threw(name) => Self::named(&name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_becomes_what_can_be_done() {
        let table = [
            ("SecurityError", StoreError::Blocked),
            ("QuotaExceededError", StoreError::Full),
            ("VersionError", StoreError::Newer),
            ("UnknownError", StoreError::Damaged),
            ("InvalidStateError", StoreError::Closed),
            ("AbortError", StoreError::Closed),
            ("TimeoutError", StoreError::Other("TimeoutError".to_owned())),
            ("", StoreError::Other(String::new())),
        ];
        for (name, expected) in table {
            assert_eq!(StoreError::named(name), expected, "{name}");
        }
    }
}
