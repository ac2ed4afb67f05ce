//! Where everything of a timeline stands, decided before the first stroke.
//!
//! Refuses to know: what is drawn.

use crate::charts::bars::NARROW;
use crate::charts::entry::{Day, Due};
use crate::charts::mark::Mark;
use crate::charts::rows::{self, Called, LINE, Measure, Row};
use crate::charts::text::fit;
use crate::charts::trend::plan::{names, places};

/// Where the names of the months end and the rows begin.
pub(super) const HEADER: f64 = 20.0;

const LANE: f64 = 26.0;
/// A row whose name stands above its mark.
const TALL_LANE: f64 = 44.0;
/// The part of the page that names may take.
const NAMES: f64 = 0.36;
/// Before the axis, after it, and around what stands beside a mark.
const APART: f64 = 14.0;
/// Half of the widest mark, and a little air.
const EDGE: f64 = 12.0;

/// The layout.
pub(super) struct Plan<'a> {
    pub measure: Measure,
    pub lines: Vec<Line<'a>>,
    /// Where the axis begins and ends.
    pub left: f64,
    pub right: f64,
    /// The days of its two ends.
    span: [i32; 2],
    /// Where each day stands.
    pub days: Vec<f64>,
    /// The names of days for which there is room, and where each begins.
    pub names: Vec<(f64, String)>,
    /// The room of the printed days.
    pub numbers: f64,
    pub width: f64,
    pub bottom: f64,
}

/// One row: an action, or the name of a horizon.
pub(super) struct Line<'a> {
    pub row: Row<'a>,
    pub due: Option<&'a Due>,
    /// The middles of its name, of its printed day, and of its mark.
    pub name: f64,
    pub number: f64,
    pub bar: f64,
}

impl<'a> Plan<'a> {
    pub(super) fn new(days: &[Day], dues: &'a [Due], width: f64) -> Self {
        let (called, of): (Vec<_>, Vec<_>) = Called::dues(dues).into_iter().unzip();
        let (narrow, tag) = (width < NARROW, rows::tag_room(&called, width));
        let numbers =
            dues.iter().map(|due| Mark::BarNumber.width(&due.shown)).fold(0.0, f64::max).ceil().min(width / 4.0);
        let after = if numbers > 0.0 { numbers + APART } else { 0.0 };
        let most = if narrow { width - tag - after } else { width * NAMES };
        let name = rows::name_room(&called).min(most);
        let row = if narrow { TALL_LANE } else { LANE };
        let measure = Measure { tag, name, row, top: HEADER + 2.0 };
        let placed = rows::place(&called, measure);
        let bottom = rows::bottom(&placed, measure) + 2.0;
        let left = if narrow { EDGE } else { tag + name + APART };
        let right = (width - if narrow { EDGE } else { after.max(EDGE) }).max(left + 1.0);
        let lines = placed.into_iter().zip(of).map(|(row, due)| Line::new(row, due, narrow)).collect();
        let span = [days.first(), days.last()].map(|day| day.map_or(0, |day| day.at));
        let across = places(days, left, right);
        let names = names(days, &across, width);
        Self { measure, lines, left, right, span, days: across, names, numbers, width, bottom }
    }

    /// Where a day stands: on the axis, else at its nearer end.
    pub(super) fn x(&self, at: i32) -> f64 {
        let [first, last] = self.span;
        let (passed, all) = (at.min(last).saturating_sub(first).max(0), last.saturating_sub(first).max(1));
        self.left + (self.right - self.left) * f64::from(passed) / f64::from(all)
    }

    pub(super) fn is_overdue(&self, due: &Due) -> bool {
        due.at < self.span[0]
    }

    /// What stands beside a mark, and where it begins: to the right if it fits there, else where there is more room.
    pub(super) fn owner(&self, x: f64, owner: &str) -> (Vec<String>, f64) {
        let (before, after) = (x - self.left - EDGE, self.right - x - EDGE);
        let wide = Mark::TimeOwner.width(owner);
        if wide <= after || after >= before {
            return (fit(owner, Mark::TimeOwner, &[after]).lines, x + EDGE);
        }
        let lines = fit(owner, Mark::TimeOwner, &[before]).lines;
        let wide = lines.first().map_or(0.0, |line| Mark::TimeOwner.width(line));
        (lines, x - EDGE - wide)
    }
}

impl<'a> Line<'a> {
    fn new(row: Row<'a>, due: Option<&'a Due>, narrow: bool) -> Self {
        let middle = row.middle();
        let (name, number, bar) = if narrow {
            (row.top + 4.0 + row.lines() / 2.0, row.top + 4.0 + LINE / 2.0, row.top + row.height - 13.0)
        } else {
            (middle, middle, middle)
        };
        Self { row, due, name, number, bar }
    }
}
