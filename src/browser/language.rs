//! What the browser's owner likes to read, and what the document says it is written in.
//!
//! Refuses to know which languages there are.

use super::{
    refusal::Refusal,
    window::{document, root, window},
};

/// The tags of the languages that the browser's owner prefers, such as `ja-JP`, the dearest first.
///
/// # Errors
/// When there is no window to ask.
pub fn preferred() -> Result<Vec<String>, Refusal> {
    let tags = window()?.navigator().languages();
    Ok(tags.iter().filter_map(|tag| tag.as_string()).collect())
}

/// Says in which language the document is, and what its title is.
///
/// # Errors
/// When there is no document.
pub fn set_document(language: &str, title: &str) -> Result<(), Refusal> {
    root()?.set_attribute("lang", language)?;
    document()?.set_title(title);
    Ok(())
}
