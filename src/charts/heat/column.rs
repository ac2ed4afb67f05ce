//! The columns of a heat map: the levels, then what is not on the ladder, and their heads.
//!
//! Refuses to know: what is in the cells, beyond how wide the numbers are.

use crate::charts::canvas::{Anchor, Canvas, Page};
use crate::charts::entry::HeatRow;
use crate::charts::frame::Frame;
use crate::charts::mark::Mark;
use crate::charts::text::fit;
use crate::charts::units::number;

/// The air between the names, the levels and the other columns.
pub(super) const APART: f64 = 12.0;

const LINE: f64 = 13.0;
const LINES: usize = 3;
/// Where a head may be cut: no word of an ordinary head is longer.
const LONGEST: f64 = 80.0;

/// One column: where it stands and what its head says.
pub(super) struct Column {
    pub left: f64,
    pub right: f64,
    head: Vec<String>,
}

/// The least width of each column, by its longest word and widest number; levels are alike, and so are the others.
pub(super) fn needs(frame: &Frame, rows: &[HeatRow]) -> Vec<f64> {
    let numbers = rows.iter().flat_map(|row| row.levels.iter().chain(row.others()));
    let widest = numbers.map(|count| Mark::HeatNumber.width(&count.to_string())).fold(13.0, f64::max);
    let need = |heads: &[String]| {
        let words = heads.iter().flat_map(|head| head.split(' '));
        words.map(|word| Mark::HeatHead.width(word).min(LONGEST)).fold(widest, f64::max) + 6.0
    };
    let (level, other) = (need(&frame.levels), need(&frame.others));
    let levels = frame.levels.iter().map(|_| level);
    levels.chain(frame.others.iter().map(|_| other)).collect()
}

/// Spreads the columns from `left` over the rest of the page.
pub(super) fn spread(frame: &Frame, needs: &[f64], left: f64, width: f64) -> Vec<Column> {
    let more = (width - left - APART - needs.iter().sum::<f64>()).max(0.0) / number(needs.len());
    let mut x = left;
    let heads = frame.levels.iter().chain(&frame.others).zip(needs).enumerate();
    let columns = heads.map(|(i, (head, need))| {
        let left = x + if i == frame.levels.len() { APART } else { 0.0 };
        x = left + need + more;
        Column { left, right: x, head: vec![head.clone()] }
    });
    let mut columns: Vec<_> = columns.collect();
    let (levels, others) = columns.split_at_mut(frame.levels.len().min(needs.len()));
    break_heads(levels);
    break_heads(others);
    columns
}

/// The height of all heads.
pub(super) fn header(columns: &[Column]) -> f64 {
    LINE * number(columns.iter().map(|column| column.head.len()).max().unwrap_or(0)) + 6.0
}

/// Where one head takes two lines, all of its kind end the first line after the first word: numbers over names.
fn break_heads(columns: &mut [Column]) {
    let all_fit = columns.iter().all(|column| Mark::HeatHead.width(&column.head.concat()) <= column.room());
    for column in columns {
        let head = column.head.concat();
        let (first, rest) = head.split_once(' ').filter(|_| !all_fit).unwrap_or((&head, ""));
        let rooms = [column.room(); LINES];
        let lines = [first, rest].into_iter().flat_map(|text| fit(text, Mark::HeatHead, &rooms).lines);
        column.head = lines.take(LINES).collect();
    }
}

impl Column {
    /// The middle.
    pub(super) fn middle(&self) -> f64 {
        f64::midpoint(self.left, self.right)
    }

    /// Draws the head so that it stands on the cells.
    pub(super) fn draw_head(&self, page: &Canvas<Page>, header: f64) {
        let up = number(self.head.len());
        for (line, text) in self.head.iter().enumerate() {
            let y = header - 6.0 - LINE * (up - number(line) - 0.5);
            page.text((self.middle(), y), Anchor::Middle, Mark::HeatHead, text);
        }
    }

    /// What the head may take.
    fn room(&self) -> f64 {
        self.right - self.left - 5.0
    }
}
