//! OSCAL documents of which no questions are made.

use super::{Case, DEEP, bad, nested};
use kamae::exchange::problem::{Expected, Fault};

/// A small catalog with `members` beside its metadata.
fn with(members: &str) -> String {
    format!(r#"{{"catalog":{{"metadata":{{"title":"T"}},{members}}}}}"#)
}

/// The same with one control.
fn control(members: &str) -> String {
    with(&format!(r#""controls":[{{"id":"a",{members}}}]"#))
}

/// Catalogs that are refused, each by the rule that it breaks and the place where it breaks it.
pub(crate) fn cases() -> Vec<Case> {
    let missing = |name| Fault::Missing(name);
    let model = |name: &str| Fault::OscalModel(name.to_owned());
    let twice = |id: &str| Fault::Twice(id.to_owned());
    let text = || Fault::WrongType(Expected::Text);
    let list = || Fault::WrongType(Expected::List);
    let object = || Fault::WrongType(Expected::Object);
    let many = (0..5001).map(|at| format!(r#"{{"id":"a{at}"}}"#)).collect::<Vec<_>>().join(",");
    let parts = nested("\"parts\":[{", 200, "}]");
    vec![
        bad("xml", r#"<?xml version="1.0"?><catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0"/>"#, Fault::Xml, ""),
        bad("another model", r#"{"profile":{"uuid":"x"}}"#, model("profile"), ""),
        bad("results", r#"{"assessment-results":{}}"#, model("assessment-results"), ""),
        bad("no model", r#"{"controls":[]}"#, Fault::OtherKind(String::new()), ""),
        bad("null", r#"{"catalog":null}"#, Fault::OtherKind(String::new()), ""),
        bad("a list", r#"{"catalog":[]}"#, object(), "catalog"),
        bad("cut off", r#"{"catalog":{"metadata""#, Fault::Truncated, "catalog"),
        bad("no json", r#"{"catalog":{]"#, Fault::NotJson, "catalog"),
        bad("twice a catalog", r#"{"catalog":{"metadata":{"title":"T"}},"catalog":{}}"#, twice("catalog"), "catalog"),
        bad("no metadata", r#"{"catalog":{"controls":[{"id":"a"}]}}"#, missing("metadata.title"), "catalog"),
        bad("no title", r#"{"catalog":{"metadata":{"title":" \u0000"}}}"#, missing("metadata.title"), "catalog"),
        bad("a title of another type", r#"{"catalog":{"metadata":{"title":1}}}"#, text(), "catalog.metadata.title"),
        bad(
            "a later oscal",
            r#"{"catalog":{"metadata":{"title":"T","oscal-version":"2.0.0"}}}"#,
            Fault::NotOneOf("2.0.0".to_owned(), "1.0, 1.1, 1.2".to_owned()),
            "catalog.metadata",
        ),
        bad("nothing in it", with(r#""uuid":"x""#), missing("controls"), "catalog"),
        bad("an empty group", with(r#""groups":[{"id":"a"}]"#), missing("controls"), "catalog"),
        bad(
            "all withdrawn",
            control(r#""props":[{"name":"status","value":"withdrawn"}]"#),
            missing("controls"),
            "catalog",
        ),
        bad("groups of another type", with(r#""groups":{}"#), list(), "catalog.groups"),
        bad("a group of another type", with(r#""groups":["a"]"#), object(), "catalog.groups.0"),
        bad("null in a list", with(r#""controls":[null]"#), object(), "catalog.controls.0"),
        bad("a control without id", with(r#""controls":[{"id":"a"},{}]"#), missing("id"), "catalog.controls.1"),
        bad("an id that is no text", with(r#""controls":[{"id":1}]"#), text(), "catalog.controls.0.id"),
        bad("an id twice", with(r#""controls":[{"id":"a"},{"id":"a"}]"#), twice("a"), "catalog"),
        bad("an id twice, nested", control(r#""controls":[{"id":"b"},{"id":"a"}]"#), twice("a"), "catalog"),
        bad("a group's id again", with(r#""groups":[{"id":"a","controls":[{"id":"a"}]}]"#), twice("a"), "catalog"),
        bad("a member twice", control(r#""title":"x","title":"y""#), twice("title"), "catalog.controls.0.title"),
        bad("parts of another type", control(r#""parts":"x""#), list(), "catalog.controls.0.parts"),
        bad("prose of another type", control(r#""parts":[{"prose":{}}]"#), text(), "catalog.controls.0.parts.0.prose"),
        bad("props of another type", control(r#""props":[1]"#), object(), "catalog.controls.0.props.0"),
        bad(
            "a choice that is no text",
            control(r#""params":[{"select":{"choice":[1]}}]"#),
            text(),
            "catalog.controls.0.params.0.select.choice.0",
        ),
        bad("half a character", control(r#""title":"\ud800""#), Fault::HalfCharacter, "catalog.controls.0.title"),
        bad("too many", with(&format!(r#""controls":[{many}]"#)), Fault::TooMany(5000), "catalog.controls"),
        bad("too deep", control(&parts), Fault::TooDeep, "catalog.controls.0.parts.0.parts.….parts.0.parts.0.parts.0"),
        bad(
            "too deep, unread",
            with(&format!(r#""back-matter":{}"#, nested("[", DEEP, "]"))),
            missing("controls"),
            "catalog",
        ),
    ]
}
