//! The one-file edition: the hosted page with every file that it names inside, for a stick. What xtask builds and what the
//! app composes comes from here, from the same files, so the two are equal to the byte, and so is a copy of a copy.
//!
//! Knows how the parts of the page find each other (static/carried.js), not what they say.

mod packed;

use base64::{Engine, engine::general_purpose::STANDARD};
use packed::Packing;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Name under which the hosted page itself is carried.
pub const PAGE: &str = "";

/// Between these the page names its files, each on a line of its own.
const BEGIN: &str = "<!-- files -->\n";
const END: &str = "<!-- /files -->\n";
/// Where the page ends; what is carried stands before it, so that the first screen need not wait.
const LAST: &str = "</body>";
/// The pack that answers in place of the server; it is run before the first script.
const CARRIED: &str = "data-pack=\"carried\"";
/// The policy of the hosted page, which holds nowhere else.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\"";
/// Where what is carried lies, for static/carried.js.
const CARRIES: &str = "<script type=\"text/plain\" id=\"carried\" data-files=\"";

/// What a page or its files lack, as it is written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking(pub String);

/// How a line names a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The script of the app.
    Module,
    /// The WebAssembly of the app.
    Program,
    /// The script that starts everything.
    Script,
    /// The style sheet.
    Style,
    /// Something that is asked for later.
    Pack,
    /// The script that hands out what is carried.
    Carried,
}

/// Beginning of a line, attribute with the name, and what it names.
const LINES: [(&str, &str, Kind); 5] = [
    ("<link rel=\"modulepreload\"", "href=\"", Kind::Module),
    ("<link rel=\"preload\"", "href=\"", Kind::Program),
    ("<script", "src=\"", Kind::Script),
    ("<link rel=\"stylesheet\"", "href=\"", Kind::Style),
    ("<meta name=\"kamae-pack\"", "content=\"", Kind::Pack),
];

/// The files that a hosted page names, in its order. The page itself is not among them.
///
/// # Errors
/// When it is no page of this app.
pub fn names(page: &str) -> Result<Vec<&str>, Lacking> {
    let (_, named, _) = parts(page)?;
    Ok(named.lines().filter_map(named_in).map(|(_, name)| name).collect())
}

/// The page with everything inside; `files` are those that it names. `step` hears how many are done, and of how many.
///
/// # Errors
/// When the page is none of this app, or a file is not there or not what it should be.
pub fn write(
    page: &str,
    files: &BTreeMap<String, Vec<u8>>,
    mut step: impl FnMut(usize, usize),
) -> Result<String, Lacking> {
    let (before, named, after) = parts(page)?;
    let (main, end) = after.rsplit_once(LAST).ok_or_else(|| Lacking(LAST.to_owned()))?;
    let (mut whole, all) = (Whole::begin(), named.lines().count());
    for (at, line) in named.lines().enumerate() {
        step(at, all);
        match named_in(line) {
            Some((kind, name)) => {
                whole.add(line, kind, name, files.get(name).ok_or_else(|| Lacking(name.to_owned()))?)?;
            }
            None if line.starts_with(POLICY) => {}
            None => whole.head.extend([line, "\n"]),
        }
    }
    whole.carry(PAGE, page.as_bytes());
    let carried = whole.packing.end().ok_or_else(|| Lacking(CARRIES.to_owned()))?;
    step(all, all);
    let policy = policy(&whole.scripts.join(" "), &whole.styles.join(" "));
    Ok([
        before,
        &policy,
        &whole.head,
        main,
        CARRIES,
        whole.places.trim_end(),
        "\" data-signs=\"",
        &carried.chars().count().to_string(),
        "\">",
        &carried,
        "</script>\n",
        LAST,
        end,
    ]
    .concat())
}

/// What stands before the names of the files, these, and what stands behind.
fn parts(page: &str) -> Result<(&str, &str, &str), Lacking> {
    let (before, rest) = page.split_once(BEGIN).ok_or_else(|| Lacking(BEGIN.to_owned()))?;
    let (named, after) = rest.split_once(END).ok_or_else(|| Lacking(END.to_owned()))?;
    Ok((before, named, after))
}

/// What a line names.
fn named_in(line: &str) -> Option<(Kind, &str)> {
    let (_, attribute, kind) = LINES.iter().find(|(start, ..)| line.starts_with(start))?;
    let (name, _) = line.split_once(attribute)?.1.split_once('"')?;
    Some((if line.contains(CARRIED) { Kind::Carried } else { *kind }, name))
}

/// What takes the place of the names, and what stands at the end of the page.
struct Whole {
    head: String,
    scripts: Vec<String>,
    styles: Vec<String>,
    /// Name and size of each file that is carried, in their order.
    places: String,
    packing: Packing,
}

impl Whole {
    fn begin() -> Self {
        let (head, places, scripts, styles) = Default::default();
        Self { head, scripts, styles, places, packing: Packing::begin() }
    }

