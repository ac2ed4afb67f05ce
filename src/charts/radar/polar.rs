//! Axes around a centre as plotters coordinates, and which neighbours hang together.
//!
//! Refuses to know: what is drawn.

use crate::charts::units::{Place, number, tenths};
use plotters::coord::CoordTranslate;
use plotters_backend::BackendCoord;
use std::f64::consts::TAU;

/// An axis and a level on it.
pub(super) type Spot = (usize, f64);

/// Levels from the centre outwards, axes clockwise from the top.
#[derive(Clone, Copy)]
pub(super) struct Polar {
    pub centre: Place,
    pub radius: f64,
    pub max: f64,
    pub axes: usize,
}

/// Neighbouring axes that all have a level.
pub(super) enum Run {
    /// All around.
    Closed(Vec<Spot>),
    /// From one axis to another.
    Open(Vec<Spot>),
}

impl CoordTranslate for Polar {
    type From = Spot;

    fn translate(&self, (axis, level): &Spot) -> BackendCoord {
        tenths(self.place(*axis, *level))
    }
}

impl Polar {
    /// The place of a level on the page.
    pub(super) fn place(&self, axis: usize, level: f64) -> Place {
        let (x, y) = self.direction(axis);
        let out = self.radius * level / self.max;
        (self.centre.0 + out * x, self.centre.1 + out * y)
    }

    /// Where an axis points.
    pub(super) fn direction(&self, axis: usize) -> Place {
        direction(axis, self.axes)
    }
}

/// Where one axis of so many points; libm, because std differs between machines in the last bit.
pub(super) fn direction(axis: usize, of: usize) -> Place {
    let turn = TAU * number(axis) / number(of);
    (libm::sin(turn), -libm::cos(turn))
}

/// The runs of known levels, around the circle.
pub(super) fn runs(levels: &[Option<f64>]) -> Vec<Run> {
    let spots: Vec<_> = levels.iter().enumerate().map(|(axis, level)| level.map(|level| (axis, level))).collect();
    if let Some(all) = spots.iter().copied().collect() {
        return vec![Run::Closed(all)];
    }
    let begins =
        (0..spots.len()).filter(|axis| at(&spots, *axis).is_some() && at(&spots, axis + spots.len() - 1).is_none());
    begins.map(|axis| Run::Open((axis..).map_while(|axis| at(&spots, axis)).collect())).collect()
}

fn at(spots: &[Option<Spot>], axis: usize) -> Option<Spot> {
    spots.iter().cycle().nth(axis % spots.len()).copied().flatten()
}
