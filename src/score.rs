//! What the answers are worth: numbers that carry their coverage, exactly as docs/method.md says.
//!
//! The flow: an `Assessment` becomes one [`row::Row`] per item, rows are added up into one
//! [`tally::Tally`] per group (integers only), and each number is one division at the end
//! ([`numbers::Numbers`]). It knows no language, no colour and no rounding.

pub mod again;
pub mod both;
pub mod carry;
pub mod cohort;
pub mod edition;
pub mod item;
pub mod numbers;
pub mod projection;
pub mod rank;
pub mod rollup;
pub mod row;
pub mod tally;
