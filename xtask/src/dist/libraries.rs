//! What is compiled into the app, as cargo itself tells. Knows neither what a licence asks for nor what a bill of
//! materials looks like.

use crate::{
    process,
    toolchain::{self, WASM},
    workspace::{cargo, root},
};
use anyhow::{Context, Result};
use serde::Deserialize;
use spdx::Expression;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// Name and version.
pub(crate) type Id = (String, String);

/// Our own package, on which everything else hangs.
pub(crate) const APP: &str = "kamae";
/// Rust's own library, which cargo does not list.
pub(crate) const STD: &str = "std";

/// One line a package, behind how far it is from the app; without what only runs while the app is compiled.
const EDGES: &str = "--edges normal,no-proc-macro --prefix depth --no-dedupe --format |{p}";
/// They write what is in the app besides the libraries: the JavaScript that loads it.
const TOOLS: [&str; 2] = ["wasm-bindgen-cli-support", "wasm_split_cli_support"];

/// A package whose code is in the app.
#[derive(Clone, Debug)]
pub(crate) struct Library {
    /// Name and version.
    pub(crate) id: Id,
    /// Its licences, as an SPDX expression.
    pub(crate) licence: String,
    /// Who wrote it.
    pub(crate) authors: Vec<String>,
    /// Where its sources are kept.
    pub(crate) repository: Option<String>,
    /// SHA-256 of the package that was downloaded.
    pub(crate) checksum: Option<String>,
    /// Where its sources lie on this machine.
    pub(crate) folder: Option<PathBuf>,
    /// What it stands on itself.
    pub(crate) needs: BTreeSet<Id>,
}

/// Everything that is compiled into the app, itself included, sorted.
///
/// # Errors
/// When cargo cannot tell, or a package says nothing of its licence.
pub(crate) fn all() -> Result<Vec<Library>> {
    // Not from the metadata: there, features of tests count, too.
    let tree = told(&format!("tree --locked --package {APP} --target {WASM} {EDGES}"))?;
    let checksums = locked()?;
    let packages = packages(WASM)?.into_iter().map(|package| (package.id(), package));
    let mut packages: BTreeMap<Id, Package> = packages.collect();
    let mut libraries = vec![std(toolchain::about("release")?)];
    for (id, needs) in branches(&tree)? {
        let package = packages.remove(&id).with_context(|| format!("cargo knows no folder of {id:?}"))?;
        let checksum = checksums.get(&id).cloned().flatten();
        libraries.push(Library { checksum, needs, ..package.library()? });
    }
    libraries.sort_unstable_by(|one, other| one.id.cmp(&other.id));
    Ok(libraries)
}

/// What makes the app from its libraries: the compiler, and those whose output is part of it.
///
/// # Errors
/// When one of them is not to be found.
pub(crate) fn tools() -> Result<Vec<Id>> {
    let compiler = ("rustc".to_owned(), toolchain::about("release")?);
    let others = locked()?.into_keys().filter(|(name, _)| TOOLS.contains(&name.as_str()));
    Ok(std::iter::once(compiler).chain(others).collect())
}

/// Packages that are built for a target, for whatever reason: also for tests, and to build.
///
/// # Errors
/// When cargo cannot tell.
pub(crate) fn packages(target: &str) -> Result<Vec<Package>> {
    let metadata = told(&format!("metadata --locked --format-version 1 --filter-platform {target}"))?;
    let metadata: Metadata = serde_json::from_str(&metadata).context("cargo's metadata look otherwise")?;
    let used: BTreeSet<_> = metadata.resolve.nodes.into_iter().map(|node| node.id).collect();
    Ok(metadata.packages.into_iter().filter(|package| used.contains(&package.id)).collect())
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
}

/// A package as cargo describes it.
#[derive(Deserialize)]
pub(crate) struct Package {
    id: String,
    /// Its name.
    pub(crate) name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    repository: Option<String>,
    manifest_path: PathBuf,
}

impl Package {
    fn id(&self) -> Id {
        (self.name.clone(), self.version.clone())
    }

    /// What it says of its licence, in today's spelling.
    ///
    /// # Errors
    /// When it says nothing, or what is no SPDX expression.
    pub(crate) fn licence(&self) -> Result<String> {
        let said = self.license.as_deref().with_context(|| format!("{} says nothing of its licence", self.name))?;
        let spelt = Expression::canonicalize(said).with_context(|| format!("{}: `{said}` is no licence", self.name))?;
        Ok(spelt.unwrap_or_else(|| said.to_owned()))
    }

