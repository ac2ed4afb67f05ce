//! Kamae: a self-assessment of cybersecurity against the NIST Cybersecurity Framework.
//!
//! The pipeline, in one line:
//!
//! ```text
//! questionnaire + file → exchange → Assessment —apply(Change)→ Assessment → score → report → { ui · charts · exchange }
//! ```
//!
//! Everything but `browser` and `ui` is the core: it does no IO, has no clock and no randomness (both arrive as
//! arguments), and compiles without a browser crate (`cargo check --lib --no-default-features`).
//! docs/architecture.md says what each layer must not know; tests/tidy.rs holds the arrows.

/// Version of this build.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

pub mod model;

pub mod score;

pub mod i18n;

pub mod exchange;

pub mod report;

pub mod charts;

#[cfg(feature = "web")]
pub mod browser;

#[cfg(feature = "web")]
pub mod ui;
