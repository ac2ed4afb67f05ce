//! Every known member of an assessment and a questionnaire with values of every type but its own.

use super::{Case, bad};
use crate::good::{answer, assessment, items, questionnaire, scenario, scenarios, snapshot, snapshots};
use kamae::exchange::problem::{Expected, Fault};

/// Known members of an assessment by the object that holds them, and what they should be.
pub(crate) const ASSESSMENT: &[(&str, Expected, &[&str])] = &[
    (
        "",
        Expected::Text,
        &[
            "id",
            "created",
            "modified",
            "questionnaire",
            "questionnaire_digest",
            "title",
            "language",
            "tlp",
            "edition",
            "scope_in",
            "scope_out",
            "prepared_by",
            "checked_by",
            "approved_by",
            "handling",
            "request",
            "format",
        ],
    ),
    ("", Expected::Integer, &["version"]),
    ("", Expected::Object, &["organization", "tiers", "target_basis", "report", "answers", "orphans", "unplaced"]),
    ("", Expected::List, &["part", "snapshots", "scenarios"]),
    ("part", Expected::Text, &["0"]),
    ("organization", Expected::Text, &["name", "sector", "country", "scope"]),
    ("target_basis", Expected::Text, &["text", "approved_by", "approved_on"]),
    ("report", Expected::Text, &["language"]),
    ("report", Expected::List, &["chapters"]),
    ("tiers", Expected::Object, &["governance", "management"]),
    ("tiers.governance", Expected::Integer, &["current", "target"]),
    ("answers", Expected::Object, &["GV.OC-01"]),
    (
        "answers.GV.OC-01",
        Expected::Text,
        &["status", "importance", "reason", "notes", "owner", "action", "by", "due", "checked", "effort", "answered"],
    ),
    ("answers.GV.OC-01", Expected::Integer, &["level", "target"]),
    ("answers.GV.OC-01", Expected::List, &["evidence"]),
    ("answers.GV.OC-01", Expected::Flag, &["review"]),
    ("answers.GV.OC-01", Expected::Object, &["proposal"]),
    ("answers.GV.OC-01.proposal", Expected::Text, &["status"]),
    ("answers.GV.OC-01.proposal", Expected::Integer, &["level"]),
    ("answers.GV.OC-01.proposal", Expected::List, &["from", "given"]),
    ("answers.GV.OC-01.evidence", Expected::Object, &["0"]),
    ("answers.GV.OC-01.evidence.0", Expected::Text, &["title", "location"]),
    ("snapshots", Expected::Object, &["0"]),
    ("snapshots.0", Expected::Text, &["id", "name", "taken"]),
    ("snapshots.0", Expected::Object, &["tiers", "answers", "orphans"]),
    ("snapshots.0.answers", Expected::Object, &["GV.OC-01"]),
    ("scenarios", Expected::Object, &["0"]),
    ("scenarios.0", Expected::Text, &["id", "name"]),
    ("scenarios.0", Expected::List, &["outcomes"]),
    ("scenarios.0.outcomes", Expected::Text, &["0"]),
];

/// The same for a questionnaire.
pub(crate) const QUESTIONNAIRE: &[(&str, Expected, &[&str])] = &[
    ("", Expected::Text, &["id", "kind", "framework", "format"]),
    ("", Expected::Integer, &["version"]),
    ("", Expected::Object, &["source", "scale", "words"]),
    ("", Expected::List, &["groups"]),
    ("source", Expected::Text, &["title", "identifier", "date"]),
    ("scale", Expected::Integer, &["levels"]),
    ("groups", Expected::Object, &["0"]),
    ("groups.0", Expected::Text, &["id"]),
    ("groups.0", Expected::List, &["groups", "items"]),
    ("groups.0.items", Expected::Object, &["0"]),
    ("groups.0.items.0", Expected::Text, &["id", "effort"]),
    ("groups.0.items.0", Expected::Integer, &["weight"]),
    ("groups.0.items.0", Expected::List, &["needs", "maps"]),
    ("groups.0.items.0", Expected::Object, &["ask_if"]),
    ("groups.0.items.0", Expected::Flag, &["brief"]),
    ("groups.0.items.0.needs", Expected::Text, &["0"]),
    ("groups.0.items.0.maps", Expected::Text, &["0"]),
    ("groups.0.items.0.ask_if", Expected::Text, &["item"]),
    ("groups.0.items.0.ask_if", Expected::Integer, &["at_least"]),
    ("words", Expected::Object, &["en"]),
    ("words.en", Expected::Text, &["language", "title", "summary"]),
    ("words.en", Expected::Object, &["groups", "items"]),
    ("words.en", Expected::List, &["levels"]),
    ("words.en.levels", Expected::Text, &["0"]),
    ("words.en.groups", Expected::Object, &["G"]),
    ("words.en.groups.G", Expected::Text, &["title", "short", "summary"]),
    ("words.en.items", Expected::Object, &["G-1"]),
    ("words.en.items.G-1", Expected::Text, &["title", "question", "why", "next", "beside", "na"]),
    ("words.en.items.G-1", Expected::List, &["levels", "evidence"]),
    ("words.en.items.G-1.evidence", Expected::Text, &["0"]),
];

const VALUES: [(&str, Option<Expected>); 7] = [
    ("\"7\"", Some(Expected::Text)),
    ("1", Some(Expected::Integer)),
    ("-0", None),
    ("2.0", None),
    ("true", Some(Expected::Flag)),
    ("[]", Some(Expected::List)),
    ("{}", Some(Expected::Object)),
];

