//! The browser keeps nothing, or nothing more: it is said, answering goes on, and a file takes everything along.

use crate::backing::second;
use crate::cases::waterworks;
use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use crate::watch::errors;
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};

/// Private windows of some browsers answer like this.
const BLOCKED: &str = "IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError'); };";
/// The browser asks for room only now and then, so a small quota would not do.
pub(crate) const FULL: &str = "globalThis.put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };";
pub(crate) const EMPTIED: &str = "IDBObjectStore.prototype.put = globalThis.put;";
/// Whether the browser would ask before the page is left.
const ASKS: &str = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";

/// A browser, or whoever looks after it, without WebAssembly.
const UNABLE: &str = "delete globalThis.WebAssembly";

/// What cannot run says so and why, in both languages, and gives out what is stored.
pub(crate) fn program(tab: &Tab) {
    tab.on_every_page(UNABLE);
    tab.run(tab.driver.refresh());
    tab.says("This browser cannot run Kamae.");
    tab.says("WebAssemblyが止められています");
    assert_eq!(tab.eval("document.activeElement.textContent.includes('cannot run')"), true, "{}", tab.text());
    assert_eq!(tab.eval("document.querySelector('[data-crash=rescue]').value"), "kamae-rescue.json");
    tab.remember("unable");
    drop(errors(tab));
    tab.fresh();
}

/// A stranger in the page that is refused what the policy forbids stops nobody else.
pub(crate) fn stranger(tab: &Tab) {
    tab.find("link", Begins(Key::HomeStart));
    tab.eval("void setTimeout(() => Function('1'))");
    wait_for(|| "the stranger to be refused".to_owned(), || (!errors(tab).is_empty()).then_some(()));
    tab.click("link", Begins(Key::HomeStart));
    tab.find("button", Key::FormStartButton);
    drop(errors(tab));
}

/// Answers without a store, and takes the answers along in a file.
pub(crate) fn storage(tab: &Tab) {
    tab.on_every_page(BLOCKED);
    tab.reload();
    tab.find("heading", Key::HomeTitle);
    tab.says(Key::StoreBlockedTitle);
    tab.click("link", Begins(Key::HomeStart));
    tab.click("button", Key::FormStartButton);
    tab.eval("location.hash += '/GV.OC-01'");
    tab.click("radio", tab.level(3));
    tab.find_with("radio", tab.level(3), "checked");
    let first = tab.here();
    tab.says(Key::AppNotSaved);
    tab.says(Key::StoreBlocked);
    // What is on the desk is found again from the start.
    tab.go("#/");
    tab.click("link", Sentence::new(Key::HomeContinueAt, [("id", Arg::text("GV.OC-01"))]));
    tab.find_with("radio", tab.level(3), "checked");
    let file = tab.save();
    assert!(file.contains("\"GV.OC-01\": {\"status\":\"level\",\"level\":3"), "{file}");
    assert_eq!(tab.eval(ASKS), true, "nothing is kept, and the page could be closed without a question");
    // Another one takes its place, and both are there.
    tab.go("#/new");
    tab.type_into(Key::FormTitle, "The second");
    tab.click("button", Key::FormStartButton);
    tab.find("radio", tab.level(0));
    tab.go("#/");
    tab.find("heading", "The second");
    tab.go(&first);
    tab.find_with("radio", tab.level(3), "checked");
    tab.fresh();
    tab.give(file);
    tab.find("radio", tab.level(0));
}

/// The disk is full: said, not lost, and stored as soon as there is room.
pub(crate) fn disk(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.find("radio", tab.level(0));
    assert_eq!(tab.eval(ASKS), false, "everything is kept");
    tab.eval(FULL);
    tab.press("0");
    tab.find_with("radio", tab.level(0), "checked");
    tab.find("alert", "");
    tab.says(Key::StoreFullTitle);
    assert_eq!(tab.eval(ASKS), true);
    tab.press("1");
    tab.find_with("radio", tab.level(1), "checked");
    // Nothing is lost by looking at another one meanwhile.
    tab.go("#/");
    tab.open(&second());
    tab.says(Key::StoreFullTitle);
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.find_with("radio", tab.level(1), "checked");
    tab.eval(EMPTIED);
    tab.click("button", Key::StoreRetry);
    tab.gone("alert", "");
    // The other one follows.
    wait_for(|| "both to be stored".to_owned(), || (tab.eval(ASKS) == false).then_some(()));
    tab.reload();
    tab.find_with("radio", tab.level(1), "checked");
    tab.go("#/");
    tab.says(second().assessment.head.title.as_str());
}
