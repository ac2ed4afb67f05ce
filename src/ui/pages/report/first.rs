//! The first actions, at most three; or that there is nothing to act on, and why (docs/report.md, rule 8).

use super::action::{doing, effort, id, movement};
use super::section::SectionProps;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::actions::{Action, none};
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What to do first: the action, who and by when, from which level to which, and the effort.
pub fn first(speech: &Speech, props: &SectionProps) -> Html {
    let SectionProps { open, report } = props;
    let of = (!report.gaps.is_empty()).then(|| speech.n(Key::ReportFirstOf, report.gaps.len(), []));
    let inside = if report.first.is_empty() {
        html! { <p class="report-plain">{ speech.t(none(&open.scores)) }</p> }
    } else {
        let actions = report.first.iter().map(|action| line(speech, open, action));
        html! { <ol class="actions">{ for actions }</ol> }
    };
    html! {
        <section class="report-block" aria-labelledby="report-first">
            <h2 id="report-first">{ speech.t(Key::ReportFirst) }{ " " }<span class="quiet small">{ of }</span></h2>
            { inside }
        </section>
    }
}

fn line(speech: &Speech, open: &Open, action: &Action) -> Html {
    let id = id(open, action.position);
    let effort = speech.f(Key::ReportEffort, [("effort", Arg::text(effort(speech, action.effort)))]);
    html! {
        <li key={id.to_string()}>
            { tag(&id) }
            <span>{ doing(speech, open, action.position) }<small>{ speech.say(&action.plan) }</small></span>
            <span class="num">{ movement(speech, action.level, action.target) }<small>{ effort }</small></span>
        </li>
    }
}
