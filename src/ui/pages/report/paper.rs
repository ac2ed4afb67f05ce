//! What paper needs that no style sheet knows: the words of the running head and foot, and the size of the sheet.

use crate::browser::settings;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::tlp::Tlp;
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;

/// Countries whose paper is Letter (Unicode CLDR 47, supplemental data, paperSize).
const LETTER: [&str; 14] = ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

/// The properties of the root that static/style/print.css reads.
const RUN_TLP: &str = "--run-tlp";
const RUN_HEAD: &str = "--run-head";

/// Sets running head and sheet for as long as the report is shown.
#[hook]
pub fn use_paper(open: &Open) {
    let speech = use_speech();
    let letter = LETTER.contains(&open.assessment.head.organization.country.as_str());
    use_effect_with((marking(open), title(&speech, open), letter), |(marking, title, letter)| {
        // A page without them prints all the same.
        let _ = settings::set_property(RUN_TLP, &quoted(marking));
        let _ = settings::set_property(RUN_HEAD, &quoted(title));
        let _ = settings::set_data("paper", letter.then_some("letter"));
        || {
            let _ = settings::set_property(RUN_TLP, "");
            let _ = settings::set_property(RUN_HEAD, "");
            let _ = settings::set_data("paper", None);
        }
    });
}

/// TLP label and own marking, as they stand at the head and the foot of every page.
fn marking(open: &Open) -> String {
    let head = &open.assessment.head;
    let marks = [head.tlp.map_or("", Tlp::label), head.handling.trim()];
    marks.into_iter().filter(|mark| !mark.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whose report it is, and for when.
fn title(speech: &Speech, open: &Open) -> String {
    let head = &open.assessment.head;
    let name = [&head.organization.name, &head.title].into_iter().find(|name| !name.trim().is_empty());
    let name = name.map_or(speech.words().text(Key::ReportTitle), |name| name.trim());
    speech.f(Key::ReportRunHead, [("name", Arg::text(name)), ("date", Arg::text(speech.date(open.as_of)))]).to_string()
}

/// A text as a CSS string (CSS Syntax 3 §4.3.5): quotes and backslashes escaped, control characters as spaces.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            _ if c.is_control() => out.push(' '),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}
