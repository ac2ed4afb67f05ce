//! Assessments whose snapshots break a rule: the same rules as those of the present.

use super::{Case, bad, nested};
use crate::good::{Doc, assessment, snapshot, snapshots};
use kamae::exchange::problem::Fault;

pub(crate) fn cases() -> Vec<Case> {
    [missing(), values(), lists()].into_iter().flatten().collect()
}

fn one(name: &str, snapshot: &Doc, fault: Fault, place: &str) -> Case {
    bad(&format!("snapshot: {name}"), snapshots(snapshot), fault, place)
}

fn missing() -> Vec<Case> {
    let mut cases = Vec::new();
    for name in ["id", "taken", "answers"] {
        let fault = || Fault::Missing(name);
        cases.push(one(&format!("without {name}"), &snapshot().without(name), fault(), "snapshots.0"));
        cases.push(one(&format!("{name} null"), &snapshot().with(name, "null"), fault(), "snapshots.0"));
        if name != "answers" {
            cases.push(one(&format!("{name} empty"), &snapshot().with(name, "\"\""), fault(), "snapshots.0"));
        }
    }
    cases.push(bad(
        "snapshot: no members",
        assessment().with("snapshots", "[{}]").text(),
        Fault::Missing("id"),
        "snapshots.0",
    ));
    cases
}

fn values() -> Vec<Case> {
    let with = |label: &str, name: &str, raw: &str, fault, place: &str| {
        one(label, &snapshot().with(name, raw), fault, &format!("snapshots.0.{place}"))
    };
    let answer = |label: &str, raw: &str, fault, inside: &str| {
        let place = format!("answers.GV.OC-01{inside}");
        with(label, "answers", &format!("{{\"GV.OC-01\":{raw}}}"), fault, &place)
    };
    let deep = format!(r#"{{"x":{}}}"#, nested("[", 121, "]"));
    vec![
        with("id a number in a text", "id", r#""1""#, Fault::NoUuid("1".into()), "id"),
        with(
            "id of version 1",
            "id",
            r#""0d3c2b1a-6f0e-1d7e-9f8a-7b0c1c524e5f""#,
            Fault::NoUuid("0d3c2b1a-6f0e-1d7e-9f8a-7b0c1c524e5f".into()),
            "id",
        ),
        with("taken on a day without a time", "taken", r#""2026-04-01""#, Fault::NoTime("2026-04-01".into()), "taken"),
        with(
            "taken on a day that is none",
            "taken",
            r#""2026-02-29T09:00:00Z""#,
            Fault::NoTime("2026-02-29T09:00:00Z".into()),
            "taken",
        ),
        with(
            "a Tier past the last",
            "tiers",
            r#"{"governance":{"current":5}}"#,
            Fault::OutOfRange("5".into(), 1, 4),
            "tiers.governance.current",
        ),
        with("a stranger", "answers", r#"{"XX.YY-01":{}}"#, Fault::UnknownId("XX.YY-01".into()), "answers.XX.YY-01"),
        with("an orphan without an id", "orphans", r#"{"a b":{}}"#, Fault::NoId("a b".into()), "orphans.a b"),
        answer(
            "a level past the scale",
            r#"{"status":"level","level":5}"#,
            Fault::OutOfRange("5".into(), 0, 4),
            ".level",
        ),
        answer("a level that is missing", r#"{"status":"level"}"#, Fault::LevelMissing, ""),
        answer("a level that nobody asked for", r#"{"status":"unknown","level":1}"#, Fault::LevelUnasked, ""),
        answer("an answer that is too deep", &deep, Fault::TooDeep, ".x"),
        one(
            "a member twice",
            &snapshot().and("taken", r#""2026-04-01T09:00:00Z""#),
            Fault::Twice("taken".into()),
            "snapshots.0.taken",
        ),
        one(
            "answered and an orphan",
            &snapshot()
                .with("answers", r#"{"GV.OC-01":{"review":true}}"#)
                .and("orphans", r#"{"GV.OC-01":{"review":true}}"#),
            Fault::Twice("GV.OC-01".into()),
            "snapshots.0.orphans.GV.OC-01",
        ),
    ]
}

fn lists() -> Vec<Case> {
    let numbered = |n: u32| snapshot().with("id", &format!("\"{n:08x}-6f0e-4d7e-9f8a-7b0c1c524e5f\"")).text();
    let many = (0..1001).map(numbered).collect::<Vec<_>>().join(",");
    let list = |name: &str, inside: &str, fault, place: &str| {
        bad(name, assessment().with("snapshots", &format!("[{inside}]")).text(), fault, place)
    };
    let twice = Fault::Twice("0d3c2b1a-6f0e-4d7e-9f8a-7b0c1c524e5f".into());
    vec![
        list("1,001 snapshots", &many, Fault::TooMany(1000), "snapshots"),
        list("a snapshot twice", &[snapshot().text(), snapshot().text()].join(","), twice.clone(), "snapshots.1"),
        list(
            "a snapshot twice, once in capitals",
            &[snapshot().text(), snapshot().text().replace("0d3c", "0D3C")].join(","),
            twice,
            "snapshots.1",
        ),
        list(
            "a good snapshot and a bad one",
            &[snapshot().text(), "{}".into()].join(","),
            Fault::Missing("id"),
            "snapshots.1",
        ),
    ]
}
