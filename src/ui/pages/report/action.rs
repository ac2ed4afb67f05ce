//! What is to be done about an outcome, in the operator's words or in ours.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Effort;
use crate::report::naming;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The operator's action, else the content's next step, else the title (docs/report.md, rule 8).
pub fn doing(speech: &Speech, open: &Open, position: usize) -> AttrValue {
    let id = id(open, position);
    let step = step(speech, open, position);
    if step.is_empty() { speech.title(&id) } else { step }
}

/// The operator's action, else the content's next step, else nothing.
pub fn step(speech: &Speech, open: &Open, position: usize) -> AttrValue {
    let own = open.assessment.answer(position).map_or("", |answer| answer.action.trim());
    let next = speech.questionnaire().items.get(id(open, position).as_str()).map_or("", |words| words.next.as_str());
    AttrValue::from(if own.is_empty() { next } else { own }.to_owned())
}

/// The id of the outcome at a position.
pub fn id(open: &Open, position: usize) -> AttrValue {
    open.questionnaire.item(position).map_or(AttrValue::Static(""), |item| AttrValue::from(item.id.to_string()))
}

/// Its title as plain text.
pub fn title(speech: &Speech, open: &Open, position: usize) -> AttrValue {
    speech.title(&id(open, position))
}

/// A level as number and name, where a column or an arrow says that it is one.
pub fn level(speech: &Speech, level: u8) -> AttrValue {
    let name = speech.questionnaire().level(level);
    speech.f(Key::LevelShort, [("level", Arg::from(u32::from(level))), ("name", Arg::text(name))])
}

/// From one level to another.
pub fn movement(speech: &Speech, from: u8, to: u8) -> AttrValue {
    let ends = [("from", Arg::text(level(speech, from))), ("to", Arg::text(level(speech, to)))];
    speech.f(Key::Movement, ends)
}

/// An effort in a word.
pub fn effort(speech: &Speech, effort: Effort) -> AttrValue {
    speech.t(naming::effort(effort))
}
