//! Where the organization stands, in sentences: the one that carries page one, and the others.

use super::flags::Flags;
use super::section::SectionProps;
use crate::i18n::key::Key;
use crate::ui::components::why::Why;
use crate::ui::speech::use_speech;
use yew::prelude::*;

/// The lead with its explanation, the sentences behind it, and what should be known about the answers.
#[component]
pub fn Stand(props: &SectionProps) -> Html {
    let speech = use_speech();
    let SectionProps { open, report } = props;
    let says = report.says.iter().map(|sentence| html! { <li>{ speech.say(sentence) }</li> });
    html! {
        <section class="report-block report-stand" aria-labelledby="report-stand">
            <h2 id="report-stand">{ speech.t(Key::ReportStand) }</h2>
            <p class="report-lead">{ speech.say(&report.lead) }</p>
            <div class="report-why"><Why open={open.clone()} /></div>
            <div class="report-says">
                <ul>{ for says }</ul>
                <Flags open={open.clone()} report={report.clone()} />
            </div>
        </section>
    }
}
