//! The one-file edition: the page with everything inside, for a stick. Knows how the parts of the page find each other
//! (static/carried.js), not what they say.

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, io::Write};

/// What it is made of.
pub(crate) struct Parts<'p> {
    /// `index.html` with its placeholders.
    pub(crate) page: &'p str,
    /// The style sheet.
    pub(crate) style: &'p str,
    /// `static/carried.js` and `static/boot.js`, in this order.
    pub(crate) scripts: [&'p str; 2],
    /// The script of the app, which fetches the later part by name.
    pub(crate) app: &'p str,
    /// The WebAssembly that comes first.
    pub(crate) wasm: &'p [u8],
    /// Name and content of the part that comes later.
    pub(crate) later: (&'p str, &'p [u8]),
    /// The words, by pack.
    pub(crate) words: &'p BTreeMap<String, String>,
    /// The icon of the page.
    pub(crate) icon: &'p str,
}

/// Puts everything into the page.
///
/// # Errors
/// When a part has another form than this expects.
pub(crate) fn page(parts: &Parts<'_>) -> Result<String> {
    let [carried, boot] = parts.scripts;
    let app = module(parts.app, parts.later.0)?;
    for script in [carried, boot, &app] {
        ensure!(!script.contains("</script"), "a script would end the element that it stands in");
    }
    let words = serde_json::to_vec(parts.words)?;
    let data = [("carried-words", words.as_slice()), ("carried-app", parts.wasm), ("carried-later", parts.later.1)];
    let data: String = data.iter().map(|(id, content)| Ok(data_block(id, &packed(content)?))).collect::<Result<_>>()?;
    let metas = parts.words.keys().map(|pack| format!("<meta name=\"kamae-pack\" data-pack=\"{pack}\" content=\"\">"));
    let head = format!(
        "{}{data}<script>{carried}</script>\n<script>{boot}</script>\n<script type=\"module\">{app}</script>",
        metas.collect::<String>()
    );
    let icon = format!("data:image/svg+xml;base64,{}", STANDARD.encode(parts.icon));
    let policy = policy(&[carried, boot, &app], parts.style);
    let lines = [
        ("<!-- csp -->", format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")),
        ("<link rel=\"manifest\" href=\"manifest.webmanifest\">\n", String::new()),
        ("href=\"favicon.svg\"", format!("href=\"{icon}\"")),
        ("<link rel=\"modulepreload\" href=\"{{app.js}}\">\n", String::new()),
        (
            "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{{app.wasm}}\" id=\"app-wasm\">\n",
            String::new(),
        ),
        ("{{words}}\n", String::new()),
        ("<script src=\"{{boot}}\"></script>", head),
        ("<link rel=\"stylesheet\" href=\"{{style}}\">", format!("<style>{}</style>", parts.style)),
    ];
    let mut page = parts.page.to_owned();
    for (placeholder, value) in lines {
        let (before, after) =
            page.split_once(placeholder).with_context(|| format!("index.html has no {placeholder}"))?;
        page = format!("{before}{value}{after}");
    }
    Ok(page)
}

/// The script of the app as one that stands in the page, leaves its start where static/carried.js looks for it, and
/// asks there for the later part.
fn module(app: &str, later: &str) -> Result<String> {
    let fetch = format!("fetch(new URL(\"./{later}\", import.meta.url))");
    let export = "export { initSync, __wbg_init as default };";
    ensure!(app.contains(&fetch) && app.contains(export), "the script of the app has another form");
    Ok(app.replace(&fetch, "kamae.part()").replace(export, "kamae.init = __wbg_init;"))
}

fn packed(content: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    Ok(gzip.finish()?)
}

fn data_block(id: &str, content: &[u8]) -> String {
    format!("<script type=\"text/plain\" id=\"{id}\">{}</script>\n", STANDARD.encode(content))
}

/// On a file's own page `'self'` means nothing, so that each script and the style are named by their digest.
fn policy(scripts: &[&str], style: &str) -> String {
    let digest = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    let scripts: Vec<_> = scripts.iter().map(|script| digest(script)).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types kamae",
        scripts.join(" "),
        digest(style)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "a(() => fetch(new URL(\"./later.wasm\", import.meta.url)));\n\
        export { initSync, __wbg_init as default };\n";

    #[test]
    fn everything_is_in_the_page_and_nothing_is_fetched() {
        let source = std::fs::read_to_string(crate::workspace::root().unwrap().join("index.html")).unwrap();
        let words = [("en".to_owned(), "words".to_owned())].into();
        let parts = Parts {
            page: &source,
            style: "a{}",
            scripts: ["carried()", "boot()"],
            app: APP,
            wasm: b"first",
            later: ("later.wasm", b"second"),
            words: &words,
            icon: "<svg/>",
        };
        let page = page(&parts).unwrap();
        for part in [
            "<style>a{}</style>",
            "<script>carried()</script>\n<script>boot()</script>",
            "kamae.part()",
            "kamae.init = __wbg_init;",
            "data-pack=\"en\"",
            "id=\"carried-later\"",
        ] {
            assert!(page.contains(part), "{part}");
        }
        for part in [" src=", "href=\"f", "{{", "import.meta", "manifest", "'self'"] {
            assert!(!page.contains(part), "{part}");
        }
        assert!(module("fetch(x)", "later.wasm").is_err());
    }
}
