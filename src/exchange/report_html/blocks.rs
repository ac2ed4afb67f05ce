//! Blocks as elements: lists, facts, tables, records, drawings.

use super::Page;
use super::inline::escaped;
use crate::charts::of_report::{Room, Source, bars, heat, radar};
use crate::exchange::voice::Voice;
use crate::i18n::key::Key;
use crate::model::tlp::Tlp;
use crate::report::document::block::{Block, Cell, Chart, Column, Fact, Kind, Mark, Record, Table};
use crate::report::document::text::Text;
use crate::report::naming;

/// The marks of a legend, drawn as the bars are.
const NOW: &str = "<svg aria-hidden=\"true\" viewBox=\"0 0 30 20\"><rect class=\"bar-now\" x=\"0\" y=\"5\" width=\"30\" height=\"10\"/></svg>";
const TARGET: &str = "<svg aria-hidden=\"true\" viewBox=\"0 0 44 20\"><rect class=\"bar-target\" x=\"1\" y=\"1.5\" width=\"42\" height=\"17\"/></svg>";
const RANGE: &str =
    "<svg aria-hidden=\"true\" viewBox=\"0 0 44 20\"><path class=\"bar-range\" d=\"M4 10H38M4 6V14M38 6V14\"/></svg>";

impl Page<'_> {
    /// A block.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Lead(text) => self.element_of("p", "lead", text),
            Block::Paragraph(text) => self.element_of("p", "text", text),
            Block::Note(text) => self.element_of("p", "note", text),
            Block::List(lines) => self.list("ul", lines),
            Block::Steps(lines) => self.list("ol", lines),
            Block::Flags(title, lines) => {
                self.out.push_str("<div class=\"flags\">\n");
                self.element_of("p", "flags-title", &Text::key(*title));
                self.list("ul", lines);
                self.out.push_str("</div>\n");
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Record(record) => self.record(record),
            Block::Chart(chart) => self.chart(*chart),
            Block::Legend(marks) => self.legend(marks),
            Block::Marking(tlp, handling) => self.marking(*tlp, handling),
            Block::Terms => self.terms(),
        }
    }

    fn list(&mut self, tag: &str, lines: &[Text]) {
        self.push(&["<", tag, ">\n"]);
        for line in lines {
            self.element("li", line);
        }
        self.push(&["</", tag, ">\n"]);
    }

    fn facts(&mut self, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        self.out.push_str("<dl>\n");
        for fact in facts {
            self.out.push_str(if fact.wide { "<div class=\"wide\">" } else { "<div>" });
            self.element("dt", &fact.label);
            // A list of terms wants a meaning for each, if an empty one.
            let nothing = [Text::none()];
            let lines = if fact.lines.is_empty() { &nothing[..] } else { &fact.lines };
            for line in lines {
                self.element("dd", line);
            }
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</dl>\n");
    }

    fn table(&mut self, table: &Table) {
        self.out.push_str("<table class=\"table\">\n<caption class=\"sr\">");
        self.text(&table.label);
        self.out.push_str("</caption>\n<thead><tr>");
        for column in &table.columns {
            self.push(&["<th scope=\"col\"", class(column), ">"]);
            self.text(&column.head);
            self.out.push_str("</th>");
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        table.rows.iter().for_each(|row| self.row(&table.columns, row));
        self.out.push_str("</tbody>\n</table>\n");
    }

    fn row(&mut self, columns: &[Column], row: &[Cell]) {
        self.out.push_str("<tr>");
        for (at, (column, cell)) in columns.iter().zip(row).enumerate() {
            let (tag, scope) = if at == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
            self.push(&["<", tag, scope, class(column), ">"]);
            self.cell(cell);
            self.push(&["</", tag, ">"]);
        }
        self.out.push_str("</tr>\n");
    }

    /// The first line as it is, the others below it.
    fn cell(&mut self, cell: &Cell) {
        if let Some((first, rest)) = cell.split_first() {
            self.text(first);
            for line in rest {
                self.element_of("span", "below", line);
            }
        }
    }

    fn record(&mut self, record: &Record) {
        self.out.push_str("<article class=\"record\"");
        if let Text::Titled(id) = &record.title {
            self.push(&[" id=\"a-", &escaped(id), "\""]);
        }
        self.out.push_str(">\n");
        self.element("h4", &record.title);
        self.element_of("p", "given", &record.answer);
        record.says.iter().for_each(|line| self.element_of("p", "says", line));
        self.facts(&record.facts);
        self.out.push_str("</article>\n");
    }

    /// A drawing in each language; two stand beside each other, as narrow as on a phone.
    fn chart(&mut self, chart: Chart) {
        let room = if self.voices.all().len() > 1 { Room::Narrow } else { Room::Wide };
        self.out.push_str("<div class=\"drawings\">\n");
        for voice in self.voices.all() {
            let drawn = self.drawn(chart, voice, room);
            self.push(&[&drawn, "\n"]);
        }
        self.out.push_str("</div>\n");
    }

    fn drawn(&self, chart: Chart, voice: &Voice, room: Room) -> String {
        let of = &self.document.of;
        let Voice { words, names } = *voice;
        let source = Source { questionnaire: of.questionnaire, scores: of.scores, words, names };
        match chart {
            Chart::Radar => radar(&source, of.report),
            Chart::Bars => bars(&source, room),
            Chart::Heat => heat(&source, room),
        }
        .to_html()
    }

    fn legend(&mut self, marks: &[(Mark, Text)]) {
        self.out.push_str("<p class=\"key\">");
        for (mark, text) in marks {
            let drawn = match mark {
                Mark::Now => NOW,
                Mark::Range => RANGE,
                Mark::Target => TARGET,
            };
            self.push(&["<span>", drawn, "<span>"]);
            self.text(text);
            self.out.push_str("</span></span>");
        }
        self.out.push_str("</p>\n");
    }

    /// The label with its meaning; without one, that there is none. Beside it the organization's own marking.
    fn marking(&mut self, tlp: Option<Tlp>, handling: &Text) {
        self.out.push_str("<p class=\"marking\">");
        if let Some(tlp) = tlp {
            self.push(&["<span class=\"mark-tlp\">", tlp.label(), "</span> "]);
        }
        self.out.push_str("<span class=\"quiet\">");
        self.text(&Text::key(tlp.map_or(Key::ReportNoTlp, naming::tlp)));
        self.out.push_str("</span> <strong>");
        self.text(handling);
        self.out.push_str("</strong></p>\n");
    }

    /// The terms of the glossary, which stand in the same order in every language.
    fn terms(&mut self) {
        let count = self.voices.all().iter().map(|voice| voice.words.glossary().0.len()).max().unwrap_or(0);
        self.out.push_str("<dl class=\"terms\">\n");
        for at in 0..count {
            let term = |voice: &Voice| voice.words.glossary().0.get(at).cloned().unwrap_or_default();
            self.out.push_str("<div class=\"wide\"><dt>");
            self.say(self.voices.words(|voice| term(voice).term));
            self.out.push_str("</dt><dd>");
            self.say(self.voices.words(|voice| term(voice).text));
            self.out.push_str("</dd></div>\n");
        }
        self.out.push_str("</dl>\n");
    }
}

fn class(column: &Column) -> &'static str {
    match column.kind {
        Kind::Words => "",
        Kind::Few => " class=\"one\"",
        Kind::Number => " class=\"num\"",
        Kind::Bar => " class=\"wide\"",
    }
}
