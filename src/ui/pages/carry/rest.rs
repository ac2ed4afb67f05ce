//! What is left at the end: what was passed over, what is new in the later edition, and what has no place in it.

use super::waiting;
use crate::exchange::carry_csv;
use crate::exchange::pack::Other;
use crate::i18n::key::Key;
use crate::model::answer::{Answer, Status};
use crate::model::id::ItemId;
use crate::score::edition::without_predecessor;
use crate::ui::components::answer_chip::answer_chip;
use crate::ui::components::section::section;
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The last page.
pub fn rest(speech: &Speech, open: &Open, old: Option<&Other>, go: &Callback<usize>) -> Html {
    let waits = waiting(open).count();
    let again = go.reform(|_: MouseEvent| 0);
    let left = match waits {
        0 => html! { <p>{ speech.t(Key::CarryAll) }</p> },
        n => html! {
            <p class="row">
                <span>{ speech.n(Key::CarryPassed, n, []) }</span>
                <button type="button" class="button button-main" onclick={again}>{ speech.t(Key::CarryAgain) }</button>
            </p>
        },
    };
    html! {
        <div>
            { left }
            { new(speech, open, old) }
            { gone(speech, open, old) }
        </div>
    }
}

/// Outcomes that nothing of the earlier edition went into, and how many more have no proposal.
fn new(speech: &Speech, open: &Open, old: Option<&Other>) -> Html {
    let steps = carry_csv::read(carry_csv::BUILT_IN);
    let fresh = old.map(|old| without_predecessor([&old.questionnaire, &open.questionnaire], &steps));
    let fresh = fresh.unwrap_or_default();
    let bare = |at: &usize| open.assessment.answer(*at).is_some_and(|answer| answer.proposal.is_none());
    let open_ones = (0..open.questionnaire.items.len()).filter(|at| bare(at) && !fresh.contains(at)).count();
    let items = fresh.iter().filter_map(|at| {
        let id = open.questionnaire.item(*at)?.id.as_str();
        let href = Route::Assess(open.assessment.head.id.clone(), Some(id.to_owned())).hash();
        let chip = answer_chip(speech, open.assessment.answer(*at)?, open.questionnaire.top());
        Some(html! { <li key={id.to_owned()}><a {href}>{ tag(id) }{ " " }{ speech.title(id) }</a>{ " " }{ chip }</li> })
    });
    let inside = html! {
        <>
            <ul class="carry-list">{ for items }</ul>
            <p class="small" hidden={open_ones == 0 || old.is_none()}>{ speech.n(Key::CarryOpen, open_ones, []) }</p>
        </>
    };
    section("carry-new", &speech.t(Key::CarryNew), &speech.t(Key::CarryNewNote), inside)
}

/// Answers that have no place any more.
fn gone(speech: &Speech, open: &Open, old: Option<&Other>) -> Html {
    let unplaced = &open.assessment.unplaced;
    let says = if unplaced.is_empty() { Key::CarryGoneNone } else { Key::CarryGoneNote };
    let inside = html! { <ul class="carry-list">{ for unplaced.iter().map(|one| kept(speech, open, old, one)) }</ul> };
    section("carry-gone", &speech.t(Key::CarryGone), &speech.t(says), inside)
}

fn kept(speech: &Speech, open: &Open, old: Option<&Other>, (id, answer): &(ItemId, Answer)) -> Html {
    let title = old.map(|old| old.words.title(id.as_str()).to_owned()).filter(|title| title != id.as_str());
    let notes = Some(answer.notes.trim()).filter(|notes| !notes.is_empty());
    let chip = (answer.status != Status::Unanswered).then(|| answer_chip(speech, answer, open.questionnaire.top()));
    html! {
        <li key={id.to_string()}>
            { tag(id.as_str()) }{ " " }{ title }{ " " }{ chip }
            { for notes.map(|notes| html! { <p class="small quiet">{ notes.to_owned() }</p> }) }
        </li>
    }
}
