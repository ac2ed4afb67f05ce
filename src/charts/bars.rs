//! Horizontal bars: one row per function or category; filled = now, line = range, outline = target,
//! upright = the average of another state.
//!
//! Refuses to know: what a level means, how numbers are written, why a row has no point.

mod plan;

use super::canvas::{Anchor, Canvas, Page};
use super::entry::Entry;
use super::frame::Frame;
use super::key::{Legend, Marks, ends};
use super::mark::Mark;
use super::rows::Row;
use super::svg::Svg;
use super::text::fit;
use super::units::{near, number};
use plan::{HEADER, Lanes, Plan};

/// The width of the drawing when the frame names none.
pub const WIDTH: u32 = 760;

/// Below this width the name stands above its bar.
pub(super) const NARROW: f64 = 560.0;

const MARKS: Marks = Marks { now: Mark::BarNow, range: Mark::BarRange, target: Mark::BarTarget, then: Mark::BarThen };

/// Draws one row per entry, in the order given.
///
/// ```
/// use kamae::charts::{bars, entry::Entry, frame::Frame};
/// let frame = Frame { levels: ["0", "1", "2", "3", "4"].map(String::from).into(), ..Frame::default() };
/// let withheld = Entry { tag: "GV".into(), low: Some(0.5), high: Some(3.0), ..Entry::default() };
/// let text = bars::draw(&frame, &[withheld]).to_text();
/// assert!(text.contains("bar-range") && !text.contains("bar-now"));
/// ```
pub fn draw(frame: &Frame, entries: &[Entry]) -> Svg {
    let width = frame.width_or(WIDTH);
    let plan = Plan::new(frame, entries, width);
    let key = Legend::plan(frame, entries, width);
    let height = plan.bottom + 2.0 + key.height;
    let mut svg = frame.sheet("bars", width, height);
    let page = Canvas::new(&mut svg.nodes, width, height);
    plan.draw_scale(&page, frame);
    let lanes = page.through(plan.lanes);
    for (row, entry) in plan.rows.iter().zip(entries) {
        plan.draw_row(&page, row, entry);
        plan.draw_marks(&page, &lanes, row, entry);
    }
    key.draw(&page, MARKS, plan.bottom);
    svg
}

impl Plan<'_> {
    /// The numbers of the levels, as many as there is room for, and their hairlines.
    fn draw_scale(&self, page: &Canvas<Page>, frame: &Frame) {
        let every = self.every(frame);
        for (level, name) in frame.levels.iter().enumerate() {
            if (frame.levels.len() - 1 - level).is_multiple_of(every) {
                page.text((self.lanes.x(number(level)), HEADER / 2.0), Anchor::Middle, Mark::BarScale, name);
            }
        }
        if self.narrow {
            self.rows.iter().for_each(|row| self.draw_grid(page, self.bar(row) - 11.0, self.bar(row) + 11.0));
        } else {
            self.draw_grid(page, HEADER, self.bottom);
        }
    }

    /// How many levels a printed number takes.
    fn every(&self, frame: &Frame) -> usize {
        let apart = (self.lanes.right - self.lanes.left) / self.lanes.max;
        let widest = frame.levels.iter().map(|level| Mark::BarScale.width(level)).fold(0.0, f64::max) + 6.0;
        usize::try_from(near((widest / apart).ceil())).unwrap_or(1).max(1)
    }

    /// One hairline per level; level 0 is the base.
    fn draw_grid(&self, page: &Canvas<Page>, top: f64, bottom: f64) {
        for level in 0_u32.. {
            if f64::from(level) > self.lanes.max {
                break;
            }
            let x = self.lanes.x(f64::from(level));
            page.path(vec![(x, top), (x, bottom)], if level == 0 { Mark::BarBase } else { Mark::BarGrid });
        }
    }

    fn draw_row(&self, page: &Canvas<Page>, row: &Row, entry: &Entry) {
        row.draw(page, self.measure, self.name(row), self.width);
        for shown in fit(&entry.shown, Mark::BarNumber, &[self.width / 4.0]).lines {
            page.text((self.numbers, self.number(row)), Anchor::End, Mark::BarNumber, &shown);
        }
    }

    fn draw_marks(&self, page: &Canvas<Page>, lanes: &Canvas<Lanes>, row: &Row, entry: &Entry) {
        let (y, max) = (self.bar(row), self.lanes.max);
        if let Some(now) = entry.point(max) {
            lanes.block((0.0, y - 5.0), (now, y + 5.0), Mark::BarNow);
        }
        if let Some(target) = entry.aim(max) {
            lanes.block((0.0, y - 8.0), (target, y + 8.0), Mark::BarTarget);
        }
        if let Some(then) = entry.earlier(max) {
            lanes.path(vec![(then, y - 10.0), (then, y + 10.0)], Mark::BarThen);
        }
        if let Some((low, high)) = entry.range(max) {
            ends(page, Mark::BarRange, (self.lanes.x(low), y), (self.lanes.x(high), y), (0.0, 4.0));
        }
        draw_dots(lanes, &entry.dots(max), y);
    }
}

/// The levels themselves; equal ones stand above each other.
fn draw_dots(lanes: &Canvas<Lanes>, dots: &[f64], y: f64) {
    for (i, level) in dots.iter().enumerate() {
        let same = |other: &&f64| near(**other) == near(*level);
        let (below, all) = (dots.iter().take(i).filter(same).count(), dots.iter().filter(same).count());
        let apart = (16.0 / number(all)).min(8.0);
        lanes.dot((*level, y + apart * (number(below) - number(all - 1) / 2.0)), 3.5, Mark::BarDot);
    }
}
