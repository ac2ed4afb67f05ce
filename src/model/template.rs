//! A starting point for the targets of a framework: one level for all outcomes, and those that a sector wants otherwise,
//! each with its reason. Ours, dated, and never official; the operator's own targets are what counts.

use super::answer::Importance;
use super::bulk::Wanted;
use super::change::Edit;
use super::date::Date;
use super::id::{ItemId, QuestionnaireId};
use super::questionnaire::Questionnaire;

/// One starting point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its id, for example `hospital`.
    pub id: String,
    /// The framework whose outcomes it names.
    pub framework: QuestionnaireId,
    /// The day of its content.
    pub date: Date,
    /// Codes of the sectors that it is for.
    pub sectors: Vec<String>,
    /// What it is called.
    pub title: Texts,
    /// What it is built on, and that it is no official profile.
    pub summary: Texts,
    /// The level for every outcome that is not named.
    pub target: u8,
    /// The outcomes that are named, in the framework's order.
    pub raised: Vec<Raised>,
}

/// An outcome for which a starting point wants something of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// The outcome.
    pub item: ItemId,
    /// The level for it.
    pub target: u8,
    /// How much depends on it; none says nothing about that.
    pub importance: Option<Importance>,
    /// Why.
    pub why: Texts,
}

/// A text per language code, in the order of the data file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub Vec<(String, String)>);

impl Texts {
    /// The text in `language`, else in the first language that has one.
    pub fn of(&self, language: &str) -> &str {
        let own = self.0.iter().find(|(code, _)| code == language).or(self.0.first());
        own.map_or("", |(_, text)| text)
    }
}

impl Template {
    /// What it says of an outcome; none for one that it does not name.
    pub fn named(&self, id: &ItemId) -> Option<&Raised> {
        self.raised.iter().find(|raised| raised.item == *id)
    }

    /// Whether it is for a sector.
    pub fn is_for(&self, sector: &str) -> bool {
        self.sectors.iter().any(|code| code == sector)
    }

    /// What it wants for every outcome of its framework, in order; nothing for another questionnaire.
    pub fn wanted(&self, questionnaire: &Questionnaire) -> Vec<Wanted> {
        let ours = questionnaire.id == self.framework;
        let items = questionnaire.items.iter().enumerate().filter(|_| ours);
        let wanted = |(position, item): (usize, &super::questionnaire::Item)| {
            let raised = self.named(&item.id);
            let importance = raised.and_then(|raised| raised.importance).map(Edit::Importance);
            let target = raised.map_or(self.target, |raised| raised.target).min(questionnaire.top());
            Wanted { position, edits: std::iter::once(Edit::Target(Some(target))).chain(importance).collect() }
        };
        items.map(wanted).collect()
    }
}