    fn library(self) -> Result<Library> {
        Ok(Library {
            id: self.id(),
            licence: self.licence()?,
            // Without their addresses.
            authors: self.authors.iter().map(|author| author.split(" <").next().unwrap_or(author).to_owned()).collect(),
            repository: self.repository,
            checksum: None,
            folder: self.manifest_path.parent().map(Path::to_owned),
            needs: BTreeSet::new(),
        })
    }
}

/// Rust's own library. It brings no file that says its licence to every machine; its notice is this one.
fn std(version: String) -> Library {
    Library {
        id: (STD.to_owned(), version),
        licence: "MIT OR Apache-2.0".to_owned(),
        authors: vec!["The Rust Project Contributors".to_owned()],
        repository: Some("https://github.com/rust-lang/rust".to_owned()),
        checksum: None,
        folder: None,
        needs: BTreeSet::new(),
    }
}

/// What each package in a tree needs itself. A line is its depth, a bar, its name, and its version after a `v`.
fn branches(tree: &str) -> Result<BTreeMap<Id, BTreeSet<Id>>> {
    let mut branches: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let mut above: Vec<Id> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let mut words = line.split(['|', ' ']);
        let depth = words.next().and_then(|depth| depth.parse().ok());
        let name = words.next();
        let version = words.next().and_then(|version| version.strip_prefix('v'));
        let all = depth.zip(name.zip(version)).with_context(|| format!("`cargo tree` says `{line}`"))?;
        let (depth, (name, version)): (usize, _) = all;
        let id = (name.to_owned(), version.to_owned());
        above.truncate(depth);
        if let Some(needs) = above.last().and_then(|parent| branches.get_mut(parent)) {
            needs.insert(id.clone());
        }
        branches.entry(id.clone()).or_default();
        above.push(id);
    }
    Ok(branches)
}

/// Every package in Cargo.lock, with its checksum if it was downloaded.
fn locked() -> Result<BTreeMap<Id, Option<String>>> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        version: String,
        checksum: Option<String>,
    }
    let lock = process::read(&root()?.join("Cargo.lock"))?;
    let lock: Lock = toml::from_str(&lock).context("Cargo.lock cannot be read")?;
    Ok(lock.package.into_iter().map(|locked| ((locked.name, locked.version), locked.checksum)).collect())
}

/// What cargo says.
fn told(line: &str) -> Result<String> {
    let words: Vec<_> = line.split(' ').collect();
    process::text(&mut cargo(&words)?).with_context(|| format!("`cargo {line}` failed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_tells_who_needs_whom() {
        let id = |name: &str| (name.to_owned(), "1.0.0".to_owned());
        let tree = "0|a v1.0.0 (/here)\n1|b v1.0.0\n2|c v1.0.0\n1|d v1.0.0\n2|b v1.0.0\n3|c v1.0.0\n";
        let branches = branches(tree).unwrap();
        for (name, needs) in [("a", &["b", "d"][..]), ("b", &["c"]), ("c", &[]), ("d", &["b"])] {
            assert_eq!(branches[&id(name)], needs.iter().map(|name| id(name)).collect(), "{name}");
        }
        assert!(super::branches("0|a\n").is_err());
    }

    #[test]
    fn what_the_app_is_made_of_is_listed() {
        let libraries = all().unwrap();
        let names: Vec<_> = libraries.iter().map(|library| library.id.0.as_str()).collect();
        for name in [APP, STD, "yew", "serde_json", "plotters", "wasm-bindgen", "web-sys"] {
            assert!(names.contains(&name), "{name}");
        }
        // For the command line, for tests, to build, to build with.
        for name in ["clap", "thirtyfour", "proptest", "syn", "yew-macro", "serde_derive", "html-escape", "xtask"] {
            assert!(!names.contains(&name), "{name}");
        }
        let ours = |library: &&Library| [APP, STD].contains(&library.id.0.as_str());
        for library in libraries.iter().filter(|library| !ours(library)) {
            assert_eq!(library.checksum.as_ref().map(String::len), Some(64), "{:?}", library.id);
        }
    }
}
