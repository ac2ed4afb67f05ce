//! What stands on the shelf: the assessments on this machine, as the home page lists them.

use crate::browser::storage::error::StoreError;
use crate::i18n::say::Sentence;
use crate::model::assessment::Head;
use crate::model::id::AssessmentId;

/// The assessments on this machine and in its trash.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// Whether the store is open, could not be opened, or is still being opened.
    pub state: ShelfState,
    /// Assessments, last changed first.
    pub books: Vec<Book>,
    /// Deleted ones, last deleted first.
    pub trash: Vec<Trashed>,
    /// What is stored under an id and cannot be read; it was left as it is, and why.
    pub damaged: Vec<(String, Sentence)>,
    /// Why there is nothing where there was something.
    pub gone: Option<Gone>,
}

/// Why nothing is kept any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// The browser has dropped it, or somebody has deleted it there.
    Evicted,
    /// The reader had everything removed.
    Forgotten,
}

/// How it stands with the store.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ShelfState {
    /// Still being opened.
    #[default]
    Opening,
    /// Open.
    Ready,
    /// Not to be had, and why.
    Failed(StoreError),
}

/// One assessment as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// Title, organization, dates.
    pub head: Head,
    /// One mark per item in framework order; empty when its questionnaire is not here.
    pub marks: Vec<Mark>,
    /// Where to go on: the item that was answered last, else the first.
    pub at: Option<String>,
}

/// How one item stands, for the strip of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Rated: its depth on the ramp, 0 to 4.
    Level(u8),
    /// Don't know.
    Unknown,
    /// Not applicable.
    Outside,
    /// Not answered.
    Open,
}

/// One deleted assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Trashed {
    /// Key of the record in the trash.
    pub key: String,
    /// Id of the assessment.
    pub id: AssessmentId,
    /// Its title.
    pub title: String,
    /// Moment at which it was deleted, RFC 3339.
    pub when: String,
}

impl Book {
    /// Outcomes with an answer of any kind.
    pub fn answered(&self) -> usize {
        self.marks.iter().filter(|mark| **mark != Mark::Open).count()
    }

    /// The name that stands for it: title, else organization, else nothing.
    pub fn name(&self) -> &str {
        let head = &self.head;
        [&head.title, &head.organization.name].into_iter().find(|name| !name.trim().is_empty()).map_or("", |name| name)
    }
}
