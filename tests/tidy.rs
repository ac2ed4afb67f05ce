//! The house rules that a compiler cannot see: who may name whom, what a file looks like, where a literal may stand.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "tidy/css.rs"]
mod css;
#[path = "tidy/paths.rs"]
mod paths;
#[path = "tidy/source.rs"]
mod source;

use paths::named;
use source::{Source, sources, word};
use std::fs;
use std::path::Path;

/// Layer, and what it may name of this crate. Comments and tests may name more.
const LAYERS: [(&str, &[&str]); 8] = [
    ("model", &[]),
    ("score", &["model"]),
    ("i18n", &[]),
    // How a number is rounded is part of what a sentence is made of (`i18n::say::Arg::Level`).
    ("report", &["model", "score", "i18n::key", "i18n::say", "i18n::number::Rounding"]),
    ("charts", &["model", "score", "report", "i18n"]),
    ("exchange", &["model", "score", "i18n", "report", "charts"]),
    ("browser", &[]),
    ("ui", &["model", "score", "i18n", "report", "charts", "exchange", "browser"]),
];

/// Most lines of a file.
const MOST_LINES: usize = 400;

/// Crates, and the only files that may name them, by how their ways begin.
const CRATES: [(&[&str], &[&str]); 6] = [
    (&["base64", "chacha20poly1305", "lzma_rust2", "miniz_oxide", "rawzip", "serde", "serde_json"], &["src/exchange"]),
    (
        &["web_sys", "js_sys", "gloo", "idb", "wasm_bindgen", "wasm_bindgen_futures", "wasm_split_helpers", "yew"],
        &["src/browser", "src/ui", "src/bin"],
    ),
    (&["serde_wasm_bindgen"], &["src/browser"]),
    (&["clap", "jiff"], &["src/main.rs", "src/command"]),
    (&["parquet"], &["src/command/collect"]),
    (&["plotters", "plotters_backend", "qrcodegen"], &["src/charts"]),
];

