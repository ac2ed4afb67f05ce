//! `index.html` with its placeholders filled. Knows the policy and the files' names, not the page.

use anyhow::{Result, bail, ensure};
use kamae::i18n::language::Language;
use std::{collections::BTreeMap, fmt::Write};

/// What the hosted page may load and do; nothing that is not named here.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types kamae";

/// The names of the files that the page loads first, relative to it.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// The style sheet.
    pub(crate) style: String,
    /// The first screen, in every language.
    pub(crate) first: String,
    /// The icon, as an address that holds it.
    pub(crate) icon: String,
    /// The script that starts everything.
    pub(crate) boot: String,
    /// The JavaScript of the app.
    pub(crate) script: String,
    /// The WebAssembly of the app.
    pub(crate) wasm: String,
    /// What is asked for later, by the name under which it is: words, and the other parts of the program.
    pub(crate) packs: BTreeMap<String, String>,
}

/// Fills a page.
///
/// # Errors
/// When a placeholder is missing, or one is left over that nobody fills.
pub(crate) fn fill(page: &str, names: &Names) -> Result<String> {
    let placeholders = [
        ("{{policy}}", &policy()),
        ("{{style}}", &names.style),
        ("{{icon}}", &names.icon),
        ("{{boot}}", &names.boot),
        ("{{app.js}}", &names.script),
        ("{{app.wasm}}", &names.wasm),
        ("{{first}}", &names.first),
        ("{{packs}}", &packs(&names.packs)),
    ];
    let mut page = page.to_owned();
    for (placeholder, value) in placeholders {
        ensure!(page.contains(placeholder), "index.html has no {placeholder}");
        page = page.replace(placeholder, value);
    }
    if let Some((_, rest)) = page.split_once("{{") {
        let name = rest.split("}}").next().unwrap_or_default();
        bail!("index.html has a placeholder that nothing fills: {{{{{name}}}}}");
    }
    Ok(page)
}

/// A drawing as an address that holds it and stands in double quotes; readable, because base64 is hardly compressed.
pub(crate) fn icon(svg: &str) -> String {
    let lines = svg.lines().map(str::trim).filter(|line| !line.starts_with("<!--"));
    let drawing = lines.collect::<String>().replace('%', "%25").replace('#', "%23").replace('"', "'");
    format!("data:image/svg+xml,{drawing}")
}

/// The policy as an element.
pub(crate) fn policy() -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">")
}

/// One element a pack, for the script that starts everything. Texts come before programs, those of a language beside each
/// other: the one-file edition takes them in this order, and what resembles each other packs best together.
fn packs(names: &BTreeMap<String, String>) -> String {
    let mut names: Vec<_> = names.iter().collect();
    names.sort_by_key(|(pack, name)| {
        (name.rsplit_once('.').is_none_or(|(_, end)| end != "txt"), language(pack).is_none(), language(pack))
    });
    let mut elements = String::new();
    for (pack, name) in names {
        let end = if elements.is_empty() { "" } else { "\n" };
        let _ = write!(elements, "{end}<meta name=\"kamae-pack\" data-pack=\"{pack}\" content=\"{name}\">");
    }
    elements
}

/// The language of a pack of words.
fn language(pack: &str) -> Option<&str> {
    pack.split('/').find(|part| Language::ALL.iter().any(|language| language.code() == *part))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "{{policy}}|{{style}}|{{icon}}|{{boot}}|{{app.js}}|{{app.js}}|{{app.wasm}}|{{packs}}|{{first}}";

    fn names() -> Names {
        let pack = |pack: &str| (pack.to_owned(), format!("w-{pack}.txt"));
        Names {
            style: "s.css".to_owned(),
            first: "<h1>".to_owned(),
            icon: "data:".to_owned(),
            boot: "b.js".to_owned(),
            script: "a.js".to_owned(),
            wasm: "a.wasm".to_owned(),
            packs: ["ja", "en"].map(pack).into(),
        }
    }

    #[test]
    fn every_placeholder_is_filled() {
        let page = fill(PAGE, &names()).unwrap();
        let (policy, rest) = page.split_once('|').unwrap();
        assert_eq!(
            policy,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
             connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
             form-action 'none'; require-trusted-types-for 'script'; trusted-types kamae\">"
        );
        assert_eq!(
            rest,
            "s.css|data:|b.js|a.js|a.js|a.wasm|\
             <meta name=\"kamae-pack\" data-pack=\"en\" content=\"w-en.txt\">\n\
             <meta name=\"kamae-pack\" data-pack=\"ja\" content=\"w-ja.txt\">|<h1>"
        );
    }

    #[test]
    fn packs_stand_beside_what_they_resemble() {
        let names = ["later.wasm", "crosswalks.txt", "en/later.txt", "ja.txt", "hospital/en.txt"];
        let element = |name: &str| (name.split('.').next().unwrap().to_owned(), name.to_owned());
        let elements = packs(&names.map(element).into());
        let order = ["en/later.txt", "hospital/en.txt", "ja.txt", "crosswalks.txt", "later.wasm"];
        assert!(order.map(|name| elements.find(name).unwrap()).is_sorted(), "{elements}");
    }

    #[test]
    fn an_icon_is_an_address() {
        let svg = "<svg a=\"50%\">\n  <!-- why -->\n  <style>path { fill: #fff }</style>\n</svg>\n";
        assert_eq!(icon(svg), "data:image/svg+xml,<svg a='50%25'><style>path { fill: %23fff }</style></svg>");
    }

    #[test]
    fn a_missing_placeholder_is_named() {
        for placeholder in PAGE.split('|') {
            let page = PAGE.replace(placeholder, "");
            let error = fill(&page, &names()).unwrap_err().to_string();
            assert_eq!(error, format!("index.html has no {placeholder}"));
        }
    }

    #[test]
    fn a_placeholder_left_over_is_named() {
        let page = format!("{PAGE}{{{{stlye}}}}");
        let error = fill(&page, &names()).unwrap_err().to_string();
        assert!(error.ends_with("{{stlye}}"), "{error}");
    }
}
