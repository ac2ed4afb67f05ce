//! What an author is told: everything at once, each with its line, and the same verdict as the gate's.

use crate::gate::{agree, check};
use crate::good::{CSF, HALL, items, questionnaire};
use crate::{hostile, kept};
use kamae::exchange::builtin;
use kamae::exchange::document;
use kamae::exchange::problem::{Expected, Fault};
use kamae::exchange::questionnaire_json::check::remark::What;
use kamae::exchange::questionnaire_json::check::{self as author, Beside, MOST_PROBLEMS};
use kamae::i18n::language::Language;
use std::time::Instant;

#[test]
fn every_file_of_the_tables_has_the_gates_verdict() {
    let all =
        hostile::all().into_iter().map(|case| case.bytes).chain(kept::all().into_iter().map(|case| case.text.into()));
    let judged = all.filter(|bytes| document::text(bytes).is_ok_and(|text| agree(text).is_some())).count();
    println!("{judged} questionnaires");
    assert!(judged > 150, "{judged}");
}

/// A questionnaire with one mistake of each kind.
const BROKEN: &str = r#"{
  "format": "kamae.questionnaire", "version": 1, "id": "Own", "kind": "questionnaire", "framework": "nist-csf-2.0",
  "scale": { "levels": 3 },
  "groups": [
    { "id": "A", "items": [
      { "id": "A-1", "weight": 11, "effort": "XL", "maps": ["PR.AA-01", "ID.AM-06", "b c", 5] },
      { "id": "A-2", "ask_if": { "item": "A-3", "at_least": 1 } },
      { "id": "A-3", "ask_if": { "item": "A-1", "at_least": 3 }, "needs": ["A-1", "A-9"] },
      { "id": "A-4", "ask_if": {} },
      { "id": "A-1", "brief": "yes", "effort": "S", "effort": "M" } ] },
    { "id": "B", "groups": [ { "id": "B.X", "items": [] } ] } ],
  "words": { "en": { "title": 7, "levels": ["no", "yes"], "items": { "A-1": { "levels": ["x"], "question": "\ud800" } } },
             "ja": [] }
}"#;

#[test]
fn everything_is_said_at_once_with_its_line() {
    let one = |text: &str| Fault::NotOneOf(text.into(), "S, M, L".into());
    let unknown = |id: &str| Fault::UnknownId(id.into());
    let wants = Fault::WrongType;
    let wanted = [
        (2, "id", Fault::NoId("Own".into())),
        (6, "groups.0.items.0.weight", Fault::OutOfRange("11".into(), 1, 10)),
        (6, "groups.0.items.0.effort", one("XL")),
        (6, "A-1.maps", unknown("ID.AM-06")),
        (6, "A-1.maps", Fault::NoId("b c".into())),
        (6, "groups.0.items.0.maps.3", wants(Expected::Text)),
        (7, "A-2.ask_if", Fault::NotEarlier("A-3".into())),
        (8, "A-3.ask_if", Fault::OutOfRange("3".into(), 0, 2)),
        (8, "A-3.needs", unknown("A-9")),
        (9, "groups.0.items.3.ask_if", Fault::Missing("item")),
        (9, "groups.0.items.3.ask_if", Fault::Missing("at_least")),
        (10, "A-1", Fault::Twice("A-1".into())),
        (10, "groups.0.items.4.brief", wants(Expected::Flag)),
        (10, "groups.0.items.4.effort", Fault::Twice("effort".into())),
        (11, "B.X", Fault::Missing("items")),
        (12, "words.en.title", wants(Expected::Text)),
        (12, "words.en.levels", Fault::LevelWords(2, 3)),
        (12, "words.en.items.A-1.levels", Fault::LevelWords(1, 3)),
        (12, "words.en.items.A-1.question", Fault::HalfCharacter),
        (13, "words.ja", wants(Expected::Object)),
    ];
    let checked = check(BROKEN, &[]);
    let found: Vec<_> =
        checked[0].problems.iter().map(|one| (one.line, one.place.as_str(), one.fault.clone())).collect();
    assert_eq!(found, wanted);
    assert_eq!((checked.len(), checked[0].more), (1, false));
    assert_eq!((checked[0].problems[3].line, checked[0].problems[3].column), (6, 73), "where the value begins");
}

