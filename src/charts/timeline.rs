//! Actions on an axis of months that begins with the day of the report: a dot for each due day, who sees to it beside
//! it, a triangle at the edge for what is overdue.
//!
//! Refuses to know: how days are written, what the horizons are, who is late.

mod plan;

use super::canvas::{Anchor, Canvas, Page};
use super::entry::{Day, Due};
use super::frame::Frame;
use super::ink::Ink;
use super::mark::Mark;
use super::svg::Svg;
use super::text::fit;
use plan::{Line, Plan};

/// The width of the drawing when the frame names none.
pub const WIDTH: u32 = 760;

/// Draws one row per action, in the order given, under the name of its horizon. The first day is where the axis begins
/// and the last where it ends; what is due before it is overdue.
///
/// ```
/// use kamae::charts::{entry::{Day, Due}, frame::Frame, timeline};
/// let days = [0, 365].map(|at| Day { at, name: String::new() });
/// let due = |at| Due { at, ..Due::default() };
/// let text = timeline::draw(&Frame::default(), &days, &[due(-3), due(40), due(300)]).to_text();
/// assert_eq!((text.matches("time-over").count(), text.matches("time-due").count()), (1, 2));
/// ```
pub fn draw(frame: &Frame, days: &[Day], dues: &[Due]) -> Svg {
    let width = frame.width_or(WIDTH);
    let plan = Plan::new(days, dues, width);
    let mut svg = frame.sheet("timeline", width, plan.bottom);
    let page = Canvas::new(&mut svg.nodes, width, plan.bottom);
    plan.draw_axis(&page);
    for line in &plan.lines {
        match line.due {
            Some(due) => plan.draw_due(&page, line, due),
            None => line.row.draw(&page, plan.measure, line.row.middle(), width),
        }
    }
    svg
}

impl Plan<'_> {
    /// The names of months for which there is room, and a hairline for each; the first one is the base.
    fn draw_axis(&self, page: &Canvas<Page>) {
        for (left, name) in &self.names {
            page.text((*left, plan::HEADER / 2.0), Anchor::Start, Mark::BarScale, name);
        }
        let dues = || self.lines.iter().filter(|line| line.due.is_some());
        for (at, x) in self.days.iter().enumerate() {
            let mark = if at == 0 { Mark::BarBase } else { Mark::BarGrid };
            dues().for_each(|line| page.path(vec![(*x, line.bar - 10.0), (*x, line.bar + 10.0)], mark));
        }
    }

    /// The name and the day of an action, its mark, and who sees to it where there is more room beside that.
    fn draw_due(&self, page: &Canvas<Page>, line: &Line, due: &Due) {
        line.row.draw(page, self.measure, line.name, self.width);
        for shown in fit(&due.shown, Mark::BarNumber, &[self.numbers]).lines {
            page.text((self.width, line.number), Anchor::End, Mark::BarNumber, &shown);
        }
        let (x, y) = (self.x(due.at), line.bar);
        let (owner, at) = self.owner(x, &due.owner);
        if self.is_overdue(due) {
            page.shape(vec![(x + 1.0, y), (x + 9.0, y - 5.0), (x + 9.0, y + 5.0)], Mark::TimeOver);
        } else {
            let end = if owner.is_empty() { x } else { x.min(at - 4.0).max(self.left) };
            page.path(vec![(self.left, y), (end, y)], Mark::BarGrid);
            page.dot((x, y), 4.5, Ink::hued(Mark::TimeDue, due.hue));
        }
        for owner in owner {
            page.text((at, y), Anchor::Start, Mark::TimeOwner, &owner);
        }
    }
}
