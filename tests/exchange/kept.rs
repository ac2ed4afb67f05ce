//! Documents that must be let in, however odd they look, and what must still stand in them when they are written again.

use crate::good::{
    Doc, FULL, HALL, answer, assessment, items, questionnaire, scenario, scenarios, snapshot, snapshots,
};
use crate::hostile::nested;
use crate::hostile::types::{ASSESSMENT, assessment_with};
use kamae::exchange::problem::Expected;

/// A document that must be let in.
pub(crate) struct Kept {
    /// What is odd about it; unique.
    pub(crate) name: String,
    /// The document.
    pub(crate) text: String,
    /// What must stand in it when it is written again.
    pub(crate) holds: String,
}

/// Every case.
pub(crate) fn all() -> Vec<Kept> {
    let tables = [layouts(), unknown(), texts(), nulls(), answers(), kept_states(), tried(), questionnaires()];
    tables.into_iter().flatten().collect()
}

fn good(name: &str, text: impl Into<String>, holds: &str) -> Kept {
    Kept { name: name.to_owned(), text: text.into(), holds: holds.to_owned() }
}

fn doc(name: &str, doc: &Doc, holds: &str) -> Kept {
    good(name, doc.text(), holds)
}

fn layouts() -> Vec<Kept> {
    let plain = assessment().text();
    let lines = FULL.replace('\n', "\r\n").replace("line\\nline", "line\\r\\nline");
    vec![
        good("as small as can be", plain.clone(), r#""answers": {}"#),
        good("every known member", FULL, r#""handling": "社外秘""#),
        good("byte order mark", format!("\u{feff}{FULL}"), ""),
        good("Windows line ends", lines, r"line\r\nline"),
        good("blank lines around", format!("\r\n\t {plain} \r\n\n"), ""),
        good(
            "tabs between",
            plain
                .replace(',', "\t,\t")
                .replace(':', "\t:\t")
                .replace("T18\t:\t00\t:\t00+09\t:\t00", "T18:00:00+09:00")
                .replace("T19\t:\t30\t:\t00+09\t:\t00", "T19:30:00+09:00"),
            "",
        ),
        doc("members the other way round", &assessment().reversed(), ""),
        doc(
            "names written with escapes",
            &assessment().without("version").and("\\u0076ersion", "1"),
            r#""version": 1"#,
        ),
        doc(
            "UUID in capitals",
            &assessment().with("id", r#""7B0C1C52-6F0E-4D7E-9F8A-0D3C2B1A4E5F""#),
            "7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f",
        ),
        doc("times in UTC", &assessment().with("created", r#""2026-11-21T09:00:00Z""#), "2026-11-21T09:00:00Z"),
        doc(
            "times in small letters",
            &assessment().with("created", r#""2026-11-21t09:00:00z""#),
            "2026-11-21t09:00:00z",
        ),
        doc(
            "time with a fraction",
            &assessment().with("modified", r#""2026-11-21T09:00:00.123456789-03:30""#),
            ".123456789-03:30",
        ),
        doc("leap second", &assessment().with("created", r#""2016-12-31T23:59:60Z""#), ":60Z"),
    ]
}

fn unknown() -> Vec<Kept> {
    let many = |count: usize| (0..count).map(|n| format!("\"m{n}\":{n}")).collect::<Vec<_>>().join(",");
    let one = |name: &str, raw: &str| format!(r#""{name}": {raw}"#);
    let top = |label: &str, name: &str, raw: &str| doc(label, &assessment().and(name, raw), &one(name, raw));
    vec![
        top("unknown null", "x", "null"),
        top("unknown number to the letter", "x", "1.50e+01"),
        top("unknown number of 40 digits", "x", "1234567890123456789012345678901234567890.5"),
        top("unknown text to the letter", "x", r#""\u0041\/é""#),
        top("unknown object to the letter", "x", "{ \"b\" : [ ] ,\n \"a\":{}}"),
        top("unknown answers inside", "x", r#"{"answers":{}}"#),
        top("unknown member that looks like an end", "x", r#""}}}],\"answers\":{}""#),
        top("a member of a later version", "log", r#"[{"at":"1","change":[]}]"#),
        top("an empty name", "", "1"),
        top("a name of blanks", "  ", "1"),
        top("a name with a quote", r#"\""#, "1"),
        top("a name with NUL", r"\u0000", "1"),
        top("prototype", "__proto__", r#"{"polluted":true}"#),
        top("a known name in capitals", "Title", "1"),
        top("a known name of another object", "level", "9"),
        top("120 levels of brackets", "x", &nested("[", 120, "]")),
        doc(
            "120 levels of brackets in evidence",
            &answer(&format!(r#"{{"evidence":[{{"x":{}}}]}}"#, nested("[", 120, "]"))),
            "",
        ),
        doc(
            "unknown members in their order",
            &assessment().and("z", "1").and("a", "2").and("m", "3"),
            "\"z\": 1,\n  \"a\": 2,\n  \"m\": 3",
        ),
        doc(
            "10,000 members of an unknown one",
            &assessment().and("m", "0").and("n", &format!("{{{}}}", many(10_000))),
            "\"m9999\":9999}",
        ),
        good(
            "100,000 unknown members of the document",
            format!("{{{},{}", many(100_000), &assessment().text()[1..]),
            "\"m99999\": 99999",
        ),
        doc("10,000 unknown members of an answer", &answer(&format!("{{{}}}", many(10_000))), "\"m9999\":9999}"),
        doc("nothing known in an answer", &answer(r#"{"x":{}}"#), r#""GV.OC-01": {"x":{}}"#),
    ]
}

/// Odd text in every member that takes any text.
fn texts() -> Vec<Kept> {
    let odd = [
        ("markup", "<script>alert(1)</script><img src=x onerror=alert(1)>"),
        ("a formula", "=HYPERLINK(A1)"),
        ("braces", "{found} {n} {}"),
        ("Japanese", "浄水場の監視制御システム"),
        ("an emoji of several parts", "👩🏽‍🚒"),
        ("text that turns round", "\u{202e}abc\u{2066}"),
        ("line separators", "a\u{2028}b\u{2029}c\u{85}"),
        ("a byte order mark", "\u{feff}"),
        ("blanks", "  "),
        ("escaped control characters", r"\u0000\u0001\u001f\t\r\n\b\f"),
        ("escaped quotes", r#"\"}\\"#),
        ("the last character of Unicode", "\u{10ffff}"),
    ];
    let shaped = [
        "id",
        "created",
        "modified",
        "questionnaire",
        "tlp",
        "format",
        "country",
        "approved_on",
        "status",
        "importance",
        "due",
        "checked",
        "effort",
        "answered",
        "taken",
        // An id in a list.
        "0",
    ];
    let free = ASSESSMENT.iter().filter(|(_, expected, _)| *expected == Expected::Text);
    let free = free.flat_map(|(object, _, names)| names.iter().map(move |name| (*object, *name)));
    let mut cases = Vec::new();
    for (object, name) in free.filter(|(_, name)| !shaped.contains(name)) {
        for (what, text) in odd {
            cases.push(good(
                &format!("{object}.{name} with {what}"),
                assessment_with(object, name, &format!("\"{text}\"")),
                text,
            ));
        }
    }
    cases.push(doc(
        "a title of a hundred thousand letters",
        &assessment().with("title", &format!("\"{}\"", "あ".repeat(100_000))),
        "ああ",
    ));
    cases
}

/// Null means absent, wherever it may stand.
fn nulls() -> Vec<Kept> {
    let required = ["id", "created", "modified", "questionnaire", "answers", "format", "version", "0", "taken"];
    let members = ASSESSMENT.iter().flat_map(|(object, _, names)| names.iter().map(move |name| (*object, *name)));
    let optional = members.filter(|(_, name)| !required.contains(name));
    optional
        .map(|(object, name)| good(&format!("{object}.{name} null"), assessment_with(object, name, "null"), ""))
        .collect()
}

fn answers() -> Vec<Kept> {
    let one = |name: &str, text: &str, holds: &str| doc(name, &answer(text), holds);
    let evidence = vec!["{\"title\":\"t\"}"; 1000].join(",");
    vec![
        one("an answer without members", "{}", r#""answers": {}"#),
        one("an answer of nulls", r#"{"status":null,"level":null}"#, r#""answers": {}"#),
        one("an answer said to be unanswered", r#"{"status":"unanswered"}"#, r#""answers": {}"#),
        one("an empty status", r#"{"status":""}"#, r#""answers": {}"#),
        one("normal importance is not written", r#"{"importance":"normal","review":false}"#, r#""answers": {}"#),
        one("level before status", r#"{"level":4,"status":"level"}"#, r#"{"status":"level","level":4}"#),
        one("level 0", r#"{"status":"level","level":0,"target":0}"#, r#""level":0,"target":0"#),
        one(
            "target and reason under any status",
            r#"{"status":"unknown","target":4,"reason":"r"}"#,
            r#""reason":"r","target":4"#,
        ),
        one("target while not applicable", r#"{"status":"not-applicable","target":1,"reason":"r"}"#, r#""target":1"#),
        one("leap day", r#"{"due":"2028-02-29"}"#, "2028-02-29"),
        one("first and last day", r#"{"due":"0001-01-01","checked":"9999-12-31"}"#, "9999-12-31"),
        one("a thousand pieces of evidence", &format!("{{\"evidence\":[{evidence}]}}"), ""),
        one(
            "a proposal, kept when it is answered",
            r#"{"proposal":{"from":["QC-06"],"x":1,"level":2,"status":"level"},"status":"unknown"}"#,
            r#"{"status":"unknown","proposal":{"status":"level","level":2,"from":["QC-06"],"x":1}}"#,
        ),
        one(
            "a proposal from nowhere",
            r#"{"proposal":{"status":"unknown","from":[]}}"#,
            r#""proposal":{"status":"unknown"}"#,
        ),
        one("a proposal of nothing", r#"{"proposal":{"status":"unanswered"}}"#, r#""answers": {}"#),
        one("no proposal", r#"{"proposal":null,"notes":"n"}"#, r#""notes":"n""#),
        one("evidence without members", r#"{"evidence":[{}]}"#, r#""evidence":[{}]"#),
        one("no evidence", r#"{"evidence":[],"notes":"n"}"#, r#""notes":"n""#),
        doc(
            "answers out of order",
            &assessment().with("answers", r#"{"RC.CO-04":{"review":true},"GV.OC-01":{"review":true}}"#),
            "\"GV.OC-01\": {\"review\":true},\n    \"RC.CO-04\"",
        ),
        doc(
            "orphans of a built-in framework",
            &assessment().and("orphans", r#"{"ID.AM-06":{"notes":"old"}}"#),
            r#""ID.AM-06": {"notes":"old"}"#,
        ),
        doc(
            "an orphan that is known again",
            &assessment().and("orphans", r#"{"GV.OC-01":{"notes":"back"}}"#),
            "\"answers\": {\n    \"GV.OC-01\"",
        ),
        doc(
            "an orphan beside a blank answer",
            &answer("{}").and("orphans", r#"{"GV.OC-01":{"notes":"back"}}"#),
            r#""notes":"back""#,
        ),
        doc(
            "strangers to a questionnaire of one's own",
            &assessment().with("questionnaire", r#""town-hall""#).with("answers", r#"{"Z-9":{"notes":"n"}}"#),
            "\"orphans\": {\n    \"Z-9\"",
        ),
    ]
}

fn kept_states() -> Vec<Kept> {
    let one = |name: &str, snapshot: &Doc, holds: &str| good(name, snapshots(snapshot), holds);
    let numbered = |n: u32, taken: &str| {
        let id = format!("\"{n:08x}-6f0e-4d7e-9f8a-7b0c1c524e5f\"");
        snapshot().with("id", &id).with("taken", &format!("\"{taken}\"")).text()
    };
    let many = (0..1000).map(|n| numbered(n, "2026-04-01T09:00:00Z")).collect::<Vec<_>>().join(",");
    let turned = [numbered(1, "2026-04-02T00:00:00+09:00"), numbered(2, "2026-04-01T14:59:59Z")].join(",");
    let deep = format!(r#"{{"GV.OC-01":{{"evidence":[{{"x":{}}}]}}}}"#, nested("[", 120, "]"));
    vec![
        one("as small as a snapshot can be", &snapshot(), "\n    \"answers\": {}\n  }]"),
        one(
            "a snapshot the other way round",
            &snapshot().with("answers", r#"{"RC.CO-04":{"review":true},"GV.OC-01":{"review":true}}"#).reversed(),
            "\n      \"GV.OC-01\": {\"review\":true},\n      \"RC.CO-04\"",
        ),
        one(
            "unknown members of a snapshot",
            &snapshot().and("z", "1").and("a", "[ ]"),
            "\n    \"z\": 1,\n    \"a\": [ ]\n  }]",
        ),
        one(
            "id of a snapshot in capitals",
            &snapshot().with("id", r#""0D3C2B1A-6F0E-4D7E-9F8A-7B0C1C524E5F""#),
            "0d3c2b1a-",
        ),
        one("120 levels of brackets in a snapshot", &snapshot().with("answers", &deep), ""),
        one(
            "an orphan of a snapshot",
            &snapshot().and("orphans", r#"{"ID.AM-06":{"notes":"old"}}"#),
            r#""ID.AM-06": {"notes":"old"}"#,
        ),
        doc("no snapshots", &assessment().and("snapshots", "[]"), r#""answers": {}"#),
        doc("a thousand snapshots", &assessment().and("snapshots", &format!("[{many}]")), "000003e7-"),
        doc(
            "snapshots the younger first",
            &assessment().and("snapshots", &format!("[{turned}]")),
            "14:59:59Z\",\n    \"answers\": {}\n  },{\n    \"id\": \"00000001",
        ),
        good(
            "strangers in a snapshot of one's own questionnaire",
            snapshots(&snapshot().with("answers", r#"{"Z-9":{"notes":"n"}}"#)).replace("nist-csf-2.0", "town-hall"),
            "\"orphans\": {\n      \"Z-9\"",
        ),
    ]
}

fn tried() -> Vec<Kept> {
    let one = |name: &str, scenario: &Doc, holds: &str| good(name, scenarios(scenario), holds);
    let numbered = |n: u32, name: &str| {
        let id = format!("\"{n:08x}-6f0e-4d7e-9f8a-7b0c1c524e5f\"");
        scenario().with("id", &id).with("name", &format!("\"{name}\"")).text()
    };
    let many = (0..1000).map(|n| numbered(n, "n")).collect::<Vec<_>>().join(",");
    let turned = [numbered(1, "b"), numbered(2, "a"), numbered(0, "b")].join(",");
    let all: Vec<_> = (0..5000).map(|n| format!("\"i{n}\"")).collect();
    let town = |outcomes: &str| scenarios(&scenario().with("outcomes", outcomes)).replace("nist-csf-2.0", "town-hall");
    vec![
        one("as small as a scenario can be", &scenario().without("outcomes"), "7b0c1c524e5f\"\n  }]"),
        one("a scenario of nothing", &scenario().with("outcomes", "[]"), "7b0c1c524e5f\"\n  }]"),
        one(
            "the order of a scenario",
            &scenario().with("outcomes", r#"["RC.CO-04","GV.OC-01"]"#),
            r#"["RC.CO-04","GV.OC-01"]"#,
        ),
        one("a scenario the other way round", &scenario().reversed(), "7b0c1c524e5f\",\n    \"outcomes\""),
        one(
            "unknown members of a scenario",
            &scenario().and("z", "1").and("a", "[ ]"),
            "\n    \"z\": 1,\n    \"a\": [ ]\n  }]",
        ),
        one(
            "id of a scenario in capitals",
            &scenario().with("id", r#""1F4D3C2B-6F0E-4D7E-9F8A-7B0C1C524E5F""#),
            "1f4d3c2b-",
        ),
        doc("a part of nothing", &assessment().and("part", "[]"), "\"answers\": {}\n"),
        doc(
            "a part is put in order",
            &assessment().and("part", r#"["RC.CO-04","GV.OC-01"]"#),
            r#""part": ["GV.OC-01","RC.CO-04"]"#,
        ),
        good(
            "strangers in a part of one's own questionnaire",
            assessment().and("part", r#"["Z-9","A-1"]"#).text().replace("nist-csf-2.0", "town-hall"),
            r#""part": ["A-1"]"#,
        ),
        doc("no scenarios", &assessment().and("scenarios", "[]"), r#""answers": {}"#),
        doc("a thousand scenarios", &assessment().and("scenarios", &format!("[{many}]")), "000003e7-"),
        doc(
            "scenarios by name, then by id",
            &assessment().and("scenarios", &format!("[{turned}]")),
            "\"a\",\n    \"outcomes\": [\"GV.OC-01\"]\n  },{\n    \"id\": \"00000000",
        ),
        good("strangers in a scenario of one's own questionnaire", town(r#"["Z-9","A-1"]"#), r#"["Z-9","A-1"]"#),
        good("5,000 outcomes in a scenario", town(&format!("[{}]", all.join(","))), "i4999"),
    ]
}

fn questionnaires() -> Vec<Kept> {
    let own = |name: &str, text: String| good(name, text, "");
    let one = r#"{"id":"a"}"#;
    let inmost = r#"{"id":"g","items":[{"id":"a"},{"id":"b","needs":["a"],"ask_if":{"item":"a","at_least":1}}]}"#;
    let groups = (1..60).fold(inmost.to_owned(), |inner, n| format!(r#"{{"id":"g{n}","groups":[{inner}]}}"#));
    let many =
        (0..5000).map(|n| format!("{{\"id\":\"i{n}\",\"needs\":[\"i{}\"]}}", 4999 - n)).collect::<Vec<_>>().join(",");
    let scale = |levels: u8| items(one).with("scale", &format!("{{\"levels\":{levels}}}")).text();
    vec![
        own("a questionnaire of one's own", HALL.to_owned()),
        own("questionnaire with a byte order mark", format!("\u{feff}{HALL}")),
        own("questionnaire with Windows line ends", HALL.replace('\n', "\r\n")),
        own("questionnaire the other way round", items(one).reversed().text()),
        own(
            "unknown members everywhere",
            HALL.replace("\"id\": ", r#""x": [{"y": null}], "id": "#)
                .replace("\"title\": ", r#""x": [{}], "title": "#)
                .replace("\"levels\": ", r#""z": 1, "levels": "#)
                .replace("{ \"item\": ", r#"{ "x": 1, "item": "#),
        ),
        own("scale of two levels", scale(2)),
        own("scale of eleven levels", scale(11)),
        own("scale null", items(one).with("scale", "null").text()),
        own("source null", items(one).with("source", "null").text()),
        own("words null", items(one).with("words", "null").text()),
        own("a language null", items(one).with("words", r#"{"en":null}"#).text()),
        own(
            "condition null",
            items(r#"{"id":"a","ask_if":null,"needs":null,"maps":null,"weight":null,"brief":null}"#).text(),
        ),
        own("items that need each other", items(r#"{"id":"a","needs":["b"]},{"id":"b","needs":["a","b"]}"#).text()),
        own("asked at level 0", items(r#"{"id":"a"},{"id":"b","ask_if":{"item":"a","at_least":0}}"#).text()),
        own("asked at the highest level", items(r#"{"id":"a"},{"id":"b","ask_if":{"item":"a","at_least":4}}"#).text()),
        own(
            "maps to a framework that is not here",
            HALL.replace("nist-csf-2.0", "later").replace("RC.RP-01", "anything"),
        ),
        own("5,000 items that need each other", items(&many).text()),
        own("60 groups inside each other", questionnaire(&format!("[{groups}]")).text()),
        own("ids of every allowed sign", items(r#"{"id":"SI-2(7)._x"},{"id":"0"}"#).text()),
    ]
}
