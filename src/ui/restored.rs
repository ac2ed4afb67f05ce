//! What a backup would bring, thing by thing, before anything of it is stored.

use crate::exchange::backup::Kept;
use crate::exchange::own::Own;
use crate::i18n::official::Official;
use crate::i18n::say::Sentence;
use crate::model::date::Timestamp;
use crate::ui::desk::Arrival;
use std::rc::Rc;

/// What is in one backup.
#[derive(Debug)]
pub struct Restoring {
    /// Name of the file.
    pub name: String,
    /// What could be read.
    pub items: Vec<Item>,
    /// What could not: what it is called, as far as that could be read, where it stands, and what is wrong.
    pub damaged: Vec<(String, Vec<Sentence>)>,
    /// Records that are missing at the end of the file.
    pub missing: usize,
    /// The official wording, where it is in it and this machine keeps none.
    pub wording: Option<Official>,
    /// What the reader preferred, by name.
    pub preferences: Vec<(String, String)>,
}

impl PartialEq for Restoring {
    /// What is told is never changed, only replaced; see [`crate::ui::desk::Asking`].
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// One thing in it.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it is called; may be empty.
    pub title: String,
    /// When it was last changed; none for a questionnaire.
    pub changed: Option<Timestamp>,
    /// How it stands to what is here.
    pub state: State,
    /// What it is.
    pub load: Load,
}

/// How a thing in a backup stands to what is on this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is not here.
    New,
    /// It is here, the same.
    Same,
    /// It was changed later than what is here.
    Newer,
    /// What is here was changed later.
    Older,
    /// Another one is here in its place and stays.
    Stays,
}

/// What a thing in a backup is.
#[derive(Clone, Debug)]
pub enum Load {
    /// An assessment.
    Assessment(Rc<Arrival>),
    /// One that was in the trash.
    Trash(Rc<Kept>),
    /// A questionnaire: its file, and what it holds.
    Own(Rc<(Vec<u8>, Own)>),
}

/// What is wanted with one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// It is put here; of two that differ the newer one stays.
    #[default]
    Newer,
    /// It is put beside what is here, as a copy.
    Both,
    /// It is left out.
    Leave,
}

impl Wish {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Newer, Self::Both, Self::Leave];

    /// What an option of this wish is called in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Newer => "newer",
            Self::Both => "both",
            Self::Leave => "leave",
        }
    }
}

impl Item {
    /// What can be wanted with it; nothing where there is nothing to decide.
    pub fn wishes(&self) -> &'static [Wish] {
        match (self.state, &self.load) {
            // What cannot be read here is left alone; a sound copy of it may stand beside it.
            (State::Stays, Load::Assessment(_)) => &[Wish::Leave, Wish::Both],
            // Without its questionnaire an assessment could not be read.
            (State::Same | State::Stays, _) | (_, Load::Own(_)) => &[],
            (State::Newer | State::Older, Load::Assessment(_)) => &Wish::ALL,
            _ => &[Wish::Newer, Wish::Leave],
        }
    }
}
