//! Where the organization stands, in sentences: the one that carries page one, and the others.

use super::flags::flags;
use super::section::SectionProps;
use crate::i18n::key::Key;
use crate::ui::components::why::why;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The lead with its explanation, the sentences behind it, and what should be known about the answers.
pub fn stand(speech: &Speech, props: &SectionProps) -> Html {
    let SectionProps { open, report } = props;
    let says = report.says.iter().map(|sentence| html! { <li>{ speech.say(sentence) }</li> });
    html! {
        <section class="report-block report-stand" aria-labelledby="report-stand">
            <h2 id="report-stand">{ speech.t(Key::ReportStand) }</h2>
            <p class="report-lead">{ speech.say(&report.lead) }</p>
            <div class="report-why">{ why(speech, open, None) }</div>
            <ul class="report-says">{ for says }</ul>
            { flags(speech, props) }
        </section>
    }
}
