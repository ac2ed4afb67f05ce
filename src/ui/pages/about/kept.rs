//! How safe what is stored is in this browser, how to store nothing at all, and how to be rid of everything.

use crate::browser::settings;
use crate::i18n::key::Key;
use crate::ui::components::room::Room;
use crate::ui::mount::mount;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The address under which nothing is kept (see `ui::clerk`).
const MEMORY: &str = "?keep=no";
/// The one without a wish.
const PLAIN: &str = "?";

/// The part of the page.
pub fn kept(speech: &Speech) -> Html {
    let (href, go, says) = if settings::keeps_nothing() {
        (PLAIN, Key::MachineMemoryEnd, Key::MachineMemoryOn)
    } else {
        (MEMORY, Key::MachineMemoryGo, Key::MachineMemory)
    };
    html! {
        <section>
            <h2>{ speech.t(Key::MachineTitle) }</h2>
            { mount::<Room>(()) }
            <p><a href={Route::Forget.hash()}>{ speech.t(Key::KeptForget) }</a></p>
            <p>{ speech.t(says) }</p>
            <p class="row"><a class="button" {href}>{ speech.t(go) }</a></p>
        </section>
    }
}
