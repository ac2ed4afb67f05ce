//! Files that cannot be used: status 2, nothing on standard output, one line on standard error.

use crate::good::{FULL, HALL, assessment};
use crate::run::{Folder, kamae};
use crate::{OF_HALL, hostile};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::PathBuf;

#[test]
fn every_hostile_file_is_refused() {
    let folder = Folder::new("hostile");
    let cases = hostile::all().into_iter().filter(|case| case.bytes.len() < 1_000_000).enumerate();
    let files: Vec<_> = cases.map(|(at, case)| folder.file(&format!("{at}.json"), case.bytes)).collect();
    for language in ["en", "ja"] {
        let mut args: Vec<&dyn AsRef<OsStr>> = vec![&"check", &"--language", &language];
        args.extend(files.iter().map(|file| file as &dyn AsRef<OsStr>));
        let all = kamae(&args);
        assert_eq!((all.status, all.out.as_str()), (Some(2), ""));
        // Of a questionnaire everything is said at once; of any other file the first that is wrong.
        let mut lines = all.err.lines().peekable();
        for file in &files {
            let of_file = |line: &&str| line.starts_with(&format!("kamae: {}: ", file.display()));
            assert!(lines.next_if(of_file).is_some(), "{}", file.display());
            while lines.next_if(of_file).is_some() {}
        }
        assert_eq!(lines.next(), None);
    }
    // Each command by itself: every fortieth.
    for file in files.iter().step_by(40) {
        kamae(&[&"score", file]).is_refused(file);
        kamae(&[&"report", file, &"--language", &"both"]).is_refused(file);
    }
}

#[test]
fn what_is_not_an_assessment_has_no_digest() {
    let folder = Folder::new("no-digest");
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("cut", FULL.as_bytes()[..900].to_vec()),
        ("questionnaire", HALL.as_bytes().to_vec()),
        ("shift-jis", b"{\"title\":\"\x96\x6b\"}".to_vec()),
        ("twice", assessment().and("x", r#"{"a":1,"a":2}"#).text().into_bytes()),
        ("half", assessment().and("x", r#""\ud800""#).text().into_bytes()),
        ("newer", assessment().with("version", "2").text().into_bytes()),
        ("deep", assessment().and("x", &hostile::nested("[", 200, "]")).text().into_bytes()),
    ] {
        let file = folder.file(&format!("{name}.json"), bytes);
        kamae(&[&"digest", &file]).is_refused(&file);
    }
}

#[test]
fn the_questionnaire_must_be_the_one_that_is_answered() {
    let folder = Folder::new("other");
    let (of_hall, full, hall) =
        (folder.file("h.json", OF_HALL), folder.file("f.json", FULL), folder.file("q.json", HALL));
    let bad = folder.file("bad.json", HALL.replace("\"A-2\", \"weight\": 3", "\"A-1\", \"weight\": 3"));
    kamae(&[&"score", &of_hall]).is_refused(&of_hall);
    kamae(&[&"score", &full, &"--questionnaire", &hall]).is_refused(&full);
    kamae(&[&"score", &of_hall, &"--questionnaire", &bad]).is_refused(&bad);
    kamae(&[&"score", &of_hall, &"--questionnaire", &full]).is_refused(&full);
    kamae(&[&"score", &hall]).is_refused(&hall);
    let stranger = folder.file("s.json", OF_HALL.replace("B-1", "B-9"));
    kamae(&[&"score", &stranger, &"--questionnaire", &hall]).is_refused(&stranger);
    let checked = kamae(&[&"check", &stranger, &"--questionnaire", &hall]);
    assert_eq!((checked.status, checked.err.lines().count()), (Some(0), 1), "{checked:?}");
    assert!(checked.err.contains("B-9") && checked.out.ends_with(": good\n"), "{checked:?}");
}

#[test]
fn what_cannot_be_read_is_refused() {
    let folder = Folder::new("unreadable");
    let missing = folder.0.join("missing.json");
    let strange = folder.0.join("a\nb.json");
    let circle = folder.0.join("circle.json");
    let large = folder.file("large.json", "");
    File::options().write(true).open(&large).unwrap().set_len(20_000_001).unwrap();
    let mut all = vec![missing, strange, folder.0.clone(), large];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&circle, &circle).unwrap();
        all.extend([circle, PathBuf::from("/dev/zero"), PathBuf::from("/dev/null")]);
    }
    for file in &all {
        for command in ["score", "report", "digest", "check"] {
            kamae(&[&command, file]).is_refused(file);
            kamae(&[&command, file, &"--language", &"ja"]).is_refused(file);
        }
    }
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("forbidden");
    let file = folder.file("a.json", FULL);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&file).is_ok() {
        println!("skipped: this user may read everything");
        return;
    }
    kamae(&[&"score", &file]).is_refused(&file);
}
