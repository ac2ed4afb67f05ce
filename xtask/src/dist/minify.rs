//! A style sheet without comments and needless space. Nothing else changes: strings, addresses and
//! escapes stay as they are, and so does every space that may mean something.

/// The same style sheet, shorter.
pub(crate) fn css(source: &str) -> String {
    let mut out = Output::default();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (token, after) = rest.split_at(length(rest, first));
        match first {
            _ if token.starts_with("/*") => out.comment(after),
            _ if first.is_ascii_whitespace() => out.space = true,
            '{' | '}' | ';' => out.edge(first),
            _ => out.push(token),
        }
        rest = after;
    }
    out.text
}

/// The text so far, and what is known of its end.
#[derive(Default)]
struct Output {
    text: String,
    /// Whether a space was met that is not yet written.
    space: bool,
    /// Whether the text ends where a space means something.
    inside: bool,
}

impl Output {
    /// Adds a token, after the space that is due.
    fn push(&mut self, token: &str) {
        if self.space && self.inside {
            self.text.push(' ');
        }
        self.text.push_str(token);
        self.space = false;
        self.inside = true;
    }

    /// Adds a character around which no space means anything.
    fn edge(&mut self, edge: char) {
        self.text.push(edge);
        self.space = false;
        self.inside = false;
    }

    /// A comment separates what it stands between, yet is no space: `a/**/b` is not `a b`.
    fn comment(&mut self, after: &str) {
        let next = after.chars().next().unwrap_or('}');
        let apart = self.space || next.is_ascii_whitespace() || "{};".contains(next);
        if self.inside && !apart {
            self.push("/**/");
        }
    }
}

/// How many bytes the first token takes.
fn length(rest: &str, first: char) -> usize {
    match first {
        '/' if rest.starts_with("/*") => comment(rest),
        '"' | '\'' => string(rest, first),
        '\\' => escape(rest),
        'u' | 'U' if is_bare_address(rest) => rest.find(')').map_or(rest.len(), |end| end + 1),
        _ => first.len_utf8(),
    }
}

/// A comment is four characters at least: `/*/` only begins one.
fn comment(rest: &str) -> usize {
    let inside = rest.get(2..).unwrap_or_default();
    inside.find("*/").map_or(rest.len(), |end| 2 + end + 2)
}

/// A string ends with the quote that began it, unless that is escaped.
fn string(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A backslash takes one character, or up to six hexadecimal digits and one space.
fn escape(rest: &str) -> usize {
    let after = rest.get(1..).unwrap_or_default();
    let digits = after.bytes().take(6).take_while(u8::is_ascii_hexdigit);
    let taken = digits.count();
    let next = after.get(taken..).and_then(|tail| tail.chars().next());
    match next {
        Some(c) if taken == 0 || c.is_ascii_whitespace() => 1 + taken + c.len_utf8(),
        _ => 1 + taken,
    }
}

/// `url(` without quotes: what stands in it is neither comment nor string.
fn is_bare_address(rest: &str) -> bool {
    let (Some(start), Some(inner)) = (rest.get(..4), rest.get(4..)) else {
        return false;
    };
    start.eq_ignore_ascii_case("url(") && !inner.trim_start().starts_with(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::css;

    #[test]
    fn only_needless_characters_go() {
        let table = [
            ("", ""),
            ("a {\n  color: red;\n}\n", "a{color: red;}"),
            ("/* x */ a { } /* y", "a{}"),
            ("a/*/ {} */ {}", "a{}"),
            ("a /* x */ b {}", "a b{}"),
            ("a/* x */b {}", "a/**/b{}"),
            ("a/*x*//*y*/b{}", "a/**//**/b{}"),
            ("a :hover , b{}", "a :hover , b{}"),
            ("@media (a)\n and  (b) {}", "@media (a) and (b){}"),
            ("a{b: \"/*  \\\"  */\" ;}", "a{b: \"/*  \\\"  */\";}"),
            ("a{b:url( x/*y*/z );}", "a{b:url( x/*y*/z );}"),
            ("a{b:URL( '  /*' )  c}", "a{b:URL( '  /*' ) c}"),
            ("a\\{  b{}", "a\\{ b{}"),
            ("a\\26  b\\ {}", "a\\26  b\\ {}"),
            ("a{b:calc(1px + 2px)}", "a{b:calc(1px + 2px)}"),
            ("a::after{content:'→  道'}", "a::after{content:'→  道'}"),
            ("a{b:\"open", "a{b:\"open"),
            ("\\", "\\"),
        ];
        for (source, short) in table {
            assert_eq!(css(source), short, "{source}");
            assert_eq!(css(short), short, "twice: {source}");
        }
    }
}
