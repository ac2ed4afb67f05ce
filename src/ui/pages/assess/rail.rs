//! The rail: functions and categories with their progress, never scrolled away.

use super::finding::next_unanswered;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::{Answer, Status};
use crate::model::questionnaire::Group;
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

/// Most questions whose marks are all shown.
const MANY: usize = 300;

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
    let [given, total] = counts(open, &(0..open.questionnaire.items.len()));
    let answered = [("answered", Arg::count(given)), ("total", Arg::count(total))];
    html! {
        <nav class="rail" aria-label={speech.t(Key::AssessRail)}>
            <p class="rail-sum">{ speech.f(Key::AssessRailAnswered, answered) }</p>
            { for open.questionnaire.functions().filter(|(_, group)| has(open, group)).map(|(at, _)| function(speech, props, at)) }
            { links(speech, props, [given, total]) }
        </nav>
    }
}

fn function(speech: &Speech, props: &Rail<'_>, at: usize) -> Html {
    let open = props.open;
    let Some(group) = open.questionnaire.groups.get(at) else { return html! { <div></div> } };
    let here = group.items.contains(&props.current);
    // Everything is drawn again with every answer: where there are very many questions, only the marks of those around.
    let is_marked = here || open.questionnaire.items.len() <= MANY;
    let id = group.id.as_str();
    html! {
        <div key={id.to_owned()} class={classes!("rail-fn", hue(id))} data-here={here.then_some("")}>
            <a href={address(open, id)}>
                <span class="fn">{ id }</span><span class="rail-name">{ speech.title(id) }</span>
                { progress(speech, open, &group.items) }
                { for is_marked.then(|| strip(&marks(open, &group.items), &starts(open, at), STRIP)) }
            </a>
            <ul class="rail-cats" hidden={!here}>{ for here.then(|| categories(speech, props, at)).into_iter().flatten() }</ul>
        </div>
    }
}

fn categories(speech: &Speech, props: &Rail<'_>, function: usize) -> Vec<Html> {
    let open = props.open;
    let groups = open.questionnaire.groups.iter().filter(|group| group.parent == Some(function) && has(open, group));
    let entry = |group: &Group| {
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
    let [answered, total] = counts(open, items);
    html! {
        <span class="rail-n">{ answered }
            <span class="of">{ speech.f(Key::AssessRailOf, [("total", Arg::count(total))]) }</span></span>
    }
}

fn links(speech: &Speech, props: &Rail<'_>, [given, total]: [usize; 2]) -> Html {
    let open = props.open;
    let next = next_unanswered(open, props.current).and_then(|at| open.questionnaire.item(at));
    let all = speech.n(Key::AssessAllAnswered, total, []);
    html! {
        <div class="rail-links">
            { match next {
                Some(item) => html! { <a href={address(open, item.id.as_str())}>{ speech.t(Key::AssessNextOpen) }</a> },
                // The only one that is left is open.
                None => html! { <span class="quiet" hidden={given < total}>{ all }</span> },
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

/// Whether anything of a group is asked.
fn has(open: &Open, group: &Group) -> bool {
    let [_, total] = counts(open, &group.items);
    total > 0
}

/// The answers to what is asked of these items.
fn asked<'a>(open: &'a Open, items: &Range<usize>) -> Vec<&'a Answer> {
    items.clone().filter(|at| open.asks(*at)).filter_map(|at| open.assessment.answer(at)).collect()
}

/// How many of them are given, and how many are asked.
fn counts(open: &Open, items: &Range<usize>) -> [usize; 2] {
    let asked = asked(open, items);
    [asked.iter().filter(|answer| answer.status != Status::Unanswered).count(), asked.len()]
}

fn marks(open: &Open, items: &Range<usize>) -> Vec<Mark> {
    asked(open, items).into_iter().map(|answer| mark(answer, open.questionnaire.top())).collect()
}

/// Where the categories of a function begin, counted from its first item.
fn starts(open: &Open, function: usize) -> Vec<usize> {
    let groups = &open.questionnaire.groups;
    let first = groups.get(function).map_or(0, |group| group.items.start);
    let start = |group: &Group| asked(open, &(first..group.items.start)).len();
    groups.iter().filter(|group| group.parent == Some(function)).map(start).collect()
}
