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
    let link = |forward: bool, key: Key, class: &'static str| {
        let href = step(open, finding, forward).map(|(_, route)| route.hash());
        let off = href.is_none().then_some("true");
        // Without an address it is no link of its own accord.
        let role = off.map(|_| "link");
        html! { <a class={classes!("button", class)} {href} {role} aria-disabled={off}>{ speech.t(key) }</a> }
    };
    html! {
        <nav class="pager" aria-label={speech.t(Key::AssessPager)}>
            { link(false, Key::AssessPrevious, "button-plain") }
            <span class="quiet">{ speech.f(Key::AssessPosition, [("at", Arg::count(at)), ("total", Arg::count(total))]) }</span>
            { link(true, Key::AssessNext, "button-main") }
        </nav>
    }
}

/// Position and address of the outcome before or after the current one.
pub(super) fn step(open: &Open, finding: &Finding, forward: bool) -> Option<(usize, Route)> {
    let at = finding.step(forward, open)?;
    let item = open.questionnaire.item(at)?;
    Some((at, Route::Assess(open.assessment.head.id.clone(), Some(item.id.to_string()))))
}
