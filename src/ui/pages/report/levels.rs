//! What the levels mean, and how one was chosen.

use super::action::level;
use super::section::{SectionProps, section};
use crate::i18n::key::Key;
use crate::model::questionnaire::Kind;
use crate::report::naming::{MEANS, RULES};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The levels with their meaning, then the six rules.
pub fn levels(speech: &Speech, props: &SectionProps) -> Html {
    let questionnaire = &props.open.questionnaire;
    let ours = questionnaire.kind == Kind::Framework && usize::from(questionnaire.levels) == MEANS.len();
    let levels = (0..questionnaire.levels).map(|at| {
        let means = MEANS.get(usize::from(at)).filter(|_| ours).map(|key| speech.t(*key));
        html! { <div key={at}><dt>{ level(speech, at) }</dt><dd>{ means }</dd></div> }
    });
    let inside = html! {
        <div class="stack">
            <dl class="report-levels">{ for levels }</dl>
            <h3>{ speech.t(Key::AssessChoose) }</h3>
            <ol class="rules">{ for RULES.iter().map(|key| html! { <li>{ speech.t(*key) }</li> }) }</ol>
        </div>
    };
    section("report-levels", &speech.t(Key::ReportScale), &AttrValue::Static(""), inside)
}
