//! Nothing is rated yet: what will stand here, and the way to it.

use super::flags::flags;
use super::section::SectionProps;
use crate::i18n::key::Key;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The empty report, with a link to the first question.
pub fn empty(speech: &Speech, props: &SectionProps) -> Html {
    let open = &props.open;
    let first = open.questionnaire.items.first().map(|item| item.id.to_string());
    let start = Route::Assess(open.assessment.head.id.clone(), first).hash();
    html! {
        <div class="report-block">
            <div class="empty stack">
                <p><strong>{ speech.t(Key::ReportEmpty) }</strong>{ speech.t(Key::ReportEmptyNote) }</p>
                <p class="screen-only">
                    <a class="button button-main" href={start}>{ speech.t(Key::ReportEmptyGo) }</a>
                </p>
            </div>
            { flags(speech, props) }
        </div>
    }
}
