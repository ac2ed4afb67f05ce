//! Several people at one assessment: a colleague's file is merged into what is here, and where the two differ one chooses.

use crate::cases::blank;
use crate::files::text_of;
use crate::find::Begins;
use crate::tab::Tab;
use crate::undo;
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::assessment_text;
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::answer::{Answer, Status};
use std::fs;

/// A part is handed to a colleague and comes back answered; nothing else of it is looked at.
pub(crate) fn is_parted(tab: &Tab) {
    let mut ours = blank();
    for at in [0, 5] {
        ours.assessment.answers[at].status = Status::Level(1);
        "Ours alone".clone_into(&mut ours.assessment.answers[at].notes);
    }
    let start = tab.open(&ours);
    tab.go(&format!("{start}/details"));
    let first = ours.questionnaire.group("GV.OC").unwrap();
    tab.click("checkbox", Begins(tab.words().1.title("GV.OC")));
    let part = [("n", Arg::count(first.items.len())), ("total", Arg::Count(106))];
    tab.says(tab.say(Key::AssessPart, part.clone()));
    let text = fs::read_to_string(tab.saved_by(Key::PartSave, "json")).unwrap();
    let (mut theirs, _) = assessment_json::read(&text, &ours.questionnaire, Strangers::Refuse).unwrap();
    assert_eq!(
        (theirs.head.id.as_str(), theirs.head.part.as_slice()),
        (ours.assessment.head.id.as_str(), &[0, 1, 2, 3, 4][..])
    );
    assert_eq!(text.matches("Ours alone").count(), 1, "{text}");
    // The colleague has answered two of it, and one beside it.
    for (at, level) in [(1, 3), (2, 4), (9, 2)] {
        theirs.answers[at].status = Status::Level(level);
    }
    tab.go("#/");
    tab.give(assessment_text::write(&theirs, &ours.questionnaire));
    tab.says(Key::FileSamePart);
    tab.click("button", Key::MergeGo);
    tab.says(tab.say(Key::MergePart, part));
    tab.says(Sentence::counted(Key::MergeTaken, 2, []));
    tab.click("button", Key::MergeDo);
    tab.says(Sentence::counted(Key::MergeDone, 2, []));
    tab.go(&format!("{start}/details"));
    let (merged, _) = assessment_json::read(&tab.save(), &ours.questionnaire, Strangers::Refuse).unwrap();
    let levels: Vec<_> = merged.answers[..10].iter().map(Answer::level).collect();
    assert_eq!(levels, [Some(1), Some(3), Some(4), None, None, Some(1), None, None, None, None]);
    assert!(merged.head.part.is_empty(), "what is here has become a part");
    a_part_opens(tab, &text);
}

/// To the colleague only the part is shown, until all is wanted.
fn a_part_opens(tab: &Tab, text: &str) {
    tab.fresh();
    tab.give(text);
    let counts = |total: u64| [("answered", Arg::Count(1)), ("total", Arg::Count(total))];
    tab.says(tab.say(Key::AssessRailAnswered, counts(5)));
    tab.click("button", Key::AssessPartWhole);
    tab.says(tab.say(Key::AssessRailAnswered, counts(106)));
    tab.click("button", Key::AppUndo);
    tab.says(tab.say(Key::AssessRailAnswered, counts(5)));
}

/// Takes what only the file has, keeps what only stands here, asks where they differ, and is taken back in one step.
pub(crate) fn is_merged(tab: &Tab) {
    let mut ours = blank();
    let give = |case: &mut crate::cases::Case, at: usize, level: u8, notes: &str| {
        let answer = &mut case.assessment.answers[at];
        answer.status = Status::Level(level);
        notes.clone_into(&mut answer.notes);
    };
    let mut theirs = blank();
    theirs.assessment.head.id = ours.assessment.head.id.clone();
    "Aya".clone_into(&mut theirs.assessment.head.prepared_by);
    give(&mut ours, 0, 1, "Asked the night shift");
    give(&mut theirs, 0, 3, "Saw it run");
    give(&mut ours, 1, 2, "");
    give(&mut theirs, 2, 4, "");
    give(&mut ours, 3, 2, "");
    give(&mut theirs, 3, 2, "");
    let start = tab.open(&ours);
    tab.go("#/");
    tab.give(text_of(&theirs));
    // Neither has a title, and no sentence has a hole for it.
    tab.says(format!("“{}”", tab.words().0.text(Key::HomeUntitled)));
    tab.click("button", Key::MergeGo);
    for key in [Key::MergeTaken, Key::MergeKept, Key::MergeDiffer] {
        tab.says(Sentence::counted(key, 1, []));
    }
    tab.says("Saw it run");
    tab.click("radio", Begins("Aya"));
    tab.click("button", Key::MergeDo);
    tab.says(Sentence::counted(Key::MergeDone, 2, []));
    let levels = |text: &str| {
        let (read, _) = assessment_json::read(text, &ours.questionnaire, Strangers::Refuse).unwrap();
        let levels: Vec<_> = read.answers[..4].iter().map(Answer::level).collect();
        (levels, read.answers[0].notes.clone())
    };
    tab.go(&format!("{start}/details"));
    let (merged, notes) = levels(&tab.save());
    assert_eq!(merged, [Some(3), Some(2), Some(4), Some(2)]);
    assert!(notes.starts_with("Asked the night shift\nSaw it run\n"), "{notes}");
    assert!(notes.contains(tab.words().1.level(1)), "the answer that gave way is not noted: {notes}");
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.find_with("radio", tab.level(3), "checked");
    undo::press(tab, "z");
    tab.find_with("radio", tab.level(1), "checked");
    tab.go(&format!("{start}/details"));
    assert_eq!(levels(&tab.save()), (vec![Some(1), Some(2), None, Some(2)], "Asked the night shift".to_owned()));
}
