//! The tidy table: one row per assessment and outcome, with the names of its columns and what stands in each.
//!
//! Refuses to know: in which kind of file it is written.

pub mod rows;

use crate::i18n::key::Key;
use crate::model::questionnaire::{Item, Questionnaire};
use crate::score::cohort::member::{Member, Trait};
use crate::score::row::State;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Text.
    Text,
    /// A day.
    Day,
    /// A whole number.
    Number,
}

/// A column: one thing about the assessment, or about the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "`Column::meaning` says what each is")]
pub enum Column {
    Id,
    Day,
    Questionnaire,
    Trait(Trait),
    Team,
    Pair,
    Function,
    Category,
    Outcome,
    Status,
    Level,
}

/// Names of the statuses, as in files, and what each means.
pub const STATUS: [(&str, Key); 4] = [
    ("level", Key::CollectStatusLevel),
    ("unknown", Key::CollectStatusUnknown),
    ("not-applicable", Key::CollectStatusOutside),
    ("unanswered", Key::CollectStatusUnanswered),
];

impl Column {
    /// All of them, in their order.
    pub const ALL: [Self; 15] = [
        Self::Id,
        Self::Day,
        Self::Questionnaire,
        Self::Trait(Trait::Language),
        Self::Trait(Trait::Country),
        Self::Trait(Trait::Sector),
        Self::Trait(Trait::Role),
        Self::Trait(Trait::Kind),
        Self::Team,
        Self::Pair,
        Self::Function,
        Self::Category,
        Self::Outcome,
        Self::Status,
        Self::Level,
    ];

    /// Its head: a name for machines, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Day => "day",
            Self::Questionnaire => "questionnaire",
            Self::Trait(Trait::Language) => "language",
            Self::Trait(Trait::Country) => "country",
            Self::Trait(Trait::Sector) => "sector",
            Self::Trait(Trait::Role) => "role",
            Self::Trait(Trait::Kind) => "kind",
            Self::Team => "team",
            Self::Pair => "pair",
            Self::Function => "function",
            Self::Category => "category",
            Self::Outcome => "outcome",
            Self::Status => "status",
            Self::Level => "level",
        }
    }

    /// What it means.
    pub fn meaning(self) -> Key {
        match self {
            Self::Id => Key::CollectColId,
            Self::Day => Key::CollectColDay,
            Self::Questionnaire => Key::CollectColQuestionnaire,
            Self::Trait(Trait::Language) => Key::CollectColLanguage,
            Self::Trait(Trait::Country) => Key::CollectColCountry,
            Self::Trait(Trait::Sector) => Key::CollectColSector,
            Self::Trait(Trait::Role) => Key::CollectColRole,
            Self::Trait(Trait::Kind) => Key::CollectColKind,
            Self::Team => Key::CollectColTeam,
            Self::Pair => Key::CollectColPair,
            Self::Function => Key::CollectColFunction,
            Self::Category => Key::CollectColCategory,
            Self::Outcome => Key::CollectColOutcome,
            Self::Status => Key::CollectColStatus,
            Self::Level => Key::CollectColLevel,
        }
    }

    /// What stands in it.
    pub fn kind(self) -> Type {
        match self {
            Self::Day => Type::Day,
            Self::Team | Self::Level => Type::Number,
            _ => Type::Text,
        }
    }

    /// Whether something stands in it in every row.
    pub fn is_always_there(self) -> bool {
        matches!(self, Self::Id | Self::Questionnaire | Self::Function | Self::Category | Self::Outcome | Self::Status)
    }

    /// Whether it is about the outcome.
    pub fn is_of_item(self) -> bool {
        matches!(self, Self::Function | Self::Category | Self::Outcome)
    }

    /// Whether it says the same in all rows of an assessment.
    pub fn is_of_member(self) -> bool {
        !matches!(self, Self::Function | Self::Category | Self::Outcome | Self::Status | Self::Level)
    }

    /// What a member has in it; nothing where it is about an outcome.
    pub fn of_member(self, member: &Member, questionnaire: &Questionnaire) -> String {
        match self {
            Self::Id => member.id.to_string(),
            Self::Day => member.modified.date().map(|day| day.to_string()).unwrap_or_default(),
            Self::Questionnaire => questionnaire.id.to_string(),
            Self::Trait(which) => member.traits.get(which).to_owned(),
            Self::Team => member.traits.team.map(|team| team.to_string()).unwrap_or_default(),
            Self::Pair => member.traits.pair.clone(),
            _ => String::new(),
        }
    }

    /// What an outcome has in it; nothing where it is about the member or the answer.
    pub fn of_item(self, item: &Item, questionnaire: &Questionnaire) -> String {
        let group = |at: usize| questionnaire.groups.get(at).map(|group| group.id.to_string()).unwrap_or_default();
        match self {
            Self::Function => group(questionnaire.function_of(item.group)),
            Self::Category => group(item.group),
            Self::Outcome => item.id.to_string(),
            _ => String::new(),
        }
    }
}

/// The name of a status.
pub fn status(state: State) -> &'static str {
    let [level, unknown, outside, unanswered] = STATUS.map(|(name, _)| name);
    match state {
        State::Rated(_) => level,
        State::Unknown => unknown,
        State::Outside => outside,
        State::Unanswered => unanswered,
    }
}

/// The level, where it is rated.
pub fn level(state: State) -> Option<u8> {
    if let State::Rated(level) = state { Some(level) } else { None }
}
