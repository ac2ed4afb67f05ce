//! Nothing is rated yet, or no target is set: what will stand here, and the way to it.

use crate::i18n::key::Key;
use crate::ui::desk::Open;
use crate::ui::pages::assess::proposed::start;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What is missing, with a link to the first question.
pub fn empty(speech: &Speech, open: &Open) -> Html {
    let first = open.questionnaire.items.first().map(|item| item.id.to_string());
    let start = Route::Assess(open.assessment.head.id.clone(), first).hash();
    html! {
        <div class="empty stack screen-only">
            <p><strong>{ speech.t(Key::ReportEmpty) }</strong>{ speech.t(Key::ReportEmptyNote) }</p>
            <p><a class="button button-main" href={start}>{ speech.t(Key::ReportEmptyGo) }</a></p>
        </div>
    }
}

/// No target is set, so there are no gaps: the way to a starting point.
pub fn aimless(speech: &Speech, open: &Open) -> Option<Html> {
    let link = start(speech, open)?;
    Some(html! { <p class="small quiet">{ speech.t(Key::SayNoTargets) }{ " " }{ link }</p> })
}
