//! What things are called: words as values made from files, and numbers, dates and plurals without the browser's
//! help, so that screen and command line agree to the letter.
//!
//! It does not know what an assessment is.

pub mod days;
pub mod glossary;
pub mod key;
pub mod language;
pub mod number;
pub mod official;
pub mod questionnaire;
pub mod say;
pub mod words;
