//! A backup: everything that one machine keeps, as one file (docs/file-format/v1.md, §7). static/boot.js writes it, because
//! it must be had when nothing else works any more; here it is read.
//!
//! It is read line by line, one record a line, so damage ends at its line: what is broken is named, and the rest is there.
//! Refuses to know: what a record says, which whoever restores it puts to the gate, and what is on this machine already.

use super::document::{self, Kind, Label};
use super::object::{Object, Stop, Value};
use super::problem::{Expected, Fault, Problem};
use super::scalar::Scalar;
use super::trace::Trace;
use base64::{Engine, engine::general_purpose::STANDARD};

/// Most bytes of a backup that are read, in megabytes of 10⁶.
pub const MOST_MEGABYTES: u32 = 200;
/// How every backup begins, to the byte.
pub const BEGINNING: &str = "{\"format\":\"kamae.backup\"";
/// Most pieces of one assessment in the trash, each with its name.
const MOST_TEXTS: u32 = 20_000;
/// Most parts of a key.
const MOST_KEYS: u32 = 2;

/// What a backup holds, as it was stored.
#[derive(Debug, Default)]
pub struct Backup {
    /// Assessments, in the order of their heads.
    pub assessments: Vec<Kept>,
    /// Those that were in the trash.
    pub trash: Vec<Kept>,
    /// Questionnaires of the reader's own: id, and the bytes of the file.
    pub questionnaires: Vec<(String, Vec<u8>)>,
    /// What the app had put down of itself, by name.
    pub settings: Vec<(String, String)>,
    /// What the reader preferred, by name.
    pub preferences: Vec<(String, String)>,
    /// What could not be read.
    pub damaged: Vec<Damage>,
    /// How many records are missing at the end.
    pub missing: usize,
}

/// An assessment in the pieces in which it was stored.
#[derive(Debug, Default)]
pub struct Kept {
    /// Its id, as its key says.
    pub id: String,
    /// Its head.
    pub head: String,
    /// Its answers, snapshots and scenarios, by name.
    pub pieces: Vec<(String, String)>,
    /// When it was moved to the trash; empty for one that was not.
    pub when: String,
}

/// A record that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Damage {
    /// The assessment or questionnaire that it belongs to; empty where that was not to be read either.
    pub id: String,
    /// Its key; empty where not even that could be read, and the place in the problem must do.
    pub name: String,
    /// What is wrong.
    pub problem: Problem,
}

/// Whether a file is a backup, by how it begins.
pub fn is_backup(bytes: &[u8]) -> bool {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).starts_with(BEGINNING.as_bytes())
}

/// Whether a backup of this size is read at all.
///
/// # Errors
/// Past [`MOST_MEGABYTES`].
pub fn check_size(bytes: u64) -> Result<(), Problem> {
    let fits = bytes <= u64::from(MOST_MEGABYTES) * 1_000_000;
    if fits { Ok(()) } else { Err(Problem::whole(Fault::TooLarge(MOST_MEGABYTES))) }
}

/// Reads a backup.
///
/// # Errors
/// It is none, or from a newer Kamae; then nothing of it is read.
pub fn read(bytes: &[u8]) -> Result<Backup, Problem> {
    check_size(bytes.len() as u64)?;
    let mut lines = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).split(|byte| *byte == b'\n');
    let first = trimmed(lines.next().unwrap_or_default());
    let mut header = Header::default();
    document::read_as(Kind::Backup, &[utf8(first)?, "]}"].concat(), &mut header)?;
    let (mut backup, mut loose, mut found) = (Backup::default(), Vec::new(), 0);
    for (at, line) in lines.map(trimmed).enumerate().filter(|(_, line)| !line.is_empty() && *line != b"]}") {
        found += 1;
        let mut record = Record::default();
        let done = utf8(line).and_then(|text| document::read(text, &mut record));
        if let Err(problem) = done.and_then(|()| backup.add(&mut record, &mut loose)) {
            // The line of the header is the first.
            backup.damaged.push(record.damage(Problem { line: at + 2, ..problem }));
        }
    }
    backup.missing = header.count.saturating_sub(found);
    backup.gather(loose);
    Ok(backup)
}

fn utf8(line: &[u8]) -> Result<&str, Problem> {
    std::str::from_utf8(line).map_err(|_| Problem::whole(Fault::NotUtf8))
}

