//! The form that keeps the present state.

use crate::i18n::key::Key;
use crate::model::date::Date;
use crate::ui::act::Act;
use crate::ui::components::field::TextField;
use crate::ui::speech::use_speech;
use yew::prelude::*;

/// Properties of [`Keep`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeepProps {
    /// Today: the name of a state that gets none.
    pub as_of: Date,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// A name and a button.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let speech = use_speech();
    let name = use_state(String::new);
    let on_text = {
        let name = name.clone();
        Callback::from(move |text| name.set(text))
    };
    let onsubmit = {
        let (name, on_act, today) = (name.clone(), props.on_act.clone(), speech.date(props.as_of));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let given = name.trim();
            on_act.emit(Act::Keep(if given.is_empty() { today.to_string() } else { given.to_owned() }));
            name.set(String::new());
        })
    };
    html! {
        <form class="form report-block" {onsubmit}>
            <fieldset>
                <legend>{ speech.t(Key::CompareKeep) }</legend>
                <p class="small quiet">{ speech.t(Key::CompareKeepNote) }</p>
                <div class="fields">
                    <TextField label={speech.t(Key::CompareName)} note={speech.t(Key::CompareNameHint)}
                        value={(*name).clone()} {on_text} />
                </div>
                <p class="more-do">
                    <button class="button button-main" type="submit">{ speech.t(Key::CompareKeepDo) }</button>
                </p>
            </fieldset>
        </form>
    }
}
