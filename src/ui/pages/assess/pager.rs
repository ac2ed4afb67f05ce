//! Previous and next, always in the same place.

use super::finding::Finding;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::desk::Open;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Previous and next.
pub(super) fn pager(speech: &Speech, open: &Open, finding: &Finding) -> Html {
    let (at, total) = finding.place();
    let step = |forward: bool, key: Key, class: &'static str| {
        let href = address(open, finding, forward);
        let off = href.is_none().then_some("true");
        html! { <a class={classes!("button", class)} {href} aria-disabled={off}>{ speech.t(key) }</a> }
    };
    html! {
        <nav class="pager" aria-label={speech.t(Key::AssessPager)}>
            { step(false, Key::AssessPrevious, "button-plain") }
            <span class="quiet">{ speech.f(Key::AssessPosition, [("at", Arg::count(at)), ("total", Arg::count(total))]) }</span>
            { step(true, Key::AssessNext, "button-main") }
        </nav>
    }
}

/// Address of the outcome before or after the current one.
pub(super) fn address(open: &Open, finding: &Finding, forward: bool) -> Option<String> {
    let questionnaire = &open.questionnaire;
    let item = questionnaire.item(finding.step(forward, questionnaire.items.len())?)?;
    Some(Route::Assess(open.assessment.head.id.clone(), Some(item.id.to_string())).hash())
}
