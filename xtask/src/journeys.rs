//! The tests in a browser: a server, a driver, and `tests/journeys.rs` between them.

use crate::{
    browser::{self, Browser, driver::Driver},
    dist::{self, Dist, Profile},
    process, server, toolchain,
    workspace::{cargo, target_dir},
};
use anyhow::{Result, ensure};
use std::{env::consts::EXE_SUFFIX, path::PathBuf};

/// Which of them.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wanted<'a> {
    /// Every one.
    All,
    /// Those with one of these words in their name.
    Only(&'a str),
    /// None: how long a click takes is measured instead.
    Speed,
    /// None: ten thousand results are read.
    Crowd,
    /// None: browsers are killed instead.
    Kills,
    /// None: every page is looked at in every way that a machine may be set up.
    Matrix,
}

impl Wanted<'_> {
    /// What tests/journeys.rs reads.
    fn environment(self) -> Option<(&'static str, String)> {
        match self {
            Self::All => None,
            Self::Only(words) => Some(("KAMAE_JOURNEY", words.to_owned())),
            Self::Speed => Some(("KAMAE_SPEED", "1".to_owned())),
            Self::Crowd => Some(("KAMAE_SPEED", "crowd".to_owned())),
            Self::Kills => Some(("KAMAE_KILLS", "1".to_owned())),
            Self::Matrix => Some(("KAMAE_MATRIX", "1".to_owned())),
        }
    }
}

/// `cargo xtask journeys`, and the parts of `cargo xtask bench` and `cargo xtask soak` that need a browser.
pub(crate) fn command(wanted: Wanted<'_>) -> Result<()> {
    toolchain::wasm_target()?;
    let browser = browser::set_up()?;
    process::run(&mut cargo(&["build", "--locked"])?)?;
    run(&dist::build(Profile::Release, None)?, &browser, wanted)
}

/// Runs the journeys against a build, under a path like that of a project page.
///
/// # Errors
/// When something cannot be started, or a journey fails.
pub(crate) fn run(dist: &Dist, browser: &Browser, wanted: Wanted<'_>) -> Result<()> {
    let program = command_line_program()?;
    let server = server::start(&dist.folder, "/kamae/", 0)?;
    let driver = Driver::start(&browser.driver)?;
    let mut journeys = cargo(&["test", "--locked", "--test", "journeys"])?;
    journeys
        .args(["--", "--nocapture", "--test-threads", "1"])
        .env("KAMAE_URL", server.address())
        .env("KAMAE_SINGLE", dist.folder.join(dist::single_name()))
        .env("KAMAE_DRIVER", driver.address())
        .env("KAMAE_CHROME", &browser.chrome)
        .env("KAMAE_PDFTOTEXT", &browser.pdftotext)
        .env("KAMAE_BIN", program)
        .envs(wanted.environment());
    process::run(&mut journeys)
}

/// The command line that the native tests have just built.
fn command_line_program() -> Result<PathBuf> {
    let program = target_dir()?.join(format!("debug/kamae{EXE_SUFFIX}"));
    ensure!(program.is_file(), "{} is missing: `cargo build` makes it", program.display());
    Ok(program)
}
