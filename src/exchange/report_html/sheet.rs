//! The looks of the file: those of the app, and what depends on the report: the words of the running head and foot.

use crate::exchange::paper::{self, quoted};
use crate::exchange::style;
use crate::exchange::voice::Voices;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::document::about::Cover;
use crate::report::document::text::Text;

/// The whole style sheet.
pub(super) fn css(of: &Cover, voices: &Voices) -> String {
    let (head, marking) = (quoted(&run_head(of, voices)), quoted(&paper::marking(of.tlp, of.handling)));
    let run = [":root { --run-head: ", &head, "; --run-tlp: ", &marking, "; }\n"].concat();
    style::REPORT.into_iter().chain([run.as_str()]).collect()
}

/// Whose report it is, and for when.
pub(super) fn run_head(of: &Cover, voices: &Voices) -> String {
    let (title, day) = (voices.key(of.title), of.day);
    let name = ("name", Arg::text(if of.name.is_empty() { &title } else { of.name }));
    voices.line(&Text::once(Key::ReportRunHead, [name, ("date", Arg::Date(day.year(), day.month(), day.day()))]))
}
