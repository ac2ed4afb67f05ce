//! A state is kept, survives a reload, is compared with the present one, and is removed and put back; also on a full disk.

use crate::blocked::{EMPTIED, FULL};
use crate::cases::waterworks;
use crate::find::Begins;
use crate::tab::Tab;
use kamae::i18n::key::Key;
use kamae::i18n::say::Arg;

const NAME: &str = "Spring 2026";

/// Keeps a state, changes two answers, and reads what moved.
pub(crate) fn compare(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    let page = format!("{start}/compare");
    tab.go(&page);
    tab.type_into(Key::CompareName, NAME);
    tab.click("button", Key::CompareKeepDo);
    for (id, level) in [("GV.OC-02", 4), ("PR.DS-11", 0)] {
        tab.go(&format!("{start}/assess/{id}"));
        tab.click("radio", tab.level(level));
        tab.find_with("radio", tab.level(level), "checked");
    }
    tab.go(&page);
    tab.reload();
    tab.find("heading", Key::CompareMoved);
    for id in ["GV.OC-02", "PR.DS-11"] {
        tab.find("rowheader", Begins(id));
    }
    let remove = tab.say(Key::CompareRemoveNamed, [("name", Arg::text(NAME))]);
    tab.click("button", remove.as_str());
    tab.says(Key::CompareNone);
    tab.click("button", Key::AppUndo);
    tab.find("button", remove.as_str());
    tab.reload();
    tab.find("button", remove.as_str());
    removed_on_a_full_disk(tab, &start, &remove);
}

/// What could not be removed or answered is said, goes on being said when something later is stored, and is made good
/// with the next change.
fn removed_on_a_full_disk(tab: &Tab, start: &str, remove: &str) {
    tab.eval(FULL);
    tab.click("button", remove);
    tab.says(Key::CompareNone);
    tab.find("alert", "");
    tab.says(Key::StoreFullTitle);
    tab.eval(EMPTIED);
    tab.go(&format!("{start}/assess/GV.OC-01"));
    for level in [0, 4] {
        tab.click("radio", tab.level(level));
        tab.find_with("radio", tab.level(level), "checked");
    }
    tab.gone("alert", "");
    tab.go(&format!("{start}/compare"));
    tab.reload();
    tab.says(Key::CompareNone);
}
