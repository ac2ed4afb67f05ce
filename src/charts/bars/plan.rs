//! Where everything of a bar chart stands, decided before the first stroke.
//!
//! Refuses to know: what is drawn.

use super::NARROW;
use crate::charts::entry::Entry;
use crate::charts::frame::Frame;
use crate::charts::mark::Mark;
use crate::charts::rows::{self, Called, LINE, Measure, Row};
use crate::charts::units::tenths;
use plotters::coord::CoordTranslate;
use plotters_backend::BackendCoord;

/// Where the level numbers end and the rows begin.
pub(super) const HEADER: f64 = 20.0;

const LANE: f64 = 26.0;
/// A row whose name stands above its bar.
const TALL_LANE: f64 = 44.0;
const AFTER_NUMBER: f64 = 14.0;
/// The least that is left for the bars.
const SCALE: f64 = 40.0;
/// The part of the page that names may take.
const NAMES: f64 = 0.36;

/// Levels across, the page's units down.
#[derive(Clone, Copy)]
pub(super) struct Lanes {
    pub left: f64,
    pub right: f64,
    pub max: f64,
}

/// The layout.
pub(super) struct Plan<'a> {
    pub lanes: Lanes,
    pub measure: Measure,
    pub rows: Vec<Row<'a>>,
    /// Where the printed numbers end.
    pub numbers: f64,
    /// Whether names stand above their bars.
    pub narrow: bool,
    pub width: f64,
    /// Where the last row ends.
    pub bottom: f64,
}

impl CoordTranslate for Lanes {
    type From = (f64, f64);

    fn translate(&self, (level, y): &(f64, f64)) -> BackendCoord {
        tenths((self.x(*level), *y))
    }
}

impl Lanes {
    /// Where a level stands.
    pub(super) fn x(&self, level: f64) -> f64 {
        self.left + (self.right - self.left) * level / self.max
    }
}

impl<'a> Plan<'a> {
    pub(super) fn new(frame: &Frame, entries: &'a [Entry], width: f64) -> Self {
        let called = Called::entries(entries);
        let narrow = width < NARROW;
        let (tag, shown) = (rows::tag_room(&called, width), number_room(entries, width));
        let most = if narrow { width - tag - shown } else { width * NAMES };
        let name = rows::name_room(&called).min(most);
        let measure = Measure { tag, name, row: if narrow { TALL_LANE } else { LANE }, top: HEADER + 2.0 };
        let rows = rows::place(&called, measure);
        let bottom = rows::bottom(&rows, measure) + 2.0;
        let (first, right) = (half(frame.levels.first()), width - half(frame.levels.last()));
        let numbers = if narrow { width } else { (tag + name + shown).min(right - first - SCALE) };
        let left = first.max(if narrow { 0.0 } else { numbers + first.max(AFTER_NUMBER) });
        Self { lanes: Lanes { left, right, max: frame.max() }, measure, rows, numbers, narrow, width, bottom }
    }

    /// The middle of a row's bar.
    pub(super) fn bar(&self, row: &Row) -> f64 {
        if self.narrow { row.top + row.height - 13.0 } else { row.middle() }
    }

    /// The middle of a row's name.
    pub(super) fn name(&self, row: &Row) -> f64 {
        if self.narrow { row.top + 4.0 + row.lines() / 2.0 } else { row.middle() }
    }

    /// The middle of a row's number: beside the bar, or beside the first line of the name above it.
    pub(super) fn number(&self, row: &Row) -> f64 {
        if self.narrow { row.top + 4.0 + LINE / 2.0 } else { row.middle() }
    }
}

/// The room that the printed numbers need, with the gap before them.
fn number_room(entries: &[Entry], width: f64) -> f64 {
    let widest = entries.iter().map(|e| Mark::BarNumber.width(&e.shown)).fold(0.0, f64::max);
    if widest > 0.0 { widest.ceil().min(width / 4.0) + AFTER_NUMBER } else { 0.0 }
}

/// Half of a level's name, and a little air: what stands out beyond the scale.
fn half(name: Option<&String>) -> f64 {
    name.map_or(0.0, |name| (Mark::BarScale.width(name) / 2.0).ceil()).max(3.0) + 1.0
}
