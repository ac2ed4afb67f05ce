//! Out to a file, to the trash and back, and in again: nothing is lost, and nothing happens unasked.

use crate::cases::{Case, blank, waterworks};
use crate::files::text_of;
use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::number::Rounding;
use kamae::i18n::say::{Arg, Sentence};

/// Saves, deletes, puts back, deletes for good and opens the file again: the same bytes every time.
pub(crate) fn restores(tab: &Tab) {
    let case = waterworks(1);
    let start = tab.open(&case);
    let saved = save(tab, &start);
    assert_eq!(digest(tab, &saved), digest(tab, &text_of(&case)), "what was opened");
    delete(tab, &case);
    put_back(tab, &case);
    same_as(tab, &saved, &save(tab, &start), "after the trash");
    delete(tab, &case);
    purge(tab, &case);
    tab.reload();
    tab.gone("heading", title(&case));
    tab.gone("DisclosureTriangle", Begins(Key::HomeTrash));
    tab.give(&saved);
    tab.find("radio", tab.level(0));
    same_as(tab, &saved, &save(tab, &start), "after the file");
    lies_beside(tab, &case, &saved);
}

/// Two versions of the same assessment are deleted: both are in the trash, and each can be had from there.
fn lies_beside(tab: &Tab, case: &Case, older: &str) {
    let start = format!("#/{}", case.assessment.head.id);
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.press("4");
    tab.find_with("radio", tab.level(4), "checked");
    let newer = save(tab, &start);
    delete(tab, case);
    tab.give(older);
    tab.find("radio", tab.level(0));
    delete(tab, case);
    // What was deleted last is the first in the list.
    for (which, version) in [("first", older), ("last", newer.as_str()), ("last", older)] {
        tab.unfold(Key::HomeTrash);
        let count = "document.querySelectorAll('.home-trash li').length";
        wait_for(|| "both in the trash".to_owned(), || (tab.eval(count) == 2).then_some(()));
        tab.eval(&format!("document.querySelector('.home-trash li:{which}-child button').click()"));
        tab.find("heading", title(case));
        same_as(tab, version, &save(tab, &start), which);
        delete(tab, case);
    }
}

/// After many answers that are in no file, a line says so, until it is closed or a file is saved.
pub(crate) fn reminds(tab: &Tab) {
    let start = tab.open(&blank());
    for closing in [Key::AppLater, Key::FormSaveFile] {
        tab.go(&format!("{start}/assess/GV.OC-01"));
        tab.find("radio", tab.level(0));
        assert!(tab.look("button", &closing).is_none(), "nothing is answered since");
        tab.press("2j".repeat(45));
        tab.says(Key::KeptRemind);
        tab.forget_downloads();
        tab.click("button", closing);
        wait_for(
            || "the line to go".to_owned(),
            || {
                let says = tab.words().0.text(Key::KeptRemind);
                (!tab.text().contains(says)).then_some(())
            },
        );
    }
    tab.reload();
    tab.find("radio", tab.level(0));
    assert!(!tab.text().contains(tab.words().0.text(Key::KeptRemind)), "the file is put down as saved");
}

/// A browser that has made no promise says what a private window does, and one with little room says how little.
pub(crate) fn says_how_little(tab: &Tab) {
    let little = || tab.words().0.text(Key::KeptLittle).split('{').next().unwrap_or_default();
    tab.open(&blank());
    // Another page of this browser may have had the promise.
    tab.eval("StorageManager.prototype.persisted = async () => false");
    tab.go("#/");
    tab.says(Key::KeptMayGo);
    assert!(!tab.text().contains(little()), "there is room: {}", tab.text());
    tab.eval("StorageManager.prototype.estimate = async () => ({ usage: 2_000_000, quota: 30_000_000 })");
    tab.go("#/about");
    tab.says(Sentence::new(Key::KeptLittle, [("size", Arg::Level(28.0, Rounding::HalfUp))]));
}

