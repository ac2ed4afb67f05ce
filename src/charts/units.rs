//! Units: places in the drawing's own, tenths of them for plotters, whole ones for sizes.
//!
//! Refuses to know: what stands there.

use plotters_backend::BackendCoord;

/// A place on the page.
pub(super) type Place = (f64, f64);

/// Backend units in one unit of the drawing.
pub(super) const TENTHS: u32 = 10;

/// A count as a coordinate.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A place in backend units.
pub(super) fn tenths((x, y): Place) -> BackendCoord {
    (near(x * f64::from(TENTHS)), near(y * f64::from(TENTHS)))
}

/// The nearest whole number.
#[expect(clippy::cast_possible_truncation, reason = "pages are far smaller than i32")]
pub(super) fn near(value: f64) -> i32 {
    value.round() as i32
}

/// The next whole number up, for sizes.
pub(super) fn whole(value: f64) -> u32 {
    u32::try_from(near(value.ceil())).unwrap_or(0)
}

/// Tenths with one decimal, always: the same text on every machine.
pub(super) fn fixed(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.unsigned_abs() / TENTHS, tenths.unsigned_abs() % TENTHS)
}
