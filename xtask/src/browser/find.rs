//! The browser, the driver and the rest, as far as they are here.

use super::places::candidates;
use crate::process;
use anyhow::{Result, ensure};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

const BROWSERS: [&str; 11] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "Chromium",
    "Google Chrome",
    "msedge",
    "microsoft-edge",
    "microsoft-edge-stable",
    "Microsoft Edge",
];
const DRIVERS: [&str; 2] = ["chromedriver", "msedgedriver"];

/// Variables by which one chooses a program.
const CHROME: &str = "CHROME";
const CHROMEDRIVER: &str = "CHROMEDRIVER";
const PDFTOTEXT: &str = "PDFTOTEXT";

/// Checks what somebody chose, because no other program may stand in for it.
///
/// # Errors
/// When a variable names no file.
pub(super) fn check_chosen() -> Result<()> {
    for variable in [CHROME, CHROMEDRIVER, PDFTOTEXT] {
        if let Some(path) = env::var_os(variable) {
            ensure!(Path::new(&path).is_file(), "{variable} is set to {}, which is no file", path.display());
        }
    }
    Ok(())
}

/// The first browser that has a driver, and that driver.
pub(super) fn pair() -> Option<(PathBuf, PathBuf)> {
    let chosen = [CHROME, CHROMEDRIVER].map(|name| env::var_os(name).is_some());
    let drivers = drivers();
    browsers().into_iter().find_map(|browser| {
        let fits = |driver: &&PathBuf| chosen == [true, true] || belong(&browser, driver);
        let driver = drivers.iter().find(fits)?.clone();
        Some((browser, driver))
    })
}

/// Firefox and its driver, which drives every version. Nobody installs them for the journeys.
pub(crate) fn firefox() -> Option<(PathBuf, PathBuf)> {
    let first = |variable, names: &[&str]| candidates(variable, names).into_iter().next();
    Some((first("FIREFOX", &["firefox", "firefox-esr"])?, first("GECKODRIVER", &["geckodriver"])?))
}

/// pdftotext.
pub(super) fn pdftotext() -> Option<PathBuf> {
    candidates(PDFTOTEXT, &["pdftotext"]).into_iter().next()
}

/// Whether Japanese can be shown; on Windows and macOS such fonts come with the system.
pub(super) fn has_japanese_font() -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    let fonts = process::text(Command::new("fc-list").arg(":lang=ja"));
    fonts.is_some_and(|fonts| !fonts.trim().is_empty())
}

/// What is here of browsers and drivers, for a message.
pub(super) fn inventory() -> String {
    let list = |what, programs: Vec<PathBuf>| {
        let names: Vec<_> = programs.iter().map(|program| named(program)).collect();
        if names.is_empty() { format!("no {what}") } else { names.join(", ") }
    };
    format!("found: {}; {}", list("browser", browsers()), list("driver", drivers()))
}

fn named(program: &Path) -> String {
    let version = major(program).unwrap_or_else(|| "unknown".to_owned());
    format!("{}, version {version}", program.display())
}

fn browsers() -> Vec<PathBuf> {
    candidates(CHROME, &BROWSERS)
}

fn drivers() -> Vec<PathBuf> {
    candidates(CHROMEDRIVER, &DRIVERS)
}

/// A driver drives only the browser of its own kind and version. On Windows a browser does not
/// tell its version, it opens a window.
fn belong(browser: &Path, driver: &Path) -> bool {
    let is_edge = |program: &Path| {
        let name = program.file_name().unwrap_or_default().to_string_lossy();
        name.to_lowercase().contains("edge")
    };
    let same_version = || major(browser).is_some_and(|version| major(driver) == Some(version));
    is_edge(browser) == is_edge(driver) && (cfg!(windows) || same_version())
}

fn major(program: &Path) -> Option<String> {
    if cfg!(windows) {
        return None;
    }
    major_in(&process::text(Command::new(program).arg("--version"))?)
}

/// The first part of the first word that looks like a version.
fn major_in(text: &str) -> Option<String> {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    text.split_whitespace()
        .filter_map(|word| word.split_once('.'))
        .find_map(|(major, _)| is_number(major).then(|| major.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_what_programs_print() {
        let table = [
            ("Chromium 156.0.8078.79 built on Debian", Some("156")),
            ("Google Chrome 139.0.7258.66 ", Some("139")),
            ("ChromeDriver 139.0.7258.66 (c8a1.2-refs)", Some("139")),
            ("Microsoft Edge WebDriver 140.0.3485.14", Some("140")),
            ("Command '...' requires the snap v1.2", None),
            ("", None),
        ];
        for (text, version) in table {
            assert_eq!(major_in(text).as_deref(), version, "{text}");
        }
    }
}
