//! The report as one HTML file that needs nothing else: no script, nothing from elsewhere, its style and its drawings
//! inside. It opens anywhere and prints as it stands.
//!
//! Refuses to know: what a report says. It writes the blocks of a [`Document`] and the looks of [`sheet`].

mod blocks;
mod inline;
mod sheet;

use super::voice::{Voice, Voices};
use super::{canonical, paper};
use crate::i18n::key::Key;
use crate::report::document::block::{Block, Fact};
use crate::report::document::text::Text;
use crate::report::document::{Chapter, ChapterId, Document};
use inline::escaped;

/// The report as said by `voices`: one language, or several beside each other.
pub fn write(document: &Document, voices: &[Voice]) -> String {
    let voices = Voices::new(document.of, voices);
    let mut page = Page { document, voices, out: String::with_capacity(400_000) };
    page.head();
    page.cover();
    page.contents();
    page.out.push_str("<main>\n");
    document.numbered().for_each(|(number, chapter)| page.chapter(number, chapter));
    page.out.push_str("</main>\n</body>\n</html>\n");
    page.out
}

/// A page while it is written.
struct Page<'a> {
    document: &'a Document<'a>,
    voices: Voices<'a>,
    out: String,
}

impl Page<'_> {
    /// What a browser reads first. The policy allows this one style and nothing else.
    fn head(&mut self) {
        let css = sheet::css(&self.document.of, &self.voices);
        let policy = format!("default-src 'none'; style-src 'sha256-{}'", canonical::sha256_base64(css.as_bytes()));
        let paper = if paper::is_letter(&self.document.of.assessment.head) { " data-paper=\"letter\"" } else { "" };
        let both = if self.voices.all().len() > 1 { " class=\"both\"" } else { "" };
        self.push(&["<!doctype html>\n<html lang=\"", self.voices.language().code(), "\"", paper, both, ">\n<head>\n"]);
        self.push(&["<meta charset=\"utf-8\">\n"]);
        self.push(&["<meta http-equiv=\"Content-Security-Policy\" content=\"", &policy, "\">\n"]);
        self.push(&["<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"]);
        let title = escaped(&sheet::run_head(&self.document.of, &self.voices));
        self.push(&["<title>", &title, "</title>\n<style>", &css, "</style>\n</head>\n<body>\n"]);
    }

    /// Whose report it is, for when, and who answers for it.
    fn cover(&mut self) {
        let head = &self.document.of.assessment.head;
        self.out.push_str("<header class=\"cover\">\n");
        self.block(&Block::Marking(head.tlp, Text::own(&head.handling)));
        self.element("h1", &Text::key(Key::ReportTitle));
        self.element_of("p", "kind", &Text::key(Key::ReportSubtitle));
        self.element_of("p", "name", &Text::own(paper::name(head)));
        let facts = [
            Fact::new(Key::FormTitle, Text::own(&head.title)),
            Fact::new(Key::ReportAsOf, Text::Date(self.document.of.report.as_of)),
            Fact::new(Key::ReportEdition, Text::own(&head.edition)),
            Fact::new(Key::ReportPrepared, Text::own(&head.prepared_by)),
            Fact::new(Key::ReportChecked, Text::own(&head.checked_by)),
            Fact::new(Key::ReportApproved, Text::own(&head.approved_by)),
        ];
        self.block(&Block::Facts(facts.into_iter().flatten().collect()));
        self.out.push_str("</header>\n");
    }

    /// The chapters by number and title, as links.
    fn contents(&mut self) {
        self.out.push_str("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\"><span>");
        self.text(&Text::key(Key::ReportContents));
        self.out.push_str("</span></h2>\n<ol>\n");
        for (number, chapter) in self.document.numbered() {
            self.push(&[
                "<li><a href=\"#",
                chapter.id.name(),
                "\"><span class=\"no\">",
                &number.to_string(),
                "</span> ",
            ]);
            self.push(&["<span>"]);
            self.text(&Text::key(chapter.title));
            self.out.push_str("</span></a></li>\n");
        }
        self.out.push_str("</ol>\n</nav>\n");
    }

    fn chapter(&mut self, number: usize, chapter: &Chapter) {
        let name = chapter.id.name();
        self.push(&["<section class=\"chapter\" id=\"", name, "\" aria-labelledby=\"", name, "-title\">\n"]);
        self.push(&["<h2 id=\"", name, "-title\"><span class=\"no\">", &number.to_string(), "</span> <span>"]);
        self.text(&Text::key(chapter.title));
        self.out.push_str("</span></h2>\n");
        for section in &chapter.sections {
            // A group's id is anybody's; a class is ours.
            let class = section.name.chars().all(|c| c.is_ascii_lowercase()).then_some(section.name.as_str());
            self.push(&["<div class=\"part part-", class.unwrap_or("group"), "\">\n"]);
            if let Some(title) = &section.title {
                self.element("h3", title);
            }
            section.blocks.iter().for_each(|block| self.block(block));
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</section>\n");
    }

    /// Whether every answer has its record, so that an id can lead there.
    fn has_records(&self) -> bool {
        self.document.chapters.iter().any(|chapter| chapter.id == ChapterId::Answers)
    }

    fn push(&mut self, parts: &[&str]) {
        self.out.extend(parts.iter().copied());
    }
}
