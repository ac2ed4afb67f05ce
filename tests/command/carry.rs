//! `kamae carry`: what it makes of an assessment of CSF 1.1, and what it refuses.

use crate::good::{FULL, assessment};
use crate::run::{Folder, kamae};
use serde_json::Value;
use std::fs;

#[test]
fn answers_to_the_earlier_edition_become_proposals() {
    let folder = Folder::new("carry");
    let answers = r#"{"ID.AM-1":{"status":"level","level":3,"owner":"IT"},"DE.DP-2":{"status":"unknown","notes":"n"}}"#;
    let old = assessment().with("questionnaire", "\"nist-csf-1.1\"").with("answers", answers).text();
    let (file, out) = (folder.file("old.json", &old), folder.0.join("new.json"));
    let made = kamae(&[&"carry", &file, &"-o", &out]);
    assert_eq!((made.status, made.out.as_str(), made.err.as_str()), (Some(0), "", ""));
    let text = fs::read_to_string(&out).unwrap();
    assert_eq!(text, kamae(&[&"carry", &file]).out, "the same file gives the same one");
    let new: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(new["questionnaire"], "nist-csf-2.0");
    assert_eq!(new["answers"]["ID.AM-01"]["proposal"]["level"], 3);
    assert_eq!(new["answers"]["ID.AM-01"]["owner"], "IT");
    assert_eq!(new["unplaced"]["DE.DP-2"]["notes"], "n");
    assert_eq!(kamae(&[&"check", &out]).status, Some(0));
    assert_eq!(kamae(&[&"score", &out]).json()["overall"]["counts"]["rated"], 0, "a proposal is not scored");
    let report = kamae(&[&"report", &out, &"--format", &"markdown"]).out;
    assert!(report.contains("DE.DP-2"), "what has no place is named");
    kamae(&[&"carry", &file, &"-o", &file]).is_refused(&file);
    assert_eq!(fs::read_to_string(&file).unwrap(), old);
    let other = folder.file("other.json", FULL);
    kamae(&[&"carry", &other]).is_refused(&other);
}
