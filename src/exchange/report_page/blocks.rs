//! Blocks as elements: lists, facts, tables, records, drawings.

use super::Page;
use super::elements::Place;
use crate::charts::of_group::{self, group_bars, group_radar, group_side, group_trend};
use crate::charts::of_plan::timeline;
use crate::charts::of_report::{Room, Source, bars, heat, radar};
use crate::charts::svg::{Node, Svg};
use crate::exchange::voice::Voice;
use crate::i18n::key::Key;
use crate::model::tlp::Tlp;
use crate::report::document::Subject;
use crate::report::document::about::About;
use crate::report::document::block::{Block, Cell, Chart, Column, Fact, Kind, Mark, Record, Table};
use crate::report::document::group::Group;
use crate::report::document::group::beside::{called, caption};
use crate::report::document::text::Text;
use crate::report::naming;
use crate::report::reason::Reason;

impl Page<'_> {
    /// A block.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Lead(text) => {
                self.element_of("p", "lead", text);
                if let Some(Subject { questionnaire, scores, .. }) = self.document.of.subject() {
                    self.out.beside(Place::Lead(&Reason::of_whole(questionnaire, scores)));
                }
            }
            Block::Paragraph(text) => self.element_of("p", "text", text),
            Block::Note(text) => self.element_of("p", "note", text),
            Block::List(lines) => self.list("ul", lines),
            Block::Steps(lines) => self.list("ol", lines),
            Block::Flags(title, lines) => {
                self.open("div", "flags");
                self.element_of("p", "flags-title", &Text::key(*title));
                self.list("ul", lines);
                self.out.close();
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

    fn list(&mut self, tag: &'static str, lines: &[Text]) {
        self.out.open(tag, &[]);
        for line in lines {
            self.element("li", line);
        }
        self.out.close();
    }

    fn facts(&mut self, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        self.out.open("dl", &[]);
        for fact in facts {
            self.open("div", if fact.wide { "wide" } else { "few" });
            self.element("dt", &fact.label);
            // A list of terms wants a meaning for each, if an empty one.
            let nothing = [Text::none()];
            let lines = if fact.lines.is_empty() { &nothing[..] } else { &fact.lines };
            for line in lines {
                self.element("dd", line);
            }
            self.out.close();
        }
        self.out.close();
    }

    /// The roles are written out, because a narrow screen makes a row a block, which takes its meaning away.
    fn table(&mut self, table: &Table) {
        let label = self.voices.line(&table.label);
        self.out.open("table", &[("class", "table table-rows"), ("role", "table"), ("aria-label", &label)]);
        self.out.open("thead", &[("role", "rowgroup")]);
        self.out.open("tr", &[("role", "row")]);
        for column in &table.columns {
            self.out.open("th", &[("scope", "col"), ("role", "columnheader"), ("class", class(column))]);
            self.text(&column.head);
            self.out.close();
        }
        self.out.close();
        self.out.close();
        self.out.open("tbody", &[("role", "rowgroup")]);
        let heads: Vec<String> = table.columns.iter().map(|column| self.voices.line(&column.head)).collect();
        for row in &table.rows {
            self.out.open("tr", &[("role", "row")]);
            for (at, (column, cell)) in table.columns.iter().zip(row).enumerate() {
                let head = heads.get(at).map_or("", String::as_str);
                match at {
                    0 => self.out.open("th", &[("scope", "row"), ("role", "rowheader"), ("class", class(column))]),
                    _ => self.out.open("td", &[("role", "cell"), ("class", class(column)), ("data-head", head)]),
                }
                self.cell(cell);
                self.out.close();
            }
            self.out.close();
        }
        self.out.close();
        self.out.close();
    }

    /// The first line as it is, the others below it.
    fn cell(&mut self, cell: &Cell) {
        if let Some((first, rest)) = cell.split_first() {
            self.text(first);
            for line in rest {
                match line {
                    Text::Why(reason) => self.out.beside(Place::Score(reason)),
                    _ => self.element_of("span", "below", line),
                }
            }
        }
    }

    fn record(&mut self, record: &Record) {
        let id = if let Text::Titled(id) = &record.title { id.as_str() } else { "" };
        self.out.open("article", &[("class", "record"), ("id", &["a-", id].concat())]);
        self.element("h4", &record.title);
        self.element_of("p", "given", &record.answer);
        record.says.iter().for_each(|line| self.element_of("p", "says", line));
        self.facts(&record.facts);
        self.out.close();
    }

    /// A drawing in each language, and the same for a phone where that is another one. Two languages stand beside each
    /// other, as narrow as on a phone.
    fn chart(&mut self, chart: Chart) {
        let voices = self.voices.all();
        let rooms: &[(Room, &str)] = match chart {
            Chart::Radar | Chart::Side(_) => &[(Room::Wide, "drawings")],
            _ if voices.len() > 1 => &[(Room::Narrow, "drawings")],
            _ => &[(Room::Wide, "drawings drawings-wide"), (Room::Narrow, "drawings drawings-narrow")],
        };
        let class = matches!(chart, Chart::Side(_)).then_some(("class", "side"));
        self.out.open("figure", class.as_slice());
        if let About::Group(of) = self.document.of
            && let Some([name, note]) = caption(&of, chart)
        {
            self.out.open("figcaption", &[]);
            self.element("strong", &name);
            self.element_of("span", "below", &note);
            self.out.close();
        }
        for (room, class) in rooms {
            self.open("div", class);
            for voice in voices {
                let drawn = self.drawn(chart, voice, *room);
                self.out.draw(&drawn);
            }
            self.out.close();
        }
        self.out.beside(Place::Chart);
        self.out.close();
    }

    fn drawn(&self, chart: Chart, voice: &Voice, room: Room) -> Svg {
        let Voice { words, names } = *voice;
        let of = match &self.document.of {
            About::Assessment(of) => of,
            About::Group(of) => return group(chart, of, voice, room),
        };
        let source = Source { questionnaire: of.questionnaire, scores: of.scores, words, names };
        match chart {
            Chart::Radar => radar(&source, of.report),
            Chart::Bars => bars(&source, room),
            Chart::Heat => heat(&source, room),
            Chart::Timeline(sheet) => timeline(&source, of.assessment, of.report, sheet, room),
            Chart::Side(_) | Chart::Trend => Svg::default(),
        }
    }

    fn legend(&mut self, marks: &[(Mark, Text)]) {
        self.open("p", "key");
        for (mark, text) in marks {
            self.out.open("span", &[]);
            self.out.draw(&sample(*mark));
            self.element("span", text);
            self.out.close();
        }
        self.out.close();
    }

    /// The label with its meaning; without one, that there is none. Beside it the organization's own marking.
    fn marking(&mut self, tlp: Option<Tlp>, handling: &Text) {
        self.open("p", "marking");
        if let Some(tlp) = tlp {
            self.open("span", "mark-tlp");
            self.out.text(tlp.label());
            self.out.close();
            self.out.text(" ");
        }
        self.element_of("span", "quiet", &Text::key(tlp.map_or(Key::ReportNoTlp, naming::tlp)));
        self.out.text(" ");
        self.element_of("strong", "handling", handling);
        self.out.close();
    }

    /// The terms of the glossary, which stand in the same order in every language.
    fn terms(&mut self) {
        let count = self.voices.all().iter().map(|voice| voice.words.glossary().0.len()).max().unwrap_or(0);
        self.open("dl", "terms");
        for at in 0..count {
            let term = |voice: &Voice| voice.words.glossary().0.get(at).cloned().unwrap_or_default();
            self.open("div", "wide");
            self.out.open("dt", &[]);
            self.say(self.voices.words(|voice| term(voice).term));
            self.out.close();
            self.out.open("dd", &[]);
            self.say(self.voices.words(|voice| term(voice).text));
            self.out.close();
            self.out.close();
        }
        self.out.close();
    }
}

