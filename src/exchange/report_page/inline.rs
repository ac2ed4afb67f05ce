//! Texts inside a line: ids in their hue, languages marked, everything else as text.

use super::Page;
use super::elements::Place;
use crate::charts::bar;
use crate::charts::hue::Hue;
use crate::charts::ramp::depth;
use crate::exchange::voice::{Run, RunKind};
use crate::i18n::language::Language;
use crate::report::document::text::{Given, Text};
use crate::report::reason::Reason;
use crate::report::shown::Shown;

impl Page<'_> {
    /// A text.
    pub(super) fn text(&mut self, text: &Text) {
        match text {
            Text::Bar(at) => self.bar(*at, text),
            Text::Figure(at) => self.figure(*at),
            Text::Sign(sign, _) => {
                self.out.open("span", &[("aria-hidden", "true")]);
                self.out.text(sign);
                self.out.close();
                self.wrapped("span", "sr", text);
            }
            Text::Alert(_) => self.wrapped("strong", "alert", text),
            Text::Answer(given) => self.wrapped("span", &self.chip(*given), text),
            _ => self.runs(text),
        }
    }

    /// An element that holds a text.
    pub(super) fn element(&mut self, tag: &'static str, text: &Text) {
        self.out.open(tag, &[]);
        self.text(text);
        self.out.close();
    }

    /// An element of a class that holds a text; nothing where the text says nothing.
    pub(super) fn element_of(&mut self, tag: &'static str, class: &str, text: &Text) {
        if self.voices.runs(text).is_empty() {
            return;
        }
        self.open(tag, class);
        self.text(text);
        self.out.close();
    }

    /// What the voices say.
    pub(super) fn say(&mut self, runs: Vec<Run>) {
        for (at, run) in runs.into_iter().enumerate() {
            if at > 0 {
                self.out.text(" ");
            }
            self.run(&run);
        }
    }

    fn runs(&mut self, text: &Text) {
        self.say(self.voices.runs(text));
    }

    fn run(&mut self, run: &Run) {
        match run.kind {
            RunKind::Id => return self.id(&run.text),
            RunKind::Plain => return self.out.text(&run.text),
            RunKind::Words(language) => self.out.open("span", &[("class", "in"), ("lang", language.code())]),
            RunKind::Own(language) => {
                let lang = language.filter(|own| *own != self.voices.language()).map(Language::code);
                self.out.open("bdi", lang.map(|code| ("lang", code)).as_slice());
            }
        }
        self.out.text(&run.text);
        self.out.close();
    }

    /// An id; it leads to the answer, where every answer stands in the report.
    fn id(&mut self, id: &str) {
        let class = ["code ", Hue::of(id).class()].concat();
        if self.has_records() && self.document.of.questionnaire().position(id).is_some() {
            self.out.open("a", &[("class", class.trim()), ("href", &["#a-", id].concat())]);
        } else {
            self.open("span", class.trim());
        }
        self.out.text(id);
        self.out.close();
    }

    fn wrapped(&mut self, tag: &'static str, class: &str, text: &Text) {
        self.open(tag, class);
        self.runs(text);
        self.out.close();
    }

    fn chip(&self, given: Given) -> String {
        match given {
            Given::Level(level) => format!("chip chip-{}", depth(level, self.document.of.questionnaire().top())),
            Given::Unknown => "chip chip-u".to_owned(),
            _ => "chip chip-none".to_owned(),
        }
    }

    fn bar(&mut self, at: usize, text: &Text) {
        let Some(of) = self.document.of.subject() else { return };
        let Some(shown) = Shown::of_group(of.questionnaire, of.scores, at) else { return };
        self.out.draw(&bar::draw(&shown, of.questionnaire.top(), self.voices.line(text)));
    }

    /// What stands for the average of a group, and a place to ask why.
    fn figure(&mut self, at: usize) {
        let of = &self.document.of;
        self.text(&Text::figure_of(of, at));
        if let Some(reason) = of.subject().and_then(|of| Reason::of_group(of.questionnaire, of.scores, at)) {
            self.out.beside(Place::Score(&reason));
        }
    }
}
