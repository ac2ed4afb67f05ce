//! A server that does not encrypt, as many a plant has inside: browsers refuse such a page workers that keep files,
//! encryption and the clipboard. All else is there, and nothing that is not is offered.

use crate::browser;
use crate::find::Begins;
use crate::tab::Tab;
use crate::watch::{errors, nothing_is_foreign, requests};
use kamae::exchange::formats::Format;
use kamae::i18n::key::Key;
use std::fs;
use std::path::Path;

/// What Chromium says of a header that holds over https alone.
const IGNORED: &str = "Cross-Origin-Opener-Policy header has been ignored";

/// The words of a page.
fn spoken(tab: &Tab, address: &str) -> String {
    tab.go(address);
    tab.find("heading", Key::AboutTakeTitle);
    tab.text()
}

/// From the first page to the report.
pub(crate) fn works(tab: &Tab) {
    let mut place = tab.place.beside("plain", Path::new(&tab.place.chrome));
    place.url = place.url.replace("127.0.0.1", browser::PLAIN);
    let machine = Tab::start(place);
    machine.go("");
    assert_eq!(machine.eval("isSecureContext"), false);
    machine.click("link", Begins(Key::HomeStart));
    machine.unfold(Key::LockFold);
    machine.says(Key::LockCannot);
    machine.click("button", Key::FormStartButton);
    machine.find("radio", machine.level(0));
    machine.press("3");
    machine.find_with("radio", machine.level(3), "checked");
    // With the outcome in its address, the page comes back to it.
    machine.eval("location.hash += '/GV.OC-01'");
    machine.reload();
    machine.find_with("radio", machine.level(3), "checked");
    machine.click("link", Key::NavReport);
    machine.find("heading", Key::ReportStand);
    machine.unfold(Key::ReportTake);
    let report = fs::read_to_string(machine.saved_by(Format::Html.key(), "html")).unwrap();
    assert!(report.starts_with("<!doctype html>"));
    machine.go("#/about");
    machine.says(Key::AboutTakePlain);
    assert!(!spoken(tab, "#/about").contains(tab.words().0.text(Key::AboutTakePlain)), "of a page that is secure");
    let wrong: Vec<String> = errors(&machine).into_iter().filter(|error| !error.contains(IGNORED)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    nothing_is_foreign(&machine, &requests(&machine));
}
