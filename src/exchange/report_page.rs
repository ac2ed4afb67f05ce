//! The report as a page: cover, contents, chapters. A file and the screen have the same elements, classes and order.
//!
//! Refuses to know: what a report says (`report::document`), and whether it becomes text or nodes ([`Elements`]).

mod blocks;
pub mod elements;
mod inline;

use super::voice::{Voice, Voices};
use crate::i18n::key::Key;
use crate::report::document::block::Block;
use crate::report::document::text::Text;
use crate::report::document::{Chapter, ChapterId, Document};
use elements::Elements;

/// Draws the report as said by `voices`: one language, or several beside each other. Of its chapters the first so many.
pub fn draw(document: &Document, voices: &[Voice], most: usize, out: &mut dyn Elements) {
    let mut page = Page { document, voices: Voices::new(document.of, voices), out };
    page.cover();
    page.contents();
    document.numbered().take(most).for_each(|(number, chapter)| page.chapter(number, chapter));
}

/// A page while it is drawn.
struct Page<'a> {
    document: &'a Document<'a>,
    voices: Voices<'a>,
    out: &'a mut dyn Elements,
}

impl Page<'_> {
    /// Whose report it is, for when, and who answers for it.
    fn cover(&mut self) {
        let cover = self.document.of.cover();
        self.open("header", "cover");
        self.block(&Block::Marking(cover.tlp, Text::own(cover.handling)));
        self.element("h1", &Text::key(cover.title));
        self.element_of("p", "kind", &Text::key(cover.kind));
        self.element_of("p", "name", &Text::own(cover.name));
        self.block(&Block::Facts(cover.facts));
        self.out.close();
    }

    /// The chapters by number and title, as links.
    fn contents(&mut self) {
        self.out.open("nav", &[("class", "contents"), ("aria-labelledby", "contents")]);
        self.out.open("h2", &[("id", "contents")]);
        self.element("span", &Text::key(Key::ReportContents));
        self.out.close();
        self.out.open("ol", &[]);
        for (number, chapter) in self.document.numbered() {
            self.out.open("li", &[]);
            self.out.open("a", &[("href", &["#", chapter.name].concat())]);
            self.numbered(number, chapter);
            self.out.close();
            self.out.close();
        }
        self.out.close();
        self.out.close();
    }

    fn chapter(&mut self, number: usize, chapter: &Chapter) {
        let name = chapter.name;
        let title = [name, "-title"].concat();
        self.out.open("section", &[("class", "chapter"), ("id", name), ("aria-labelledby", &title)]);
        self.out.open("h2", &[("id", &title)]);
        self.numbered(number, chapter);
        self.out.close();
        for section in &chapter.sections {
            // A group's id is anybody's; a class is ours.
            let class = section.name.chars().all(|c| c.is_ascii_lowercase()).then_some(section.name.as_str());
            self.open("div", &["part part-", class.unwrap_or("group")].concat());
            if let Some(title) = &section.title {
                self.element("h3", title);
            }
            section.blocks.iter().for_each(|block| self.block(block));
            self.out.close();
        }
        self.out.close();
    }

    /// Number and title of a chapter.
    fn numbered(&mut self, number: usize, chapter: &Chapter) {
        self.open("span", "no");
        self.out.text(&number.to_string());
        self.out.close();
        self.out.text(" ");
        self.element("span", &Text::key(chapter.title));
    }

    /// Whether every answer has its record, so that an id can lead there.
    fn has_records(&self) -> bool {
        self.document.chapters.iter().any(|chapter| chapter.name == ChapterId::Answers.name())
    }

    /// Begins an element of a class.
    fn open(&mut self, tag: &'static str, class: &str) {
        self.out.open(tag, &[("class", class)]);
    }
}
