//! Whether the browser has promised to keep what is stored, and how much that is.

use crate::browser::machine;
use crate::i18n::key::Key;
use crate::i18n::number::Rounding;
use crate::i18n::say::Arg;
use crate::ui::speech::use_speech;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// One line, once the browser has told.
#[component]
pub fn Room() -> Html {
    let speech = use_speech();
    let told = use_state_eq(|| None::<(Option<bool>, Option<f64>)>);
    use_effect_with((), {
        let told = told.setter();
        move |()| spawn_local(async move { told.set(Some((machine::lasts().await, machine::used().await))) })
    });
    let says = (*told).map(|(lasts, used)| {
        let size = used.map(|megabytes| {
            let size = Arg::Level(megabytes, Rounding::HalfUp);
            speech.f(Key::KeptUsed, [("size", size)])
        });
        let lasts = match lasts {
            Some(true) => Key::KeptLasts,
            Some(false) => Key::KeptMayGo,
            None => Key::KeptNotTold,
        };
        html! { <>{ speech.t(lasts) }{ " " }{ size }</> }
    });
    html! { <p class="quiet small">{ says }</p> }
}
