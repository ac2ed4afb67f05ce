//! How fast Kamae is on this machine: the core natively, and a click in the browser.

use crate::{journeys, process, workspace::cargo};
use anyhow::Result;

/// `cargo xtask bench`.
pub(crate) fn command() -> Result<()> {
    process::run(&mut cargo(&["bench", "--locked", "--no-default-features", "--bench", "core"])?)?;
    journeys::command(journeys::Wanted::Speed)
}
