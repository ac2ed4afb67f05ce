//! The app as WebAssembly, and the JavaScript that loads it.

use super::files;
use crate::{
    process,
    toolchain::WASM,
    workspace::{cargo, root, target_dir},
};
use anyhow::{Context, Result};
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};
use wasm_bindgen_cli_support::Bindgen;

/// For whom a build is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// For everyone: small.
    Release,
    /// For the one who is changing it: soon there, and with names in its stack traces.
    Dev,
}

/// What a browser needs to start the app.
pub(crate) struct App {
    /// The module that loads the WebAssembly; it knows no address.
    pub(crate) script: Vec<u8>,
    /// The WebAssembly.
    pub(crate) wasm: Vec<u8>,
    /// What the script imports, by the names it uses.
    pub(crate) snippets: BTreeMap<String, Vec<u8>>,
}

/// Compiles the app and makes its JavaScript.
///
/// # Errors
/// When the app does not compile, or wasm-bindgen does not accept it.
pub(crate) fn build(profile: Profile) -> Result<App> {
    let target = target_dir()?;
    let compiled = compile(profile, &target)?;
    bind(profile, &compiled, &target.join("xtask/app"))
}

fn compile(profile: Profile, target: &Path) -> Result<PathBuf> {
    let (name, folder) = match profile {
        Profile::Release => ("wasm", "wasm"),
        Profile::Dev => ("dev", "debug"),
    };
    let mut build = cargo(&["build", "--locked", "--package", "kamae", "--bin", "app"])?;
    build.args(["--target", WASM, "--profile", name]);
    if profile == Profile::Release {
        build.env("CARGO_ENCODED_RUSTFLAGS", without_local_paths()?);
    }
    process::run(&mut build)?;
    Ok(target.join(WASM).join(folder).join("app.wasm"))
}

/// Panic messages name source files: no path of the builder's machine may travel in them, so that
/// it stays private and two machines build the same bytes.
fn without_local_paths() -> Result<String> {
    let home = env::home_dir().unwrap_or_default().join(".cargo");
    let cargo_home = env::var_os("CARGO_HOME").map_or(home, PathBuf::from);
    let flag = |path: &Path, name| format!("--remap-path-prefix={}={name}", path.display());
    Ok([flag(&cargo_home, "cargo"), flag(&root()?, "kamae")].join("\x1f"))
}

fn bind(profile: Profile, compiled: &Path, scratch: &Path) -> Result<App> {
    if scratch.exists() {
        fs::remove_dir_all(scratch)?;
    }
    let release = profile == Profile::Release;
    Bindgen::new()
        .input_path(compiled)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .keep_debug(!release)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate(scratch)
        .context("wasm-bindgen does not accept the compiled app")?;
    Ok(App {
        script: process::read_bytes(&scratch.join("app.js"))?,
        wasm: process::read_bytes(&scratch.join("app_bg.wasm"))?,
        snippets: snippets(scratch)?,
    })
}

fn snippets(scratch: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut names = files::list(scratch)?;
    names.retain(|name| name.starts_with("snippets/"));
    let read = |name: String| {
        let content = process::read_bytes(&scratch.join(&name))?;
        Ok((name, content))
    };
    names.into_iter().map(read).collect()
}
