//! docs/authors.md and docs/authors.ja.md: what they show is what the program says.

use crate::run::{Folder, program, ran};
use serde_json::Value;
use std::fs;
use std::path::Path;

const EXAMPLE: &str = include_str!("../../docs/authors/night-shift.json");
const PAGES: [(&str, &str); 2] =
    [("en", include_str!("../../docs/authors.md")), ("ja", include_str!("../../docs/authors.ja.md"))];

/// What stands on a page between fences of this kind.
fn blocks<'p>(page: &'p str, kind: &str) -> Vec<&'p str> {
    let opened = format!("```{kind}\n");
    page.split(opened.as_str()).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// Standard output and the lines of standard error, where the file lies in the folder that one is in.
fn check(text: &str, language: &str) -> (Option<i32>, String, Vec<String>) {
    let folder = Folder::new(&format!("authors-{language}-{}", text == EXAMPLE));
    folder.file("night-shift.json", text);
    let args = ["check", "night-shift.json", "--language", language];
    let done = ran(program(&args.map(AsRef::as_ref)).current_dir(&folder.0));
    (done.status, done.out, done.err.lines().map(str::to_owned).collect())
}

#[test]
fn the_worked_example_is_checked() {
    let document: Value = serde_json::from_str(EXAMPLE).unwrap();
    let questions: usize =
        document["groups"].as_array().unwrap().iter().map(|one| one["items"].as_array().unwrap().len()).sum();
    assert_eq!(questions, 5);
    for (language, good, untouched) in [("en", "good", "17 categories"), ("ja", "問題ありません", "17カテゴリー")]
    {
        let (status, out, err) = check(EXAMPLE, language);
        assert_eq!((status, out), (Some(0), format!("night-shift.json: {good}\n")));
        assert!(err.len() == 1 && err[0].contains(untouched), "{err:?}");
    }
}

#[test]
fn the_pages_show_the_example_and_its_messages() {
    let broken = EXAMPLE.replace("\"weight\": 2", "\"weight\": 20").replace("PR.AA-05", "PR.AA-5");
    for (language, page) in PAGES {
        let shown = blocks(page, "json");
        assert_eq!(shown.len(), 4, "{language}");
        for block in shown {
            assert!(EXAMPLE.contains(block), "{language}: not in the example:\n{block}");
        }
        let (status, _, err) = check(&broken, language);
        let errors = err[..2].join("\n") + "\n";
        assert_eq!((status, blocks(page, "text")), (Some(2), vec![errors.as_str()]), "{language}");
    }
}

#[test]
fn the_pages_lead_somewhere() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    for (language, page) in PAGES {
        for target in page.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            assert!(fs::exists(docs.join(target)).unwrap(), "{language}: {target}");
        }
    }
}
