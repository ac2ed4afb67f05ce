//! What is stored is gone, broken, of the future, or does not let itself be changed: each is said, and nothing else suffers.

use crate::backing::second;
use crate::blocked::{EMPTIED, FULL};
use crate::cases::waterworks;
use crate::catalogs::with_ids;
use crate::files::text_of;
use crate::own;
use crate::tab::{Tab, wait_for};
use kamae::exchange::builtin;
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use std::fs;

/// Opens the store for a function of it.
pub(crate) const WITH: &str = "async (act, version) => {
    const [{ name }] = await indexedDB.databases();
    const answer = (request) => new Promise((give, refuse) => Object.assign(request, {
        onsuccess: () => give(request.result), onerror: () => refuse(request.error) }));
    const database = await answer(indexedDB.open(name, version));
    await act((store) => database.transaction(store, 'readwrite').objectStore(store), answer);
    database.close();
}";
/// The browser has made room.
const EVICT: &str = "indexedDB.databases().then(([{ name }]) => new Promise((gone) => {
    indexedDB.deleteDatabase(name).onsuccess = gone; }))";

/// What was kept is not there any more.
pub(crate) fn store_is_gone(tab: &Tab) {
    tab.open(&waterworks(0));
    saved(tab);
    tab.eval(EVICT);
    tab.go("#/");
    tab.reload();
    tab.says(Key::KeptGoneTitle);
    tab.says(Key::KeptGone);
    // Who has deleted the last one is told nothing.
    tab.fresh();
    tab.open(&waterworks(0));
    saved(tab);
    tab.go("#/");
    let title = || [("title", Arg::text(waterworks(0).assessment.head.title))];
    tab.click("button", Sentence::new(Key::HomeDeleteNamed, title()));
    tab.click("button", Key::HomeDelete);
    tab.unfold(Key::HomeTrash);
    tab.click("button", Sentence::new(Key::HomePurgeNamed, title()));
    tab.click("button", Key::HomePurge);
    tab.gone("DisclosureTriangle", crate::find::Begins(Key::HomeTrash));
    tab.reload();
    assert!(!tab.text().contains(tab.words().0.text(Key::KeptGoneTitle)), "{}", tab.text());
}

/// A record of each kind is no such thing any more: the others are there, and it can be saved as it is.
pub(crate) fn record_is_broken(tab: &Tab) {
    tab.open(&waterworks(0));
    tab.go("#/");
    tab.open(&second());
    saved(tab);
    tab.go("#/");
    let backup = fs::read(tab.saved_by(Key::KeptBackUp, "json")).unwrap();
    let id = second().assessment.head.id;
    tab.eval(&format!(
        "({WITH})(async (store, answer) => {{
            await answer(store('assessments').put(7, '{id}'));
            await answer(store('trash').put('torn', 'torn'));
            await answer(store('questionnaires').put('no file', 'no-file'));
        }})"
    ));
    let before = tab.stored();
    tab.go("#/");
    tab.reload();
    tab.find("heading", waterworks(0).assessment.head.title.as_str());
    for id in [id.as_str(), "torn", "no-file"] {
        tab.find("button", Sentence::new(Key::KeptRescueNamed, [("id", Arg::text(id))]));
    }
    assert_eq!(tab.stored(), before, "nothing of it was touched");
    let rescue = Sentence::new(Key::KeptRescueNamed, [("id", Arg::text(id.as_str()))]);
    let file = fs::read_to_string(tab.saved_by(rescue, "json")).unwrap();
    assert!(file.contains(&format!("{{\"store\":\"assessments\",\"key\":[\"{id}\"],\"value\":7}}")), "{file}");
    assert!(!file.contains(waterworks(0).assessment.head.id.as_str()), "of no other");
    // A file of it takes no place of what may yet be rescued: it opens as a copy, or not at all.
    let title = || [("title", Arg::text(second().assessment.head.title))];
    tab.give(text_of(&second()));
    let says = tab.text_of("dialog", Key::FileSameTitle);
    assert!(says.contains(&tab.say(Key::FileSameDamaged, title())), "{says}");
    assert!(tab.look("button", &Key::FileReplace).is_none() && tab.look("button", &Key::MergeGo).is_none(), "{says}");
    tab.click("button", Key::AppCancel);
    tab.gone("dialog", Key::FileSameTitle);
    assert_eq!(tab.stored(), before, "nothing of it was touched");
    // The backup has it whole: it comes back as a copy, and what is broken is left alone.
    tab.give(backup);
    tab.find("dialog", Key::RestoreTitle);
    tab.choose(tab.say(Key::RestoreWish, title()).as_str(), Key::FileKeepBoth);
    tab.click("button", Key::RestoreGo);
    tab.says(Sentence::counted(Key::RestoreDone, 1, []));
    tab.says(tab.say(Key::FileCopyTitle, title()));
    tab.find("button", Sentence::new(Key::KeptRescueNamed, [("id", Arg::text(id.as_str()))]));
}

