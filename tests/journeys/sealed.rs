//! A machine that encrypts what it keeps: nothing of it is in the files of the browser, and all of it comes back by the
//! passphrase.

use crate::backing::second;
use crate::cases::waterworks;
use crate::failing::WITH;
use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use std::fs;
use std::path::{Path, PathBuf};

const PASSPHRASE: &str = "correct horse ４７ e2b7f1";
/// The same, as another keyboard types it.
const TYPED_OTHERWISE: &str = "correct horse 47 e2b7f1";
const OTHER: &str = "another staple";
/// What is written where it is stored: no browser's compression makes these less.
const MARKER: &str = "9f3a71c05be84d26a1c7e0f2";

/// What is put down as the page goes, while a note is on its way to the store.
const LEAVING: &str = "(() => {
    const field = [...document.querySelectorAll('.folds textarea')].at(-1);
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, field.value + ' left');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    dispatchEvent(new PageTransitionEvent('pagehide'));
    return JSON.stringify({ ...localStorage });
})()";

/// Greps every file of a profile: what was noted is found where nothing is encrypted, so what is not found is not there.
pub(crate) fn nothing_can_be_read(tab: &Tab) {
    for encrypts in [false, true] {
        let place = tab.place.beside(&format!("sealed-{encrypts}"), Path::new(&tab.place.chrome));
        let profile = place.folder("profile");
        let machine = Tab::start(place);
        machine.go("");
        begin(&machine, encrypts);
        for id in ["GV.OC-01", "GV.OC-02", "GV.OC-03"] {
            machine.eval(&format!("location.hash = location.hash.replace(/assess.*/, 'assess/{id}')"));
            machine.says(id);
            note(&machine, id);
        }
        saved(&machine);
        if encrypts {
            // The journal of a page that goes is in localStorage.
            let left = machine.eval(LEAVING).as_str().unwrap().to_owned();
            assert!(left.contains("waiting:") && left.contains("kamae.sealed:1:"), "{left}");
            assert!(!left.contains(MARKER), "{left}");
            saved(&machine);
        }
        machine.reload();
        drop(machine);
        let found = [MARKER, "e2b7f1"].map(|text| files_with(&profile, text));
        assert_eq!(found[0].is_empty(), encrypts, "encrypted: {encrypts}, {found:?}");
        assert!(found[1].is_empty(), "the passphrase itself: {found:?}");
    }
}

/// Turned on in the form; the page asks for the passphrase from then on, and shows nothing before.
pub(crate) fn opens(tab: &Tab) {
    tab.click("link", Begins(Key::HomeStart));
    tab.unfold(Key::LockFold);
    tab.type_into(Key::LockNew, PASSPHRASE);
    tab.type_into(Key::LockAgain, OTHER);
    tab.click("button", Key::FormStartButton);
    tab.says(Key::LockDiffers);
    tab.find_with("textbox", Key::LockAgain, "invalid");
    tab.empty(Key::LockAgain);
    tab.go("#/");
    let hash = begin(tab, true);
    note(tab, "GV.OC-01");
    saved(tab);
    tab.reload();
    tab.find("heading", Key::LockAskTitle);
    assert!(!tab.text().contains(MARKER), "{}", tab.text());
    assert_eq!(tab.eval("document.title"), tab.words().0.text(Key::AppName));
    for wrong in ["wrong", OTHER] {
        tab.type_into(Key::LockPresent, wrong);
        tab.click("button", Key::LockOpen);
        tab.says(Key::LockWrong);
        tab.find_with("textbox", Key::LockPresent, "invalid");
        tab.empty(Key::LockPresent);
    }
    open(tab, TYPED_OTHERWISE);
    tab.unfold(Key::AssessFoldNotes);
    assert!(tab.value(Key::AssessNote).contains(MARKER));
    assert_eq!(tab.here(), hash, "where one was");
    // A file is no part of the store.
    tab.eval("location.hash = '#/'");
    tab.forget_downloads();
    let backup = fs::read_to_string(tab.saved_by(Key::KeptBackUp, "json")).unwrap();
    assert!(backup.contains(MARKER) && !backup.contains("kamae.sealed"), "{backup}");
    locked_can_be_forgotten(tab);
}

/// Who has forgotten the passphrase can begin anew.
fn locked_can_be_forgotten(tab: &Tab) {
    tab.reload();
    tab.find("heading", Key::LockAskTitle);
    tab.click("link", Key::KeptForget);
    tab.click("button", Key::ForgetGo);
    tab.find("dialog", Key::ForgetAsk);
    tab.click("button", Key::ForgetGo);
    tab.find("heading", Key::ForgetDone);
    tab.go("#/");
    tab.find("link", Begins(Key::HomeStart));
    tab.reload();
    tab.find("link", Begins(Key::HomeStart));
}

