//! Many outcomes at once: from a starting point, by hand and with the keys, and as another assessment has them. What would
//! change is said before, and one undo takes all of it back.

use crate::cases::{Case, blank, waterworks};
use crate::find::{Begins, Named};
use crate::finding::saved;
use crate::tab::{Tab, wait_for};
use kamae::exchange::builtin;
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::answer::Importance;
use kamae::model::bulk::{Bulk, Over};
use kamae::model::id::AssessmentId;
use kamae::report::bulk::says;
use thirtyfour::Key as Press;

/// On an empty and on a filled assessment: no answer changes.
pub(crate) fn from_a_starting_point(tab: &Tab) {
    let mut case = blank();
    "jp-medical".clone_into(&mut case.assessment.head.organization.sector);
    let start = tab.open(&case);
    let before = saved(tab, &start);
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.click("link", Key::AssessProfile);
    tab.find("heading", Key::AssessProfile);
    tab.find_with("radio", Begins("Hospital"), "checked");
    let bulk = wanted(&case, "hospital", Over::Keep);
    would(tab, &case, &bulk);
    tab.find("rowheader", Begins("GV.RM-07"));
    tab.click("button", apply(106));
    tab.says(Sentence::counted(Key::BulkDone, 106, []));
    tab.says(Key::BulkSayNone);
    tab.go(&format!("{start}/details"));
    let ground = || Some(tab.value(Key::FormTargetText)).filter(|text| text.starts_with("Hospital"));
    wait_for(|| "where the targets come from".to_owned(), ground);
    tab.gone("link", Key::AssessProfile);
    tab.click("button", Key::AppUndo);
    assert_eq!(saved(tab, &start), before);
    on_a_filled_one(tab);
}

fn on_a_filled_one(tab: &Tab) {
    let mut case = waterworks(0);
    case.assessment.head.id = AssessmentId::from_random([8; 16]);
    tab.go("#/");
    let start = tab.open(&case);
    let before = saved(tab, &start);
    tab.go(&format!("{start}/bulk/profile"));
    tab.click("radio", Begins("Water"));
    for (over, name) in [(Over::Raise, Key::BulkOverRaise), (Over::Replace, Key::BulkOverReplace)] {
        tab.choose(Key::BulkOver, name);
        would(tab, &case, &wanted(&case, "water", over));
    }
    tab.click("button", apply(wanted(&case, "water", Over::Replace).steps.len()));
    tab.says(Key::BulkSayNone);
    let rated = case.assessment.answers.iter().position(|answer| answer.level().is_some()).unwrap();
    let (id, level) = (&case.questionnaire.items[rated].id, case.assessment.answers[rated].level().unwrap());
    tab.go(&format!("{start}/assess/{id}"));
    tab.find_with("radio", tab.level(level), "checked");
    tab.click("button", Key::AppUndo);
    assert_eq!(saved(tab, &start), before);
}

/// Sees what would change, changes it, and takes it back, without a mouse.
pub(crate) fn by_hand(tab: &Tab) {
    let case = blank().target("PR.AA-01", 4).target("PR.AA-02", 1);
    let start = tab.open(&case);
    let before = saved(tab, &start);
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.tab_to("link", Key::AssessSeveral);
    tab.press(Press::Enter);
    tab.find("heading", Key::AssessSeveral);
    tab.says(Key::BulkSayNone);
    tab.tab_to("combobox", Key::AssessTarget);
    // As it is, none, 0, 1, 2.
    (0..4).for_each(|_| tab.press(Press::Down));
    would_set(tab, [104, 0, 0], 2);
    tab.tab_to("textbox", Begins(Key::AssessOwner));
    tab.press("Plant");
    tab.says(Sentence::counted(Key::BulkSayOwner, 106, []));
    tab.tab_to("combobox", Key::BulkWhere);
    tab.press("PR");
    would_set(tab, [20, 0, 0], 0);
    tab.tab_to("combobox", Key::BulkOver);
    (0..2).for_each(|_| tab.press(Press::Down));
    would_set(tab, [20, 1, 1], 0);
    tab.tab_to("button", apply(22));
    tab.press(Press::Enter);
    tab.says(Sentence::counted(Key::BulkDone, 22, []));
    tab.says(Key::BulkSayNone);
    tab.tab_to("button", Key::AppUndo);
    tab.press(Press::Enter);
    would_set(tab, [20, 1, 1], 0);
    assert_eq!(saved(tab, &start), before);
}

/// Copies targets, and importance when that is asked for.
pub(crate) fn as_another(tab: &Tab) {
    const TITLE: &str = "Plant South 2025";
    let mut other = blank().target("GV.", 3).with("GV.OC-01", |answer| answer.importance = Importance::High);
    other.assessment.head.id = AssessmentId::from_random([8; 16]);
    TITLE.clone_into(&mut other.assessment.head.title);
    tab.open(&other);
    tab.go("#/");
    let start = tab.open(&blank());
    tab.go(&format!("{start}/bulk/copy"));
    tab.says(Key::BulkSayNone);
    let day = other.assessment.head.modified.date().unwrap();
    let day = Arg::Date(day.year(), day.month(), day.day());
    tab.choose(Key::BulkCopyFrom, Sentence::new(Key::CompareOption, [("name", Arg::text(TITLE)), ("date", day)]));
    would_set(tab, [31, 0, 0], 0);
    tab.click("checkbox", Key::BulkCopyImportance);
    tab.says(Sentence::counted(Key::BulkSayImportance, 1, []));
    tab.click("button", apply(31));
    tab.says(Sentence::counted(Key::BulkDone, 31, []));
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.unfold(Key::AssessFoldTarget);
    let (words, names) = tab.words();
    let target = words.level(3, names);
    wait_for(|| "the copied target".to_owned(), || (tab.value(Key::AssessTarget) == target).then_some(()));
}

/// What a starting point would do.
fn wanted(case: &Case, id: &str, over: Over) -> Bulk {
    let template = builtin::templates().unwrap().into_iter().find(|one| one.id == id).unwrap();
    Bulk::new(&case.assessment.answers, template.wanted(&case.questionnaire), over)
}

fn would(tab: &Tab, case: &Case, bulk: &Bulk) {
    for sentence in says(bulk, &case.assessment.answers) {
        tab.says(sentence);
    }
}

fn would_set(tab: &Tab, [set, raised, lowered]: [usize; 3], left: usize) {
    let counts = [("set", set), ("raised", raised), ("lowered", lowered), ("removed", 0)];
    tab.says(Sentence::new(Key::BulkSayTargets, counts.map(|(place, n)| (place, Arg::count(n)))));
    if left > 0 {
        tab.says(Sentence::counted(Key::BulkSayLeft, left, []));
    }
}

fn apply(count: usize) -> impl Named {
    Sentence::counted(Key::BulkApply, count, [])
}
