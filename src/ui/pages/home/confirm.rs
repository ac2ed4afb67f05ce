//! The question before something is deleted.

use crate::browser::page;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::id::AssessmentId;
use crate::ui::act::Act;
use crate::ui::components::dialog::Dialog;
use crate::ui::speech::use_speech;
use yew::prelude::*;

/// What is to be deleted, and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// An assessment goes to the trash.
    Delete(AssessmentId, AttrValue),
    /// One in the trash goes for good.
    Purge(AttrValue, AttrValue),
}

/// Properties of [`Confirm`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConfirmProps {
    /// What is to be deleted.
    pub ask: Ask,
    /// Receives the deletion when it is confirmed.
    pub on_act: Callback<Act>,
    /// Decided, either way.
    pub on_close: Callback<()>,
}

/// A dialog in which Enter changes nothing.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let speech = use_speech();
    let (title, ask, note, yes) = match &props.ask {
        Ask::Delete(_, title) => (title, Key::HomeDeleteAsk, Key::HomeDeleteNote, Key::HomeDelete),
        Ask::Purge(_, title) => (title, Key::HomePurgeAsk, Key::HomePurgeNote, Key::HomePurge),
    };
    let on_close = props.on_close.clone();
    let onclick = props.on_act.reform({
        let ask = props.ask.clone();
        move |_| {
            on_close.emit(());
            // What was deleted goes away, and the focus with it.
            drop(page::focus("main"));
            match ask.clone() {
                Ask::Delete(id, _) => Act::Delete(id),
                Ask::Purge(key, _) => Act::Purge(key.to_string()),
            }
        }
    });
    html! {
        <Dialog id="confirm" title={speech.f(ask, [("title", Arg::text(title))])} on_close={props.on_close.clone()}>
            <p>{ speech.t(note) }</p>
            <div class="row">
                <button class="button" type="button" autofocus=true onclick={props.on_close.reform(|_| ())}>{ speech.t(Key::AppCancel) }</button>
                <button class="button button-main row-end" type="button" {onclick}>{ speech.t(yes) }</button>
            </div>
        </Dialog>
    }
}
