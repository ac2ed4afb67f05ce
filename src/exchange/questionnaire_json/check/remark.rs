//! What an author should know though it hinders nobody: data, turned into words only where somebody reads it.

use crate::exchange::problem::located;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};

/// What should be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A member that nobody reads, perhaps mistyped.
    Strange(String),
    /// No words in any language.
    Wordless,
    /// A language of Kamae in which there are no words.
    NoLanguage(String),
    /// Items that cannot be asked in a language: title or question is missing.
    Untranslated(String, Vec<String>),
    /// Items with texts in another language that are missing in this one.
    Partial(String, Vec<String>),
    /// Groups without a title in a language.
    Untitled(String, Vec<String>),
    /// A scale of its own whose levels have no names in a language.
    Nameless(String),
    /// Words for ids that the questionnaire does not have.
    NotThere(String, Vec<String>),
    /// Items that map to nothing.
    Unmapped(Vec<String>),
    /// Categories of the framework that no item touches.
    Untouched(Vec<String>),
    /// A framework that is not here, so that what maps to it was not checked.
    Unchecked(String),
}

/// One thing that should be known, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is.
    pub what: What,
    /// Members on the way to it; empty for the document as a whole.
    pub place: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Most ids that a sentence names.
const MOST_NAMED: usize = 25;

impl Remark {
    /// What is so and what can be done, to be put into words.
    pub fn sentence(&self) -> Sentence {
        let language = |code: &str| ("language", Arg::text(code));
        let found = |text: &str| ("found", Arg::text(text));
        match &self.what {
            What::Strange(name) => Sentence::new(Key::CheckStrange, [found(name)]),
            What::Wordless => Sentence::new(Key::CheckWordless, []),
            What::NoLanguage(code) => Sentence::new(Key::CheckNoLanguage, [language(code)]),
            What::Untranslated(code, list) => counted(Key::CheckUntranslated, list, Some(language(code))),
            What::Partial(code, list) => counted(Key::CheckPartial, list, Some(language(code))),
            What::Untitled(code, list) => counted(Key::CheckUntitled, list, Some(language(code))),
            What::Nameless(code) => Sentence::new(Key::CheckNameless, [language(code)]),
            What::NotThere(code, list) => counted(Key::CheckNotThere, list, Some(language(code))),
            What::Unmapped(list) => counted(Key::CheckUnmapped, list, None),
            What::Untouched(list) => counted(Key::CheckUntouched, list, None),
            What::Unchecked(id) => Sentence::new(Key::CheckUnchecked, [found(id)]),
        }
    }

    /// Where it is, to be put into words.
    pub fn location(&self) -> Option<Sentence> {
        located(&self.place, self.line, self.column)
    }
}

fn counted(key: Key, list: &[String], more: Option<(&'static str, Arg)>) -> Sentence {
    let rest = (list.len() > MOST_NAMED).then(|| Arg::text("…"));
    let ids = Arg::list(list.iter().take(MOST_NAMED).map(Arg::text).chain(rest));
    Sentence::counted(key, list.len(), more.into_iter().chain([("ids", ids)]))
}
