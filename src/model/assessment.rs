//! One organization's answers to one questionnaire.

use super::answer::Answer;
use super::date::{Date, Timestamp};
use super::extra::Extra;
use super::id::{AssessmentId, ItemId, QuestionnaireId};
use super::scenario::Scenario;
use super::snapshot::Snapshot;
use super::tier::Tiers;
use super::tlp::Tlp;
use std::rc::Rc;

/// Whose assessment it is. All optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organization {
    /// Its name.
    pub name: String,
    /// A code of frameworks/sectors or free text.
    pub sector: String,
    /// ISO 3166-1 alpha-2 code, upper case.
    pub country: String,
    /// What is being assessed, in the operator's words.
    pub scope: String,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// On what ground the targets stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetBasis {
    /// Where the targets come from.
    pub text: String,
    /// Section or role that approved them.
    pub approved_by: String,
    /// Day of the approval.
    pub approved_on: Option<Date>,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// How the report is put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Names of its chapters, in their order; none for all that the regulator gets. A name that nobody knows is kept.
    pub chapters: Vec<String>,
    /// Code of its language, or `both`; empty for the reader's.
    pub language: String,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// Everything about an assessment but its answers. Empty text means "not given".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Id of the assessment.
    pub id: AssessmentId,
    /// When it was started.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
    /// Questionnaire that it answers.
    pub questionnaire: QuestionnaireId,
    /// SHA-256 of the questionnaire's bytes when it was started, lower-case hex.
    pub questionnaire_digest: String,
    /// Title.
    pub title: String,
    /// Language in which it was started.
    pub language: String,
    /// Whose it is.
    pub organization: Organization,
    /// Marking; none prints no label and says so.
    pub tlp: Option<Tlp>,
    /// The two Tier questions.
    pub tiers: Tiers,
    /// Edition of the report.
    pub edition: String,
    /// What is in scope, for the report.
    pub scope_in: String,
    /// What is not in scope, for the report.
    pub scope_out: String,
    /// Section or role that prepared it.
    pub prepared_by: String,
    /// Section or role that checked it.
    pub checked_by: String,
    /// Section or role that approved it.
    pub approved_by: String,
    /// The organization's own marking beside TLP.
    pub handling: String,
    /// What management is asked to decide.
    pub request: String,
    /// Basis of the targets.
    pub target_basis: TargetBasis,
    /// How the report is put together; no part of what it says, nor of the digest.
    pub report: Arrangement,
    /// Positions of the only items that are asked, in order; none asks them all. Nothing is scored otherwise for it: what is
    /// not asked stands unanswered.
    pub part: Vec<usize>,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// An assessment: its head, and one answer for every item of its questionnaire, in framework order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Everything but the answers.
    pub head: Head,
    /// One per item of the questionnaire, in its order.
    pub answers: Vec<Answer>,
    /// Answers to items that the questionnaire no longer has; kept, said, never scored (docs/file-format/v1.md).
    pub orphans: Vec<(ItemId, Answer)>,
    /// Answers to an earlier edition that have no place in this one; kept, shown, never scored (docs/method.md §5).
    pub unplaced: Vec<(ItemId, Answer)>,
    /// Earlier states that were kept, oldest first; shared, because every change copies the assessment.
    pub snapshots: Vec<Rc<Snapshot>>,
    /// What was tried and kept, by name.
    pub scenarios: Vec<Rc<Scenario>>,
}

impl Head {
    /// Whose it is; empty when neither organization nor title is given.
    pub fn name(&self) -> &str {
        let names = [self.organization.name.trim(), self.title.trim()];
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    }

    /// A head with what is required and nothing else.
    pub fn new(id: AssessmentId, created: Timestamp, questionnaire: QuestionnaireId) -> Self {
        Self {
            id,
            modified: created.clone(),
            created,
            questionnaire,
            questionnaire_digest: String::new(),
            title: String::new(),
            language: String::new(),
            organization: Organization::default(),
            tlp: None,
            tiers: Tiers::default(),
            edition: String::new(),
            scope_in: String::new(),
            scope_out: String::new(),
            prepared_by: String::new(),
            checked_by: String::new(),
            approved_by: String::new(),
            handling: String::new(),
            request: String::new(),
            target_basis: TargetBasis::default(),
            report: Arrangement::default(),
            part: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// Whether the item at a position is of the part that is asked.
    pub fn holds(&self, at: usize) -> bool {
        self.part.is_empty() || self.part.contains(&at)
    }
}

impl Assessment {
    /// A new assessment of `items` items, all unanswered.
    pub fn new(head: Head, items: usize) -> Self {
        Self {
            head,
            answers: vec![Answer::default(); items],
            orphans: Vec::new(),
            unplaced: Vec::new(),
            snapshots: Vec::new(),
            scenarios: Vec::new(),
        }
    }

    /// The answer at a position of the questionnaire.
    pub fn answer(&self, position: usize) -> Option<&Answer> {
        self.answers.get(position)
    }
}
