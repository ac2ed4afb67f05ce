//! The outcome that is open: its question, the answer, and everything else folded below.

use super::answer_form::{AnswerForm, AnswerFormProps};
use super::folds::Folds;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Answer;
use crate::model::change::Edit;
use crate::ui::components::score_line;
use crate::ui::components::tag::tag;
use crate::ui::desk::{Elsewhere, Open};
use crate::ui::later::Later;
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// The outcome that is open.
pub(super) struct Outcome<'a> {
    pub(super) open: &'a Open,
    pub(super) elsewhere: &'a Elsewhere,
    /// What shows the folds.
    pub(super) later: Later,
    /// Position of the item.
    pub(super) position: usize,
    pub(super) answer: &'a Answer,
    /// Its place on the page and how many there are.
    pub(super) place: (usize, usize),
    pub(super) on_edit: Callback<Edit>,
    /// The reason why it does not apply is to be written anew.
    pub(super) on_reason: Callback<()>,
}

pub(super) fn outcome(speech: &Speech, props: &Outcome<'_>) -> Html {
    let open = props.open;
    let Some(item) = open.questionnaire.item(props.position) else { return html! { <section></section> } };
    let id = AttrValue::from(item.id.to_string());
    let words = Rc::new(speech.questionnaire().items.get(id.as_str()).cloned().unwrap_or_default());
    let (at, total) = props.place;
    let inside = Folds {
        open,
        elsewhere: props.elsewhere,
        position: props.position,
        words: &words,
        answer: props.answer,
        on_edit: &props.on_edit,
    };
    html! {
        <section key={id.to_string()} class="outcome" data-open="" aria-labelledby="question" id="outcome" tabindex="-1">
            <div class="outcome-open">
                <div class="outcome-head">
                    { tag(&id) }<h2>{ speech.title(&id) }</h2>
                    <span class="outcome-state">{ speech.f(Key::AssessPosition, [("at", Arg::count(at)), ("total", Arg::count(total))]) }</span>
                </div>
                <div>{ props.later.here().map(|part| (part.proposed)(speech, &inside)) }</div>
                { mount::<AnswerForm>(props! { AnswerFormProps { id: id.clone(), words: words.clone(), answer: props.answer.clone(), top: open.questionnaire.top(), later: props.later, on_edit: props.on_edit.clone(), on_reason: props.on_reason.clone() } }) }
                <p class="live" role="status">{ live(speech, open, item.group) }</p>
                <div>{ props.later.here().map(|part| (part.folds)(speech, &inside)) }</div>
            </div>
        </section>
    }
}

/// What the answers so far say about the category and about the whole, heard politely after every answer.
fn live(speech: &Speech, open: &Open, category: usize) -> Html {
    let said = |group: Option<usize>| {
        let (shown, tally, title) = score_line::numbers(speech, open, group)?;
        let figure = score_line::figure(speech, &shown);
        let parts = [
            ("title", Arg::text(title)),
            ("figure", Arg::text(figure)),
            ("coverage", Arg::text(score_line::coverage(speech, &tally))),
        ];
        Some(html! { <span key={group.map_or(0, |at| at + 1)}>{ speech.f(Key::ScoreLive, parts) }{ " " }</span> })
    };
    html! { <span>{ for said(Some(category)) }{ for said(None) }</span> }
}
