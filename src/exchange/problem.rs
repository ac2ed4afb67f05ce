//! What can be wrong with a document: data, turned into words only where somebody reads it.

use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// More bytes than are read at all; the limit in megabytes.
    TooLarge(u32),
    /// Not UTF-8: another encoding, or not text.
    NotUtf8,
    /// Not JSON at this place.
    NotJson,
    /// It ends too early.
    Truncated,
    /// Brackets inside brackets beyond reason.
    TooDeep,
    /// Half of a character (a lone surrogate) in a text.
    HalfCharacter,
    /// JSON, but of another kind; what its `format` says, empty without one.
    OtherKind(String),
    /// An OSCAL document in XML.
    Xml,
    /// A model of OSCAL other than a catalog: which one.
    OscalModel(String),
    /// From a newer Kamae: its version, and the newest that this one reads.
    Newer(u64, u64),
    /// A value of another type than this one.
    WrongType(Expected),
    /// A member that must be there.
    Missing(&'static str),
    /// A member or an id that stands twice.
    Twice(String),
    /// An id that the questionnaire does not have.
    UnknownId(String),
    /// A whole number outside its limits: found, least, most.
    OutOfRange(String, u32, u32),
    /// A word that is not one of those allowed here: found, allowed.
    NotOneOf(String, String),
    /// Not a day of the calendar.
    NoDate(String),
    /// Not a moment in RFC 3339.
    NoTime(String),
    /// Not a version 4 UUID.
    NoUuid(String),
    /// Not a two-letter country code.
    NoCountry(String),
    /// Not an id.
    NoId(String),
    /// Status `level` without a level.
    LevelMissing,
    /// A level beside another status.
    LevelUnasked,
    /// A questionnaire that is not here.
    NoQuestionnaire(String),
    /// The questionnaire given is not the one that the assessment answers: asked for, given.
    OtherQuestionnaire(String, String),
    /// A condition or a hint that names an item which does not come before.
    NotEarlier(String),
    /// More of them than are allowed: the limit.
    TooMany(u32),
    /// Level words that do not fit the scale: found, wanted.
    LevelWords(u32, u32),
    /// An id that a questionnaire which comes with Kamae has.
    BuiltIn(String),
    /// A zip that is damaged, or not what it says of itself.
    ZipBroken,
    /// A zip with more files than are looked at: the limit.
    ZipCrowded(u32),
    /// A zip with a path that leads out of its folder.
    ZipAstray(String),
    /// A zip, or a file in it, with a password or packed in a way that is not read here.
    ZipLocked,
    /// A zip without a questionnaire, or with more than one.
    ZipLacks,
    /// It could not be read at all; the system's own word for it.
    Unreadable(String),
    /// It could not be written; the system's own word for it.
    Unwritable(String),
    /// What is to be written would replace what it is made from.
    SameFile,
    /// What was written says something else when it is read again.
    Garbled,
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text in quotes.
    Text,
    /// A whole number without fraction or exponent.
    Integer,
    /// `true` or `false`.
    Flag,
    /// A list in square brackets.
    List,
    /// An object in braces.
    Object,
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub fault: Fault,
    /// Members on the way to it, `answers.GV.OC-01.level`; empty for the document as a whole.
    pub place: String,
    /// Line and column, both from 1; 0 when the document as a whole is meant.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Something that does not hinder reading but should be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Answers to items that the questionnaire no longer has; kept, not scored.
    Orphans(Vec<String>),
    /// A language in which words are missing, and how many items lack them.
    Untranslated(String, u32),
    /// "Not applicable" without a reason, which counts as unanswered.
    ReasonMissing(Vec<String>),
}

impl Problem {
    /// A problem of the document as a whole.
    pub fn whole(fault: Fault) -> Self {
        Self { fault, place: String::new(), line: 0, column: 0 }
    }

    /// What happened and what to do, to be put into words.
    pub fn sentence(&self) -> Sentence {
        self.fault.sentence()
    }

    /// Where it happened, to be put into words; none for the document as a whole.
    pub fn location(&self) -> Option<Sentence> {
        located(&self.place, self.line, self.column)
    }
}

/// A place in a document, to be put into words.
pub(super) fn located(place: &str, line: usize, column: usize) -> Option<Sentence> {
    let line = (line > 0).then(|| [("line", Arg::count(line)), ("column", Arg::count(column))]);
    let place = (!place.is_empty()).then(|| ("place", Arg::text(place)));
    match (line, place) {
        (Some(line), Some(place)) => Some(Sentence::new(Key::ProblemAtLineIn, line.into_iter().chain([place]))),
        (Some(line), None) => Some(Sentence::new(Key::ProblemAtLine, line)),
        (None, Some(place)) => Some(Sentence::new(Key::ProblemIn, [place])),
        (None, None) => None,
    }
}

