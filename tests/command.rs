//! The command line: what it prints, where, and with which exit status.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "command/authors.rs"]
mod authors;
#[path = "command/carry.rs"]
mod carry;
#[allow(dead_code, reason = "shared with tests/exchange.rs")]
#[path = "exchange/catalogs.rs"]
mod catalogs;
#[path = "command/check.rs"]
mod check;
#[path = "command/collect.rs"]
mod collect;
#[path = "exchange/good.rs"]
#[expect(dead_code, reason = "shared with tests/exchange.rs")]
mod good;
#[path = "exchange/hostile.rs"]
#[expect(dead_code, reason = "shared with tests/exchange.rs")]
mod hostile;
#[path = "command/mapped.rs"]
mod mapped;
#[path = "command/questions.rs"]
mod questions;
#[path = "command/refused.rs"]
mod refused;
#[path = "command/report.rs"]
mod report;
#[path = "command/run.rs"]
mod run;
#[allow(dead_code, reason = "shared with tests/exchange.rs")]
#[path = "exchange/zipped.rs"]
mod zipped;

use good::{FULL, HALL, answer, assessment};
use kamae::exchange::canonical;
use kamae::model::date::Date;
use run::{Folder, kamae, program, ran};
use serde_json::Value;
use std::env;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::time::{SystemTime, UNIX_EPOCH};

/// An assessment of the questionnaire [`HALL`].
const OF_HALL: &str = r#"{"format":"kamae.assessment","version":1,"id":"7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f",
  "created":"2026-11-21T18:00:00+09:00","modified":"2026-11-21T18:00:00+09:00","questionnaire":"town-hall","answers":{
  "A-1":{"status":"level","level":3,"target":4,"due":"2027-03-01","evidence":[{"title":"t"}]},
  "A-2":{"status":"level","level":1,"target":3,"importance":"high"},"B-1":{"status":"unknown","target":2}}}"#;

#[test]
fn scores_are_printed_as_they_were() {
    let folder = Folder::new("golden");
    let (file, hall) = (folder.file("a.json", OF_HALL), folder.file("q.json", HALL));
    let now = kamae(&[&"score", &file, &"--questionnaire", &hall, &"--as-of", &"2026-11-21"]);
    assert_eq!((now.status, now.err.as_str()), (Some(0), ""));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/exchange/scores.json");
    if env::var_os("KAMAE_BLESS").is_some() {
        fs::write(&path, &now.out).unwrap();
    }
    let then = fs::read_to_string(&path).unwrap_or_default();
    assert!(now.out == then, "differs from {}: KAMAE_BLESS=1 writes it anew", path.display());
}

#[test]
fn scores_of_the_framework_have_the_documented_members() {
    let folder = Folder::new("members");
    let scores = kamae(&[&"score", &folder.file("a.json", FULL), &"--as-of", &"2026-11-21"]).json();
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<std::collections::BTreeSet<_>>();
    let set = |list: &str| list.split(' ').map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    let overall = "standing score low high coverage level target gap attainment met reached counts";
    assert_eq!(names(&scores), set("format version questionnaire as_of overall groups items"));
    assert_eq!(names(&scores["overall"]), set(overall));
    assert_eq!(
        names(&scores["overall"]["counts"]),
        set("outcomes rated unknown unanswered not_applicable with_evidence")
    );
    assert_eq!(scores["groups"].as_object().unwrap().len(), 28);
    assert_eq!(scores["items"].as_object().unwrap().len(), 106);
    for group in scores["groups"].as_object().unwrap().values() {
        assert_eq!(names(group), set(&format!("{overall} floor")));
    }
    for item in scores["items"].as_object().unwrap().values() {
        assert_eq!(names(item), set("gap at_most priority find_out horizon"));
    }
    let order = r#""format": "kamae.scores",
  "version": 1,
  "questionnaire": "nist-csf-2.0",
  "as_of": "2026-11-21",
  "overall": {"#;
    let text = kamae(&[&"score", &folder.file("b.json", FULL), &"--as-of", &"2026-11-21"]).out;
    assert!(text.contains(order), "{text:.300}");
}

#[test]
fn two_files_are_compared() {
    let folder = Folder::new("compare");
    let answers = |text: &str, day: &str| {
        let modified = format!("\"{day}T09:00:00+09:00\"");
        assessment().with("answers", text).with("modified", &modified).text()
    };
    let old = r#"{"GV.OC-01":{"status":"level","level":2},"GV.OC-02":{"status":"level","level":3},"GV.OC-03":{"status":"unknown"},
        "ID.AM-01":{"status":"level","level":1}}"#;
    let new = r#"{"GV.OC-01":{"status":"level","level":4},"GV.OC-02":{"status":"level","level":3},"GV.OC-03":{"status":"level","level":0},
        "GV.OC-04":{"status":"not-applicable","reason":"sold"}}"#;
    let old = folder.file("old.json", answers(old, "2025-11-21"));
    let new = folder.file("new.json", answers(new, "2026-11-21"));
    let compared = kamae(&[&"compare", &old, &new]).json();
    assert_eq!(
        [&compared["format"], &compared["from"], &compared["to"]],
        ["kamae.comparison", "2025-11-21", "2026-11-21"]
    );
    assert_eq!(
        compared["counts"],
        serde_json::json!({ "rated_both": 2, "same": 1, "up": 1, "down": 0, "newly": 1, "no_longer": 1 })
    );
    assert_eq!(compared["level"], serde_json::json!([2.5, 3.5]));
    assert_eq!((&compared["groups"]["GV"], &compared["groups"]["ID"]), (&serde_json::json!([2.5, 3.5]), &Value::Null));
    assert_eq!(
        compared["outcomes"],
        serde_json::json!({
            "GV.OC-01": { "way": "up", "then": 2, "now": 4 },
            "GV.OC-03": { "way": "newly", "then": "unknown", "now": 0 },
            "GV.OC-04": { "way": "left", "then": "unanswered", "now": "not-applicable" },
            "ID.AM-01": { "way": "no_longer", "then": 1, "now": "unanswered" },
        })
    );
    let hall = folder.file("hall.json", OF_HALL);
    let refused = kamae(&[&"compare", &old, &hall]);
    assert_eq!((refused.status, refused.out.as_str(), refused.err.lines().count()), (Some(2), "", 1));
    assert!(refused.err.contains("town-hall") && refused.err.contains("nist-csf-2.0"), "{}", refused.err);
}

