//! The service worker with the list of what it keeps. Knows the files' names, not what a worker does.

use super::files::Files;
use anyhow::{Result, ensure};

/// What is never kept: the worker itself, and the page under its second name.
const NOT_KEPT: [&str; 2] = [WORKER, "index.html"];
/// The worker's name; static/boot.js asks for it.
pub(crate) const WORKER: &str = "sw.js";

/// Fills the worker's placeholders.
///
/// # Errors
/// When one is missing.
pub(crate) fn fill(worker: &str, files: &Files) -> Result<String> {
    let kept = files.names().filter(|name| !NOT_KEPT.contains(name));
    let list: Vec<&str> = std::iter::once("").chain(kept).collect();
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

    #[test]
    fn the_worker_keeps_every_file_and_changes_with_each() {
        let files = |content: &str| {
            let mut files = Files::default();
            for name in ["index.html", "a.js", "icons/b.png"] {
                files.add(name, content).unwrap();
            }
            files
        };
        let fill = |content: &str| fill("{{files}} {{build}}", &files(content)).unwrap();
        assert!(fill("x").starts_with(r#"["","a.js","icons/b.png"] "#), "{}", fill("x"));
        assert_eq!(fill("x"), fill("x"));
        assert_ne!(fill("x"), fill("y"));
    }

    #[test]
    fn a_missing_placeholder_is_named() {
        let error = fill("{{files}}", &Files::default()).unwrap_err().to_string();
        assert_eq!(error, "static/sw.js has no {{build}}");
    }
}
