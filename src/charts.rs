//! How an assessment looks: radar, bars, heat map, trend and timeline, drawn by plotters into a plain tree of shapes.
//!
//! Refuses to know: yew, the DOM, files, colours, languages, how a number is rounded and where it came from.
//!
//! The flow, top to bottom:
//!
//! 1. The caller turns a report into [`entry::Entry`], [`entry::HeatRow`], [`entry::Course`] or [`entry::Due`] values and a [`frame::Frame`]:
//!    levels as numbers, everything that can be read already in words of one language.
//! 2. One chart ([`radar`], [`bars`], [`heat`], [`trend`], [`timeline`]) plans its layout and draws with plotters.
//! 3. The colour handed to plotters is a code for a [`mark::Mark`]; our backend turns it into a CSS class.
//! 4. Out comes an [`svg::Svg`]: the page makes elements of it, the exporters its text.
//!
//! A new chart is one file here and one row in [`CHARTS`].

mod backend;
pub mod bar;
pub mod bars;
mod canvas;
pub mod entry;
pub mod frame;
pub mod heat;
pub mod hue;
mod ink;
mod key;
pub mod mark;
pub mod of_comparison;
pub mod of_group;
pub mod of_plan;
pub mod of_report;
pub mod qr;
pub mod radar;
pub mod ramp;
mod rows;
pub mod spread;
pub mod svg;
pub mod text;
pub mod timeline;
pub mod trend;
mod units;

use entry::{Course, Day, Due, Entry, HeatRow};
use frame::Frame;
use svg::Svg;

/// One kind of chart: its name in file names and keys, and how to draw it.
#[derive(Clone, Copy, Debug)]
pub struct Chart {
    /// The name, also the class of the drawing: `radar`, `bars`, `heat`, `trend`, `timeline`.
    pub name: &'static str,
    /// The function, by what it needs.
    pub draw: Draw,
}

/// What a chart is drawn from.
#[derive(Clone, Copy, Debug)]
pub enum Draw {
    /// Levels of functions or categories: now, range, target.
    Levels(fn(&Frame, &[Entry]) -> Svg),
    /// Numbers of outcomes at each level.
    Counts(fn(&Frame, &[HeatRow]) -> Svg),
    /// Levels of functions on several days.
    Courses(fn(&Frame, &[Day], &[Course]) -> Svg),
    /// Actions and the days on which they are due.
    Dues(fn(&Frame, &[Day], &[Due]) -> Svg),
}

/// Every chart there is; menus, exports and tests walk this slice.
pub const CHARTS: &[Chart] = &[
    Chart { name: "radar", draw: Draw::Levels(radar::draw) },
    Chart { name: "bars", draw: Draw::Levels(bars::draw) },
    Chart { name: "heat", draw: Draw::Counts(heat::draw) },
    Chart { name: "trend", draw: Draw::Courses(trend::draw) },
    Chart { name: "timeline", draw: Draw::Dues(timeline::draw) },
];
