//! Who may receive the report: the TLP label, what it means, and the organization's own marking.

use crate::i18n::key::Key;
use crate::model::tlp::Tlp;
use crate::report::naming;
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
            <span class="quiet">{ tlp.map(|tlp| speech.t(naming::tlp(tlp))) }</span>
            <strong>{ handling }</strong>
        </p>
    }
}
