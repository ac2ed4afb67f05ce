//! How an assessment travels: bytes to values and back. The only layer that names serde.
//!
//! Every kind of document has one gate. What comes in may be hostile, truncated, from the future or from another
//! tool: a reader gives either the whole value with its warnings, or one [`problem::Problem`] that says what, where
//! and what to do. Only a [`pack`] is trusted: it is a part of the build. It knows no DOM, no storage and no clock.

mod answer_json;
mod answers_json;
pub mod assessment_json;
pub mod assessment_text;
pub mod backup;
pub mod builtin;
pub mod bundle;
pub mod canonical;
pub mod carry_csv;
#[cfg(not(target_arch = "wasm32"))]
pub mod comparison_json;
#[cfg(not(target_arch = "wasm32"))]
pub mod crosswalk_json;
pub mod csv;
pub mod document;
pub mod formats;
#[cfg(not(target_arch = "wasm32"))]
pub mod glossary_json;
pub mod group_csv;
pub mod group_json;
pub mod member_line;
pub mod number;
mod object;
pub mod official_json;
pub mod one_file;
pub mod oscal_json;
pub mod own;
pub mod pack;
pub mod paper;
pub mod problem;
pub mod questionnaire_json;
pub mod report_csv;
pub mod report_html;
pub mod report_markdown;
pub mod report_page;
pub mod result_code;
pub mod result_json;
mod scalar;
mod scenario_json;
pub mod scores_json;
pub mod sealed;
pub mod sealed_backup;
pub mod sectors_csv;
mod snapshot_json;
pub mod step_json;
pub mod step_text;
pub mod style;
#[cfg(not(target_arch = "wasm32"))]
pub mod template_json;
pub mod tidy;
mod trace;
pub mod voice;
pub mod words_json;
pub mod workshop_json;
pub mod zip;
