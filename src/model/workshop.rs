//! A workshop as its facilitator prepares it: what is answered, what is asked beside it, and what becomes of the answers.

use super::assessment::Assessment;
use super::bulk::{Bulk, Over, Wanted};
use super::change::Edit;
use super::questionnaire::Questionnaire;
use super::template::Template;

/// What is asked about who answers. Nothing else ever is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The number on the card of the table.
    Team,
    /// A word that pairs answers before and after.
    Pair,
    /// What somebody does.
    Role,
    /// Of what kind the organization is.
    Kind,
    /// Sector and country of the organization.
    Place,
    /// What was written beside the answers; each still decides.
    Notes,
}

impl Ask {
    /// Everything that can be asked, in order.
    pub const ALL: [Self; 6] = [Self::Team, Self::Pair, Self::Role, Self::Kind, Self::Place, Self::Notes];

    /// Its name in a file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Pair => "pair",
            Self::Role => "role",
            Self::Kind => "kind",
            Self::Place => "place",
            Self::Notes => "notes",
        }
    }
}

/// With which targets everybody begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Targets {
    /// The same level for every question.
    Level(u8),
    /// Those of a starting point, by its id.
    Template(String),
}

/// A workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    /// What it is called.
    pub title: String,
    /// Id of the questionnaire that is answered.
    pub questionnaire: String,
    /// Ids of the only questions that are asked; none asks all of them.
    pub outcomes: Vec<String>,
    /// With which targets everybody begins, if with any.
    pub targets: Option<Targets>,
    /// Code of the language in which it begins; empty for that of each browser.
    pub language: String,
    /// What is asked about who answers.
    pub ask: Vec<Ask>,
    /// Sector of everybody, where they share one.
    pub sector: String,
    /// Country of everybody, where they share one.
    pub country: String,
    /// Whether the answers stay in the browser afterwards.
    pub keep: bool,
    /// What the participants are told first, by the code of a language.
    pub instructions: Vec<(String, String)>,
    /// Where the results are kept, who may see them and when they are deleted.
    pub handling: String,
}

impl Workshop {
    /// What participants are told in a language; where that was not written, in any.
    pub fn told(&self, language: &str) -> Option<(&str, &str)> {
        let written = || self.instructions.iter().filter(|(_, text)| !text.trim().is_empty());
        let told = written().find(|(code, _)| code == language).or_else(|| written().next());
        told.map(|(code, text)| (code.as_str(), text.as_str()))
    }

    /// Positions of the only questions that are asked, in order; none asks all of them.
    ///
    /// # Errors
    /// The first id that the questionnaire does not have.
    pub fn part(&self, of: &Questionnaire) -> Result<Vec<usize>, &str> {
        let named = self.outcomes.iter().map(|id| of.position(id).ok_or(id.as_str()));
        let named = named.collect::<Result<Vec<usize>, &str>>()?;
        Ok((0..of.items.len()).filter(|at| named.contains(at)).collect())
    }

    /// Begins with an assessment of which nothing is answered: its part, and its targets, from `template` where those are
    /// of a starting point.
    ///
    /// # Errors
    /// The first id that the questionnaire does not have.
    pub fn begin(
        &self,
        assessment: &mut Assessment,
        of: &Questionnaire,
        template: Option<&Template>,
    ) -> Result<(), &str> {
        assessment.head.part = self.part(of)?;
        let level = |level: u8| {
            let edit = Edit::Target(Some(level.min(of.top())));
            let wanted = (0..of.items.len()).map(|position| Wanted { position, edits: vec![edit.clone()] });
            wanted.collect::<Vec<_>>()
        };
        let mut wanted = match &self.targets {
            None => Vec::new(),
            Some(Targets::Level(one)) => level(*one),
            Some(Targets::Template(_)) => template.map(|one| one.wanted(of)).unwrap_or_default(),
        };
        wanted.retain(|wanted| assessment.head.holds(wanted.position));
        let at = assessment.head.created.clone();
        for change in Bulk::new(&assessment.answers, wanted, Over::Keep).changes() {
            assessment.apply(change, &at);
        }
        Ok(())
    }

    /// Whether this is asked.
    pub fn asks(&self, ask: Ask) -> bool {
        self.ask.contains(&ask)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin;

    fn bare() -> Workshop {
        Workshop {
            title: String::new(),
            questionnaire: "quick-check".to_owned(),
            outcomes: Vec::new(),
            targets: None,
            language: String::new(),
            ask: Vec::new(),
            sector: String::new(),
            country: String::new(),
            keep: false,
            instructions: Vec::new(),
            handling: String::new(),
        }
    }

    /// What is asked, which level everybody aims at, and the targets of four questions then.
    #[test]
    fn everybody_begins_with_the_part_and_the_targets() {
        let of = builtin::read("quick-check").unwrap().unwrap();
        for (asked, level, part, targets) in [
            (&[][..], None, Ok(&[][..]), [None; 4]),
            (&[], Some(3), Ok(&[]), [Some(3); 4]),
            (&["QC-03", "QC-01"], None, Ok(&[0, 2]), [None; 4]),
            (&["QC-03", "QC-01", "QC-03"], Some(2), Ok(&[0, 2]), [Some(2), None, Some(2), None]),
            (&["QC-01"], Some(9), Ok(&[0]), [Some(4), None, None, None]),
            (&["QC-01", "QC-99"], None, Err("QC-99"), [None; 4]),
        ] {
            let outcomes = asked.iter().map(|id| (*id).to_owned()).collect();
            let workshop = Workshop { outcomes, targets: level.map(Targets::Level), ..bare() };
            let mut begun = builtin::blank(&of);
            let refused = workshop.begin(&mut begun, &of, None).err().map(str::to_owned);
            assert_eq!(refused.as_deref(), part.err(), "{asked:?}");
            assert_eq!(begun.head.part, part.unwrap_or_default(), "{asked:?}");
            let found: Vec<_> = begun.answers.iter().take(4).map(|answer| answer.target).collect();
            assert_eq!(found, targets, "{asked:?} {level:?}");
        }
    }

    #[test]
    fn instructions_come_in_the_readers_language_or_in_any() {
        let workshop = |written: &[(&str, &str)]| Workshop {
            ask: vec![Ask::Team],
            instructions: written.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect(),
            ..bare()
        };
        for (written, language, told) in [
            (&[("en", "Be quick"), ("ja", "手早く")][..], "ja", Some(("ja", "手早く"))),
            (&[("en", "Be quick"), ("ja", " ")], "ja", Some(("en", "Be quick"))),
            (&[("en", "Be quick")], "en", Some(("en", "Be quick"))),
            (&[("en", "")], "en", None),
            (&[], "en", None),
        ] {
            assert_eq!(workshop(written).told(language), told, "{written:?}");
        }
        assert!(workshop(&[]).asks(Ask::Team) && !workshop(&[]).asks(Ask::Pair));
    }
}