/// The worked example of method.md §8, as a questionnaire.
#[test]
fn the_worked_example_comes_out() {
    let folder = Folder::new("worked");
    let items = |ids: &str| ids.split(' ').map(|id| format!("{{\"id\":\"{id}\"}}")).collect::<Vec<_>>().join(",");
    let groups = format!(
        r#"[{{"id":"F","groups":[{{"id":"X","items":[{}]}},{{"id":"Y","items":[{}]}}]}}]"#,
        items("a b c"),
        items("d e")
    );
    let answers = r#"{"a":{"status":"level","level":2,"target":3},"b":{"status":"level","level":4,"target":3,"importance":"low"},
        "c":{"status":"unknown","importance":"high","target":4},"d":{"status":"not-applicable","reason":"r"},"e":{"status":"level","level":1}}"#;
    let own = folder.file("q.json", good::questionnaire(&groups).text());
    let file = folder.file("a.json", assessment().with("questionnaire", "\"own\"").with("answers", answers).text());
    let scores = kamae(&[&"score", &file, &"--questionnaire", &own]).json();
    for (place, want) in [
        ("/groups/X/coverage", 2.0 / 3.0),
        ("/groups/X/score", 0.75),
        ("/groups/X/level", 3.0),
        ("/groups/X/low", 0.5),
        ("/groups/X/high", 10.0 / 12.0),
        ("/groups/X/reached/1", 2.0),
        ("/groups/X/target", 10.0 / 12.0),
        ("/groups/X/gap", 5.0 / 12.0),
        ("/groups/X/attainment", 0.5),
        ("/groups/Y/coverage", 1.0),
        ("/groups/Y/score", 0.25),
        ("/groups/Y/low", 0.25),
        ("/groups/Y/high", 0.25),
        ("/groups/Y/floor", 1.0),
        ("/groups/F/coverage", 0.75),
        ("/groups/F/score", 7.0 / 12.0),
        ("/groups/F/low", 7.0 / 16.0),
        ("/groups/F/high", 11.0 / 16.0),
        ("/items/a/priority", 2.0),
        ("/items/b/priority", 0.0),
        ("/items/c/find_out", 12.0),
    ] {
        assert_eq!(scores.pointer(place).and_then(Value::as_f64), Some(want), "{place}");
    }
    for place in ["/groups/X/floor", "/groups/Y/target", "/groups/Y/gap", "/items/c/priority"] {
        assert_eq!(scores.pointer(place), Some(&Value::Null), "{place}");
    }
    assert_eq!(scores["groups"]["F"]["standing"], "provisional");
}

#[test]
fn a_mapped_questionnaire_touches_functions() {
    let folder = Folder::new("mapped");
    let (file, hall) = (folder.file("a.json", OF_HALL), folder.file("q.json", HALL));
    let scores = kamae(&[&"score", &file, &"--questionnaire", &hall]).json();
    for (function, touched, all) in
        [("GV", 0, 31), ("ID", 1, 21), ("PR", 2, 22), ("DE", 0, 11), ("RS", 0, 13), ("RC", 1, 8)]
    {
        assert_eq!(scores["functions"][function]["touches"], serde_json::json!([touched, all]), "{function}");
    }
    let framework = kamae(&[&"score", &folder.file("f.json", FULL)]).json();
    assert!(framework.get("functions").is_none());
}