/// A later version has stored here: nothing is touched, and it is said.
pub(crate) fn store_is_newer(tab: &Tab) {
    tab.open(&waterworks(0));
    saved(tab);
    tab.eval(&format!("({WITH})(() => {{}}, 2)"));
    let before = tab.stored();
    tab.reload();
    tab.says(Key::StoreNewerTitle);
    assert_eq!(tab.stored(), before);
}

/// The browser deletes nothing.
const STUCK: &str = "globalThis.remove = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = () => { throw new DOMException('not now', 'QuotaExceededError'); };";
const LOOSE: &str = "IDBObjectStore.prototype.delete = globalThis.remove;";

/// The trash can be neither filled nor emptied: it is said, and everything stays where it is.
pub(crate) fn trash_is_stuck(tab: &Tab) {
    tab.open(&waterworks(0));
    saved(tab);
    tab.go("#/");
    let title = || [("title", Arg::text(waterworks(0).assessment.head.title))];
    let before = tab.stored();
    tab.eval(FULL);
    tab.click("button", Sentence::new(Key::HomeDeleteNamed, title()));
    tab.click("button", Key::HomeDelete);
    not_done(tab);
    assert_eq!(tab.stored(), before);
    tab.eval(EMPTIED);
    tab.click("button", Sentence::new(Key::HomeDeleteNamed, title()));
    tab.click("button", Key::HomeDelete);
    tab.unfold(Key::HomeTrash);
    tab.eval(FULL);
    tab.click("button", Sentence::new(Key::HomeRestoreNamed, title()));
    not_done(tab);
    tab.find("button", Sentence::new(Key::HomeRestoreNamed, title()));
    tab.eval(EMPTIED);
    let before = tab.stored();
    tab.eval(STUCK);
    tab.click("button", Sentence::new(Key::HomePurgeNamed, title()));
    tab.click("button", Key::HomePurge);
    not_done(tab);
    tab.find("button", Sentence::new(Key::HomePurgeNamed, title()));
    assert_eq!(tab.stored(), before);
    tab.eval(LOOSE);
}

/// A questionnaire of one's own and the official wording cannot be removed: it is said, and both go on being there.
pub(crate) fn removal_is_stuck(tab: &Tab) {
    let named = |key| Sentence::new(key, [("title", Arg::text(own::TITLE))]);
    tab.give(own::GOOD);
    tab.click("button", Key::AppClose);
    let remove = || {
        tab.click("button", named(Key::OwnRemoveNamed));
        tab.find("dialog", named(Key::OwnRemoveAsk));
        tab.click("button", Key::OwnRemove);
    };
    tab.eval(STUCK);
    remove();
    not_done(tab);
    tab.find("button", named(Key::OwnRemoveNamed));
    tab.eval(LOOSE);
    remove();
    tab.says(named(Key::OwnRemoved));
    let framework = builtin::csf_2_0().unwrap();
    let ids: Vec<_> = framework.items.iter().map(|item| item.id.as_str()).collect();
    tab.give(with_ids(&ids, &[], "1.4").to_string());
    tab.go("#/about");
    tab.eval(STUCK);
    tab.click("button", Key::OfficialRemove);
    not_done(tab);
    tab.says("1.4");
    tab.eval(LOOSE);
    tab.click("button", Key::OfficialRemove);
    tab.says(Key::OfficialNone);
}

fn not_done(tab: &Tab) {
    tab.says(Key::MachineWhyFull);
    tab.click("button", Key::AppClose);
}

/// Waits until everything is stored.
fn saved(tab: &Tab) {
    let beginning = tab.words().0.text(Key::AppSavedAt).split('{').next().unwrap().trim().to_owned();
    wait_for(|| "the page to have saved".to_owned(), || tab.text().contains(&beginning).then_some(()));
}
