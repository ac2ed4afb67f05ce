//! What would change: in counts, with the button that does it, and outcome by outcome.

use super::plan::change;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::Answer;
use crate::model::bulk::{Bulk, Wanted};
use crate::model::change::Edit;
use crate::model::date::Date;
use crate::model::template::{Raised, Template};
use crate::report::{bulk, naming};
use crate::ui::act::Act;
use crate::ui::components::answer_chip::words;
use crate::ui::components::cells::{id, outcome};
use crate::ui::components::more::{FIRST, More, MoreProps};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// What is about to be done.
pub struct Preview<'a> {
    /// The assessment.
    pub open: &'a Rc<Open>,
    /// What would change.
    pub bulk: Bulk,
    /// The starting point that it comes from, which has reasons.
    pub template: Option<&'a Template>,
    /// What is noted as the ground of the targets.
    pub ground: Option<String>,
    /// What is asked for.
    pub on_act: &'a Callback<Act>,
}

/// A field that can be set, and what it is called.
type Field = (Key, fn(&Edit) -> bool);

const FIELDS: [Field; 5] = [
    (Key::AssessTarget, |edit| matches!(edit, Edit::Target(_))),
    (Key::AssessImportance, |edit| matches!(edit, Edit::Importance(_))),
    (Key::AssessOwner, |edit| matches!(edit, Edit::Owner(_))),
    (Key::AssessDue, |edit| matches!(edit, Edit::Due(_))),
    (Key::ReportColAnswer, |edit| matches!(edit, Edit::Status(_) | Edit::Reason(_))),
];

/// The counts, the button, the table.
pub fn preview(speech: &Speech, props: &Preview<'_>) -> Html {
    let (bulk, steps) = (&props.bulk, props.bulk.steps.len());
    let says = bulk::says(bulk, &props.open.assessment.answers);
    let says = says.iter().map(|sentence| html! { <p>{ speech.say(sentence) }</p> });
    let onclick = {
        let (on_act, open, bulk, ground) =
            (props.on_act.clone(), props.open.clone(), props.bulk.clone(), props.ground.clone());
        Callback::from(move |_: MouseEvent| {
            if !bulk.steps.is_empty() {
                let done = Sentence::counted(Key::BulkDone, bulk.steps.len(), []);
                on_act.emit(Act::ChangeAndSay(change(&bulk, &open, ground.clone()), done));
            }
        })
    };
    let inside = html! {
        <div class="bulk-preview">
            <div role="status">{ for says }</div>
            <p class="more-do">
                <button class="button button-main" type="button" {onclick} aria-disabled={(steps == 0).then_some("true")}>
                    { speech.n(Key::BulkApply, steps, []) }
                </button>
            </p>
            { list(speech, props) }
        </div>
    };
    section("bulk-preview", &speech.t(Key::BulkPreview), &AttrValue::Static(""), inside)
}

/// Every outcome that would change: first those for which a starting point gives a reason.
fn list(speech: &Speech, props: &Preview<'_>) -> Option<Html> {
    let (named, rest): (Vec<_>, Vec<_>) =
        props.bulk.steps.iter().partition(|step| named(props, step.position).is_some());
    let steps: Vec<&Wanted> = named.into_iter().chain(rest).collect();
    let has = |(_, is): &&Field| steps.iter().flat_map(|step| &step.edits).any(is);
    let fields: Vec<&Field> = FIELDS.iter().filter(has).collect();
    let first = Column::words(speech.t(Key::ReportColOutcome));
    let columns: Vec<_> =
        std::iter::once(first).chain(fields.iter().map(|(name, _)| Column::words(speech.t(*name)))).collect();
    let rows: Vec<_> = steps.iter().filter_map(|step| row(speech, props, &fields, step)).collect();
    let label = speech.f(Key::ReportShowAll, [("n", Arg::count(rows.len()))]);
    let is_long = rows.len() > FIRST;
    (!rows.is_empty()).then(|| {
        mount::<More>(props! { MoreProps { label, is_long, children: Children::new(vec![table(&speech.t(Key::BulkPreview), &columns, rows, FIRST)]) } })
    })
}

/// What the starting point says of the outcome at a position.
fn named<'a>(props: &Preview<'a>, position: usize) -> Option<&'a Raised> {
    props.template?.named(&props.open.questionnaire.item(position)?.id)
}

fn row(speech: &Speech, props: &Preview<'_>, fields: &[&Field], step: &Wanted) -> Option<Row> {
    let (open, before) = (props.open, props.open.assessment.answer(step.position)?);
    let why = named(props, step.position).map_or("", |named| named.why.of(speech.language().code())).to_owned();
    let field = |(_, is): &&Field| {
        let edit = step.edits.iter().find(|edit| is(edit));
        cell(&edit.map_or(AttrValue::Static(""), |edit| moved(speech, before, edit)))
    };
    let first = outcome(speech, open, step.position, &why.into());
    let cells = std::iter::once(first).chain(fields.iter().map(field)).collect();
    Some(Row { key: id(open, step.position).to_string(), cells })
}

/// What stands there, and what would.
fn moved(speech: &Speech, before: &Answer, edit: &Edit) -> AttrValue {
    let level = |target: Option<u8>| {
        target.map_or_else(
            || speech.t(Key::AssessTargetNone),
            |level| {
                let name = Arg::text(speech.questionnaire().level(level));
                speech.f(Key::LevelShort, [("level", Arg::from(u32::from(level))), ("name", name)])
            },
        )
    };
    let day = |due: Option<Date>| due.map_or(AttrValue::Static(""), |day| speech.date(day));
    let [from, to] = match edit {
        Edit::Target(target) => [before.target, *target].map(level),
        Edit::Importance(importance) => [before.importance, *importance].map(|one| speech.t(naming::importance(one))),
        Edit::Owner(owner) => [before.owner.clone(), owner.clone()].map(AttrValue::from),
        Edit::Due(due) => [before.due, *due].map(day),
        Edit::Reason(reason) => [before.reason.clone(), reason.clone()].map(AttrValue::from),
        _ => [words(speech, before), speech.t(Key::AssessStateNa)],
    };
    if from.trim().is_empty() {
        to
    } else {
        speech.f(Key::Movement, [("from", Arg::text(from)), ("to", Arg::text(to))])
    }
}
