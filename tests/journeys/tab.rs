//! One tab of a browser that was just started, and the words that it speaks. What to do in it is hands.rs, what to see
//! in it find.rs.
//!
//! Everything here waits until it is done and panics where it fails, with the line of the journey.

use crate::browser;
use crate::cases::{Both, WORDS};
use crate::place::Place;
use crate::watch::{errors, requests};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::say::{Arg, Sentence};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::thread;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long until one looks again.
const PAUSE: Duration = Duration::from_millis(15);

/// A tab.
pub(crate) struct Tab {
    pub(crate) driver: WebDriver,
    pub(crate) place: Place,
    runtime: Runtime,
    language: Cell<Language>,
    /// Scripts that run in every page until the next journey.
    scripts: RefCell<Vec<Value>>,
}

impl Tab {
    /// Starts a browser that has nothing in it.
    pub(crate) fn start(place: Place) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let driver = runtime.block_on(browser::start(&place)).unwrap();
        let tab = Self { driver, place, runtime, language: Cell::default(), scripts: RefCell::default() };
        for source in [browser::REPORTER, browser::NO_PICKER] {
            tab.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
        }
        let downloads = tab.place.folder("downloads");
        tab.cdp("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": downloads }));
        tab
    }

    /// As on a machine that has never seen the app: nothing stored, the system's colours, a wide window.
    #[track_caller]
    pub(crate) fn fresh(&self) {
        self.run(self.driver.goto("about:blank"));
        for script in self.scripts.take() {
            self.cdp("Page.removeScriptToEvaluateOnNewDocument", script);
        }
        self.forget();
        self.cdp("Emulation.clearDeviceMetricsOverride", json!({}));
        self.run(self.driver.set_window_rect(0, 0, 1280, 1000));
        self.language.set(Language::English);
        // What was said before is of no journey.
        drop((errors(self), requests(self)));
        self.go("");
    }

    /// Deletes everything that is stored for the app.
    #[track_caller]
    pub(crate) fn forget(&self) {
        self.cdp("Storage.clearDataForOrigin", json!({ "origin": self.place.origin(), "storageTypes": "all" }));
    }

    /// Loads the app at an address of its own.
    #[track_caller]
    pub(crate) fn go(&self, hash: &str) {
        self.run(self.driver.goto(format!("{}{hash}", self.place.url)));
        self.find("link", Key::NavMethod);
    }

    /// Loads the page anew.
    #[track_caller]
    pub(crate) fn reload(&self) {
        self.run(self.driver.refresh());
        self.find("link", Key::NavMethod);
    }

    /// The address without that of the app.
    #[track_caller]
    pub(crate) fn hash(&self) -> String {
        let url = self.run(self.driver.current_url()).to_string();
        url.strip_prefix(&self.place.url).unwrap_or_else(|| panic!("{url} is no address of the app")).to_owned()
    }

    /// The hash of the page, wherever it came from.
    #[track_caller]
    pub(crate) fn here(&self) -> String {
        self.eval("location.hash").as_str().unwrap_or_default().to_owned()
    }

    /// The language that is spoken.
    pub(crate) fn language(&self) -> Language {
        self.language.get()
    }

    /// What the page will say from now on; hands.rs chooses it.
    pub(crate) fn hear(&self, language: Language) {
        self.language.set(language);
    }

    /// The words of that language.
    pub(crate) fn words(&self) -> &'static Both {
        &WORDS[self.language.get() as usize]
    }

    /// A text with its places filled.
    pub(crate) fn say(&self, key: Key, args: impl IntoIterator<Item = (&'static str, Arg)>) -> String {
        let (words, names) = self.words();
        words.say_with(&Sentence::new(key, args), names)
    }

    /// The name of a level as its button has it.
    pub(crate) fn level(&self, level: u8) -> String {
        format!("{level} {}", self.words().1.level(level))
    }

    /// The value of an expression in the page; a promise is waited for.
    #[track_caller]
    pub(crate) fn eval(&self, expression: &str) -> Value {
        let wanted = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let done = self.cdp("Runtime.evaluate", wanted);
        assert!(done["exceptionDetails"].is_null(), "{expression}: {}", done["exceptionDetails"]);
        done["result"]["value"].clone()
    }

    /// Runs a script in every page before any of its own.
    #[track_caller]
    pub(crate) fn on_every_page(&self, script: &str) {
        let known = self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        self.scripts.borrow_mut().push(known);
    }

    /// One command of the browser's own protocol.
    #[track_caller]
    pub(crate) fn cdp(&self, method: &str, params: Value) -> Value {
        self.try_cdp(method, params).unwrap_or_else(|error| panic!("{method}: {}", short(&error)))
    }

    /// The same where it may fail, because the page is on the move.
    pub(crate) fn try_cdp(&self, method: &str, params: Value) -> WebDriverResult<Value> {
        self.runtime.block_on(self.driver.cdp().send_raw(method, params))
    }

    /// Waits for the driver.
    #[track_caller]
    pub(crate) fn run<T>(&self, work: impl Future<Output = WebDriverResult<T>>) -> T {
        self.attempt(work).unwrap_or_else(|error| panic!("{}", short(&error)))
    }

    /// Waits for the driver, which may fail.
    pub(crate) fn attempt<T>(&self, work: impl Future<Output = WebDriverResult<T>>) -> WebDriverResult<T> {
        self.runtime.block_on(work)
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        // A browser that is gone already needs no end.
        drop(self.runtime.block_on(self.driver.clone().quit()));
    }
}

/// Looks until there is something to see; `what` says what was missed.
#[track_caller]
pub(crate) fn wait_for<T>(what: impl Fn() -> String, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(Instant::now() < end, "waited in vain for {}", what());
        thread::sleep(PAUSE);
    }
}

/// What went wrong, without the driver's own stack.
pub(crate) fn short(error: &WebDriverError) -> String {
    error.to_string().lines().take(3).collect::<Vec<_>>().join(" ").chars().take(400).collect()
}
