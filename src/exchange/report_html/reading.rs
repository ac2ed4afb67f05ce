//! Reads a file back while the report is drawn a second time: every element, attribute and text must stand there as it
//! was meant.

use super::is_block;
use crate::charts::svg::Svg;
use crate::exchange::report_page::elements::Elements;

/// A file as far as it has been read; none after the first place at which it says something else.
pub(super) struct Reading<'t> {
    rest: Option<&'t str>,
    open: Vec<&'static str>,
}

impl<'t> Reading<'t> {
    /// From the body on.
    pub(super) fn new(text: &'t str) -> Self {
        let body = text.find("<main").and_then(|at| text.get(at..));
        Self { rest: body, open: Vec::new() }
    }

    /// Whether everything stood there, and after it only the ends of what was open.
    pub(super) fn is_good(&self) -> bool {
        self.rest == Some("</main>\n</body>\n</html>\n")
    }

    fn read(&mut self, text: &str) {
        self.rest = self.rest.and_then(|rest| rest.strip_prefix(text));
    }

    /// Signs as a browser reads them. Those of control are left out by the writer.
    fn signs(&mut self, text: &str) {
        let kept = |c: &char| !matches!(c, '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        for meant in text.chars().filter(kept) {
            let Some((read, after)) = self.rest.and_then(sign) else { return self.rest = None };
            self.rest = (read == meant).then_some(after);
        }
    }
}

/// The first sign of a text; none where markup begins.
fn sign(text: &str) -> Option<(char, &str)> {
    let mut signs = text.chars();
    match signs.next()? {
        '<' | '>' | '"' => None,
        '&' => {
            let (name, after) = signs.as_str().split_once(';')?;
            let sign = match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                _ => return None,
            };
            Some((sign, after))
        }
        sign => Some((sign, signs.as_str())),
    }
}

impl Elements for Reading<'_> {
    fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.read("<");
        self.read(tag);
        for (name, value) in attributes {
            self.read(" ");
            self.read(name);
            self.read("=\"");
            self.signs(value);
            self.read("\"");
        }
        self.read(">");
        self.open.push(tag);
    }

    fn text(&mut self, text: &str) {
        self.signs(text);
    }

    fn close(&mut self) {
        let tag = self.open.pop().unwrap_or_default();
        self.read("</");
        self.read(tag);
        self.read(if is_block(tag) { ">\n" } else { ">" });
    }

    fn draw(&mut self, drawing: &Svg) {
        self.read(&drawing.to_html());
    }
}
