//! OSCAL catalogs: what is read of them, what is made of them, and which are refused.

use crate::catalogs;
use crate::good::{CSF, asked, own};
use kamae::exchange::builtin::words::interface;
use kamae::exchange::oscal_json::{self, Catalog, questions, wording};
use kamae::exchange::problem::{Expected, Fault};
use kamae::exchange::questionnaire_json::WithWords;
use kamae::exchange::{canonical, document, official_json};
use kamae::i18n::language::Language;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::{env, fs};

fn read(catalog: &Value) -> Catalog {
    oscal_json::read(&catalog.to_string()).unwrap()
}

fn shape(read: &WithWords) -> Vec<String> {
    let all = &read.questionnaire;
    let groups = all.groups.iter().map(|group| {
        let parent = group.parent.and_then(|at| all.groups.get(at)).map_or("", |group| group.id.as_str());
        format!(
            "{} in {parent}: {}",
            group.id,
            all.items[group.items.clone()].iter().map(|item| item.id.as_str()).collect::<Vec<_>>().join(" ")
        )
    });
    groups.collect()
}

#[test]
fn a_catalog_becomes_questions() {
    let read = asked(&catalogs::watch().to_string()).unwrap();
    assert_eq!(
        shape(&read),
        ["controls in : zz-1", "DR in : DR-1 DR-1(1) dr-2", "lt in : lampe.gre", "lt-out in lt: lampe.gre"]
    );
    let all = &read.questionnaire;
    assert_eq!((all.id.as_str(), all.levels), ("oscal-night-watch-at-the-pumping-station", 5));
    let source = all.source.as_ref().unwrap();
    assert_eq!((source.identifier.as_str(), source.date.as_str()), ("1.4", "2026-04-01"));
    assert!(read.warnings.is_empty(), "{:?}", read.warnings);
    let words = &read.words[0];
    assert_eq!(
        (words.language.as_str(), words.groups["DR"].summary.as_str()),
        ("en", "Who comes in, and how one knows.")
    );
    let locks = &words.items["DR-1"];
    assert_eq!(
        locks.question,
        "Every evening somebody:\na. locks [organization-defined: doors];\n\
         b. checks them [one or more of: by hand; every [organization-defined: time period]]."
    );
    assert_eq!(locks.why, "Keys are counted as DR-2 says.");
    // What has no statement is asked by its title.
    assert_eq!(words.items["dr-2"].question, "Keys");
    assert!(words.summary.contains("Night watch at the pumping station"), "{}", words.summary);
}

#[test]
fn a_heading_is_no_question() {
    let mut catalog = catalogs::watch();
    let locks = &mut catalog["catalog"]["groups"][0]["controls"][0];
    locks["class"] = json!("category");
    let read = asked(&catalog.to_string()).unwrap();
    assert_eq!(shape(&read)[1..3], ["DR in : dr-2 DR-1(1)", "DR-1 in DR: DR-1(1)"]);
    assert!(read.words[0].groups["DR-1"].summary.starts_with("Every evening"));
}

#[test]
fn a_catalog_is_asked_in_its_own_language() {
    for (title, said, language) in [
        ("Night watch", None, Language::English),
        ("夜間の見回り", None, Language::Japanese),
        ("Night watch", Some("ja-JP"), Language::Japanese),
        ("Nachtwache", Some("de"), Language::English),
    ] {
        let mut catalog = catalogs::watch();
        let about = &mut catalog["catalog"]["metadata"];
        about["title"] = json!(title);
        about["props"] = said.map_or(json!([]), |said| json!([{ "name": "language", "value": said }]));
        assert_eq!(questions::language(&read(&catalog)), language, "{title}");
        let made = questions::questionnaire(&read(&catalog), &interface(language).unwrap()).unwrap();
        let made = own(&made).unwrap();
        assert_eq!(made.words[0].language, language.code(), "{title}");
    }
}

#[test]
fn ids_stand_for_one_thing_each() {
    let mut catalog = catalogs::watch();
    // Two with one label, and an id that is the label of another.
    let group = &mut catalog["catalog"]["groups"][0];
    group["controls"][1]["props"] = json!([{ "name": "label", "value": "DR-1(1)" }]);
    group["props"] = json!([{ "name": "label", "value": "zz-1" }]);
    group["id"] = json!("d r");
    let read = asked(&catalog.to_string()).unwrap();
    assert_eq!(shape(&read)[..2], ["controls in : zz-1", "dr in : DR-1 dr-1.1 dr-2"]);
}

