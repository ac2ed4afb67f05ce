//! What lies on the desk: everything that the screens show, as one value. A change makes a new one.

use super::group::Group;
use super::later::Later;
use super::restored::Restoring;
use super::route::Route;
use super::shelf::{Shelf, ShelfState};
use super::speech::Speech;
use super::told::Told;
use crate::browser::files::Place;
use crate::browser::storage::error::StoreError;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::official::Official;
use crate::i18n::say::Sentence;
use crate::model::assessment::Assessment;
use crate::model::change::Change;
use crate::model::crosswalk::Crosswalk;
use crate::model::date::{Date, Timestamp};
use crate::model::id::AssessmentId;
use crate::model::questionnaire::Questionnaire;
use crate::model::step::Past;
use crate::model::workshop::Workshop;
use crate::score::rank::Settings;
use crate::score::rollup::{Scores, score};
use std::rc::Rc;

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the system says.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The value of `data-theme` and of the setting; none for the system's.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The theme with this name, else the system's.
    pub fn of_name(name: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }
}

/// The assessment that is open, with its scores.
#[derive(Clone, Debug)]
pub struct Open {
    /// What it answers.
    pub questionnaire: Rc<Questionnaire>,
    /// The framework that it maps to; none when it is one.
    pub framework: Option<Rc<Questionnaire>>,
    /// The answers.
    pub assessment: Assessment,
    /// What was done to them, as far back as it is known.
    pub past: Rc<Past>,
    /// Every number, computed from the answers.
    pub scores: Scores,
    /// The day for which due dates are judged: today, where the reader is.
    pub as_of: Date,
}

impl PartialEq for Open {
    /// The scores follow from the rest, and nothing is done to the answers that leaves no trace in them.
    fn eq(&self, other: &Self) -> bool {
        self.assessment == other.assessment && self.as_of == other.as_of && self.questionnaire == other.questionnaire
    }
}

impl Open {
    /// Opens an assessment: computes its scores.
    pub fn new(questionnaire: Rc<Questionnaire>, assessment: Assessment, as_of: Date) -> Self {
        let scores = score(&questionnaire, &assessment, &Settings::new(as_of));
        Self { questionnaire, framework: None, assessment, past: Rc::default(), scores, as_of }
    }

    /// The same beside the framework that is built in, if it maps to that.
    #[must_use]
    pub fn beside(self, framework: Option<Rc<Questionnaire>>) -> Self {
        let mapped = framework.filter(|one| self.questionnaire.framework.as_ref() == Some(&one.id));
        Self { framework: mapped, ..self }
    }

    /// Whether the item at a position is asked: it is of the part, and its condition is met. What is not asked keeps its
    /// answer and is not shown.
    pub fn asks(&self, at: usize) -> bool {
        self.assessment.head.holds(at) && self.scores.rows.get(at).is_some_and(|row| row.asked)
    }

    /// Positions of the items of its part, in order, whether their conditions are met or not.
    pub fn part(&self) -> Vec<usize> {
        (0..self.questionnaire.items.len()).filter(|at| self.assessment.head.holds(*at)).collect()
    }

    /// Whether it is the sample, and somebody has changed it: it came with both moments alike.
    pub fn is_changed_sample(&self) -> bool {
        let head = &self.assessment.head;
        head.id.is_sample() && head.modified != head.created
    }

    /// The assessment after a change, and the change that undoes it.
    pub fn changed(&self, change: Change, at: &Timestamp, as_of: Date) -> (Self, Change) {
        let mut assessment = self.assessment.clone();
        let undo = assessment.apply(change, at);
        // Of the sample it is always the day on which it was written.
        let as_of = if assessment.head.id.is_sample() { self.as_of } else { as_of };
        let open = Self::new(self.questionnaire.clone(), assessment, as_of);
        (Self { framework: self.framework.clone(), past: self.past.clone(), ..open }, undo)
    }
}

/// Whether what is shown is also stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// Nothing has been changed yet.
    #[default]
    Idle,
    /// So many changes are on their way.
    Busy(u32),
    /// Everything is stored, since this moment.
    Done(Timestamp),
    /// The last change is not stored.
    Failed(StoreError),
}

/// A passing message, possibly with an undo.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// What happened.
    pub says: Sentence,
    /// What takes it back.
    pub undo: Option<Undo>,
}

/// What takes something back that was just done.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// A change of the open assessment, to the step of this number.
    Change(Change, u32),
    /// What is in the trash of an assessment under this key is put back.
    Restore(String, AssessmentId),
}

/// A file that could not be opened, or whose id is here already.
#[derive(Clone, Debug, PartialEq)]
pub enum Asking {
    /// Nothing is asked.
    Nothing,
    /// The file was not opened: where in it, and why.
    Refused(String, Vec<Sentence>),
    /// The same assessment is here: keep both, replace, or cancel; only the first and the last where what is here cannot be
    /// read.
    Same(Rc<Arrival>, bool),
    /// What there is to say of a file with a questionnaire, and to decide.
    Own(Rc<Told>),
    /// A backup: what is in it, and what is wanted of it.
    Restore(Rc<Restoring>),
    /// A backup that is encrypted, by its name and bytes: its passphrase.
    Sealed(Rc<(String, Vec<u8>)>),
    /// The sample is about to be thrown away with what was changed in it.
    Sample,
    /// What who takes part in a workshop should know first.
    Workshop,
    /// A file is being made: so many of so many parts are done. It can be stopped.
    Making(u32, u32),
}

