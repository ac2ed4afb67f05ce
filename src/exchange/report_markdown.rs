//! The report as Markdown (`CommonMark` with the tables of GFM): to be pasted where people already write.
//!
//! Refuses to know: what a report says. Every text is escaped so that it stays text; drawings are left to their tables.

use super::voice::{self, Run, Voice, Voices};
use crate::i18n::key::Key;
use crate::model::tlp::Tlp;
use crate::report::document::Document;
use crate::report::document::block::{Block, Cell, Fact, Kind, Record, Table};
use crate::report::document::text::Text;
use crate::report::naming;

/// The report as said by `voices`; of several languages each text stands in all of them, with a stroke between.
pub fn write(document: &Document, voices: &[Voice]) -> String {
    written(document, voices, escaped)
}

/// Whether a file says exactly this, once every sign that was escaped is plain again.
pub fn holds(text: &str, document: &Document, voices: &[Voice]) -> bool {
    unescaped(text) == written(document, voices, plain)
}

fn written(document: &Document, voices: &[Voice], text: fn(&str) -> String) -> String {
    let mut page = Page { voices: Voices::new(document.of, voices), text, out: String::new() };
    let title = page.line(&Text::key(document.of.cover().title));
    page.paragraph(&format!("# {title}"));
    for (number, chapter) in document.numbered() {
        let title = page.line(&Text::key(chapter.title));
        page.paragraph(&format!("## {number} {title}"));
        for section in &chapter.sections {
            if let Some(title) = &section.title {
                let title = page.line(title);
                page.paragraph(&format!("### {title}"));
            }
            section.blocks.iter().for_each(|block| page.block(block));
        }
    }
    page.out
}

/// A text while it is written.
struct Page<'a> {
    voices: Voices<'a>,
    /// How a text of one line is written.
    text: fn(&str) -> String,
    out: String,
}

impl Page<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Lead(text) => {
                let line = self.line(text);
                self.paragraph(&format!("**{line}**"));
            }
            Block::Paragraph(text) | Block::Note(text) => {
                let line = self.line(text);
                self.paragraph(&line);
            }
            Block::List(lines) => self.list(lines, |_| "-".to_owned()),
            Block::Steps(lines) => self.list(lines, |at| format!("{}.", at + 1)),
            Block::Flags(title, lines) => {
                let title = self.line(&Text::key(*title));
                self.paragraph(&format!("**{title}**"));
                self.list(lines, |_| "-".to_owned());
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Record(record) => self.record(record),
            Block::Marking(tlp, handling) => self.marking(*tlp, handling),
            Block::Terms => self.terms(),
            Block::Chart(_) | Block::Legend(_) => {}
        }
    }

    fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push_str(text);
            self.out.push_str("\n\n");
        }
    }

    fn list(&mut self, lines: &[Text], mark: impl Fn(usize) -> String) {
        let lines: Vec<String> =
            lines.iter().enumerate().map(|(at, line)| format!("{} {}", mark(at), self.line(line))).collect();
        self.paragraph(&lines.join("\n"));
    }

    fn facts(&mut self, facts: &[Fact]) {
        let lines: Vec<String> = facts.iter().map(|fact| self.fact(fact)).collect();
        self.paragraph(&lines.join("\n"));
    }

    fn fact(&self, fact: &Fact) -> String {
        let lines: Vec<String> = fact.lines.iter().map(|line| self.line(line)).collect();
        format!("- **{}** {}", self.line(&fact.label), lines.join("<br>")).trim_end().to_owned()
    }

    fn table(&mut self, table: &Table) {
        let kept = |at: &usize| table.columns.get(*at).is_some_and(|column| column.kind != Kind::Bar);
        let row = |cells: Vec<String>| {
            let cells = cells.into_iter().enumerate().filter(|(at, _)| kept(at)).map(|(_, cell)| cell);
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let rule = |kind| if kind == Kind::Number { "---:" } else { "---" }.to_owned();
        let mut lines = vec![
            row(table.columns.iter().map(|column| self.line(&column.head)).collect()),
            row(table.columns.iter().map(|column| rule(column.kind)).collect()),
        ];
        lines.extend(table.rows.iter().map(|cells| row(cells.iter().map(|cell| self.cell(cell)).collect())));
        self.paragraph(&lines.join("\n"));
    }

    fn cell(&self, cell: &Cell) -> String {
        let lines = cell.iter().map(|line| self.line(line)).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("<br>")
    }

    fn record(&mut self, record: &Record) {
        let (title, answer) = (self.line(&record.title), self.line(&record.answer));
        self.paragraph(&format!("#### {title}"));
        self.paragraph(&format!("**{answer}**"));
        for says in &record.says {
            let line = self.line(says);
            self.paragraph(&line);
        }
        self.facts(&record.facts);
    }

    fn marking(&mut self, tlp: Option<Tlp>, handling: &Text) {
        let says = self.line(&Text::key(tlp.map_or(Key::ReportNoTlp, naming::tlp)));
        let marks = [tlp.map_or("", Tlp::label).to_owned(), self.line(handling)];
        let marks = marks.into_iter().filter(|mark| !mark.is_empty()).map(|mark| format!("**{mark}**"));
        self.paragraph(&marks.chain([says]).collect::<Vec<_>>().join(" "));
    }

    fn terms(&mut self) {
        let count = self.voices.all().iter().map(|voice| voice.words.glossary().0.len()).max().unwrap_or(0);
        let term = |voice: &Voice, at: usize| voice.words.glossary().0.get(at).cloned().unwrap_or_default();
        let line = |at: usize| {
            let name = self.joined(&self.voices.words(|voice| term(voice, at).term));
            format!("- **{name}** {}", self.joined(&self.voices.words(|voice| term(voice, at).text)))
        };
        let lines: Vec<String> = (0..count).map(line).collect();
        self.paragraph(&lines.join("\n"));
    }

    /// Pieces as one line.
    fn joined(&self, runs: &[Run]) -> String {
        (self.text)(&voice::joined(runs))
    }

    fn line(&self, text: &Text) -> String {
        match text {
            // A sign is meant for the eye, and plain text is read by it.
            Text::Sign(sign, _) => (*sign).to_owned(),
            Text::Figure(at) => self.line(&Text::figure_of(self.voices.of(), *at)),
            _ => self.joined(&self.voices.runs(text)),
        }
    }
}

