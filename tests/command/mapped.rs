//! Questionnaires that map to the framework: what `kamae score` prints under `functions` (docs/method.md §4), worked out
//! by hand, and the built-in ones by their ids.

use crate::good::assessment;
use crate::run::{Folder, kamae};
use kamae::exchange::builtin::{self, BUILT_IN};
use kamae::model::questionnaire::Kind;
use serde_json::{Value, json};

/// Two outcomes of one function (a), two functions (b), conditions (c, f), not applicable (d), don't know (e), no map (g).
const OWN: &str = r#"{"format":"kamae.questionnaire","version":1,"id":"own","kind":"questionnaire","framework":"nist-csf-2.0",
  "groups":[{"id":"S","items":[
    {"id":"a","maps":["GV.OC-01","GV.OC-02"]},
    {"id":"b","maps":["GV.RM-01","PR.AA-01"],"weight":3},
    {"id":"c","maps":["PR.AA-01"],"ask_if":{"item":"b","at_least":2}},
    {"id":"d","maps":["PR.DS-01"]},
    {"id":"e","maps":["DE.CM-01"],"weight":2},
    {"id":"f","maps":["PR.AT-01"],"ask_if":{"item":"a","at_least":2}},
    {"id":"g"}]}]}"#;
const ANSWERS: &str = r#"{
  "a":{"status":"level","level":3,"target":4}, "b":{"status":"level","level":1,"target":3}, "c":{"status":"level","level":4},
  "d":{"status":"not-applicable","reason":"no disks"}, "e":{"status":"unknown","target":2}, "f":{"status":"level","level":2},
  "g":{"status":"level","level":4}}"#;

/// Numbers of one function, in the order of the format.
fn some(function: &Value) -> Value {
    let names = ["standing", "score", "low", "high", "coverage", "level", "floor", "target", "gap", "met", "touches"];
    names.iter().map(|name| function[name].clone()).collect()
}

#[test]
fn the_projection_is_the_one_worked_out_by_hand() {
    let folder = Folder::new("mapped");
    let (file, own) = (
        folder.file("a.json", assessment().with("questionnaire", "\"own\"").with("answers", ANSWERS).text()),
        folder.file("q.json", OWN),
    );
    let scores = kamae(&[&"score", &file, &"--questionnaire", &own, &"--as-of", &"2026-11-21"]).json();
    // A question counts 60 times its weight, shared among its functions: a 60, b 180 / 2 = 90, e 120, f 60. b is too low
    // for c to be asked, d does not apply, g maps to nothing.
    let none = |touches| json!(["none", null, null, null, null, null, null, null, null, [0, 0], touches]);
    for (function, want) in [
        // (60·3 + 90·1) / (4·150); target (60·4 + 90·3) / (4·150); gap (60·1 + 90·2) / (4·150).
        ("GV", json!(["full", 0.45, 0.45, 0.45, 1.0, 1.8, 1, 0.85, 0.4, [0, 2], [3, 31]])),
        // (90·1 + 60·2) / (4·150); only b has a target: 90·3 / (4·90), of which 90·2 are missing.
        ("PR", json!(["full", 0.35, 0.35, 0.35, 1.0, 1.4, 1, 0.75, 0.5, [0, 1], [3, 22]])),
        // e alone, and nobody knows it.
        ("DE", json!(["withheld", null, 0.0, 1.0, 0.0, null, null, 0.5, 0.5, [0, 1], [1, 11]])),
        ("ID", none([0, 21])),
        ("RS", none([0, 13])),
        ("RC", none([0, 8])),
    ] {
        assert_eq!(some(&scores["functions"][function]), want, "{function}");
    }
    // The section itself knows nothing of functions: a, b, e, f and g with their own weights.
    assert_eq!(scores["groups"]["S"]["counts"]["outcomes"], 7);
    assert_eq!(scores["groups"]["S"]["level"], json!((3.0 + 3.0 + 2.0 + 4.0) / 6.0));
}

#[test]
fn built_in_questionnaires_are_known_by_their_ids() {
    let folder = Folder::new("built-in");
    for one in BUILT_IN {
        let questionnaire = builtin::read(one.id).unwrap().unwrap();
        let answers = questionnaire.items.iter().map(|item| format!(r#""{}":{{"status":"level","level":2}}"#, item.id));
        let answers = format!("{{{}}}", answers.collect::<Vec<_>>().join(","));
        let id = format!("\"{}\"", one.id);
        let file = folder.file("a.json", assessment().with("questionnaire", &id).with("answers", &answers).text());
        let scores = kamae(&[&"score", &file]).json();
        assert_eq!(scores["overall"]["score"], 0.5, "{id}");
        let functions = scores["functions"].as_object();
        assert_eq!(
            functions.map(serde_json::Map::len),
            (questionnaire.kind == Kind::Questionnaire).then_some(6),
            "{id}"
        );
        for (function, numbers) in functions.into_iter().flatten() {
            assert_eq!(numbers["score"], 0.5, "{id} {function}");
        }
        assert_eq!(kamae(&[&"check", &file]).status, Some(0), "{id}");
        let taken = kamae(&[&"report", &file, &"--format", &"scores"]).json();
        assert_eq!(taken, scores, "{id}: the report's numbers are the same");
    }
}
