//! Everything that must hold before a change is merged, in the order that fails soonest.

use crate::{
    browser::{self, Browser},
    check,
    dist::{self, Profile},
    journeys::{self, Wanted},
    process, size,
    steps::Steps,
    toolchain,
    workspace::{cargo, root},
};
use anyhow::Result;
use std::env;

/// The folder of published data that some tests compare with; without it they leave that out.
const REFERENCE: &str = "KAMAE_REFERENCE";

/// `cargo xtask test`; `native` leaves out what needs a browser.
pub(crate) fn command(native: bool) -> Result<()> {
    let mut steps = Steps::of(if native { 7 } else { 8 });
    let browser = steps.run("set-up", || set_up(native))?;
    check::all(&mut steps)?;
    steps.run("tests", tests)?;
    let dist = steps.run("build", || dist::build(Profile::Release, None))?;
    steps.run("size", || size::report(&dist))?;
    if let Some(browser) = browser {
        steps.run("journeys", || journeys::run(&dist, &browser, Wanted::All))?;
    }
    steps.finish(if native { "test --native" } else { "test" });
    Ok(())
}

fn set_up(native: bool) -> Result<Option<Browser>> {
    toolchain::wasm_target()?;
    toolchain::checkers()?;
    (!native).then(browser::set_up).transpose()
}

/// The members one by one: together, cargo would build what xtask stands on once more, with the
/// features that the app asks for.
fn tests() -> Result<()> {
    for members in [&["--workspace", "--exclude", "xtask"][..], &["--package", "xtask"]] {
        let mut tests = cargo(&["test", "--locked"])?;
        // The journeys among them wait for their own step.
        tests.args(members).env_remove("KAMAE_URL");
        let reference = root()?.join("../shared/reference");
        if env::var_os(REFERENCE).is_none() && reference.is_dir() {
            tests.env(REFERENCE, reference.canonicalize()?);
        }
        process::run(&mut tests)?;
    }
    Ok(())
}
