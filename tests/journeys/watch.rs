//! What must never happen, whatever one does: a crash, an error, something that the policy forbids, a foreign request.

use crate::place::picture;
use crate::tab::Tab;
use serde_json::Value;

/// Addresses that are no requests to anybody.
const LOCAL: [&str; 4] = ["blob:", "data:", "about:", "chrome:"];

/// So much of a page is shown.
const MOST: usize = 1000;

/// Fails when any of it happened since the last time.
#[track_caller]
pub(crate) fn nothing_went_wrong(tab: &Tab) {
    let errors = errors(tab);
    assert!(errors.is_empty(), "the browser says {errors:#?}");
    nothing_is_foreign(tab, &requests(tab));
    assert_eq!(tab.eval("document.querySelector('[data-crash]') === null"), true, "it crashed: {}", tab.text());
}

/// Fails when one of these addresses is somebody else's.
#[track_caller]
pub(crate) fn nothing_is_foreign(tab: &Tab, asked: &[String]) {
    let ours = |url: &str| url.starts_with(&tab.place.url) || LOCAL.iter().any(|scheme| url.starts_with(scheme));
    let foreign: Vec<&String> = asked.iter().filter(|url| !ours(url)).collect();
    assert!(foreign.is_empty(), "asked somebody else: {foreign:?}");
}

/// What the browser reports as wrong, since the last time.
pub(crate) fn errors(tab: &Tab) -> Vec<String> {
    let log = tab.run(tab.driver.get_log("browser"));
    let wrong = log.into_iter().filter(|entry| ["SEVERE", "WARNING"].contains(&entry.level.as_str()));
    // The browser asks before a page is left only when somebody has used it, and says so.
    wrong.map(|entry| entry.message).filter(|message| !message.contains("'beforeunload'")).collect()
}

/// The address of every request, since the last time.
pub(crate) fn requests(tab: &Tab) -> Vec<String> {
    let log = tab.run(tab.driver.get_log("performance"));
    log.iter().filter_map(|entry| request(&serde_json::from_str(&entry.message).ok()?)).collect()
}

fn request(entry: &Value) -> Option<String> {
    let (event, params) = (entry["message"]["method"].as_str()?, &entry["message"]["params"]);
    let url = match event {
        "Network.requestWillBeSent" => &params["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &params["url"],
        _ => return None,
    };
    url.as_str().map(str::to_owned)
}

impl Tab {
    /// Leaves a picture and the words of the page for those who have to find out what happened.
    pub(crate) fn remember(&self, journey: &str) {
        let path = picture(journey);
        let taken = self.attempt(self.driver.screenshot(&path)).is_ok();
        let shown = if taken { format!(", a picture is in {}", path.display()) } else { String::new() };
        println!("{journey}: the page says\n{}{shown}", self.text().chars().take(MOST).collect::<String>());
    }
}
