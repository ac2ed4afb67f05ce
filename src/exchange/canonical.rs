//! Canonical JSON (RFC 8785) and the digest made of it, so that a paper copy can be matched to its file.

use super::problem::{Fault, Problem};
use super::trace::short;
use serde::de::IgnoredAny;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Most brackets inside brackets.
const MOST_DEPTH: usize = 128;

/// Brackets around an unknown member, at most: seven in a snapshot's evidence, and room for later formats.
const AROUND: usize = 8;

/// Members that are not part of what an assessment says (docs/file-format/v1.md).
const NOT_DIGESTED: [&str; 5] = ["snapshots", "scenarios", "report", "log", "modified"];

/// SHA-256 of the canonical form of an assessment without its snapshots, scenarios, report settings, log and
/// `modified`; lower-case hex.
///
/// # Errors
/// Not JSON, or JSON that has no canonical form (half characters, a member twice).
pub fn digest(text: &str) -> Result<String, Problem> {
    let mut document = read(text, MOST_DEPTH, true).map_err(Problem::whole)?;
    if let Canonical::Object(members) = &mut document {
        members.retain(|name, _| !NOT_DIGESTED.contains(&name.0.as_ref()));
    }
    Ok(sha256_hex(document.to_text().as_bytes()))
}

/// SHA-256 in lower-case hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// SHA-256 in Base64 (RFC 4648 §4), as a content policy names what it allows.
pub fn sha256_base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(44);
    for three in Sha256::digest(bytes).chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(three.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let letter = LETTERS.get((bits >> (18 - 6 * at)) as usize & 63).map_or('=', |byte| char::from(*byte));
            out.push(if at > three.len() { '=' } else { letter });
        }
    }
    out
}

/// The canonical form of a JSON text (RFC 8785).
///
/// # Errors
/// See [`digest`].
pub fn canonical(text: &str) -> Result<String, Problem> {
    read(text, MOST_DEPTH, true).map(|value| value.to_text()).map_err(Problem::whole)
}

/// Whether a JSON text has a canonical form, also as a member of a document.
pub(super) fn check(text: &str) -> Result<(), Fault> {
    read(text, MOST_DEPTH - AROUND, false).map(|_| ())
}

fn read(text: &str, most_depth: usize, keep: bool) -> Result<Canonical<'_>, Fault> {
    // The grammar is serde_json's to judge; what follows knows that it holds.
    let _: IgnoredAny = serde_json::from_str(text).map_err(|error| super::document::broken(&error))?;
    Reader { rest: text, keep }.value(most_depth)
}

/// A JSON value with sorted members.
enum Canonical<'t> {
    /// `null`, `true` or `false`.
    Word(&'t str),
    Number(f64),
    Text(Cow<'t, str>),
    List(Vec<Canonical<'t>>),
    Object(BTreeMap<Utf16<'t>, Canonical<'t>>),
}

/// A name that sorts by its UTF-16 code units (RFC 8785 §3.2.3).
#[derive(PartialEq, Eq)]
struct Utf16<'t>(Cow<'t, str>);

impl Ord for Utf16<'_> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.encode_utf16().cmp(other.0.encode_utf16())
    }
}

impl PartialOrd for Utf16<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Takes well-formed JSON apart. `serde_json` would do, but rounds some numbers by a bit (333333333.33333329), and
/// RFC 8785 wants the nearest double.
struct Reader<'t> {
    rest: &'t str,
    /// Whether lists are made: who only wants to know that it can be done needs no memory for them.
    keep: bool,
}

const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];

impl<'t> Reader<'t> {
    fn value(&mut self, depth: usize) -> Result<Canonical<'t>, Fault> {
        self.rest = self.rest.trim_start_matches(BLANK);
        let inside = || depth.checked_sub(1).ok_or(Fault::TooDeep);
        match self.rest.as_bytes().first() {
            Some(b'{') => self.object(inside()?),
            Some(b'[') => self.list(inside()?),
            Some(b'"') => self.text().map(Canonical::Text),
            _ => self.plain(),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Canonical<'t>, Fault> {
        let mut members = BTreeMap::new();
        self.take(1);
        while self.more('}') {
            let name = self.text()?;
            self.rest = self.rest.trim_start_matches(BLANK);
            self.take(1);
            let value = self.value(depth)?;
            let twice = Fault::Twice(short(&name));
            if members.insert(Utf16(name), value).is_some() {
                return Err(twice);
            }
        }
        Ok(Canonical::Object(members))
    }

