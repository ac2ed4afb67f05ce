//! What the reader is told of a file with a questionnaire of somebody's own, and what is to be decided about it.

use crate::exchange::own::{Opened, Own};
use crate::exchange::problem::Problem;
use crate::exchange::questionnaire_json::check::Checked;
use crate::exchange::questionnaire_json::check::remark::Remark;
use crate::i18n::say::Sentence;
use std::rc::Rc;

/// What is told of one file.
#[derive(Clone, Debug)]
pub struct Told {
    /// Name of the file.
    pub name: String,
    /// What is wrong; without it the questionnaire was let in.
    pub errors: Vec<Line>,
    /// Whether there are more of them.
    pub more: bool,
    /// What hinders nobody.
    pub notes: Vec<Line>,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of a file.
#[derive(Clone, Debug)]
pub enum Fate {
    /// It was not let in.
    Refused,
    /// It is kept, under this title.
    Kept(String),
    /// Another one of the same id is here.
    Waits(Rc<Newcomer>),
}

/// A questionnaire in the place of which another one is kept now.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// Title of the one that is kept.
    pub title: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// What it holds.
    pub own: Own,
    /// How many assessments on this machine answer it.
    pub uses: usize,
    /// Questions that are answered in some of them and that it does not have.
    pub gone: Vec<String>,
}

/// One thing that is wrong or should be known.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The file within a zip; empty where there is only one.
    pub file: String,
    /// Where in it.
    pub place: Option<Sentence>,
    /// What is so, and the cure.
    pub says: Sentence,
}

impl PartialEq for Told {
    /// What is told is never changed, only replaced; see [`crate::ui::desk::Asking`].
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Told {
    /// What is told of a file that was looked into.
    pub fn new(name: String, opened: &Opened, fate: Fate) -> Self {
        let files = || opened.files.iter();
        let errors = files().flat_map(|(file, one)| one.problems.iter().map(|problem| Line::of(file, problem)));
        let notes = files().flat_map(|(file, one)| one.remarks.iter().map(|remark| Line::note(file, remark)));
        let more = |(_, one): &(String, Checked)| one.more;
        Self { name, errors: errors.collect(), more: files().any(more), notes: notes.collect(), fate }
    }
}

impl Line {
    fn of(file: &str, problem: &Problem) -> Self {
        Self { file: file.to_owned(), place: problem.location(), says: problem.sentence() }
    }

    fn note(file: &str, remark: &Remark) -> Self {
        Self { file: file.to_owned(), place: remark.location(), says: remark.sentence() }
    }
}
