//! The Traffic Light Protocol marking of a document (FIRST TLP 2.0): never translated.

/// A TLP 2.0 label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tlp {
    /// For the recipients alone.
    Red,
    /// Need to know, within the organization only.
    AmberStrict,
    /// Need to know, within the organization and its clients.
    Amber,
    /// Within the community.
    Green,
    /// No limit.
    Clear,
}

impl Tlp {
    /// Every label, most restricted first.
    pub const ALL: [Self; 5] = [Self::Red, Self::AmberStrict, Self::Amber, Self::Green, Self::Clear];

    /// The label as it is printed everywhere.
    pub fn label(self) -> &'static str {
        match self {
            Self::Red => "TLP:RED",
            Self::AmberStrict => "TLP:AMBER+STRICT",
            Self::Amber => "TLP:AMBER",
            Self::Green => "TLP:GREEN",
            Self::Clear => "TLP:CLEAR",
        }
    }

    /// Reads a label exactly as printed.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tlp| tlp.label() == text)
    }
}
