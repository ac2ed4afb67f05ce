//! What paper needs that no style sheet knows: the words of the running head and foot, and the size of the sheet.

use crate::browser::settings;
use crate::exchange::paper;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::date::Date;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The properties of the root that static/style/print.css reads.
const RUN_TLP: &str = "--run-tlp";
const RUN_HEAD: &str = "--run-head";

/// What stands at the head and the foot of every sheet of it, and its size.
#[derive(Clone, Default, PartialEq)]
pub struct Sheet {
    /// Who may receive it.
    pub marking: String,
    /// Whose it is, and for when.
    pub title: AttrValue,
    /// Whether it is Letter, not A4.
    pub is_letter: bool,
}

/// Sets running head and sheet for as long as the page is shown.
#[hook]
pub fn use_paper(sheet: Sheet) {
    use_effect_with(sheet, |Sheet { marking, title, is_letter }| {
        // A page without them prints all the same.
        let _ = settings::set_property(RUN_TLP, &paper::quoted(marking));
        let _ = settings::set_property(RUN_HEAD, &paper::quoted(title));
        let _ = settings::set_data("paper", is_letter.then_some("letter"));
        || {
            let _ = settings::set_property(RUN_TLP, "");
            let _ = settings::set_property(RUN_HEAD, "");
            let _ = settings::set_data("paper", None);
        }
    });
}

/// The sheet of an assessment's report.
pub fn of_assessment(speech: &Speech, open: &Open) -> Sheet {
    let head = &open.assessment.head;
    Sheet {
        marking: paper::marking(head.tlp, &head.handling),
        title: run_head(speech, head.name(), Key::ReportTitle, open.as_of),
        is_letter: paper::is_letter(&head.organization.country),
    }
}

/// Whose paper it is, and for when; without a name, what it is.
pub fn run_head(speech: &Speech, name: &str, title: Key, day: Date) -> AttrValue {
    let name = if name.is_empty() { speech.words().text(title) } else { name };
    speech.f(Key::ReportRunHead, [("name", Arg::text(name)), ("date", Arg::text(speech.date(day)))])
}
