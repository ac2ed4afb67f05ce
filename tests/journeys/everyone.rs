//! Everything by keyboard: all 106 outcomes answered, one annotated, reported and taken out as files, in every language; and
//! an input method that is never interrupted.

use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::exchange::formats::Format;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::say::Arg;
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use thirtyfour::Key as Press;

const NOTES: [&str; 2] = ["Checked with the night shift", "夜勤と確かめた"];

/// From the first page to two files, without a mouse.
pub(crate) fn answers_all(tab: &Tab) {
    for (language, note) in Language::ALL.into_iter().zip(NOTES) {
        tab.fresh();
        tab.speak(language);
        tab.forget_downloads();
        tab.tab_to("link", Begins(Key::HomeStart));
        tab.press(Press::Enter);
        tab.find("heading", Key::FormStart);
        tab.tab_to("button", Key::FormStartButton);
        tab.press(Press::Enter);
        tab.find("radio", tab.level(0));
        // A level and on, as fast as keys come; at the last one there is no next.
        tab.press("0j1j2j3j4juj".repeat(17) + "0j1j2j3");
        let all = [("answered", Arg::count(106)), ("total", Arg::count(106))];
        tab.says(tab.say(Key::AssessRailAnswered, all));
        tab.find_with("radio", tab.level(3), "checked");
        assert!(tab.hash().ends_with("/assess/RC.CO-04"), "{}", tab.hash());
        annotates(tab, note);
        let file = reports(tab);
        assert!(file.contains(note) && file.matches("\"answered\":").count() == 106, "{file}");
    }
}

/// Unfolds the notes of the outcome that is open and writes one.
fn annotates(tab: &Tab, note: &str) {
    tab.tab_to("DisclosureTriangle", Begins(Key::AssessFoldNotes));
    tab.press(Press::Enter);
    tab.tab_to("textbox", Begins(Key::AssessNote));
    tab.press(note);
    assert_eq!(tab.value(Key::AssessNote), note);
}

/// Goes to the report; saves it as a page and the assessment as a file. Gives the latter.
fn reports(tab: &Tab) -> String {
    tab.tab_to("link", Key::NavReport);
    tab.press(Press::Enter);
    tab.find("heading", Key::ReportStand);
    tab.tab_to("button", Key::FormSaveFile);
    tab.press(Press::Enter);
    let file = fs::read_to_string(saved(tab, "json")).unwrap();
    tab.tab_to("DisclosureTriangle", Begins(Key::ReportTake));
    tab.press(Press::Enter);
    tab.tab_to("button", Format::Html.key());
    tab.press(Press::Enter);
    let page = fs::read_to_string(saved(tab, "html")).unwrap();
    assert!(page.contains("RC.CO-04"), "the report is not whole");
    file
}

fn saved(tab: &Tab, end: &str) -> PathBuf {
    let whole = |path: &PathBuf| {
        path.extension().is_some_and(|found| found == end) && fs::metadata(path).is_ok_and(|file| file.len() > 0)
    };
    wait_for(|| format!("a saved {end}"), || tab.downloads().into_iter().find(whole))
}

/// While somebody composes, Enter and digits are the input method's: nothing is submitted, no answer changes.
pub(crate) fn composes(tab: &Tab) {
    tab.click("link", Begins(Key::HomeStart));
    composed(tab, Key::FormTitle, "みず", "水");
    assert_eq!(tab.hash(), "#/new", "Enter has started the assessment");
    tab.click("button", Key::FormStartButton);
    tab.click("radio", tab.level(1));
    tab.says("水");
    tab.unfold(Key::AssessFoldNotes);
    composed(tab, Key::AssessNote, "こうしん2", "更新2");
    tab.find_with("radio", tab.level(1), "checked");
    tab.press("/");
    tab.empty(Key::AssessNote);
    tab.unfold(Key::AssessTools);
    composed(tab, Key::AssessFindLabel, "ふくげん", "復元");
    tab.says(tab.say(Key::AssessFindNone, [("query", Arg::text("復元"))]));
    tab.empty(Key::AssessFindLabel);
    tab.find_with("radio", tab.level(1), "checked");
    assert!(tab.hash().ends_with("/assess"), "{}", tab.hash());
    is_typed_in(tab);
}

/// A form on paper typed in with an input method that is on: what it composes counts when it is done, once.
fn is_typed_in(tab: &Tab) {
    tab.go(&tab.hash().replace("/assess", "/enter"));
    tab.find("heading", Key::AssessEnter);
    composed(tab, Key::EnterField, "う", "う");
    tab.says(tab.say(
        Key::EnterSaid,
        [
            ("id", Arg::text("GV.OC-02")),
            ("answer", Arg::text(tab.words().0.text(Key::AssessStateUnknown))),
            ("next", Arg::text("GV.OC-03")),
            ("title", Arg::Title("GV.OC-03".into())),
        ],
    ));
    composed(tab, Key::EnterField, "４", "４");
    tab.says(tab.say(Key::AssessRailAnswered, [("answered", Arg::count(3)), ("total", Arg::count(106))]));
}

/// Types with an input method: what is composed is seen, keys go through it, then it is done.
fn composed(tab: &Tab, field: Key, composing: &str, done: &str) {
    tab.type_into(field, "");
    let length = composing.chars().count();
    tab.cdp("Input.imeSetComposition", json!({ "text": composing, "selectionStart": length, "selectionEnd": length }));
    for (key, code) in [("Digit3", "Digit3"), ("KeyJ", "KeyJ"), ("Process", "Enter")] {
        // What a page hears of keys that an input method has taken (UI Events §4.3.3): key 229.
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": if kind == "keyUp" { key } else { "Process" }, "code": code, "windowsVirtualKeyCode": 229 });
            tab.cdp("Input.dispatchKeyEvent", event);
        }
    }
    let shown = tab.value(field);
    assert!(shown.ends_with(composing), "{composing} is interrupted: {shown}");
    tab.cdp("Input.insertText", json!({ "text": done }));
}
