//! The values by hand, those of another assessment, and the outcomes that are meant.

use super::BulkPageProps;
use super::plan::{FILTERS, NONE, Planned, set};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Importance;
use crate::model::bulk::Over;
use crate::report::naming;
use crate::ui::components::field::{CheckProps, SelectFieldProps, TextFieldProps, check, select_field, text_field};
use crate::ui::desk::Open;
use crate::ui::pages::compare::other::stored;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// What becomes of what is set already, and what that is called.
const OVER: [(Over, &str, Key); 3] = [
    (Over::Keep, "keep", Key::BulkOverKeep),
    (Over::Raise, "raise", Key::BulkOverRaise),
    (Over::Replace, "replace", Key::BulkOverReplace),
];

/// What the filters are called, in the order of [`FILTERS`].
const NAMES: [Key; FILTERS.len()] = [
    Key::BulkWhichAll,
    Key::AssessFilterUnanswered,
    Key::AssessFilterUnknown,
    Key::AssessFilterReview,
    Key::AssessFilterGap,
];

/// One field for each that can be set; an empty one leaves it as it is.
pub fn by_hand(speech: &Speech, open: &Open, plan: &Planned) -> Html {
    let leave = (AttrValue::default(), speech.t(Key::BulkLeave));
    let levels = (0..=open.questionnaire.top()).map(|level| (AttrValue::from(level.to_string()), speech.level(level)));
    let none = (AttrValue::Static(NONE), speech.t(Key::AssessTargetNone));
    let targets: Vec<_> = [leave.clone(), none].into_iter().chain(levels).collect();
    let importance = |one: Importance| (AttrValue::from(one.factor().to_string()), speech.t(naming::importance(one)));
    let importances: Vec<_> = std::iter::once(leave).chain(Importance::ALL.map(importance)).collect();
    let text = |label: Key, value: &str, kind: &'static str, change: fn(&mut super::plan::Plan, String)| {
        text_field(
            &props! { TextFieldProps { kind, label: speech.t(label), note: speech.t(Key::BulkEmpty), value: value.to_owned(), on_text: set(plan, change) } },
        )
    };
    html! {
        <div class="fields">
            { select_field(&props! { SelectFieldProps { label: speech.t(Key::AssessTarget), value: plan.target.clone(), options: targets, on_choice: set(plan, |plan, value| plan.target = value) } }) }
            { select_field(&props! { SelectFieldProps { label: speech.t(Key::AssessImportance), value: plan.importance.clone(), options: importances, on_choice: set(plan, |plan, value| plan.importance = value) } }) }
            { text(Key::AssessOwner, &plan.owner, "text", |plan, text| plan.owner = text) }
            { text(Key::AssessDue, &plan.due, "date", |plan, text| plan.due = text) }
            { text_field(&props! { TextFieldProps { wide: true, label: speech.t(Key::BulkNa), note: speech.t(Key::BulkNaNote), value: plan.reason.clone(), on_text: set(plan, |plan, text| plan.reason = text) } }) }
        </div>
    }
}

/// Which other assessment, and whether its importance is copied too.
pub fn copied(speech: &Speech, props: &BulkPageProps, plan: &Planned) -> Html {
    let ours = &props.open.assessment.head.questionnaire;
    let mut shelf = (*props.shelf).clone();
    shelf.books.retain(|book| book.head.questionnaire == *ours);
    let others = stored(speech, (&props.open, &shelf, props.guest.as_deref()), Key::BulkCopyFrom, &props.on_act);
    let Some(others) = others else { return html! { <p>{ speech.t(Key::BulkCopyNone) }</p> } };
    html! {
        <div class="fields">
            { others }
            { check(&props! { CheckProps { label: speech.t(Key::BulkCopyImportance), checked: plan.with_importance, on_check: set(plan, |plan, on| plan.with_importance = on) } }) }
        </div>
    }
}

/// For which outcomes, and what becomes of what is set already.
pub fn scope(speech: &Speech, open: &Open, plan: &Planned) -> Html {
    let filters = FILTERS.iter().zip(NAMES).enumerate().map(|(at, (filter, name))| {
        let counted = [("name", Arg::text(speech.t(name))), ("n", Arg::count(filter.count(open)))];
        let says = if at == 0 { speech.t(name) } else { speech.f(Key::BulkWhich, counted) };
        (if at == 0 { AttrValue::default() } else { AttrValue::from(at.to_string()) }, says)
    });
    let overs = OVER.map(|(_, value, name)| (AttrValue::Static(value), speech.t(name)));
    let over = OVER.iter().find(|(over, ..)| *over == plan.over).map_or("", |(_, value, _)| value);
    let on_over = set(plan, |plan, value: String| {
        let chosen = OVER.iter().find(|(_, name, _)| *name == value);
        plan.over = chosen.map(|(over, ..)| *over).unwrap_or_default();
    });
    html! {
        <div class="fields">
            { select_field(&props! { SelectFieldProps { label: speech.t(Key::BulkWhere), value: plan.group.clone(), options: groups(speech, open), on_choice: set(plan, |plan, value| plan.group = value) } }) }
            { select_field(&props! { SelectFieldProps { label: speech.t(Key::BulkOf), value: plan.filter.clone(), options: filters.collect::<Vec<_>>(), on_choice: set(plan, |plan, value| plan.filter = value) } }) }
            { select_field(&props! { SelectFieldProps { wide: true, label: speech.t(Key::BulkOver), value: over, options: overs.to_vec(), on_choice: on_over } }) }
        </div>
    }
}

/// Everything, then every function with its categories.
fn groups(speech: &Speech, open: &Open) -> Vec<(AttrValue, AttrValue)> {
    let all = (AttrValue::default(), speech.t(Key::BulkEverything));
    let group = |id: &str| {
        let words = [("id", Arg::text(id)), ("title", Arg::Title(id.to_owned()))];
        (AttrValue::from(id.to_owned()), speech.f(Key::BulkGroup, words))
    };
    let groups = open.questionnaire.groups.iter().map(|one| group(one.id.as_str()));
    std::iter::once(all).chain(groups).collect()
}
