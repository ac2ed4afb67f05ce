//! The folder that is hosted: everything named by its content, but for `index.html`.

pub(crate) mod digest;
mod files;
mod glue;
mod minify;
mod offline;
mod page;
mod single;
mod split;
mod style;
mod wasm;
mod words;

pub(crate) use page::Names;
pub(crate) use wasm::Profile;

use crate::{process, toolchain, workspace::root};
use anyhow::{Context, Result, ensure};
use files::Files;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// Name of the one-file edition, beside the files of the hosted one.
pub(crate) fn single_name() -> String {
    format!("kamae-{}.html", kamae::VERSION)
}

/// A finished build.
pub(crate) struct Dist {
    /// Where it lies.
    pub(crate) folder: PathBuf,
    /// The files that the page loads first.
    pub(crate) names: Names,
}

/// `cargo xtask build`.
pub(crate) fn command(profile: Profile, out: Option<PathBuf>) -> Result<()> {
    toolchain::wasm_target()?;
    let dist = build(profile, out)?;
    println!("the app is in {}", dist.folder.display());
    Ok(())
}

/// Builds into `out`, or into `dist/`; the folder changes only when everything went well.
///
/// # Errors
/// When the app does not compile, a source file is missing or wrong, or `out` holds other files.
pub(crate) fn build(profile: Profile, out: Option<PathBuf>) -> Result<Dist> {
    let root = root()?;
    let app = wasm::build(profile)?;
    let (files, names) = assemble(&root, profile, app)?;
    let folder = out.unwrap_or_else(|| root.join("dist"));
    files.replace(&folder)?;
    Ok(Dist { folder, names })
}

fn assemble(root: &Path, profile: Profile, app: wasm::App) -> Result<(Files, Names)> {
    let mut files = Files::default();
    add_as_they_are(&mut files, &root.join("static"))?;
    let (parts, script) = add_parts(&mut files, app.parts, app.script)?;
    let names = Names {
        style: files.add_hashed("style", "css", style::bundle(&root.join("static/style"), profile)?)?,
        boot: files.add_hashed("boot", "js", process::read_bytes(&root.join("static/boot.js"))?)?,
        script: files.add_hashed("app", "js", script)?,
        wasm: files.add_hashed("app", "wasm", app.wasm)?,
        parts,
        words: add_words(&mut files)?,
    };
    let page = page::fill(&process::read(&root.join("index.html"))?, &names)?;
    files.add("index.html", page)?;
    let worker = offline::fill(&process::read(&root.join("static").join(offline::WORKER))?, &files)?;
    files.add(offline::WORKER, worker)?;
    add_single(&mut files, root, &names)?;
    Ok((files, names))
}

/// The one-file edition. It is not kept by the worker: what it is made of is.
fn add_single(files: &mut Files, root: &Path, names: &Names) -> Result<()> {
    let source = |name: &str| process::read(&root.join(name));
    let later = names.parts.first().context("there is no part for later")?;
    let single = single::page(&single::Parts {
        page: &source("index.html")?,
        style: files.text(&names.style)?,
        scripts: [&source("static/carried.js")?, files.text(&names.boot)?],
        app: files.text(&names.script)?,
        wasm: files.content(&names.wasm)?,
        later: (later, files.content(later)?),
        words: &words::packs()?,
        icon: files.text("favicon.svg")?,
    })?;
    files.add(&single_name(), single)
}

/// The parts that come later, by their names; and the script, which fetches them by these.
fn add_parts(files: &mut Files, parts: BTreeMap<String, Vec<u8>>, mut script: String) -> Result<(Vec<String>, String)> {
    let mut names = Vec::new();
    for (name, content) in parts {
        let hashed = files.add_hashed(name.trim_end_matches(".wasm"), "wasm", content)?;
        ensure!(script.contains(&name), "the script of the app does not fetch {name}");
        script = script.replace(&name, &hashed);
        names.push(hashed);
    }
    Ok((names, script))
}

fn add_words(files: &mut Files) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for (pack, content) in words::packs()? {
        let name = files.add_hashed(&format!("words-{}", pack.replace('/', "-")), "txt", content)?;
        names.insert(pack, name);
    }
    Ok(names)
}

/// Icons and the like keep their names, because somebody outside the page asks for them.
fn add_as_they_are(files: &mut Files, folder: &Path) -> Result<()> {
    for name in files::list(folder)?.iter().filter(|name| !travels_elsewhere(name)) {
        files.add(name, process::read_bytes(&folder.join(name))?)?;
    }
    Ok(())
}

/// Whether a file of `static/` travels under another name, or as a part of another file.
fn travels_elsewhere(name: &str) -> bool {
    ["boot.js", "carried.js", offline::WORKER].contains(&name)
        || name.starts_with("style/")
        || name.starts_with("words/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    const SOURCES: [(&str, &str); 8] = [
        ("index.html", include_str!("../../index.html")),
        ("static/boot.js", "boot()"),
        ("static/carried.js", "carried()"),
        ("static/sw.js", "{{files}} {{build}}"),
        ("static/favicon.svg", "<svg/>"),
        ("static/icons/192.png", "png"),
        ("static/style/order.txt", "base.css\n"),
        ("static/style/base.css", "a { color: red }"),
    ];

    const FETCH: &str = "fetch(new URL(\"./b.wasm\", import.meta.url))\nexport { initSync, __wbg_init as default };\n";

    fn app() -> wasm::App {
        wasm::App {
            script: FETCH.to_owned(),
            wasm: b"wasm".to_vec(),
            parts: [("b.wasm".to_owned(), b"b".to_vec())].into(),
        }
    }

    #[test]
    fn every_file_has_its_place_and_only_hashed_ones_are_named_in_the_page() {
        let folder = Folder::with("assemble", &SOURCES);
        let (files, names) = assemble(folder.path(), Profile::Release, app()).unwrap();
        let single = single_name();
        let mut expected = vec!["favicon.svg", "icons/192.png", "index.html", "sw.js", &single];
        let hashed = [&names.style, &names.boot, &names.script, &names.wasm];
        for name in hashed.into_iter().chain(&names.parts).chain(names.words.values()) {
            assert!(digest::is_hashed(name), "{name}");
            expected.push(name);
        }
        expected.sort_unstable();
        assert_eq!(files.names().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_script_fetches_the_parts_by_their_hashed_names() {
        let mut files = Files::default();
        let (names, script) = add_parts(&mut files, app().parts, app().script).unwrap();
        assert_eq!(script, FETCH.replace("b.wasm", &names[0]));
        assert!(add_parts(&mut files, app().parts, String::new()).is_err());
    }

    #[test]
    fn the_same_sources_give_the_same_bytes() {
        let build = || {
            let folder = Folder::with("twice", &SOURCES);
            assemble(folder.path(), Profile::Release, app()).unwrap().0
        };
        assert_eq!(build(), build());
    }
}
