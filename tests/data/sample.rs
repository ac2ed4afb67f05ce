//! The sample: an invented assessment that shows everything, says the same in every language, and cannot be taken for
//! anybody's own.

use super::{csf, root};
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::{assessment_text, builtin};
use kamae::i18n::language::Language;
use kamae::model::answer::{Answer, Evidence, Importance, Status};
use kamae::model::assessment::Assessment;
use kamae::report::Report;
use kamae::score::rank::Settings;
use kamae::score::rollup::score;
use std::fs;

/// Most bytes of it in one language.
const MOST: usize = 12_000;
/// What it is called in each language, on every page and at the head and the foot of every sheet.
const MARKS: [(&str, &str); 2] = [("Sample", "invented"), ("見本", "架空")];

fn sample(language: Language) -> Assessment {
    let (assessment, warnings) = assessment_json::read(builtin::sample(language), &csf(), Strangers::Refuse).unwrap();
    assert!(warnings.is_empty(), "{warnings:?}");
    assessment
}

#[test]
fn it_is_small_and_marked_in_every_language() {
    let files = fs::read_dir(root().join("frameworks/samples/waterworks")).unwrap();
    assert_eq!(files.count(), Language::ALL.len());
    for (language, (mark, invented)) in Language::ALL.into_iter().zip(MARKS) {
        let (text, read) = (builtin::sample(language), sample(language));
        assert!(text.len() < MOST, "{} bytes", text.len());
        let head = &read.head;
        assert!(head.id.is_sample() && head.modified == head.created && head.language == language.code());
        assert_eq!(head.questionnaire_digest, builtin::digest(builtin::CSF_2_0).unwrap());
        assert!(head.title.starts_with(mark) && head.organization.name.contains(invented), "{head:?}");
        assert!(head.handling.contains(mark) && head.handling.contains(invented), "{head:?}");
        // Whoever saves it gets what was read.
        let again = assessment_json::read(&assessment_text::write(&read, &csf()), &csf(), Strangers::Refuse);
        assert_eq!(again.unwrap().0, read);
    }
}

/// Only what the operator would have written differs.
#[test]
fn it_says_the_same_in_every_language() {
    let bare = |answer: &Answer| {
        let evidence = vec![Evidence::default(); answer.evidence.len()];
        let said = |text: &String| if text.is_empty() { String::new() } else { "x".to_owned() };
        let (reason, notes) = (said(&answer.reason), said(&answer.notes));
        let (owner, action) = (said(&answer.owner), said(&answer.action));
        Answer { reason, notes, owner, action, evidence, ..answer.clone() }
    };
    let [english, japanese] = Language::ALL.map(sample);
    for (item, (en, ja)) in csf().items.iter().zip(english.answers.iter().zip(&japanese.answers)) {
        assert_eq!(bare(en), bare(ja), "{}", item.id);
    }
    let states = |all: &Assessment| all.snapshots.iter().map(|one| one.answers.clone()).collect::<Vec<_>>();
    assert_eq!(states(&english), states(&japanese));
}

/// Levels of every kind, what nobody knows, what does not apply, what is still open, a plan, and an earlier state.
#[test]
fn it_shows_everything() {
    let all = sample(Language::English);
    let count = |wanted: fn(&Answer) -> bool| all.answers.iter().filter(|answer| wanted(answer)).count();
    for level in 0..=3 {
        assert!(all.answers.iter().filter(|answer| answer.status == Status::Level(level)).count() > 5, "{level}");
    }
    for (what, many) in [
        ("unknown", count(|answer| answer.status == Status::Unknown)),
        ("does not apply", count(Answer::is_excused)),
        ("target", count(|answer| answer.target == Some(3))),
        ("important", count(|answer| answer.importance == Importance::High)),
        ("noted", count(|answer| !answer.notes.is_empty())),
        ("shown", count(|answer| !answer.evidence.is_empty())),
        ("planned", count(|answer| !answer.action.is_empty() && answer.due.is_some() && !answer.owner.is_empty())),
    ] {
        assert!((2..=20).contains(&many), "{what}: {many}");
    }
    assert_eq!((count(Answer::lacks_reason), count(|answer| answer.status == Status::Unanswered)), (0, 1));
    assert_eq!(all.snapshots.len(), 1);
    let day = all.head.modified.date().unwrap();
    let scores = score(&csf(), &all, &Settings::new(day));
    assert!(Report::new(&csf(), &all, &scores, day).gaps.len() > 20);
}
