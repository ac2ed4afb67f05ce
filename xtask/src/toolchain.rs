//! What the Rust on this machine must have, and how it gets it. Asks the network only for what is
//! missing.

use crate::{
    process,
    workspace::{cargo, root},
};
use anyhow::{Context, Result, ensure};
use std::{path::Path, process::Command};

/// The target that browsers run.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target where it is missing.
///
/// # Errors
/// When it is missing and cannot be added; the error says what to install.
pub(crate) fn wasm_target() -> Result<()> {
    if has_wasm_target()? {
        return Ok(());
    }
    add(
        &["target", "add", WASM],
        "or the package of your distribution that brings this target, such as \
         libstd-rust-dev-wasm32 or rust-std-static-wasm32-unknown-unknown",
    )
}

/// Adds rustfmt and clippy where they are missing.
///
/// # Errors
/// When they are missing and cannot be added; the error says what to install.
pub(crate) fn checkers() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if process::text(&mut cargo(&[subcommand, "--version"])?).is_none() {
            let package = format!("or the package of your distribution that brings {component}");
            add(&["component", "add", component], &package)?;
        }
    }
    Ok(())
}

/// Asks the compiler, because not every Rust comes from rustup.
fn has_wasm_target() -> Result<bool> {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(root()?);
    let folder = process::text(rustc.args(["--print", "target-libdir", "--target", WASM]));
    Ok(folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()))
}

/// What the compiler says of itself, such as its `release` or its `host`.
///
/// # Errors
/// When it cannot be asked.
pub(crate) fn about(what: &str) -> Result<String> {
    let mut rustc = Command::new("rustc");
    let text = process::text(rustc.current_dir(root()?).arg("-vV")).context("`rustc -vV` failed")?;
    let line = text.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(": "));
    Ok(line.with_context(|| format!("`rustc -vV` says nothing of its {what}"))?.to_owned())
}

fn add(arguments: &[&str], otherwise: &str) -> Result<()> {
    let line = arguments.join(" ");
    ensure!(
        process::succeeds("rustup", &["--version"]),
        "this needs `rustup {line}`, but rustup is not installed. Install Rust from https://rustup.rs, {otherwise}"
    );
    eprintln!("rustup {line} …");
    let rustup = &mut Command::new("rustup");
    ensure!(
        process::run(rustup.current_dir(root()?).args(arguments)).is_ok(),
        "`rustup {line}` did not work; what it said is above. \
         Is this machine offline? Run that once with a connection, then try again"
    );
    Ok(())
}
