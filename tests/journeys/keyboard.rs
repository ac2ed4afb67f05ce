//! From the start to an answered question without a mouse.

use crate::find::{Begins, Named};
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use thirtyfour::Key as Press;

const REASON: &str = "There is none on the site.";

/// Starts an assessment, answers, looks at the keys, and always knows where the focus is.
pub(crate) fn answers(tab: &Tab) {
    starts(tab);
    levels(tab);
    not_applicable(tab);
    moves(tab);
    the_sheet(tab);
    searches(tab);
}

fn starts(tab: &Tab) {
    tab.tab_to("link", Begins(Key::HomeStart));
    tab.press(Press::Enter);
    focus_comes_to(tab, "textbox", Key::FormTitle);
    tab.press("Plant South");
    tab.tab_to("button", Key::FormStartButton);
    tab.press(Press::Enter);
    tab.find("radio", tab.level(0));
    tab.says("Plant South");
}

fn levels(tab: &Tab) {
    for level in [3, 0, 4] {
        tab.press(level.to_string());
        tab.find_with("radio", tab.level(level), "checked");
    }
    tab.press("u");
    tab.find_with("radio", Key::AssessUnknown, "checked");
    // Nothing but the levels of the scale.
    tab.press("5");
    tab.find_with("radio", Key::AssessUnknown, "checked");
}

/// The reason is asked for; Escape changes nothing.
fn not_applicable(tab: &Tab) {
    let before = whoever_has_the_focus(tab);
    tab.press("n");
    tab.find("dialog", Key::AssessReasonTitle);
    tab.press(Press::Escape);
    tab.gone("dialog", Key::AssessReasonTitle);
    assert_eq!(whoever_has_the_focus(tab), before, "after Escape");
    tab.find_with("radio", Key::AssessUnknown, "checked");
    tab.press("n");
    focus_comes_to(tab, "textbox", Key::AssessReason);
    tab.press(REASON);
    tab.tab_to("button", Key::AssessReasonSave);
    tab.press(Press::Enter);
    tab.find_with("radio", Key::AssessNa, "checked");
    tab.says(REASON);
    assert_eq!(whoever_has_the_focus(tab), before, "after the reason");
}

fn moves(tab: &Tab) {
    tab.press("j");
    wait_for(|| format!("the second outcome in {}", tab.hash()), || tab.hash().ends_with("GV.OC-02").then_some(()));
    tab.press("1");
    tab.find_with("radio", tab.level(1), "checked");
    tab.press("k");
    tab.find_with("radio", Key::AssessNa, "checked");
    assert!(tab.hash().ends_with("GV.OC-01"), "{}", tab.hash());
}

/// Without single keys, the digits are nobody's.
fn the_sheet(tab: &Tab) {
    let before = whoever_has_the_focus(tab);
    tab.press("h");
    tab.find("dialog", Key::AssessKeys);
    tab.tab_to("checkbox", Key::SettingsKeys);
    tab.press(" ");
    tab.press(Press::Escape);
    tab.gone("dialog", Key::AssessKeys);
    assert_eq!(whoever_has_the_focus(tab), before, "after the sheet");
    tab.press("4");
    tab.find_with("radio", Key::AssessNa, "checked");
    tab.tab_to("button", Key::AssessKeys);
    tab.press(Press::Enter);
    tab.tab_to("checkbox", Key::SettingsKeys);
    tab.press(" ");
    tab.press(Press::Escape);
    focus_comes_to(tab, "button", Key::AssessKeys);
}

/// What is typed into a field answers nothing.
fn searches(tab: &Tab) {
    tab.press("/");
    focus_comes_to(tab, "searchbox", Key::AssessFindLabel);
    tab.press("DS-11");
    assert_eq!(tab.value(Key::AssessFindLabel), "DS-11");
    tab.says(Sentence::counted(Key::AssessFiltered, 1, []));
    tab.says(tab.say(Key::AssessRailAnswered, [("answered", Arg::count(2)), ("total", Arg::count(106))]));
}

#[track_caller]
fn focus_comes_to(tab: &Tab, role: &str, name: Key) {
    let here = || tab.focused();
    let what = || format!("the focus on {role} {name:?}; it is on {:?}", here());
    let is_it = || (here().role == role && Begins(name).fits(tab.words(), &here().name)).then_some(());
    wait_for(what, is_it);
}

#[track_caller]
fn whoever_has_the_focus(tab: &Tab) -> (String, String) {
    let here = tab.focused();
    (here.role, here.name)
}
