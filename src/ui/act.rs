//! What the reader can ask for. Pages and components give these back; the clerk does them.

use super::desk::Theme;
use super::restored::Wish as Wanted;
use super::route::Route;
use crate::exchange::formats::Format;
use crate::exchange::result_json::Wish as Wished;
use crate::i18n::days::DayStyle;
use crate::i18n::language::Language;
use crate::i18n::say::Sentence;
use crate::model::assessment::Head;
use crate::model::change::Change;
use crate::model::id::AssessmentId;
use crate::model::tlp::Tlp;
use crate::model::workshop::Workshop;
use crate::score::cohort::unit::Unit;
use std::fmt;

/// One thing that the reader asked for.
#[derive(Clone, Debug)]
pub enum Act {
    /// Go to an address.
    Go(Route),
    /// Speak another language.
    Speak(Language),
    /// Other colours.
    Dress(Theme),
    /// Single keys answer, or do not.
    Keys(bool),
    /// Write days like this.
    Days(DayStyle),
    /// Start an assessment with these details; id and dates are given by the clerk.
    Start(Box<NewAssessment>),
    /// Open an assessment of the framework to which the open one maps, with what its answers propose.
    Deeper,
    /// Change the open assessment.
    Change(Change),
    /// Change it and say so, with an undo.
    ChangeAndSay(Change, Sentence),
    /// Take back what the toast offers to take back.
    Undo,
    /// Take the last step back, or do the one again that was taken back last.
    Step(bool),
    /// Save the change log.
    SaveLog,
    /// Forget it.
    ClearLog,
    /// Close the toast.
    Dismiss,
    /// Close what should be known about the file that was opened.
    Noted,
    /// Change to the newer build of the app.
    Renew,
    /// Open a file.
    OpenFile(web_sys::File),
    /// Keep both: the file opens as a copy.
    KeepBoth,
    /// The file takes the place of what is here, which goes to the trash.
    Replace,
    /// Leave the file alone.
    Cancel,
    /// Something about a questionnaire of the reader's own.
    Own(OwnAct),
    /// Something about a group.
    Group(GroupAct),
    /// Something about everything that this machine keeps.
    Kept(KeptAct),
    /// Save the open assessment to its file.
    SaveFile,
    /// Save it to another file.
    SaveFileAs,
    /// Save these questions with their answers as a file for a colleague.
    SavePart(Vec<usize>),
    /// Keep the present state of the open assessment under a name.
    Keep(String),
    /// Keep these outcomes as a scenario under a name.
    KeepScenario(String, Vec<usize>),
    /// Compare the open assessment with another one.
    Beside(Whom),
    /// Move an assessment to the trash.
    Delete(AssessmentId),
    /// Put a deleted assessment back, by its key in the trash.
    Restore(String, AssessmentId),
    /// Delete one for good, by its key in the trash.
    Purge(String, AssessmentId),
    /// Have every word of these languages ready for the report.
    Learn(Vec<Language>),
    /// Lay out a questionnaire, by its id, as a form on paper in a language.
    Sheet(String, Language),
    /// Take along the chart around an element of the page.
    Picture(web_sys::Element, Picture),
    /// Save the report.
    SaveReport(Wish),
    /// Make the one-file edition of the app.
    TakeAlong,
    /// Remove the official wording from this machine.
    RemoveWording,
    /// Try again what could not be stored.
    Retry,
    /// Fetch the second part of the program, after it did not come.
    Fetch,
    /// Print the page.
    Print,
}

/// What can be asked of a questionnaire of the reader's own; by its id.
#[derive(Clone, Debug)]
pub enum OwnAct {
    /// Give its file back, to the byte.
    Export(String),
    /// Remove it from this machine.
    Remove(String),
    /// The version in the file takes the place of the one that is here.
    Replace,
    /// A list of what is wrong goes to the clipboard.
    Copy(String),
    /// Such a list is saved.
    Save(String),
}

/// What can be asked of a group.
#[derive(Clone, Debug)]
pub enum GroupAct {
    /// Begin to collect.
    Begin(Box<NewGroup>),
    /// Take results, collections or pictures of other groups from files.
    Take(Vec<web_sys::File>),
    /// Stop reading files.
    Stop,
    /// Take a result code; whether it is counted though it is here already.
    Code(String, bool),
    /// Take a form from paper: a sign for every question, and the code of the team.
    Paper(String, Vec<usize>, Option<u16>),
    /// Save it.
    Save(GroupForm),
    /// Put the picture of another group away, by its place.
    Aside(usize),
    /// Save its report.
    Report(Wish),
    /// Whether the groups beside it are the same at other times.
    Years(bool),
    /// What becomes of the answers.
    Handling(String),
    /// Who may receive what is said of it.
    Marking(Option<Tlp>),
    /// Delete all of it from this machine.
    Clear,
    /// Save what a workshop begins with: as a page of its own, or as a file for those who have Kamae.
    Prepare(Box<Workshop>, bool),
    /// Save what a participant hands in of the open assessment.
    HandIn(Box<Wished>),
}

