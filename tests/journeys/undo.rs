//! Taking back and doing again: with keys and buttons, across a reload, and whatever was done.

use crate::cases::{blank, waterworks};
use crate::files::text_of;
use crate::find::{Begins, plain};
use crate::finding::saved;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use std::fs;
use thirtyfour::Key as Press;

/// Puts a record where steps are kept that no version can read.
const GARBAGE: &str = "(async () => {
    const answer = (request) => new Promise((give, refuse) => Object.assign(request, {
        onsuccess: () => give(request.result), onerror: () => refuse(request.error) }));
    const [{ name }] = await indexedDB.databases();
    const database = await answer(indexedDB.open(name));
    const store = database.transaction('undo', 'readwrite').objectStore('undo');
    const [key] = await answer(store.getAllKeys());
    await answer(store.put('{\"version\":2}', [key[0], 90, 0]));
    await answer(store.put({ no: 'string' }, [key[0], 91, 0]));
    database.close();
})()";

/// The keys that take back, and that do again.
const BACK: &str = "z";
const AGAIN: &str = "y";

/// Presses a key together with Control.
#[track_caller]
pub(crate) fn press(tab: &Tab, key: &str) {
    let control = Press::Control;
    tab.run(tab.driver.action_chain().key_down(control.clone()).send_keys(key).key_up(control).perform());
}

/// Levels, a visit to a text field, many at once: each one step, there and back, also after a reload.
pub(crate) fn takes_back(tab: &Tab) {
    let start = tab.open(&blank());
    tab.go(&format!("{start}/assess/GV.OC-01"));
    for level in [1, 3] {
        tab.press(level.to_string());
        tab.find_with("radio", tab.level(level), "checked");
    }
    tab.unfold(Key::AssessFoldNotes);
    tab.type_into(Key::AssessNote, "three words here");
    // Where one types, it is the browser's own undo.
    press(tab, BACK);
    let typed = || (tab.value(Key::AssessNote) != "three words here").then_some(());
    wait_for(|| "the browser's own undo".to_owned(), typed);
    tab.type_into(Key::AssessNote, " and more");
    leave_the_field(tab);
    press(tab, BACK);
    taken_back(tab, "GV.OC-01");
    wait_for(|| "an empty note".to_owned(), || tab.value(Key::AssessNote).is_empty().then_some(()));
    press(tab, BACK);
    tab.find_with("radio", tab.level(1), "checked");
    press(tab, AGAIN);
    tab.find_with("radio", tab.level(3), "checked");
    tab.reload();
    tab.find_with("radio", tab.level(3), "checked");
    tab.find("DisclosureTriangle", Begins(Key::AssessFoldNotes));
    press(tab, AGAIN);
    tab.says("and more");
    (0..3).for_each(|_| press(tab, BACK));
    press(tab, BACK);
    tab.says(Key::UndoNothing);
    assert_eq!(tab.all("radio").iter().filter(|radio| radio.is("checked")).count(), 0);
    shows_where(tab, &start);
}

/// From elsewhere on the page, and with the buttons, which keep the focus.
fn shows_where(tab: &Tab, start: &str) {
    tab.press("2");
    tab.find_with("radio", tab.level(2), "checked");
    tab.go(&format!("{start}/assess/RC.CO-04"));
    tab.says("RC.CO-04");
    tab.unfold(Key::AssessTools);
    tab.click("button", Key::AppUndo);
    taken_back(tab, "GV.OC-01");
    wait_for(|| format!("GV.OC-01 in {}", tab.hash()), || tab.hash().ends_with("GV.OC-01").then_some(()));
    assert_eq!(tab.focused().name, tab.words().0.text(Key::AppUndo));
    tab.click("button", Key::UndoRedo);
    tab.find_with("radio", tab.level(2), "checked");
    tab.find_with("button", Key::UndoRedo, "disabled");
}

