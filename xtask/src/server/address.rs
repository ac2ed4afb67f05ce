//! Which file a request means. Whatever comes in, no answer leads out of the folder.

use std::path::{Component, Path};

/// What a request means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A file, by its path below the folder, with `/`.
    File(String),
    /// The place before the prefix: whoever asks is sent on to it.
    Start,
    /// Nothing that may be served.
    Nothing,
}

/// Reads the address of a request; the prefix begins and ends with `/`.
pub(crate) fn target(url: &str, prefix: &str) -> Target {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = decoded(path) else {
        return Target::Nothing;
    };
    match path.strip_prefix(prefix) {
        Some("") => Target::File("index.html".to_owned()),
        Some(inner) if inner.split('/').all(is_plain_name) => Target::File(inner.to_owned()),
        None if path == "/" || format!("{path}/") == prefix => Target::Start,
        _ => Target::Nothing,
    }
}

/// The path without percent signs, decoded once.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? * 16 + hex(rest.next()?)?,
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

/// Whether a part of a path is a name on every system: no `..`, no drive, no hidden file.
fn is_plain_name(part: &str) -> bool {
    let special = |c: char| c.is_control() || c == '\\' || c == ':';
    let mut components = Path::new(part).components();
    let single = matches!(components.next(), Some(Component::Normal(name)) if name == part);
    single && components.next().is_none() && !part.starts_with('.') && !part.contains(special)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_means_a_file_below_the_folder_or_nothing() {
        let file = |name: &str| Target::File(name.to_owned());
        let table = [
            ("/k/", file("index.html")),
            ("/k/?a=/../b", file("index.html")),
            ("/k/a.js", file("a.js")),
            ("/k/in/a.js#x", file("in/a.js")),
            ("/k/a%2Ejs", file("a.js")),
            ("/k/%E9%81%93.json", file("道.json")),
            ("/k/a%20b", file("a b")),
            ("/k/in%2Fa.js", file("in/a.js")),
            ("/k/%252e%252e/a", file("%2e%2e/a")),
            ("/%6B/a.js", file("a.js")),
            ("/k/a..b", file("a..b")),
            ("/k", Target::Start),
            ("/", Target::Start),
            ("", Target::Nothing),
            ("/kk/a.js", Target::Nothing),
            ("/k//a.js", Target::Nothing),
            ("/k//etc/passwd", Target::Nothing),
            ("/k/in/", Target::Nothing),
            ("/k/.", Target::Nothing),
            ("/k/./a.js", Target::Nothing),
            ("/k/../a.js", Target::Nothing),
            ("/k/in/../../a.js", Target::Nothing),
            ("/k/%2e%2e/a.js", Target::Nothing),
            ("/k/%2E%2E%2Fa.js", Target::Nothing),
            ("/k/..%5ca.js", Target::Nothing),
            ("/k/..\\a.js", Target::Nothing),
            ("/k/in\\..\\..\\a.js", Target::Nothing),
            ("/k/C:/a.js", Target::Nothing),
            ("/k/C:a.js", Target::Nothing),
            ("/k/a.js::$DATA", Target::Nothing),
            ("/k/%2Fetc/passwd", Target::Nothing),
            ("/k/.git/config", Target::Nothing),
            ("/k/a%00.js", Target::Nothing),
            ("/k/a%0a.js", Target::Nothing),
            ("/k/%", Target::Nothing),
            ("/k/%2", Target::Nothing),
            ("/k/%+2", Target::Nothing),
            ("/k/%zz", Target::Nothing),
            ("/k/%ff", Target::Nothing),
            ("/k/%c0%ae%c0%ae/a", Target::Nothing),
            ("http://127.0.0.1/k/a.js", Target::Nothing),
        ];
        for (url, expected) in table {
            assert_eq!(target(url, "/k/"), expected, "{url}");
        }
        assert_eq!(target("/a.js", "/"), file("a.js"));
        assert_eq!(target("/", "/"), file("index.html"));
        assert_eq!(target("//a.js", "/"), Target::Nothing);
    }
}
