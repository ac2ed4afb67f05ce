//! The scores: the worked examples of docs/method.md §8, every invariant of its §9, and a second scorer that shares no
//! code with the first.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "score/carry.rs"]
mod carry;
#[path = "score/cohort.rs"]
mod cohort;
#[path = "score/edition.rs"]
mod edition;
#[path = "score/examples.rs"]
mod examples;
#[path = "score/invariants.rs"]
mod invariants;
#[path = "score/naive.rs"]
mod naive;
#[path = "score/rules.rs"]
mod rules;
#[path = "score/sheet.rs"]
mod sheet;
