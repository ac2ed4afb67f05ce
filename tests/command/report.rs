//! `kamae report`: which file it writes, in which language, and what it never overwrites.

use crate::OF_HALL;
use crate::collect::hall;
use crate::good::{FULL, HALL};
use crate::run::{Folder, kamae};
use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

#[allow(clippy::ptr_arg, reason = "a word of the command line must have a size")]
fn report(file: &PathBuf, more: &[&str]) -> String {
    let mut args: Vec<&dyn AsRef<OsStr>> = vec![&"report", file, &"--as-of", &"2026-11-21"];
    args.extend(more.iter().map(|arg| arg as &dyn AsRef<OsStr>));
    let done = kamae(&args);
    assert_eq!((done.status, done.err.as_str()), (Some(0), ""), "{more:?}");
    done.out
}

#[test]
fn format_preset_and_language_are_chosen() {
    let folder = Folder::new("report");
    let file = folder.file("a.json", FULL);
    for (args, has, has_not) in [
        (&[][..], &["<!doctype html>\n<html lang=\"en\">", "GV.OC-05", ">Evidence register<"][..], &["証"][..]),
        (&["--language", "ja"], &["<html lang=\"ja\">", "根拠資料の一覧"], &["Evidence register"]),
        (&["--language", "both"], &["<main class=\"document both\">", "根拠資料の一覧", "Evidence register"], &[]),
        (&["--preset", "board"], &["Words explained"], &["Evidence register", "GV.OC-05"]),
        (&["--format", "markdown"], &["# Cybersecurity self-assessment\n", "#### GV.OC-01 "], &["<html"]),
        (&["--format", "csv-answers"], &["Id,Outcome,Answer,Level,", "\r\nGV.OC-01,", "\"line\nline\""], &["\u{feff}"]),
        (&["--format", "csv-plan", "--language", "ja"], &["順位,番号（id）,", "\r\n1,GV.OC-01,"], &["Rank"]),
        (&["--format", "csv-plan", "--bom"], &["\u{feff}Rank,Id,"], &[]),
        (&["--language", "both", "--era"], &[">令和8年11月21日</span>", ">21 November 2026<"], &["2026年11月21日"]),
        (&["--fiscal-year"], &[">21 November 2026 (FY2026)<", ", 21 November 2026 (FY2026)\";"], &["（2026年度）"]),
        (&["--format", "csv-plan", "--era", "--fiscal-year", "--language", "ja"], &["2027-03-31"], &["令和", "年度"]),
        (&["--by", "directive", "--by", "cis", "--format", "markdown"], &["Directive 10: ", "CIS Controls v8.1"], &[]),
        (&["-o", "-"], &["<!doctype html>"], &[]),
    ] {
        let out = report(&file, args);
        for text in has {
            assert!(out.contains(text), "{args:?}: no {text}");
        }
        for text in has_not {
            assert!(!out.contains(text), "{args:?}: {text}");
        }
    }
    let digest = kamae(&[&"digest", &file]).out;
    let letters: String = report(&file, &["--format", "markdown"]).split_whitespace().collect();
    assert!(letters.contains(digest.trim()), "the digest is that of the file");
}

#[test]
fn it_is_written_where_it_was_asked_for() {
    let folder = Folder::new("report-to");
    let (file, out) = (folder.file("a.json", FULL), folder.0.join("報告 書.html"));
    let written = kamae(&[&"report", &file, &"--as-of", &"2026-11-21", &"-o", &out]);
    assert_eq!((written.status, written.out.as_str(), written.err.as_str()), (Some(0), "", ""));
    assert_eq!(fs::read_to_string(&out).unwrap(), report(&file, &[]));
    // A second time it is replaced, which is what one wants of a report.
    assert_eq!(kamae(&[&"report", &file, &"-o", &out, &"--preset", &"board"]).status, Some(0));
    assert!(!fs::read_to_string(&out).unwrap().contains("Evidence register"));
}

