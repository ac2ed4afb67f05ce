//! The gate: what it lets in, what it refuses, and that nothing is lost on the way through.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "exchange/backup.rs"]
mod backup;
#[path = "exchange/catalogs.rs"]
mod catalogs;
#[path = "exchange/check.rs"]
mod check;
#[path = "exchange/digest.rs"]
mod digest;
#[path = "exchange/fuzz.rs"]
mod fuzz;
#[path = "exchange/gate.rs"]
mod gate;
#[path = "exchange/good.rs"]
mod good;
#[path = "exchange/hostile.rs"]
mod hostile;
#[path = "exchange/kept.rs"]
mod kept;
#[path = "exchange/made.rs"]
mod made;
#[path = "exchange/messages.rs"]
mod messages;
#[path = "exchange/oscal.rs"]
mod oscal;
#[path = "exchange/own.rs"]
mod own;
#[path = "exchange/pattern.rs"]
mod pattern;
#[path = "exchange/released.rs"]
mod released;
#[path = "exchange/round.rs"]
mod round;
#[path = "exchange/schema.rs"]
mod schema;
#[path = "exchange/sealed.rs"]
mod sealed;
#[path = "exchange/steps.rs"]
mod steps;
#[path = "exchange/zipped.rs"]
mod zipped;

use good::open;
use hostile::Case;
use kamae::exchange::assessment_json;
use kamae::exchange::problem::Fault;
use std::collections::BTreeSet;

#[test]
fn what_is_broken_is_refused_by_its_rule_and_place() {
    let wrong: Vec<_> = hostile::all().iter().filter_map(|case| refused(case).err()).collect();
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

fn refused(case: &Case) -> Result<(), String> {
    let problem = open(&case.bytes).err().ok_or_else(|| format!("{}: let in", case.name))?;
    let line = case.place.strip_prefix('@');
    let place = line.map_or(problem.place.clone(), |_| format!("{}:{}", problem.line, problem.column));
    let wanted = line.unwrap_or(&case.place);
    if problem.fault == case.fault && place == wanted {
        return Ok(());
    }
    Err(format!("{}: wanted {:?} at {wanted:?}, got {:?} at {place:?}", case.name, case.fault, problem.fault))
}

#[test]
fn the_table_is_long_and_its_names_are_unique() {
    let cases = hostile::all();
    let names: BTreeSet<_> = cases.iter().map(|case| &case.name).collect();
    assert_eq!(names.len(), cases.len());
    println!("{} named cases", cases.len());
    assert!(cases.len() >= 200, "{}", cases.len());
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let (full, hall) = (good::FULL.as_bytes(), good::HALL.as_bytes());
    for bytes in [full, hall] {
        for end in 0..bytes.len() {
            let problem = open(&bytes[..end]).expect_err("let in");
            // serde_json calls a number that stops short a wrong one.
            let number = b".e".contains(&bytes[end.max(1) - 1]) && problem.fault == Fault::NotJson;
            let cut = number || matches!(problem.fault, Fault::Truncated | Fault::Empty);
            assert!(cut, "cut at {end}: {problem:?}");
            let text = String::from_utf8_lossy(&bytes[..end]);
            assert!(kamae::exchange::canonical::digest(&text).is_err(), "digest of the first {end} bytes");
            assert!(assessment_json::questionnaire_of(&text).is_err(), "cut at {end}");
            assert!(kamae::exchange::words_json::read_questionnaire(&text).is_err(), "cut at {end}");
        }
    }
}

#[test]
fn every_reader_knows_the_future_by_itself() {
    for case in hostile::kinds::cases().iter().filter(|case| matches!(case.fault, Fault::Newer(..))) {
        let text = std::str::from_utf8(&case.bytes).unwrap();
        let faults = if text.contains("kamae.questionnaire") {
            vec![good::own(text).err()]
        } else {
            vec![assessment_json::questionnaire_of(text).err(), good::read(text).err()]
        };
        for problem in faults {
            assert_eq!(problem.map(|problem| problem.fault).as_ref(), Some(&case.fault), "{}", case.name);
        }
    }
}
