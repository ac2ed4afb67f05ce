//! A form that keeps something under a name.

use super::field::{TextFieldProps, text_field};
use crate::i18n::key::Key;
use crate::ui::speech::use_speech;
use yew::prelude::*;
use yew::props;

/// Properties of [`Keep`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeepProps {
    /// What is kept, what becomes of it, an example of a name, and what the button says.
    pub says: [Key; 4],
    /// The name of what gets none.
    pub otherwise: AttrValue,
    /// Whether there is nothing to keep.
    #[prop_or_default]
    pub disabled: bool,
    /// Keeps it under this name.
    pub on_keep: Callback<String>,
}

/// A name and a button.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let speech = use_speech();
    let name = use_state(String::new);
    let [title, note, hint, says] = props.says.map(|key| speech.t(key));
    let on_text = {
        let name = name.clone();
        Callback::from(move |text| name.set(text))
    };
    let onsubmit = {
        let (name, on_keep, otherwise) = (name.clone(), props.on_keep.clone(), props.otherwise.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let given = name.trim();
            on_keep.emit(if given.is_empty() { otherwise.to_string() } else { given.to_owned() });
            name.set(String::new());
        })
    };
    html! {
        <form class="form report-block" {onsubmit}>
            <fieldset>
                <legend>{ title }</legend>
                <p class="small quiet">{ note }</p>
                <div class="fields">
                    { text_field(&props! { TextFieldProps { label: speech.t(Key::CompareName), note: hint, value: (*name).clone(), on_text } }) }
                </div>
                <p class="more-do">
                    <button class="button button-main" type="submit" disabled={props.disabled}>{ says }</button>
                </p>
            </fieldset>
        </form>
    }
}
