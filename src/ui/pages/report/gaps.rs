//! Every gap, most pressing first: how far, how soon, by whom.

use super::action::{effort, id, level, step, title};
use super::more::More;
use super::section::{SectionProps, nothing, section};
use super::table::{Column, Row, cell, table};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Importance;
use crate::report::actions::Action;
use crate::report::naming;
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Rows that a screen shows at first; paper shows all.
pub const FIRST: usize = 15;

/// The ranked gaps; left out while there is none.
pub fn gaps(speech: &Speech, props: &SectionProps) -> Html {
    let SectionProps { open, report } = props;
    let gaps = &report.gaps;
    if gaps.is_empty() {
        return nothing();
    }
    let columns = [
        Column::words(speech.t(Key::ReportColOutcome)),
        Column::one(speech.t(Key::ReportColLevel)),
        Column::one(speech.t(Key::ReportColTarget)),
        Column::words(speech.t(Key::ReportColImportance)),
        Column::words(speech.t(Key::ReportColEffort)),
        Column::one(speech.t(Key::ReportColWhen)),
        Column::words(speech.t(Key::ReportColOwner)),
        Column::line(speech.t(Key::ReportColDue)),
    ];
    let (heading, rows) = (speech.t(Key::ReportGaps), gaps.iter().map(|action| row(speech, open, action)));
    let inside = html! {
        <More label={speech.f(Key::ReportShowAll, [("n", Arg::count(gaps.len()))])} is_long={gaps.len() > FIRST}>
            { table(&heading, &columns, rows, FIRST) }
        </More>
    };
    section("report-gaps", &heading, &speech.t(Key::ReportGapsNote), inside)
}

fn row(speech: &Speech, open: &Open, action: &Action) -> Row {
    let at = action.position;
    let answer = open.assessment.answer(at);
    let owner = answer.map_or("", |answer| answer.owner.trim());
    let horizon = action.horizon.map(|horizon| speech.t(naming::horizon(horizon)));
    let overdue =
        action.overdue.then(|| html! { <strong class="report-overdue">{ speech.t(Key::ReportOverdue) }</strong> });
    let due = answer.and_then(|answer| answer.due).map(|day| speech.date(day));
    let cells = vec![
        outcome(speech, open, at, &step(speech, open, at)),
        cell(&level(speech, action.level)),
        cell(&level(speech, action.target)),
        cell(&importance(speech, action.importance)),
        cell(&effort(speech, action.effort)),
        cell(&horizon.unwrap_or_default()),
        html! { owner },
        due.map_or_else(|| html! { "" }, |due| html! { <span>{ due }{ " " }{ overdue }</span> }),
    ];
    Row { key: id(open, at).to_string(), cells }
}

/// The first cell of a row about an outcome: id, title, and a line below.
pub fn outcome(speech: &Speech, open: &Open, position: usize, below: &AttrValue) -> Html {
    html! {
        <span class="report-outcome">
            { tag(&id(open, position)) }
            <span>{ title(speech, open, position) }<small hidden={below.is_empty()}>{ below }</small></span>
        </span>
    }
}

/// How much depends on an outcome, in a word.
pub fn importance(speech: &Speech, importance: Importance) -> AttrValue {
    speech.t(naming::importance(importance))
}
