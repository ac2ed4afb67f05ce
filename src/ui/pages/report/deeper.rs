//! The way from a questionnaire to the framework that it maps to.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::act::Act;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What "go deeper" does, and the button; nothing for the framework itself.
pub fn deeper(speech: &Speech, open: &Open, on_act: &Callback<Act>) -> Option<Html> {
    let framework = open.framework.as_ref()?;
    let title = Arg::Title(framework.id.to_string());
    let note = speech.f(Key::DeeperNote, [("framework", title)]);
    Some(html! {
        <p class="row deeper">
            <button class="button" type="button" onclick={on_act.reform(|_: MouseEvent| Act::Deeper)}>{ speech.t(Key::DeeperGo) }</button>
            <span class="quiet small">{ note }</span>
        </p>
    })
}
