//! What management is asked to decide: the operator's own lines, and nothing of ours.

use super::section::{SectionProps, nothing};
use crate::i18n::key::Key;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// One request a line; left out when there is none.
pub fn asks(speech: &Speech, props: &SectionProps) -> Html {
    let lines = props.open.assessment.head.request.lines().map(str::trim).filter(|line| !line.is_empty());
    let asks: Vec<Html> = lines.map(|line| html! { <li>{ line }</li> }).collect();
    if asks.is_empty() {
        return nothing();
    }
    html! {
        <section class="report-block" aria-labelledby="report-ask">
            <h2 id="report-ask">{ speech.t(Key::ReportAsk) }</h2>
            <ol class="asks">{ for asks }</ol>
        </section>
    }
}
