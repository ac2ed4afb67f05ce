//! Everything of one machine as one file, and back: onto an empty machine, beside what is there, from the screen of a crash,
//! and from what an earlier version had stored.

use crate::blocked::EMPTIED;
use crate::cases::{Case, waterworks};
use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::id::AssessmentId;
use serde_json::Value;
use std::fs;

/// The worked example of the guide for authors.
const OWN: &str = include_str!("../../docs/authors/night-shift.json");
/// What version 1 had stored.
pub(crate) const V1: &str = include_str!("../released/v1/backup.json");

/// A second assessment beside the waterworks.
pub(crate) fn second() -> Case {
    let mut case = waterworks(1);
    case.assessment.head.id = AssessmentId::from_random([9; 16]);
    case
}

/// Backs up, loses everything, restores; then restores beside what has changed.
pub(crate) fn comes_back(tab: &Tab) {
    fill(tab);
    let before = kept(tab);
    let backup = back_up(tab);
    tab.fresh();
    restore(tab, &backup, [4, 0, 0, 0]);
    tab.says(Sentence::counted(Key::RestoreDone, 4, []));
    tab.find("link", title(&second()));
    tab.says("Night shift");
    tab.unfold(Key::HomeTrash);
    tab.find("button", named(Key::HomeRestoreNamed, &waterworks(0)));
    assert_eq!(kept(tab), before, "what was stored is stored again");
    beside(tab, &backup);
    damaged(tab, &backup);
}

/// Two assessments, one of which is in the trash, and a questionnaire.
fn fill(tab: &Tab) {
    tab.give(OWN);
    tab.click("button", Key::AppClose);
    tab.open(&waterworks(0));
    tab.go("#/");
    tab.open(&second());
    tab.go("#/");
    let mut third = second();
    third.assessment.head.id = AssessmentId::from_random([7; 16]);
    "Third".clone_into(&mut third.assessment.head.title);
    tab.open(&third);
    tab.go("#/");
    tab.click("button", named(Key::HomeDeleteNamed, &waterworks(0)));
    tab.click("button", Key::HomeDelete);
    tab.says(named(Key::HomeDeleted, &waterworks(0)));
}

fn back_up(tab: &Tab) -> String {
    tab.go("#/");
    fs::read_to_string(tab.saved_by(Key::KeptBackUp, "json")).unwrap()
}

/// Opens a backup and restores it.
fn restore(tab: &Tab, backup: &str, counts: [usize; 4]) {
    tab.give(backup);
    go_on(tab, counts);
}

/// Finds so many new, same, newer and older things in a backup, and restores it.
fn go_on(tab: &Tab, counts: [usize; 4]) {
    tab.find("dialog", Key::RestoreTitle);
    let counts = ["new", "same", "newer", "older"].into_iter().zip(counts.map(Arg::count));
    tab.says(Sentence::new(Key::RestoreCounts, counts));
    tab.click("button", Key::RestoreGo);
    tab.gone("dialog", Key::RestoreTitle);
}

/// What is here was answered since: it stays, and a copy comes beside it when that is wanted. On a machine with the older
/// one, the newer one takes its place, and the older one goes to the trash.
fn beside(tab: &Tab, backup: &str) {
    let case = second();
    let answer = format!("#/{}/assess/GV.OC-01", case.assessment.head.id);
    tab.go(&answer);
    tab.find("radio", tab.level(0));
    tab.press("4");
    tab.find_with("radio", tab.level(4), "checked");
    let later = back_up(tab);
    tab.give(backup);
    tab.find("dialog", Key::RestoreTitle);
    let wish = tab.say(Key::RestoreWish, [("title", Arg::text(title(&case)))]);
    tab.choose(wish.as_str(), Key::FileKeepBoth);
    go_on(tab, [0, 3, 0, 1]);
    tab.says(Sentence::counted(Key::RestoreDone, 1, []));
    tab.find("link", tab.say(Key::FileCopyTitle, [("title", Arg::text(title(&case)))]));
    tab.go(&answer);
    tab.find_with("radio", tab.level(4), "checked");
    tab.fresh();
    restore(tab, backup, [4, 0, 0, 0]);
    tab.says(Sentence::counted(Key::RestoreDone, 4, []));
    in_part(tab, &case, backup, &later);
    restore(tab, &later, [0, 3, 1, 0]);
    tab.says(Sentence::counted(Key::RestoreDone, 1, []));
    tab.unfold(Key::HomeTrash);
    tab.find("button", named(Key::HomeRestoreNamed, &case));
    tab.go(&answer);
    tab.find_with("radio", tab.level(4), "checked");
}

