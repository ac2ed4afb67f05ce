//! Texts inside a line: ids in their hue, languages marked, everything else as text.

use super::Page;
use crate::charts::bar;
use crate::charts::hue::Hue;
use crate::charts::ramp::depth;
use crate::charts::svg::escape;
use crate::exchange::voice::{Run, RunKind};
use crate::i18n::language::Language;
use crate::report::document::text::{Given, Text};
use crate::report::shown::Shown;

/// A text as it may stand in a document.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

impl Page<'_> {
    /// A text.
    pub(super) fn text(&mut self, text: &Text) {
        match text {
            Text::Bar(at) => self.bar(*at, text),
            Text::Sign(sign, _) => {
                self.push(&["<span aria-hidden=\"true\">", sign, "</span><span class=\"sr\">"]);
                self.runs(text);
                self.out.push_str("</span>");
            }
            Text::Alert(_) => self.wrapped("strong", "alert", text),
            Text::Answer(given) => self.wrapped("span", &self.chip(*given), text),
            _ => self.runs(text),
        }
    }

    /// An element that holds a text.
    pub(super) fn element(&mut self, tag: &str, text: &Text) {
        self.push(&["<", tag, ">"]);
        self.text(text);
        self.push(&["</", tag, ">\n"]);
    }

    /// An element of a class that holds a text; nothing where the text says nothing.
    pub(super) fn element_of(&mut self, tag: &str, class: &str, text: &Text) {
        if self.voices.runs(text).is_empty() {
            return;
        }
        self.push(&["<", tag, " class=\"", class, "\">"]);
        self.text(text);
        self.push(&["</", tag, ">\n"]);
    }

    /// What the voices say.
    pub(super) fn say(&mut self, runs: Vec<Run>) {
        for (at, run) in runs.into_iter().enumerate() {
            if at > 0 {
                self.out.push(' ');
            }
            self.run(&run);
        }
    }

    fn runs(&mut self, text: &Text) {
        self.say(self.voices.runs(text));
    }

    fn run(&mut self, run: &Run) {
        let text = escaped(&run.text);
        match run.kind {
            RunKind::Id => self.id(&run.text, &text),
            RunKind::Plain => self.out.push_str(&text),
            RunKind::Words(language) => {
                self.push(&["<span class=\"in\" lang=\"", language.code(), "\">", &text, "</span>"]);
            }
            RunKind::Own(language) => {
                let lang = language.filter(|own| *own != self.voices.language()).map(Language::code);
                let lang = lang.map(|code| [" lang=\"", code, "\""].concat()).unwrap_or_default();
                self.push(&["<bdi", &lang, ">", &text, "</bdi>"]);
            }
        }
    }

    /// An id; it leads to the answer, where every answer stands in the report.
    fn id(&mut self, id: &str, text: &str) {
        let class = ["code ", Hue::of(id).class()].concat();
        if self.has_records() && self.document.of.questionnaire.position(id).is_some() {
            self.push(&["<a class=\"", class.trim(), "\" href=\"#a-", text, "\">", text, "</a>"]);
        } else {
            self.push(&["<span class=\"", class.trim(), "\">", text, "</span>"]);
        }
    }

    fn wrapped(&mut self, tag: &str, class: &str, text: &Text) {
        self.push(&["<", tag, " class=\"", class, "\">"]);
        self.runs(text);
        self.push(&["</", tag, ">"]);
    }

    fn chip(&self, given: Given) -> String {
        match given {
            Given::Level(level) => format!("chip chip-{}", depth(level, self.document.of.questionnaire.top())),
            Given::Unknown => "chip chip-u".to_owned(),
            _ => "chip chip-none".to_owned(),
        }
    }

    fn bar(&mut self, at: usize, text: &Text) {
        let of = &self.document.of;
        let Some(shown) = Shown::of_group(of.questionnaire, of.scores, at) else { return };
        let drawn = bar::draw(&shown, of.questionnaire.top(), self.voices.line(text));
        self.out.push_str(&drawn.to_html());
    }
}
