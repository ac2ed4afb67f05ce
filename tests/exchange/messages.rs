//! What the operator is told: in both languages, on one line, with the place or the cure.

use crate::good::open;
use crate::hostile;
use kamae::exchange::builtin;
use kamae::exchange::problem::{Expected, Fault, Problem, Warning};
use kamae::i18n::language::Language;
use kamae::i18n::words::Words;
use std::collections::BTreeSet;

/// A problem as the command line says it.
fn said(problem: &Problem, words: &Words) -> String {
    let place = problem.location().map(|place| words.say(&place) + " ").unwrap_or_default();
    place + &words.say(&problem.sentence())
}

/// What is wrong with a message; nothing when it is good.
pub(crate) fn complaint(problem: &Problem, words: &Words) -> Option<&'static str> {
    let text = said(problem, words);
    let cures = words.say(&problem.sentence()).matches(['.', '。']).count() > 1;
    let placed = problem.line > 0 || !problem.place.is_empty();
    match () {
        () if text.trim().is_empty() => Some("says nothing"),
        () if text.contains(['{', '}']) && !says_braces(problem) => Some("has a place left over"),
        () if text.chars().any(|c| c.is_control() || "\u{2028}\u{2029}\u{202e}".contains(c)) => Some("is not one line"),
        () if problem.line > 0 && !text.contains(&problem.line.to_string()) => Some("does not name the line"),
        () if !text.contains(&problem.place) => Some("does not name the place"),
        () if !placed && !cures => Some("names neither place nor cure"),
        () if text.chars().count() > 600 => Some("is a page"),
        () => None,
    }
}

/// Braces that stand in the file itself.
fn says_braces(problem: &Problem) -> bool {
    format!("{problem:?}").matches('{').count() > 1
}

#[test]
fn every_broken_file_is_explained() {
    let languages = Language::ALL.map(|language| builtin::words::interface(language).unwrap());
    let mut wrong = Vec::new();
    for case in hostile::all() {
        let problem = open(&case.bytes).unwrap_err();
        for words in &languages {
            if let Some(why) = complaint(&problem, words) {
                wrong.push(format!("{}: {why}: {:?}", case.name, said(&problem, words)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} messages:\n{}", wrong.len(), wrong.join("\n"));
}

/// Name of a fault; a new one must be added here and, unless only the command line meets it, to the hostile table.
fn name(fault: &Fault) -> &'static str {
    match fault {
        Fault::Empty => "Empty",
        Fault::TooLarge(_) => "TooLarge",
        Fault::NotUtf8 => "NotUtf8",
        Fault::NotJson => "NotJson",
        Fault::Truncated => "Truncated",
        Fault::TooDeep => "TooDeep",
        Fault::HalfCharacter => "HalfCharacter",
        Fault::OtherKind(_) => "OtherKind",
        Fault::Xml => "Xml",
        Fault::OscalModel(_) => "OscalModel",
        Fault::Newer(..) => "Newer",
        Fault::WrongType(Expected::Text) => "Text",
        Fault::WrongType(Expected::Integer) => "Integer",
        Fault::WrongType(Expected::Flag) => "Flag",
        Fault::WrongType(Expected::List) => "List",
        Fault::WrongType(Expected::Object) => "Object",
        Fault::Missing(_) => "Missing",
        Fault::Twice(_) => "Twice",
        Fault::UnknownId(_) => "UnknownId",
        Fault::OutOfRange(..) => "OutOfRange",
        Fault::NotOneOf(..) => "NotOneOf",
        Fault::NoDate(_) => "NoDate",
        Fault::NoTime(_) => "NoTime",
        Fault::NoUuid(_) => "NoUuid",
        Fault::NoCountry(_) => "NoCountry",
        Fault::NoId(_) => "NoId",
        Fault::LevelMissing => "LevelMissing",
        Fault::LevelUnasked => "LevelUnasked",
        Fault::NoQuestionnaire(_) => "NoQuestionnaire",
        Fault::OtherQuestionnaire(..) => "OtherQuestionnaire",
        Fault::NotEarlier(_) => "NotEarlier",
        Fault::TooMany(_) => "TooMany",
        Fault::LevelWords(..) => "LevelWords",
        Fault::BuiltIn(_) => "BuiltIn",
        Fault::ZipBroken => "ZipBroken",
        Fault::ZipCrowded(_) => "ZipCrowded",
        Fault::ZipAstray(_) => "ZipAstray",
        Fault::ZipLocked => "ZipLocked",
        Fault::ZipLacks => "ZipLacks",
        Fault::Unreadable(_) => "Unreadable",
        Fault::Unwritable(_) => "Unwritable",
        Fault::SameFile => "SameFile",
        Fault::Garbled => "Garbled",
    }
}

#[test]
fn every_fault_has_its_case() {
    let met: BTreeSet<_> = hostile::all().iter().map(|case| name(&case.fault)).collect();
    // All of Fault and Expected, less the five that only tests/command.rs can meet and the six of own.rs.
    assert_eq!(met.len(), 32, "{met:?}");
    let others = ["Unreadable", "Unwritable", "SameFile", "Garbled", "NoQuestionnaire"];
    assert!(others.iter().all(|name| !met.contains(name)), "{met:?}");
}

#[test]
fn what_only_the_command_line_meets_is_explained_too() {
    for language in Language::ALL {
        let words = builtin::words::interface(language).unwrap();
        let named = [Fault::Unreadable, Fault::Unwritable, Fault::NoQuestionnaire].map(|fault| fault("own".into()));
        for fault in named.into_iter().chain([Fault::SameFile, Fault::Garbled]) {
            assert_eq!(complaint(&Problem::whole(fault), &words), None);
        }
    }
}

#[test]
fn warnings_are_explained() {
    let ids = |n: usize| (0..n).map(|n| format!("GV.OC-0{n}")).collect::<Vec<_>>();
    for language in Language::ALL {
        let words = builtin::words::interface(language).unwrap();
        for (n, items) in [(1, 1), (2, 2), (3, 3)] {
            for warning in
                [Warning::Orphans(ids(n)), Warning::ReasonMissing(ids(n)), Warning::Untranslated("fr".into(), items)]
            {
                let text = words.say(&warning.sentence());
                let named = ids(n).iter().all(|id| text.contains(id)) || text.contains("fr");
                assert!(
                    named && text.contains(&n.to_string()) && !text.contains('{') && !text.contains('\n'),
                    "{text}"
                );
            }
        }
    }
}
