//! What a file carried and this version does not know: kept to the letter, so that a round trip loses nothing.

/// Unknown members of one object: name and raw JSON text, in their order.
///
/// Only `exchange` reads or fills it (docs/file-format/v1.md); everybody else can just carry it along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra(Vec<(String, String)>);

impl Extra {
    /// Keeps one more member.
    pub(crate) fn keep(&mut self, name: String, raw: String) {
        self.0.push((name, raw));
    }

    /// The members in the order in which they stood.
    pub(crate) fn members(&self) -> &[(String, String)] {
        &self.0
    }

    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
