//! Assessments whose answers break a rule.

use super::{Case, bad};
use crate::good::{answer, assessment};
use kamae::exchange::problem::{Expected, Fault};

pub(crate) fn cases() -> Vec<Case> {
    let tables = [strangers(), levels(), statuses(), words(), days(), evidence(), proposals(), orphans()];
    tables.into_iter().flatten().collect()
}

/// Ids that NIST CSF 2.0 does not have. Those of its first version among them were withdrawn.
const STRANGERS: [(&str, &str); 38] = [
    ("no such item", "XX.YY-01"),
    ("past the last of a category", "GV.OC-06"),
    ("number 0", "GV.OC-00"),
    ("a category", "GV.OC"),
    ("a function", "GV"),
    ("withdrawn ID.AM-06", "ID.AM-06"),
    ("withdrawn ID.BE-01", "ID.BE-01"),
    ("withdrawn PR.DS-03", "PR.DS-03"),
    ("withdrawn PR.DS-04", "PR.DS-04"),
    ("withdrawn PR.DS-08", "PR.DS-08"),
    ("PR.DS-09, which never was", "PR.DS-09"),
    ("withdrawn PR.IP-04", "PR.IP-04"),
    ("withdrawn DE.AE-01", "DE.AE-01"),
    ("withdrawn DE.CM-04", "DE.CM-04"),
    ("withdrawn DE.DP-02", "DE.DP-02"),
    ("withdrawn RS.AN-01", "RS.AN-01"),
    ("withdrawn RS.CO-01", "RS.CO-01"),
    ("withdrawn RC.CO-01", "RC.CO-01"),
    ("an id of version 1.1", "ID.AM-1"),
    ("small letters", "gv.oc-01"),
    ("mixed letters", "Gv.Oc-01"),
    ("blank before", " GV.OC-01"),
    ("blank behind", "GV.OC-01 "),
    ("blank inside", "GV.OC- 01"),
    ("full-width letters", "ＧＶ.OC-01"),
    ("full-width digits", "GV.OC-０１"),
    ("full-width point", "GV．OC-01"),
    ("non-breaking hyphen", "GV.OC\u{2011}01"),
    ("letter O for zero", "GV.OC-O1"),
    ("zero for letter O", "GV.0C-01"),
    ("Cyrillic letter", "GV.ОC-01"),
    ("the number alone", "1"),
    ("no id at all", ""),
    ("example of an item", "GV.OC-01.001"),
    ("prototype", "__proto__"),
    ("constructor", "constructor"),
    ("a place of a template", "{found}"),
    ("markup", "<b>GV</b>"),
];

fn strangers() -> Vec<Case> {
    let stranger = |(name, id): (&str, &str)| {
        let text = assessment().with("answers", &format!("{{\"{id}\":{{\"status\":\"unknown\"}}}}")).text();
        bad(&format!("answer to: {name}"), text, Fault::UnknownId(id.to_owned()), format!("answers.{id}").as_str())
    };
    let raw = |name: &str, raw: &str, shown: &str| {
        let text = assessment().with("answers", &format!("{{\"{raw}\":{{}}}}")).text();
        bad(name, text, Fault::UnknownId(shown.to_owned()), &format!("answers.{shown}"))
    };
    let mut cases: Vec<_> = STRANGERS.into_iter().map(stranger).collect();
    let long = "A".repeat(100);
    cases.push(raw("answer to: line feed in the id", "GV\\nOC", "GV\u{fffd}OC"));
    cases.push(raw("answer to: NUL in the id", "GV\\u0000OC", "GV\u{fffd}OC"));
    cases.push(raw("answer to: an id that turns the line round", "GV\\u202eOC", "GV\u{fffd}OC"));
    cases.push(raw("answer to: an id of a hundred letters", &long, &("A".repeat(60) + "…")));
    cases.push(raw("answer to: a good id, then a bad one", "GV.OC-01\":{},\"GV.OC-1", "GV.OC-1"));
    cases
}

