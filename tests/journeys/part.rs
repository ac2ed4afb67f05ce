//! The second part of the program does not come: it is said, answering goes on, and trying again brings it.

use crate::find::Begins;
use crate::tab::Tab;
use crate::watch::errors;
use kamae::i18n::key::Key;
use serde_json::json;

/// Answers without the part, then has it fetched.
pub(crate) fn is_late(tab: &Tab) {
    tab.cdp("Network.setBlockedURLs", json!({ "urls": ["*/later-*"] }));
    tab.go("#/method");
    tab.find("alert", "");
    tab.says(Key::AppUnfetchedTitle);
    tab.go("#/");
    tab.click("link", Begins(Key::HomeStart));
    tab.click("button", Key::FormStartButton);
    tab.click("radio", tab.level(2));
    tab.find_with("radio", tab.level(2), "checked");
    tab.says(Key::AppUnfetchedTitle);
    tab.cdp("Network.setBlockedURLs", json!({ "urls": [] }));
    tab.click("button", Key::StoreRetry);
    tab.gone("alert", "");
    tab.unfold(Key::AssessFoldNotes);
    tab.find_with("radio", tab.level(2), "checked");
    tab.go("#/method");
    tab.find("heading", Key::MethodTitle);
    // What was blocked is reported, which is as it should be here.
    assert!(!errors(tab).is_empty(), "nothing was blocked");
}
