//! How fast Kamae is on this machine: the core natively, many results on the command line, and a click in the browser.

use crate::{journeys, process, workspace::cargo};
use anyhow::Result;

/// `cargo xtask bench`.
pub(crate) fn command() -> Result<()> {
    process::run(&mut cargo(&["bench", "--locked", "--no-default-features", "--bench", "core"])?)?;
    let collect = ["bench", "--locked", "--no-default-features", "--features", "parquet", "--bench", "collect"];
    process::run(&mut cargo(&collect)?)?;
    journeys::command(journeys::Wanted::Speed)
}