fn levels() -> Vec<Case> {
    let level = |member: &str, raw: &str, fault: Fault| {
        let text = answer(&format!("{{\"status\":\"level\",\"{member}\":{raw}}}")).text();
        bad(&format!("{member} {raw}"), text, fault, &format!("answers.GV.OC-01.{member}"))
    };
    let range = |raw: &str| Fault::OutOfRange(raw.to_owned(), 0, 4);
    let integer = || Fault::WrongType(Expected::Integer);
    let mut cases = Vec::new();
    for member in ["level", "target"] {
        for raw in
            ["-1", "5", "10", "255", "256", "1000", "-129", "4294967298", "-9223372036854775808", "9223372036854775807"]
        {
            cases.push(level(member, raw, range(raw)));
        }
        for raw in
            ["2.0", "2e0", "0.5", "1E-1", "99999999999999999999", "\"2\"", "\"\"", "false", "[2]", "{\"level\":2}"]
        {
            cases.push(level(member, raw, integer()));
        }
    }
    cases
}

fn statuses() -> Vec<Case> {
    let one = |name: &str, text: &str, fault: Fault| bad(name, answer(text).text(), fault, "answers.GV.OC-01");
    let allowed = "level, unknown, not-applicable, unanswered";
    let word = |found: &str| {
        let text = answer(&format!("{{\"status\":\"{found}\",\"level\":2}}")).text();
        bad(&format!("status {found}"), text, Fault::NotOneOf(found.into(), allowed.into()), "answers.GV.OC-01.status")
    };
    let mut cases = vec![
        one("status level without level", r#"{"status":"level"}"#, Fault::LevelMissing),
        one("status level with level null", r#"{"status":"level","level":null}"#, Fault::LevelMissing),
        one("status level with a target only", r#"{"status":"level","target":2}"#, Fault::LevelMissing),
        one("level without status", r#"{"level":2}"#, Fault::LevelUnasked),
        one("level 0 without status", r#"{"level":0}"#, Fault::LevelUnasked),
        one("level with status null", r#"{"status":null,"level":2}"#, Fault::LevelUnasked),
        one("level with status empty", r#"{"status":"","level":2}"#, Fault::LevelUnasked),
        one("level with status unanswered", r#"{"status":"unanswered","level":2}"#, Fault::LevelUnasked),
        one("level with status unknown", r#"{"level":2,"status":"unknown"}"#, Fault::LevelUnasked),
        one(
            "level with status not-applicable",
            r#"{"status":"not-applicable","reason":"r","level":0}"#,
            Fault::LevelUnasked,
        ),
    ];
    cases.extend(
        ["Level", "rated", "n/a", "not_applicable", "not applicable", "2", "level ", "レベル", "未回答"].map(word),
    );
    cases
}

fn words() -> Vec<Case> {
    let word = |member: &str, found: &str, allowed: &str| {
        let text = answer(&format!("{{\"{member}\":\"{found}\"}}")).text();
        let fault = Fault::NotOneOf(found.into(), allowed.into());
        bad(&format!("{member} {found}"), text, fault, &format!("answers.GV.OC-01.{member}"))
    };
    let importance =
        ["High", "critical", "3", "高", "normal "].map(|found| word("importance", found, "low, normal, high"));
    let effort = ["s", "XL", "small", "Ｓ", "小", "1"].map(|found| word("effort", found, "S, M, L"));
    importance.into_iter().chain(effort).collect()
}

fn days() -> Vec<Case> {
    let days = [
        "2027-02-29",
        "2100-02-29",
        "2027-04-31",
        "2027-13-01",
        "2027-00-10",
        "2027-01-00",
        "2027-1-1",
        "20270101",
        "2027/01/01",
        "01-01-2027",
        "0000-01-01",
        "10000-01-01",
        "-2027-01-01",
        "+027-01-01",
        "2027-01-01T00:00:00Z",
        " 2027-01-01",
        "2027-01-01 ",
        "2027-W01-1",
        "2027-001",
        "２０２７-01-01",
        "令和9年1月1日",
        "2027年1月1日",
        "R9.1.1",
        "tomorrow",
        "2027-01",
        "2027",
    ];
    let day = |member: &str, found: &str| {
        let text = answer(&format!("{{\"{member}\":\"{found}\"}}")).text();
        bad(&format!("{member} {found}"), text, Fault::NoDate(found.into()), &format!("answers.GV.OC-01.{member}"))
    };
    let mut cases: Vec<_> = days.into_iter().map(|found| day("due", found)).collect();
    cases.push(day("checked", "2027-02-30"));
    let answered = answer(r#"{"answered":"2026-11-21"}"#).text();
    cases.push(bad("answered on a day", answered, Fault::NoTime("2026-11-21".into()), "answers.GV.OC-01.answered"));
    cases
}

fn evidence() -> Vec<Case> {
    let many = |count: usize| answer(&format!("{{\"evidence\":[{}]}}", vec!["{}"; count].join(","))).text();
    vec![
        bad("1,001 pieces of evidence", many(1001), Fault::TooMany(1000), "answers.GV.OC-01.evidence"),
        bad("200,000 pieces of evidence", many(200_000), Fault::TooMany(1000), "answers.GV.OC-01.evidence"),
    ]
}

fn proposals() -> Vec<Case> {
    let case = |name: &str, proposal: &str, fault: Fault, place: &str| {
        let place = ["answers.GV.OC-01.proposal", place].concat();
        bad(&format!("proposal: {name}"), answer(&format!("{{\"proposal\":{proposal}}}")).text(), fault, &place)
    };
    let many = vec!["\"a\""; 5001].join(",");
    let not_given =
        |found: &str| Fault::NotOneOf(found.into(), "0, 1, … 10, unknown, not-applicable, unanswered".into());
    vec![
        case("a level without one", r#"{"status":"level"}"#, Fault::LevelMissing, ""),
        case("a level that is not asked", r#"{"status":"unknown","level":2}"#, Fault::LevelUnasked, ""),
        case("past the scale", r#"{"status":"level","level":5}"#, Fault::OutOfRange("5".into(), 0, 4), ".level"),
        case("from a path", r#"{"status":"unknown","from":["../a"]}"#, Fault::NoId("../a".into()), ".from"),
        case("from nothing", r#"{"status":"unknown","from":[""]}"#, Fault::NoId(String::new()), ".from"),
        case("given no answer", r#"{"status":"unknown","given":["11"]}"#, not_given("11"), ".given"),
        case("given a level alone", r#"{"status":"unknown","given":["level"]}"#, not_given("level"), ".given"),
        case("from too many", &format!(r#"{{"status":"unknown","from":[{many}]}}"#), Fault::TooMany(5000), ".from"),
    ]
}

fn orphans() -> Vec<Case> {
    let orphans =
        |text: &str| assessment().with("answers", r#"{"GV.OC-01":{"status":"unknown"}}"#).and("orphans", text).text();
    let unplaced = |text: &str| assessment().and("unplaced", text).text();
    let hall = |answers: &str, orphans: &str| {
        assessment().with("questionnaire", "\"town-hall\"").with("answers", answers).and("orphans", orphans).text()
    };
    vec![
        bad("orphan without an id", orphans(r#"{"":{}}"#), Fault::NoId(String::new()), "orphans."),
        bad("orphan with a blank", orphans(r#"{"a b":{}}"#), Fault::NoId("a b".into()), "orphans.a b"),
        bad(
            "orphan with a level past the scale",
            orphans(r#"{"Z":{"status":"level","level":5}}"#),
            Fault::OutOfRange("5".into(), 0, 4),
            "orphans.Z.level",
        ),
        bad(
            "an orphan that is answered",
            orphans(r#"{"GV.OC-01":{}}"#),
            Fault::Twice("GV.OC-01".into()),
            "orphans.GV.OC-01",
        ),
        bad(
            "a stranger that is an orphan too",
            hall(r#"{"Z":{}}"#, r#"{"Z":{}}"#),
            Fault::Twice("Z".into()),
            "orphans.Z",
        ),
        bad("unplaced without an id", unplaced(r#"{"a b":{}}"#), Fault::NoId("a b".into()), "unplaced.a b"),
        bad("unplaced twice", unplaced(r#"{"Z":{},"Z":{}}"#), Fault::Twice("Z".into()), "unplaced.Z"),
        bad(
            "unplaced with a level past the scale",
            unplaced(r#"{"Z":{"status":"level","level":5}}"#),
            Fault::OutOfRange("5".into(), 0, 4),
            "unplaced.Z.level",
        ),
        bad("a stranger without an id", hall(r#"{"a/b":{}}"#, "{}"), Fault::NoId("a/b".into()), "answers.a/b"),
    ]
}
