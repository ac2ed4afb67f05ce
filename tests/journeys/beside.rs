//! Another assessment stands beside the open one: from a file, or from this machine. Nothing of it is stored.

use crate::cases::{Case, waterworks};
use crate::files::text_of;
use crate::find::Begins;
use crate::tab::Tab;
use kamae::exchange::problem::{Fault, Problem};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::answer::Status;
use kamae::model::date::Timestamp;
use kamae::model::id::AssessmentId;

const TITLE: &str = "Plant South 2025";
/// What stands otherwise in it, and its levels there.
const OTHERWISE: [(&str, u8); 2] = [("GV.OC-02", 4), ("PR.DS-11", 0)];

/// Compares with a file, is refused others, and compares with what lies on this machine.
pub(crate) fn compares(tab: &Tab) {
    let other = other();
    tab.open(&other);
    tab.go("#/");
    let start = tab.open(&waterworks(0));
    tab.go(&format!("{start}/compare"));
    tab.find("heading", Key::CompareOther);
    let before = tab.stored();
    tab.give_to(Key::CompareOtherFile, text_of(&other));
    stands_beside(tab);
    refuses(tab, &other);
    tab.choose(Key::CompareOtherWith, Key::CompareOtherNone);
    tab.gone("heading", Key::CompareMoved);
    let day = other.assessment.head.modified.date().unwrap();
    let day = Arg::Date(day.year(), day.month(), day.day());
    let option = Sentence::new(Key::CompareOption, [("name", Arg::text(TITLE)), ("date", day)]);
    tab.choose(Key::CompareOtherWith, option);
    stands_beside(tab);
    assert_eq!(tab.stored(), before, "something of it was stored");
    tab.reload();
    tab.find("heading", Key::CompareOther);
    tab.gone("heading", Key::CompareMoved);
    assert_eq!(tab.stored(), before);
}

/// Last year's, of another plant.
fn other() -> Case {
    let mut case = waterworks(0);
    case.assessment.head.id = AssessmentId::from_random([8; 16]);
    case.assessment.head.modified = Timestamp::parse("2025-11-21T17:00:00+09:00").unwrap();
    TITLE.clone_into(&mut case.assessment.head.title);
    OTHERWISE.into_iter().fold(case, |case, (id, level)| case.status(id, Status::Level(level)))
}

fn stands_beside(tab: &Tab) {
    tab.says(Sentence::new(Key::CompareOtherHere, [("title", Arg::text(TITLE))]));
    tab.find("heading", Key::CompareMoved);
    tab.find("image", Key::CompareRadar);
    for (id, _) in OTHERWISE {
        tab.find("rowheader", Begins(id));
    }
}

/// Said in the reader's language, with the reason; what stands beside stays there.
fn refuses(tab: &Tab, other: &Case) {
    let good = text_of(other);
    let unlike = good.replace("nist-csf-2.0", "nist-csf-1.1");
    let newer = good.replacen("\"version\": 1", "\"version\": 2", 1);
    assert!(unlike != good && newer != good);
    tab.speak(Language::Japanese);
    let ids = [("then", Arg::text("nist-csf-1.1")), ("now", Arg::text("nist-csf-2.0"))];
    for (text, says) in [
        (unlike.as_str(), Sentence::new(Key::CompareRefused, ids)),
        (newer.as_str(), Problem::whole(Fault::Newer(2, 1)).sentence()),
        (good.get(..good.len() / 2).unwrap(), Problem::whole(Fault::Truncated).sentence()),
        ("", Problem::whole(Fault::Empty).sentence()),
    ] {
        tab.give_to(Key::CompareOtherFile, text);
        tab.find("dialog", Key::FileNotOpened);
        tab.says(says);
        tab.click("button", Key::AppClose);
        tab.gone("dialog", Key::FileNotOpened);
        tab.find("heading", Key::CompareMoved);
    }
    tab.speak(Language::English);
}
