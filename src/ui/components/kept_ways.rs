//! What can be done with something that is kept under a name: open it, name it anew, remove it.

use super::field::{TextFieldProps, text_field};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::speech::use_speech;
use yew::prelude::*;
use yew::props;

/// Properties of [`KeptWays`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeptWaysProps {
    /// Its name.
    pub name: AttrValue,
    /// Opens it, where it can be.
    #[prop_or_default]
    pub on_open: Option<Callback<()>>,
    /// Gives it this name.
    pub on_rename: Callback<String>,
    /// Removes it.
    pub on_remove: Callback<()>,
}

/// A button for each; a new name is written in their midst.
#[component]
pub fn KeptWays(props: &KeptWaysProps) -> Html {
    let speech = use_speech();
    let draft = use_state(|| None::<String>);
    let KeptWaysProps { name, on_open, on_rename, on_remove } = props;
    let way = |class: &'static str, says: Key, named: Option<Key>, onclick: Callback<MouseEvent>| {
        let named = named.map(|key| speech.f(key, [("name", Arg::text(name))]));
        html! { <button class={classes!("button", class)} type="button" aria-label={named} {onclick}>{ speech.t(says) }</button> }
    };
    let open = on_open
        .as_ref()
        .map(|on_open| way("", Key::WhatIfOpen, Some(Key::WhatIfOpenNamed), on_open.reform(|_: MouseEvent| ())));
    let begin = {
        let (draft, name) = (draft.clone(), name.to_string());
        Callback::from(move |_: MouseEvent| draft.set(Some(name.clone())))
    };
    let given = draft.as_ref().filter(|draft| !draft.trim().is_empty()).map(|given| {
        let (draft, on_rename, given) = (draft.clone(), on_rename.clone(), given.trim().to_owned());
        Callback::from(move |_: MouseEvent| {
            on_rename.emit(given.clone());
            draft.set(None);
        })
    });
    let rename = match given {
        Some(given) => way("", Key::CompareRenameDo, None, given),
        None => way("", Key::CompareRename, Some(Key::CompareRenameNamed), begin),
    };
    let field = (*draft).clone().map(|value| {
        let draft = draft.clone();
        let on_text = Callback::from(move |text| draft.set(Some(text)));
        text_field(&props! { TextFieldProps { label: speech.t(Key::CompareName), value, on_text } })
    });
    html! {
        <span class="row">
            { open }
            { field }
            { rename }
            { way("button-plain", Key::CompareRemove, Some(Key::CompareRemoveNamed), on_remove.reform(|_: MouseEvent| ())) }
        </span>
    }
}
