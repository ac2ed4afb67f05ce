//! The rail: functions and categories with their progress, never scrolled away.

use super::finding::next_unanswered;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Status;
use crate::ui::components::answer_chip::mark;
use crate::ui::components::strip::strip;
use crate::ui::components::tag::hue;
use crate::ui::desk::Open;
use crate::ui::later::Later;
use crate::ui::route::Route;
use crate::ui::shelf::Mark;
use crate::ui::speech::Speech;
use std::ops::Range;
use yew::prelude::*;

/// Height of a strip of marks in pixels.
const STRIP: u16 = 9;

/// What the rail shows.
pub(super) struct Rail<'a> {
    pub(super) open: &'a Open,
    /// Position of the current item.
    pub(super) current: usize,
    /// What counts the proposals.
    pub(super) later: Later,
    pub(super) on_keys: Callback<()>,
}

pub(super) fn rail(speech: &Speech, props: &Rail<'_>) -> Html {
    let open = props.open;
    let all = 0..open.questionnaire.items.len();
    let answered = [("answered", Arg::count(answered(open, all.clone()))), ("total", Arg::count(all.len()))];
    html! {
        <nav class="rail" aria-label={speech.t(Key::AssessRail)}>
            <p class="rail-sum">{ speech.f(Key::AssessRailAnswered, answered) }</p>
            { for open.questionnaire.functions().map(|(at, _)| function(speech, props, at)) }
            { links(speech, props) }
        </nav>
    }
}

fn function(speech: &Speech, props: &Rail<'_>, at: usize) -> Html {
    let open = props.open;
    let Some(group) = open.questionnaire.groups.get(at) else { return html! { <div></div> } };
    let here = group.items.contains(&props.current);
    let id = group.id.as_str();
    html! {
        <div key={id.to_owned()} class={classes!("rail-fn", hue(id))} data-here={here.then_some("")}>
            <a href={address(open, id)}>
                <span class="fn">{ id }</span><span class="rail-name">{ speech.title(id) }</span>
                { progress(speech, open, &group.items) }
                { strip(&marks(open, &group.items), &starts(open, at), STRIP) }
            </a>
            <ul class="rail-cats" hidden={!here}>{ for here.then(|| categories(speech, props, at)).into_iter().flatten() }</ul>
        </div>
    }
}

fn categories(speech: &Speech, props: &Rail<'_>, function: usize) -> Vec<Html> {
    let open = props.open;
    let groups = open.questionnaire.groups.iter().filter(|group| group.parent == Some(function));
    let entry = |group: &crate::model::questionnaire::Group| {
        let id = group.id.as_str();
        let current = group.items.contains(&props.current).then_some("true");
        html! {
            <li key={id.to_owned()}>
                <a href={address(open, id)} aria-current={current}>
                    <span>{ speech.title(id) }</span>{ progress(speech, open, &group.items) }
                </a>
            </li>
        }
    };
    groups.map(entry).collect()
}

/// "3 of 5": the second half is left out where there is little room.
fn progress(speech: &Speech, open: &Open, items: &Range<usize>) -> Html {
    html! {
        <span class="rail-n">{ answered(open, items.clone()) }
            <span class="of">{ speech.f(Key::AssessRailOf, [("total", Arg::count(items.len()))]) }</span></span>
    }
}

fn links(speech: &Speech, props: &Rail<'_>) -> Html {
    let open = props.open;
    let next = next_unanswered(open, props.current).and_then(|at| open.questionnaire.item(at));
    let all = speech.n(Key::AssessAllAnswered, open.questionnaire.items.len(), []);
    html! {
        <div class="rail-links">
            { match next {
                Some(item) => html! { <a href={address(open, item.id.as_str())}>{ speech.t(Key::AssessNextOpen) }</a> },
                None => html! { <span class="quiet">{ all }</span> },
            } }
            <div>{ props.later.here().map(|part| (part.waiting)(speech, open, props.current)) }</div>
            { several(speech, open) }
            <button type="button" class="rail-button" onclick={props.on_keys.reform(|_| ())}>{ speech.t(Key::AssessKeys) }</button>
        </div>
    }
}

/// The way to set several outcomes at once.
pub(super) fn several(speech: &Speech, open: &Open) -> Html {
    html! { <a href={Route::Bulk(open.assessment.head.id.clone(), None).hash()}>{ speech.t(Key::AssessSeveral) }</a> }
}

fn address(open: &Open, id: &str) -> String {
    Route::Assess(open.assessment.head.id.clone(), Some(id.to_owned())).hash()
}

fn answered(open: &Open, items: Range<usize>) -> usize {
    let answers = open.assessment.answers.get(items).unwrap_or_default();
    answers.iter().filter(|answer| answer.status != Status::Unanswered).count()
}

fn marks(open: &Open, items: &Range<usize>) -> Vec<Mark> {
    let answers = open.assessment.answers.get(items.clone()).unwrap_or_default();
    answers.iter().map(|answer| mark(answer, open.questionnaire.top())).collect()
}

/// Where the categories of a function begin, counted from its first item.
fn starts(open: &Open, function: usize) -> Vec<usize> {
    let groups = &open.questionnaire.groups;
    let first = groups.get(function).map_or(0, |group| group.items.start);
    groups.iter().filter(|group| group.parent == Some(function)).map(|group| group.items.start - first).collect()
}