/// The same assessment is here already: keep both, replace, or cancel.
pub(crate) fn asks_about_the_same(tab: &Tab) {
    let case = waterworks(0);
    let start = tab.open(&case);
    let saved = save(tab, &start);
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.press("4");
    tab.find_with("radio", tab.level(4), "checked");
    let changed = save(tab, &start);
    assert_ne!(digest(tab, &saved), digest(tab, &changed));
    cancel(tab, &saved);
    same_as(tab, &changed, &save(tab, &start), "after cancelling");
    keep_both(tab, &saved, &case);
    same_as(tab, &changed, &save(tab, &start), "beside a copy");
    replace(tab, &saved, &case);
    same_as(tab, &saved, &save(tab, &start), "after replacing");
}

fn cancel(tab: &Tab, file: &str) {
    let before = give(tab, file);
    tab.click("button", Key::AppCancel);
    tab.gone("dialog", Key::FileSameTitle);
    assert_eq!(tab.stored(), before);
}

/// A copy with a name and an id of its own.
fn keep_both(tab: &Tab, file: &str, case: &Case) {
    give(tab, file);
    tab.click("button", Key::FileKeepBoth);
    tab.gone("dialog", Key::FileSameTitle);
    tab.find("radio", tab.level(0));
    let copy = tab.say(Key::FileCopyTitle, [("title", Arg::text(title(case)))]);
    tab.says(&*copy);
    assert!(!tab.hash().contains(case.assessment.head.id.as_str()), "{}", tab.hash());
    tab.go("#/");
    tab.find("heading", Key::HomeTitle);
    tab.says(&*copy);
    tab.find("button", named(Key::HomeDeleteNamed, title(case)));
}

/// What was here goes to the trash.
fn replace(tab: &Tab, file: &str, case: &Case) {
    give(tab, file);
    tab.click("button", Key::FileReplace);
    tab.gone("dialog", Key::FileSameTitle);
    tab.find("radio", tab.level(0));
    tab.go("#/");
    tab.unfold(Key::HomeTrash);
    tab.find("button", named(Key::HomeRestoreNamed, title(case)));
}

/// Gives a file of an assessment that is here, and waits for the question. Gives what was stored before.
fn give(tab: &Tab, file: &str) -> serde_json::Value {
    tab.go("#/");
    tab.find("heading", Key::HomeTitle);
    let before = tab.stored();
    tab.give(file);
    tab.find("dialog", Key::FileSameTitle);
    before
}

fn delete(tab: &Tab, case: &Case) {
    tab.go("#/");
    tab.click("button", named(Key::HomeDeleteNamed, title(case)));
    let ask = named(Key::HomeDeleteAsk, title(case));
    tab.find("dialog", ask.clone());
    tab.click("button", Key::HomeDelete);
    tab.gone("dialog", ask);
    tab.says(named(Key::HomeDeleted, title(case)));
}

fn put_back(tab: &Tab, case: &Case) {
    tab.unfold(Key::HomeTrash);
    tab.click("button", named(Key::HomeRestoreNamed, title(case)));
    tab.find("heading", title(case));
}

fn purge(tab: &Tab, case: &Case) {
    tab.unfold(Key::HomeTrash);
    tab.click("button", named(Key::HomePurgeNamed, title(case)));
    let ask = named(Key::HomePurgeAsk, title(case));
    tab.find("dialog", ask.clone());
    tab.click("button", Key::HomePurge);
    tab.gone("dialog", ask);
}

/// Saves from the details, as one who wants to keep it does.
fn save(tab: &Tab, start: &str) -> String {
    tab.go(&format!("{start}/details"));
    tab.find("heading", Key::FormDetails);
    tab.save()
}

#[track_caller]
fn same_as(tab: &Tab, before: &str, after: &str, when: &str) {
    let differ = before.lines().zip(after.lines()).find(|(before, after)| before != after);
    assert_eq!(differ, None, "{when}");
    assert_eq!(digest(tab, before), digest(tab, after), "{when}");
}

fn digest(tab: &Tab, file: &str) -> String {
    tab.place.kamae(&["digest"], file)
}

fn title(case: &Case) -> String {
    case.assessment.head.title.clone()
}

fn named(key: Key, title: String) -> Sentence {
    Sentence::new(key, [("title", Arg::text(title))])
}
