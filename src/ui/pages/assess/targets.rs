//! One target for all: previewed before it is set, one step to undo.

use super::planning::target_options;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::change::{Change, Edit};
use crate::ui::act::Act;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::field::{Check, SelectField};
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TargetsDialogProps {
    pub(super) open: Rc<Open>,
    pub(super) on_act: Callback<Act>,
    pub(super) on_close: Callback<()>,
}

/// What is about to be set.
#[derive(Clone, PartialEq)]
struct Plan {
    level: Option<u8>,
    /// Id of a function; none for all outcomes.
    function: String,
    keep: bool,
}

#[component]
pub(super) fn TargetsDialog(props: &TargetsDialogProps) -> Html {
    let speech = use_speech();
    let top = props.open.questionnaire.top();
    let plan = use_state_eq(|| Plan { level: Some(3.min(top)), function: String::new(), keep: true });
    let set = |change: fn(&mut Plan, String)| {
        let plan = plan.clone();
        Callback::from(move |value| {
            let mut next = (*plan).clone();
            change(&mut next, value);
            plan.set(next);
        })
    };
    let keep = {
        let plan = plan.clone();
        Callback::from(move |keep| plan.set(Plan { keep, ..(*plan).clone() }))
    };
    let changed = changes(&props.open, &plan);
    let onsubmit = submit(props, &plan, &changed);
    let level = AttrValue::from(plan.level.map(|level| level.to_string()).unwrap_or_default());
    html! {
        <Dialog id="targets" title={speech.t(Key::AssessTargets)} on_close={props.on_close.clone()}>
            <form class="stack" {onsubmit}>
                <p class="quiet small">{ speech.t(Key::AssessTargetsLede) }</p>
                <div class="fields">
                    <SelectField label={speech.t(Key::AssessTargetsLevel)} value={level} options={target_options(&speech, top)}
                        on_choice={set(|plan, value| plan.level = value.parse().ok())} />
                    <SelectField label={speech.t(Key::AssessTargetsWhere)} value={plan.function.clone()} options={functions(&speech, &props.open)}
                        on_choice={set(|plan, value| plan.function = value)} />
                </div>
                <Check label={speech.t(Key::AssessTargetsKeep)} checked={plan.keep} on_check={keep} />
                <p role="status">{ preview(&speech, &props.open, &plan, &changed) }</p>
                <div class="row">
                    <button type="button" class="button row-end" onclick={props.on_close.reform(|_| ())}>{ speech.t(Key::AppCancel) }</button>
                    <button type="submit" class="button button-main" aria-disabled={changed.is_empty().then_some("true")}>
                        { speech.t(if plan.level.is_some() { Key::AssessTargetsApply } else { Key::AssessTargetsRemove }) }
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

fn functions(speech: &Speech, open: &Open) -> Vec<(AttrValue, AttrValue)> {
    let all = (AttrValue::default(), speech.t(Key::AssessTargetsEverything));
    let function = |id: &str| {
        let words = [("id", Arg::text(id)), ("title", Arg::Title(id.to_owned()))];
        (AttrValue::from(id.to_owned()), speech.f(Key::AssessTargetsFunction, words))
    };
    std::iter::once(all).chain(open.questionnaire.functions().map(|(_, group)| function(group.id.as_str()))).collect()
}

/// Positions whose target would change.
fn changes(open: &Open, plan: &Plan) -> Vec<usize> {
    let all = 0..open.assessment.answers.len();
    let range = open.questionnaire.group(&plan.function).map_or(all, |group| group.items.clone());
    let differs = |at: &usize| {
        let target = open.assessment.answer(*at).and_then(|answer| answer.target);
        target != plan.level && !(plan.keep && target.is_some())
    };
    range.filter(differs).collect()
}

/// What would change, in counts.
fn preview(speech: &Speech, open: &Open, plan: &Plan, changed: &[usize]) -> AttrValue {
    if changed.is_empty() {
        return speech.t(Key::AssessTargetsNone);
    }
    let targets = || changed.iter().filter_map(|at| open.assessment.answer(*at)).map(|answer| answer.target);
    let count = |test: &dyn Fn(Option<u8>) -> bool| Arg::count(targets().filter(|target| test(*target)).count());
    let counts = [
        ("same", count(&|target| target.is_none())),
        ("raise", count(&|target| target.is_some() && target < plan.level)),
        ("lower", count(&|target| target > plan.level && target.is_some())),
    ];
    speech.n(Key::AssessTargetsPreview, changed.len(), counts)
}

fn submit(props: &TargetsDialogProps, plan: &Plan, changed: &[usize]) -> Callback<SubmitEvent> {
    let (on_act, on_close) = (props.on_act.clone(), props.on_close.clone());
    let (level, changed) = (plan.level, changed.to_vec());
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if changed.is_empty() {
            return;
        }
        let change = Change::Many(changed.iter().map(|at| Change::Edit(*at, Edit::Target(level))).collect());
        let says = match level {
            Some(level) => Sentence::counted(Key::AssessTargetsDone, changed.len(), [("level", Arg::Named(level))]),
            None => Sentence::counted(Key::AssessTargetsRemoved, changed.len(), []),
        };
        on_act.emit(Act::ChangeAndSay(change, says));
        on_close.emit(());
    })
}