/// Turned on when something is there already, beside another page; another passphrase; turned off.
pub(crate) fn is_turned(tab: &Tab) {
    tab.open(&waterworks(0));
    tab.go("#/");
    tab.open(&second());
    tab.go("#/");
    let title = || [("title", Arg::text(waterworks(0).assessment.head.title))];
    tab.click("button", Sentence::new(Key::HomeDeleteNamed, title()));
    tab.click("button", Key::HomeDelete);
    tab.find("DisclosureTriangle", Begins(Key::HomeTrash));
    let before = tab.stored();
    // A second page has it open as well, and lets go.
    let first = tab.run(tab.driver.window());
    let beside = tab.run(tab.driver.new_tab());
    tab.run(tab.driver.switch_to_window(beside));
    let answer = format!("#/{}/assess/GV.OC-01", second().assessment.head.id);
    tab.go(&answer);
    tab.find("radio", tab.level(0));
    tab.run(tab.driver.switch_to_window(first.clone()));
    tab.click("link", Key::KeptLock);
    tab.says(Key::LockTraces);
    new_passphrase(tab, PASSPHRASE);
    tab.click("button", Key::LockGo);
    tab.says(Key::LockDone);
    let sealed = tab.stored().to_string();
    let name = &waterworks(0).assessment.head.organization.name;
    assert!(before.to_string().contains(name.as_str()) && !sealed.contains(name.as_str()), "{sealed}");
    in_the_other_page(tab, &first);
    tab.reload();
    tab.find("heading", Key::LockAskTitle);
    open(tab, PASSPHRASE);
    // Everything is there, the trash too, and what is done now is sealed.
    tab.go("#/");
    tab.unfold(Key::HomeTrash);
    tab.click("button", Sentence::new(Key::HomeRestoreNamed, title()));
    tab.find("heading", waterworks(0).assessment.head.title.as_str());
    tab.click("button", Sentence::new(Key::HomeDeleteNamed, title()));
    tab.click("button", Key::HomeDelete);
    tab.find("DisclosureTriangle", Begins(Key::HomeTrash));
    tab.click("link", Key::KeptLock);
    tab.type_into(Key::LockPresent, PASSPHRASE);
    new_passphrase(tab, OTHER);
    tab.click("button", Key::LockChange);
    tab.says(Key::LockChanged);
    tab.reload();
    open(tab, OTHER);
    tab.find("heading", Key::LockOff);
    // What is wrong stands at the field in which it was typed, and nowhere else.
    tab.eval("document.getElementById('lock-off').focus()");
    tab.press(PASSPHRASE);
    tab.click("button", Key::LockOff);
    tab.says(Key::LockWrong);
    assert_eq!(tab.eval("[...document.querySelectorAll('[aria-invalid]')].map(({ id }) => id).join()"), "lock-off");
    tab.eval("document.getElementById('lock-off').select()");
    tab.press(OTHER);
    tab.click("button", Key::LockOff);
    tab.says(Key::LockOffDone);
    tab.go("#/");
    tab.find("heading", second().assessment.head.title.as_str());
    assert_eq!(without_when(&tab.stored()), without_when(&before), "what was stored is stored again");
    for window in tab.run(tab.driver.windows()).into_iter().filter(|window| *window != first) {
        tab.run(tab.driver.switch_to_window(window));
        tab.run(tab.driver.close_window());
    }
    tab.run(tab.driver.switch_to_window(first));
}

/// The page that had it open as well cannot write any more, and says so; loaded anew, it asks.
fn in_the_other_page(tab: &Tab, first: &thirtyfour::WindowHandle) {
    let windows = tab.run(tab.driver.windows());
    let other = windows.into_iter().find(|window| window != first).unwrap();
    tab.run(tab.driver.switch_to_window(other));
    tab.click("radio", tab.level(4));
    tab.says(Key::StoreFailedTitle);
    let name = &waterworks(0).assessment.head.organization.name;
    assert!(!tab.stored().to_string().contains(name.as_str()), "nothing plain was written");
    tab.eval("removeEventListener('beforeunload', () => {})");
    tab.run(tab.driver.switch_to_window(first.clone()));
}

