//! Where everything of a trend stands, decided before the first stroke.
//!
//! Refuses to know: what is drawn.

use crate::charts::bars::NARROW;
use crate::charts::entry::{Course, Day};
use crate::charts::frame::Frame;
use crate::charts::mark::Mark;
use crate::charts::rows::{self, Called, LINE, Measure, Row};
use crate::charts::text::fit;

/// Below the last row: the ticks and names of the days.
pub(super) const FOOT: f64 = 24.0;

/// The height of the levels in a row.
const LEVELS: f64 = 52.0;
/// Above and below them.
const AIR: f64 = 10.0;
/// The part of the page that names may take.
const NAMES: f64 = 0.3;
/// Right of the last name of a day.
const EDGE: f64 = 1.0;
/// Before the printed number, and between two names of days.
const APART: f64 = 14.0;

/// The layout.
pub(super) struct Plan<'a> {
    pub measure: Measure,
    pub lanes: Vec<Lane<'a>>,
    pub max: f64,
    /// Where time begins and ends.
    pub left: f64,
    pub right: f64,
    /// Where each day stands.
    pub days: Vec<f64>,
    /// The names of days for which there is room, and where each begins.
    pub names: Vec<(f64, String)>,
    /// The room of the printed numbers.
    pub numbers: f64,
    pub width: f64,
    pub bottom: f64,
}

/// One row: its name, and its levels from top to bottom.
pub(super) struct Lane<'a> {
    pub row: Row<'a>,
    /// The middle of its name.
    pub name: f64,
    /// The middle of its number.
    pub number: f64,
    top: f64,
    max: f64,
}

impl Lane<'_> {
    /// Where a level stands.
    pub(super) fn y(&self, level: f64) -> f64 {
        self.top + LEVELS * (1.0 - level / self.max)
    }
}

impl<'a> Plan<'a> {
    pub(super) fn new(frame: &Frame, days: &[Day], courses: &'a [Course], width: f64) -> Self {
        let called = Called::courses(courses);
        let (narrow, tag, max) = (width < NARROW, rows::tag_room(&called, width), frame.max());
        let widest = courses.iter().map(|c| Mark::BarNumber.width(&c.shown)).fold(0.0, f64::max);
        let numbers = widest.ceil().min(width / 4.0);
        let after = if numbers > 0.0 { numbers + APART } else { 0.0 };
        let most = if narrow { width - tag - after } else { width * NAMES };
        let name = rows::name_room(&called).min(most);
        let over = if narrow { LINE } else { 0.0 };
        let measure = Measure { tag, name, row: LEVELS + 2.0 * AIR + over, top: 0.0 };
        let scale = frame.levels.iter().map(|level| Mark::BarScale.width(level)).fold(0.0, f64::max).ceil() + 6.0;
        let left = scale + if narrow { 0.0 } else { tag + name + APART };
        let right = (width - if narrow { 4.0 } else { after.max(4.0) }).max(left + 1.0);
        let placed = rows::place(&called, measure);
        let bottom = rows::bottom(&placed, measure) + FOOT;
        let lanes = placed.into_iter().map(|row| Lane::new(row, narrow, max)).collect();
        let places = places(days, left + 4.0, right - 4.0);
        let names = names(days, &places, width);
        Self { measure, lanes, max, left, right, days: places, names, numbers, width, bottom }
    }
}

impl<'a> Lane<'a> {
    fn new(row: Row<'a>, narrow: bool, max: f64) -> Self {
        let top = row.top + row.height - AIR - LEVELS;
        let (name, number) = if narrow {
            (row.top + 4.0 + row.lines() / 2.0, row.top + 4.0 + LINE / 2.0)
        } else {
            (top + LEVELS / 2.0, top + LEVELS / 2.0)
        };
        Self { row, name, number, top, max }
    }
}

/// Days across, as far apart as they are; a single one stands in the middle.
pub(in crate::charts) fn places(days: &[Day], left: f64, right: f64) -> Vec<f64> {
    let first = days.iter().map(|day| day.at).min().unwrap_or(0);
    let span = days.iter().map(|day| day.at).max().unwrap_or(0).saturating_sub(first);
    let place = |day: &Day| match span {
        0 => f64::midpoint(left, right),
        span => left + (right - left) * f64::from(day.at.saturating_sub(first)) / f64::from(span),
    };
    days.iter().map(place).collect()
}

/// The last day and the first are named, then those between for which there is room.
pub(in crate::charts) fn names(days: &[Day], places: &[f64], width: f64) -> Vec<(f64, String)> {
    let mut named: Vec<(f64, f64, String)> = Vec::new();
    let all = || days.iter().zip(places);
    let order = all().next_back().into_iter().chain(all());
    for (day, x) in order {
        let Some(name) = fit(&day.name, Mark::BarScale, &[width / 2.0 - APART]).lines.into_iter().next() else {
            continue;
        };
        let wide = Mark::BarScale.width(&name);
        let left = (x - wide / 2.0).max(0.0).min(width - wide - EDGE);
        if named.iter().all(|(from, to, _)| left > to + APART || left + wide < from - APART) {
            named.push((left, left + wide, name));
        }
    }
    named.into_iter().map(|(left, _, name)| (left, name)).collect()
}
