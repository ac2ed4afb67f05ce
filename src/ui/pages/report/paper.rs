//! What paper needs that no style sheet knows: the words of the running head and foot, and the size of the sheet.

use crate::browser::settings;
use crate::exchange::paper;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;

/// The properties of the root that static/style/print.css reads.
const RUN_TLP: &str = "--run-tlp";
const RUN_HEAD: &str = "--run-head";

/// Sets running head and sheet for as long as the report is shown.
#[hook]
pub fn use_paper(open: &Open) {
    let speech = use_speech();
    let letter = paper::is_letter(&open.assessment.head);
    use_effect_with(
        (paper::marking(&open.assessment.head), title(&speech, open), letter),
        |(marking, title, letter)| {
            // A page without them prints all the same.
            let _ = settings::set_property(RUN_TLP, &paper::quoted(marking));
            let _ = settings::set_property(RUN_HEAD, &paper::quoted(title));
            let _ = settings::set_data("paper", letter.then_some("letter"));
            || {
                let _ = settings::set_property(RUN_TLP, "");
                let _ = settings::set_property(RUN_HEAD, "");
                let _ = settings::set_data("paper", None);
            }
        },
    );
}

/// Whose report it is, and for when.
fn title(speech: &Speech, open: &Open) -> String {
    let name = paper::name(&open.assessment.head);
    let name = if name.is_empty() { speech.words().text(Key::ReportTitle) } else { name };
    speech.f(Key::ReportRunHead, [("name", Arg::text(name)), ("date", Arg::text(speech.date(open.as_of)))]).to_string()
}