/// A line without what stands around its record.
fn trimmed(line: &[u8]) -> &[u8] {
    let line = line.trim_ascii();
    line.strip_suffix(b",").unwrap_or(line)
}

impl Backup {
    /// Puts a record where it belongs; answers wait until all heads are here.
    fn add(&mut self, record: &mut Record, loose: &mut Vec<(String, String, String)>) -> Result<(), Problem> {
        if record.is_strange() {
            return Ok(());
        }
        let lacks = |name| Problem::whole(Fault::Missing(name));
        let mut key = record.key.iter().cloned();
        let id = key.next().ok_or(lacks("key"))?;
        let Record { store, value, trashed, .. } = record;
        if store == "trash" {
            let Trashed { when, head, answers } = std::mem::take(trashed);
            let mut texts = answers.into_iter();
            let mut pieces = Vec::new();
            while let (Some(name), Some(piece)) = (texts.next(), texts.next()) {
                pieces.push((name, piece));
            }
            self.trash.push(Kept { id, head, pieces, when });
            return Ok(());
        }
        let value = value.take().ok_or(lacks("value"))?;
        match store.as_str() {
            "assessments" => self.assessments.push(Kept { id, head: value, ..Kept::default() }),
            "answers" => loose.push((id, key.next().ok_or(lacks("key"))?, value)),
            "questionnaires" => {
                let bytes = STANDARD.decode(value).map_err(|_| Problem::whole(Fault::Garbled))?;
                self.questionnaires.push((id, bytes));
            }
            "settings" => self.settings.push((id, value)),
            "preferences" => self.preferences.push((id, value)),
            _ => {}
        }
        Ok(())
    }

    /// Gives every assessment its pieces; those of one whose head is not here are damage.
    fn gather(&mut self, loose: Vec<(String, String, String)>) {
        let mut last = 0;
        for (id, name, piece) in loose {
            // They stand together, so it is nearly always the one before.
            if self.assessments.get(last).is_none_or(|one| one.id != id) {
                last = self.assessments.iter().position(|one| one.id == id).unwrap_or(usize::MAX);
            }
            match self.assessments.get_mut(last) {
                Some(kept) => kept.pieces.push((name, piece)),
                None if self.damaged.iter().any(|one| one.id == id) => {}
                None => {
                    let problem = Problem::whole(Fault::Missing("assessments"));
                    self.damaged.push(Damage { name: id.clone(), id, problem });
                }
            }
        }
    }
}

#[derive(Default)]
struct Header {
    label: Label,
    count: usize,
}

impl<'de> Object<'de> for Header {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "count" => match value.scalar()? {
                Scalar::Integer(count) => self.count = count.try_into().unwrap_or_default(),
                _ => return Err(trace.stop(Fault::WrongType(Expected::Integer))),
            },
            _ => return self.label.member(name, value, trace),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        self.label.fault(Kind::Backup).map_or(Ok(()), Err)
    }
}

/// One record: `store` stands before `value`, because it says what that is.
#[derive(Default)]
struct Record {
    store: String,
    key: Vec<String>,
    value: Option<String>,
    trashed: Trashed,
}

impl Record {
    /// Whether it lay in a store that is not restored: what was done to an assessment, for example.
    fn is_strange(&self) -> bool {
        const STORES: [&str; 6] = ["answers", "assessments", "preferences", "questionnaires", "settings", "trash"];
        !self.store.is_empty() && !STORES.contains(&self.store.as_str())
    }

    fn damage(&self, problem: Problem) -> Damage {
        let name = self.key.join(" ");
        Damage { id: self.key.first().cloned().unwrap_or_default(), name, problem }
    }
}

impl<'de> Object<'de> for Record {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "store" => self.store = trace.text(value)?.into_owned(),
            // What is in a store that is not known may be of any kind.
            "key" | "value" if self.is_strange() => return Ok(false),
            "key" => trace.texts(value, &mut self.key, MOST_KEYS)?,
            "value" if self.store == "trash" => trace.object(value, &mut self.trashed)?,
            "value" => self.value = Some(trace.text(value)?.into_owned()),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// An assessment in the trash: `answers` is a list of names and pieces in turn.
#[derive(Default)]
struct Trashed {
    when: String,
    head: String,
    answers: Vec<String>,
}

impl<'de> Object<'de> for Trashed {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "when" => self.when = trace.text(value)?.into_owned(),
            "head" => self.head = trace.text(value)?.into_owned(),
            "answers" => trace.texts(value, &mut self.answers, MOST_TEXTS)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}
