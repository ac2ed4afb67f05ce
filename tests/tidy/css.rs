//! Literals in style sheets: colours, and sizes in units that belong to tokens.

use crate::source::{shown, walk};
use std::fs;
use std::path::Path;

/// Functions that make a colour.
const COLOURS: [&str; 9] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];

/// Colours by name; `transparent`, `currentColor` and those of the system are no literals.
const NAMED: [&str; 14] = [
    "white", "black", "red", "green", "blue", "yellow", "orange", "purple", "gray", "grey", "silver", "navy", "teal",
    "pink",
];

/// Units of sizes that a token should hold.
const UNITS: [&str; 7] = ["px", "rem", "pt", "mm", "cm", "in", "pc"];

/// Every style sheet below `folder`: its way and its text.
pub(crate) fn files(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    walk(folder, "css", &mut files);
    files.iter().map(|path| (shown(path), fs::read_to_string(path).unwrap())).collect()
}

/// Literals in the values of a style sheet, with their lines. Conditions (`@media (…)`) and `@page` cannot take tokens.
pub(crate) fn literals(text: &str) -> impl Iterator<Item = (usize, String)> {
    let mut found = Vec::new();
    let (mut depth, mut page) = (0, None);
    for (line, number) in plain(text).lines().zip(1..) {
        if line.trim_start().starts_with("@page") {
            page = Some(depth);
        }
        let opens = line.matches('{').count();
        if page.is_none() {
            found.extend(values(line).flat_map(|value| literal(&value)).map(|literal| (number, literal)));
        }
        depth = depth + opens - line.matches('}').count().min(depth + opens);
        page = page.filter(|outer| depth > *outer);
    }
    found.into_iter()
}

/// The text with its comments made blank.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in text.split("/*").enumerate() {
        let (comment, rest) = if at == 0 { ("", part) } else { part.split_once("*/").unwrap_or((part, "")) };
        out.extend(comment.chars().filter(|c| *c == '\n'));
        out.push_str(rest);
    }
    out
}

/// What stands behind the colon of each declaration on a line.
fn values(line: &str) -> impl Iterator<Item = String> {
    let parts = line.split(['{', '}', ';']).filter_map(|part| part.split_once(':'));
    let property = |name: &str| name.trim().chars().all(|c| c.is_ascii_lowercase() || c == '-');
    parts.filter(move |(name, _)| property(name)).map(|(_, value)| value.trim().to_owned())
}

fn literal(value: &str) -> Vec<String> {
    let words = value.split(|c: char| c.is_whitespace() || ",()/".contains(c)).filter(|word| !word.is_empty());
    let bad = |word: &&str| word.starts_with('#') || NAMED.contains(word) || has_unit(word);
    let functions = COLOURS.iter().filter(|name| value.contains(**name)).map(|name| (*name).to_owned());
    words.filter(bad).map(str::to_owned).chain(functions).collect()
}

fn has_unit(word: &str) -> bool {
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || ".+-".contains(c));
    unit.len() < word.len() && UNITS.contains(&unit)
}

#[test]
fn literals_are_found() {
    let text = "/* #fff\n 1px */\na:hover { color: #fff; margin: 0 1rem 50% }\n@media (min-width: 40rem) { b { width: calc(2px + var(--x)); } }\n@page { margin: 15mm;\n size: 1in }\nc { border: thin solid white; --t: rgb(0 0 0); color: currentColor; padding: 0.5em }\n";
    let found: Vec<_> = literals(text).collect();
    let wanted = [(3, "#fff"), (3, "1rem"), (4, "2px"), (7, "white"), (7, "rgb(")];
    assert_eq!(found, wanted.map(|(line, what)| (line, what.to_owned())));
}
