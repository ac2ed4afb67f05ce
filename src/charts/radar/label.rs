//! The names around a radar: how large the circle may be, where every name stands, that none covers another.
//!
//! Refuses to know: levels.

use super::polar::direction;
use crate::charts::canvas::{Anchor, Canvas, Page};
use crate::charts::entry::Entry;
use crate::charts::ink::Ink;
use crate::charts::mark::Mark;
use crate::charts::text::{Fitted, fit};
use crate::charts::units::{Place, number};

/// A layout in which every name has its room.
pub(super) struct Plan<'a> {
    pub centre: Place,
    pub radius: f64,
    pub height: f64,
    labels: Vec<Label<'a>>,
}

/// The name of one axis, over the number of it.
struct Label<'a> {
    entry: &'a Entry,
    direction: Place,
    tag: Fitted,
    name: Fitted,
    number: Fitted,
    /// Its upper edge, from the centre.
    top: f64,
}

/// Radii to try, in widths of the page.
const SIZES: [f64; 6] = [0.29, 0.272, 0.254, 0.236, 0.218, 0.2];
const LINE: f64 = 15.0;
const BESIDE: f64 = 8.0;
const BEYOND: f64 = 9.0;
const EDGE: f64 = 2.0;

impl<'a> Plan<'a> {
    /// The largest circle around which all names stand whole, best on one line; when there is none, the smallest.
    pub(super) fn new(entries: &'a [Entry], width: f64) -> Self {
        let (one_line, two_lines) = (SIZES.iter().take(4).map(|size| (size, 1)), SIZES.iter().map(|size| (size, 2)));
        let mut last = (0.0, Vec::new());
        for (size, lines) in one_line.chain(two_lines) {
            let radius = width * size;
            last = (radius, labels(entries, radius, width, lines));
            if last.1.iter().all(Label::whole) {
                break;
            }
        }
        Self::around(last.0, last.1, width)
    }

    fn around(radius: f64, mut labels: Vec<Label<'a>>, width: f64) -> Self {
        spread(&mut labels);
        let above = labels.iter().map(|l| l.top).fold(-radius, f64::min);
        let below = labels.iter().map(Label::bottom).fold(radius, f64::max);
        Self { centre: (width / 2.0, EDGE - above), radius, height: below - above + 2.0 * EDGE, labels }
    }

    pub(super) fn draw(&self, page: &Canvas<Page>) {
        self.labels.iter().for_each(|label| label.draw(page, self.centre, self.radius));
    }
}

fn labels(entries: &[Entry], radius: f64, width: f64, lines: usize) -> Vec<Label<'_>> {
    let axes = entries.len();
    let label = |(axis, entry)| {
        let direction = direction(axis, axes);
        let room = if middle(direction) {
            2.0 * (radius + BESIDE) * libm::sin(std::f64::consts::TAU / number(axes)) - 2.0 * BESIDE
        } else {
            width / 2.0 - (radius + BESIDE) * direction.0.abs() - EDGE
        };
        Label::new(entry, direction, radius, room.min(width - 2.0 * EDGE), lines)
    };
    entries.iter().enumerate().map(label).collect()
}

/// Axes run clockwise: down on the right, up on the left.
fn spread(labels: &mut [Label]) {
    let beside = labels.iter_mut().filter(|label| !middle(label.direction));
    let (mut right, mut left): (Vec<_>, Vec<_>) = beside.partition(|label| label.direction.0 > 0.0);
    left.reverse();
    stack(&mut right);
    stack(&mut left);
}

/// Moves the names of one side, from top to bottom, away from the horizontal until none stands on another.
fn stack(side: &mut [&mut Label]) {
    let middle = side.iter().position(|label| label.direction.1 >= 0.0).unwrap_or(side.len());
    let (above, below) = side.split_at_mut(middle);
    let mut floor = f64::NEG_INFINITY;
    for label in below.iter_mut() {
        label.top = label.top.max(floor);
        floor = label.bottom() + EDGE;
    }
    let mut ceiling = below.first().map_or(f64::INFINITY, |label| label.top - EDGE);
    for label in above.iter_mut().rev() {
        label.top = label.top.min(ceiling - label.height());
        ceiling = label.top - EDGE;
    }
}

/// Straight up or straight down.
fn middle(direction: Place) -> bool {
    direction.0.abs() < 0.01
}

impl<'a> Label<'a> {
    fn new(entry: &'a Entry, direction: Place, radius: f64, room: f64, lines: usize) -> Self {
        let tag = fit(&entry.tag, Mark::Letters, &[room]);
        let letters = tag.lines.first().map_or(0.0, |tag| Mark::Letters.width(tag) + Mark::RadarName.width(" "));
        let rooms = [room - letters, room];
        let name = fit(&entry.name, Mark::RadarName, rooms.get(..lines).unwrap_or(&rooms));
        let number = fit(&entry.shown, Mark::RadarNumber, &[room; 2]);
        let mut label = Self { entry, direction, tag, name, number, top: 0.0 };
        label.top = (radius + BEYOND + label.height() / 2.0) * direction.1 - label.height() / 2.0;
        label
    }

    fn whole(&self) -> bool {
        self.tag.whole && self.name.whole && self.number.whole
    }

    fn bottom(&self) -> f64 {
        self.top + self.height()
    }

    fn height(&self) -> f64 {
        LINE * number(self.names() + self.number.lines.len())
    }

    /// How many lines the name takes.
    fn names(&self) -> usize {
        self.name.lines.len().max(self.tag.lines.len())
    }

    /// Which way the text runs, and from where.
    fn anchor(&self, radius: f64) -> (Anchor, f64) {
        let x = (radius + BESIDE) * self.direction.0;
        match self.direction {
            direction if middle(direction) => (Anchor::Middle, 0.0),
            (right, _) if right > 0.0 => (Anchor::Start, x),
            _ => (Anchor::End, x),
        }
    }

    fn draw(&self, page: &Canvas<Page>, centre: Place, radius: f64) {
        let (anchor, x) = self.anchor(radius);
        let line = |line: usize| (centre.0 + x, centre.1 + self.top + LINE * (number(line) + 0.5));
        let ink = Ink::hued(Mark::RadarName, self.entry.hue);
        for at in 0..self.names() {
            let name = self.name.lines.get(at).map_or("", String::as_str);
            match self.tag.lines.first().filter(|_| at == 0) {
                Some(tag) => page.title(line(at), anchor, ink, tag, name),
                None => page.text(line(at), anchor, ink, name),
            }
        }
        for (at, number) in self.number.lines.iter().enumerate() {
            page.text(line(self.names() + at), anchor, Mark::RadarNumber, number);
        }
    }
}