#[test]
fn the_assessment_is_never_overwritten() {
    let folder = Folder::new("report-same");
    let file = folder.file("a.json", FULL);
    let round = folder.0.join("..").join(folder.0.file_name().unwrap()).join("a.json");
    for out in [&file, &round] {
        kamae(&[&"report", &file, &"-o", out]).is_refused(out);
        assert_eq!(fs::read_to_string(&file).unwrap(), FULL);
    }
    for out in [folder.0.clone(), folder.0.join("no/such/folder.html")] {
        kamae(&[&"report", &file, &"-o", &out]).is_refused(&out);
        kamae(&[&"report", &file, &"-o", &out, &"--language", &"ja"]).is_refused(&out);
    }
}

/// Somebody's own questionnaire speaks its own words, in one of its languages where it lacks the one asked for.
#[test]
fn a_questionnaire_of_ones_own_is_reported() {
    let folder = Folder::new("report-own");
    let (file, hall) = (folder.file("a.json", OF_HALL), folder.file("q.json", HALL));
    let own = hall.display().to_string();
    let english = report(&file, &["--questionnaire", &own, "--format", "markdown"]);
    assert!(english.contains("Town hall, all 3 questions.") && english.contains("A-1 Keys"), "{english:.600}");
    assert!(!english.contains("Kamae’s own, not NIST’s"), "the questions are not Kamae's");
    let japanese = report(&file, &["--questionnaire", &own, "--format", "markdown", "--language", "ja"]);
    assert!(
        japanese.contains("A-1 鍵") && japanese.contains("1 属人的"),
        "the default scale has names: {japanese:.600}"
    );
    let other = folder.file("fr.json", HALL.replace("\"en\": {", "\"fr\": {").replace("\"ja\": {", "\"de\": {"));
    let other = report(&file, &["--questionnaire", &other.display().to_string(), "--format", "markdown"]);
    assert!(other.contains("A-1 Keys"), "{other:.600}");
    let not_asked = folder.file("n.json", OF_HALL.replace("\"level\":3,\"target\":4", "\"level\":1,\"target\":4"));
    assert!(report(&not_asked, &["--questionnaire", &own, "--format", "markdown"]).contains("**not asked**"));
}

/// The picture of a group, with those beside it.
#[test]
fn a_group_is_reported() {
    let folder = Folder::new("report-group");
    let (hall, picture) = (hall(&folder), folder.0.join("2026.json"));
    let made = kamae(&[&"collect", &hall, &"--title", &"Spring course", &"-o", &picture]);
    assert_eq!(made.status, Some(0), "{made:?}");
    let text = fs::read_to_string(&picture).unwrap();
    let earlier = text.replacen("\"created\": \"2", "\"created\": \"1", 1);
    let earlier = folder.file("earlier.json", earlier.replacen("Spring course", "Other course", 1));
    let named = folder.file("named.json", text.replacen("\"created\": \"2", "\"created\": \"1", 1));
    let group = |more: &[&dyn AsRef<OsStr>]| {
        let done = kamae(&[&[&"report" as &dyn AsRef<OsStr>, &picture][..], more].concat());
        assert_eq!((done.status, done.err.as_str()), (Some(0), ""));
        done.out
    };
    let both = group(&[&"--language", &"both"]);
    for said in ["<!doctype html>", "Spring course", "Report of a group", "グループの報告書", "<svg", "QC-28"] {
        assert!(both.contains(said), "{said}");
    }
    let alone = group(&[&"--format", &"markdown"]);
    assert!(alone.starts_with("# Report of a group\n") && !alone.contains("Groups side by side"), "{alone:.600}");
    assert!(alone.contains("- **As of** ") && !alone.contains("グループ"), "{alone:.600}");
    let beside = group(&[&"--beside", &earlier]);
    assert!(beside.contains("Other course") && !beside.contains("Medians over time"), "{beside:.600}");
    assert!(group(&[&"--beside", &named]).contains("Medians over time"));
    let day = group(&[&"--format", &"markdown", &"--as-of", &"2026-11-21"]);
    assert!(day.contains("- **As of** 21 November 2026\n"), "{day:.600}");
    let assessment = folder.file("a.json", FULL);
    for (file, more, wrong) in [
        (&picture, [&"--format" as &dyn AsRef<OsStr>, &"csv-plan"], &picture),
        (&picture, [&"--beside", &assessment], &assessment),
        (&assessment, [&"--beside", &picture], &assessment),
    ] {
        kamae(&[&[&"report" as &dyn AsRef<OsStr>, file][..], &more].concat()).is_refused(wrong);
    }
}
