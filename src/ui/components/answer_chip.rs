//! The answer to one outcome in a swatch and its words.

use crate::charts::ramp::depth;
use crate::i18n::key::Key;
use crate::model::answer::{Answer, Status};
use crate::ui::shelf::Mark;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The mark of an answer on a strip.
pub fn mark(answer: &Answer, top: u8) -> Mark {
    match answer.status {
        Status::Level(level) => Mark::Level(depth(level, top)),
        Status::Unknown => Mark::Unknown,
        Status::NotApplicable if answer.has_reason() => Mark::Outside,
        Status::NotApplicable | Status::Unanswered => Mark::Open,
    }
}

/// The answer in words.
pub fn words(speech: &Speech, answer: &Answer) -> AttrValue {
    match answer.status {
        Status::Level(level) => speech.level(level),
        Status::Unknown => speech.t(Key::AssessStateUnknown),
        Status::NotApplicable if answer.has_reason() => speech.t(Key::AssessStateNa),
        Status::NotApplicable => speech.t(Key::AssessStateNaBare),
        Status::Unanswered => speech.t(Key::AssessStateOpen),
    }
}

/// A swatch and the words of an answer.
pub fn answer_chip(speech: &Speech, answer: &Answer, top: u8) -> Html {
    let class = match mark(answer, top) {
        Mark::Level(depth) => format!("chip-{depth}"),
        Mark::Unknown => "chip-u".to_owned(),
        Mark::Outside | Mark::Open => "chip-none".to_owned(),
    };
    html! { <span class={classes!("outcome-state", "chip", class)}>{ words(speech, answer) }</span> }
}
