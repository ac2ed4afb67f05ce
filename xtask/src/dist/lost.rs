//! `404.html`: what a host shows where there is no page. Knows that nobody knows at which depth that is, not what it says.

use super::page;
use anyhow::{Result, ensure};

/// Its name, under which hosts look for it.
pub(crate) const NAME: &str = "404.html";
/// At how many levels it finds its style and the way home: in the app's folder, and up to three folders deep.
const DEPTH: usize = 4;

/// Fills the page's placeholders.
///
/// # Errors
/// When one is missing.
pub(crate) fn fill(page: &str, style: &str, script: &str) -> Result<String> {
    let placeholders = [
        ("{{policy}}", page::policy()),
        ("{{style}}", everywhere(|up| format!("<link rel=\"stylesheet\" href=\"{up}{style}\">"))),
        ("{{script}}", everywhere(|up| format!("<script src=\"{up}{script}\"></script>"))),
    ];
    let mut page = page.to_owned();
    for (placeholder, value) in placeholders {
        ensure!(page.contains(placeholder), "static/{NAME} has no {placeholder}");
        page = page.replace(placeholder, &value);
    }
    Ok(page)
}

/// An element for each level, the nearest last.
fn everywhere(element: impl Fn(&str) -> String) -> String {
    let levels = (0..DEPTH).rev().map(|level| element(&"../".repeat(level)));
    levels.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_and_script_are_asked_for_at_each_level() {
        let page = fill("{{policy}}{{style}}{{script}}", "s.css", "l.js").unwrap();
        assert!(page.starts_with("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "));
        let places =
            ["../../../s.css", "\"../../s.css", "\"../s.css", "\"s.css", "../../../l.js", "\"../l.js", "\"l.js"];
        let places: Vec<_> = places.iter().map(|place| page.find(place)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{page}");
    }

    #[test]
    fn a_missing_placeholder_is_named() {
        let error = fill("{{policy}}{{script}}", "", "").unwrap_err().to_string();
        assert_eq!(error, "static/404.html has no {{style}}");
    }
}
