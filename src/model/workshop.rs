//! A workshop as its facilitator prepares it: what is answered, what is asked beside it, and what becomes of the answers.

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

/// A workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    /// What it is called.
    pub title: String,
    /// Id of the questionnaire that is answered.
    pub questionnaire: String,
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

    /// Whether this is asked.
    pub fn asks(&self, ask: Ask) -> bool {
        self.ask.contains(&ask)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_come_in_the_readers_language_or_in_any() {
        let workshop = |written: &[(&str, &str)]| Workshop {
            title: String::new(),
            questionnaire: "quick-check".to_owned(),
            language: String::new(),
            ask: vec![Ask::Team],
            sector: String::new(),
            country: String::new(),
            keep: false,
            instructions: written.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect(),
            handling: String::new(),
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
