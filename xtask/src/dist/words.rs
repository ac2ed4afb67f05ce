//! What the app says, as one pack a language. Knows no word.

use super::files;
use crate::process;
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, path::Path};

/// Where the words of the interface and of the built-in framework are, one file a language.
const INTERFACE: &str = "static/words";
const FRAMEWORK: (&str, &str) = ("nist-csf-2.0", "frameworks/csf-2.0");

/// The packs by language; a language is there when `static/words` has its file.
///
/// # Errors
/// When a part of a language is missing or not JSON.
pub(crate) fn packs(root: &Path) -> Result<BTreeMap<String, String>> {
    let mut packs = BTreeMap::new();
    for name in files::list(&root.join(INTERFACE))? {
        let language = name.strip_suffix(".json").unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        ensure!(
            !language.is_empty() && language.chars().all(plain),
            "static/words/{name} is not named after a language, such as en.json or pt-BR.json"
        );
        packs.insert(language.to_owned(), pack(root, language)?);
    }
    ensure!(!packs.is_empty(), "static/words holds no language");
    Ok(packs)
}

fn pack(root: &Path, language: &str) -> Result<String> {
    let (name, folder) = FRAMEWORK;
    let interface = in_order(&part(root, INTERFACE, language)?)?;
    let pack = serde_json::json!({ "interface": interface, name: part(root, folder, language)? });
    Ok(serde_json::to_string(&pack)?)
}

fn part(root: &Path, folder: &str, language: &str) -> Result<Map<String, Value>> {
    let path = format!("{folder}/{language}.json");
    let text = process::read(&root.join(&path)).with_context(|| format!("the language `{language}` needs {path}"))?;
    serde_json::from_str(&text).with_context(|| format!("{path} is not JSON, or no object"))
}

/// The texts in the order of their keys, which the app knows by place: a second line is the form for one thing.
fn in_order(texts: &Map<String, Value>) -> Result<Vec<String>> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut order = BTreeMap::new();
    for (key, value) in texts.iter().filter(|(key, _)| !key.ends_with(ONE)) {
        let other = text(value).with_context(|| format!("the text of `{key}` is not a string"))?;
        let one = texts.get(&format!("{key}{ONE}")).and_then(text);
        order.insert(key, one.map_or_else(|| other.clone(), |one| format!("{other}\n{one}")));
    }
    Ok(order.into_values().collect())
}

/// Ends the key of a text for one thing.
const ONE: &str = ".one";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    const EN: (&str, &str) = ("static/words/en.json", "{ \"b.one\": \"one\",\n \"b\": \"道\", \"a\": \"x\" }");
    const CSF: (&str, &str) = ("frameworks/csf-2.0/en.json", "{ }");

    #[test]
    fn a_pack_is_compact() {
        let folder = Folder::with("pack", &[EN, CSF]);
        let packs = packs(folder.path()).unwrap();
        let expected = r#"{"interface":["x","道\none"],"nist-csf-2.0":{}}"#;
        assert_eq!(packs.into_iter().collect::<Vec<_>>(), [("en".to_owned(), expected.to_owned())]);
    }

    #[test]
    fn an_incomplete_language_is_named() {
        let table = [
            ("lone", [EN, ("frameworks/csf-2.0/ja.json", "{}")], "needs"),
            ("json", [("static/words/en.json", "{,}"), CSF], "not JSON"),
            ("name", [("static/words/e n.json", "{}"), CSF], "not named"),
        ];
        for (name, files, part) in table {
            let folder = Folder::with(name, &files);
            let error = packs(folder.path()).unwrap_err().to_string();
            assert!(error.contains(part), "{name}: {error}");
        }
    }
}
