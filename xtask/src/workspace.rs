//! Where the repository is, and its cargo. Knows no task.

use crate::process;
use anyhow::{Context, Result};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// The folder that holds the workspace's `Cargo.toml`.
///
/// # Errors
/// When this program was not started by cargo.
pub(crate) fn root() -> Result<PathBuf> {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").context("start this program through cargo: `cargo xtask`")?;
    let root = Path::new(&manifest).parent();
    Ok(root.context("xtask/ lies in no workspace")?.to_owned())
}

/// The cargo that started this program, in the workspace.
///
/// # Errors
/// When [`root`] is unknown.
pub(crate) fn cargo(arguments: &[&str]) -> Result<Command> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root()?).args(arguments);
    Ok(cargo)
}

/// Where cargo keeps what it has downloaded.
pub(crate) fn cargo_home() -> PathBuf {
    let home = env::home_dir().unwrap_or_default().join(".cargo");
    env::var_os("CARGO_HOME").map_or(home, PathBuf::from)
}

/// Where cargo puts what it builds, whatever configuration says so.
///
/// # Errors
/// When cargo cannot read the workspace.
pub(crate) fn target_dir() -> Result<PathBuf> {
    let mut metadata = cargo(&["metadata", "--format-version", "1", "--no-deps"])?;
    let text =
        process::text(&mut metadata).context("`cargo metadata` failed: is the workspace's Cargo.toml well formed?")?;
    let metadata: serde_json::Value = serde_json::from_str(&text)?;
    let dir = metadata.get("target_directory").and_then(|dir| dir.as_str());
    Ok(dir.context("`cargo metadata` names no target folder")?.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::read;

    /// The version of a package in a lock file.
    fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
        let (_, entry) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
        entry.split('"').next()
    }

    #[test]
    fn wasm_bindgen_and_the_library_that_reads_its_output_agree() {
        let lock = read(&root().unwrap().join("Cargo.lock")).unwrap();
        let lock = lock.replace('\r', "");
        let app = locked(&lock, "wasm-bindgen");
        assert!(app.is_some(), "Cargo.lock knows no wasm-bindgen");
        assert_eq!(app, locked(&lock, "wasm-bindgen-cli-support"));
    }
}
