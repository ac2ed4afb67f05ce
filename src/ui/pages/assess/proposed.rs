//! What answers to other questions propose for an outcome: beside the question, until somebody has answered it.

use super::folds::Folds;
use crate::browser::page;
use crate::exchange::builtin::CSF_2_0;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::{Proposal, Status};
use crate::model::change::Edit;
use crate::model::id::ItemId;
use crate::score::again::is_of_last_time;
use crate::score::row::State;
use crate::ui::desk::Open;
use crate::ui::pages::bulk::plan::Way;
use crate::ui::pages::carry::is_carried;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// How many proposals wait, as a link to the next one, from the start again at the end; nothing where none waits. Where no
/// target is set, the way to a starting point; and the ways to the same questions elsewhere.
pub fn waiting(speech: &Speech, open: &Open, current: usize) -> Html {
    let waits = |at: &usize| open.assessment.answer(*at).is_some_and(|answer| answer.proposed().is_some());
    let all = || (0..open.questionnaire.items.len()).filter(waits);
    let next = all().find(|at| *at > current).or_else(|| all().next());
    let link = next.and_then(|at| open.questionnaire.item(at)).map(|item| {
        let id = open.assessment.head.id.clone();
        let carried = is_carried(open).then(|| Route::Carry(id.clone()));
        let href = carried.unwrap_or_else(|| Route::Assess(id, Some(item.id.to_string()))).hash();
        html! { <a {href}>{ speech.n(Key::DeeperOpen, all().count(), []) }</a> }
    });
    html! { <div>{ link }{ start(speech, open) }{ aside(speech, open, current) }</div> }
}

/// The ways to the same questions elsewhere: on a projector, and typed in from paper.
fn aside(speech: &Speech, open: &Open, current: usize) -> Html {
    let id = &open.assessment.head.id;
    let at = open.questionnaire.item(current).map(|item| item.id.to_string());
    html! {
        <>
            <a href={Route::Hall(id.clone(), at).hash()}>{ speech.t(Key::AssessHall) }</a>
            <a href={Route::Entry(id.clone()).hash()}>{ speech.t(Key::AssessEnter) }</a>
        </>
    }
}

/// The way to a starting point, for the framework and while no target is set.
pub fn start(speech: &Speech, open: &Open) -> Option<Html> {
    let aims = open.assessment.answers.iter().any(|answer| answer.target.is_some());
    (!aims && open.questionnaire.id.as_str() == CSF_2_0).then(|| {
        let href = Route::Bulk(open.assessment.head.id.clone(), Way::Profile.name().map(str::to_owned)).hash();
        html! { <a {href}>{ speech.t(Key::AssessProfile) }</a> }
    })
}

/// What is needed first, and the proposal with the button that confirms it; every other answer is one click away as always.
pub fn proposed(speech: &Speech, props: &Folds<'_>) -> Html {
    let item = props.open.questionnaire.item(props.position);
    let id = item.map(|item| item.id.as_str()).unwrap_or_default();
    let sheet = props.answer.proposed().map(|proposal| sheet(speech, id, proposal, props.on_edit));
    html! { <>{ needs(speech, props.open, props.position) }<div>{ sheet }</div></> }
}

/// "First: ID.AM-01", while a needed outcome is below 2 or not rated (docs/method.md §3): a hint, never an order.
fn needs(speech: &Speech, open: &Open, position: usize) -> Html {
    let (questionnaire, rows) = (&open.questionnaire, &open.scores.rows);
    let lacking = |id: &&ItemId| {
        let row = questionnaire.position(id.as_str()).and_then(|at| rows.get(at));
        !row.is_some_and(|row| matches!(row.state, State::Rated(level) if level >= 2))
    };
    let wanted = questionnaire.item(position).map(|item| item.needs.iter().filter(lacking).collect::<Vec<_>>());
    let wanted = wanted.filter(|list| !list.is_empty());
    let links = wanted.iter().flatten().map(|id| {
        let href = Route::Assess(open.assessment.head.id.clone(), Some(id.to_string())).hash();
        html! { <a key={id.to_string()} {href}>{ id.as_str() }</a> }
    });
    html! {
        <p class="needs small quiet" hidden={wanted.is_none()} title={speech.t(Key::AssessFirstNote)}>
            { speech.t(Key::AssessFirst) }{ " " }{ for links }
        </p>
    }
}

fn sheet(speech: &Speech, id: &str, proposal: &Proposal, on_edit: &Callback<Edit>) -> Html {
    let status = proposal.status;
    let answer = match status {
        Status::Level(level) => speech.level(level),
        Status::NotApplicable => speech.t(Key::AssessStateNa),
        Status::Unknown | Status::Unanswered => speech.t(Key::AssessStateUnknown),
    };
    let ids = Arg::list(proposal.from.iter().map(|id| Arg::text(id.as_str())));
    let says = if is_of_last_time(id, proposal) { Key::DeeperLast } else { Key::DeeperProposed };
    let says = speech.f(says, [("answer", Arg::text(answer)), ("ids", ids)]);
    let onclick = on_edit.reform(move |_: MouseEvent| {
        // The button goes away, and the focus with it.
        drop(page::focus("outcome"));
        Edit::Status(status)
    });
    html! {
        <div class="proposed" role="group" aria-label={speech.t(Key::DeeperProposal)}>
            <p>{ says }</p>
            <p class="row">
                <button type="button" class="button button-main" {onclick}>{ speech.t(Key::DeeperAccept) }</button>
                <span class="quiet small">{ speech.t(Key::DeeperChange) }</span>
            </p>
        </div>
    }
}
