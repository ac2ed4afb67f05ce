//! The report: every sentence rule of page one in both languages, what must never be said, and the page itself.
//!
//! `KAMAE_DUMP=<folder> cargo test --test report` also writes the pages to look at, with the style sheets inside.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "report/cases.rs"]
mod cases;
#[path = "report/never.rs"]
mod never;
#[cfg(feature = "web")]
#[path = "report/page.rs"]
mod page;
#[path = "report/plans.rs"]
mod plans;
#[path = "report/rules.rs"]
mod rules;
