//! The quick checks: format, lints, and the core without the browser.

use crate::{process, steps::Steps, toolchain, workspace::cargo};
use anyhow::{Context, Result};

/// `cargo xtask check`.
pub(crate) fn command() -> Result<()> {
    toolchain::checkers()?;
    let mut steps = Steps::of(3);
    all(&mut steps)?;
    steps.finish("check");
    Ok(())
}

/// The three steps, which `cargo xtask test` takes too.
pub(crate) fn all(steps: &mut Steps) -> Result<()> {
    steps.run("format", format)?;
    steps.run("clippy", clippy)?;
    steps.run("core without the browser", core)
}

fn format() -> Result<()> {
    process::run(&mut cargo(&["fmt", "--check"])?).context("`cargo fmt` puts this right")
}

fn clippy() -> Result<()> {
    let what = ["clippy", "--workspace", "--all-targets", "--locked"];
    process::run(cargo(&what)?.args(["--", "-D", "warnings"]))
}

/// Proves that the core knows no browser: every browser crate sits behind the feature `web`.
fn core() -> Result<()> {
    let what = ["check", "--lib", "--no-default-features", "--locked"];
    process::run(&mut cargo(&what)?)
        .context("the core must build without the feature `web`: move browser code behind it")
}
