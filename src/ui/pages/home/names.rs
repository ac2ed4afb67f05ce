//! What an assessment is called on the home page, and when it was last changed.

use crate::exchange::builtin;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::assessment::Head;
use crate::model::date::Timestamp;
use crate::ui::shelf::Book;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The words for an assessment with this title, also for one without.
pub fn name(speech: &Speech, title: &str) -> AttrValue {
    if title.trim().is_empty() { speech.t(Key::HomeUntitled) } else { AttrValue::from(title.to_owned()) }
}

/// The words for an assessment on the shelf.
pub fn book_name(speech: &Speech, book: &Book) -> AttrValue {
    name(speech, book.name())
}

/// The language in which its own words are written, as far as it says so.
pub fn language(head: &Head) -> Option<AttrValue> {
    (!head.language.is_empty()).then(|| AttrValue::from(head.language.clone()))
}

/// The title of the questionnaire that an assessment answers; its id where that is not built in.
pub fn questionnaire(speech: &Speech, head: &Head) -> AttrValue {
    let id = head.questionnaire.as_str();
    let offer = speech.words().offers().iter().find(|offer| offer.id == id).map(|offer| &*offer.title);
    let framework = || (id == builtin::CSF_2_0).then_some(&*speech.questionnaire().title);
    AttrValue::from(offer.or_else(framework).unwrap_or(id).to_owned())
}

/// The day of a moment, for a sentence.
pub fn day(at: &Timestamp) -> Arg {
    at.date().map_or_else(|| Arg::text(at.as_str()), |day| Arg::Date(day.year(), day.month(), day.day()))
}
