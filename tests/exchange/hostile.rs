//! Documents that must be refused: each with its name, the rule that it breaks and the place where it breaks it.

#[path = "hostile/answers.rs"]
pub(crate) mod answers;
#[path = "hostile/bytes.rs"]
pub(crate) mod bytes;
#[path = "hostile/head.rs"]
pub(crate) mod head;
#[path = "hostile/kinds.rs"]
pub(crate) mod kinds;
#[path = "hostile/oscal.rs"]
pub(crate) mod oscal;
#[path = "hostile/questionnaires.rs"]
pub(crate) mod questionnaires;
#[path = "hostile/scenarios.rs"]
pub(crate) mod scenarios;
#[path = "hostile/snapshots.rs"]
pub(crate) mod snapshots;
#[path = "hostile/types.rs"]
pub(crate) mod types;

use kamae::exchange::problem::Fault;

/// A document that must be refused.
pub(crate) struct Case {
    /// What is wrong with it, in plain words; unique.
    pub(crate) name: String,
    /// The document.
    pub(crate) bytes: Vec<u8>,
    /// The rule that it breaks.
    pub(crate) fault: Fault,
    /// Members on the way to it; `@2:5` is line and column instead.
    pub(crate) place: String,
}

/// Every case.
pub(crate) fn all() -> Vec<Case> {
    let tables = [
        bytes::cases,
        kinds::cases,
        head::cases,
        types::cases,
        answers::cases,
        snapshots::cases,
        scenarios::cases,
        questionnaires::cases,
        oscal::cases,
    ];
    tables.into_iter().flat_map(|table| table()).collect()
}

/// One row of a table.
pub(crate) fn bad(name: &str, bytes: impl Into<Vec<u8>>, fault: Fault, place: &str) -> Case {
    Case { name: name.to_owned(), bytes: bytes.into(), fault, place: place.to_owned() }
}

/// One bracket so many times.
pub(crate) fn nested(open: &str, depth: usize, close: &str) -> String {
    open.repeat(depth) + &close.repeat(depth)
}

/// Far more brackets than any stack holds.
pub(crate) const DEEP: usize = 100_000;
