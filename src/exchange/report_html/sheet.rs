//! The looks of the file: the tokens and parts of the app's own style, a sheet for the rest, and what depends on the
//! report: the running head and foot, and the size of the paper.

use crate::exchange::paper::{self, quoted};
use crate::exchange::voice::Voices;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::document::Subject;
use crate::report::document::text::Text;

/// In the order of their layers.
const PARTS: [&str; 8] = [
    include_str!("../../../static/style/tokens.css"),
    include_str!("../../../static/style/base.css"),
    include_str!("../../../static/style/components/ramp.css"),
    include_str!("../../../static/style/components/function.css"),
    include_str!("../../../static/style/components/bar.css"),
    include_str!("../../../static/style/components/charts.css"),
    include_str!("../../../static/style/components/table.css"),
    include_str!("../../../static/style/components/chip.css"),
];
const OWN: &str = include_str!("sheet.css");

/// The whole style sheet.
pub(super) fn css(of: &Subject, voices: &Voices) -> String {
    let (head, marking) = (quoted(&run_head(of, voices)), quoted(&paper::marking(&of.assessment.head)));
    // Letter is 18 mm shorter.
    let size = if paper::is_letter(&of.assessment.head) { "letter; margin: 14mm 16mm 12mm" } else { "A4" };
    // `@page` takes no variables, and a boundary between two sheets is a line.
    let page = format!(
        "@page {{ size: {size};\n  @top-left {{ content: {head}; }}\n  @top-right {{ content: {marking}; }}\n  @bottom-right {{ content: {marking}; }} }}\n"
    );
    PARTS.into_iter().chain([OWN, &page]).collect()
}

/// Whose report it is, and for when.
pub(super) fn run_head(of: &Subject, voices: &Voices) -> String {
    let (name, day) = (paper::name(&of.assessment.head), of.report.as_of);
    let title = voices.key(Key::ReportTitle);
    let name = ("name", Arg::text(if name.is_empty() { &title } else { name }));
    voices.line(&Text::once(Key::ReportRunHead, [name, ("date", Arg::Date(day.year(), day.month(), day.day()))]))
}
