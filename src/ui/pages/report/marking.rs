//! Who may receive the report: the TLP label, what it means, and the organization's own marking.

use crate::i18n::key::Key;
use crate::model::tlp::Tlp;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The label with its meaning; without one, that there is none. Beside it the organization's own marking.
pub fn marking(speech: &Speech, tlp: Option<Tlp>, handling: &str) -> Html {
    let label = match tlp {
        Some(tlp) => html! { <span class="mark-tlp">{ tlp.label() }</span> },
        None => html! { <span class="quiet">{ speech.t(Key::ReportNoTlp) }</span> },
    };
    html! {
        <p class="report-mark">
            { label }
            <span class="quiet">{ tlp.map(|tlp| gloss(speech, tlp)) }</span>
            <strong>{ handling }</strong>
        </p>
    }
}

fn gloss(speech: &Speech, tlp: Tlp) -> AttrValue {
    speech.t(match tlp {
        Tlp::Red => Key::ReportTlpRed,
        Tlp::AmberStrict => Key::ReportTlpAmberStrict,
        Tlp::Amber => Key::ReportTlpAmber,
        Tlp::Green => Key::ReportTlpGreen,
        Tlp::Clear => Key::ReportTlpClear,
    })
}
