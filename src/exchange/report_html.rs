//! The report as one HTML file that needs nothing else: no script, nothing from elsewhere, its style and its drawings
//! inside. It opens anywhere and prints as it stands.
//!
//! Refuses to know: what stands on the page (`report_page`). It makes text of it, and adds the looks of [`sheet`].

mod reading;
mod sheet;

use super::report_page::{self, elements::Elements};
use super::voice::{Voice, Voices};
use super::{canonical, paper};
use crate::charts::svg::{Svg, escape};
use crate::report::document::Document;
use reading::Reading;

/// Elements that stand inside a line.
const INLINE: [&str; 5] = ["a", "bdi", "span", "strong", "br"];

/// The report as said by `voices`: one language, or several beside each other.
pub fn write(document: &Document, voices: &[Voice]) -> String {
    let mut markup = Markup { out: String::with_capacity(400_000), open: Vec::new() };
    head(&mut markup, document, &Voices::new(document.of, voices));
    main(&mut markup, voices.len());
    report_page::draw(document, voices, usize::MAX, &mut markup);
    while !markup.open.is_empty() {
        markup.close();
    }
    markup.out
}

/// Whether a file says exactly this.
pub fn holds(text: &str, document: &Document, voices: &[Voice]) -> bool {
    let mut reading = Reading::new(text);
    main(&mut reading, voices.len());
    report_page::draw(document, voices, usize::MAX, &mut reading);
    reading.is_good()
}

/// Begins what the whole report stands in.
fn main(out: &mut dyn Elements, voices: usize) {
    out.open("main", &[("class", if voices > 1 { "document both" } else { "document" })]);
}

/// Whether an element stands on lines of its own.
fn is_block(tag: &str) -> bool {
    !INLINE.contains(&tag)
}

/// What a browser reads first. The policy allows this one style and nothing else.
fn head(markup: &mut Markup, document: &Document, voices: &Voices) {
    let cover = document.of.cover();
    let css = sheet::css(&cover, voices);
    let policy = ["default-src 'none'; style-src 'sha256-", &canonical::sha256_base64(css.as_bytes()), "'"].concat();
    let paper = paper::is_letter(cover.country).then_some(("data-paper", "letter"));
    let attributes: Vec<(&str, &str)> = std::iter::once(("lang", voices.language().code())).chain(paper).collect();
    markup.out.push_str("<!doctype html>\n");
    markup.open("html", &attributes);
    markup.open("head", &[]);
    markup.void("meta", &[("charset", "utf-8")]);
    markup.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
    markup.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    markup.open("title", &[]);
    markup.text(&sheet::run_head(&cover, voices));
    markup.close();
    // A style is read as it stands; `paper::quoted` has taken care of what would end it.
    markup.out.push_str("<style>");
    markup.out.push_str(&css);
    markup.out.push_str("</style>\n");
    markup.close();
    markup.open("body", &[]);
}

/// Elements as text.
struct Markup {
    out: String,
    open: Vec<&'static str>,
}

impl Markup {
    /// An element without an end.
    fn void(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.open(tag, attributes);
        self.open.pop();
        self.out.push('\n');
    }
}

impl Elements for Markup {
    fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.out.extend(["<", tag]);
        for (name, value) in attributes {
            self.out.extend([" ", name, "=\""]);
            escape(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
        self.open.push(tag);
    }

    fn text(&mut self, text: &str) {
        escape(&mut self.out, text);
    }

    fn close(&mut self) {
        let tag = self.open.pop().unwrap_or_default();
        self.out.extend(["</", tag, ">"]);
        if is_block(tag) {
            self.out.push('\n');
        }
    }

    fn draw(&mut self, drawing: &Svg) {
        self.out.push_str(&drawing.to_html());
    }
}