/// One of them cannot be stored: what it would replace is where it was, and how many of the others came is said.
fn in_part(tab: &Tab, case: &Case, backup: &str, later: &str) {
    let id = &case.assessment.head.id;
    let stuck = format!(
        "globalThis.put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (value, key) {{
            if (this.name === 'assessments' && key === '{id}') throw new DOMException('no room', 'QuotaExceededError');
            return globalThis.put.call(this, value, key);
        }};"
    );
    let before = kept(tab);
    tab.eval(&stuck);
    restore(tab, later, [0, 3, 1, 0]);
    tab.says(Key::MachineWhyFull);
    assert_eq!(kept(tab), before, "everything is as it was");
    tab.fresh();
    tab.eval(&stuck);
    restore(tab, backup, [4, 0, 0, 0]);
    let done = tab.words().0.say(&Sentence::counted(Key::RestoreDone, 3, []));
    let reason = tab.words().0.text(Key::MachineWhyFull);
    tab.says(Sentence::new(Key::RestoreNotAll, [("done", Arg::text(done)), ("reason", Arg::text(reason))]));
    tab.eval(EMPTIED);
    restore(tab, backup, [1, 3, 0, 0]);
    tab.says(Sentence::counted(Key::RestoreDone, 1, []));
}

/// A file with a broken line, and without its end: what is lost is said, and the rest comes.
fn damaged(tab: &Tab, backup: &str) {
    tab.fresh();
    let broken = backup.replacen("{\"store\":\"assessments\",\"key\"", "{\"store\":\"assessments\",\"kez\"", 1);
    let end = broken.find("{\"store\":\"trash\"").unwrap();
    tab.give(&broken[..end + 40]);
    let text = tab.text_of("dialog", Key::RestoreTitle);
    for says in
        [Sentence::counted(Key::RestoreDamaged, 3, []), Sentence::counted(Key::RestoreMissing, missing(backup), [])]
    {
        let says = tab.words().0.say(&says);
        assert!(text.contains(&says), "{says}: {text}");
    }
    go_on(tab, [2, 0, 0, 0]);
    tab.says(Sentence::counted(Key::RestoreDone, 2, []));
    // The other one is in it, and has lost its head.
    let books = tab.all("heading").into_iter().filter(|one| one.name == title(&second()) || one.name == "Third");
    assert_eq!(books.count(), 1);
}

/// So many records stand behind the one in the trash.
fn missing(backup: &str) -> usize {
    backup
        .lines()
        .skip_while(|line| !line.starts_with("{\"store\":\"trash\""))
        .filter(|line| line.starts_with('{'))
        .count()
        - 1
}

/// The screen of a crash gives the same file, and it comes back the same way.
pub(crate) fn after_a_crash(tab: &Tab) {
    fill(tab);
    let before = kept(tab);
    tab.forget_downloads();
    tab.eval("kamae.crash(new Error('a test'))");
    let saved = tab.saved_under(Begins("Save what is stored"), "json");
    let rescue = fs::read_to_string(&saved).unwrap();
    assert!(saved.ends_with("kamae-rescue.json"), "{}", saved.display());
    tab.fresh();
    restore(tab, &rescue, [4, 0, 0, 0]);
    tab.says(Sentence::counted(Key::RestoreDone, 4, []));
    assert_eq!(kept(tab), before);
}

/// What version 1 had stored is there after an update, to the letter.
pub(crate) fn of_version_1(tab: &Tab) {
    let records = serde_json::to_string(V1).unwrap();
    wait_for(
        || "the store".to_owned(),
        || (tab.eval("indexedDB.databases().then((all) => all.length)") == 1).then_some(()),
    );
    tab.eval(&format!("({STORE})({records})"));
    let before = kept(tab);
    tab.reload();
    tab.find("heading", "夜勤 2026");
    tab.unfold(Key::HomeTrash);
    tab.find("button", Sentence::new(Key::HomeRestoreNamed, [("title", Arg::text("Hall"))]));
    tab.go("#/7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f/assess/GV.OC-01");
    tab.find_with("radio", tab.level(2), "checked");
    tab.go("#/2c4e6a80-1b3d-4f5a-8c7e-9d0b1a2c3e4f/report");
    tab.says("Night shift");
    assert_eq!(kept(tab), before, "looking changes nothing");
}

/// Puts the records of a backup into the store as they lay there.
const STORE: &str = "async (text) => {
    const [{ name }] = await indexedDB.databases();
    const answer = (request) => new Promise((give, refuse) => Object.assign(request, {
        onsuccess: () => give(request.result), onerror: () => refuse(request.error) }));
    const database = await answer(indexedDB.open(name));
    for (const { store, key, value } of JSON.parse(text).records.filter(({ store }) => store !== 'preferences')) {
        const put = database.transaction(store, 'readwrite').objectStore(store);
        const pairs = value.answers?.flatMap((id, at, all) => at % 2 ? [] : [[id, all[at + 1]]]);
        const bytes = () => Uint8Array.from(atob(value), (one) => one.charCodeAt(0));
        const kept = store === 'questionnaires' ? bytes() : pairs ? { ...value, answers: pairs } : value;
        await answer(put.put(kept, key.length > 1 ? key : key[0]));
    }
    database.close();
}";

/// Everything that is stored but what the app notes of itself.
fn kept(tab: &Tab) -> Value {
    let Value::Array(stores) = tab.stored() else { panic!("no stores") };
    stores.into_iter().filter(|store| store[0] != "settings").collect()
}

fn title(case: &Case) -> String {
    case.assessment.head.title.clone()
}

fn named(key: Key, case: &Case) -> Sentence {
    Sentence::new(key, [("title", Arg::text(title(case)))])
}