/// A drawing of a group, or of one beside it.
fn group(chart: Chart, of: &Group, voice: &Voice, room: Room) -> Svg {
    let source = |picture| {
        let Voice { words, names } = *voice;
        of_group::Source { questionnaire: of.questionnaire, picture, words, names }
    };
    match chart {
        Chart::Radar => group_radar(&source(of.picture)),
        Chart::Bars => group_bars(&source(of.picture), room),
        Chart::Side(at) => of.all().get(at).map_or_else(Svg::default, |other| {
            group_side(&source(other.picture), &voice.words.say_with(&called(other), voice.names))
        }),
        Chart::Trend => {
            let moments = of.moments();
            let last = moments.last().map_or(of.picture, |(_, picture)| picture);
            group_trend(&source(last), &moments, room)
        }
        Chart::Heat | Chart::Timeline(_) => Svg::default(),
    }
}

/// A mark of the bars, drawn as the bars are.
fn sample(mark: Mark) -> Svg {
    let (class, d) = match mark {
        Mark::Now => ("bar-now", "M0 5H30V15H0Z"),
        Mark::Range => ("bar-range", "M4 10H38M4 6V14M38 6V14"),
        Mark::Target => ("bar-target", "M1 1.5H43V18.5H1Z"),
    };
    let nodes =
        vec![Node { tag: "path", class: class.to_owned(), attrs: vec![("d", d.to_owned())], ..Node::default() }];
    Svg { class: "mark", width: if mark == Mark::Now { 30 } else { 44 }, height: 20, nodes, ..Svg::default() }
}

fn class(column: &Column) -> &'static str {
    match column.kind {
        Kind::Words => "say",
        Kind::Few => "one",
        Kind::Number => "num",
        Kind::Bar => "wide",
    }
}
