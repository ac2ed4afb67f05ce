//! The door that every document comes through: size, encoding, kind and version, before anything else is believed.

use super::object::{Object, ObjectSeed, Stop, Value};
use super::oscal_json;
use super::problem::{Expected, Fault, Problem};
use super::scalar::Scalar;
use super::trace::Trace;
use serde::de::DeserializeSeed;
use serde_json::error::Category;

/// Most bytes that are read at all, in megabytes of 10⁶ (refused by size before reading).
pub const MOST_MEGABYTES: u32 = 20;

/// Kinds of documents: what `format` says, and the newest version that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Answers of one organization.
    Assessment,
    /// A questionnaire.
    Questionnaire,
    /// The picture of a group.
    Group,
    /// What the participants of a workshop begin with.
    Workshop,
    /// A model of OSCAL, which has no `format`: see [`oscal_json`].
    Oscal,
    /// Everything that one machine keeps, which is told by how it begins: see [`super::backup`].
    Backup,
}

/// What a document says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    format: Option<String>,
    version: Option<u64>,
    /// Whether it has a member that is named like a model of OSCAL.
    is_oscal: bool,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Assessment, Self::Questionnaire, Self::Group, Self::Workshop];

    /// What `format` must say.
    pub fn format(self) -> &'static str {
        match self {
            Self::Assessment => "kamae.assessment",
            Self::Questionnaire => "kamae.questionnaire",
            Self::Group => "kamae.group",
            Self::Workshop => "kamae.workshop",
            Self::Oscal => "",
            Self::Backup => "kamae.backup",
        }
    }

    /// The newest version that is read; every older one is read for ever.
    pub fn version(self) -> u64 {
        1
    }
}

/// Whether a document of this size is read at all.
///
/// # Errors
/// Past [`MOST_MEGABYTES`], or nothing in it.
pub fn check_size(bytes: u64) -> Result<(), Problem> {
    match bytes {
        0 => Err(Problem::whole(Fault::Empty)),
        bytes if bytes > u64::from(MOST_MEGABYTES) * 1_000_000 => Err(Problem::whole(Fault::TooLarge(MOST_MEGABYTES))),
        _ => Ok(()),
    }
}

/// The text of a document: UTF-8, one byte order mark accepted.
///
/// # Errors
/// Too large, empty, or in another encoding.
pub fn text(bytes: &[u8]) -> Result<&str, Problem> {
    check_size(bytes.len() as u64)?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let at = |end: usize, fault| {
        let good = bytes.get(..end).map(std::str::from_utf8);
        let (line, column) = position(good.and_then(Result::ok).unwrap_or_default());
        Problem { line, column, ..Problem::whole(fault) }
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let fault = if error.error_len().is_none() { Fault::Truncated } else { Fault::NotUtf8 };
        at(error.valid_up_to(), fault)
    })?;
    // Zeros at the start are those of UTF-16 or UTF-32 (RFC 4627 §3).
    if let Some(zero) = bytes.iter().take(4).position(|&byte| byte == 0) {
        return Err(at(zero, Fault::NotUtf8));
    }
    if text.trim().is_empty() { Err(Problem::whole(Fault::Empty)) } else { Ok(text) }
}

/// The kind of a document, by what it says of itself.
///
/// # Errors
/// Not JSON, no `format` and not OSCAL, or one that is not known here.
pub fn kind(text: &str) -> Result<Kind, Problem> {
    if oscal_json::is_xml(text) {
        return Ok(Kind::Oscal);
    }
    let mut label = Label::default();
    let done = read(text, &mut label);
    let known = Kind::ALL.into_iter().find(|kind| Some(kind.format()) == label.format.as_deref());
    done.map_err(|problem| known.and_then(|kind| label.newer(kind)).map_or(problem, Problem::whole))?;
    let known = known.or(Some(Kind::Oscal).filter(|_| label.format.is_none() && label.is_oscal));
    known.ok_or_else(|| Problem::whole(Fault::OtherKind(label.format.unwrap_or_default())))
}

