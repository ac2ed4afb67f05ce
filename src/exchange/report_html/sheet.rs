//! The looks of the file: those of the app, and what depends on the report: the words of the running head and foot.

use crate::exchange::paper::{self, quoted};
use crate::exchange::style;
use crate::exchange::voice::Voices;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::document::Subject;
use crate::report::document::text::Text;

/// The whole style sheet.
pub(super) fn css(of: &Subject, voices: &Voices) -> String {
    let (head, marking) = (quoted(&run_head(of, voices)), quoted(&paper::marking(&of.assessment.head)));
    let run = [":root { --run-head: ", &head, "; --run-tlp: ", &marking, "; }\n"].concat();
    style::REPORT.into_iter().chain([run.as_str()]).collect()
}

/// Whose report it is, and for when.
pub(super) fn run_head(of: &Subject, voices: &Voices) -> String {
    let (name, day) = (paper::name(&of.assessment.head), of.report.as_of);
    let title = voices.key(Key::ReportTitle);
    let name = ("name", Arg::text(if name.is_empty() { &title } else { name }));
    voices.line(&Text::once(Key::ReportRunHead, [name, ("date", Arg::Date(day.year(), day.month(), day.day()))]))
}
