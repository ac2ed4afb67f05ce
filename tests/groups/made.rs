//! Members to make groups of.

use kamae::exchange::{builtin, questionnaire_json};
use kamae::model::date::Timestamp;
use kamae::model::id::AssessmentId;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::cohort::member::{Member, Traits};
use kamae::score::row::State;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Two questions in one group.
pub(crate) static TWO: LazyLock<Questionnaire> = LazyLock::new(|| {
    let text = r#"{ "format": "kamae.questionnaire", "version": 1, "id": "two", "kind": "framework", "scale": { "levels": 5 },
      "groups": [ { "id": "A", "items": [ { "id": "A-1" }, { "id": "A-2" } ] } ] }"#;
    questionnaire_json::read(text, |_| None).unwrap().questionnaire
});

/// The one-hour questionnaire.
pub(crate) static QUICK: LazyLock<Questionnaire> = LazyLock::new(|| builtin::read("quick-check").unwrap().unwrap());

/// A member of a role.
pub(crate) fn member(number: u16, role: &str, cells: Vec<State>) -> Member {
    let mut bytes = [7; 16];
    bytes[..2].copy_from_slice(&number.to_be_bytes());
    let traits = Traits { role: role.to_owned(), ..Traits::default() };
    let modified = Timestamp::parse("2026-11-30T10:00:00Z").unwrap();
    Member { id: AssessmentId::from_random(bytes), modified, traits, cells, notes: Vec::new() }
}

/// How an item can stand on the default scale; rated more often than not.
pub(crate) fn state() -> impl Strategy<Value = State> {
    prop_oneof![
        6 => (0u8..=4).prop_map(State::Rated),
        2 => Just(State::Rated(2)),
        1 => Just(State::Unknown),
        1 => Just(State::Unanswered),
        1 => Just(State::Outside),
    ]
}
