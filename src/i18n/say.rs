//! A sentence before anybody speaks it: which template, and what goes into it.
//!
//! There is one template per case and language; sentences are never glued together from translated clauses.

use super::key::Key;
use super::number::Rounding;

/// What goes into one place of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A count.
    Count(u64),
    /// A level on the scale, with one decimal.
    Level(f64, Rounding),
    /// A level of the scale, as number and name: "level 2 (Organized)".
    Named(u8),
    /// The title of a group or an item.
    Title(String),
    /// The short name of a group.
    Short(String),
    /// A day: year, month, day.
    Date(u16, u8, u8),
    /// Another sentence.
    Say(Box<Sentence>),
    /// Text as it is: an id, or the operator's own words.
    Text(String),
    /// Several, joined as the language joins them.
    List(Vec<Arg>),
}

/// A template and what goes into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The template.
    pub key: Key,
    /// What goes into its places, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// The count that decides between singular and plural.
    pub count: Option<u64>,
}

impl Sentence {
    /// A sentence without a plural.
    pub fn new(key: Key, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Self {
        Self { key, args: args.into_iter().collect(), count: None }
    }

    /// A sentence whose wording depends on a count, which also fills the place `n`.
    pub fn counted(key: Key, n: usize, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Self {
        let mut sentence = Self::new(key, args);
        sentence.args.push(("n", Arg::count(n)));
        sentence.count = Some(n as u64);
        sentence
    }
}

impl Arg {
    /// What the operator calls something; these words where it has no name.
    pub fn name(own: &str, unnamed: Key) -> Self {
        if own.trim().is_empty() { Self::Say(Box::new(Sentence::new(unnamed, []))) } else { Self::text(own) }
    }

    /// A count.
    pub fn count(n: usize) -> Self {
        Self::Count(n as u64)
    }

    /// Text as it is.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::Text(text.as_ref().to_owned())
    }

    /// Several, joined as the language joins them.
    pub fn list(all: impl IntoIterator<Item = Self>) -> Self {
        Self::List(all.into_iter().collect())
    }

    /// An average, rounded halves up.
    pub fn average(level: f64) -> Self {
        Self::Level(level, Rounding::HalfUp)
    }
}

impl From<u32> for Arg {
    fn from(n: u32) -> Self {
        Self::Count(u64::from(n))
    }
}
