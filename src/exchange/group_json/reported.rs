//! The file of a group as reports see it.

use super::GroupFile;
use crate::model::questionnaire::Questionnaire;
use crate::report::document::group::beside::have_one_name;
use crate::report::document::group::{Group, Other};

impl GroupFile {
    /// The group as its own report sees it, from what the file holds: nothing of any member.
    pub fn alone<'a>(&'a self, questionnaire: &'a Questionnaire, others: &'a [Other<'a>]) -> Group<'a> {
        let begun = self.created.date();
        Group {
            questionnaire,
            digest: &self.digest,
            title: &self.title,
            language: &self.language,
            country: &self.country,
            tlp: self.tlp,
            handling: &self.handling,
            unit: self.unit,
            begun,
            day: begun.unwrap_or_default(),
            picture: &self.picture,
            members: &[],
            others,
            is_years: have_one_name(&self.title, others.iter().map(|other| other.title)),
        }
    }

    /// The group as it stands in the report of another, which answers the edition of this digest.
    pub fn beside(&self, digest: &str) -> Other<'_> {
        Other {
            title: &self.title,
            begun: self.created.date(),
            tlp: self.tlp,
            is_other_edition: self.is_other_edition(digest),
            picture: &self.picture,
        }
    }

    /// Whether it answered another edition of the questionnaire than that of this digest, as far as both are known.
    pub fn is_other_edition(&self, digest: &str) -> bool {
        !digest.is_empty() && !self.digest.is_empty() && self.digest != digest
    }
}
