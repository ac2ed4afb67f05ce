//! What should be known at the top of every page: that a part of the program did not come, and what that part says when
//! it is here (notes.rs).

use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::desk::Desk;
use crate::ui::later::Later;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Nothing, or one notice per thing that should be known.
pub fn notices(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let missing = (desk.later == Later::Failed).then(|| unfetched(speech, on_act));
    let notes = desk.later.here().map(|part| (part.notes)(speech, desk, on_act));
    html! {
        <aside class="notices screen-only" aria-label={speech.t(Key::ReportFlags)}>{ missing }{ notes }</aside>
    }
}

/// A part of the program did not come.
fn unfetched(speech: &Speech, on_act: &Callback<Act>) -> Html {
    html! {
        <div class="notice" role="alert">
            <strong>{ speech.t(Key::AppUnfetchedTitle) }</strong>
            <p>{ speech.t(Key::AppUnfetched) }</p>
            <p class="row">
                { button(speech, "button", Key::StoreRetry, on_act.reform(|_| Act::Fetch)) }
            </p>
        </div>
    }
}
