//! What stands around a drawing: its texts, its scale, its width.
//!
//! Refuses to know: the numbers inside.

use super::svg::Svg;
use super::units::{number, whole};

/// What stands around the drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The chart's name for assistive technology and tooltips.
    pub title: String,
    /// What the chart shows, in a sentence or two, for those who do not see it.
    pub desc: String,
    /// The language of the texts (`ja`), so that a viewer picks the right glyphs; empty says nothing.
    pub lang: String,
    /// The width of the drawing; 0 takes the chart's own. Bars and heat lie differently below 560.
    pub width: u32,
    /// What is printed for each level, from 0; their number is the scale (levels 0..=L are L + 1 texts).
    pub levels: Vec<String>,
    /// Column heads of the heat map after the levels: don't know, not answered, not applicable.
    pub others: [String; 3],
    /// A line that names the marks; `None` when the page around the chart does.
    pub key: Option<Key>,
}

/// The names of the marks of a chart of levels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// The filled mark: the average now.
    pub now: String,
    /// The line: the range of what is possible.
    pub range: String,
    /// The outline: the target.
    pub target: String,
    /// The dashed line: the average of an earlier state.
    pub then: String,
}

impl Frame {
    /// The top of the scale, at least 1.
    pub(super) fn max(&self) -> f64 {
        number(self.levels.len().saturating_sub(1).max(1))
    }

    /// The width to draw in: the wish, else the chart's own; never too narrow to hold a number.
    pub(super) fn width_or(&self, own: u32) -> f64 {
        f64::from(if self.width == 0 { own } else { self.width.clamp(240, 4000) })
    }

    /// An empty drawing in this frame.
    pub(super) fn sheet(&self, class: &'static str, width: f64, height: f64) -> Svg {
        let Self { title, desc, lang, .. } = self.clone();
        Svg { class, width: whole(width), height: whole(height), title, desc, lang, ..Svg::default() }
    }
}
