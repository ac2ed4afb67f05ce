//! What the reader should know about the answers themselves (docs/report.md, rule 11).

use super::section::{SectionProps, nothing};
use crate::i18n::key::Key;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// One line each, under their own small heading.
pub fn flags(speech: &Speech, props: &SectionProps) -> Html {
    let flags = &props.report.flags;
    if flags.is_empty() {
        return nothing();
    }
    html! {
        <div class="report-flags">
            <h3>{ speech.t(Key::ReportFlags) }</h3>
            <ul>{ for flags.iter().map(|flag| html! { <li>{ speech.say(flag) }</li> }) }</ul>
        </div>
    }
}
