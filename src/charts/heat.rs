//! Category by level: how many outcomes stand where; deeper = a larger part of the row.
//!
//! Refuses to know: averages. Depth is the share in five steps, so it reads the same in grey and at any scale.

mod column;

use super::bars::NARROW;
use super::canvas::{Anchor, Canvas, Page};
use super::entry::HeatRow;
use super::frame::Frame;
use super::ink::Ink;
use super::mark::Mark;
use super::rows::{self, Called, Measure, Row};
use super::svg::Svg;
use column::{APART, Column};

/// The width of the drawing when the frame names none.
pub const WIDTH: u32 = 760;

const LANE: f64 = 27.0;
const GAP: f64 = 1.5;
const CELL: f64 = LANE - 2.0 * GAP;
/// What names may count on where there are names.
const NAMES: f64 = 150.0;

/// What is in a cell.
#[derive(Clone, Copy)]
enum Cell {
    Level,
    Unknown,
    Unanswered,
    NotApplicable,
}

/// Draws one row per category, in the order given; wider than asked for where the columns need it.
///
/// ```
/// use kamae::charts::{entry::HeatRow, frame::Frame, heat};
/// let frame = Frame { levels: ["0", "1"].map(String::from).into(), ..Frame::default() };
/// let row = HeatRow { tag: "GV.PO".into(), levels: vec![0, 2], ..HeatRow::default() };
/// assert_eq!(heat::draw(&frame, &[row]).to_text().matches("<rect").count(), 1);
/// ```
pub fn draw(frame: &Frame, counts: &[HeatRow]) -> Svg {
    let called = Called::counts(counts);
    let (measure, width, columns) = plan(frame, counts, &called);
    let rows = rows::place(&called, measure);
    let height = rows::bottom(&rows, measure) + 2.0;
    let mut svg = frame.sheet("heat", width, height);
    let page = Canvas::new(&mut svg.nodes, width, height);
    for column in &columns {
        column.draw_head(&page, measure.top);
    }
    for (row, count) in rows.iter().zip(counts) {
        row.draw(&page, measure, row.middle(), width);
        draw_cells(&page, row, count, &columns);
    }
    svg
}

/// Names take what the columns leave; on a narrow page the tags stand for them.
fn plan(frame: &Frame, counts: &[HeatRow], called: &[Called]) -> (Measure, f64, Vec<Column>) {
    let asked = frame.width_or(WIDTH);
    let tag = rows::tag_room(called, asked);
    let named = asked >= NARROW || tag == 0.0;
    let needs = column::needs(frame, counts);
    let taken = tag + APART + needs.iter().sum::<f64>();
    let width = asked.max(taken + if named { NAMES + APART } else { 0.0 }).ceil();
    let most = (width - taken - APART).min(width * 0.36).max(NAMES);
    let name = if named { rows::name_room(called).min(most) } else { 0.0 };
    let left = tag + if named { name + APART } else { 0.0 };
    let columns = column::spread(frame, &needs, left, width);
    (Measure { tag, name, row: LANE, top: column::header(&columns) }, width, columns)
}

fn draw_cells(page: &Canvas<Page>, row: &Row, counts: &HeatRow, columns: &[Column]) {
    let scale = columns.len().saturating_sub(counts.others().len());
    let levels = (0..scale).map(|level| (counts.levels.get(level).copied().unwrap_or(0), Cell::Level));
    let others = counts.others().into_iter().copied().zip([Cell::Unknown, Cell::Unanswered, Cell::NotApplicable]);
    let all = counts.levels.iter().chain(counts.others()).sum();
    for (column, (count, cell)) in columns.iter().zip(levels.chain(others)).filter(|(_, (count, _))| *count > 0) {
        let depth = depth(count, all);
        cell.draw(page, row, column, depth);
        page.text((column.middle(), row.middle()), Anchor::Middle, cell.number(depth), &count.to_string());
    }
}

impl Cell {
    fn draw(self, page: &Canvas<Page>, row: &Row, column: &Column, depth: u8) {
        let from = (column.left + GAP, row.middle() - CELL / 2.0);
        let to = (column.right - GAP, row.middle() + CELL / 2.0);
        match self {
            Self::Level => page.block(from, to, Ink::deep(Mark::HeatCell, depth)),
            Self::Unknown => page.block(from, to, Mark::HeatUnknown),
            Self::NotApplicable => page.block(from, to, Mark::HeatNot),
            Self::Unanswered => page.path(vec![(from.0, to.1), to], Mark::HeatOpen),
        }
    }

    fn number(self, depth: u8) -> Ink {
        match self {
            Self::Level => Ink::deep(Mark::HeatNumber, depth),
            _ => Ink::from(Mark::HeatNumber),
        }
    }
}

/// The share of the row in five steps: up to a fifth is 0, more than four fifths is 4.
fn depth(count: u32, all: u32) -> u8 {
    let fifths = (u64::from(count) * 5).div_ceil(u64::from(all.max(1)));
    u8::try_from(fifths.clamp(1, 5) - 1).unwrap_or(4)
}
