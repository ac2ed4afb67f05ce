//! Assessments whose head breaks a rule.

use super::{Case, bad};
use crate::good::{answer, assessment};
use kamae::exchange::problem::{Expected, Fault};

pub(crate) fn cases() -> Vec<Case> {
    [missing(), ids(), moments(), words(), tiers(), twice()].into_iter().flatten().collect()
}

fn with(name: &str, raw: &str) -> String {
    assessment().with(name, raw).text()
}

fn missing() -> Vec<Case> {
    let mut cases = Vec::new();
    for name in ["id", "created", "modified", "questionnaire", "answers"] {
        let fault = || Fault::Missing(name);
        cases.push(bad(&format!("without {name}"), assessment().without(name).text(), fault(), ""));
        cases.push(bad(&format!("{name} null"), with(name, "null"), fault(), ""));
        if name != "answers" {
            cases.push(bad(&format!("{name} empty"), with(name, "\"\""), fault(), ""));
        }
    }
    cases
}

fn ids() -> Vec<Case> {
    let uuid =
        |name: &str, found: &str| bad(name, with("id", &format!("\"{found}\"")), Fault::NoUuid(found.to_owned()), "id");
    let own = |name: &str, found: &str| {
        bad(name, with("questionnaire", &format!("\"{found}\"")), Fault::NoId(found.to_owned()), "questionnaire")
    };
    let long = "a".repeat(65);
    vec![
        uuid("UUID of zeros", "00000000-0000-0000-0000-000000000000"),
        uuid("UUID of version 1", "7b0c1c52-6f0e-1d7e-9f8a-0d3c2b1a4e5f"),
        uuid("UUID of version 7", "7b0c1c52-6f0e-7d7e-9f8a-0d3c2b1a4e5f"),
        uuid("UUID of another variant", "7b0c1c52-6f0e-4d7e-cf8a-0d3c2b1a4e5f"),
        uuid("UUID in braces", "{7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f}"),
        uuid("UUID as URN", "urn:uuid:7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f"),
        uuid("UUID without hyphens", "7b0c1c526f0e4d7e9f8a0d3c2b1a4e5f"),
        uuid("UUID a digit short", "7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5"),
        uuid("UUID with a blank", "7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f "),
        uuid("UUID with a letter past F", "7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5g"),
        uuid("UUID in full width", "７b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f"),
        uuid("id a path", "../../etc/passwd"),
        own("questionnaire id in capitals", "NIST-CSF-2.0"),
        own("questionnaire id a path", "../nist-csf-2.0"),
        own("questionnaire id with a blank", "nist csf"),
        own("questionnaire id in full width", "ｎist-csf-2.0"),
        own("questionnaire id that starts with a point", ".nist"),
        bad(
            "questionnaire id of 65 letters",
            with("questionnaire", &format!("\"{long}\"")),
            Fault::NoId("a".repeat(60) + "…"),
            "questionnaire",
        ),
        bad(
            "another questionnaire",
            with("questionnaire", "\"nist-csf-1.0\""),
            Fault::OtherQuestionnaire("nist-csf-1.0".into(), "nist-csf-2.0".into()),
            "questionnaire",
        ),
    ]
}

fn moments() -> Vec<Case> {
    let moments = [
        ("a day only", "2026-11-21"),
        ("without offset", "2026-11-21T18:00:00"),
        ("without seconds", "2026-11-21T18:00+09:00"),
        ("offset without colon", "2026-11-21T18:00:00+0900"),
        ("offset of one digit", "2026-11-21T18:00:00+9:00"),
        ("offset of 24 hours", "2026-11-21T18:00:00+24:00"),
        ("offset of 60 minutes", "2026-11-21T18:00:00+09:60"),
        ("offset by name", "2026-11-21T18:00:00 JST"),
        ("30 February", "2026-02-30T18:00:00Z"),
        ("month 0", "2026-00-01T18:00:00Z"),
        ("hour 24", "2026-11-21T24:00:00Z"),
        ("minute 60", "2026-11-21T18:60:00Z"),
        ("second 61", "2026-11-21T18:00:61Z"),
        ("fraction without digits", "2026-11-21T18:00:00.Z"),
        ("blank before", " 2026-11-21T18:00:00Z"),
        ("blank behind", "2026-11-21T18:00:00Z "),
        ("full-width digits", "２０２６-11-21T18:00:00Z"),
        ("as in mails", "Sat, 21 Nov 2026 18:00:00 +0900"),
        ("Japanese era", "令和8年11月21日"),
        ("year of five digits", "12026-11-21T18:00:00Z"),
        ("a character across the tenth byte", "2026-11-2１T18:00:00Z"),
    ];
    let mut cases: Vec<_> = moments
        .into_iter()
        .map(|(name, found)| {
            bad(
                &format!("created {name}"),
                with("created", &format!("\"{found}\"")),
                Fault::NoTime(found.into()),
                "created",
            )
        })
        .collect();
    cases.push(bad(
        "modified yesterday",
        with("modified", "\"yesterday\""),
        Fault::NoTime("yesterday".into()),
        "modified",
    ));
    cases.push(bad(
        "created in seconds since 1970",
        with("created", "1795251600"),
        Fault::WrongType(Expected::Text),
        "created",
    ));
    let approved = |raw: &str| with("target_basis", &format!("{{\"approved_on\":\"{raw}\"}}"));
    let place = "target_basis.approved_on";
    cases.push(bad("targets approved on 31 April", approved("2026-04-31"), Fault::NoDate("2026-04-31".into()), place));
    cases.push(bad(
        "targets approved at a moment",
        approved("2026-04-01T00:00:00Z"),
        Fault::NoDate("2026-04-01T00:00:00Z".into()),
        place,
    ));
    cases
}

