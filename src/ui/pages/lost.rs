//! What is shown where there is nothing to show: a wrong address, an assessment that is not here, or one that is
//! damaged.

use crate::i18n::key::Key;
use crate::i18n::say::Sentence;
use crate::ui::app::loading;
use crate::ui::desk::Missing;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A plain page with a way back. `missing` says why the assessment is not shown; none stands for a wrong address.
pub fn lost(speech: &Speech, missing: Option<&Missing>) -> Html {
    let plain = |key| Sentence::new(key, []);
    let (title, note) = match missing {
        Some(Missing::Loading) => return loading(speech),
        None => (Key::PageNotFound, None),
        Some(Missing::Gone) => (Key::StoreGone, Some(plain(Key::StoreGoneNote))),
        Some(Missing::Damaged(says)) => (Key::StoreDamagedTitle, Some(says.clone())),
    };
    html! {
        <main class="page stack lost" id="main" tabindex="-1">
            <h1>{ speech.t(title) }</h1>
            { for note.map(|note| html! { <p>{ speech.say(&note) }</p> }) }
            <p><a class="button" href={Route::Home.hash()}>{ speech.t(Key::PageGoHome) }</a></p>
        </main>
    }
}
