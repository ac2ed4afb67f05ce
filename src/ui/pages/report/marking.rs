//! Who may receive the report: the TLP label, what it means, and the organization's own marking.

use crate::i18n::key::Key;
use crate::model::tlp::Tlp;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;

/// Properties of [`Marking`].
#[derive(Clone, PartialEq, Properties)]
pub struct MarkingProps {
    /// The label, if one was chosen.
    pub tlp: Option<Tlp>,
    /// The organization's own marking.
    pub handling: AttrValue,
}

/// The label with its meaning; without one, that there is none.
#[component]
pub fn Marking(props: &MarkingProps) -> Html {
    let speech = use_speech();
    let label = match props.tlp {
        Some(tlp) => html! { <span class="mark-tlp">{ tlp.label() }</span> },
        None => html! { <span class="quiet">{ speech.t(Key::ReportNoTlp) }</span> },
    };
    html! {
        <p class="report-mark">
            { label }
            <span class="quiet">{ props.tlp.map(|tlp| gloss(&speech, tlp)) }</span>
            <strong>{ &props.handling }</strong>
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
