//! Everybody whose work is in the app, and under which licences: one long text, which comes when its fold is opened.
//! Refuses to know what it says.

use crate::browser::packs;
use crate::browser::task::spawn_local;
use crate::i18n::key::Key;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;

/// Name of the pack; xtask/src/dist/licences.rs writes it.
const PACK: &str = "licences";

/// How it stands with the text.
#[derive(Clone, Debug, PartialEq)]
pub enum List {
    /// Nobody has asked for it yet, or it is on its way.
    Coming,
    /// It is here.
    Here(AttrValue),
    /// It did not come; opening again asks again.
    Failed,
}

/// The fold.
#[component]
pub fn Licences() -> Html {
    let speech = use_speech();
    let list = use_state(|| List::Coming);
    let ontoggle = {
        let list = list.clone();
        Callback::from(move |_: Event| ask(list.clone()))
    };
    html! {
        <details class="fold" {ontoggle}>
            <summary><span>{ speech.t(Key::AboutLibraries) }</span></summary>
            <div class="fold-in">{ inside(&speech, &list) }</div>
        </details>
    }
}

/// What is in the fold.
pub fn inside(speech: &Speech, list: &List) -> Html {
    match list {
        List::Coming => html! { <p role="status">{ speech.t(Key::AppLoading) }</p> },
        // Licences are not translated.
        List::Here(text) => html! { <pre class="licences" lang="en">{ text }</pre> },
        List::Failed => html! { <p role="alert">{ speech.t(Key::AboutLibrariesFailed) }</p> },
    }
}

fn ask(list: UseStateHandle<List>) {
    if !matches!(*list, List::Here(_)) {
        spawn_local(async move {
            list.set(packs::pack(PACK).await.map_or(List::Failed, |text| List::Here(text.into())));
        });
    }
}
