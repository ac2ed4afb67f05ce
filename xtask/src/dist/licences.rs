//! The licences of everything that is compiled into the app: who wrote what, under which licence, and the texts, which
//! have to travel with it. Which licences are accepted, deny.toml says; this knows how to find their texts.

use super::libraries::Library;
use crate::process;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, Licensee};
use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

/// Name of the pack; src/ui/pages/about/licences.rs asks for it.
pub(crate) const PACK: &str = "licences";

/// A sentence by which the text of each accepted licence is known.
const TEXTS: [(&str, &str); 5] = [
    ("MIT", "The above copyright notice and this permission notice shall be included in all"),
    ("BSL-1.0", "Boost Software License - Version 1.0"),
    ("Unicode-3.0", "UNICODE LICENSE V3"),
    ("BSD-3-Clause", "Neither the name of the copyright holder nor the names of its contributors may be used to"),
    ("Apache-2.0", "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION"),
];
/// Where the text proper of the MIT licence begins; before it stands whose work it is.
const PERMISSION: &str = "Permission is hereby granted";
const LINE: &str = "----------------------------------------------------------------------";

/// One text, and whose.
struct Text {
    licence: String,
    says: String,
    /// Name and version of each library, with its notices.
    libraries: Vec<(String, Vec<String>)>,
}

/// The licences that deny.toml allows, the ones that are taken where there is a choice first.
///
/// # Errors
/// When it cannot be read, or names what is no licence.
pub(crate) fn allowed(root: &Path) -> Result<Vec<Licensee>> {
    #[derive(Deserialize)]
    struct Deny {
        licenses: Licences,
    }
    #[derive(Deserialize)]
    struct Licences {
        allow: Vec<String>,
    }
    let deny: Deny = toml::from_str(&process::read(&root.join("deny.toml"))?).context("deny.toml cannot be read")?;
    let licensee = |name: &String| Licensee::parse(name).with_context(|| format!("deny.toml: `{name}` is no licence"));
    deny.licenses.allow.iter().map(licensee).collect()
}

/// Which of its licences a library is taken under.
///
/// # Errors
/// When deny.toml allows none of them.
pub(crate) fn chosen(licence: &str, allowed: &[Licensee]) -> Result<Vec<String>> {
    let expression = Expression::parse(licence).with_context(|| format!("`{licence}` is no SPDX expression"))?;
    let chosen = expression.minimized_requirements(allowed);
    let chosen = chosen.with_context(|| format!("deny.toml allows none of `{licence}`"))?;
    Ok(chosen.iter().map(ToString::to_string).collect())
}

/// The whole list.
///
/// # Errors
/// When a library's licence is not allowed, or its text cannot be found.
pub(crate) fn list(root: &Path, libraries: &[Library], allowed: &[Licensee]) -> Result<String> {
    let own = process::read(&root.join("LICENSE-MIT"))?;
    let mut list = format!("What is in Kamae {}, and under which licences\n\n", kamae::VERSION);
    let mut texts: BTreeMap<(String, String), Text> = BTreeMap::new();
    for library in libraries {
        let name = format!("{} {}", library.id.0, library.id.1);
        writeln!(list, "{name}: {}", library.licence)?;
        for licence in chosen(&library.licence, allowed).with_context(|| name.clone())? {
            let (notices, says) = parted(&text(library, &licence, &own).with_context(|| name.clone())?, &own);
            let key = (licence.clone(), words(&says));
            let entry = texts.entry(key).or_insert(Text { licence, says, libraries: Vec::new() });
            entry.libraries.push((name.clone(), notices));
        }
    }
    for Text { licence, says, libraries } in texts.values() {
        write!(list, "\n{LINE}\n{licence}\n\n")?;
        for (name, notices) in libraries {
            let notices: Vec<_> = notices.iter().map(|notice| format!("  {notice}\n")).collect();
            write!(list, "{name}\n{}", notices.concat())?;
        }
        write!(list, "\n{}\n", says.trim())?;
    }
    write!(list, "\n{LINE}\nQuestions, explanations and all other words of Kamae\n\n")?;
    list.push_str(&process::read(&root.join("LICENSE-WORDS"))?);
    Ok(list.replace('\r', ""))
}

