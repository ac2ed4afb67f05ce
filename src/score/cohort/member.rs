//! One member of a group: what was answered, and nothing of who did.

use crate::model::assessment::Assessment;
use crate::model::date::Timestamp;
use crate::model::id::AssessmentId;
use crate::model::questionnaire::Questionnaire;
use crate::score::row::{State, rows};

/// Highest code of a team; what stands on its card.
pub const MOST_TEAMS: u16 = 999;

/// Most characters of a note.
const MOST_NOTE: usize = 1000;

/// The team that somebody typed, in digits of either width, and whether what stands there is none that there can be.
pub fn team(typed: &str) -> (Option<u16>, bool) {
    let digit = |sign: char| match sign {
        '０'..='９' => char::from_digit(u32::from(sign) - u32::from('０'), 10),
        other => Some(other),
    };
    let typed: String = typed.trim().chars().filter_map(digit).collect();
    let team = typed.parse().ok().filter(|team| (1..=MOST_TEAMS).contains(team));
    (team, team.is_none() && !typed.is_empty())
}

/// What one participant handed in, or what one site has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// A random id; what comes twice is known by it.
    pub id: AssessmentId,
    /// When it was last changed: of two with the same id the newer one counts.
    pub modified: Timestamp,
    /// What is known of who answered.
    pub traits: Traits,
    /// How every item stands, in framework order.
    pub cells: Vec<State>,
    /// What was written beside an answer, where whoever wrote it has handed it in, by position.
    pub notes: Vec<(usize, String)>,
}

/// A note on one line, as far as it is read out in a hall.
fn note(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().take(MOST_NOTE).collect()
}

/// What was asked about who answered. All optional; nothing of it is a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Traits {
    /// Code of the team, 1 to [`MOST_TEAMS`].
    pub team: Option<u16>,
    /// A code that only the participant knows, which pairs answers before and after.
    pub pair: String,
    /// Language in which it was answered.
    pub language: String,
    /// Sector of the organization.
    pub sector: String,
    /// Country of the organization.
    pub country: String,
    /// What the participant does.
    pub role: String,
    /// What kind of organization it is.
    pub kind: String,
}

/// Something by which members can be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of its name")]
pub enum Trait {
    Language,
    Sector,
    Country,
    Role,
    Kind,
}

impl Trait {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Language, Self::Sector, Self::Country, Self::Role, Self::Kind];
}

impl Traits {
    /// What was said; empty when nothing was.
    pub fn get(&self, which: Trait) -> &str {
        match which {
            Trait::Language => &self.language,
            Trait::Sector => &self.sector,
            Trait::Country => &self.country,
            Trait::Role => &self.role,
            Trait::Kind => &self.kind,
        }
    }
}

impl Member {
    /// What an assessment says, without its words.
    pub fn of(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        let head = &assessment.head;
        Self {
            id: head.id.clone(),
            modified: head.modified.clone(),
            traits: Traits {
                language: head.language.clone(),
                sector: head.organization.sector.clone(),
                country: head.organization.country.clone(),
                ..Traits::default()
            },
            cells: rows(questionnaire, assessment).iter().map(|row| row.state).collect(),
            notes: Vec::new(),
        }
    }

    /// The same with what was written beside the answers of an assessment.
    #[must_use]
    pub fn with_notes(self, assessment: &Assessment) -> Self {
        let notes = assessment.answers.iter().enumerate().map(|(at, answer)| (at, note(&answer.notes)));
        Self { notes: notes.filter(|(_, note)| !note.is_empty()).collect(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::team;

    #[test]
    fn a_team_is_a_number_in_either_width() {
        for (typed, wanted) in [
            ("", (None, false)),
            (" 12 ", (Some(12), false)),
            ("１２", (Some(12), false)),
            ("999", (Some(999), false)),
            ("1000", (None, true)),
            ("0", (None, true)),
            ("T4", (None, true)),
            ("-3", (None, true)),
        ] {
            assert_eq!(team(typed), wanted, "{typed}");
        }
    }
}
