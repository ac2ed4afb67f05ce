//! Everything on this machine: how safe it is here, and the ways to take it along, to bring it back, and to be rid of it.

use super::drop::chosen;
use super::ways::ACCEPT;
use crate::i18n::key::Key;
use crate::ui::act::{Act, KeptAct};
use crate::ui::components::button::button;
use crate::ui::components::room::Room;
use crate::ui::mount::mount;
use crate::ui::route::Route;
use crate::ui::shelf::Shelf;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A part of the page; nothing to see while nothing is kept.
pub fn machine(speech: &Speech, shelf: &Shelf, on_act: &Callback<Act>) -> Html {
    let own = speech.words().offers().iter().any(|offer| offer.own.is_some());
    if shelf.books.is_empty() && shelf.trash.is_empty() && shelf.damaged.is_empty() && !own {
        return html! { <div></div> };
    }
    let onchange = Callback::from({
        let on_act = on_act.clone();
        move |event: Event| {
            if let Some(file) = chosen(&event) {
                on_act.emit(Act::OpenFile(file));
            }
        }
    });
    html! {
        <div class="home-block home-machine">
            <h2>{ speech.t(Key::KeptTitle) }</h2>
            { mount::<Room>(()) }
            <div class="row">
                { button(speech, "button", Key::KeptBackUp, on_act.reform(|_: MouseEvent| Act::Kept(KeptAct::BackUp))) }
                <label class="button file-button"><input type="file" accept={ACCEPT} {onchange} />{ speech.t(Key::KeptRestore) }</label>
                <a class="button button-plain" href={Route::Lock.hash()}>{ speech.t(Key::KeptLock) }</a>
                <a class="button button-plain" href={Route::Forget.hash()}>{ speech.t(Key::KeptForget) }</a>
            </div>
        </div>
    }
}
