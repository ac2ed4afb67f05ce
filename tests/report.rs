//! The report: every sentence rule of page one in both languages, what must never be said, the page itself, and every
//! file that is made from it.
//!
//! `KAMAE_DUMP=<folder> cargo test --test report` also writes pages and files to look at; `KAMAE_BLESS=1` the goldens.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "report/cases.rs"]
mod cases;
#[path = "report/changes.rs"]
mod changes;
#[path = "report/compare.rs"]
mod compare;
#[path = "report/elsewhere.rs"]
mod elsewhere;
#[path = "report/exports.rs"]
mod exports;
#[path = "report/hostile.rs"]
mod hostile;
#[path = "report/mapped.rs"]
mod mapped;
#[path = "report/markup.rs"]
mod markup;
#[path = "report/never.rs"]
mod never;
#[path = "report/numbers.rs"]
mod numbers;
#[cfg(feature = "web")]
#[path = "report/page.rs"]
mod page;
#[path = "report/plans.rs"]
mod plans;
#[path = "report/rules.rs"]
mod rules;
#[path = "report/what_if.rs"]
mod what_if;
