//! An OSCAL catalog on the command line: checked, made a questionnaire, and answered.

use crate::catalogs::{of_size, watch};
use crate::run::{Folder, kamae};
use serde_json::json;

#[test]
fn a_catalog_becomes_a_questionnaire_that_is_answered() {
    let folder = Folder::new("oscal");
    let catalog = folder.file("catalog.json", watch().to_string());
    let good = kamae(&[&"check", &catalog]);
    assert_eq!((good.status, good.out), (Some(0), format!("{}: good\n", catalog.display())));
    let made = kamae(&[&"questions", &catalog]);
    assert_eq!((made.status, made.err.as_str()), (Some(0), ""));
    let questionnaire = folder.file("own.json", &made.out);
    assert_eq!(kamae(&[&"check", &questionnaire]).status, Some(0));
    let id = &made.json()["id"];
    let answers = json!({ "format": "kamae.assessment", "version": 1, "id": "7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f",
        "created": "2026-11-21T18:00:00Z", "modified": "2026-11-21T18:00:00Z", "questionnaire": id,
        "answers": { "DR-1(1)": { "status": "level", "level": 3 } } });
    let file = folder.file("answers.json", answers.to_string());
    let scores = kamae(&[&"score", &file, &"--questionnaire", &questionnaire]).json();
    assert_eq!(
        (&scores["overall"]["counts"]["rated"], &scores["overall"]["counts"]["outcomes"]),
        (&json!(1), &json!(5))
    );
}

#[test]
fn a_model_of_which_nothing_can_be_asked_is_refused() {
    let folder = Folder::new("oscal-model");
    let file = folder.file("profile.json", r#"{"profile":{"uuid":"x"}}"#);
    kamae(&[&"questions", &file]).is_refused(&file);
    kamae(&[&"check", &file]).is_refused(&file);
    assert!(kamae(&[&"check", &file]).err.contains("profile"));
}

/// Far more than any page may wait for.
#[test]
fn a_large_catalog_is_made_a_questionnaire_at_once() {
    let folder = Folder::new("oscal-large");
    let file = folder.file("catalog.json", of_size(20, 20, 2).to_string());
    let made = kamae(&[&"questions", &file]);
    assert_eq!(made.json()["words"]["en"]["items"].as_object().unwrap().len(), 1200);
}
