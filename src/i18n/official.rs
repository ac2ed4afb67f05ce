//! The official wording of a framework, beside our own: what its publisher says, in the publisher's language, and where it
//! was taken from. Never a part of this project: the operator brings it, or whoever hosts the app.

/// Statements and examples by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Official {
    /// Title of the document that it was taken from.
    pub title: String,
    /// Version of that document.
    pub version: String,
    /// SHA-256 of its file, lower-case hex.
    pub digest: String,
    /// Id of an item; its statement, then its examples.
    pub items: Vec<(String, Vec<String>)>,
}

impl Official {
    /// The language that it is in: there is no other official one.
    pub const LANGUAGE: &str = "en";

    /// Statement and examples of an item.
    pub fn of(&self, id: &str) -> Option<(&str, &[String])> {
        let (_, texts) = self.items.iter().find(|(known, _)| known == id)?;
        let (statement, examples) = texts.split_first()?;
        Some((statement, examples))
    }
}
