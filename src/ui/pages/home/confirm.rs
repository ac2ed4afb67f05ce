//! The question before something is deleted.

use crate::browser::page;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::id::AssessmentId;
use crate::ui::act::{Act, KeptAct, OwnAct};
use crate::ui::components::button::button;
use crate::ui::components::dialog::{Dialog, DialogProps};
use crate::ui::components::next_year::{NextYear, NextYearProps};
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// What is to be deleted, and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// The next year's assessment out of this one.
    Again(AssessmentId, AttrValue),
    /// An assessment goes to the trash.
    Delete(AssessmentId, AttrValue),
    /// One in the trash goes for good.
    Purge(AttrValue, AssessmentId, AttrValue),
    /// A questionnaire of the reader's own is removed from this machine.
    Remove(AttrValue, AttrValue),
}

/// A dialog in which Enter changes nothing.
pub fn confirm(speech: &Speech, ask: &Ask, on_act: &Callback<Act>, on_close: &Callback<()>) -> Html {
    let (title, question, note, yes) = match ask {
        Ask::Again(id, title) => {
            return mount::<NextYear>(
                props! { NextYearProps { id: id.clone(), title, on_act: on_act.clone(), on_close: on_close.clone() } },
            );
        }
        Ask::Delete(_, title) => (title, Key::HomeDeleteAsk, Key::HomeDeleteNote, Key::HomeDelete),
        Ask::Purge(.., title) => (title, Key::HomePurgeAsk, Key::HomePurgeNote, Key::HomePurge),
        Ask::Remove(_, title) => (title, Key::OwnRemoveAsk, Key::OwnRemoveNote, Key::OwnRemove),
    };
    let onclick = on_act.reform({
        let (ask, on_close) = (ask.clone(), on_close.clone());
        move |_| {
            on_close.emit(());
            // What was deleted goes away, and the focus with it.
            drop(page::focus("main"));
            match ask.clone() {
                Ask::Again(id, title) => Act::Kept(KeptAct::Again(id, title.to_string(), true)),
                Ask::Delete(id, _) => Act::Delete(id),
                Ask::Purge(key, id, _) => Act::Purge(key.to_string(), id),
                Ask::Remove(id, _) => Act::Own(OwnAct::Remove(id.to_string())),
            }
        }
    });
    mount::<Dialog>(
        props! { DialogProps { id: "confirm", title: speech.f(question, [("title", Arg::text(title))]), on_close: on_close.clone(), children: Children::new(vec![html! { <>
            <p>{ speech.t(note) }</p>
            <div class="row">
                <button class="button" type="button" autofocus=true onclick={on_close.reform(|_| ())}>
                    { speech.t(Key::AppCancel) }
                </button>
                { button(speech, "button button-main row-end", yes, onclick) }
            </div>
        </> }]) } },
    )
}
