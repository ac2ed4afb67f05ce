//! A part of the assessment for a colleague: which sections, and the file with them.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::act::Act;
use crate::ui::components::sections::sections;
use crate::ui::desk::Open;
use crate::ui::speech::use_speech;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`HandPart`].
#[derive(Clone, PartialEq, Properties)]
pub struct HandPartProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The boxes and the button; before a section is chosen there is nothing to save.
#[component]
pub fn HandPart(props: &HandPartProps) -> Html {
    let speech = use_speech();
    let chosen = use_state_eq(Vec::<usize>::new);
    let of = &props.open.questionnaire;
    let on_choice = {
        let chosen = chosen.setter();
        Callback::from(move |new| chosen.set(new))
    };
    let part = of.with_conditions(&chosen);
    // All of it is a part, too.
    let asked = if part.is_empty() { chosen.to_vec() } else { part };
    let counts = [("n", Arg::count(asked.len())), ("total", Arg::count(of.items.len()))];
    let off = asked.is_empty().then_some("true");
    let onclick = {
        let (asked, on_act) = (asked.clone(), props.on_act.clone());
        Callback::from(move |_: MouseEvent| {
            if !asked.is_empty() {
                on_act.emit(Act::SavePart(asked.clone()));
            }
        })
    };
    html! {
        <fieldset>
            <legend><h2>{ speech.t(Key::PartTitle) }</h2></legend>
            <p class="small quiet">{ speech.t(Key::PartNote) }</p>
            { sections(&speech, of, &chosen, &on_choice) }
            <p class="small quiet" role="status">{ speech.f(Key::AssessPart, counts) }</p>
            <p class="row"><button class="button" type="button" aria-disabled={off} {onclick}>{ speech.t(Key::PartSave) }</button></p>
        </fieldset>
    }
}
