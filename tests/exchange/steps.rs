//! What was done to an assessment: a step comes back as it was written, whatever is no step is refused, and the pieces of
//! one assessment make another of it.

use crate::good::{CSF, FULL, read};
use crate::made;
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::assessment_text::join;
use kamae::exchange::problem::{Expected, Fault};
use kamae::exchange::{step_json, step_text};
use kamae::i18n::key::Key;
use kamae::model::assessment::Assessment;
use kamae::model::date::Timestamp;
use kamae::model::step::{Kind, Piece, Step};
use kamae::report::log::Held;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn step() -> Step {
    let piece = |name: &str, text: Option<&str>| -> Piece { (name.to_owned(), text.map(str::to_owned)) };
    Step {
        number: 7,
        at: Timestamp::parse("2026-11-30T18:05:00+09:00").unwrap(),
        by: "監視室 \"夜\"".to_owned(),
        kind: Kind::Back(3),
        before: vec![piece("GV.OC-01", None), piece("head:", Some("{\"a\":\"\\\"\\n\"}"))],
        after: vec![piece("GV.OC-01", Some("{\"status\":\"unknown\"}")), piece("head:", Some("{}"))],
    }
}

#[test]
fn a_step_comes_back_as_it_was() {
    for kind in [Kind::Done, Kind::Back(1), Kind::Again(u32::MAX)] {
        let step = Step { kind, ..step() };
        assert_eq!(step_json::read(7, &step_text::write(&step)).unwrap(), step);
    }
}

#[test]
fn a_step_cut_anywhere_is_none() {
    let text = step_text::write(&step());
    for (at, _) in text.char_indices() {
        assert!(step_json::read(7, &text[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn what_is_no_step_is_refused_by_its_rule() {
    let good = step_text::write(&step());
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1)
    };
    let many =
        |count: usize| with("[{\"name\":\"GV.OC-01\"}", &["[", &"{\"name\":\"x\"},".repeat(count), "{}"].concat());
    for (name, text, fault) in [
        ("empty", String::new(), Fault::Truncated),
        ("null", "null".to_owned(), Fault::WrongType(Expected::Object)),
        ("a list", "[]".to_owned(), Fault::WrongType(Expected::Object)),
        ("of a later version", with("\"version\":1", "\"version\":2"), Fault::OutOfRange("2".into(), 1, 1)),
        ("of no version", with("\"version\":1", "\"version\":null"), Fault::Missing("version")),
        ("of no moment", with("\"at\":", "\"on\":"), Fault::Missing("at")),
        ("of no moment that is one", with("T18:05", "T38:05"), Fault::NoTime("2026-11-30T38:05:00+09:00".into())),
        ("of another kind", with("\"back\"", "\"undo\""), Fault::NotOneOf("undo".into(), "done, back, again".into())),
        ("of a step below none", with("\"of\":\"3\"", "\"of\":\"-3\""), Fault::NoId("-3".into())),
        ("a number as name", with("{\"name\":\"GV.OC-01\"}", "{\"name\":1}"), Fault::WrongType(Expected::Text)),
        ("no list of pieces", with("[{\"name\":\"GV.OC-01\"}", "{},[{}"), Fault::WrongType(Expected::List)),
        ("twice the same", with("\"by\":", "\"at\":"), Fault::Twice("at".into())),
        ("too many pieces", many(20_000), Fault::TooMany(20_000)),
    ] {
        assert_eq!(step_json::read(7, &text).map_err(|problem| problem.fault), Err(fault), "{name}");
    }
}

/// A piece that cannot be read is told of in no line; it hinders none of the others.
#[test]
fn lines_say_what_can_be_read() {
    let piece = |name: &str, text: Option<&str>| -> Piece { (name.to_owned(), text.map(str::to_owned)) };
    let (good, bad) = (Some("{\"status\":\"level\",\"level\":2}"), Some("{\"status\":7}"));
    let step = Step {
        before: vec![
            piece("GV.OC-01", None),
            piece("GV.OC-02", None),
            piece("snapshot:x", None),
            piece("scenario:y", Some("{\"name\":\"Budget\"}")),
            piece("no id at all", None),
            piece("head:", Some("{}")),
        ],
        after: vec![
            piece("scenario:y", None),
            piece("GV.OC-02", good),
            piece("snapshot:x", Some("{\"name\":[]}")),
            piece("GV.OC-01", bad),
            piece("head:", None),
        ],
        ..Step::default()
    };
    let lines: Vec<_> = step_json::lines(&step, &CSF).map(|line| (line.field, line.from, line.to)).collect();
    let words = |text: &str| Held::Words(text.into());
    assert_eq!(
        lines,
        [
            (Key::ReportColAnswer, Held::Said(Key::AssessStateOpen), Held::Level(2)),
            (Key::UndoSnapshot, Held::Nothing, words("")),
            (Key::UndoScenario, words("Budget"), Held::Nothing),
        ]
    );
}

#[test]
fn the_head_is_told_field_by_field() {
    let before = read(FULL).unwrap();
    let mut after = before.clone();
    after.head.title = "another".into();
    after.head.modified = Timestamp::parse("2030-01-01T00:00:00Z").unwrap();
    let all = |one: &Assessment| step_text::by_name(one, &CSF);
    let [old, new] = step_text::between(&all(&before), &all(&after));
    assert_eq!(old.len(), 1, "the moment of the last change is no change");
    let step = Step { before: old, after: new, ..Step::default() };
    let lines: Vec<_> = step_json::lines(&step, &CSF).map(|line| (line.field, line.to)).collect();
    assert_eq!(lines, [(Key::FormTitle, Held::Words("another".into()))]);
}

/// As an undo puts it together.
fn put_together(pieces: &BTreeMap<String, String>) -> Assessment {
    let mut pieces = pieces.clone();
    let head = pieces.remove(step_text::HEAD).unwrap();
    let text = join(&head, pieces.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    assessment_json::read(&text, &CSF, Strangers::Refuse).unwrap().0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_pieces_that_differ_make_one_of_the_other(one in made::assessment(), other in made::assessment()) {
        let timeless = |one: &Assessment| {
            let mut one = one.clone();
            one.head.modified = one.head.created.clone();
            one
        };
        let [one, other] = [&one, &other].map(timeless);
        let (old, new) = (step_text::by_name(&one, &CSF), step_text::by_name(&other, &CSF));
        let [before, after] = step_text::between(&old, &new);
        for (from, to, want) in [(&old, &after, &other), (&new, &before, &one)] {
            let mut pieces = from.clone();
            for (name, text) in to {
                match text {
                    Some(text) => drop(pieces.insert(name.clone(), text.clone())),
                    None => drop(pieces.remove(name)),
                }
            }
            prop_assert_eq!(&put_together(&pieces), want);
        }
    }
}
