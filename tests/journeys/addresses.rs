//! Every place has an address that works under the sub-path: back, forward, reload, and from outside.

use crate::cases::waterworks;
use crate::find::{Begins, Named};
use crate::tab::{Tab, wait_for};
use crate::watch::{errors, requests};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};

const HERE: &str = "PR.DS-11";
/// An id that no assessment of this machine has.
const NOBODY: &str = "#/0d3adb33-f000-4000-8000-00000000000a/assess";

/// Goes through the pages, back, forward, and into the middle.
pub(crate) fn work(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    back_and_forward(tab, &start);
    into_the_middle(tab, &start);
    nowhere(tab);
    outside(tab);
}

fn back_and_forward(tab: &Tab, start: &str) {
    tab.click("link", Key::NavReport);
    tab.find("heading", Key::ReportStand);
    tab.click("link", Key::NavDetails);
    tab.find("heading", Key::FormDetails);
    tab.click("link", Key::NavAssess);
    tab.find("radio", tab.level(0));
    tab.press("j");
    tab.click("link", Key::NavMethod);
    tab.find("heading", Key::MethodTitle);
    let there = tab.hash();
    let mut passed = vec![there];
    for _ in 0..4 {
        tab.run(tab.driver.back());
        tab.find("link", Key::NavMethod);
        passed.push(tab.hash());
    }
    tab.find("heading", Key::ReportStand);
    assert_eq!(passed[4], format!("{start}/report"), "{passed:?}");
    for place in passed.iter().rev().skip(1) {
        tab.run(tab.driver.forward());
        tab.find("link", Key::NavMethod);
        assert_eq!(tab.hash(), *place);
    }
    tab.find("heading", Key::MethodTitle);
}

fn into_the_middle(tab: &Tab, start: &str) {
    for (address, id) in [(HERE, HERE), ("PR.DS", "PR.DS-01"), ("RC", "RC.RP-01")] {
        tab.run(tab.driver.goto("about:blank"));
        tab.go(&format!("{start}/assess/{address}"));
        is_at(tab, id, address);
        tab.reload();
        is_at(tab, id, address);
    }
    tab.go(&format!("{start}/assess/{HERE}"));
    is_at(tab, HERE, HERE);
    tab.press("3");
    tab.find_with("radio", tab.level(3), "checked");
    tab.go("#/");
    tab.click("link", Sentence::new(Key::HomeContinueAt, [("id", Arg::text(HERE))]));
    is_at(tab, HERE, HERE);
    assert_eq!(tab.hash(), format!("{start}/assess/{HERE}"));
}

fn nowhere(tab: &Tab) {
    for (address, says) in [("#/nothing/here", Key::PageNotFound), (NOBODY, Key::StoreGone)] {
        tab.go(address);
        tab.find("heading", says);
        tab.click("link", Key::PageGoHome);
        tab.find("heading", Key::HomeTitle);
    }
}

/// Where the host has no file it shows 404.html, which finds the way home from any depth.
fn outside(tab: &Tab) {
    for path in ["nothing", "nothing/here/"] {
        tab.run(tab.driver.goto(format!("{}{path}", tab.place.url)));
        tab.click("link", Begins("Go to Kamae"));
        tab.find("heading", Key::HomeTitle);
        assert_eq!(tab.hash(), "");
    }
    // The browser reports each page that is not there, and asks for style and script at other depths in vain.
    drop((errors(tab), requests(tab)));
}

/// The question of an outcome is the one that is open, and the window is named by the address.
#[track_caller]
fn is_at(tab: &Tab, id: &str, address: &str) {
    let question = tab.words().1.items[id].question.clone();
    tab.find("group", question);
    let title =
        Sentence::new(Key::AppTitle, [("page", Arg::text(format!("{address} {}", tab.words().1.title(address))))]);
    let title = title.name(tab.words());
    wait_for(|| title.clone(), || (tab.eval("document.title") == title.as_str()).then_some(()));
}
