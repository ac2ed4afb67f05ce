//! Behind the last chapter: the way to next year's assessment.

use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::components::next_year::{NextYear, NextYearProps};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::use_speech;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// A part of the page with the way, once anything is answered.
pub fn again(open: &Rc<Open>, on_act: &Callback<Act>) -> Html {
    let counts = &open.scores.overall.tally;
    let none = counts.rated + counts.unknown + counts.not_applicable == 0;
    html! { <div class="tools again screen-only" hidden={none}>{ mount::<Again>(props! { AgainProps { open: open.clone(), on_act: on_act.clone() } }) }</div> }
}

#[derive(Clone, PartialEq, Properties)]
struct AgainProps {
    open: Rc<Open>,
    on_act: Callback<Act>,
}

#[component]
fn Again(props: &AgainProps) -> Html {
    let speech = use_speech();
    let asked = use_state_eq(|| false);
    let ask = |shown: bool| {
        let asked = asked.setter();
        move || asked.set(shown)
    };
    let (show, hide) = (ask(true), ask(false));
    let head = &props.open.assessment.head;
    let (id, title) = (head.id.clone(), head.title.clone());
    let on_close = Callback::from(move |()| hide());
    let on_act = props.on_act.clone();
    html! {
        <p class="row">
            { button(&speech, "button", Key::HomeAgain, Callback::from(move |_: MouseEvent| show())) }
            <span class="quiet small">{ speech.t(Key::AgainNote) }</span>
            <span>{ asked.then(|| mount::<NextYear>(props! { NextYearProps { id, title, on_act, on_close } })) }</span>
        </p>
    }
}
