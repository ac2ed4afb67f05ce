//! Functions around a centre: the average now as a filled shape, the target as an outline, an earlier state dashed.
//!
//! Refuses to know: what is not known. Where a function is withheld its range lies on the axis,
//! and the shape opens to the centre instead of inventing a corner.

mod label;
mod polar;

use super::bars;
use super::canvas::{Anchor, Canvas, Page};
use super::entry::Entry;
use super::frame::Frame;
use super::key::{Legend, Marks, ends};
use super::mark::Mark;
use super::svg::Svg;
use super::units::number;
use label::Plan;
use polar::{Polar, Run, runs};

/// The width of the drawing when the frame names none.
pub const WIDTH: u32 = 360;

const MARKS: Marks =
    Marks { now: Mark::RadarNow, range: Mark::RadarRange, target: Mark::RadarTarget, then: Mark::RadarThen };

/// Draws one axis per entry, clockwise from the top; what is not 3 to 11 axes is drawn as [`bars`].
///
/// ```
/// use kamae::charts::{entry::Entry, frame::Frame, radar};
/// let frame = Frame { levels: ["0", "1", "2"].map(String::from).into(), ..Frame::default() };
/// let axis = |now| Entry { tag: "GV".into(), now, low: Some(0.0), high: Some(2.0), ..Entry::default() };
/// let svg = radar::draw(&frame, &[axis(Some(1.0)), axis(Some(2.0)), axis(None)]);
/// assert_eq!(svg.nodes.iter().filter(|node| node.class == "radar-dot").count(), 2);
/// ```
pub fn draw(frame: &Frame, entries: &[Entry]) -> Svg {
    if !(3..=11).contains(&entries.len()) {
        return bars::draw(frame, entries);
    }
    let width = frame.width_or(WIDTH);
    let plan = Plan::new(entries, width);
    let key = Legend::plan(frame, entries, width);
    let height = plan.height + key.height;
    let polar = Polar { centre: plan.centre, radius: plan.radius, max: frame.max(), axes: entries.len() };
    let mut svg = frame.sheet("radar", width, height);
    let page = Canvas::new(&mut svg.nodes, width, height);
    let round = page.through(polar);
    draw_grid(&round, polar);
    draw_now(&round, polar, entries);
    let levels = |of: fn(&Entry, f64) -> Option<f64>| entries.iter().map(|e| of(e, polar.max)).collect::<Vec<_>>();
    draw_outline(&round, &levels(Entry::earlier), Mark::RadarThen);
    draw_outline(&round, &levels(Entry::aim), Mark::RadarTarget);
    draw_points(&page, &round, polar, entries);
    draw_scale(&page, polar, frame);
    plan.draw(&page);
    key.draw(&page, MARKS, plan.height);
    svg
}

fn draw_grid(round: &Canvas<Polar>, polar: Polar) {
    for ring in 1_u32.. {
        let level = f64::from(ring);
        if level > polar.max {
            break;
        }
        round.path((0..=polar.axes).map(|axis| (axis, level)).collect(), Mark::RadarRing);
    }
    for axis in 0..polar.axes {
        round.path(vec![(axis, 0.0), (axis, polar.max)], Mark::RadarAxis);
    }
}

/// The shape, or as many fans from the centre as there are runs of neighbours that are known.
fn draw_now(round: &Canvas<Polar>, polar: Polar, entries: &[Entry]) {
    let levels: Vec<_> = entries.iter().map(|e| e.point(polar.max)).collect();
    for run in runs(&levels) {
        match run {
            Run::Closed(all) => round.shape(all, Mark::RadarNow),
            Run::Open(some) => {
                let centre = some.first().map(|(axis, _)| (*axis, 0.0));
                let fan: Vec<_> = centre.into_iter().chain(some).collect();
                if fan.len() > 2 { round.shape(fan, Mark::RadarNow) } else { round.path(fan, Mark::RadarNow) }
            }
        }
    }
}

/// A line all around, or as many as there are runs of neighbours that have the level.
fn draw_outline(round: &Canvas<Polar>, levels: &[Option<f64>], mark: Mark) {
    for run in runs(levels) {
        match run {
            Run::Closed(mut all) => {
                all.extend(all.first().copied());
                round.path(all, mark);
            }
            Run::Open(some) => match some.as_slice() {
                [alone] => round.dot(*alone, 3.5, mark),
                _ => round.path(some, mark),
            },
        }
    }
}

/// The range on its axis, then the point on top; only a range without a point gets ends, to be seen on its own.
fn draw_points(page: &Canvas<Page>, round: &Canvas<Polar>, polar: Polar, entries: &[Entry]) {
    for (axis, entry) in entries.iter().enumerate() {
        match entry.range(polar.max) {
            Some((low, high)) if entry.point(polar.max).is_none() => {
                let (x, y) = polar.direction(axis);
                ends(page, Mark::RadarRange, polar.place(axis, low), polar.place(axis, high), (y * 4.0, x * -4.0));
            }
            Some((low, high)) => round.path(vec![(axis, low), (axis, high)], Mark::RadarRange),
            None => {}
        }
        for level in entry.point(polar.max).into_iter().chain(entry.dots(polar.max)) {
            round.dot((axis, level), 2.5, Mark::RadarDot);
        }
    }
}

/// The numbers of the rings, beside the first axis, as many as there is room for.
fn draw_scale(page: &Canvas<Page>, polar: Polar, frame: &Frame) {
    let top = frame.levels.len().saturating_sub(1);
    let apart = polar.radius / polar.max;
    let every = (1..=top.max(1)).find(|every| number(*every) * apart >= 12.0).unwrap_or(1);
    for (level, name) in frame.levels.iter().enumerate().skip(1) {
        if (top - level).is_multiple_of(every) {
            let (x, y) = polar.place(0, number(level));
            page.text((x - 6.0, y + 7.0), Anchor::End, Mark::RadarScale, name);
        }
    }
}