/// What came in a file and took the place of what was here, and what was deleted.
pub(crate) fn brings_back(tab: &Tab) {
    let case = waterworks(0);
    let start = tab.open(&case);
    let before = saved(tab, &start);
    tab.go("#/");
    tab.give(text_of(&case.level("GV.", 4)));
    tab.click("button", Key::FileReplace);
    tab.gone("dialog", Key::FileSameTitle);
    tab.find("radio", tab.level(0));
    let replaced = saved(tab, &start);
    assert_ne!(before, replaced);
    for (keys, wanted) in [(BACK, &before), (AGAIN, &replaced), (BACK, &before)] {
        leave_the_field(tab);
        press(tab, keys);
        wait_for(|| "the other state".to_owned(), || (saved(tab, &start) == *wanted).then_some(()));
    }
    tab.go("#/");
    let title = waterworks(0).assessment.head.title;
    let named = |key| Sentence::new(key, [("title", Arg::text(&title))]);
    tab.click("button", named(Key::HomeDeleteNamed));
    tab.click("button", Key::HomeDelete);
    tab.says(named(Key::HomeDeleted));
    tab.click("button", Key::AppUndo);
    tab.find("heading", title.clone());
    tab.reload();
    tab.find("heading", title.clone());
    assert_eq!(saved(tab, &start), before);
    // What was done to it has come back with it.
    leave_the_field(tab);
    press(tab, AGAIN);
    wait_for(|| "the other state".to_owned(), || (saved(tab, &start) == replaced).then_some(()));
}

/// The log says it all, leaves as a table, passes over what is damaged, and is cleared when that is wanted.
pub(crate) fn is_logged(tab: &Tab) {
    let start = tab.open(&blank());
    tab.go(&format!("{start}/details"));
    tab.type_into(Key::FormPreparedBy, "Control room");
    tab.go(&format!("{start}/assess/GV.OC-02"));
    tab.says("GV.OC-02");
    tab.press("2");
    tab.find_with("radio", tab.level(2), "checked");
    tab.unfold(Key::AssessFoldNotes);
    tab.type_into(Key::AssessNote, "=1+1");
    tab.unfold(Key::AssessTools);
    tab.click("link", Key::UndoLog);
    tab.find("heading", Key::UndoLog);
    tab.says(Sentence::counted(Key::LogCount, 3, []));
    let answer = [
        ("id", Arg::text("GV.OC-02")),
        ("field", Arg::text(tab.words().0.text(Key::ReportColAnswer))),
        ("from", Arg::text(tab.words().0.text(Key::AssessStateOpen))),
        ("to", Arg::Named(2)),
    ];
    tab.says(Sentence::new(Key::UndoLine, answer));
    tab.says(Sentence::new(Key::LogBy, [("name", Arg::text("Control room"))]));
    tab.choose(Key::LogFilter, Key::LogWhole);
    tab.says(Sentence::counted(Key::LogCount, 1, []));
    tab.choose(Key::LogFilter, Key::LogAll);
    let table = fs::read_to_string(tab.saved_by(Key::LogSave, "csv")).unwrap();
    assert!(table.contains(",GV.OC-02,") && table.contains(",'=1+1,"), "{table}");
    assert_eq!(table.lines().count(), 4, "{table}");
    tab.eval(GARBAGE);
    tab.reload();
    tab.says(Sentence::counted(Key::LogDamaged, 2, []));
    tab.says(Sentence::counted(Key::LogCount, 3, []));
    press(tab, BACK);
    tab.says(Key::LogBack);
    tab.says(Sentence::counted(Key::LogCount, 4, []));
    tab.click("button", Key::LogClear);
    tab.find("dialog", Key::LogClearAsk);
    tab.press(Press::Escape);
    tab.gone("dialog", Key::LogClearAsk);
    tab.click("button", Key::LogClear);
    tab.find("dialog", Key::LogClearAsk);
    tab.press(Press::Tab);
    tab.press(Press::Enter);
    tab.says(Key::LogCleared);
    tab.says(Sentence::counted(Key::LogCount, 0, []));
    tab.reload();
    tab.says(Sentence::counted(Key::LogCount, 0, []));
    tab.go(&format!("{start}/assess/GV.OC-02"));
    tab.find_with("radio", tab.level(2), "checked");
}

#[track_caller]
fn taken_back(tab: &Tab, id: &str) {
    let says = plain(&tab.say(Key::UndoBack, [("what", Arg::text(id))]));
    tab.says(says);
}

/// The focus goes to where no text is taken.
fn leave_the_field(tab: &Tab) {
    tab.eval("document.querySelector('main').focus()");
}