    fn list(&mut self, depth: usize) -> Result<Canonical<'t>, Fault> {
        let mut list = Vec::new();
        self.take(1);
        while self.more(']') {
            let value = self.value(depth)?;
            if self.keep {
                list.push(value);
            }
        }
        // Room for more than there is adds up where lists are inside lists.
        list.shrink_to_fit();
        Ok(Canonical::List(list))
    }

    /// Whether another entry follows before `close`, which is passed.
    fn more(&mut self, close: char) -> bool {
        self.rest = self.rest.trim_start_matches(BLANK).trim_start_matches(',').trim_start_matches(BLANK);
        let end = self.rest.starts_with(close);
        self.take(usize::from(end));
        !end && !self.rest.is_empty()
    }

    fn text(&mut self) -> Result<Cow<'t, str>, Fault> {
        let mut escaped = false;
        let end = self.rest.bytes().skip(1).position(|byte| {
            let quote = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            quote
        });
        let quoted = self.take(end.map_or(self.rest.len(), |end| end + 2));
        match quoted.get(1..quoted.len().saturating_sub(1)) {
            Some(inner) if !inner.contains('\\') => Ok(Cow::Borrowed(inner)),
            _ => serde_json::from_str(quoted).map(Cow::Owned).map_err(|error| super::document::broken(&error)),
        }
    }

    fn plain(&mut self) -> Result<Canonical<'t>, Fault> {
        let end = self.rest.find([',', ']', '}', ' ', '\t', '\r', '\n']).unwrap_or(self.rest.len());
        let word = self.take(end);
        if let "null" | "true" | "false" = word {
            return Ok(Canonical::Word(word));
        }
        let number = word.parse().ok().filter(|number: &f64| number.is_finite());
        number.map(Canonical::Number).ok_or(Fault::NotJson)
    }

    fn take(&mut self, end: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }
}

impl Canonical<'_> {
    fn to_text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Word(word) => out.push_str(word),
            Self::Number(number) => out.push_str(ryu_js::Buffer::new().format(*number)),
            Self::Text(text) => quote(out, text),
            Self::List(list) => enclose(out, ['[', ']'], list, |out, value| value.write(out)),
            Self::Object(members) => enclose(out, ['{', '}'], members, |out, (name, value)| {
                quote(out, &name.0);
                out.push(':');
                value.write(out);
            }),
        }
    }
}

fn enclose<T>(
    out: &mut String,
    [open, close]: [char; 2],
    all: impl IntoIterator<Item = T>,
    each: impl Fn(&mut String, T),
) {
    out.push(open);
    for (at, one) in all.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        each(out, one);
    }
    out.push(close);
}

/// A string as ECMAScript's JSON.stringify writes it (RFC 8785 §3.2.2.2).
fn quote(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_form() {
        for (text, want) in [
            // RFC 8785 §3.2.2 and §3.2.3, the worked examples.
            (
                r#"{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"literals":[null,true,false]}"#,
                r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}"#,
            ),
            (
                r#"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#,
                "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}",
            ),
            (r#""\u0000\u001f\u007f\/\b\f""#, "\"\\u0000\\u001f\u{7f}/\\b\\f\""),
            ("-0", "0"),
            ("[ ]", "[]"),
            ("{ }", "{}"),
        ] {
            assert_eq!(canonical(text).unwrap(), want, "{text}");
        }
    }

    #[test]
    fn no_canonical_form() {
        for text in ["", "{", r#"{"a":1,"a":1}"#, r#""\ud800""#, "1e999", "NaN", &"[".repeat(2000)] {
            assert!(canonical(text).is_err(), "{text:.40}");
        }
    }

    #[test]
    fn the_digest_is_of_what_the_assessment_says() {
        let base = digest(r#"{"a":1,"b":{"modified":2}}"#).unwrap();
        for (text, same) in [
            (r#"{ "b": {"modified": 2}, "a": 1.0, "modified": "now", "log": [], "snapshots": [1] }"#, true),
            (r#"{"a":1,"b":{"modified":3}}"#, false),
            (r#"{"a":2,"b":{"modified":2}}"#, false),
        ] {
            assert_eq!(digest(text).unwrap() == base, same, "{text}");
        }
        assert_eq!(sha256_base64(b"abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
