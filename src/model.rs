//! What an assessment is: plain values and the changes one can make to them.
//!
//! This layer knows no interface words, no scores, no clock, no file format and no browser.

pub mod answer;
pub mod assessment;
pub mod bulk;
pub mod change;
pub mod crosswalk;
pub mod date;
pub mod extra;
pub mod id;
pub mod merge;
pub mod order;
pub mod questionnaire;
pub mod scenario;
pub mod sector;
pub mod snapshot;
pub mod step;
pub mod succession;
pub mod template;
pub mod tier;
pub mod tlp;
pub mod workshop;
