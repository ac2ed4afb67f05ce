//! Results read without an assessment of each: what comes is what the gate gives, and the rest is left to it.

use crate::made::{QUICK, TWO, member, state};
use kamae::exchange::result_json::{self, plain};
use kamae::exchange::{assessment_text, builtin, questionnaire_json};
use kamae::model::questionnaire::Questionnaire;
use kamae::score::cohort::member::{Member, Traits};
use kamae::score::row::State::{Outside, Rated, Unanswered, Unknown};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The second is asked when the first is at level 2, the third when the second is at 1.
static ASKED: LazyLock<Questionnaire> = LazyLock::new(|| {
    let text = r#"{ "format": "kamae.questionnaire", "version": 1, "id": "two", "kind": "framework", "scale": { "levels": 5 },
      "groups": [ { "id": "A", "items": [ { "id": "A-1" }, { "id": "A-2", "ask_if": { "item": "A-1", "at_least": 2 } },
        { "id": "A-3", "ask_if": { "item": "A-2", "at_least": 1 } } ] } ] }"#;
    questionnaire_json::read(text, |_| None).unwrap().questionnaire
});

fn telling() -> Member {
    let traits = Traits {
        team: Some(12),
        pair: "7Q \"π\"".to_owned(),
        language: "ja".to_owned(),
        sector: "jp-water".to_owned(),
        country: "JP".to_owned(),
        role: "operator".to_owned(),
        kind: "utility".to_owned(),
    };
    Member { traits, ..member(1, "", vec![Rated(3), Outside]) }
}

#[test]
fn what_kamae_writes_is_read_plainly() {
    for (one, of) in [
        (telling(), &*TWO),
        (member(2, "", vec![Unknown, Unanswered]), &TWO),
        (member(3, "x", vec![Rated(4); 28]), &QUICK),
        (member(4, "", vec![Rated(1), Outside, Outside]), &ASKED),
        (member(5, "", vec![Rated(2), Rated(0), Outside]), &ASKED),
    ] {
        let text = result_json::write_member(&one, of, "00ff");
        assert_eq!(plain::read(&text, of), Some(one.clone()), "{text}");
        assert_eq!(result_json::read(&text, of), Ok(one));
    }
}

/// A good result with one thing in it changed: read as the gate reads it, or left to the gate.
#[test]
fn the_rest_is_left_to_the_gate() {
    let text = result_json::write_member(&telling(), &TWO, "00").replace(": ", ":");
    for (from, to, is_plain) in [
        ("", "", true),
        ("\"team\":12", "\"team\":null", true),
        ("\"anonymous\":true", "\"anonymous\":false", true),
        ("\"organization\":{", "\"organization\":null,\"respondent\":{", false),
        ("\"country\":\"JP\"", "\"country\":\"\"", true),
        ("\"country\":\"JP\"", "\"country\":\"jp\"", false),
        ("\"country\":\"JP\"", "\"name\":\"Plant\"", false),
        ("\"level\":3", "\"level\":5", false),
        ("\"level\":3", "\"level\":3.0", false),
        ("\"level\":3", "\"level\":3,\"notes\":\"n\"", false),
        ("\"level\":3", "\"level\":3,\"level\":3", false),
        ("\"status\":\"level\",", "", false),
        ("\"reason\":\"–\"", "\"reason\":\" \"", true),
        ("\"A-1\"", "\"Z-9\"", false),
        ("\"A-2\"", "\"A-1\"", false),
        ("\"A-1\":{\"status\":\"level\",\"level\":3}", "\"A-1\":null", true),
        ("\"version\":1", "\"version\":2", false),
        ("\"team\":12", "\"team\":1000", false),
        ("\"role\":\"operator\"", "\"role\":\"operator\",\"age\":3", false),
        ("\"role\":\"operator\"", "\"role\":\"\\ud800\"", false),
        ("\"team\":12", "\"title\":\"Plant\"", false),
        ("\"questionnaire\":\"two\"", "\"questionnaire\":\"quick-check\"", false),
        ("kamae.assessment", "kamae.group", false),
        ("\"answers\":{", "\"answers\":null,\"x\":{", false),
    ] {
        let changed = text.replacen(from, to, 1);
        assert!(from.is_empty() || changed != text, "{from} is not there: {text}");
        let found = plain::read(&changed, &TWO);
        assert_eq!(found.is_some(), is_plain, "{to}");
        assert!(found.is_none_or(|member| result_json::read(&changed, &TWO) == Ok(member)), "{to}");
    }
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert_eq!(plain::read(&text[..end], &TWO), None, "{end}");
    }
    // Any other assessment has more in it than a result has.
    let blank = builtin::blank(&TWO);
    let full = kamae::model::assessment::Head { title: "Plant".into(), ..blank.head.clone() };
    let named = kamae::model::assessment::Assessment { head: full, ..blank };
    assert_eq!(plain::read(&assessment_text::write(&named, &TWO), &TWO), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Answers of every kind, and one byte of them changed to another.
    #[test]
    fn it_never_reads_what_the_gate_does_not(
        cells in proptest::collection::vec(state(), 3), at in 0usize..700, byte in proptest::sample::select(br#"0159"{}[],:\anfe "#.to_vec())
    ) {
        let one = Member { cells, ..telling() };
        let mut bytes = result_json::write_member(&one, &ASKED, "00").into_bytes();
        let whole = String::from_utf8(bytes.clone()).unwrap();
        prop_assert_eq!(plain::read(&whole, &ASKED), result_json::read(&whole, &ASKED).ok());
        if let Some(slot) = bytes.get_mut(at) {
            *slot = byte;
        }
        if let Ok(text) = String::from_utf8(bytes)
            && let Some(member) = plain::read(&text, &ASKED)
        {
            prop_assert_eq!(result_json::read(&text, &ASKED), Ok(member));
        }
    }
}
