//! `kamae check`: what is wrong with files, where, and the cure. Of a questionnaire everything at once, for its author.

use super::files::{self, Trouble, complain, line, print, read, said, shown, warn};
use super::questions;
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::builtin;
use kamae::exchange::document::{self, Kind};
use kamae::exchange::group_json;
use kamae::exchange::own::{self, Known};
use kamae::exchange::questionnaire_json::check::{self, Beside, Checked};
use kamae::exchange::{workshop_json, zip};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::say::{Arg, Sentence};
use kamae::i18n::words::Words;
use kamae::model::id::QuestionnaireId;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The file of the structure in a folder of its own; its words stand beside it, one file a language.
const STRUCTURE: &str = "questionnaire.json";

/// Checks all of them; one that is broken does not hinder the others.
pub(crate) fn run(paths: &[PathBuf], given: Option<&Path>, words: &Words) -> ExitCode {
    let mut status = ExitCode::SUCCESS;
    for path in paths {
        let inside = path.join(STRUCTURE);
        let file = if inside.is_file() { &inside } else { path };
        match one(file, given, words) {
            Ok(None) => {
                print(&format!("{}: {}\n", shown(path), words.text(Key::CheckGood)));
            }
            Ok(Some(refused)) => status = refused,
            Err((file, problem)) => status = complain(&line(&file, &problem, words)),
        }
    }
    status
}

/// Says what is found; a status when it hinders.
fn one(file: &Path, given: Option<&Path>, words: &Words) -> Result<Option<ExitCode>, Trouble> {
    let here = |problem| (file.to_owned(), problem);
    let bytes = files::bytes(file)?;
    if zip::is_zip(&bytes) {
        return zipped(file, &bytes, words);
    }
    let text = document::text(&bytes).map(str::to_owned).map_err(here)?;
    match document::kind(&text).map_err(here)? {
        Kind::Questionnaire => return questionnaire(file, &text, words),
        Kind::Oscal => return questions::made_of(&text).map(|_| None).map_err(here),
        Kind::Workshop => return workshop_json::read(&text).map(|_| None).map_err(here),
        Kind::Group => return group(file, &text, given).map(|()| None),
        // A backup is no single document; it is told below as one of another kind.
        Kind::Assessment | Kind::Backup => {}
    }
    let questionnaire = files::questionnaire_for(file, &text, given)?.questionnaire;
    let strangers = if given.is_some() { Strangers::Keep } else { Strangers::Refuse };
    let (_, warnings) = assessment_json::read(&text, &questionnaire, strangers).map_err(here)?;
    warn(file, &warnings, words);
    Ok(None)
}

/// A folder in a zip, as the app opens it; its files are called by their paths in it.
fn zipped(file: &Path, bytes: &[u8], words: &Words) -> Result<Option<ExitCode>, Trouble> {
    let here = |problem| (file.to_owned(), problem);
    let csf = builtin::csf_2_0().map_err(here)?;
    let is_built_in = |id: &QuestionnaireId| builtin::read(id.as_str()).is_some();
    let opened = own::open(bytes, Known { framework: &csf, is_built_in: &is_built_in }).map_err(here)?;
    let mut refused = None;
    for (name, checked) in &opened.files {
        refused = tell(&file.join(name), checked, words).or(refused);
    }
    Ok(refused)
}

fn questionnaire(file: &Path, text: &str, words: &Words) -> Result<Option<ExitCode>, Trouble> {
    let csf = builtin::csf_2_0().map_err(|problem| (file.to_owned(), problem))?;
    let beside = if check::has_words(text) { Vec::new() } else { beside(file)? };
    let parts: Vec<_> = beside.iter().map(|(code, _, text)| Beside { language: code, text }).collect();
    let all = check::check(text, &parts, |id| (*id == csf.id).then_some(&csf));
    let files = std::iter::once(file).chain(beside.iter().map(|(_, path, _)| path.as_path()));
    let mut refused = None;
    for (file, checked) in files.zip(&all) {
        refused = tell(file, checked, words).or(refused);
    }
    Ok(refused)
}

/// The files of words in the folder of a structure: language, path, text.
fn beside(file: &Path) -> Result<Vec<(&'static str, PathBuf, String)>, Trouble> {
    if file.file_name().is_none_or(|name| name != STRUCTURE) {
        return Ok(Vec::new());
    }
    let path = |code: &str| file.with_file_name(format!("{code}.json"));
    let there = Language::ALL.map(Language::code).into_iter().map(|code| (code, path(code)));
    there.filter(|(_, path)| path.exists()).map(|(code, path)| read(&path).map(|text| (code, path, text))).collect()
}

/// Says what was found in one file: errors with their status first, then warnings.
fn tell(file: &Path, checked: &Checked, words: &Words) -> Option<ExitCode> {
    let mut refused = None;
    for problem in &checked.problems {
        refused = Some(complain(&line(file, problem, words)));
    }
    if checked.more {
        refused = Some(complain(&format!("{}: {}", shown(file), words.text(Key::CheckMore))));
    }
    for remark in &checked.remarks {
        let what = Arg::Text(said(remark.location(), &remark.sentence(), words));
        let warning = words.say(&Sentence::new(Key::CheckWarning, [("what", what)]));
        complain(&format!("{}: {warning}", shown(file)));
    }
    refused
}

/// The picture of a group: it names its questionnaire as an assessment does.
fn group(file: &Path, text: &str, given: Option<&Path>) -> Result<(), Trouble> {
    let here = |problem| (file.to_owned(), problem);
    let id = group_json::questionnaire_of(text).map_err(here)?;
    let questionnaire = files::asked(file, &id, given)?.questionnaire;
    group_json::read(text, &questionnaire).map(|_| ()).map_err(here)
}
