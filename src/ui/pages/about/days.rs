//! How dates are written, and where it holds.

use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::components::days;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The preference under its heading.
pub fn days(speech: &Speech, on_act: &Callback<Act>) -> Html {
    html! {
        <section>
            <h2>{ speech.t(Key::SettingsDays) }</h2>
            <p>{ speech.t(Key::SettingsDaysNote) }</p>
            { days::days(speech, on_act) }
        </section>
    }
}