impl Fault {
    fn sentence(&self) -> Sentence {
        let plain = |key| Sentence::new(key, []);
        let found = |key, text: &str| Sentence::new(key, [("found", Arg::text(text))]);
        match self {
            Self::Empty => plain(Key::ProblemEmpty),
            Self::TooLarge(limit) => Sentence::new(Key::ProblemTooLarge, [("limit", Arg::from(*limit))]),
            Self::NotUtf8 => plain(Key::ProblemNotUtf8),
            Self::NotJson => plain(Key::ProblemNotJson),
            Self::Truncated => plain(Key::ProblemTruncated),
            Self::TooDeep => plain(Key::ProblemTooDeep),
            Self::HalfCharacter => plain(Key::ProblemHalfCharacter),
            Self::OtherKind(format) if format.is_empty() => plain(Key::ProblemNoKind),
            Self::OtherKind(format) => found(Key::ProblemOtherKind, format),
            Self::Xml => plain(Key::ProblemXml),
            Self::OscalModel(model) => found(Key::ProblemOscalModel, model),
            Self::Newer(version, known) => newer(*version, *known),
            Self::WrongType(expected) => plain(expected.key()),
            Self::Missing(member) => found(Key::ProblemMissing, member),
            Self::Twice(name) => found(Key::ProblemTwice, name),
            Self::UnknownId(id) => found(Key::ProblemUnknownId, id),
            Self::OutOfRange(number, least, most) => {
                let limits = [("least", Arg::from(*least)), ("most", Arg::from(*most))];
                Sentence::new(Key::ProblemOutOfRange, limits.into_iter().chain([("found", Arg::text(number))]))
            }
            Self::NotOneOf(word, allowed) => {
                Sentence::new(Key::ProblemNotOneOf, [("found", Arg::text(word)), ("allowed", Arg::text(allowed))])
            }
            Self::NoDate(text) => found(Key::ProblemNoDate, text),
            Self::NoTime(text) => found(Key::ProblemNoTime, text),
            Self::NoUuid(text) => found(Key::ProblemNoUuid, text),
            Self::NoCountry(text) => found(Key::ProblemNoCountry, text),
            Self::NoId(text) => found(Key::ProblemNoId, text),
            Self::LevelMissing => plain(Key::ProblemLevelMissing),
            Self::LevelUnasked => plain(Key::ProblemLevelUnasked),
            Self::NoQuestionnaire(id) => found(Key::ProblemNoQuestionnaire, id),
            Self::OtherQuestionnaire(wanted, given) => Sentence::new(
                Key::ProblemOtherQuestionnaire,
                [("found", Arg::text(wanted)), ("given", Arg::text(given))],
            ),
            Self::NotEarlier(id) => found(Key::ProblemNotEarlier, id),
            Self::TooMany(limit) => Sentence::new(Key::ProblemTooMany, [("limit", Arg::from(*limit))]),
            Self::LevelWords(number, wanted) => {
                Sentence::new(Key::ProblemLevelWords, [("found", Arg::from(*number)), ("wanted", Arg::from(*wanted))])
            }
            Self::BuiltIn(id) => found(Key::ProblemBuiltIn, id),
            Self::ZipBroken => plain(Key::ProblemZipBroken),
            Self::ZipCrowded(limit) => Sentence::new(Key::ProblemZipCrowded, [("limit", Arg::from(*limit))]),
            Self::ZipAstray(path) => found(Key::ProblemZipAstray, path),
            Self::ZipLocked => plain(Key::ProblemZipLocked),
            Self::ZipLacks => plain(Key::ProblemZipLacks),
            Self::Unreadable(reason) => found(Key::ProblemUnreadable, reason),
            Self::Unwritable(reason) => found(Key::ProblemUnwritable, reason),
            Self::SameFile => plain(Key::ProblemSameFile),
            Self::Garbled => plain(Key::ProblemGarbled),
        }
    }
}

impl Expected {
    fn key(self) -> Key {
        match self {
            Self::Text => Key::ProblemWantsText,
            Self::Integer => Key::ProblemWantsInteger,
            Self::Flag => Key::ProblemWantsFlag,
            Self::List => Key::ProblemWantsList,
            Self::Object => Key::ProblemWantsObject,
        }
    }
}

impl Warning {
    /// What should be known, to be put into words.
    pub fn sentence(&self) -> Sentence {
        let ids = |list: &[String]| Arg::list(list.iter().map(Arg::text));
        match self {
            Self::Orphans(list) => Sentence::counted(Key::WarningOrphans, list.len(), [("ids", ids(list))]),
            Self::ReasonMissing(list) => Sentence::counted(Key::WarningReasonMissing, list.len(), [("ids", ids(list))]),
            Self::Untranslated(language, items) => {
                Sentence::counted(Key::WarningUntranslated, *items as usize, [("language", Arg::text(language))])
            }
        }
    }
}

/// A character as it may stand in a message: what would end its line, hide in it or turn it round is replaced.
pub fn visible(c: char) -> char {
    let hidden = matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if c.is_control() || hidden { '\u{fffd}' } else { c }
}

fn newer(version: u64, known: u64) -> Sentence {
    let number = |n: u64| Arg::Count(n);
    Sentence::new(Key::ProblemNewer, [("found", number(version)), ("known", number(known))])
}
