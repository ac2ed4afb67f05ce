//! What is not known yet, by category, largest first (docs/report.md, rule 9).

use super::section::{SectionProps, nothing};
use crate::i18n::key::Key;
use crate::ui::components::tag::tag;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Most categories that are named; the rest are counted.
const MOST: usize = 6;

/// "Don't know" by category; left out when everything is known.
pub fn unknown(speech: &Speech, props: &SectionProps) -> Html {
    let list = &props.report.unknown;
    if list.is_empty() {
        return nothing();
    }
    let count = |list: &[(usize, u32)]| list.iter().map(|(_, n)| *n as usize).sum::<usize>();
    let rest = list.get(MOST..).map_or(0, count);
    let named = list.iter().take(MOST).filter_map(|(at, n)| {
        let id = props.open.questionnaire.groups.get(*at)?.id.to_string();
        let name = speech.short(&id);
        Some(
            html! { <li key={id.clone()}><span>{ tag(&id) }{ " " }{ name }</span><span class="num">{ *n }</span></li> },
        )
    });
    html! {
        <section class="report-block" aria-labelledby="report-unknown">
            <h2 id="report-unknown">{ speech.t(Key::ReportUnknown) }{ " " }
                <span class="quiet small">{ speech.n(Key::ReportUnknownN, count(list), []) }</span></h2>
            <ul class="plainlist">
                { for named }
                <li key="rest" hidden={rest == 0}>{ speech.n(Key::ReportUnknownMore, rest, []) }</li>
            </ul>
        </section>
    }
}
