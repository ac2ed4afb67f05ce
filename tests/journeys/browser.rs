//! How the browser is started: with nothing in it, alone, and telling everything.

use crate::place::Place;
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};

const ARGUMENTS: [&str; 13] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-search-engine-choice-screen",
    "--accept-lang=en-US",
    "--window-size=1280,1000",
    "--font-render-hinting=none",
    // A name that is looked up all the same leads nowhere.
    "--host-resolver-rules=MAP plant.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A name under which the server is no part of this machine, so that http is not secure any more.
pub(crate) const PLAIN: &str = "plant.test";

/// Reports what the policy forbids where errors are read.
pub(crate) const REPORTER: &str = "addEventListener('securitypolicyviolation', (event) =>
    console.error('policy:', event.violatedDirective, event.blockedURI, event.sourceFile));";

/// Takes the picker away, which nobody can operate here: files are handed over. journeys/picker.rs has one of its own.
pub(crate) const NO_PICKER: &str = "delete globalThis.showSaveFilePicker;";

/// Starts it.
pub(crate) async fn start(place: &Place) -> WebDriverResult<WebDriver> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(&place.chrome)?;
    for argument in ARGUMENTS {
        wanted.add_arg(argument)?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", place.folder("profile").display()))?;
    wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    WebDriver::new(&place.driver, wanted).await
}
