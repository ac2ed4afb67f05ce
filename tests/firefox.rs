//! The app in Firefox, hosted and as one file from a disk: answer, come back, report, save, a second page of it beside,
//! open. `cargo xtask soak` starts the server and the driver; without `KAMAE_GECKO` this says that it is skipped.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

use kamae::exchange::builtin;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::words::Words;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::prelude::*;

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(50);

/// What the page has of a kind that says a text, and is shown.
const FOUND: &str = "[...document.querySelectorAll(arguments[0])].find((one) => \
    one.textContent.includes(arguments[1]) && one.checkVisibility())";

/// A browser with nothing in it.
struct Firefox {
    driver: WebDriver,
    words: Words,
    downloads: PathBuf,
}

impl Firefox {
    async fn start(downloads: PathBuf) -> Self {
        drop(fs::remove_dir_all(&downloads));
        fs::create_dir_all(&downloads).unwrap();
        let mut preferences = FirefoxPreferences::new();
        preferences.set("browser.download.folderList", 2).unwrap();
        preferences.set("browser.download.dir", downloads.display().to_string()).unwrap();
        preferences.set("browser.download.alwaysOpenPanel", false).unwrap();
        preferences.set("intl.accept_languages", "en-US").unwrap();
        // Drivers switch this off; people have it on, and then each file on a disk has a storage of its own.
        preferences.set("security.fileuri.strict_origin_policy", true).unwrap();
        let mut wanted = DesiredCapabilities::firefox();
        wanted.set_firefox_binary(&env::var("KAMAE_FIREFOX").unwrap()).unwrap();
        wanted.set_preferences(preferences).unwrap();
        wanted.add_arg("-headless").unwrap();
        let driver = WebDriver::new(env::var("KAMAE_GECKO").unwrap(), wanted).await.unwrap();
        let words = builtin::words::interface(Language::English).unwrap();
        Self { driver, words, downloads }
    }

    /// Waits until a script gives something that is true.
    async fn until(&self, script: &str, arguments: &[&str]) {
        let end = Instant::now() + PATIENCE;
        let values: Vec<_> = arguments.iter().map(|text| (*text).into()).collect();
        loop {
            // A page on the move cannot be asked.
            let seen = self.driver.execute(format!("return Boolean({script})"), values.clone()).await;
            if seen.is_ok_and(|seen| seen.json().as_bool() == Some(true)) {
                return;
            }
            if Instant::now() > end {
                let text = self.driver.execute("return document.body.innerText.slice(0, 800)", vec![]).await;
                panic!("waited in vain for {script} {arguments:?}: {:?}", text.map(|text| text.json().clone()));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn shows(&self, kind: &str, text: &str) {
        self.until(FOUND, &[kind, text]).await;
    }

    async fn click(&self, kind: &str, text: &str) {
        self.shows(kind, text).await;
        self.driver.execute(format!("({FOUND}).click()"), vec![kind.into(), text.into()]).await.unwrap();
    }

    fn t(&self, key: Key) -> &str {
        self.words.text(key)
    }

    /// The file that is saved next.
    async fn saved(&self, end: &str) -> PathBuf {
        let before = Instant::now();
        loop {
            let files = fs::read_dir(&self.downloads).unwrap().map(|file| file.unwrap().path());
            let whole = |file: &PathBuf| file.to_string_lossy().ends_with(end) && fs::metadata(file).unwrap().len() > 0;
            if let Some(file) = files.filter(whole).last() {
                return file;
            }
            assert!(before.elapsed() < PATIENCE, "no {end} was saved");
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// Makes the journey at an address, and ends with nothing that anybody else would meet.
async fn journey(firefox: &Firefox, url: &str) {
    let checked = "document.querySelectorAll('input[name=answer]')[3]?.checked";
    firefox.driver.goto(url).await.unwrap();
    firefox.click("a", firefox.t(Key::HomeStart)).await;
    firefox.click("button", firefox.t(Key::FormStartButton)).await;
    firefox.click("label.level", "3").await;
    firefox.until(checked, &[]).await;
    let (saved, _) = firefox.t(Key::AppSavedAt).split_once('{').unwrap();
    firefox.shows(".top-state", saved).await;
    firefox.driver.refresh().await.unwrap();
    firefox.click("a.outcome-line, a", "GV.OC-01").await;
    firefox.until(checked, &[]).await;
    firefox.click("a", firefox.t(Key::NavReport)).await;
    firefox.shows("h1, h2, h3, h4", firefox.t(Key::ReportStand)).await;
    firefox.click("button", firefox.t(Key::FormSaveFile)).await;
    let file = firefox.saved(".kamae.json").await;
    assert!(fs::read_to_string(&file).unwrap().contains("\"GV.OC-01\": {\"status\":\"level\",\"level\":3"));
    // A second page of it beside the first.
    firefox.driver.new_tab().await.unwrap();
    let windows = firefox.driver.windows().await.unwrap();
    firefox.driver.switch_to_window(windows[1].clone()).await.unwrap();
    firefox.driver.goto(format!("{url}#/")).await.unwrap();
    firefox.shows("a", firefox.t(Key::HomeContinue)).await;
    let input = firefox.driver.find(By::Css("input[type=file]")).await.unwrap();
    input.send_keys(file.display().to_string()).await.unwrap();
    firefox.click("button", firefox.t(Key::FileKeepBoth)).await;
    // It goes on with the next question; what was answered stands in its line.
    firefox.shows("a.outcome-line", "GV.OC-01").await;
    firefox.shows(".rail-sum", "1 of 106").await;
    firefox.driver.close_window().await.unwrap();
    firefox.driver.switch_to_window(windows[0].clone()).await.unwrap();
    fs::remove_file(file).unwrap();
}

#[tokio::test]
async fn firefox() {
    if env::var_os("KAMAE_GECKO").is_none() {
        return println!("skipped: KAMAE_GECKO is not set; `cargo xtask soak` sets it");
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("firefox");
    let firefox = Firefox::start(folder.join("downloads")).await;
    for url in [env::var("KAMAE_URL").unwrap(), format!("file://{}", env::var("KAMAE_SINGLE").unwrap())] {
        println!("{url} …");
        journey(&firefox, &url).await;
    }
    firefox.driver.quit().await.unwrap();
}
