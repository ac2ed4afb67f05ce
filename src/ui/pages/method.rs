//! How answers become numbers, in plain words: docs/method.md for a shift supervisor and a board member.

pub mod calc;
pub mod example;
pub mod parts;
pub mod rules;
pub mod worked;

use crate::i18n::key::Key;
use crate::ui::speech::use_speech;
use worked::worked;
use yew::prelude::*;

/// The whole method, top down: what it says, how it counts, an example, and what it never says.
#[component]
pub fn MethodPage() -> Html {
    let speech = use_speech();
    html! {
        <main class="page prose" id="main" tabindex="-1">
            <h1>{ speech.t(Key::MethodTitle) }</h1>
            <p>{ speech.t(Key::MethodLede) }</p>
            { rules::in_short(&speech) }
            { rules::scale(&speech) }
            { rules::how_to_choose(&speech) }
            { rules::without_level(&speech) }
            { rules::average(&speech) }
            { rules::withheld(&speech) }
            { rules::whole(&speech) }
            { rules::target(&speech) }
            { rules::first(&speech) }
            { rules::roadmap(&speech) }
            { rules::find_out(&speech) }
            { worked(&speech) }
            { rules::mapped(&speech) }
            { rules::group(&speech) }
            { rules::tiers(&speech) }
            { rules::never(&speech) }
            { rules::rounding(&speech) }
            { rules::specification(&speech) }
        </main>
    }
}
