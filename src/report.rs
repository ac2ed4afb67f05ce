//! What to tell the operator: which sentences are true, what comes first, what is not known.
//!
//! It gives ids, numbers and keys. It does not know which language is spoken, nor what a page looks like.

pub mod actions;
pub mod bulk;
pub mod cohort;
pub mod compare;
pub mod document;
pub mod lists;
pub mod log;
pub mod naming;
pub mod reason;
pub mod shown;
pub mod summary;
pub mod sure;
pub mod what_if;

use crate::i18n::say::Sentence;
use crate::model::assessment::Assessment;
use crate::model::date::Date;
use crate::model::questionnaire::Questionnaire;
use crate::score::rank;
use crate::score::rollup::Scores;

/// Everything that the report says, in the order in which page one says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The day for which it holds.
    pub as_of: Date,
    /// The sentence that carries page one; "nothing is rated" while that is so.
    pub lead: Sentence,
    /// The newest snapshot of an earlier day, compared with the present.
    pub since: Option<compare::Comparison>,
    /// What else is said about where the organization stands.
    pub says: Vec<Sentence>,
    /// What the reader should know about the answers themselves.
    pub flags: Vec<Sentence>,
    /// The first actions, at most three.
    pub first: Vec<actions::Action>,
    /// Every gap, most pressing first.
    pub gaps: Vec<actions::Action>,
    /// Whether any target is set; without one there are no gaps.
    pub has_targets: bool,
    /// Rated items, lowest first: listed while no target is set.
    pub lowest: Vec<usize>,
    /// "Don't know" by category: group and number, largest first.
    pub unknown: Vec<(usize, u32)>,
    /// "Don't know" by item, most telling first.
    pub find_out: Vec<usize>,
    /// Items marked "not applicable", with or without a reason.
    pub not_applicable: Vec<usize>,
    /// Items with an action or a due date but no gap.
    pub other_dated: Vec<usize>,
    /// How sure one can be of the answers.
    pub sure: Vec<Sentence>,
}

impl Report {
    /// Puts the report together from scores that belong to this assessment.
    pub fn new(questionnaire: &Questionnaire, assessment: &Assessment, scores: &Scores, as_of: Date) -> Self {
        let gaps = actions::ranked(assessment, scores);
        let since = compare::since_last(questionnaire, assessment, as_of);
        let mut says = summary::says(questionnaire, scores);
        if !says.is_empty() {
            says.extend(since.iter().flat_map(|since| since.says.clone()));
        }
        Self {
            as_of,
            lead: summary::lead(questionnaire, scores),
            since,
            says,
            flags: sure::flags(questionnaire, assessment, scores, as_of),
            first: gaps.iter().take(3).cloned().collect(),
            gaps,
            has_targets: scores.overall.tally.met[1] > 0,
            lowest: rank::lowest_first(&scores.rows),
            unknown: lists::unknown_by_category(questionnaire, scores),
            find_out: rank::find_out(&scores.rows),
            not_applicable: lists::not_applicable(assessment),
            other_dated: lists::other_dated(assessment, scores),
            sure: sure::evidence(assessment, scores),
        }
    }

    /// Whether anything is rated at all.
    pub fn has_ratings(&self) -> bool {
        !self.lowest.is_empty()
    }
}
