//! Several people at one assessment: a colleague's file is merged into what is here, and where the two differ one chooses.

use crate::cases::blank;
use crate::files::text_of;
use crate::tab::Tab;
use crate::undo;
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::i18n::key::Key;
use kamae::i18n::say::Sentence;
use kamae::model::answer::{Answer, Status};

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
    tab.click("radio", crate::find::Begins("Aya"));
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