/// The text of a licence as the library brings it. Where it brings none, the licence is its word alone, and its text is
/// our own copy with its authors.
fn text(library: &Library, licence: &str, own: &str) -> Result<String> {
    let known = TEXTS.iter().find(|(name, _)| *name == licence);
    let (_, sentence) = known.with_context(|| format!("{licence} has no row in xtask/src/dist/licences.rs"))?;
    let folder = library.folder.as_deref();
    let mut files: Vec<_> =
        folder.into_iter().flat_map(fs::read_dir).flatten().flatten().map(|file| file.path()).collect();
    files.sort_unstable();
    let mut texts = files.iter().filter(|path| is_licence(path)).filter_map(|path| process::read(path).ok());
    match (texts.find(|text| words(text).contains(sentence)), own.split_once(PERMISSION)) {
        (Some(text), _) => Ok(text),
        (None, Some((_, rest))) if licence == "MIT" => {
            Ok(format!("Copyright (c) {}\n\n{PERMISSION}{rest}", library.authors.join(", ")))
        }
        _ => bail!("its text of {licence} is not among its files"),
    }
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_uppercase();
    ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT"].iter().any(|start| name.starts_with(start))
}

/// A text without its line breaks.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whose work it is, and the text that many share: that of our own copy of the MIT licence. Any other stays whole.
fn parted(text: &str, own: &str) -> (Vec<String>, String) {
    match (text.split_once(PERMISSION), own.split_once(PERMISSION)) {
        (Some((head, rest)), Some((_, shared))) if words(rest) == words(shared) => {
            let lines = head.lines().map(str::trim).filter(|line| line.to_lowercase().contains("copyright"));
            (lines.map(str::to_owned).collect(), format!("{PERMISSION}{shared}"))
        }
        _ => (Vec::new(), text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::libraries;
    use super::*;
    use crate::{testing::Folder, toolchain, workspace::root};

    const MIT: &str = "Permission is hereby granted, to deal …\n\
        The above copyright notice and this permission notice shall be included in all copies.";

    fn library(name: &str, licence: &str, folder: Option<&Path>) -> Library {
        Library {
            id: (name.to_owned(), "1.0.0".to_owned()),
            licence: licence.to_owned(),
            authors: vec!["A".to_owned(), "B".to_owned()],
            repository: None,
            checksum: None,
            folder: folder.map(Path::to_owned),
            needs: [].into(),
        }
    }

    #[test]
    fn every_licence_in_the_tree_is_allowed() {
        let allowed = allowed(&root().unwrap()).unwrap();
        let host = toolchain::about("host").unwrap();
        for package in [toolchain::WASM, &host].into_iter().flat_map(|target| libraries::packages(target).unwrap()) {
            let chosen = package.licence().and_then(|licence| chosen(&licence, &allowed));
            assert!(chosen.is_ok(), "{}: {:?}", package.name, chosen.unwrap_err());
        }
    }

    #[test]
    fn the_first_licence_that_is_allowed_is_taken() {
        let allowed: Vec<_> = ["MIT", "Unicode-3.0"].iter().map(|name| Licensee::parse(name).unwrap()).collect();
        let table = [
            ("MIT", Some(&["MIT"][..])),
            ("Apache-2.0 OR MIT", Some(&["MIT"])),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", Some(&["MIT", "Unicode-3.0"])),
            ("Apache-2.0", None),
            ("MIT AND GPL-3.0-only", None),
        ];
        for (licence, expected) in table {
            let chosen = chosen(licence, &allowed).ok();
            assert_eq!(chosen, expected.map(|names| names.iter().map(ToString::to_string).collect()), "{licence}");
        }
    }

    #[test]
    fn every_library_is_named_and_no_text_stands_twice() {
        let own = format!("MIT License\n\nCopyright (c) us\n\n{MIT}\n");
        let theirs = format!("Copyright 2020 C\n\n{}", MIT.replace("The above", "The\nabove"));
        let folder = Folder::with(
            "licences",
            &[("LICENSE-MIT", &own), ("LICENSE-WORDS", "CC"), ("c/LICENSE", &theirs), ("d/LICENSE", "else")],
        );
        let (root, c, d) = (folder.path(), folder.path().join("c"), folder.path().join("d"));
        let allowed: Vec<_> = ["MIT", "BSL-1.0"].iter().map(|name| Licensee::parse(name).unwrap()).collect();
        let libraries = [library("c", "MIT OR Apache-2.0", Some(&c)), library("d", "MIT", Some(&d))];
        let list = list(root, &libraries, &allowed).unwrap();
        let parts = ["c 1.0.0: MIT OR Apache-2.0\nd 1.0.0: MIT\n", "\nc 1.0.0\n  Copyright 2020 C\nd 1.0.0\n", "\nCC"];
        for part in parts.iter().chain(&["  Copyright (c) A, B\n"]) {
            assert!(list.contains(part), "{part}: {list}");
        }
        assert_eq!(list.matches("this").count(), 1, "{list}");
        for licence in ["Apache-2.0", "BSL-1.0"] {
            assert!(super::list(root, &[library("d", licence, Some(&d))], &allowed).is_err(), "{licence}");
        }
    }
}