#[test]
fn what_the_head_lacks_is_said_at_once() {
    let text = r#"{ "format": "kamae.questionnaire", "kind": "questionnaire", "id": null }"#;
    let missing: Vec<_> = check(text, &[])[0].problems.iter().map(|one| one.fault.clone()).collect();
    assert_eq!(missing, ["version", "id", "groups", "framework"].map(Fault::Missing));
}

/// Remarks on a questionnaire that the gate lets in.
fn remarks(text: &str, beside: &[Beside]) -> Vec<(usize, String, What)> {
    let all = check(text, beside);
    assert!(all.iter().all(|one| one.problems.is_empty() && !one.more), "{all:?}");
    all.into_iter().flat_map(|one| one.remarks).map(|one| (one.line, one.place, one.what)).collect()
}

#[test]
fn what_hinders_nobody_is_said_and_lets_it_in() {
    let ids = |list: &str| list.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let untouched = CSF.categories().map(|(_, group)| group.id.to_string());
    let untouched: Vec<_> = untouched.filter(|id| !["PR.AA", "ID.AM", "RC.RP"].contains(&id.as_str())).collect();
    let hall = [
        (5, "groups", What::Untouched(untouched.clone())),
        (15, "words.ja.groups", What::Untitled("ja".into(), ids("A B B.X"))),
    ];
    let with = |from: &str, to: &str| {
        assert!(HALL.contains(from), "{from}");
        HALL.replacen(from, to, 1)
    };
    let cases = [
        (HALL.to_owned(), None),
        (
            with(r#""weight": 3, "#, r#""weigth": 3, "#),
            Some((8, "groups.0.items.1.weigth", What::Strange("weigth".into()))),
        ),
        (
            with(r#"{ "title": "Keys""#, r#"{ "why": "w", "title": "Keys""#),
            Some((15, "words.ja.items", What::Partial("ja".into(), ids("A-1")))),
        ),
        (
            with(r#""question": "Who has keys?""#, r#""question": """#),
            Some((13, "words.en.items", What::Untranslated("en".into(), ids("A-1")))),
        ),
        (with(r#""maps": ["PR.AA-01", "PR.AA-03"], "#, ""), Some((5, "groups", What::Unmapped(ids("A-1"))))),
        (
            with(r#""A-2": { "title": "Locks""#, r#""A-7": { "title": "" }, "A-2": { "title": "Locks""#),
            Some((11, "words.en", What::NotThere("en".into(), ids("A-7")))),
        ),
        (with(r#""ja": {"#, r#""fr": {"#), Some((10, "words", What::NoLanguage("ja".into())))),
        (with("{\n", "{ \"$schema\": \"questionnaire-v1.schema.json\",\n"), None),
    ];
    for (text, extra) in cases {
        let found = remarks(&text, &[]);
        let expected = extra.iter().chain(&hall).map(|(line, place, what)| (*line, (*place).to_owned(), what.clone()));
        for one in expected.filter(|(.., what)| extra.is_none() || Some(what) == extra.as_ref().map(|(.., what)| what))
        {
            assert!(found.contains(&one), "{one:?} is not among {found:?}");
        }
        let many = found.iter().filter(|(.., what)| !matches!(what, What::Untouched(_) | What::Untitled(..))).count();
        assert_eq!(many, usize::from(extra.is_some()), "{found:?}");
    }
    let scale = questionnaire(r#"[{"id":"G","items":[{"id":"a"}]}]"#).with("scale", r#"{"levels":3}"#);
    let bare = remarks(&scale.clone().text(), &[]);
    assert_eq!(bare, [(1, String::new(), What::Wordless)]);
    let nameless = remarks(&scale.with("words", r#"{"en":{},"ja":{"levels":["a","b","c"]}}"#).text(), &[]);
    assert!(nameless.iter().any(|(.., what)| *what == What::Nameless("en".into())), "{nameless:?}");
    let other = remarks(&HALL.replacen("nist-csf-2.0", "other", 1), &[]);
    assert!(other.iter().any(|(line, _, what)| (*line, what) == (2, &What::Unchecked("other".into()))), "{other:?}");
}

#[test]
fn words_beside_are_checked_in_their_own_file() {
    let text = items(r#"{"id":"a"}"#).text();
    let good =
        r#"{"language":"en","title":"T","groups":{"G":{"title":"G"}},"items":{"a":{"title":"A","question":"A?"}}}"#;
    let words = |language, text| Beside { language, text };
    assert_eq!(remarks(&text, &[words("en", good), words("ja", good)]), []);
    let broken = "{\n\"items\":{\"a\":{\"levels\":[\"x\"],\n\"title\":true}}}";
    let all = check(&text, &[words("en", broken), words("ja", "{")]);
    let found: Vec<_> = all
        .iter()
        .map(|one| one.problems.iter().map(|one| (one.line, one.place.as_str(), one.fault.clone())).collect::<Vec<_>>())
        .collect();
    let levels = (2, "items.a.levels", Fault::LevelWords(1, 5));
    let title = (3, "items.a.title", Fault::WrongType(Expected::Text));
    assert_eq!(found, [vec![], vec![levels, title], vec![(1, "", Fault::Truncated)]]);
}

#[test]
fn what_is_built_in_has_no_errors_and_only_names_what_it_leaves_out() {
    for built_in in builtin::BUILT_IN {
        let folder = built_in.id.strip_prefix("nist-").unwrap_or(built_in.id);
        let read = |name: &str| {
            std::fs::read_to_string(format!("{}/frameworks/{folder}/{name}.json", env!("CARGO_MANIFEST_DIR"))).unwrap()
        };
        let texts = Language::ALL.map(|language| (language.code(), read(language.code())));
        let beside = texts.each_ref().map(|(language, text)| Beside { language, text });
        let found = remarks(&read("questionnaire"), &beside);
        assert!(found.iter().all(|(.., what)| matches!(what, What::Untouched(_))), "{folder}: {found:?}");
    }
}

#[test]
fn strangers_files_are_answered_soon() {
    let row = |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<Vec<_>>().join(",");
    let many = |one: &dyn Fn(usize) -> String| row(50_000, one);
    let nested = hostile::nested("{\"id\":\"g\",\"groups\":[", 100_000, "]}");
    let words = |text: String| items(r#"{"id":"a"}"#).with("words", &text).text();
    for (name, text) in [
        ("10^6 items", items(&row(1_000_000, &|n| format!("{{\"id\":\"{n}\"}}"))).text()),
        ("many items of one id", items(&many(&|_| "{\"id\":\"a\"}".into())).text()),
        ("many items that are none", items(&many(&|_| "1".into())).text()),
        (
            "many items with words",
            words(format!("{{\"en\":{{\"items\":{{{}}}}}}}", many(&|n| format!("\"{n}\":{{}}")))),
        ),
        ("many languages", words(format!("{{{}}}", many(&|n| format!("\"{n}\":{{}}"))))),
        (
            "many unknown members",
            items(&format!("{{\"id\":\"a\",{},\"weight\":0}}", many(&|n| format!("\"{n}\":0")))).text(),
        ),
        ("brackets that no stack holds", questionnaire(&format!("[{nested}]")).with("id", "5").text()),
    ] {
        assert!(text.len() < 20_000_000, "{name}: {}", text.len());
        let start = Instant::now();
        let found = agree(&text).unwrap();
        assert!(found > 0 && found <= MOST_PROBLEMS + 1, "{name}: {found}");
        println!("{name}: {:.1?}", start.elapsed());
    }
}

#[test]
fn markup_stays_text() {
    let text = items(r#"{"id":"a","<img src=x>":1}"#)
        .with("words", r#"{"en":{"title":"<script>","items":{"<b>":{}}}}"#)
        .text();
    let found = remarks(&text, &[]);
    let strange = |one: &What| matches!(one, What::Strange(name) if name == "<img src=x>");
    let lost = |one: &What| matches!(one, What::NotThere(_, ids) if ids == &["<b>"]);
    assert!(found.iter().any(|(.., what)| strange(what)) && found.iter().any(|(.., what)| lost(what)), "{found:?}");
    assert!(author::has_words(&text) && !author::has_words(&items(r#"{"id":"a"}"#).text()));
}
