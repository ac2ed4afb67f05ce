//! The one-file edition from a disk: answer, close, come back, report, and a second page of it beside.

use crate::find::Begins;
use crate::tab::Tab;
use crate::watch::requests;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::{English, Japanese};
use std::env;

/// Works without any server, and asks nobody.
pub(crate) fn works(tab: &Tab) {
    let file =
        env::var("KAMAE_SINGLE").unwrap_or_else(|_| panic!("KAMAE_SINGLE is not set; `cargo xtask test` sets it"));
    let url = format!("file://{file}");
    // What the page before asked for is of no interest.
    drop(requests(tab));
    tab.run(tab.driver.goto(&url));
    tab.click("link", Begins(Key::HomeStart));
    tab.click("button", Key::FormStartButton);
    tab.click("radio", tab.level(3));
    tab.find_with("radio", tab.level(3), "checked");
    tab.reload();
    // Without an outcome in the address it goes on with the first one that is open.
    tab.click("link", Begins("GV.OC-01"));
    tab.find_with("radio", tab.level(3), "checked");
    tab.click("link", Key::NavReport);
    tab.find("heading", Key::ReportStand);
    tab.speak(Japanese);
    tab.find("heading", Key::ReportStand);
    tab.speak(English);
    tab.run(tab.driver.goto(format!("{url}#/")));
    tab.click("link", Begins(Key::HomeContinue));
    tab.find_with("radio", tab.level(3), "checked");
    let asked = requests(tab);
    let inside = |url: &String| ["file:", "data:", "blob:", "about:"].iter().any(|scheme| url.starts_with(scheme));
    assert!(asked.iter().all(inside), "{asked:?}");
}
