//! The app as WebAssembly, and the JavaScript that loads it.

use super::{glue, order, split};
use crate::{
    process,
    toolchain::WASM,
    workspace::{cargo, cargo_home, root, target_dir},
};
use anyhow::{Context, Result, ensure};
use std::{
    fs,
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
    /// The part that comes later.
    pub(crate) later: Vec<u8>,
    /// Script and WebAssembly of the program that works beside the page.
    pub(crate) worker: (String, Vec<u8>),
}

/// Compiles the app and makes its JavaScript.
///
/// # Errors
/// When the app does not compile, or wasm-bindgen does not accept it.
pub(crate) fn build(profile: Profile) -> Result<App> {
    let target = target_dir()?;
    let folder = compile(profile, &target)?;
    let (script, wasm, later) = bind(profile, &folder.join("app.wasm"), &target.join("xtask/app"))?;
    Ok(App { script, wasm, later, worker: bind_worker(&folder.join("worker.wasm"))? })
}

/// Compiles both programs, and gives the folder in which they lie.
fn compile(profile: Profile, target: &Path) -> Result<PathBuf> {
    let (name, folder) = match profile {
        Profile::Release => ("wasm", "wasm"),
        Profile::Dev => ("dev", "debug"),
    };
    // The worker is compiled without the screens: what these export would all be in it.
    let worker = ["--no-default-features", "--features", "worker"];
    for (program, features, linker) in [("app", &[][..], &["--", split::LINKER][..]), ("worker", &worker, &[])] {
        let mut build = cargo(&["rustc", "--locked", "--package", "kamae", "--bin", program])?;
        build.args(["--target", WASM, "--profile", name]).args(features).args(linker);
        if profile == Profile::Release {
            build.env("CARGO_ENCODED_RUSTFLAGS", without_local_paths()?);
        }
        process::run(&mut build)?;
    }
    Ok(target.join(WASM).join(folder))
}

/// Panic messages name source files: no path of the builder's machine may travel in them, so that it stays private and
/// two machines build the same bytes.
fn without_local_paths() -> Result<String> {
    let cargo_home = cargo_home();
    let mut prefixes = vec![(root()?, "kamae"), (cargo_home.clone(), "cargo")];
    // Crates lie in a folder that is named after where they were downloaded. The last prefix that fits wins.
    if let Ok(sources) = fs::read_dir(cargo_home.join("registry/src")) {
        prefixes.extend(sources.flatten().map(|source| (source.path(), "crates")));
    }
    let flag = |(path, name): (PathBuf, &str)| format!("--remap-path-prefix={}={name}", path.display());
    let flags: Vec<_> = prefixes.into_iter().map(flag).collect();
    Ok(flags.join("\x1f"))
}

/// Script and WebAssembly that come first, and the WebAssembly that comes later.
fn bind(profile: Profile, compiled: &Path, scratch: &Path) -> Result<(String, Vec<u8>, Vec<u8>)> {
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
        parts.later = order::alike(&split::small(&parts.later)?)?;
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
    let wasm = bound.wasm_mut().emit_wasm();
    Ok((script, if release { order::alike(&wasm)? } else { wasm }, parts.later))
}

/// What the worker's script does when it is started: the first message brings the WebAssembly.
const WORK: &str = "onmessage = ({ data }) => { wasm_bindgen({ module_or_path: data }); };\n";

/// Script and WebAssembly of the program that works beside the page.
fn bind_worker(compiled: &Path) -> Result<(String, Vec<u8>)> {
    let mut bound = Bindgen::new()
        .input_bytes("worker", process::read_bytes(compiled)?)
        .no_modules(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen does not accept the compiled worker")?;
    let script = glue::without_air(bound.js()) + WORK;
    Ok((script, order::alike(&split::small(&bound.wasm_mut().emit_wasm())?)?))
}
