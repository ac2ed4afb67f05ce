//! What of a group can be taken along, and the way to delete it here.

use crate::exchange::formats::Format;
use crate::exchange::group_json::GroupFile;
use crate::i18n::key::Key;
use crate::model::assessment::Arrangement;
use crate::ui::act::{GroupAct, GroupForm, Wish};
use crate::ui::components::button::button;
use crate::ui::components::dialog::{Dialog, DialogProps};
use crate::ui::components::field::{TextFieldProps, text_field};
use crate::ui::group::{Gathered, Group};
use crate::ui::mount::mount;
use crate::ui::pages::details::marking::marking;
use crate::ui::pages::report::arrange::{language, languages};
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
    let said = use_state_eq(Arrangement::default);
    let seen = |group: &Gathered| {
        let GroupFile { handling, tlp, .. } = &group.head;
        let [is_shown, is_beside] = [group.picture.is_shown(), !group.others.is_empty()];
        (group.gathering.members().len(), [is_shown, is_beside], handling.clone(), *tlp)
    };
    let (come, [is_shown, beside], handling, tlp) = group.look(seen).unwrap_or_default();
    let report = [Format::Html, Format::Markdown].map(|format| {
        let wish = Wish { format, languages: languages(&said, speech.language()) };
        let onclick = on_group.reform(move |_: MouseEvent| GroupAct::Report(wish.clone()));
        html! { <button key={format.name()} class="button" type="button" disabled={!is_shown && !beside} {onclick}>{ speech.t(format.key()) }</button> }
    });
    let on_said = {
        let said = said.clone();
        Callback::from(move |arranged| said.set(arranged))
    };
    let form = |which: GroupForm, key: Key, disabled: bool| {
        let onclick = on_group.reform(move |_: MouseEvent| GroupAct::Save(which));
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
                    { button(&speech, "button button-main row-end", Key::GroupClearDo, clear) }
                </div>
            </> }]) } })
    });
    html! {
        <section class="report-block screen-only" aria-labelledby="group-take">
            <h2 id="group-take">{ speech.t(Key::GroupTake) }</h2>
            <p class="report-note">{ speech.t(Key::GroupTakeNote) }</p>
            <div class="form">
                { marking(&speech, tlp, &on_group.reform(GroupAct::Marking)) }
                { text_field(&props! { TextFieldProps { label: speech.t(Key::GroupHandling), note: speech.t(Key::GroupHandlingHint), value: handling, wide: true, on_text: on_group.reform(GroupAct::Handling) } }) }
                { language(&speech, &said, &on_said) }
            </div>
            <p class="row">{ for report }</p>
            <p class="row">
                { form(GroupForm::Picture, Key::GroupTakePicture, !is_shown) }
                { form(GroupForm::Csv, Key::GroupTakeCsv, !is_shown) }
                { beside.then(|| form(GroupForm::CsvAll, Key::GroupTakeCsvAll, false)) }
                { form(GroupForm::Collection, Key::GroupTakeCollection, come == 0) }
                { form(GroupForm::Answers, Key::GroupTakeAnswers, come == 0) }
            </p>
            <p class="row">{ button(&speech, "button button-plain", Key::GroupClear, ask(true)) }</p>
            <div>{ dialog }</div>
        </section>
    }
}
