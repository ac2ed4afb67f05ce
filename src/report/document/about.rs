//! What a document tells of: the assessment of one organization, or the group of many that answered the same.

use super::Subject;
use super::block::Fact;
use super::group::Group;
use super::text::Text;
use crate::i18n::key::Key;
use crate::model::date::Date;
use crate::model::questionnaire::Questionnaire;
use crate::model::tlp::Tlp;

/// What a document is made from.
#[derive(Clone, Copy, Debug)]
pub enum About<'a> {
    /// One assessment.
    Assessment(Subject<'a>),
    /// Many, of which nobody can be told from the others.
    Group(Group<'a>),
}

/// What stands on the first page, and at the head and the foot of every sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover<'a> {
    /// What the document is called.
    pub title: Key,
    /// What kind of document it is.
    pub kind: Key,
    /// Whose it is; may be empty.
    pub name: &'a str,
    /// The day for which it is.
    pub day: Date,
    /// Code of the language in which its own words were written.
    pub language: &'a str,
    /// Code of the country in which it is printed.
    pub country: &'a str,
    /// Who may receive it.
    pub tlp: Option<Tlp>,
    /// The own marking beside that.
    pub handling: &'a str,
    /// What else is known of it.
    pub facts: Vec<Fact>,
}

impl<'a> From<Subject<'a>> for About<'a> {
    fn from(of: Subject<'a>) -> Self {
        Self::Assessment(of)
    }
}

impl<'a> From<Group<'a>> for About<'a> {
    fn from(of: Group<'a>) -> Self {
        Self::Group(of)
    }
}

impl<'a> About<'a> {
    /// What was asked.
    pub fn questionnaire(&self) -> &'a Questionnaire {
        match self {
            Self::Assessment(of) => of.questionnaire,
            Self::Group(of) => of.questionnaire,
        }
    }

    /// The assessment, where it is one.
    pub fn subject(&self) -> Option<&Subject<'a>> {
        if let Self::Assessment(of) = self { Some(of) } else { None }
    }

    /// Its first page.
    pub fn cover(&self) -> Cover<'a> {
        match self {
            Self::Assessment(of) => cover(of),
            Self::Group(of) => of.cover(),
        }
    }
}

/// Whose report it is, for when, and who answers for it.
fn cover<'a>(of: &Subject<'a>) -> Cover<'a> {
    let head = &of.assessment.head;
    let facts = [
        Fact::new(Key::FormTitle, Text::own(&head.title)),
        Fact::new(Key::ReportAsOf, Text::Date(of.report.as_of)),
        Fact::new(Key::ReportEdition, Text::own(&head.edition)),
        Fact::new(Key::ReportPrepared, Text::own(&head.prepared_by)),
        Fact::new(Key::ReportChecked, Text::own(&head.checked_by)),
        Fact::new(Key::ReportApproved, Text::own(&head.approved_by)),
    ];
    Cover {
        title: Key::ReportTitle,
        kind: Key::ReportSubtitle,
        name: head.name(),
        day: of.report.as_of,
        language: &head.language,
        country: &head.organization.country,
        tlp: head.tlp,
        handling: &head.handling,
        facts: facts.into_iter().flatten().collect(),
    }
}
