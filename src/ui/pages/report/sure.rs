//! How sure one can be: what is written down to be shown, and who else has looked (docs/report.md, rule 10).

use super::section::SectionProps;
use crate::i18n::key::Key;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The sentences about evidence and checks.
pub fn sure(speech: &Speech, props: &SectionProps) -> Html {
    let sentences = props.report.sure.iter().map(|sentence| html! { <li>{ speech.say(sentence) }</li> });
    html! {
        <section class="report-block report-sure" aria-labelledby="report-sure">
            <h2 id="report-sure">{ speech.t(Key::ReportSure) }</h2>
            <ul class="report-plain">{ for sentences }</ul>
        </section>
    }
}
