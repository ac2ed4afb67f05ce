//! Assessments whose scenarios, or whose part, break a rule.

use super::{Case, bad};
use crate::good::{Doc, assessment, scenario, scenarios};
use kamae::exchange::problem::Fault;

pub(crate) fn cases() -> Vec<Case> {
    let one = |name: &str, scenario: &Doc, fault, place: &str| {
        bad(&format!("scenario: {name}"), scenarios(scenario), fault, &format!("scenarios.0{place}"))
    };
    let with =
        |name: &str, outcomes: &str, fault| one(name, &scenario().with("outcomes", outcomes), fault, ".outcomes");
    let part = |name: &str, ids: &str, fault| {
        bad(&format!("part: {name}"), assessment().with("part", ids).text(), fault, "part")
    };
    let list = |name: &str, inside: &str, fault, place: &str| {
        bad(name, assessment().with("scenarios", &format!("[{inside}]")).text(), fault, place)
    };
    let numbered = |n: u32| scenario().with("id", &format!("\"{n:08x}-6f0e-4d7e-9f8a-7b0c1c524e5f\"")).text();
    let many = (0..1001).map(numbered).collect::<Vec<_>>().join(",");
    let ids = (0..5001).map(|n| format!("\"i{n}\"")).collect::<Vec<_>>().join(",");
    let twice = || Fault::Twice("1f4d3c2b-6f0e-4d7e-9f8a-7b0c1c524e5f".into());
    let version = "1f4d3c2b-6f0e-1d7e-9f8a-7b0c1c524e5f";
    vec![
        one("without id", &scenario().without("id"), Fault::Missing("id"), ""),
        one("id null", &scenario().with("id", "null"), Fault::Missing("id"), ""),
        one("id empty", &scenario().with("id", r#""""#), Fault::Missing("id"), ""),
        one("id of version 1", &scenario().with("id", &format!("\"{version}\"")), Fault::NoUuid(version.into()), ".id"),
        one("a member twice", &scenario().and("id", r#""1""#), Fault::Twice("id".into()), ".id"),
        with("a stranger", r#"["XX.YY-01"]"#, Fault::UnknownId("XX.YY-01".into())),
        with("an orphan", r#"["GV.OC-01","ID.AM-06"]"#, Fault::UnknownId("ID.AM-06".into())),
        with("no id", r#"["a b"]"#, Fault::NoId("a b".into())),
        with("an empty id", r#"[""]"#, Fault::NoId(String::new())),
        with("an outcome twice", r#"["GV.OC-01","RC.CO-04","GV.OC-01"]"#, Fault::Twice("GV.OC-01".into())),
        with("5,001 outcomes", &format!("[{ids}]"), Fault::TooMany(5000)),
        part("a stranger", r#"["GV.OC-01","XX.YY-01"]"#, Fault::UnknownId("XX.YY-01".into())),
        part("no id", r#"["a b"]"#, Fault::NoId("a b".into())),
        part("an item twice", r#"["GV.OC-01","GV.OC-01"]"#, Fault::Twice("GV.OC-01".into())),
        part("5,001 items", &format!("[{ids}]"), Fault::TooMany(5000)),
        list("1,001 scenarios", &many, Fault::TooMany(1000), "scenarios"),
        list("a scenario twice", &[scenario().text(), scenario().text()].join(","), twice(), "scenarios.1"),
        list(
            "a scenario twice, once in capitals",
            &[scenario().text(), scenario().text().replace("1f4d", "1F4D")].join(","),
            twice(),
            "scenarios.1",
        ),
    ]
}