/// What a group begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGroup {
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// What counts as one.
    pub unit: Unit,
    /// Whether fewer answers are enough to be shown.
    pub few: bool,
    /// What the group is called.
    pub title: String,
}

/// In which form a group is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupForm {
    /// Every result, for another collector.
    Collection,
    /// Every answer as a row of a table.
    Answers,
    /// What may be shown.
    Picture,
    /// The same as a table.
    Csv,
    /// The same of all groups that stand beside each other.
    CsvAll,
}

impl GroupForm {
    /// What the name of its file ends with, after the day.
    pub fn end(self) -> &'static str {
        match self {
            Self::Collection => ".kamae.ndjson",
            Self::Answers => "-answers.csv",
            Self::Picture => ".kamae-group.json",
            Self::Csv => ".csv",
            Self::CsvAll => "-groups.csv",
        }
    }

    /// Its media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Collection => "application/x-ndjson",
            Self::Picture => "application/json",
            Self::Answers | Self::Csv | Self::CsvAll => "text/csv",
        }
    }
}

/// What can be asked of everything that this machine keeps.
#[derive(Clone, Debug)]
pub enum KeptAct {
    /// Save all of it as one file.
    BackUp,
    /// Put down what is wanted of the backup that is shown: a wish for each thing in it.
    TakeBackup(Vec<Wanted>),
    /// Save what is stored under an id and cannot be read.
    Rescue(String),
    /// Begin the next year's assessment out of this one, under a title, with what stands beside the answers or without.
    Again(AssessmentId, String, bool),
    /// Do not remind of a file for a while.
    Snooze,
    /// Remove everything.
    Forget,
    /// Something about the encryption of all of it.
    Lock(LockAct),
}

/// What can be asked of the encryption of everything that this machine keeps.
#[derive(Clone)]
pub enum LockAct {
    /// Encrypt it from now on, by this passphrase.
    On(String),
    /// Open it by this passphrase.
    Open(String),
    /// Another passphrase: the present one, and the new one.
    Change(String, String),
    /// Encrypt it no more; the present passphrase.
    Off(String),
    /// Open the backup that came, which is encrypted, by its passphrase.
    Backup(String),
}

impl fmt::Debug for LockAct {
    /// A passphrase is never shown.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("LockAct")
    }
}

/// How a chart is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// To the clipboard.
    Copy,
    /// As an SVG file.
    Svg,
    /// As a PNG file.
    Png,
}

/// Which assessment is to stand beside the open one.
#[derive(Clone, Debug)]
pub enum Whom {
    /// That in a file.
    File(web_sys::File),
    /// One on this machine.
    Stored(AssessmentId),
    /// What has come in a file and is here already, to be merged.
    Came,
    /// None any more.
    Nobody,
}

/// In which form a report is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Its form.
    pub format: Format,
    /// In which languages, the first one first.
    pub languages: Vec<Language>,
}

/// What a new assessment starts with.
#[derive(Clone, PartialEq)]
pub struct NewAssessment {
    /// Fills the details of a fresh head.
    pub title: String,
    /// Organization, sector, country, scope.
    pub organization: crate::model::assessment::Organization,
    /// Language in which it is answered.
    pub language: Language,
    /// Id of the questionnaire; empty for the framework that is built in.
    pub questionnaire: String,
    /// By which passphrase this machine is to encrypt what it keeps before, typed twice; empty where nothing changes.
    pub passphrase: [String; 2],
}

impl fmt::Debug for NewAssessment {
    /// A passphrase is never shown.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("NewAssessment")
    }
}

impl NewAssessment {
    /// Whether the first part of the program can start it alone.
    pub fn is_plain(&self) -> bool {
        self.questionnaire.is_empty() && self.passphrase.iter().all(String::is_empty)
    }

    /// Puts the details into a head.
    pub fn fill(self, head: &mut Head) {
        head.title = self.title;
        head.organization = self.organization;
        self.language.code().clone_into(&mut head.language);
    }
}
