//! Target and importance; action, owner, due date and effort.

use super::folds::{day, effort_arg, importance_name};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::{Answer, Effort, Importance};
use crate::model::change::Edit;
use crate::model::date::Date;
use crate::ui::components::explained::explained;
use crate::ui::components::field::{SelectFieldProps, TextFieldProps, select_field, text_field};
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Level aimed at, and how much depends on it.
pub(super) fn target_editor(speech: &Speech, open: &Open, answer: &Answer, on_edit: &Callback<Edit>) -> Html {
    let targets = target_options(speech, open.questionnaire.top());
    let importances =
        Importance::ALL.map(|one| (AttrValue::from(one.factor().to_string()), speech.t(importance_name(one))));
    let on_target = on_edit.reform(|value: String| Edit::Target(value.parse().ok()));
    let on_importance = on_edit.reform(|value: String| {
        Edit::Importance(Importance::ALL.into_iter().find(|one| one.factor().to_string() == value).unwrap_or_default())
    });
    html! {
        <div class="fields">
            { select_field(&props! { SelectFieldProps { label: speech.t(Key::AssessTarget), value: value(answer.target), options: targets, on_choice: on_target } }) }
            { select_field(&props! { SelectFieldProps { label: speech.t(Key::AssessImportance), value: answer.importance.factor().to_string(), options: importances.to_vec(), note: speech.t(importance_note(answer.importance)), on_choice: on_importance } }) }
            <p class="small quiet" hidden={!too_many(open)}>{ many(speech, open) }</p>
        </div>
    }
}

/// "No target", then every level with its name.
fn target_options(speech: &Speech, top: u8) -> Vec<(AttrValue, AttrValue)> {
    let none = (AttrValue::default(), speech.t(Key::AssessTargetNone));
    std::iter::once(none).chain((0..=top).map(|level| (value(Some(level)), speech.level(level)))).collect()
}

fn value(level: Option<u8>) -> AttrValue {
    AttrValue::from(level.map(|level| level.to_string()).unwrap_or_default())
}

fn importance_note(importance: Importance) -> Key {
    match importance {
        Importance::Low => Key::AssessImportanceLowNote,
        Importance::Normal => Key::AssessImportanceNormalNote,
        Importance::High => Key::AssessImportanceHighNote,
    }
}

/// Above a quarter "high", ranking loses its meaning (docs/method.md §1).
fn too_many(open: &Open) -> bool {
    let tally = &open.scores.overall.tally;
    4 * tally.high > tally.applicable()
}

fn many(speech: &Speech, open: &Open) -> AttrValue {
    let tally = &open.scores.overall.tally;
    speech.f(Key::AssessImportanceMany, [("high", Arg::from(tally.high)), ("all", Arg::from(tally.applicable()))])
}

/// What is going to be done, by whom and by when. The content suggests an effort and a next step.
pub(super) fn action_editor(
    speech: &Speech,
    (suggested, next): (Effort, &str),
    answer: &Answer,
    on_edit: &Callback<Edit>,
) -> Html {
    let own = speech.f(Key::AssessEffortContent, [("effort", effort_arg(speech, suggested))]);
    let efforts = std::iter::once((AttrValue::default(), own)).chain(
        Effort::ALL.map(|effort| (AttrValue::from(effort.letter()), AttrValue::from(effort_words(speech, effort)))),
    );
    let on_effort =
        on_edit.reform(|value: String| Edit::Effort(Effort::ALL.into_iter().find(|one| one.letter() == value)));
    let on_due = on_edit.reform(|text: String| Edit::Due(Date::parse(&text)));
    html! {
        <div class="stack">
            <p class="small" hidden={next.is_empty()}><strong>{ speech.t(Key::AssessFoldNext) }</strong>{ " " }{ explained(speech, next, "next") }</p>
            { text_field(&props! { TextFieldProps { rows: 2, label: speech.t(Key::AssessAction), value: answer.action.clone(), on_text: on_edit.reform(Edit::Action) } }) }
            <div class="fields">
                { text_field(&props! { TextFieldProps { label: speech.t(Key::AssessOwner), note: speech.t(Key::AssessOwnerHint), value: answer.owner.clone(), on_text: on_edit.reform(Edit::Owner) } }) }
                { text_field(&props! { TextFieldProps { kind: "date", label: speech.t(Key::AssessDue), value: day(answer.due), on_text: on_due } }) }
                { select_field(&props! { SelectFieldProps { label: speech.t(Key::AssessEffort), value: answer.effort.map_or("", Effort::letter), options: efforts.collect::<Vec<_>>(), on_choice: on_effort } }) }
            </div>
        </div>
    }
}

fn effort_words(speech: &Speech, effort: Effort) -> String {
    match effort_arg(speech, effort) {
        Arg::Text(text) => text,
        _ => String::new(),
    }
}
