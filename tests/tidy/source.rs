//! A Rust file as the rules see it: without comments, and without its tests.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of this repository.
pub(crate) struct Source {
    /// Its way from the root, with slashes.
    pub(crate) path: String,
    /// What stands in it.
    pub(crate) text: String,
}

impl Source {
    /// The layer that it belongs to: `src/score/row.rs` and `src/score.rs` are `score`.
    pub(crate) fn layer(&self) -> Option<&str> {
        let inner = self.path.strip_prefix("src/")?;
        inner.split(['/', '.']).next()
    }

    /// Its lines with their numbers, without comments and what stands in quotes, and up to its tests, which stand last.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, String)> {
        let lines = self.text.lines().zip(1..).map(|(line, number)| (number, line));
        lines.take_while(|(_, line)| *line != "#[cfg(test)]").filter_map(|(number, line)| {
            let code = if line.trim_start().starts_with("//") { String::new() } else { unquoted(line) };
            (!code.trim().is_empty()).then_some((number, code))
        })
    }

    /// How many modules lie between the crate and this file's own names.
    pub(crate) fn depth(&self) -> usize {
        let inner = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        if inner == "lib" { 0 } else { inner.split('/').count() }
    }
}

/// A line without what stands in quotes and behind them as a comment.
fn unquoted(line: &str) -> String {
    let (mut out, mut quoted, mut rest) = (String::new(), false, line.chars().peekable());
    while let Some(c) = rest.next() {
        match c {
            '\\' if quoted => drop(rest.next()),
            '\'' if !quoted && rest.peek() == Some(&'"') => out.extend([c, rest.next().unwrap_or(c)]),
            '"' => {
                quoted = !quoted;
                out.push(c);
            }
            '/' if !quoted && rest.peek() == Some(&'/') => break,
            _ if !quoted => out.push(c),
            _ => {}
        }
    }
    out
}

/// Every Rust file below a folder of this repository; none where there is no such folder.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    walk(&root.join(folder), "rs", &mut files);
    let source = |path: PathBuf| Source { text: fs::read_to_string(&path).unwrap(), path: shown(&path) };
    files.into_iter().map(source).collect()
}

/// Way of a file from the root, with slashes.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string().replace('\\', "/")
}

/// Every file below `folder` that ends so, in order.
pub(crate) fn walk(folder: &Path, end: &str, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() && !path.ends_with("target") {
            walk(&path, end, files);
        } else if path.extension().is_some_and(|found| found == end) {
            files.push(path);
        }
    }
}

/// Whether `name` stands in `line` as a word of its own.
pub(crate) fn word(line: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| !line[..at].ends_with(part) && !line[at + name.len()..].starts_with(part))
}

#[test]
fn code_is_neither_comment_nor_test() {
    let text = "//! docs\nuse a;\n    // note\nlet b = \"// \\\" serde\"; // serde\nlet c = '\"';\n\n#[cfg(test)]\nmod tests {}\n".to_owned();
    let source = Source { path: "src/score/row.rs".to_owned(), text };
    let code: Vec<_> = source.code().map(|(number, line)| (number, line.trim_end().to_owned())).collect();
    let wanted = [(2, "use a;"), (4, "let b = \"\";"), (5, "let c = '\"';")];
    assert_eq!(code, wanted.map(|(number, line)| (number, line.to_owned())));
    assert_eq!((source.layer(), source.depth()), (Some("score"), 2));
}

#[test]
fn words_stand_alone() {
    for (line, found) in
        [("use serde::de;", true), ("serde_json::x", false), ("myserde", false), ("a.serde", true), ("serde", true)]
    {
        assert_eq!(word(line, "serde"), found, "{line}");
    }
}
