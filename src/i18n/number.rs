//! How numbers are rounded to be shown (docs/method.md §2). Nothing is rounded before this.

/// A slack far below one shown digit, so that 1.15 stored as 1.1499999… still rounds as 1.15.
const SLACK: f64 = 1e-9;

/// Which way a number goes when it is cut to one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Halves up: 2.25 → 2.3.
    HalfUp,
    /// Down: the lower end of a range.
    Down,
    /// Up: the upper end of a range.
    Up,
}

/// A number from 0 up with one decimal.
///
/// ```
/// use kamae::i18n::number::{Rounding, decimal};
/// assert_eq!(decimal(2.25, Rounding::HalfUp), "2.3");
/// assert_eq!(decimal(1.19, Rounding::Down), "1.1");
/// assert_eq!(decimal(1.11, Rounding::Up), "1.2");
/// ```
pub fn decimal(number: f64, rounding: Rounding) -> String {
    // Whole tenths, so that no code for printing fractions is needed; a level is never negative.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "levels are 0 to 10")]
    let tenths = tenths(number, rounding) as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A difference with one decimal and its sign, halves away from 0; what reads 0.0 has none.
///
/// ```
/// use kamae::i18n::number::signed;
/// assert_eq!([0.25, -0.25, -0.04].map(signed), ["+0.3", "−0.3", "0.0"]);
/// ```
pub fn signed(number: f64) -> String {
    let size = decimal(number.abs(), Rounding::HalfUp);
    let sign = match number {
        _ if tenths(number.abs(), Rounding::HalfUp) < 1.0 => "",
        _ if number < 0.0 => "−",
        _ => "+",
    };
    [sign, &size].concat()
}

/// A number from 0 up in tenths, rounded: what a shown number is compared by.
pub fn tenths(number: f64, rounding: Rounding) -> f64 {
    let tenths = number * 10.0;
    match rounding {
        Rounding::HalfUp => libm::floor(tenths + 0.5 + SLACK),
        Rounding::Down => libm::floor(tenths + SLACK),
        Rounding::Up => libm::ceil(tenths - SLACK),
    }
}

/// A share as whole percent, rounded down, so that 100 means complete.
pub fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 { 0 } else { u32::try_from(u64::from(part) * 100 / u64::from(whole)).unwrap_or(100) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding() {
        for (number, half_up, down, up) in [
            (0.0, "0.0", "0.0", "0.0"),
            (2.25, "2.3", "2.2", "2.3"),
            (2.249, "2.2", "2.2", "2.3"),
            (23.0 / 20.0, "1.2", "1.1", "1.2"),
            (4.0 * 0.3, "1.2", "1.2", "1.2"),
            (0.1 + 0.2, "0.3", "0.3", "0.3"),
            (3.96, "4.0", "3.9", "4.0"),
            (10.0, "10.0", "10.0", "10.0"),
        ] {
            let shown = [Rounding::HalfUp, Rounding::Down, Rounding::Up].map(|way| decimal(number, way));
            assert_eq!(shown, [half_up, down, up], "{number}");
        }
    }

    #[test]
    fn percents_go_down() {
        for (part, whole, want) in [(0, 0, 0), (105, 106, 99), (106, 106, 100), (1, 3, 33)] {
            assert_eq!(percent(part, whole), want, "{part}/{whole}");
        }
    }
}
