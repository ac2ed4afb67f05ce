//! The one-file edition: the hosted page with every file that it names inside, for a stick. What xtask builds and what the
//! app composes comes from here, from the same files, so the two are equal to the byte, and so is a copy of a copy.
//!
//! Knows how the parts of the page find each other (static/carried.js), not what they say.

use base64::{Engine, engine::general_purpose::STANDARD};
use miniz_oxide::deflate::compress_to_vec_zlib;
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
/// How hard to compress, of 10.
const EFFORT: u8 = 10;

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
    let (mut whole, all) = (Whole::default(), named.lines().count());
    whole.carry(PAGE, page.as_bytes());
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
    step(all, all);
    Ok([before, &whole.policy(), &whole.head, main, &whole.body, LAST, end].concat())
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
#[derive(Default)]
struct Whole {
    head: String,
    body: String,
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Whole {
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
                let text = text(name, content)?;
                self.scripts.push(digest(text));
                self.body.extend(["<script type=\"module\" data-file=\"", name, "\">", text, "</script>\n"]);
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

    /// A file that nothing runs until it is asked for.
    fn carry(&mut self, name: &str, content: &[u8]) {
        let data = ascii85(&compress_to_vec_zlib(content, EFFORT));
        self.body.extend(["<script type=\"text/plain\" data-file=\"", name, "\">", &data, "</script>\n"]);
    }

    /// On a file's own page `'self'` means nothing, so that each script and the style are named by their digest.
    fn policy(&self) -> String {
        let (scripts, styles) = (self.scripts.join(" "), self.styles.join(" "));
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts} \
             'wasm-unsafe-eval'; style-src {styles}; img-src data: blob:; worker-src blob:; base-uri 'none'; \
             form-action 'none'; require-trusted-types-for 'script'; trusted-types kamae\">\n"
        )
    }
}

/// A text that can stand in an element as it is.
fn text<'c>(name: &str, content: &'c [u8]) -> Result<&'c str, Lacking> {
    let text = std::str::from_utf8(content).ok().filter(|text| !text.contains("</script") && !text.contains("</style"));
    text.ok_or_else(|| Lacking(name.to_owned()))
}

/// Ascii85, which takes 6 % less than base64: five signs for four bytes, from `!` on, with `v` in place of `<`.
fn ascii85(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for chunk in bytes.chunks(4) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let number = (0..4).fold(0, |number, at| number << 8 | byte(at));
        let places = [85 * 85 * 85 * 85, 85 * 85 * 85, 85 * 85, 85, 1];
        out.extend(places.iter().take(chunk.len() + 1).map(|place| sign(number / place % 85)));
    }
    out
}

fn sign(digit: u32) -> char {
    match char::from_u32(u32::from(b'!') + digit) {
        Some('<') | None => 'v',
        Some(sign) => sign,
    }
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
        let order = [
            "Content-Security-Policy",
            "<style data-file=\"style.css\">of style.css</style>",
            "<link rel=\"icon\" href=\"data:\">",
            "<link id=\"app-wasm\" href=\"app.wasm\">",
            "<script data-file=\"carried.js\">of carried.js</script>",
            "data-pack=\"en\"",
            "<script data-file=\"boot.js\">of boot.js</script>",
            "</head>",
            "<p>first</p>",
            "data-file=\"\">",
            "<script type=\"module\" data-file=\"app.js\">of app.js</script>",
            "<script type=\"text/plain\" data-file=\"en.txt\">",
            "</body>",
        ];
        assert!(order.map(at).is_sorted(), "{page}");
        for part in [" src=", "rel=\"preload\"", "'self'", "<!--"] {
            assert!(!page.contains(part), "{part}");
        }
    }

    #[test]
    fn bytes_become_signs_that_end_no_element() {
        for (bytes, signs) in [
            (&b""[..], ""),
            (&[0], "!!"),
            (&[255; 4], "s8W-!"),
            (b"Man sure.", "9jqo^F*2M7/c"),
            (&[84, 1, 254, 171], "v!!!!"),
        ] {
            assert_eq!(ascii85(bytes), signs);
        }
        let all: String = (0..85).map(sign).collect();
        assert!(all.is_ascii() && !all.contains(['<', ' ']) && all.contains('v'), "{all}");
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
