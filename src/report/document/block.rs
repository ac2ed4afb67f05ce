//! What chapters are built from: sentences, facts, tables, lists, records and charts.
//!
//! Refuses to know: type, colour, paper.

use super::text::Text;
use crate::i18n::key::Key;
use crate::model::tlp::Tlp;

/// A part of a chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its name in style sheets, unique in its chapter; an id where every group has one.
    pub name: String,
    /// Its heading; the first part of a chapter often has none.
    pub title: Option<Text>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// One thing below another.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The sentence that carries a page.
    Lead(Text),
    /// A sentence or a paragraph.
    Paragraph(Text),
    /// What to know when reading what stands beside it.
    Note(Text),
    /// Lines that belong together.
    List(Vec<Text>),
    /// Lines in an order that matters.
    Steps(Vec<Text>),
    /// Lines that warn, under a small heading.
    Flags(Key, Vec<Text>),
    /// What is known, by what it is called.
    Facts(Vec<Fact>),
    /// Rows under heads.
    Table(Table),
    /// One outcome with everything that is known about it.
    Record(Record),
    /// A drawing.
    Chart(Chart),
    /// What the marks of the bars in a table mean.
    Legend(Vec<(Mark, Text)>),
    /// Who may receive the report: the label, and the organization's own marking.
    Marking(Option<Tlp>, Text),
    /// The terms that need an explanation.
    Terms,
}

/// What something is called, and what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is called.
    pub label: Text,
    /// Its lines; none only where the label says it all.
    pub lines: Vec<Text>,
    /// Takes the whole width.
    pub wide: bool,
}

/// A table. Its first column names the rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it is called.
    pub label: Text,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows: a cell for every column; a cell is lines, of which the first says most.
    pub rows: Vec<Vec<Cell>>,
}

/// Lines in one place of a table.
pub type Cell = Vec<Text>;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: Text,
    /// What stands in it.
    pub kind: Kind,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Words,
    /// A few words that stay together.
    Few,
    /// Numbers.
    Number,
    /// Bars.
    Bar,
}

/// An outcome and what is known about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Which one.
    pub title: Text,
    /// Its answer.
    pub answer: Text,
    /// What was asked, and what the answer means.
    pub says: Vec<Text>,
    /// All else that was put down.
    pub facts: Vec<Fact>,
}

/// A kind of drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// Functions around a centre.
    Radar,
    /// A bar for every function and category.
    Bars,
    /// Outcomes of every category by level.
    Heat,
    /// One of several groups; so many, the first one being 0.
    Side(usize),
    /// A group on several days.
    Trend,
    /// The due days of the action plan; so many drawings, the first one being 0.
    Timeline(usize),
}

/// A mark of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Filled: the average now.
    Now,
    /// A line: the range.
    Range,
    /// An outline: the target.
    Target,
}

impl Section {
    /// The part of a chapter that needs no heading.
    pub fn plain(blocks: Vec<Block>) -> Self {
        Self { name: String::new(), title: None, blocks }
    }

    /// A part with a heading.
    pub fn new(name: &str, title: Text, blocks: Vec<Block>) -> Self {
        Self { name: name.to_owned(), title: Some(title), blocks }
    }
}

impl Fact {
    /// A fact of one line; none when there is nothing to say.
    pub fn new(label: Key, line: Text) -> Option<Self> {
        Self::lines(Text::key(label), vec![line])
    }

    /// A fact that takes the whole width.
    pub fn wide(label: Key, line: Text) -> Option<Self> {
        Self::new(label, line).map(|fact| Self { wide: true, ..fact })
    }

    /// A fact of several lines; none when none of them says anything.
    pub fn lines(label: Text, lines: Vec<Text>) -> Option<Self> {
        let lines: Vec<Text> = lines.into_iter().filter(|line| !line.is_none()).collect();
        (!lines.is_empty()).then_some(Self { label, lines, wide: false })
    }
}

impl Table {
    /// A table under these heads.
    pub fn new(label: Text, columns: impl IntoIterator<Item = (Key, Kind)>, rows: Vec<Vec<Cell>>) -> Self {
        let column = |(head, kind)| Column { head: Text::key(head), kind };
        Self { label, columns: columns.into_iter().map(column).collect(), rows }
    }
}