/// The screen of a crash saves it as it is; it opens on another machine by the passphrase.
pub(crate) fn is_rescued(tab: &Tab) {
    begin(tab, true);
    note(tab, "GV.OC-01");
    saved(tab);
    let hash = tab.here();
    tab.forget_downloads();
    tab.eval("kamae.crash(new Error('a test'))");
    let rescue = fs::read_to_string(tab.saved_under(Begins("Save what is stored"), "json")).unwrap();
    assert!(rescue.contains("kamae.lock 1 ") && !rescue.contains(MARKER), "{rescue}");
    tab.fresh();
    tab.give(&rescue);
    tab.find("dialog", Key::LockBackupTitle);
    tab.type_into(Key::LockPresent, OTHER);
    tab.click("button", Key::LockOpen);
    tab.says(Key::LockWrong);
    tab.empty(Key::LockPresent);
    tab.type_into(Key::LockPresent, PASSPHRASE);
    tab.click("button", Key::LockOpen);
    tab.find("dialog", Key::RestoreTitle);
    tab.click("button", Key::RestoreGo);
    tab.says(Sentence::counted(Key::RestoreDone, 1, []));
    tab.go(&hash);
    tab.unfold(Key::AssessFoldNotes);
    assert!(tab.value(Key::AssessNote).contains(MARKER));
}

/// What is needed to open it is torn: no passphrase opens it, what is there can be saved as it is, and nothing was touched.
pub(crate) fn lock_is_broken(tab: &Tab) {
    begin(tab, true);
    note(tab, "GV.OC-01");
    saved(tab);
    let lock = tab.eval(&format!(
        "new Promise((give) => ({WITH})(async (store, answer) => {{
            give(await answer(store('lock').get('lock')));
            await answer(store('lock').put('kamae.lock 1 torn', 'lock'));
        }}))"
    ));
    let before = tab.stored();
    tab.reload();
    tab.find("heading", Key::LockAskTitle);
    tab.type_into(Key::LockPresent, PASSPHRASE);
    tab.click("button", Key::LockOpen);
    tab.says(Key::LockBroken);
    tab.forget_downloads();
    let kept = fs::read_to_string(tab.saved_by(Key::LockSave, "json")).unwrap();
    assert!(kept.contains("kamae.sealed") && kept.contains("kamae.lock 1 torn") && !kept.contains(MARKER), "{kept}");
    assert_eq!(tab.stored(), before, "nothing was touched");
    // It opens as soon as the record is what it was.
    tab.eval(&format!("({WITH})((store, answer) => answer(store('lock').put({lock}, 'lock')))"));
    tab.reload();
    open(tab, PASSPHRASE);
    tab.unfold(Key::AssessFoldNotes);
    assert!(tab.value(Key::AssessNote).contains(MARKER));
}

/// Starts an assessment whose title is a marker; gives where one is then.
fn begin(tab: &Tab, encrypts: bool) -> String {
    tab.click("link", Begins(Key::HomeStart));
    tab.type_into(Key::FormTitle, &format!("Title {MARKER}"));
    if encrypts {
        tab.unfold(Key::LockFold);
        new_passphrase(tab, PASSPHRASE);
    }
    tab.click("button", Key::FormStartButton);
    tab.find("radio", tab.level(0));
    tab.here()
}

fn new_passphrase(tab: &Tab, passphrase: &str) {
    tab.type_into(Key::LockNew, passphrase);
    tab.type_into(Key::LockAgain, passphrase);
}

fn note(tab: &Tab, id: &str) {
    tab.unfold(Key::AssessFoldNotes);
    tab.type_into(Key::AssessNote, &format!("{MARKER} of {id}, {MARKER}"));
}

fn open(tab: &Tab, passphrase: &str) {
    tab.type_into(Key::LockPresent, passphrase);
    tab.click("button", Key::LockOpen);
    tab.gone("heading", Key::LockAskTitle);
}

fn saved(tab: &Tab) {
    let beginning = tab.words().0.text(Key::AppSavedAt).split('{').next().unwrap().trim().to_owned();
    wait_for(|| "the page to have saved".to_owned(), || tab.text().contains(&beginning).then_some(()));
}

/// What is stored, without the lock's own store and what the app notes of itself, and without when something was deleted.
fn without_when(stored: &serde_json::Value) -> String {
    let kept = stored.as_array().into_iter().flatten().filter(|store| store[0] != "settings" && store[0] != "lock");
    let text = kept.map(ToString::to_string).collect::<String>();
    text.split("\"when\":\"").enumerate().map(|(at, part)| if at > 0 { &part[25..] } else { part }).collect()
}

/// The files below a folder that hold a text, in UTF-8 or in UTF-16.
fn files_with(folder: &Path, text: &str) -> Vec<PathBuf> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let holds = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.extend(files_with(&path, text));
        } else if fs::read(&path).is_ok_and(|bytes| holds(&bytes, text.as_bytes()) || holds(&bytes, &wide)) {
            found.push(path);
        }
    }
    found
}
