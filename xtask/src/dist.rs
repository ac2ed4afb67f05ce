//! The folder that is hosted: everything named by its content, but for `index.html`.

pub(crate) mod digest;
pub(crate) mod files;
mod glue;
mod libraries;
mod licences;
mod lost;
mod minify;
pub(crate) mod offline;
mod order;
mod page;
mod sbom;
mod split;
mod style;
mod sums;
mod traces;
mod wasm;
mod words;

pub(crate) use lost::NAME as LOST;
pub(crate) use page::{Names, POLICY};
pub(crate) use wasm::Profile;

use crate::{process, toolchain, workspace::root};
use anyhow::{Result, anyhow};
use files::Files;
use kamae::exchange::one_file;
use kamae::exchange::pack::OFFICIAL;
use kamae::i18n::language::Language;
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
pub(crate) fn command(profile: Profile, out: Option<PathBuf>, official: Option<&Path>) -> Result<()> {
    toolchain::wasm_target()?;
    let official = official.map(words::official).transpose()?;
    let dist = build_with(profile, out, official)?;
    println!("the app is in {}", dist.folder.display());
    Ok(())
}

/// Builds into `out`, or into `dist/`; the folder changes only when everything went well.
///
/// # Errors
/// When the app does not compile, a source file is missing or wrong, or `out` holds other files.
pub(crate) fn build(profile: Profile, out: Option<PathBuf>) -> Result<Dist> {
    build_with(profile, out, None)
}

/// The same with what [`words::official`] gives.
fn build_with(profile: Profile, out: Option<PathBuf>, official: Option<String>) -> Result<Dist> {
    let root = root()?;
    let app = wasm::build(profile)?;
    let (files, names) = assemble(&root, profile, app, Papers { official, ..papers(&root)? })?;
    if profile == Profile::Release {
        traces::none(&files)?;
    }
    let folder = out.unwrap_or_else(|| root.join("dist"));
    files.replace(&folder)?;
    Ok(Dist { folder, names })
}

/// What goes with the app: what is told of its libraries, and somebody else's words where they were brought.
struct Papers {
    /// Their licences, for the reader.
    licences: String,
    /// The bill of materials, for programs.
    bill: String,
    /// The official wording of the framework.
    official: Option<String>,
}

fn papers(root: &Path) -> Result<Papers> {
    let libraries = libraries::all()?;
    let licences = licences::list(root, &libraries, &licences::allowed(root)?)?;
    Ok(Papers { licences, bill: sbom::bill(&libraries, &libraries::tools()?)?, official: None })
}

fn assemble(root: &Path, profile: Profile, app: wasm::App, papers: Papers) -> Result<(Files, Names)> {
    let mut files = Files::default();
    add_as_they_are(&mut files, &root.join("static"))?;
    let names = Names {
        style: files.add_hashed("style", "css", style::bundle(&root.join("static/style"), profile)?)?,
        icon: page::icon(files.text("favicon.svg")?),
        first: first(root)?,
        boot: files.add_hashed("boot", "js", glue::without_air(&process::read(&root.join("static/boot.js"))?))?,
        script: files.add_hashed("app", "js", app.script)?,
        wasm: files.add_hashed("app", "wasm", app.wasm)?,
        packs: add_packs(&mut files, root, (app.later, app.worker), (papers.licences, papers.official))?,
    };
    let page = page::fill(&process::read(&root.join("index.html"))?, &names)?;
    files.add("index.html", page)?;
    let worker = offline::fill(&process::read(&root.join("static").join(offline::WORKER))?, &files)?;
    files.add(offline::WORKER, worker)?;
    // What follows is not kept by the service worker. What the one-file edition is made of is.
    add_single(&mut files)?;
    add_lost(&mut files, root, &names)?;
    files.add(sbom::NAME, papers.bill)?;
    let sums = sums::list(&files)?;
    files.add(sums::NAME, sums)?;
    Ok((files, names))
}

/// The first screen, in every language; tests/views/shell.rs keeps it true.
fn first(root: &Path) -> Result<String> {
    let of = |language: &Language| process::read(&root.join(format!("static/first/{}.html", language.code())));
    Language::ALL.iter().map(of).collect()
}

/// The page for addresses that lead nowhere.
fn add_lost(files: &mut Files, root: &Path, names: &Names) -> Result<()> {
    let script = files.add_hashed("lost", "js", process::read_bytes(&root.join("static/lost.js"))?)?;
    let page = lost::fill(&process::read(&root.join("static").join(LOST))?, &names.style, &script)?;
    files.add(LOST, page)
}

/// The one-file edition.
fn add_single(files: &mut Files) -> Result<()> {
    let page = files.text("index.html")?;
    let lacking = |lacking: one_file::Lacking| anyhow!("the one-file edition lacks {}", lacking.0);
    let content = |name: &str| Ok((name.to_owned(), files.content(name)?.to_vec()));
    let inside = one_file::names(page).map_err(lacking)?.into_iter().map(content).collect::<Result<_>>()?;
    let single = one_file::write(page, &inside, |_, _| {}).map_err(lacking)?;
    files.add(&single_name(), single)
}