/// A text in which nothing is taken for Markdown or HTML (`CommonMark` 0.31 §2.4; GFM's tables and links).
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim().chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' => true,
            // What opens a line as a list, a heading or a rule.
            '-' | '+' | '#' | '=' => out.is_empty(),
            '.' | ')' => next.is_whitespace() && !out.is_empty() && out.chars().all(|c| c.is_ascii_digit()),
            // What GFM makes a link by itself.
            ':' => next == '/',
            _ => false,
        } || (c == '.' && out.to_ascii_lowercase().ends_with("www"));
        if special {
            out.push('\\');
        }
        push(&mut out, c);
    }
    out
}

/// A text on one line.
fn plain(text: &str) -> String {
    text.trim().chars().fold(String::new(), |mut out, c| {
        push(&mut out, c);
        out
    })
}

fn push(out: &mut String, c: char) {
    match c {
        '\n' => out.push_str("<br>"),
        _ if c.is_control() => out.push(' '),
        _ => out.push(c),
    }
}

/// What a text says after the strokes before its signs have gone (`CommonMark` 0.31 §2.4).
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let mut after = rest.clone();
        match after.next().filter(|next| c == '\\' && next.is_ascii_punctuation()) {
            Some(sign) => {
                out.push(sign);
                rest = after;
            }
            None => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        for (text, want) in [
            ("plain, level 2 (Organized).", "plain, level 2 (Organized)."),
            ("# no heading", "\\# no heading"),
            ("- no list", "\\- no list"),
            ("1. no list", "1\\. no list"),
            ("1.5 and 2) b", "1.5 and 2) b"),
            ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"),
            ("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"),
            ("<script>&amp;", "\\<script\\>\\&amp;"),
            ("a | b", "a \\| b"),
            ("two\nlines\r\n", "two<br>lines"),
            ("https://a.example www.b.example", "https\\://a.example www\\.b.example"),
            ("C:\\plant", "C:\\\\plant"),
            ("", ""),
        ] {
            assert_eq!(escaped(text), want, "{text}");
            assert_eq!(unescaped(want), plain(text), "{text}");
        }
    }
}
