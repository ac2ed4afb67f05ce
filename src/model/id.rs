//! The names things go by: checked once, where they enter, and types from then on.

use std::fmt::{self, Write};

/// Longest id that is accepted, in characters (docs/file-format/v1.md).
pub const MAX_ID: usize = 64;

/// Id of the sample.
const SAMPLE: &str = "5a3b1e00-0000-4000-8000-000000000000";

/// Id of a questionnaire: `[a-z0-9][a-z0-9.-]{0,63}`, for example `nist-csf-2.0`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionnaireId(String);

/// Id of a group or an item as the standard gives it: `[A-Za-z0-9][A-Za-z0-9._()-]{0,63}`, for example `GV.OC-01`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(String);

/// Id of one assessment: a version 4 UUID in lower case, given by the caller.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessmentId(String);

/// Id of a snapshot inside an assessment: of the same form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SnapshotId(AssessmentId);

/// Id of a scenario inside an assessment: of the same form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScenarioId(AssessmentId);

impl QuestionnaireId {
    /// The id, when `text` has its form.
    ///
    /// ```
    /// use kamae::model::id::QuestionnaireId;
    /// assert!(QuestionnaireId::parse("nist-csf-2.0").is_some());
    /// assert!(QuestionnaireId::parse("../etc").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-';
        let first = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        shaped(text, first, inner).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ItemId {
    /// The id, when `text` has its form.
    pub fn parse(text: &str) -> Option<Self> {
        let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '(' | ')' | '-');
        shaped(text, |c| c.is_ascii_alphanumeric(), inner).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AssessmentId {
    /// The id of the sample, an invented assessment to look around in (frameworks/samples/).
    pub fn sample() -> Self {
        Self(SAMPLE.to_owned())
    }

    /// Whether it is that of the sample, which is nobody's own and is never stored.
    pub fn is_sample(&self) -> bool {
        self.0 == SAMPLE
    }

    /// The id, when `text` is a version 4 UUID in its 8-4-4-4-12 form (RFC 9562 §5.4); upper case is lowered.
    pub fn parse(text: &str) -> Option<Self> {
        let hyphen = |i: usize| matches!(i, 8 | 13 | 18 | 23);
        let shaped = text.len() == 36
            && text.bytes().enumerate().all(|(i, b)| match i {
                14 => b == b'4',
                19 => b"89abAB".contains(&b),
                _ if hyphen(i) => b == b'-',
                _ => b.is_ascii_hexdigit(),
            });
        shaped.then(|| Self(text.to_ascii_lowercase()))
    }

    /// A version 4 UUID made of 16 random bytes that the caller brings (the core has no randomness of its own).
    pub fn from_random(mut bytes: [u8; 16]) -> Self {
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let mut text = String::with_capacity(36);
        for (i, byte) in bytes.iter().enumerate() {
            if matches!(i, 4 | 6 | 8 | 10) {
                text.push('-');
            }
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// The same made of the beginning of a digest in hex, for what must be known again by what it says.
    pub fn from_hex(hex: &str) -> Self {
        let byte = |at: usize| hex.get(2 * at..2 * at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        Self::from_random(std::array::from_fn(|at| byte(at).unwrap_or(0)))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What belongs to an assessment has a UUID as the assessment has one.
macro_rules! uuid {
    ($($name:ident),*) => {$(
        impl $name {
            /// The id, when `text` is a version 4 UUID; upper case is lowered.
            pub fn parse(text: &str) -> Option<Self> {
                AssessmentId::parse(text).map(Self)
            }

            /// A version 4 UUID made of 16 random bytes that the caller brings.
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(AssessmentId::from_random(bytes))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }
    )*};
}

uuid!(SnapshotId, ScenarioId);

fn shaped(text: &str, first: impl Fn(char) -> bool, inner: impl Fn(char) -> bool) -> bool {
    text.len() <= MAX_ID && text.starts_with(first) && text.chars().all(inner)
}

impl fmt::Display for QuestionnaireId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for AssessmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_keep_their_form() {
        let long = "a".repeat(64);
        let too_long = "a".repeat(65);
        for (text, item, questionnaire) in [
            ("GV.OC-01", true, false),
            ("nist-csf-2.0", true, true),
            ("SI-02(07)", true, false),
            ("", false, false),
            (".a", false, false),
            ("a b", false, false),
            ("ａ", false, false),
            ("a/b", false, false),
            (long.as_str(), true, true),
            (too_long.as_str(), false, false),
        ] {
            assert_eq!(ItemId::parse(text).is_some(), item, "item {text:?}");
            assert_eq!(QuestionnaireId::parse(text).is_some(), questionnaire, "questionnaire {text:?}");
        }
    }

    #[test]
    fn uuids_are_version_4() {
        for (text, good) in [
            ("7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f", true),
            ("7B0C1C52-6F0E-4D7E-9F8A-0D3C2B1A4E5F", true),
            ("7b0c1c52-6f0e-1d7e-9f8a-0d3c2b1a4e5f", false),
            ("7b0c1c52-6f0e-4d7e-7f8a-0d3c2b1a4e5f", false),
            ("7b0c1c526f0e4d7e9f8a0d3c2b1a4e5f", false),
            ("7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5é", false),
            ("", false),
        ] {
            assert_eq!(AssessmentId::parse(text).is_some(), good, "{text:?}");
        }
        let made = AssessmentId::from_random([0xff; 16]);
        assert_eq!(made.as_str(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(AssessmentId::parse(made.as_str()), Some(made));
    }
}
