//! What every mark of a chart means: its name, its CSS class and, for texts, the type it is measured in.
//!
//! Refuses to know: any colour. The style sheet gives the classes theirs, for light, dark and print.

use super::text;

/// The meaning of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Radar: one level all around.
    RadarRing,
    /// Radar: the line of one function.
    RadarAxis,
    /// Radar: the average now, filled.
    RadarNow,
    /// Radar: the target, an outline.
    RadarTarget,
    /// Radar: an earlier average, a dashed line.
    RadarThen,
    /// Radar: what is possible, a line on the axis.
    RadarRange,
    /// Radar: one average.
    RadarDot,
    /// Radar: the number of a ring.
    RadarScale,
    /// Radar: tag and name of a function.
    RadarName,
    /// Radar: the number under the name.
    RadarNumber,
    /// The letters of a function inside a name.
    Letters,
    /// A row's tag, in its function's hue.
    RowTag,
    /// A row's name.
    RowName,
    /// The name of a row that others follow: a function above its categories.
    RowHead,
    /// The hairline between functions.
    RowRule,
    /// Bars: one level from top to bottom.
    BarGrid,
    /// Bars: level 0.
    BarBase,
    /// Bars: the average now, filled.
    BarNow,
    /// Bars: the target, an outline.
    BarTarget,
    /// Bars: an average beside which another one is drawn, an upright.
    BarThen,
    /// Bars: what is possible, a line with ends.
    BarRange,
    /// Bars: one outcome's level.
    BarDot,
    /// Bars: the number of a level.
    BarScale,
    /// Bars: the number of a row.
    BarNumber,
    /// Trend: from one average to the next.
    TrendLine,
    /// Trend: one average.
    TrendDot,
    /// Timeline: the day on which something is due.
    TimeDue,
    /// Timeline: something is overdue.
    TimeOver,
    /// Timeline: who sees to it.
    TimeOwner,
    /// Heat: the name of a column.
    HeatHead,
    /// Heat: outcomes at a level, deeper for a larger part of the row.
    HeatCell,
    /// Heat: outcomes nobody knows about, an empty frame.
    HeatUnknown,
    /// Heat: outcomes not yet asked, a foot line.
    HeatOpen,
    /// Heat: outcomes that do not apply, a dashed frame.
    HeatNot,
    /// Heat: a number in a cell.
    HeatNumber,
    /// The names of the marks.
    KeyName,
}

/// How much wider semibold is than regular.
const BOLD: f64 = 1.07;

impl Mark {
    /// Every mark, in the order of its code.
    #[rustfmt::skip]
    pub const ALL: [Self; 36] = [
        Self::RadarRing, Self::RadarAxis, Self::RadarNow, Self::RadarTarget, Self::RadarThen, Self::RadarRange, Self::RadarDot,
        Self::RadarScale, Self::RadarName, Self::RadarNumber, Self::Letters,
        Self::RowTag, Self::RowName, Self::RowHead, Self::RowRule,
        Self::BarGrid, Self::BarBase, Self::BarNow, Self::BarTarget, Self::BarThen, Self::BarRange, Self::BarDot, Self::BarScale, Self::BarNumber,
        Self::TrendLine, Self::TrendDot, Self::TimeDue, Self::TimeOver, Self::TimeOwner,
        Self::HeatHead, Self::HeatCell, Self::HeatUnknown, Self::HeatOpen, Self::HeatNot, Self::HeatNumber,
        Self::KeyName,
    ];

    /// Its CSS class.
    pub fn class(self) -> &'static str {
        match self {
            Self::RadarRing => "radar-ring",
            Self::RadarAxis => "radar-axis",
            Self::RadarNow => "radar-now",
            Self::RadarTarget => "radar-target",
            Self::RadarThen => "radar-then",
            Self::RadarRange => "radar-range",
            Self::RadarDot => "radar-dot",
            Self::RadarScale => "radar-scale",
            Self::RadarName => "radar-name",
            Self::RadarNumber => "radar-num",
            Self::Letters => "fn",
            Self::RowTag => "row-tag",
            Self::RowName => "row-name",
            Self::RowHead => "row-head",
            Self::RowRule => "row-rule",
            Self::BarGrid => "bar-grid",
            Self::BarBase => "bar-base",
            Self::BarNow => "bar-now",
            Self::BarTarget => "bar-target",
            Self::BarThen => "bar-then",
            Self::BarRange => "bar-range",
            Self::BarDot => "bar-dot",
            Self::BarScale => "bar-scale",
            Self::BarNumber => "bar-num",
            Self::TrendLine => "trend-line",
            Self::TrendDot => "trend-dot",
            Self::TimeDue => "time-due",
            Self::TimeOver => "time-over",
            Self::TimeOwner => "time-owner",
            Self::HeatHead => "heat-head",
            Self::HeatCell => "heat-cell",
            Self::HeatUnknown => "heat-unknown",
            Self::HeatOpen => "heat-open",
            Self::HeatNot => "heat-not",
            Self::HeatNumber => "heat-num",
            Self::KeyName => "key-name",
        }
    }

    /// The size of its type in the drawing's units, which the style sheet repeats; 0 for a shape.
    pub fn size(self) -> f64 {
        match self {
            Self::HeatNumber => 14.0,
            Self::RadarName | Self::RowName | Self::RowHead | Self::BarNumber => 13.0,
            Self::RadarNumber | Self::Letters | Self::RowTag | Self::KeyName => 12.0,
            Self::BarScale | Self::HeatHead | Self::TimeOwner => 11.0,
            Self::RadarScale => 9.5,
            _ => 0.0,
        }
    }

    /// Whether it is set semibold.
    pub fn bold(self) -> bool {
        matches!(self, Self::Letters | Self::RowTag | Self::RowHead | Self::BarNumber | Self::HeatNumber)
    }

    /// The room a text takes in this type, estimated without any font.
    pub fn width(self, text: &str) -> f64 {
        text::ems(text) * self.size() * if self.bold() { BOLD } else { 1.0 }
    }
}