/// What only the command line does: the core has no files, no clock, no environment and no threads.
const OUTSIDE: [&str; 7] = ["std::fs", "std::env", "std::time", "std::net", "std::process", "std::thread", "std::io"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Fails with every line that breaks a rule.
fn check(broken: impl IntoIterator<Item = String>) {
    let broken: Vec<_> = broken.into_iter().collect();
    assert!(broken.is_empty(), "{} places:\n{}", broken.len(), broken.join("\n"));
}

/// Lines of `source`, without comments and tests, for which `rule` has a word.
fn lines<'s>(source: &'s Source, rule: impl Fn(&str) -> Option<String> + 's) -> impl Iterator<Item = String> + 's {
    source.code().filter_map(move |(number, line)| Some(format!("{}:{number}: {}", source.path, rule(&line)?)))
}

#[test]
fn layers_name_only_what_is_below_them() {
    let mut broken = Vec::new();
    for source in sources("src") {
        let Some((layer, allowed)) = LAYERS.iter().find(|(layer, _)| source.layer() == Some(layer)) else { continue };
        for (number, path) in named(&source) {
            let is = |prefix: &str| path == prefix || path.starts_with(&format!("{prefix}::"));
            let layered = LAYERS.iter().any(|(other, _)| is(other));
            if layered && !is(layer) && !allowed.iter().any(|prefix| is(prefix)) {
                broken.push(format!("{}:{number}: `{layer}` must not name `{path}`", source.path));
            }
        }
    }
    check(broken);
}

#[test]
fn crates_are_named_where_they_belong() {
    let mut broken = Vec::new();
    for source in sources("src") {
        for (crates, homes) in
            CRATES.iter().filter(|(_, homes)| !homes.iter().any(|home| source.path.starts_with(home)))
        {
            let strange = |line: &str| {
                crates.iter().find(|name| word(line, name)).map(|name| format!("`{name}` belongs in {homes:?}"))
            };
            broken.extend(lines(&source, strange));
        }
    }
    check(broken);
}

#[test]
fn the_core_does_nothing_outside_itself() {
    let core = |source: &Source| {
        !["src/main.rs", "src/command", "src/bin", "src/browser", "src/ui"]
            .iter()
            .any(|path| source.path.starts_with(path))
    };
    let outside =
        |line: &str| OUTSIDE.iter().find(|path| line.contains(**path)).map(|path| format!("`{path}` in the core"));
    check(sources("src").iter().filter(|source| core(source)).flat_map(|source| lines(source, outside)));
}

#[test]
fn files_open_with_their_docs_and_end_in_time() {
    let mut broken = Vec::new();
    for source in ["src", "tests", "benches", "xtask"].iter().flat_map(|folder| sources(folder)) {
        let count = source.text.lines().count();
        if !source.text.starts_with("//! ") {
            broken.push(format!("{}: does not open with `//! `", source.path));
        }
        if count > MOST_LINES {
            broken.push(format!("{}: {count} lines, more than {MOST_LINES}: split it by noun", source.path));
        }
        if source.path.ends_with("/mod.rs") {
            broken.push(format!("{}: no `mod.rs`; the file stands beside its folder", source.path));
        }
    }
    // A list, and it grows with every word.
    broken.retain(|line| !line.starts_with("src/i18n/key.rs: "));
    check(broken);
}

#[test]
fn imports_are_spelt_out() {
    let glob = |line: &str| {
        (line.contains("::*") && !line.contains("use yew::prelude::*;")).then(|| "a glob import".to_owned())
    };
    let again = |line: &str| {
        let public = line
            .trim_start()
            .strip_prefix("pub")
            .is_some_and(|rest| rest.trim_start_matches("(crate)").trim_start_matches("(super)").starts_with(" use "));
        public.then(|| "a re-export outside lib.rs".to_owned())
    };
    let sources = sources("src");
    let globs = sources.iter().flat_map(|source| lines(source, glob));
    check(
        globs
            .chain(sources.iter().filter(|source| source.path != "src/lib.rs").flat_map(|source| lines(source, again))),
    );
}

#[test]
fn nothing_gives_up() {
    const CALLS: [&str; 10] = [
        ".unwrap()",
        ".expect(",
        ".unwrap_err(",
        ".expect_err(",
        "unsafe ",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
        "dbg!(",
    ];
    let gives_up = |line: &str| CALLS.iter().find(|call| line.contains(**call)).map(|call| format!("`{call}`"));
    check(sources("src").iter().flat_map(|source| lines(source, gives_up)));
}

#[test]
fn no_element_has_a_style_of_its_own() {
    let style = |line: &str| {
        word(line, "style")
            .then(|| line.split("style").skip(1).any(|rest| rest.trim_start().starts_with('=')))
            .filter(|found| *found)
            .map(|_| "a `style` attribute: the page's policy forbids it".to_owned())
    };
    check(sources("src/ui").iter().flat_map(|source| lines(source, style)));
}

#[test]
fn colours_and_sizes_are_tokens() {
    let mut broken = Vec::new();
    for (path, text) in css::files(&root().join("static/style")) {
        if !path.ends_with("/tokens.css") {
            broken.extend(css::literals(&text).map(|(line, literal)| format!("{path}:{line}: {literal}")));
        }
    }
    check(broken);
}

/// static/style/order.txt lists the style of the first part; what comes later has an effect only where it is included.
#[test]
fn every_later_style_is_included() {
    let includes = fs::read_to_string(root().join("src/exchange/style.rs")).unwrap();
    let later = css::files(&root().join("static/style/later"));
    let missing = later.into_iter().map(|(path, _)| path).filter(|path| !includes.contains(path.as_str()));
    check(missing.collect::<Vec<String>>());
}

/// Members of a table of Cargo.toml: name and the rest of its line.
fn table<'t>(manifest: &'t str, name: &str) -> Vec<(&'t str, &'t str)> {
    let head = format!("\n[{name}]\n");
    let after = manifest.split(&head).nth(1).unwrap_or_default();
    let own = after.split("\n[").next().unwrap_or_default();
    own.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = ")).collect()
}

#[test]
fn every_browser_crate_waits_for_the_feature_web() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let features = table(&manifest, "features");
    let feature = |wanted: &str| features.iter().find(|(name, _)| *name == wanted).unwrap().1;
    // What a worker needs, the app needs too.
    let web = [feature("web"), feature("worker")].concat();
    assert!(feature("web").contains("\"worker\""), "{web}");
    // Parquet is for the command line alone: its crate is none of the browser's targets.
    assert!(features.contains(&("default", r#"["web", "parquet"]"#)), "{features:?}");
    let browser = [CRATES[1].0, CRATES[2].0].concat();
    let dependencies = table(&manifest, "dependencies");
    for name in &browser {
        // Some crates write their name with hyphens, some with underscores.
        let found = dependencies.iter().find(|(known, _)| known.replace('-', "_") == *name);
        let optional = found.is_none_or(|(_, rest)| {
            rest.contains("optional = true") && web.replace('-', "_").contains(&format!("\"dep:{name}\""))
        });
        assert!(optional, "{name} must be optional and wait for `web`");
    }
    // Whatever else is optional waits for a feature too, and no other is on by default.
    for (name, _) in dependencies.iter().filter(|(_, rest)| rest.contains("optional = true")) {
        assert!(browser.contains(&name.replace('-', "_").as_str()), "{name}: which layer may name it?");
    }
    assert!(
        table(&manifest, "target.'cfg(not(target_arch = \"wasm32\"))'.dependencies")
            .iter()
            .all(|(name, _)| !browser.contains(name))
    );
}
