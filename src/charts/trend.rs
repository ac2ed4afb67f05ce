//! Averages over time: one row for the whole and for each function, dots for averages, lines for their ranges.
//!
//! Refuses to know: what a level means, how days are written. Where an average is withheld the line is open.

pub(super) mod plan;

use super::canvas::{Anchor, Canvas, Page};
use super::entry::{Course, Day};
use super::frame::Frame;
use super::ink::Ink;
use super::key::ends;
use super::mark::Mark;
use super::svg::Svg;
use super::text::fit;
use super::units::number;
use plan::{Lane, Plan};

/// The width of the drawing when the frame names none.
pub const WIDTH: u32 = 760;

/// Draws one row per course, in the order given; its points stand on the days, in their order.
///
/// ```
/// use kamae::charts::{entry::{Course, Day, Point}, frame::Frame, trend};
/// let frame = Frame { levels: ["0", "1", "2"].map(String::from).into(), ..Frame::default() };
/// let days = [0, 365].map(|at| Day { at, name: String::new() });
/// let point = |now| Point { now, ..Point::default() };
/// let whole = Course { points: vec![point(Some(1.0)), point(Some(1.5))], ..Course::default() };
/// let text = trend::draw(&frame, &days, &[whole]).to_text();
/// assert_eq!(text.matches("trend-dot").count(), 2);
/// ```
pub fn draw(frame: &Frame, days: &[Day], courses: &[Course]) -> Svg {
    let width = frame.width_or(WIDTH);
    let plan = Plan::new(frame, days, courses, width);
    let mut svg = frame.sheet("trend", width, plan.bottom);
    let page = Canvas::new(&mut svg.nodes, width, plan.bottom);
    for (lane, course) in plan.lanes.iter().zip(courses) {
        plan.draw_grid(&page, lane, frame);
        plan.draw_name(&page, lane, course);
        plan.draw_course(&page, lane, course);
    }
    plan.draw_days(&page);
    svg
}

impl Plan<'_> {
    /// One hairline per level, level 0 as the base, and the numbers of the lowest and the highest.
    fn draw_grid(&self, page: &Canvas<Page>, lane: &Lane, frame: &Frame) {
        for level in 0_u32.. {
            if f64::from(level) > self.max {
                break;
            }
            let (y, mark) = (lane.y(f64::from(level)), if level == 0 { Mark::BarBase } else { Mark::BarGrid });
            page.path(vec![(self.left, y), (self.right, y)], mark);
        }
        for (level, name) in [(0.0, frame.levels.first()), (self.max, frame.levels.last())] {
            if let Some(name) = name {
                page.text((self.left - 5.0, lane.y(level)), Anchor::End, Mark::BarScale, name);
            }
        }
    }

    fn draw_name(&self, page: &Canvas<Page>, lane: &Lane, course: &Course) {
        lane.row.draw(page, self.measure, lane.name, self.width);
        for shown in fit(&course.shown, Mark::BarNumber, &[self.numbers]).lines {
            page.text((self.width, lane.number), Anchor::End, Mark::BarNumber, &shown);
        }
    }

    /// Lines between neighbours that are known, then ranges, then the averages on top.
    fn draw_course(&self, page: &Canvas<Page>, lane: &Lane, course: &Course) {
        let points: Vec<_> = course.points.iter().zip(&self.days).collect();
        let averages = || points.iter().map(|(point, x)| point.average(self.max).map(|level| (**x, lane.y(level))));
        let pairs = averages().zip(averages().skip(1)).filter_map(|(one, next)| one.zip(next));
        for (from, to) in pairs.filter(|(from, to)| from != to) {
            page.path(vec![from, to], Ink::hued(Mark::TrendLine, course.hue));
        }
        for (point, x) in &points {
            if let Some((low, high)) = point.range(self.max) {
                ends(page, Mark::BarRange, (**x, lane.y(low)), (**x, lane.y(high)), (3.0, 0.0));
            }
        }
        for at in averages().flatten() {
            page.dot(at, 3.0, Ink::hued(Mark::TrendDot, course.hue));
        }
    }

    fn draw_days(&self, page: &Canvas<Page>) {
        for (left, name) in &self.names {
            page.text((*left, self.bottom - plan::FOOT + 12.0), Anchor::Start, Mark::BarScale, name);
        }
        if !self.lanes.is_empty() {
            let y = self.bottom - plan::FOOT;
            for x in &self.days {
                page.path(vec![(*x, y - number(4)), (*x, y)], Mark::BarBase);
            }
        }
    }
}
