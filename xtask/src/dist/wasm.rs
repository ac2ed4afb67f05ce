//! The app as WebAssembly, and the JavaScript that loads it.

use super::{glue, split};
use crate::{
    process,
    toolchain::WASM,
    workspace::{cargo, root, target_dir},
};
use anyhow::{Context, Result, ensure};
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

/// What a browser needs to run the app.
pub(crate) struct App {
    /// The module that loads the WebAssembly; it knows no address but those of the parts.
    pub(crate) script: String,
    /// The WebAssembly that comes first.
    pub(crate) wasm: Vec<u8>,
    /// The parts that come later, by the names that the script uses.
    pub(crate) parts: BTreeMap<String, Vec<u8>>,
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
    let flags = if profile == Profile::Release { without_local_paths()? } else { split::LINKER.to_owned() };
    build.env("CARGO_ENCODED_RUSTFLAGS", flags);
    process::run(&mut build)?;
    Ok(target.join(WASM).join(folder).join("app.wasm"))
}

/// Panic messages name source files: no path of the builder's machine may travel in them, so that it stays private and
/// two machines build the same bytes.
fn without_local_paths() -> Result<String> {
    let home = env::home_dir().unwrap_or_default().join(".cargo");
    let cargo_home = env::var_os("CARGO_HOME").map_or(home, PathBuf::from);
    let mut prefixes = vec![(root()?, "kamae"), (cargo_home.clone(), "cargo")];
    // Crates lie in a folder that is named after where they were downloaded. The last prefix that fits wins.
    if let Ok(sources) = fs::read_dir(cargo_home.join("registry/src")) {
        prefixes.extend(sources.flatten().map(|source| (source.path(), "crates")));
    }
    let flag = |(path, name): (PathBuf, &str)| format!("--remap-path-prefix={}={name}", path.display());
    let flags: Vec<_> = prefixes.into_iter().map(flag).chain([split::LINKER.to_owned()]).collect();
    Ok(flags.join("\x1f"))
}

fn bind(profile: Profile, compiled: &Path, scratch: &Path) -> Result<App> {
    if scratch.exists() {
        fs::remove_dir_all(scratch)?;
    }
    let release = profile == Profile::Release;
    let mut parts = split::cut(&process::read_bytes(compiled)?, scratch)?;
    let mut bound = Bindgen::new()
        .input_bytes("app", parts.main)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        // The parts find memory and functions of the main part by these names.
        .keep_lld_exports(true)
        .keep_debug(!release)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate_output()
        .context("wasm-bindgen does not accept the compiled app")?;
    let inline = bound.snippets().values().any(|snippets| !snippets.is_empty());
    ensure!(bound.local_modules().is_empty() && !inline, "a library brings JavaScript of its own, which has no place");
    let mut script = bound.js().to_owned();
    if release {
        for part in parts.parts.values_mut() {
            *part = split::without_names(part)?;
        }
        let imports = &mut bound.wasm_mut().imports;
        let ours = |import: &&str| import.starts_with("__wb");
        let names = glue::short_names(imports.iter().map(|import| import.name.as_str()).filter(ours));
        script = glue::rename(&script, &names)?;
        for import in imports.iter_mut() {
            if let Some(short) = names.get(&import.name) {
                import.name.clone_from(short);
            }
        }
    }
    let script = split::join(&script, &parts.link)?;
    let script = if release { glue::without_air(&script) } else { script };
    Ok(App { script, wasm: bound.wasm_mut().emit_wasm(), parts: parts.parts })
}
