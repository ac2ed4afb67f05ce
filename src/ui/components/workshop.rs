//! What who takes part in a workshop should know first, and the bar that leads to handing in.

use super::dialog::{Dialog, DialogProps};
use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::desk::Desk;
use crate::ui::mount::mount;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// The instructions, what is kept, what is asked, what becomes of the answers; then the first question.
pub fn told(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Option<Html> {
    let workshop = desk.workshop.as_ref()?;
    let kept = if workshop.keep { Key::WorkshopKept } else { Key::WorkshopNotKept };
    let told = workshop.told(desk.language.code()).map(|(code, text)| {
        let lang = (code != desk.language.code()).then(|| code.to_owned());
        html! { <div class="stack" {lang}>{ for text.lines().map(|line| html! { <p>{ line }</p> }) }</div> }
    });
    let handling = Some(&workshop.handling).filter(|said| !said.is_empty());
    let title = if workshop.title.is_empty() { speech.t(Key::NavGroup) } else { workshop.title.clone().into() };
    Some(mount::<Dialog>(
        props! { DialogProps { id: "workshop", title, on_close: on_act.reform(|()| Act::Cancel), children: Children::new(vec![html! { <>
            { told }
            <p>{ speech.t(kept) }</p>
            <p>{ speech.t(Key::WorkshopNobody) }</p>
            { for handling.map(|said| html! { <p><strong>{ speech.t(Key::GroupHandling) }</strong>{ " " }<bdi>{ said }</bdi></p> }) }
            <div class="row">{ button(speech, "button button-main row-end", Key::WorkshopGo, on_act.reform(|_: MouseEvent| Act::Cancel)) }</div>
        </> }]) } },
    ))
}

/// Above the pages of what is answered for a workshop: its name, and the way to hand in.
pub fn banner(speech: &Speech, desk: &Desk) -> Html {
    let id = desk.route.assessment().filter(|id| !id.is_sample());
    let Some((workshop, id)) = desk.workshop.as_ref().zip(id) else { return html! { <div></div> } };
    html! {
        <aside class="sample screen-only" aria-label={speech.t(Key::NavGroup)}>
            <p><strong>{ speech.t(Key::NavGroup) }</strong>{ " " }<bdi>{ &workshop.title }</bdi></p>
            <a class="button" href={Route::HandIn(id.clone()).hash()}>{ speech.t(Key::HandInTitle) }</a>
        </aside>
    }
}