/// What is asked for later, by the names that static/boot.js and the app know.
fn add_packs(
    files: &mut Files,
    root: &Path,
    (later, (script, worker)): (Vec<u8>, (String, Vec<u8>)),
    (licences, official): (String, Option<String>),
) -> Result<BTreeMap<String, String>> {
    let carried = glue::without_air(&process::read(&root.join("static/carried.js"))?).into_bytes();
    let mut packs = BTreeMap::new();
    for (pack, stem, end, content) in [
        ("carried", "carried", "js", carried),
        ("later", "later", "wasm", later),
        (licences::PACK, licences::PACK, "txt", licences.into_bytes()),
        ("worker.js", "worker", "js", script.into_bytes()),
        ("worker.wasm", "worker", "wasm", worker),
    ] {
        packs.insert(pack.to_owned(), files.add_hashed(stem, end, content)?);
    }
    let official = official.map(|text| (OFFICIAL.to_owned(), text.into_bytes()));
    for (pack, content) in words::packs()?.into_iter().chain(official) {
        let name = files.add_hashed(&format!("words-{}", pack.replace('/', "-")), "txt", content)?;
        packs.insert(pack, name);
    }
    Ok(packs)
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
    ["boot.js", "carried.js", "lost.js", LOST, offline::WORKER].contains(&name)
        || ["first/", "style/", "words/"].iter().any(|folder| name.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    const SOURCES: [(&str, &str); 12] = [
        ("index.html", include_str!("../../index.html")),
        ("static/boot.js", "boot()"),
        ("static/carried.js", "carried()"),
        ("static/sw.js", "{{files}} {{build}}"),
        ("static/lost.js", "lost()"),
        ("static/404.html", "{{policy}}{{style}}{{script}}"),
        ("static/favicon.svg", "<svg/>"),
        ("static/icons/192.png", "png"),
        ("static/style/order.txt", "base.css\n"),
        ("static/first/en.html", "<h1>"),
        ("static/first/ja.html", "<h1>"),
        ("static/style/base.css", "a { color: red }"),
    ];

    fn app() -> wasm::App {
        wasm::App {
            script: "app()".to_owned(),
            wasm: b"wasm".to_vec(),
            later: b"later".to_vec(),
            worker: ("worker()".to_owned(), b"worker".to_vec()),
        }
    }

    fn papers() -> Papers {
        Papers { licences: "all theirs".to_owned(), bill: "{}".to_owned(), official: None }
    }

    #[test]
    fn every_file_has_its_place_and_only_hashed_ones_are_named_in_the_page() {
        let folder = Folder::with("assemble", &SOURCES);
        let (files, names) = assemble(folder.path(), Profile::Release, app(), papers()).unwrap();
        let single = single_name();
        let lost = digest::name("lost", "js", b"lost()");
        let mut expected = vec![
            LOST,
            "SHA256SUMS",
            "favicon.svg",
            "icons/192.png",
            "index.html",
            "sbom.cdx.json",
            "sw.js",
            &single,
            &lost,
        ];
        let hashed = [&names.style, &names.boot, &names.script, &names.wasm];
        for name in hashed.into_iter().chain(names.packs.values()) {
            assert!(digest::is_hashed(name), "{name}");
            expected.push(name);
        }
        expected.sort_unstable();
        assert_eq!(files.names().collect::<Vec<_>>(), expected);
        let worker = files.text("sw.js").unwrap();
        assert!(worker.contains(&names.packs[licences::PACK]), "{worker}");
        for later in [LOST, "SHA256SUMS", "sbom.cdx.json", &single, &lost] {
            assert!(!worker.contains(later), "{later}: {worker}");
        }
        // What other hosts may keep for ever is listed by the start of its name.
        let rules = include_str!("../../docs/hosting/_headers");
        let starts = rules.lines().filter_map(|rule| rule.strip_prefix('/')?.strip_suffix('*'));
        let starts: Vec<_> = starts.filter(|start| !start.is_empty()).collect();
        for name in hashed.into_iter().chain(names.packs.values()).chain([&lost]) {
            assert!(starts.iter().any(|start| name.starts_with(start)), "docs/hosting/_headers lacks {name}");
        }
    }

    #[test]
    fn the_official_wording_is_one_more_pack_and_nothing_else() {
        let folder = Folder::with("official", &SOURCES);
        let build = |official: Option<&str>| {
            let papers = Papers { official: official.map(str::to_owned), ..papers() };
            assemble(folder.path(), Profile::Release, app(), papers).unwrap()
        };
        let ((_, without), (files, with)) = (build(None), build(Some("{}")));
        let name = &with.packs[OFFICIAL];
        assert!(!without.packs.contains_key(OFFICIAL) && files.text("index.html").unwrap().contains(name));
        let others: BTreeMap<_, _> = with.packs.iter().filter(|(pack, _)| *pack != OFFICIAL).collect();
        assert_eq!(others, without.packs.iter().collect());
        assert_eq!(
            (with.wasm, with.script, with.boot, with.style),
            (without.wasm, without.script, without.boot, without.style)
        );
    }

    #[test]
    fn the_same_sources_give_the_same_bytes() {
        let build = || {
            let folder = Folder::with("twice", &SOURCES);
            assemble(folder.path(), Profile::Release, app(), papers()).unwrap().0
        };
        assert_eq!(build(), build());
    }
}
