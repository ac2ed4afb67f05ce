//! That what is open is the sample: above each of its pages, with the way to be rid of it; and the question before what was
//! changed in it is lost.

use super::dialog::{Dialog, DialogProps};
use crate::browser::page;
use crate::i18n::key::Key;
use crate::model::id::AssessmentId;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::desk::Desk;
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// What it is, and what becomes of it; nothing on the pages of anything else.
pub fn banner(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let is_here = desk.route.assessment().is_some_and(AssessmentId::is_sample);
    let Some(open) = desk.open.as_ref().filter(|_| is_here) else { return html! { <div></div> } };
    let says = if open.is_changed_sample() { Key::SampleChanged } else { Key::SampleNote };
    html! {
        <aside class="sample" aria-label={speech.t(Key::SampleTitle)}>
            <p><strong>{ speech.t(Key::SampleTitle) }</strong>{ " " }{ speech.t(says) }</p>
            { button(speech, "button", Key::SampleAway, away(on_act)) }
        </aside>
    }
}

/// A dialog in which Enter changes nothing.
pub fn ask(speech: &Speech, on_act: &Callback<Act>) -> Html {
    let close = on_act.reform(|_: MouseEvent| Act::Cancel);
    mount::<Dialog>(
        props! { DialogProps { id: "sample", title: speech.t(Key::SampleAsk), on_close: on_act.reform(|()| Act::Cancel), children: Children::new(vec![html! { <>
            <p>{ speech.t(Key::SampleAskNote) }</p>
            <div class="row">
                <button class="button" type="button" autofocus=true onclick={close}>{ speech.t(Key::AppCancel) }</button>
                { button(speech, "button row-end", Key::FormSaveFile, on_act.reform(|_| Act::SaveFile)) }
                { button(speech, "button button-main", Key::SampleAway, away(on_act)) }
            </div>
        </> }]) } },
    )
}

fn away(on_act: &Callback<Act>) -> Callback<MouseEvent> {
    on_act.reform(|_| {
        // The button goes away, and the focus with it.
        drop(page::focus("main"));
        Act::Delete(AssessmentId::sample())
    })
}
