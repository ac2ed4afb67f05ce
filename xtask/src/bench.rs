//! How fast Kamae is: the core, on this machine.

use crate::{process, workspace::cargo};
use anyhow::Result;

/// `cargo xtask bench`.
pub(crate) fn command() -> Result<()> {
    core()
}

fn core() -> Result<()> {
    process::run(&mut cargo(&["bench", "--locked"])?)
}
