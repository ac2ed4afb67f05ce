//! The ramp of levels: a scale of 2 to 11 levels spread over five depths of one hue.
//!
//! Refuses to know: the hue.

/// Depth of a level on the ramp of five: 0 for 0, 4 for the highest level of any scale.
pub fn depth(level: u8, top: u8) -> u8 {
    let (level, top) = (u16::from(level), u16::from(top.max(1)));
    u8::try_from((2 * 4 * level + top) / (2 * top)).unwrap_or(4).min(4)
}