    fn add(&mut self, line: &str, kind: Kind, name: &str, content: &[u8]) -> Result<(), Lacking> {
        match kind {
            Kind::Program => {
                self.head.extend(["<link id=\"app-wasm\" href=\"", name, "\">\n"]);
                self.carry(name, content);
            }
            Kind::Pack => {
                self.head.extend([line, "\n"]);
                self.carry(name, content);
            }
            Kind::Module => {
                self.scripts.push(digest(text(name, content)?));
                self.head.extend(["<link id=\"app-script\" href=\"", name, "\">\n"]);
                self.carry(name, content);
            }
            Kind::Script | Kind::Carried => {
                let (text, kept) = (text(name, content)?, if kind == Kind::Carried { line } else { "" });
                self.scripts.push(digest(text));
                self.head.extend([kept, "<script data-file=\"", name, "\">", text, "</script>\n"]);
            }
            Kind::Style => {
                let text = text(name, content)?;
                self.styles.push(digest(text));
                self.head.extend(["<style data-file=\"", name, "\">", text, "</style>\n"]);
            }
        }
        Ok(())
    }

    /// A file that is unpacked when it is asked for.
    fn carry(&mut self, name: &str, content: &[u8]) {
        self.packing.add(content);
        self.places.extend([name, ":", &content.len().to_string(), " "]);
    }
}

/// On a file's own page `'self'` means nothing, so that each script and the style are named by their digest.
fn policy(scripts: &str, styles: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts} \
         'wasm-unsafe-eval'; style-src {styles}; img-src data: blob:; worker-src blob:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types kamae carried\">\n"
    )
}

/// A text that can stand in an element as it is.
fn text<'c>(name: &str, content: &'c [u8]) -> Result<&'c str, Lacking> {
    let text = std::str::from_utf8(content).ok().filter(|text| !text.contains("</script") && !text.contains("</style"));
    text.ok_or_else(|| Lacking(name.to_owned()))
}

fn digest(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTED: &str = "<head>\n<!-- files -->\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\n\
        <link rel=\"stylesheet\" href=\"style.css\">\n<link rel=\"icon\" href=\"data:\">\n\
        <link rel=\"modulepreload\" href=\"app.js\">\n<link rel=\"preload\" as=\"fetch\" href=\"app.wasm\" id=\"app-wasm\">\n\
        <meta name=\"kamae-pack\" data-pack=\"carried\" content=\"carried.js\">\n\
        <meta name=\"kamae-pack\" data-pack=\"en\" content=\"en.txt\">\n<script src=\"boot.js\"></script>\n<!-- /files -->\n</head>\n<body>\n<p>first</p>\n</body>\n</html>\n";
    const NAMES: [&str; 6] = ["style.css", "app.js", "app.wasm", "carried.js", "en.txt", "boot.js"];

    fn files() -> BTreeMap<String, Vec<u8>> {
        NAMES.map(|name| (name.to_owned(), format!("of {name}").into_bytes())).into()
    }

    #[test]
    fn the_page_names_its_files() {
        assert_eq!(names(HOSTED).unwrap(), NAMES);
        assert_eq!(names("<html>"), Err(Lacking(BEGIN.to_owned())));
    }

    #[test]
    fn everything_is_in_the_page_and_nothing_is_fetched() {
        let mut steps = Vec::new();
        let page = write(HOSTED, &files(), |done, all| steps.push((done, all))).unwrap();
        assert_eq!(steps.first().zip(steps.last()), Some((&(0, 8), &(8, 8))));
        let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part} is not in {page}"));
        let carries = format!("{CARRIES}app.js:9 app.wasm:11 en.txt:9 :{}\" data-signs=\"", HOSTED.len());
        let order = [
            "Content-Security-Policy",
            "<style data-file=\"style.css\">of style.css</style>",
            "<link rel=\"icon\" href=\"data:\">",
            "<link id=\"app-script\" href=\"app.js\">",
            "<link id=\"app-wasm\" href=\"app.wasm\">",
            "<script data-file=\"carried.js\">of carried.js</script>",
            "data-pack=\"en\"",
            "<script data-file=\"boot.js\">of boot.js</script>",
            "</head>",
            "<p>first</p>",
            &carries,
            "</body>",
        ];
        assert!(order.map(at).is_sorted(), "{page}");
        for part in [" src=", "rel=\"preload\"", "'self'", "<!--"] {
            assert!(!page.contains(part), "{part}");
        }
    }

    #[test]
    fn what_is_missing_or_would_end_its_element_is_named() {
        for name in NAMES {
            let mut without = files();
            without.remove(name);
            assert_eq!(write(HOSTED, &without, |_, _| {}), Err(Lacking(name.to_owned())));
        }
        let mut bad = files();
        bad.insert("boot.js".to_owned(), b"'</script>'".to_vec());
        assert_eq!(write(HOSTED, &bad, |_, _| {}), Err(Lacking("boot.js".to_owned())));
    }
}
