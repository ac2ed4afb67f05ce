//! The line that names the marks of a chart of levels, for drawings that stand alone.
//!
//! Refuses to know: the data, beyond which of the marks occur in it.

use super::canvas::{Anchor, Canvas, Page};
use super::entry::Entry;
use super::frame::Frame;
use super::mark::Mark;
use super::text::fit;
use super::units::Place;

/// The marks that stand for now, range and target in one kind of chart.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    pub now: Mark,
    pub range: Mark,
    pub target: Mark,
    pub then: Mark,
}

/// A key laid out for a width.
pub(super) struct Legend {
    items: Vec<Item>,
    /// The height it takes, 0 when there is nothing to name.
    pub height: f64,
}

struct Item {
    sample: Sample,
    name: String,
    at: Place,
}

#[derive(Clone, Copy)]
enum Sample {
    Now,
    Range,
    Target,
    Then,
}

const SAMPLE: f64 = 26.0;
const GAP: f64 = 8.0;
const APART: f64 = 22.0;
const LINE: f64 = 20.0;
const ABOVE: f64 = 14.0;

impl Legend {
    /// Names only what occurs.
    pub(super) fn plan(frame: &Frame, entries: &[Entry], width: f64) -> Self {
        let mut at = (0.0, LINE / 2.0);
        let mut items = Vec::new();
        for (sample, name) in named(frame, entries) {
            let name = fit(name, Mark::KeyName, &[width - SAMPLE - GAP]).lines.concat();
            let wide = SAMPLE + GAP + Mark::KeyName.width(&name);
            if at.0 > 0.0 && at.0 + wide > width {
                at = (0.0, at.1 + LINE);
            }
            items.push(Item { sample, name, at });
            at.0 += wide + APART;
        }
        let height = if items.is_empty() { 0.0 } else { ABOVE + at.1 + LINE / 2.0 };
        Self { items, height }
    }

    /// Draws it with its upper edge at `top`.
    pub(super) fn draw(&self, canvas: &Canvas<Page>, marks: Marks, top: f64) {
        for Item { sample, name, at: (x, y) } in &self.items {
            let y = top + ABOVE + y;
            sample.draw(canvas, marks, (*x, y));
            canvas.text((x + SAMPLE + GAP, y), Anchor::Start, Mark::KeyName, name);
        }
    }
}

impl Sample {
    fn draw(self, canvas: &Canvas<Page>, marks: Marks, (x, y): Place) {
        match self {
            Self::Now => canvas.block((x + 1.0, y - 5.0), (x + SAMPLE, y + 5.0), marks.now),
            Self::Target => canvas.block((x + 1.0, y - 7.0), (x + SAMPLE, y + 7.0), marks.target),
            Self::Then if marks.then == Mark::BarThen => {
                canvas.path(vec![(x + SAMPLE / 2.0, y - 8.0), (x + SAMPLE / 2.0, y + 8.0)], marks.then);
            }
            Self::Then => canvas.path(vec![(x + 1.0, y), (x + SAMPLE, y)], marks.then),
            Self::Range => ends(canvas, marks.range, (x + 1.0, y), (x + SAMPLE, y), (0.0, 4.0)),
        }
    }
}

/// A line with a tick at each end; `tick` is half of one.
pub(super) fn ends(canvas: &Canvas<Page>, mark: Mark, from: Place, to: Place, tick: Place) {
    canvas.path(vec![from, to], mark);
    for (x, y) in [from, to] {
        canvas.path(vec![(x - tick.0, y - tick.1), (x + tick.0, y + tick.1)], mark);
    }
}

fn named<'f>(frame: &'f Frame, entries: &[Entry]) -> Vec<(Sample, &'f str)> {
    let Some(key) = &frame.key else { return Vec::new() };
    let max = frame.max();
    let any = |occurs: &dyn Fn(&Entry) -> bool| entries.iter().any(occurs);
    let samples = [
        (any(&|e| e.point(max).is_some()), Sample::Now, &key.now),
        (any(&|e| e.earlier(max).is_some()), Sample::Then, &key.then),
        (any(&|e| e.aim(max).is_some()), Sample::Target, &key.target),
        (any(&|e| e.range(max).is_some()), Sample::Range, &key.range),
    ];
    samples
        .into_iter()
        .filter(|(occurs, _, name)| *occurs && !name.is_empty())
        .map(|(_, sample, name)| (sample, name.as_str()))
        .collect()
}