pub(crate) fn cases() -> Vec<Case> {
    let of_assessment = table(ASSESSMENT, assessment_with);
    let of_questionnaire = table(QUESTIONNAIRE, questionnaire_with);
    of_assessment.into_iter().chain(of_questionnaire).chain(nulls()).collect()
}

fn table(members: &[(&str, Expected, &[&str])], document: fn(&str, &str, &str) -> String) -> Vec<Case> {
    let mut cases = Vec::new();
    for (object, expected, names) in members {
        for name in *names {
            let place = [*object, *name].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(".");
            for (raw, _) in VALUES.iter().filter(|(_, kind)| *kind != Some(*expected)) {
                let fault = Fault::WrongType(*expected);
                let kind = if std::ptr::eq(members, ASSESSMENT) { "assessment" } else { "questionnaire" };
                cases.push(bad(&format!("{kind}: {place} as {raw}"), document(object, name, raw), fault, &place));
            }
        }
    }
    cases
}

/// An assessment in which the member `name` of `object` is `raw`.
pub(crate) fn assessment_with(object: &str, name: &str, raw: &str) -> String {
    let member = format!("{{\"{name}\":{raw}}}");
    match object {
        "" => assessment().with(name, raw).text(),
        "tiers.governance" => assessment().with("tiers", &format!("{{\"governance\":{member}}}")).text(),
        "answers.GV.OC-01" => answer(&member).text(),
        "answers.GV.OC-01.proposal" => answer(&format!("{{\"proposal\":{member}}}")).text(),
        "answers.GV.OC-01.evidence" => answer(&format!("{{\"evidence\":[{raw}]}}")).text(),
        "part" | "snapshots" | "scenarios" => assessment().with(object, &format!("[{raw}]")).text(),
        "snapshots.0" => snapshots(&snapshot().with(name, raw)),
        "scenarios.0" => scenarios(&scenario().with(name, raw)),
        "scenarios.0.outcomes" => scenarios(&scenario().with("outcomes", &format!("[{raw}]"))),
        "snapshots.0.answers" => snapshots(&snapshot().with("answers", &member)),
        "answers.GV.OC-01.evidence.0" => answer(&format!("{{\"evidence\":[{member}]}}")).text(),
        _ => assessment().with(object, &member).text(),
    }
}

/// A questionnaire in which the member `name` of `object` is `raw`.
pub(crate) fn questionnaire_with(object: &str, name: &str, raw: &str) -> String {
    let member = format!("{{\"{name}\":{raw}}}");
    let item = |text: &str| items(text).text();
    let words = |text: &str| items(r#"{"id":"G-1"}"#).with("words", &format!("{{\"en\":{text}}}")).text();
    match object {
        "" => items(r#"{"id":"G-1"}"#).with(name, raw).text(),
        "groups" => questionnaire(&format!("[{raw}]")).text(),
        "groups.0" => questionnaire(&format!("[{member}]")).text(),
        "groups.0.items" => item(raw),
        "groups.0.items.0" => item(&member),
        "groups.0.items.0.needs" => item(&format!("{{\"needs\":[{raw}]}}")),
        "groups.0.items.0.maps" => item(&format!("{{\"maps\":[{raw}]}}")),
        "groups.0.items.0.ask_if" => item(&format!("{{\"ask_if\":{member}}}")),
        "words" => items(r#"{"id":"G-1"}"#).with("words", &member).text(),
        "words.en" => words(&member),
        "words.en.levels" => words(&format!("{{\"levels\":[{raw}]}}")),
        "words.en.groups" => words(&format!("{{\"groups\":{member}}}")),
        "words.en.groups.G" => words(&format!("{{\"groups\":{{\"G\":{member}}}}}")),
        "words.en.items" => words(&format!("{{\"items\":{member}}}")),
        "words.en.items.G-1" => words(&format!("{{\"items\":{{\"G-1\":{member}}}}}")),
        "words.en.items.G-1.evidence" => words(&format!("{{\"items\":{{\"G-1\":{{\"evidence\":[{raw}]}}}}}}")),
        _ => items(r#"{"id":"G-1"}"#).with(object, &member).text(),
    }
}

/// Null means absent for a member; in a list there is nothing that could be absent.
fn nulls() -> Vec<Case> {
    let wrong = Fault::WrongType;
    vec![
        bad(
            "evidence of null",
            answer(r#"{"evidence":[null]}"#).text(),
            wrong(Expected::Object),
            "answers.GV.OC-01.evidence.0",
        ),
        bad("snapshots of null", assessment_with("snapshots", "", "null"), wrong(Expected::Object), "snapshots.0"),
        bad("scenarios of null", assessment_with("scenarios", "", "null"), wrong(Expected::Object), "scenarios.0"),
        bad(
            "outcomes of null",
            assessment_with("scenarios.0.outcomes", "", "null"),
            wrong(Expected::Text),
            "scenarios.0.outcomes.0",
        ),
        bad("groups of null", questionnaire("[null]").text(), wrong(Expected::Object), "groups.0"),
        bad("items of null", items("null").text(), wrong(Expected::Object), "groups.0.items.0"),
        bad(
            "needs of null",
            items(r#"{"id":"a","needs":[null]}"#).text(),
            wrong(Expected::Text),
            "groups.0.items.0.needs.0",
        ),
        bad(
            "maps of null",
            items(r#"{"id":"a","maps":[null]}"#).text(),
            wrong(Expected::Text),
            "groups.0.items.0.maps.0",
        ),
        bad(
            "levels of null",
            questionnaire_with("words.en.levels", "", "null"),
            wrong(Expected::Text),
            "words.en.levels.0",
        ),
    ]
}
