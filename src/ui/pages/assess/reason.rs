//! Why an outcome does not apply: asked before the answer counts.

use crate::i18n::key::Key;
use crate::model::answer::Status;
use crate::model::change::{Change, Edit};
use crate::ui::act::Act;
use crate::ui::components::dialog::{Dialog, DialogProps};
use crate::ui::components::field::{TextFieldProps, text_field};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::use_speech;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::ui::pages) struct ReasonDialogProps {
    pub(in crate::ui::pages) open: Rc<Open>,
    pub(in crate::ui::pages) position: usize,
    pub(in crate::ui::pages) on_act: Callback<Act>,
    pub(in crate::ui::pages) on_close: Callback<()>,
}

#[component]
pub(in crate::ui::pages) fn ReasonDialog(props: &ReasonDialogProps) -> Html {
    let speech = use_speech();
    let position = props.position;
    let reason =
        use_state_eq(|| props.open.assessment.answer(position).map(|answer| answer.reason.clone()).unwrap_or_default());
    let item = props.open.questionnaire.item(position).map(|item| item.id.as_str()).unwrap_or_default();
    let legit = speech.questionnaire().items.get(item).map(|words| words.na.clone()).unwrap_or_default();
    let on_text = {
        let reason = reason.setter();
        Callback::from(move |text| reason.set(text))
    };
    let onsubmit = {
        let (on_act, on_close, reason) = (props.on_act.clone(), props.on_close.clone(), (*reason).clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !reason.trim().is_empty() {
                on_act.emit(Act::Change(excuse(position, reason.clone())));
                on_close.emit(());
            }
        })
    };
    mount::<Dialog>(
        props! { DialogProps { id: "reason", title: speech.t(Key::AssessReasonTitle), on_close: props.on_close.clone(), children: Children::new(vec![html! { <>
            <form class="stack" {onsubmit}>
                <p class="small quiet" hidden={legit.is_empty()}>{ legit }</p>
                { text_field(&props! { TextFieldProps { rows: 3, label: speech.t(Key::AssessReason), note: speech.t(Key::AssessReasonNote), value: (*reason).clone(), on_text } }) }
                <div class="row">
                    <button type="button" class="button row-end" onclick={props.on_close.reform(|_| ())}>{ speech.t(Key::AppCancel) }</button>
                    <button type="submit" class="button button-main" aria-disabled={reason.trim().is_empty().then_some("true")}>
                        { speech.t(Key::AssessReasonSave) }
                    </button>
                </div>
            </form>
        </> }]) } },
    )
}

/// Not applicable, and why, in one step.
fn excuse(position: usize, reason: String) -> Change {
    Change::Many(vec![
        Change::Edit(position, Edit::Reason(reason)),
        Change::Edit(position, Edit::Status(Status::NotApplicable)),
    ])
}
