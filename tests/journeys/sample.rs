//! The sample: it says on every page what it is, is nowhere among what is stored, and goes without a question unless it was
//! changed.

use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use crate::watch::nothing_went_wrong;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use thirtyfour::Key as Press;

/// What lies on this machine: nothing but empty drawers.
const KEPT: &str =
    "localStorage.length + ':' + Object.keys(localStorage).filter((key) => /:(kept|changed)$/.test(key))";

/// Looks around, throws it away, changes it, thinks again, keeps it as a file.
pub(crate) fn comes_and_goes(tab: &Tab) {
    for language in Language::ALL {
        tab.fresh();
        tab.speak(language);
        looks_around(tab);
        goes_unasked(tab);
        is_asked_about(tab);
        is_kept_as_a_file(tab);
        nothing_went_wrong(tab);
    }
}

fn opens(tab: &Tab) -> String {
    tab.click("link", Begins(Key::HomeSample));
    tab.find("radio", tab.level(0));
    tab.hash().split("/assess").next().unwrap().to_owned()
}

fn looks_around(tab: &Tab) {
    let start = opens(tab);
    for page in ["assess/DE.CM-06", "report", "what-if", "compare", "details", "bulk", "enter", "hall"] {
        tab.run(tab.driver.goto(format!("{}{start}/{page}", tab.place.url)));
        tab.find("complementary", Key::SampleTitle);
        tab.says(Key::SampleNote);
    }
    // Whatever day it is, it is that on which it was written: nothing in it is overdue.
    tab.go(&format!("{start}/report"));
    tab.find("heading", Key::ReportStand);
    let words = &tab.words().0;
    tab.says(format!("{} {}", words.text(Key::ReportAsOf), words.date(2026, 11, 20)));
}

fn goes_unasked(tab: &Tab) {
    tab.click("button", Key::SampleAway);
    tab.says(Key::SampleGone);
    tab.find("heading", Key::HomeTitle);
    tab.gone("complementary", Key::SampleTitle);
    assert!(tab.all("heading").len() == 1, "something is listed: {:?}", tab.all("heading"));
    nothing_is_kept(tab);
}

fn is_asked_about(tab: &Tab) {
    let start = opens(tab);
    tab.press("4");
    tab.find_with("radio", tab.level(4), "checked");
    tab.says(Key::SampleChanged);
    tab.click("button", Key::SampleAway);
    tab.find("dialog", Key::SampleAsk);
    tab.press(Press::Escape);
    tab.gone("dialog", Key::SampleAsk);
    tab.find_with("radio", tab.level(4), "checked");
    // Home and back: it lies where it was left.
    tab.go("#/");
    tab.find("heading", Key::HomeTitle);
    tab.click("link", Begins(Key::HomeSample));
    tab.find_with("radio", tab.level(4), "checked");
    tab.says(Key::SampleChanged);
    tab.click("button", Key::SampleAway);
    tab.find("dialog", Key::SampleAsk);
    tab.press(Press::Tab + Press::Tab);
    tab.press(Press::Enter);
    tab.says(Key::SampleGone);
    nothing_is_kept(tab);
    // Another time it is as it came.
    tab.go(&format!("{start}/assess"));
    tab.says(Key::SampleNote);
}

/// As a file it is somebody's own.
fn is_kept_as_a_file(tab: &Tab) {
    tab.go("#/");
    let start = opens(tab);
    tab.go(&format!("{start}/report"));
    let file = tab.save();
    tab.click("button", Key::SampleAway);
    tab.find("heading", Key::HomeTitle);
    tab.give(file);
    tab.find("radio", tab.level(0));
    assert!(!tab.hash().starts_with(&start), "{} is the sample's address", tab.hash());
    tab.gone("complementary", Key::SampleTitle);
    tab.reload();
    tab.find("radio", tab.level(0));
}

#[track_caller]
fn nothing_is_kept(tab: &Tab) {
    let stored = tab.stored();
    let rows = stored.as_array().unwrap().iter().flat_map(|store| store[1].as_array().unwrap());
    assert_eq!(rows.count(), 0, "{stored}");
    let kept = tab.eval(KEPT);
    wait_for(|| format!("no trace of it, but there is {kept}"), || kept.as_str()?.ends_with(':').then_some(()));
}
