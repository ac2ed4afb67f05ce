//! Whether the browser has promised to keep what is stored, how much that is, and when there is little room for more.

use crate::browser::machine;
use crate::browser::task::spawn_local;
use crate::i18n::key::Key;
use crate::i18n::number::Rounding;
use crate::i18n::say::Arg;
use crate::ui::speech::use_speech;
use yew::prelude::*;

/// Fewer megabytes than this are little room: what some private windows give, and a disk that is nearly full.
const LITTLE: f64 = 100.0;

/// One line, once the browser has told.
#[component]
pub fn Room() -> Html {
    let speech = use_speech();
    let told = use_state_eq(|| None::<(Option<bool>, Option<(f64, f64)>)>);
    use_effect_with((), {
        let told = told.setter();
        move |()| spawn_local(async move { told.set(Some((machine::lasts().await, machine::used().await))) })
    });
    let says = (*told).map(|(lasts, used)| {
        let sized = |key: Key, megabytes: f64| speech.f(key, [("size", Arg::Level(megabytes, Rounding::HalfUp))]);
        let size = used.map(|(used, room)| {
            let left = (room - used).max(0.0);
            let little = (left < LITTLE).then(|| html! { <>{ " " }{ sized(Key::KeptLittle, left) }</> });
            html! { <>{ sized(Key::KeptUsed, used) }{ little }</> }
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