#[test]
fn the_digest_is_one_line() {
    let folder = Folder::new("digest");
    let plain = kamae(&[&"digest", &folder.file("a.json", FULL)]);
    assert_eq!((plain.status, plain.err.as_str()), (Some(0), ""));
    assert_eq!(plain.out, canonical::digest(FULL).unwrap() + "\n");
    let turned =
        FULL.replace("\"edition\": \"1\", ", "").replacen('{', "{\"edition\":\"1\",", 1).replace("19:30", "20:30");
    assert_eq!(kamae(&[&"digest", &folder.file("b.json", turned)]).out, plain.out);
    // Its questionnaire need not be here.
    assert_eq!(kamae(&[&"digest", &folder.file("c.json", OF_HALL)]).out.len(), 65);
}

#[cfg(unix)]
#[test]
fn names_of_any_bytes_are_taken() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new("names");
    for name in [&b"a\nb.json"[..], b"\xff.json", b"a b.json", "評価.json".as_bytes(), "\u{202e}.json".as_bytes(), b"-"]
    {
        let path = folder.0.join(OsStr::from_bytes(name));
        fs::write(&path, FULL).unwrap();
        let checked = kamae(&[&"check", &path]);
        assert_eq!(
            (checked.status, checked.out.lines().count(), checked.err.as_str()),
            (Some(0), 1, ""),
            "{checked:?}"
        );
        assert!(!checked.out.contains('\u{202e}'), "{checked:?}");
    }
}

#[test]
fn the_language_is_found() {
    let folder = Folder::new("language");
    let missing = folder.0.join("x.json");
    let none: &[(&str, &str)] = &[];
    for (set, option, japanese) in [
        (none, None, false),
        (&[("LANG", "ja_JP.UTF-8")], None, true),
        (&[("LANG", "ja")], None, true),
        (&[("LANG", "JA_JP")], None, true),
        (&[("LANG", "en_US.UTF-8")], None, false),
        (&[("LANG", "fr_FR.UTF-8")], None, false),
        (&[("LANG", "C.UTF-8")], None, false),
        (&[("LANG", "jab")], None, false),
        (&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "ja_JP")], None, true),
        (&[("LC_ALL", "ja_JP"), ("LANG", "en_US")], None, true),
        (&[("LC_ALL", "C"), ("LANG", "ja_JP")], None, false),
        (&[("LC_ALL", ""), ("LANG", "ja_JP")], None, true),
        (&[("LANG", "ja_JP")], Some("en"), false),
        (&[("LANG", "en_US")], Some("ja"), true),
        (none, Some("ja-JP"), true),
        (none, Some("both"), false),
        (&[("LANG", "ja_JP.UTF-8")], Some("both"), true),
        (&[("LANG", "en_US.UTF-8")], Some("both"), false),
    ] {
        let mut command = program(&["check".as_ref(), missing.as_os_str()]);
        command.envs(set.iter().copied());
        if let Some(code) = option {
            command.args(["--language", code]);
        }
        let done = ran(&mut command);
        assert_eq!(done.err.contains("ファイル"), japanese, "{set:?} {option:?}: {}", done.err);
    }
    for command in ["check", "score", "report", "digest"] {
        let unspoken = kamae(&[&command, &missing, &"--language", &"fr"]);
        assert_eq!((unspoken.status, unspoken.out.as_str()), (Some(2), ""));
        assert!(unspoken.err.contains("en, ja"), "{unspoken:?}");
    }
}

#[test]
fn due_dates_are_judged_as_of_a_day() {
    let folder = Folder::new("as-of");
    let due = r#"{"status":"level","level":1,"target":3,"due":"2027-03-31"}"#;
    let file = folder.file("a.json", answer(due).text());
    for (day, horizon) in [
        ("2026-12-31", "now"),
        ("2026-12-30", "next"),
        ("2026-03-31", "next"),
        ("2026-03-30", "later"),
        ("2028-02-29", "now"),
    ] {
        let scores = kamae(&[&"score", &file, &"--as-of", &day]).json();
        assert_eq!(
            (&scores["as_of"], &scores["items"]["GV.OC-01"]["horizon"]),
            (&day.into(), &horizon.into()),
            "{day}"
        );
    }
    for day in ["2027-02-29", "tomorrow", "2027-1-1", "", "2027-01-01T00:00:00Z"] {
        let refused = kamae(&[&"score", &file, &"--as-of", &day]);
        assert_eq!((refused.status, refused.out.as_str()), (Some(2), ""), "{day}");
    }
}

