//! What is shown as answered is stored, even when the page goes away at that moment.

use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;

/// The first outcomes of the framework, and what they are answered with.
const ANSWERS: [(&str, u8); 5] = [("GV.OC-01", 0), ("GV.OC-02", 1), ("GV.OC-03", 2), ("GV.OC-04", 3), ("GV.OC-05", 4)];

/// Reloads as soon as an answer is shown, in the very next frame, and after a quick hand.
pub(crate) fn keeps_answers(tab: &Tab) {
    let start = start(tab);
    for (id, level) in ANSWERS {
        tab.go(&format!("{start}/assess/{id}"));
        tab.says(id);
        tab.click("radio", tab.level(level));
        tab.find_with("radio", tab.level(level), "checked");
        tab.reload();
        tab.find_with("radio", tab.level(level), "checked");
    }
    in_the_next_frame(tab, &start);
    after_a_quick_hand(tab, &start);
}

fn start(tab: &Tab) -> String {
    tab.click("link", Begins(Key::HomeStart));
    tab.click("button", Key::FormStartButton);
    tab.find("radio", tab.level(0));
    let hash = tab.hash();
    hash.split("/assess").next().unwrap().to_owned()
}

fn in_the_next_frame(tab: &Tab, start: &str) {
    for (id, level) in ANSWERS.map(|(id, level)| (id, 4 - level)) {
        tab.go(&format!("{start}/assess/{id}"));
        tab.says(id);
        let radio = tab.find("radio", tab.level(level));
        tab.eval("globalThis.before = true");
        tab.call(&radio, "function () { this.click(); requestAnimationFrame(() => location.reload()); }").unwrap();
        wait_for(|| "a new page".to_owned(), || (tab.eval("globalThis.before === undefined") == true).then_some(()));
        tab.find_with("radio", tab.level(level), "checked");
    }
}

fn after_a_quick_hand(tab: &Tab, start: &str) {
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.says("GV.OC-01");
    tab.press("0j1j2j3j4");
    tab.reload();
    for (id, level) in ANSWERS {
        tab.go(&format!("{start}/assess/{id}"));
        tab.find_with("radio", tab.level(level), "checked");
    }
}