/// Reads a whole document of `kind` into `root`. A document of another kind or of the future is named as such,
/// whatever else would be wrong with it.
pub(super) fn read_as<'de>(kind: Kind, text: &'de str, root: &mut dyn Object<'de>) -> Result<(), Problem> {
    read(text, root).map_err(|problem| {
        let mut label = Label::default();
        let readable = read(text, &mut label).is_ok();
        let fault = if readable { label.fault(kind) } else { label.newer(kind) };
        fault.map_or(problem, Problem::whole)
    })
}

/// Reads a JSON text into `root`.
pub(super) fn read<'de>(text: &'de str, root: &mut dyn Object<'de>) -> Result<(), Problem> {
    let trace = Trace::default();
    let mut json = serde_json::Deserializer::from_str(text);
    let done = ObjectSeed { object: root, trace: &trace }.deserialize(&mut json);
    let given = done.and_then(|given| json.end().map(|()| given)).map_err(|error| problem(text, &trace, &error))?;
    let null = Problem { line: 1, column: 1, ..Problem::whole(Fault::WrongType(Expected::Object)) };
    if given { Ok(()) } else { Err(null) }
}

impl Label {
    /// What speaks against reading it as `kind`.
    pub fn fault(&self, kind: Kind) -> Option<Fault> {
        match self.format.as_deref() {
            Some(format) if format == kind.format() => {
                self.version.map_or(Some(Fault::Missing("version")), |_| self.newer(kind))
            }
            format => Some(Fault::OtherKind(format.unwrap_or_default().to_owned())),
        }
    }

    /// Whether it is from the future, as far as it could be read at all.
    fn newer(&self, kind: Kind) -> Option<Fault> {
        let version = self.version.filter(|version| *version > kind.version())?;
        (self.format.as_deref() == Some(kind.format())).then(|| Fault::Newer(version, kind.version()))
    }

    /// Reads `format` or `version`, checked against `kind`.
    pub(super) fn member(&mut self, name: &str, value: &mut dyn Value<'_>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "format" => self.format = Some(super::trace::short(&trace.text(value)?)),
            "version" => match value.scalar()? {
                Scalar::Null => self.version = None,
                Scalar::Integer(version) if version > 0 => self.version = version.try_into().ok(),
                Scalar::Integer(version) => return Err(trace.stop(Fault::OutOfRange(version.to_string(), 1, 1))),
                _ => return Err(trace.stop(Fault::WrongType(Expected::Integer))),
            },
            _ => {
                self.is_oscal |= oscal_json::MODELS.contains(&name);
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl<'de> Object<'de> for Label {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        Label::member(self, name, value, trace)
    }
}

fn problem(text: &str, trace: &Trace, error: &serde_json::Error) -> Problem {
    let (fault, place) = trace.take();
    let fault = fault.unwrap_or_else(|| broken(error));
    // serde_json counts bytes; whoever looks for the place counts characters.
    let line = text.split('\n').nth(error.line().wrapping_sub(1)).unwrap_or_default();
    let column = line.char_indices().take_while(|(at, _)| *at < error.column()).count();
    Problem { fault, place, line: error.line(), column: column.max(1) }
}

/// What `serde_json` found before any rule of ours was asked.
pub(super) fn broken(error: &serde_json::Error) -> Fault {
    let message = error.to_string();
    match error.classify() {
        Category::Eof => Fault::Truncated,
        _ if message.starts_with("recursion limit") => Fault::TooDeep,
        _ if message.starts_with("lone leading surrogate") || message.starts_with("unexpected end of hex escape") => {
            Fault::HalfCharacter
        }
        _ => Fault::NotJson,
    }
}

/// Line and column of the end of `text`, both from 1.
fn position(text: &str) -> (usize, usize) {
    let last = text.rsplit('\n').next().unwrap_or_default();
    (text.split('\n').count(), last.chars().count() + 1)
}
