//! Everything is forgotten, and nothing is ever put down: each proved by looking at all that a browser can keep.

use crate::backing::second;
use crate::cases::waterworks;
use crate::find::Begins;
use crate::host::Site;
use crate::offline::visited;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::Japanese;
use kamae::i18n::say::{Arg, Sentence};
use serde_json::{Value, json};

/// Names of everything that a browser keeps for a page.
const KEPT: &str = "(async () => [
    (await indexedDB.databases()).map(({ name }) => name),
    Object.keys(localStorage), Object.keys(sessionStorage), await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    document.cookie,
])()";
/// Whether the browser would ask before the page is left.
const ASKS: &str = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";

fn nothing() -> Value {
    json!([[], [], [], [], [], ""])
}

/// Reads what goes, saves a backup, and forgets: the store, the settings, the files of the app and their worker.
pub(crate) fn everything(tab: &Tab) {
    let host = visited(tab, Site::built());
    tab.choose(Key::SettingsTheme, Key::SettingsThemeDark);
    tab.open(&waterworks(0));
    tab.eval("location.hash = '#/'");
    tab.open(&second());
    tab.eval("location.hash = '#/'");
    let title = ("title", Arg::text(waterworks(0).assessment.head.title));
    tab.click("button", Sentence::new(Key::HomeDeleteNamed, [title]));
    tab.click("button", Key::HomeDelete);
    tab.find("DisclosureTriangle", Begins(Key::HomeTrash));
    let kept = tab.eval(KEPT);
    assert!([0, 1, 3, 4].iter().all(|at| kept[at] != json!([])), "there is something of each: {kept}");
    tab.click("link", Key::KeptForget);
    tab.find("heading", Key::ForgetTitle);
    for says in [Key::ForgetAssessments, Key::ForgetTrash].map(|key| Sentence::counted(key, 1, [])) {
        tab.says(says);
    }
    tab.forget_downloads();
    tab.saved_by(Key::KeptBackUp, "json");
    tab.click("button", Key::ForgetGo);
    tab.find("dialog", Key::ForgetAsk);
    tab.click("button", Key::AppCancel);
    tab.gone("dialog", Key::ForgetAsk);
    assert_eq!(tab.eval(KEPT), kept, "nobody has confirmed it");
    tab.click("button", Key::ForgetGo);
    tab.find("dialog", Key::ForgetAsk);
    // The one in the dialog; what lies behind it is not among what can be reached.
    tab.click("button", Key::ForgetGo);
    tab.find("heading", Key::ForgetDone);
    assert_eq!(tab.eval(KEPT), nothing());
    // Whatever is done on this page now, nothing comes back.
    tab.speak(Japanese);
    tab.eval("location.hash = '#/new'");
    tab.click("button", Key::FormStartButton);
    tab.click("radio", tab.level(3));
    tab.find_with("radio", tab.level(3), "checked");
    assert_eq!(tab.eval(KEPT), nothing());
    host.leave(tab);
}

/// Answers, saves to a file, and reads about itself, with nothing kept; what was kept before is neither shown nor touched.
pub(crate) fn nothing_is_kept(tab: &Tab) {
    for (what, before) in [("on a new machine", false), ("beside what was kept", true)] {
        tab.fresh();
        if before {
            tab.open(&waterworks(0));
            tab.says(tab.words().0.text(Key::AppSavedAt).split('{').next().unwrap());
            tab.go("#/");
        } else {
            tab.forget();
        }
        tab.run(tab.driver.goto("about:blank"));
        if !before {
            tab.forget();
        }
        tab.go("?keep=no#/");
        let kept = everything_kept(tab);
        assert!(before || tab.eval(KEPT) == nothing(), "{what}");
        tab.says(Key::AppMemory);
        tab.says(Key::KeptMemoryTitle);
        tab.gone("heading", waterworks(0).assessment.head.title.as_str());
        tab.choose(Key::SettingsTheme, Key::SettingsThemeDark);
        tab.click("link", Begins(Key::HomeStart));
        tab.click("button", Key::FormStartButton);
        tab.find("radio", tab.level(0));
        assert_eq!(tab.eval(ASKS), false, "{what}: nothing is answered");
        tab.click("radio", tab.level(3));
        tab.find_with("radio", tab.level(3), "checked");
        tab.says(Key::AppMemory);
        assert_eq!(tab.eval(ASKS), true, "{what}: an answer would be lost");
        let details = tab.here().replace("assess", "details").replace("/GV.OC-01", "");
        tab.eval(&format!("location.hash = '{details}'"));
        tab.find("heading", Key::FormDetails);
        let file = tab.save();
        assert!(file.contains("\"level\":3"), "{file}");
        wait_for(|| "the page to be free".to_owned(), || (tab.eval(ASKS) == false).then_some(()));
        tab.eval("location.hash = '#/about'");
        tab.says(Key::MachineMemoryOn);
        assert_eq!(everything_kept(tab), kept, "{what}: nothing was put down");
    }
    tab.click("link", Key::MachineMemoryEnd);
    tab.find("heading", waterworks(0).assessment.head.title.as_str());
    tab.gone("StaticText", Key::AppMemory);
    tab.fresh();
}

fn everything_kept(tab: &Tab) -> Value {
    json!([tab.eval(KEPT), tab.stored(), tab.eval("({ ...localStorage })")])
}
