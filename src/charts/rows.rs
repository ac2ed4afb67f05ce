//! The left-hand side of a chart in rows: tags, names, and the air between functions.
//!
//! Refuses to know: what is drawn in the rows.

use super::canvas::{Anchor, Canvas, Page};
use super::entry::{Course, Due, Entry, HeatRow};
use super::hue::{Hue, family};
use super::ink::Ink;
use super::mark::Mark;
use super::text::fit;
use super::units::number;

/// What a row is called.
#[derive(Clone, Copy)]
pub(super) struct Called<'a> {
    pub tag: &'a str,
    pub name: &'a str,
    pub hue: Hue,
    /// Whether it is a function above its categories.
    head: bool,
    /// Whether another function begins here.
    first: bool,
}

/// How the rows are laid out.
#[derive(Clone, Copy)]
pub(super) struct Measure {
    /// The width of the tag column.
    pub tag: f64,
    /// The width of the name column; 0 leaves the names out.
    pub name: f64,
    /// The height of a row whose name takes one line.
    pub row: f64,
    /// Where the first row begins.
    pub top: f64,
}

/// One row on the page.
pub(super) struct Row<'a> {
    called: Called<'a>,
    lines: Vec<String>,
    /// Its upper edge.
    pub top: f64,
    /// Its height.
    pub height: f64,
}

/// From one line of a name to the next.
pub(super) const LINE: f64 = 15.0;
const AIR: f64 = 11.0;
/// The height of a row in which nothing but a name stands.
const TITLE: f64 = 24.0;
const AFTER_TAG: f64 = 10.0;

impl<'a> Called<'a> {
    /// The titles of entries.
    pub(super) fn entries(entries: &'a [Entry]) -> Vec<Self> {
        Self::all(entries.iter().map(|e| (e.tag.as_str(), e.name.as_str(), e.hue)).collect())
    }

    /// The titles of courses.
    pub(super) fn courses(courses: &'a [Course]) -> Vec<Self> {
        Self::all(courses.iter().map(|c| (c.tag.as_str(), c.name.as_str(), c.hue)).collect())
    }

    /// The titles of rows of counts.
    pub(super) fn counts(rows: &'a [HeatRow]) -> Vec<Self> {
        Self::all(rows.iter().map(|r| (r.tag.as_str(), r.name.as_str(), r.hue)).collect())
    }

    /// The titles of actions, each horizon above those that it has; none of an action stands beside such a name.
    pub(super) fn dues(dues: &'a [Due]) -> Vec<(Self, Option<&'a Due>)> {
        let mut before: Option<&str> = None;
        let rows = dues.iter().flat_map(|due| {
            let first = before.replace(&due.horizon);
            let head = Self { tag: "", name: &due.horizon, hue: Hue::Plain, head: true, first: first.is_some() };
            let head = (first != Some(&due.horizon)).then_some((head, None));
            let row = Self { tag: &due.tag, name: &due.name, hue: due.hue, head: false, first: false };
            head.into_iter().chain([(row, Some(due))])
        });
        rows.collect()
    }

    /// Whether nothing but a name stands in the row.
    fn is_title(&self) -> bool {
        self.head && self.tag.is_empty()
    }

    /// Rows whose tags have parts (`GV.OC`) stand in groups; without any, every row is its own.
    fn all(rows: Vec<(&'a str, &'a str, Hue)>) -> Vec<Self> {
        let grouped = rows.iter().any(|(tag, ..)| family(tag) != *tag);
        let mut before = None;
        let called = rows.into_iter().map(|(tag, name, hue)| {
            let first = grouped && before.replace(family(tag)).is_some_and(|last| last != family(tag));
            Self { tag, name, hue, head: grouped && family(tag) == tag, first }
        });
        called.collect()
    }

    fn mark(&self) -> Mark {
        if self.head { Mark::RowHead } else { Mark::RowName }
    }
}

/// The room that tags need on a page of `width`, with the gap after them; 0 when there are none.
pub(super) fn tag_room(called: &[Called], width: f64) -> f64 {
    let widest = called.iter().map(|c| Mark::RowTag.width(c.tag)).fold(0.0, f64::max);
    if widest > 0.0 { (widest.ceil() + AFTER_TAG).min(width / 4.0) } else { 0.0 }
}

/// The room that names would need on one line.
pub(super) fn name_room(called: &[Called]) -> f64 {
    called.iter().map(|c| c.mark().width(c.name)).fold(0.0, f64::max).ceil()
}

/// Places every row below the one before.
pub(super) fn place<'a>(called: &[Called<'a>], measure: Measure) -> Vec<Row<'a>> {
    let mut top = measure.top;
    let rows = called.iter().map(|called| {
        let lines = fit(called.name, called.mark(), &[measure.name; 2]).lines;
        let row = if called.is_title() { TITLE } else { measure.row };
        let height = row + LINE * number(lines.len().saturating_sub(1));
        top += if called.first { AIR } else { 0.0 };
        let row = Row { called: *called, lines, top, height };
        top += height;
        row
    });
    rows.collect()
}

/// Where the last row ends.
pub(super) fn bottom(rows: &[Row], measure: Measure) -> f64 {
    rows.last().map_or(measure.top, |row| row.top + row.height)
}

impl Row<'_> {
    /// Draws tag and name around `middle`, and the hairline above a function over `width`.
    pub(super) fn draw(&self, canvas: &Canvas<Page>, measure: Measure, middle: f64, width: f64) {
        if self.called.first {
            let y = self.top - AIR / 2.0;
            canvas.path(vec![(0.0, y), (width, y)], Mark::RowRule);
        }
        let first = middle - LINE * number(self.lines.len().saturating_sub(1)) / 2.0;
        for tag in fit(self.called.tag, Mark::RowTag, &[measure.tag - AFTER_TAG]).lines {
            canvas.text((0.0, first), Anchor::Start, Ink::hued(Mark::RowTag, self.called.hue), &tag);
        }
        let left = if self.called.is_title() { 0.0 } else { measure.tag };
        for (line, text) in self.lines.iter().enumerate() {
            canvas.text((left, first + LINE * number(line)), Anchor::Start, self.called.mark(), text);
        }
    }

    /// The middle of the row.
    pub(super) fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }

    /// The height its name takes.
    pub(super) fn lines(&self) -> f64 {
        LINE * number(self.lines.len().max(1))
    }
}
