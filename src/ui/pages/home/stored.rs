//! What lies on this machine: the assessment that was changed last, the others, the trash, and the question before
//! something is deleted.

use super::confirm::{Ask, confirm};
use super::now::now;
use super::{machine, others as list, own, trash};
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::Act;
use crate::ui::shelf::Shelf;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What is shown, and where to ask for something.
pub struct Stored<'a> {
    /// The assessments on this machine.
    pub shelf: &'a Shelf,
    /// The framework that is built in, once its pack is here.
    pub framework: Option<&'a Questionnaire>,
    /// What is about to be deleted.
    pub asking: Option<&'a Ask>,
    /// Asks before anything is deleted, or lets it be.
    pub on_ask: &'a Callback<Option<Ask>>,
    /// What is asked for.
    pub on_act: &'a Callback<Act>,
}

/// The assessment that was changed last; nothing to see while there is none.
pub fn recent(speech: &Speech, stored: &Stored<'_>) -> Html {
    now(speech, stored.shelf, stored.framework, &stored.on_ask.reform(Some))
}

/// The others, the reader's own questionnaires and the trash, as far as there are any, and what can be done with all.
pub fn others(speech: &Speech, stored: &Stored<'_>) -> Html {
    let on_ask = &stored.on_ask.reform(Some);
    let on_close = stored.on_ask.reform(|()| None);
    html! {
        <div>
            { list::others(speech, stored.shelf, on_ask) }
            { own::own(speech, stored.on_act, on_ask) }
            { trash::trash(speech, &stored.shelf.trash, stored.on_act, on_ask) }
            { machine::machine(speech, stored.shelf, stored.on_act) }
            <div>{ stored.asking.map(|ask| confirm(speech, ask, stored.on_act, &on_close)) }</div>
        </div>
    }
}
