//! `kamae check` for authors of questionnaires: everything at once, in their language, and a status that says whether
//! the app will open it.

use crate::good::{HALL, items};
use crate::run::{Folder, kamae};
use crate::zipped::{entry, zip};
use std::fs;

const STRUCTURE: &str = r#"{"format":"kamae.questionnaire","version":1,"id":"own","kind":"questionnaire","framework":"nist-csf-2.0",
"groups":[{"id":"G","items":[{"id":"a","maps":["GV.OC-01"]}]}]}"#;
const WORDS: &str = r#"{"title":"T","groups":{"G":{"title":"G"}},"items":{"a":{"title":"A","question":"A?"}}}"#;

#[test]
fn every_error_is_a_line_and_so_is_every_warning() {
    let folder = Folder::new("author");
    let text = HALL
        .replace("\"weight\": 3", "\"weight\": 30")
        .replace("\"RC.RP-01\"", "\"ID.AM-06\"")
        .replace("\"brief\"", "\"breif\"");
    let file = folder.file("q.json", text);
    for (language, wanted) in [
        (
            "en",
            [
                "Line 8, column 32, in groups.0.items.1.weight: 30 is outside",
                "Line 9, column 80, in B-1.maps: There is no “ID.AM-06”",
                "Warning: Line 7, column",
            ],
        ),
        ("ja", ["8行32桁、groups.0.items.1.weight：", "9行80桁、B-1.maps： 「ID.AM-06」は", "注意：7行"]),
    ] {
        let checked = kamae(&[&"check", &file, &"--language", &language]);
        assert_eq!((checked.status, checked.out.as_str()), (Some(2), ""), "{checked:?}");
        let lines: Vec<_> = checked.err.lines().collect();
        for wanted in wanted {
            let start = format!("kamae: {}: {wanted}", file.display());
            assert_eq!(lines.iter().filter(|line| line.starts_with(&start)).count(), 1, "{wanted}\n{lines:#?}");
        }
    }
}

#[test]
fn a_folder_is_checked_with_its_words() {
    let folder = Folder::new("author-folder");
    let structure = folder.file("questionnaire.json", STRUCTURE);
    let bare = kamae(&[&"check", &structure]);
    assert!(bare.status == Some(0) && bare.err.contains("no words in any language"), "{bare:?}");
    let (en, ja) = (folder.file("en.json", WORDS), folder.file("ja.json", WORDS));
    for path in [&structure, &folder.0] {
        let good = kamae(&[&"check", path]);
        assert_eq!((good.status, good.out), (Some(0), format!("{}: good\n", path.display())));
        assert_eq!((good.err.lines().count(), good.err.contains("21 categories")), (1, true), "{}", good.err);
    }
    fs::write(&ja, WORDS.replace("\"A?\"", "[]").replace("\"G\":{\"title\":\"G\"}", "\"G\":{\"title\":0}")).unwrap();
    let broken = kamae(&[&"check", &folder.0]);
    let lines: Vec<_> =
        broken.err.lines().filter(|line| line.starts_with(&format!("kamae: {}: Line", ja.display()))).collect();
    assert_eq!((broken.status, broken.out.as_str(), lines.len()), (Some(2), "", 2), "{broken:?}");
    fs::write(&en, [0xff, 0xfe]).unwrap();
    kamae(&[&"check", &folder.0]).is_refused(&en);
}

#[test]
fn what_is_no_questionnaire_is_one_line() {
    let folder = Folder::new("author-other");
    for (name, bytes) in [
        ("xml", &b"<?xml version=\"1.0\"?><catalog><group id=\"a\"/></catalog>"[..]),
        ("zip", b"PK\x03\x04\x14\0\0\0\x08\0\xff\xfe questionnaire.json"),
        ("text", b"1. Who has keys?"),
        ("oscal", br#"{"catalog":{"uuid":"x","groups":[]}}"#),
    ] {
        let file = folder.file(&format!("{name}.json"), bytes);
        kamae(&[&"check", &file]).is_refused(&file);
        kamae(&[&"check", &file, &"--language", &"ja"]).is_refused(&file);
    }
}

/// A zip of the folder is checked as the app opens it; what is wrong stands in a file of it.
#[test]
fn a_folder_in_a_zip_is_checked() {
    let folder = Folder::new("author-zip");
    let words = WORDS.replace("\"A?\"", "[]");
    for (words, status, lines) in [(WORDS, Some(0), 0), (words.as_str(), Some(2), 1)] {
        let entries = [entry("own/questionnaire.json", STRUCTURE.as_bytes()), entry("own/ja.json", words.as_bytes())];
        let file = folder.file("own.zip", zip(&entries));
        let checked = kamae(&[&"check", &file]);
        let place = format!("kamae: {}: Line", file.join("own/ja.json").display());
        let found = checked.err.lines().filter(|line| line.starts_with(&place)).count();
        assert_eq!((checked.status, found), (status, lines), "{checked:?}");
    }
}

#[test]
fn hostile_words_do_not_leave_their_line() {
    let folder = Folder::new("author-hostile");
    let text = items(r#"{"id":"a","\u001b[31m\n<b>":1,"weight":"\u202e"}"#).text();
    let checked = kamae(&[&"check", &folder.file("q.json", text)]);
    assert_eq!((checked.status, checked.err.lines().count()), (Some(2), 3), "{checked:?}");
    assert!(!checked.err.contains(['\u{1b}', '\u{202e}']), "{checked:?}");
    let many =
        items(&(0..1000).map(|n| format!("{{\"id\":\"i{n}\",\"weight\":0}}")).collect::<Vec<_>>().join(",")).text();
    let checked = kamae(&[&"check", &folder.file("many.json", many)]);
    let last = checked.err.lines().last().unwrap_or_default();
    assert!(
        checked.err.lines().count() == 101 && last.ends_with("There are more errors. Put these right first."),
        "{last}"
    );
}
