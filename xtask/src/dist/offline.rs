//! The service worker with the list of what it keeps. Knows the files' names, not what a worker does.

use super::{digest, files::Files};
use anyhow::{Result, ensure};

/// The page; the worker keeps it under its first address, the folder's.
const PAGE: &str = "index.html";
/// What is never kept: the worker itself, and the page under its second name.
const NOT_KEPT: [&str; 2] = [WORKER, PAGE];
/// Nor are the icons that a system shows: it fetches them past the worker, when the app is installed.
const ICONS: &str = "icons/";
/// The worker's name; static/boot.js asks for it.
pub(crate) const WORKER: &str = "sw.js";

/// Fills the worker's placeholders.
///
/// # Errors
/// When one is missing.
pub(crate) fn fill(worker: &str, files: &Files) -> Result<String> {
    let kept =
        files.names().filter(|name| !NOT_KEPT.contains(name) && !name.starts_with(ICONS)).map(|name| (name, name));
    let list = std::iter::once(("", PAGE)).chain(kept);
    let list: Vec<_> =
        list.map(|(address, name)| Ok((address, digest::short(files.content(name)?)))).collect::<Result<_>>()?;
    let placeholders = [("{{files}}", serde_json::to_string(&list)?), ("{{build}}", files.digest())];
    let mut worker = worker.to_owned();
    for (placeholder, value) in placeholders {
        ensure!(worker.contains(placeholder), "static/{WORKER} has no {placeholder}");
        worker = worker.replace(placeholder, &value);
    }
    Ok(worker)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(content: &str) -> Files {
        let mut files = Files::default();
        for name in ["index.html", "a.js", "icons/b.png", "words.txt"] {
            files.add(name, content).unwrap();
        }
        files
    }

    #[test]
    fn the_worker_keeps_every_file_of_the_page_and_changes_with_each() {
        let fill = |content: &str| fill("{{files}} {{build}}", &files(content)).unwrap();
        let x = digest::short(b"x");
        let list = ["", "a.js", "words.txt"].map(|name| format!(r#"["{name}","{x}"]"#)).join(",");
        assert!(fill("x").starts_with(&format!("[{list}] ")), "{}", fill("x"));
        assert_eq!(fill("x"), fill("x"));
        assert_ne!(fill("x"), fill("y"));
    }

    #[test]
    fn what_is_missing_is_named() {
        let error = fill("{{files}}", &files("x")).unwrap_err().to_string();
        assert_eq!(error, "static/sw.js has no {{build}}");
        assert!(fill("{{files}} {{build}}", &Files::default()).unwrap_err().to_string().starts_with("index.html"));
    }
}