fn words() -> Vec<Case> {
    let country = |found: &str| {
        let text = with("organization", &format!("{{\"country\":\"{found}\"}}"));
        bad(&format!("country {found}"), text, Fault::NoCountry(found.into()), "organization.country")
    };
    let tlp = |found: &str| {
        let allowed = "TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR";
        bad(
            &format!("marking {found}"),
            with("tlp", &format!("\"{found}\"")),
            Fault::NotOneOf(found.into(), allowed.into()),
            "tlp",
        )
    };
    let countries = ["jp", "Jp", "JPN", "J", "J1", "日本", "ＪＰ", "J ", "Japan"].map(country);
    let markings =
        ["TLP:WHITE", "AMBER", "TLP:amber", "TLP: RED", "tlp:red", "TLP:AMBER STRICT", "社外秘", "TLP：RED"].map(tlp);
    countries.into_iter().chain(markings).collect()
}

fn tiers() -> Vec<Case> {
    let tier = |raw: &str, found: &str| {
        let text = with("tiers", &format!("{{\"governance\":{{\"current\":{raw}}}}}"));
        bad(&format!("Tier {raw}"), text, Fault::OutOfRange(found.into(), 1, 4), "tiers.governance.current")
    };
    let other = |raw: &str| {
        let text = with("tiers", &format!("{{\"management\":{{\"target\":{raw}}}}}"));
        bad(&format!("Tier aimed at {raw}"), text, Fault::WrongType(Expected::Integer), "tiers.management.target")
    };
    vec![
        tier("0", "0"),
        tier("5", "5"),
        tier("-1", "-1"),
        tier("300", "300"),
        other("1.5"),
        other("3.0"),
        other("\"3\""),
    ]
}

/// A member twice, at every object.
fn twice() -> Vec<Case> {
    let two = |name: &str, member: &str, text: String, place: &str| bad(name, text, Fault::Twice(member.into()), place);
    let one = "answers.GV.OC-01";
    vec![
        two("title twice", "title", assessment().and("title", "\"\"").and("title", "\"\"").text(), "title"),
        two("id twice", "id", assessment().and("id", "null").text(), "id"),
        two("answers twice", "answers", assessment().and("answers", "{}").text(), "answers"),
        two("unknown member twice", "x", assessment().and("x", "1").and("x", "1").text(), "x"),
        two(
            "a name twice, once with an escape",
            "title",
            assessment().and("title", "\"\"").and("\\u0074itle", "\"\"").text(),
            "title",
        ),
        two(
            "an unknown name twice, once with an escape",
            "é",
            assessment().and("é", "1").and("\\u00e9", "1").text(),
            "é",
        ),
        two(
            "name of the organization twice",
            "name",
            with("organization", r#"{"name":"a","name":"a"}"#),
            "organization.name",
        ),
        two(
            "unknown member of the organization twice",
            "x",
            with("organization", r#"{"x":1,"x":2}"#),
            "organization.x",
        ),
        two(
            "governance twice",
            "governance",
            with("tiers", r#"{"governance":{},"governance":{}}"#),
            "tiers.governance",
        ),
        two(
            "Tier twice",
            "current",
            with("tiers", r#"{"governance":{"current":1,"current":1}}"#),
            "tiers.governance.current",
        ),
        two(
            "ground of the targets twice",
            "text",
            with("target_basis", r#"{"text":"","text":""}"#),
            "target_basis.text",
        ),
        two("an item twice", "GV.OC-01", with("answers", r#"{"GV.OC-01":{},"GV.OC-02":{},"GV.OC-01":{}}"#), one),
        two(
            "status twice",
            "status",
            answer(r#"{"status":"unknown","status":"unknown"}"#).text(),
            "answers.GV.OC-01.status",
        ),
        two("unknown member of an answer twice", "x", answer(r#"{"x":1,"x":1}"#).text(), "answers.GV.OC-01.x"),
        two(
            "title of evidence twice",
            "title",
            answer(r#"{"evidence":[{},{"title":"","title":""}]}"#).text(),
            "answers.GV.OC-01.evidence.1.title",
        ),
        two(
            "unknown member of evidence twice",
            "x",
            answer(r#"{"evidence":[{"x":1,"x":1}]}"#).text(),
            "answers.GV.OC-01.evidence.0.x",
        ),
        two("a member twice inside an unknown one", "a", assessment().and("x", r#"[{"a":1,"b":2,"a":3}]"#).text(), "x"),
        two(
            "a member twice inside an unknown one of an answer",
            "a",
            answer(r#"{"x":{"a":1,"\u0061":1}}"#).text(),
            "answers.GV.OC-01.x",
        ),
        two(
            "an orphan twice",
            "GV.OC-01",
            assessment().and("orphans", r#"{"GV.OC-01":{},"GV.OC-01":{}}"#).text(),
            "orphans.GV.OC-01",
        ),
        two("the hundredth of many members twice", "m1", many_twice(), "m1"),
    ]
}

fn many_twice() -> String {
    (0..100).fold(assessment(), |doc, n| doc.and(&format!("m{n}"), "0")).and("m1", "0").text()
}