/// An assessment that has come in a file and is not stored yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// What it answers.
    pub questionnaire: Rc<Questionnaire>,
    /// The assessment.
    pub assessment: Assessment,
    /// What should be known about it.
    pub warnings: Vec<Sentence>,
}

/// Another assessment beside the open one, to be compared with it. Nothing of it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Guest {
    /// The assessment that was open when it came.
    pub of: AssessmentId,
    /// What stands for it among what lies on this machine; none when it came in a file.
    pub stored: Option<AssessmentId>,
    /// Its title, else the name of its file.
    pub name: String,
    /// The assessment.
    pub assessment: Assessment,
}

/// A questionnaire as a form on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Id of the questionnaire that was asked for.
    pub id: String,
    /// Language that was asked for.
    pub language: Language,
    /// What is printed, and who says it; none when it did not come.
    pub found: Option<(Rc<Questionnaire>, Speech)>,
}

/// What other documents say of the same as the framework that is built in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// Their ids, once that pack is here.
    pub walks: Rc<Vec<Crosswalk>>,
    /// Its official wording.
    pub wording: Wording,
}

/// How it stands with the official wording of the framework.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Wording {
    /// Nobody has looked for it yet.
    #[default]
    Unasked,
    /// It is not here.
    Nowhere,
    /// It came with this build.
    Built(Rc<Official>),
    /// The operator has brought it, and this machine keeps it.
    Kept(Rc<Official>),
    /// What this machine keeps of it cannot be read.
    Damaged,
}

impl Wording {
    /// The wording, where it is here.
    pub fn official(&self) -> Option<&Official> {
        if let Self::Built(official) | Self::Kept(official) = self { Some(official) } else { None }
    }
}

/// Everything that the screens show.
#[derive(Clone, PartialEq)]
pub struct Desk {
    /// Language that is chosen; its words may still be on their way.
    pub language: Language,
    /// The words; none until the first have come.
    pub speech: Option<Speech>,
    /// Colours.
    pub theme: Theme,
    /// Whether single keys answer.
    pub keys: bool,
    /// Where the reader is.
    pub route: Route,
    /// How it stands with the second part of the program.
    pub later: Later,
    /// The framework that is built in, once its pack is here.
    pub framework: Option<Rc<Questionnaire>>,
    /// What other documents say of the same as it.
    pub elsewhere: Rc<Elsewhere>,
    /// The assessments on this machine.
    pub shelf: Rc<Shelf>,
    /// How it stands with the encryption of what this machine keeps.
    pub lock: Lock,
    /// The assessment that is open.
    pub open: Option<Rc<Open>>,
    /// Which assessment was saved last to which file, while the page is open.
    pub place: Option<Rc<(AssessmentId, Place)>>,
    /// What is compared with it.
    pub guest: Option<Rc<Guest>>,
    /// The group.
    pub group: Option<Group>,
    /// The workshop in which the open assessment takes part.
    pub workshop: Option<Rc<Workshop>>,
    /// Why the assessment that the address names is not open.
    pub missing: Option<Missing>,
    /// Languages of which every word is here, for the report.
    pub voices: Rc<Vec<Speech>>,
    /// The form on paper that was asked for last.
    pub sheet: Option<Rc<Sheet>>,
    /// Whether what is shown is stored.
    pub saving: Saving,
    /// A passing message.
    pub toast: Option<Rc<Toast>>,
    /// Whether a newer build of the app is offered.
    pub newer: bool,
    /// What is to be decided about a file.
    pub asking: Asking,
    /// What should be known about the file that was opened last.
    pub warnings: Rc<Vec<Sentence>>,
    /// Whether the last file of the open assessment is old.
    pub remind: bool,
}

/// How it stands with the encryption of what this machine keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// Whether it can be; none where nothing is kept, or that is not known yet.
    pub can: Option<bool>,
    /// Whether it is encrypted, and open to this page or not.
    pub on: bool,
    /// Whether a passphrase is being tried or made.
    pub busy: bool,
    /// What has come of the last one.
    pub says: Option<Key>,
    /// Id of the field in which it was typed.
    pub at: &'static str,
}

/// Why an assessment that the address names is not open.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// It is being read.
    Loading,
    /// It is not on this machine.
    Gone,
    /// It is, but cannot be read; it was left as it is, and why.
    Damaged(Sentence),
}

impl Desk {
    /// Whether what this machine keeps is encrypted, and not open to this page.
    pub fn is_shut(&self) -> bool {
        self.shelf.state == ShelfState::Failed(StoreError::Locked)
    }

    /// An empty desk at an address.
    pub fn new(route: Route, language: Language, theme: Theme, keys: bool) -> Self {
        Self {
            language,
            speech: None,
            theme,
            keys,
            route,
            later: Later::default(),
            framework: None,
            elsewhere: Rc::default(),
            shelf: Rc::default(),
            lock: Lock::default(),
            open: None,
            place: None,
            guest: None,
            group: None,
            workshop: None,
            missing: None,
            voices: Rc::default(),
            sheet: None,
            saving: Saving::Idle,
            toast: None,
            newer: false,
            asking: Asking::Nothing,
            warnings: Rc::default(),
            remind: false,
        }
    }
}
