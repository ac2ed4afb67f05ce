//! What the journeys need on this machine besides Rust. Never goes on without it: a browser test
//! that is skipped in silence looks like one that passed.

pub(crate) mod driver;
mod find;
pub(crate) mod guard;
mod install;
mod places;

pub(crate) use find::firefox;

use anyhow::{Result, anyhow};
use std::path::PathBuf;

/// The programs that the journeys drive.
pub(crate) struct Browser {
    /// Chromium, Chrome or Edge.
    pub(crate) chrome: PathBuf,
    /// Its driver, of the same version.
    pub(crate) driver: PathBuf,
    /// The program that reads what was printed.
    pub(crate) pdftotext: PathBuf,
}

/// Something that may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    /// A browser and its driver.
    Browser,
    /// A font with Japanese characters, to look at the pages in Japanese.
    Font,
    /// pdftotext.
    Pdf,
}

/// Finds what is needed, and installs what is missing where that takes no password.
///
/// # Errors
/// When something is still missing; the error says how to get it.
pub(crate) fn set_up() -> Result<Browser> {
    find::check_chosen()?;
    look()
        .or_else(|missing| {
            install::install(&missing);
            look()
        })
        .map_err(|missing| anyhow!(explanation(&missing)))
}

/// Everything, or what is missing of it.
fn look() -> Result<Browser, Vec<Need>> {
    let (pair, pdftotext) = (find::pair(), find::pdftotext());
    let mut missing = Vec::new();
    if pair.is_none() {
        missing.push(Need::Browser);
    }
    if !find::has_japanese_font() {
        missing.push(Need::Font);
    }
    if pdftotext.is_none() {
        missing.push(Need::Pdf);
    }
    match (pair, pdftotext) {
        (Some((chrome, driver)), Some(pdftotext)) if missing.is_empty() => Ok(Browser { chrome, driver, pdftotext }),
        _ => Err(missing),
    }
}

fn explanation(missing: &[Need]) -> String {
    let mut lines = vec!["the journeys in a browser need more than this machine has:".to_owned()];
    lines.extend(missing.iter().map(|need| {
        match need {
            Need::Browser => format!(
                "- a browser and its driver of the same version ({}).\n  \
             Install chromium and chromedriver, or set CHROME and CHROMEDRIVER to the programs \
             of Chromium, Chrome or Edge.",
                find::inventory()
            ),
            Need::Font => "- a font with Japanese characters that `fc-list :lang=ja` shows.\n  \
                       Install Noto Sans CJK (and fontconfig, which has fc-list)."
                .to_owned(),
            Need::Pdf => "- pdftotext, to read what was printed.\n  \
                      Install poppler (poppler-utils), or set PDFTOTEXT to the program."
                .to_owned(),
        }
    }));
    lines.push("`cargo xtask test --native` runs all that needs no browser".to_owned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_says_what_to_install() {
        let text = explanation(&[Need::Browser, Need::Font, Need::Pdf]);
        for word in ["CHROME", "CHROMEDRIVER", "Noto", "PDFTOTEXT", "--native"] {
            assert!(text.contains(word), "{word}: {text}");
        }
        assert!(!explanation(&[Need::Pdf]).contains("CHROME"));
    }
}
