//! The looks of the file: those of the app, and what depends on the report: the words of the running head and foot.

use crate::exchange::paper::{self, quoted};
use crate::exchange::voice::Voices;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::document::Subject;
use crate::report::document::text::Text;

/// The parts of the app's style that a report needs, in the order of their layers.
const PARTS: [&str; 10] = [
    include_str!("../../../static/style/tokens.css"),
    include_str!("../../../static/style/base.css"),
    include_str!("../../../static/style/components/ramp.css"),
    include_str!("../../../static/style/components/function.css"),
    include_str!("../../../static/style/components/bar.css"),
    include_str!("../../../static/style/components/charts.css"),
    include_str!("../../../static/style/components/chip.css"),
    include_str!("../../../static/style/components/table.css"),
    include_str!("../../../static/style/pages/document.css"),
    include_str!("../../../static/style/print.css"),
];

/// The whole style sheet.
pub(super) fn css(of: &Subject, voices: &Voices) -> String {
    let (head, marking) = (quoted(&run_head(of, voices)), quoted(&paper::marking(&of.assessment.head)));
    let run = [":root { --run-head: ", &head, "; --run-tlp: ", &marking, "; }\n"].concat();
    PARTS.into_iter().chain([run.as_str()]).collect()
}

/// Whose report it is, and for when.
pub(super) fn run_head(of: &Subject, voices: &Voices) -> String {
    let (name, day) = (paper::name(&of.assessment.head), of.report.as_of);
    let title = voices.key(Key::ReportTitle);
    let name = ("name", Arg::text(if name.is_empty() { &title } else { name }));
    voices.line(&Text::once(Key::ReportRunHead, [name, ("date", Arg::Date(day.year(), day.month(), day.day()))]))
}
