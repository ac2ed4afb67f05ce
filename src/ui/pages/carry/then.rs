//! What was asked and answered in the earlier edition.

use super::said;
use crate::exchange::pack::Other;
use crate::i18n::key::Key;
use crate::model::answer::{Proposal, Status};
use crate::ui::components::answer_chip::answer_chip;
use crate::ui::components::tag::tag;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Every question that the proposal comes from, with its answer and what that meant. Without the words of the earlier
/// edition, which come on their own, ids and answers alone.
pub fn then(speech: &Speech, old: Option<&Other>, proposal: &Proposal) -> Html {
    let given = proposal.given.iter().copied().map(Some).chain(std::iter::repeat(None));
    let asked = proposal.from.iter().zip(given).map(|(id, status)| {
        let words = old.and_then(|old| old.words.items.get(id.as_str()));
        let top = old.map_or(4, |old| old.questionnaire.top());
        let meant = words.zip(status).and_then(|(words, status)| match status {
            Status::Level(level) => words.levels.get(usize::from(level)),
            _ => None,
        });
        html! {
            <article key={id.to_string()}>
                <h3>{ tag(id.as_str()) }{ " " }{ words.map(|words| &*words.title).unwrap_or_default() }</h3>
                <p class="question">{ words.map(|words| &*words.question).unwrap_or_default() }</p>
                <p>{ for status.map(|status| answer_chip(speech, &said(status), top)) }</p>
                <p class="small quiet">{ meant.cloned().unwrap_or_default() }</p>
            </article>
        }
    });
    html! {
        <section class="carry-then" aria-labelledby="carry-then">
            <h2 id="carry-then"><span class="quiet">{ speech.t(Key::CarryThen) }</span></h2>
            { for asked }
        </section>
    }
}
