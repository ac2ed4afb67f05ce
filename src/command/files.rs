//! Files in, lines and files out. The only place outside the browser that touches either.
//!
//! Refuses to know: which command asked.

use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::document;
use kamae::exchange::problem::{Fault, Problem, Warning, visible};
use kamae::exchange::questionnaire_json::{self, WithWords};
use kamae::exchange::{builtin, canonical};
use kamae::i18n::say::Sentence;
use kamae::i18n::words::Words;
use kamae::model::assessment::Assessment;
use kamae::model::id::QuestionnaireId;
use std::fs::{self, File};
use std::io::{Error, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Exit status of a file that cannot be used.
const BAD_FILE: u8 = 2;

/// A problem and the file that has it.
pub(crate) type Trouble = (PathBuf, Problem);

/// An assessment, what it answers, and its digest.
pub(crate) struct Opened {
    pub(crate) asked: WithWords,
    pub(crate) assessment: Assessment,
    pub(crate) digest: String,
}

/// Opens an assessment whose every answer must have its item; warnings are said at once.
pub(crate) fn open(file: &Path, given: Option<&Path>, words: &Words) -> Result<Opened, Trouble> {
    opened(file, &read(file)?, given, words)
}

/// The same of a file that has been read.
pub(crate) fn opened(file: &Path, text: &str, given: Option<&Path>, words: &Words) -> Result<Opened, Trouble> {
    let here = |problem| (file.to_owned(), problem);
    let asked = questionnaire_for(file, text, given)?;
    let (assessment, warnings) = assessment_json::read(text, &asked.questionnaire, Strangers::Refuse).map_err(here)?;
    warn(file, &warnings, words);
    let digest = canonical::digest(text).map_err(here)?;
    Ok(Opened { asked, assessment, digest })
}

/// The questionnaire that an assessment answers: the given file, else a built-in one.
pub(crate) fn questionnaire_for(file: &Path, text: &str, given: Option<&Path>) -> Result<WithWords, Trouble> {
    let id = assessment_json::questionnaire_of(text).map_err(|problem| (file.to_owned(), problem))?;
    asked(file, &id, given)
}

/// The given questionnaire, else the built-in one with this id, for which `file` asks.
pub(crate) fn asked(file: &Path, id: &QuestionnaireId, given: Option<&Path>) -> Result<WithWords, Trouble> {
    let here = |problem| (file.to_owned(), problem);
    if let Some(path) = given {
        return self::given(path);
    }
    let missing = || here(Problem::whole(Fault::NoQuestionnaire(id.to_string())));
    let questionnaire = builtin::read(id.as_str()).ok_or_else(missing)?.map_err(here)?;
    Ok(WithWords { questionnaire, words: Vec::new(), warnings: Vec::new() })
}

/// The questionnaire of a file.
pub(crate) fn given(file: &Path) -> Result<WithWords, Trouble> {
    read_questionnaire(&read(file)?).map_err(|problem| (file.to_owned(), problem))
}

fn read_questionnaire(text: &str) -> Result<WithWords, Problem> {
    let csf = builtin::csf_2_0()?;
    questionnaire_json::read(text, |id| (*id == csf.id).then_some(&csf))
}

/// The text of a file. What is larger than any document is not read to its end: it may have none (/dev/zero).
pub(crate) fn read(file: &Path) -> Result<String, Trouble> {
    let bytes = bytes(file)?;
    document::text(&bytes).map(str::to_owned).map_err(|problem| (file.to_owned(), problem))
}

/// What is in a file, of whatever kind; of what is larger than any document, as much as says so.
pub(crate) fn bytes(file: &Path) -> Result<Vec<u8>, Trouble> {
    let unreadable = |error: Error| (file.to_owned(), Problem::whole(Fault::Unreadable(error.kind().to_string())));
    let enough = u64::from(document::MOST_MEGABYTES) * 1_000_000 + 1;
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(unreadable)?;
    opened.take(enough).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// Writes a file that was made from another, which it never replaces.
pub(crate) fn write(file: &Path, text: &str, from: &Path) -> Result<(), Trouble> {
    let is_source =
        fs::canonicalize(file).ok().is_some_and(|path| fs::canonicalize(from).is_ok_and(|from| from == path));
    if is_source {
        return Err((file.to_owned(), Problem::whole(Fault::SameFile)));
    }
    let unwritable = |error: Error| (file.to_owned(), Problem::whole(Fault::Unwritable(error.kind().to_string())));
    fs::write(file, text).map_err(unwritable)
}

pub(crate) fn warn(file: &Path, warnings: &[Warning], words: &Words) {
    for warning in warnings {
        let _ = writeln!(std::io::stderr(), "kamae: {}: {}", shown(file), words.say(&warning.sentence()));
    }
}

/// One line: file, place, cure.
pub(crate) fn line(file: &Path, problem: &Problem, words: &Words) -> String {
    format!("{}: {}", shown(file), said(problem.location(), &problem.sentence(), words))
}

/// Place and sentence.
pub(crate) fn said(place: Option<Sentence>, sentence: &Sentence, words: &Words) -> String {
    let place = place.map(|place| words.say(&place) + " ").unwrap_or_default();
    place + &words.say(sentence)
}

pub(crate) fn shown(file: &Path) -> String {
    file.display().to_string().chars().map(visible).collect()
}

/// Prints a text; a reader that has gone away is no reason to panic.
pub(crate) fn print(text: &str) -> ExitCode {
    let done = std::io::stdout().lock().write_all(text.as_bytes());
    if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

pub(crate) fn complain(text: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "kamae: {text}");
    ExitCode::from(BAD_FILE)
}
