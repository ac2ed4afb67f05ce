//! The report of a group, from its picture and those beside it: only what these files hold, so nothing of any member.

use super::{Options, voices};
use crate::command::files::{self, Trouble};
use kamae::exchange::formats::Format;
use kamae::exchange::group_json::{self, GroupFile};
use kamae::exchange::problem::{Fault, Problem};
use kamae::exchange::questionnaire_json::WithWords;
use kamae::i18n::language::Language;
use kamae::report::document::Document;
use kamae::report::document::group::{Group, Other};
use std::path::Path;

/// The report in the form that is wanted.
pub(super) fn report(options: &Options, text: &str, languages: &[Language]) -> Result<String, Trouble> {
    let here = |problem| (options.file.clone(), problem);
    let id = group_json::questionnaire_of(text).map_err(here)?;
    let asked = files::asked(&options.file, &id, options.questionnaire.as_deref())?;
    let head = group_json::read(text, &asked.questionnaire).map_err(here)?;
    let beside = options.beside.iter().map(|path| read(path, &asked)).collect::<Result<Vec<_>, _>>()?;
    let others: Vec<Other> = beside.iter().map(|other| other.beside(&head.digest)).collect();
    let own = head.alone(&asked.questionnaire, &others);
    let of = Group { day: options.as_of.unwrap_or(own.day), ..own };
    let spoken = options.spoken(languages, &asked).map_err(here)?;
    // What was written is read again; in the other forms there is no report of a group.
    let made = options.format.document(&Document::of_group(of), &voices(&spoken));
    made.ok_or_else(|| here(unmade(options.format)))
}

fn read(path: &Path, asked: &WithWords) -> Result<GroupFile, Trouble> {
    group_json::read(&files::read(path)?, &asked.questionnaire).map_err(|problem| (path.to_owned(), problem))
}

fn unmade(format: Format) -> Problem {
    let known = [Format::Html, Format::Markdown];
    if known.contains(&format) {
        return Problem::whole(Fault::Garbled);
    }
    let fault = Fault::NotOneOf(format.name().to_owned(), known.map(Format::name).join(", "));
    Problem { place: "--format".to_owned(), ..Problem::whole(fault) }
}