/// Day of a run without `--as-of`, in days since 1970.
fn today(file: &Path, zone: &str) -> i32 {
    let scores = ran(program(&["score".as_ref(), file.as_os_str()]).env("TZ", zone)).json();
    Date::parse(scores["as_of"].as_str().unwrap()).unwrap().days()
}

#[test]
fn without_a_day_it_is_the_local_one() {
    let folder = Folder::new("today");
    let file = folder.file("a.json", FULL);
    let now = || i32::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() / 86_400).unwrap();
    let (before, found) = (now(), today(&file, "UTC0"));
    assert!((before..=now()).contains(&found));
    // 26 hours lie between these two, so their days always differ.
    assert!(today(&file, "<+14>-14") > today(&file, "<-12>+12"));
}

#[test]
fn warnings_do_not_hinder() {
    let folder = Folder::new("warnings");
    let file = folder.file("a.json", answer(r#"{"status":"not-applicable"}"#).text());
    let partial = folder.file("q.json", HALL.replace(r#""question": "計画はありますか。""#, r#""question": """#));
    for language in ["en", "ja"] {
        let scored = kamae(&[&"score", &file, &"--language", &language]);
        assert_eq!((scored.status, scored.err.lines().count()), (Some(0), 1), "{scored:?}");
        assert!(
            scored.err.contains("GV.OC-01") && scored.json()["overall"]["counts"]["unanswered"] == 106,
            "{scored:?}"
        );
        let checked = kamae(&[&"check", &partial, &"--language", &language]);
        assert_eq!((checked.status, checked.out.lines().count()), (Some(0), 1), "{checked:?}");
        let untranslated = |line: &str| line.contains("words.ja.items") && line.contains("B-1");
        assert_eq!(checked.err.lines().filter(|line| untranslated(line)).count(), 1, "{checked:?}");
    }
}

#[test]
fn several_files_are_all_checked() {
    let folder = Folder::new("several");
    let good = [folder.file("1.json", FULL), folder.file("3.json", HALL), folder.file("5.json", assessment().text())];
    let bad = [folder.file("2.json", "{"), folder.0.join("4.json")];
    let all = kamae(&[&"check", &good[0], &bad[0], &good[1], &bad[1], &good[2]]);
    assert_eq!(all.status, Some(2));
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let shown = good.iter().map(|file| format!("{}: good", file.display())).collect::<Vec<_>>();
    assert_eq!(lines(&all.out), shown);
    let errors = all.err.lines().filter(|line| !line.contains(": Warning: ")).collect::<Vec<_>>();
    assert_eq!(errors.len(), bad.len());
    assert!(errors.iter().zip(&bad).all(|(line, file)| line.contains(&format!("{}: ", file.display()))));
    let fine = kamae(&[&"check", &good[0], &good[1], &"--language", &"ja"]);
    assert_eq!((fine.status, fine.out.matches("問題ありません").count()), (Some(0), 2));
    assert!(fine.err.lines().all(|line| line.contains(": 注意：")), "{fine:?}");
}

#[test]
fn a_reader_that_has_gone_away_is_no_reason_to_panic() {
    let folder = Folder::new("closed");
    let (file, bad) = (folder.file("a.json", FULL), folder.file("b.json", "{"));
    for command in ["score", "report", "digest", "check"] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let done = ran(program(&[command.as_ref(), file.as_os_str()]).stdout(writer));
        assert!(matches!(done.status, Some(0 | 1)) && done.err.is_empty(), "{command}: {done:?}");
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let status =
            program(&[command.as_ref(), bad.as_os_str()]).stdout(Stdio::null()).stderr(writer).status().unwrap();
        assert_eq!(status.code(), Some(2), "{command}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let folder = Folder::new("full");
    let file = folder.file("a.json", FULL);
    for command in ["score", "report", "digest"] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let done = ran(program(&[command.as_ref(), file.as_os_str()]).stdout(full));
        assert_eq!(done.status, Some(1), "{done:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_to_its_end() {
    let mut command = program(&["check".as_ref(), "/dev/stdin".as_ref()]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    FULL.as_bytes().chunks(100).for_each(|piece| pipe.write_all(piece).unwrap());
    drop(pipe);
    assert!(child.wait_with_output().unwrap().status.success());
}

#[test]
fn usage_is_explained() {
    assert_eq!(kamae(&[&"--version"]).out, format!("kamae {}\n", env!("CARGO_PKG_VERSION")));
    for args in [vec![&"--help" as &dyn AsRef<OsStr>], vec![&"score", &"--help"]] {
        let help = kamae(&args);
        assert!(help.status == Some(0) && help.out.contains("Usage: kamae"), "{help:?}");
    }
    for args in [vec![], vec![&"check" as &dyn AsRef<OsStr>], vec![&"scores", &"x"]] {
        let usage = kamae(&args);
        assert!(usage.status == Some(2) && usage.out.is_empty() && !usage.err.is_empty(), "{usage:?}");
    }
}