#[test]
fn twelve_hundred_controls_become_twelve_hundred_questions() {
    let text = catalogs::of_size(20, 20, 2).to_string();
    let read = asked(&text).unwrap();
    assert_eq!((read.questionnaire.items.len(), read.questionnaire.groups.len()), (1200, 20));
}

fn ids() -> Vec<&'static str> {
    CSF.items.iter().map(|item| item.id.as_str()).collect()
}

#[test]
fn the_wording_of_a_framework_is_that_of_its_own_ids() {
    let (ids, gone) = (ids(), ["ID.AM-06", "PR.AC-01"]);
    // Version 1.0.0 of NIST's catalog does not say what was withdrawn.
    let unmarked: Vec<_> = ids.iter().copied().chain(gone).collect();
    for catalog in [catalogs::with_ids(&ids, &gone, "1.2.0"), catalogs::with_ids(&unmarked, &[], "1.0.0")] {
        let official = wording::official(&read(&catalog), &CSF, "00ff".to_owned()).unwrap();
        assert_eq!(official.items.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ids);
        let (statement, examples) = official.of("GV.OC-02").unwrap();
        assert_eq!((statement, examples.len()), ("Said of GV.OC-02 by somebody else", 2));
        assert_eq!(official.of("ID.AM-06"), None);
        // Kept and read again it is the same.
        assert_eq!(official_json::read(&official_json::write(&official)), Ok(official));
    }
}

#[test]
fn another_catalog_is_no_wording() {
    let mut fewer = ids();
    fewer.pop();
    for catalog in
        [catalogs::watch(), catalogs::with_ids(&fewer, &[], "1"), catalogs::with_ids(&fewer, &["RC.CO-04"], "1")]
    {
        assert_eq!(wording::official(&read(&catalog), &CSF, String::new()), None);
    }
}

#[test]
fn kept_wording_that_is_broken_is_refused() {
    let kind = |format: &str| Fault::OtherKind(format.to_owned());
    for (text, fault) in [
        ("", Fault::Truncated),
        ("{", Fault::Truncated),
        ("{}", kind("")),
        (r#"{"format":"kamae.official.2"}"#, kind("kamae.official.2")),
        (r#"{"format":"kamae.official","items":[]}"#, Fault::WrongType(Expected::Object)),
        (r#"{"format":"kamae.official","items":{"GV.OC-01":"x"}}"#, Fault::WrongType(Expected::List)),
    ] {
        assert_eq!(official_json::read(text).map_err(|problem| problem.fault), Err(fault), "{text}");
    }
}

/// NIST's own catalog, where it is at hand. Nothing of it is copied.
#[test]
fn nist_s_own_catalog_is_read() {
    let folder = env::var_os("KAMAE_REFERENCE").map_or_else(|| PathBuf::from("../shared/reference"), PathBuf::from);
    let Ok(bytes) = fs::read(folder.join("nist-csf-2.0-oscal.json")) else {
        return println!("skipped: NIST's catalog is not here (KAMAE_REFERENCE)");
    };
    let catalog = oscal_json::read(document::text(&bytes).unwrap()).unwrap();
    let official = wording::official(&catalog, &CSF, canonical::sha256_hex(&bytes)).unwrap();
    let examples: usize = official.items.iter().map(|(_, texts)| texts.len() - 1).sum();
    assert_eq!((official.version.as_str(), official.items.len(), examples), ("1.2.0", 106, 363));
    let read = asked(document::text(&bytes).unwrap()).unwrap();
    assert_eq!((read.questionnaire.items.len(), read.questionnaire.groups.len()), (106, 28));
    let ids = read.questionnaire.items.iter().map(|item| item.id.as_str());
    assert!(ids.into_iter().all(|id| CSF.position(id).is_some()));
}

#[test]
fn what_is_oscal_is_seen() {
    for (text, is) in [
        (catalogs::watch().to_string(), true),
        (r#"{"$schema":"x","catalog":{}}"#.to_owned(), true),
        (r#"{"profile":{}}"#.to_owned(), true),
        ("\n<catalog/>".to_owned(), true),
        (r#"{"format":"kamae.assessment"}"#.to_owned(), false),
        ("<html/>".to_owned(), false),
        ("[]".to_owned(), false),
        (String::new(), false),
    ] {
        assert_eq!(document::kind(&text) == Ok(document::Kind::Oscal), is, "{text:.40}");
    }
}
