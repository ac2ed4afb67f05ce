//! What of a group can be taken along, and the way to delete it here.

use crate::i18n::key::Key;
use crate::ui::act::{GroupAct, GroupForm};
use crate::ui::components::dialog::{Dialog, DialogProps};
use crate::ui::components::field::{TextFieldProps, text_field};
use crate::ui::group::Group;
use crate::ui::mount::mount;
use crate::ui::speech::use_speech;
use yew::prelude::*;
use yew::props;

/// Properties of [`Take`].
#[derive(Clone, PartialEq, Properties)]
pub struct TakeProps {
    /// The group.
    pub group: Group,
    /// What is asked for.
    pub on_group: Callback<GroupAct>,
}

/// A button for every form, what becomes of the answers, and the deletion, which asks first.
#[component]
pub fn Take(props: &TakeProps) -> Html {
    let speech = use_speech();
    let asks = use_state_eq(|| false);
    let TakeProps { group, on_group } = props;
    let (come, is_shown, handling) = group
        .look(|group| (group.gathering.members().len(), group.picture.is_shown(), group.head.handling.clone()))
        .unwrap_or_default();
    let button = |form: GroupForm, key: Key, disabled: bool| {
        let onclick = on_group.reform(move |_: MouseEvent| GroupAct::Save(form));
        html! { <button key={key as usize} class="button" type="button" {disabled} {onclick}>{ speech.t(key) }</button> }
    };
    let ask = |to: bool| {
        let asks = asks.clone();
        Callback::from(move |_: MouseEvent| asks.set(to))
    };
    let clear = {
        let (asks, on_group) = (asks.clone(), on_group.clone());
        Callback::from(move |_: MouseEvent| {
            asks.set(false);
            drop(crate::browser::page::focus("main"));
            on_group.emit(GroupAct::Clear);
        })
    };
    let close = {
        let asks = asks.clone();
        Callback::from(move |()| asks.set(false))
    };
    let dialog = asks.then(|| {
        mount::<Dialog>(props! { DialogProps { id: "group-clear", title: speech.n(Key::GroupClearAsk, come, []), on_close: close, children: Children::new(vec![html! { <>
                <p>{ speech.t(Key::GroupClearNote) }</p>
                <div class="row">
                    <button class="button" type="button" autofocus=true onclick={ask(false)}>{ speech.t(Key::AppCancel) }</button>
                    <button class="button button-main row-end" type="button" onclick={clear}>{ speech.t(Key::GroupClearDo) }</button>
                </div>
            </> }]) } })
    });
    html! {
        <section class="report-block screen-only" aria-labelledby="group-take">
            <h2 id="group-take">{ speech.t(Key::GroupTake) }</h2>
            <p class="report-note">{ speech.t(Key::GroupTakeNote) }</p>
            <div class="form">{ text_field(&props! { TextFieldProps { label: speech.t(Key::GroupHandling), note: speech.t(Key::GroupHandlingHint), value: handling, wide: true, on_text: on_group.reform(GroupAct::Handling) } }) }</div>
            <p class="row">
                { button(GroupForm::Picture, Key::GroupTakePicture, !is_shown) }
                { button(GroupForm::Csv, Key::GroupTakeCsv, !is_shown) }
                { button(GroupForm::Collection, Key::GroupTakeCollection, come == 0) }
            </p>
            <p class="row"><button class="button button-plain" type="button" onclick={ask(true)}>{ speech.t(Key::GroupClear) }</button></p>
            <div>{ dialog }</div>
        </section>
    }
}
