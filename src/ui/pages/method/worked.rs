//! The worked example on the page: the answers as a table, then every group's calculation, then a rated zero.

use super::calc::calc;
use super::example::{self, GIVEN, Given};
use super::parts::section;
use crate::exchange::number::plain;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::{Answer, Importance};
use crate::score::rank;
use crate::ui::components::answer_chip::answer_chip;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Both cases, computed when the page is drawn.
pub fn worked(speech: &Speech) -> Html {
    let five = example::five(&speech.t(Key::MethodExampleReason));
    let (Some(five), Some(wide)) = (five, example::wide()) else { return html! { <div></div> } };
    let groups = [1, 2, 0].map(|group| calc(speech, &five, group, &title(speech, &five, group), None));
    section(
        speech,
        Key::MethodExample,
        html! {
            <>
                <p>{ speech.t(Key::MethodExampleLede) }</p>
                { answers(speech, &five) }
                { for groups }
                <p>{ order(speech, &five) }</p>
                { calc(speech, &wide, 0, &speech.t(Key::MethodZero), Some(zero(speech, &wide))) }
            </>
        },
    )
}

fn answers(speech: &Speech, open: &Open) -> Html {
    let heads = [
        Key::ReportColOutcome,
        Key::ReportColCategory,
        Key::ReportColAnswer,
        Key::ReportColImportance,
        Key::ReportColTarget,
    ];
    let heads = heads.map(|key| Column::words(speech.t(key)));
    let rows = GIVEN.iter().zip(&open.assessment.answers).map(|(given, answer)| row(speech, open, given, answer));
    table(&speech.t(Key::MethodExampleAnswers), &heads, rows, GIVEN.len())
}

fn row(speech: &Speech, open: &Open, given: &Given, answer: &Answer) -> Row {
    let importance = match given.importance {
        Importance::Low => Key::AssessImportanceLow,
        Importance::Normal => Key::AssessImportanceNormal,
        Importance::High => Key::AssessImportanceHigh,
    };
    let target = given.target.map_or_else(|| speech.t(Key::AssessTargetNone), |level| speech.level(level));
    let chip = answer_chip(speech, answer, open.questionnaire.top());
    let cells = vec![
        html! { <><strong>{ given.id }</strong>{ " " }{ speech.t(given.title) }</> },
        cell(&group_id(open, given.category)),
        html! { <>{ chip }<div class="quiet">{ &answer.reason }</div></> },
        cell(&speech.t(importance)),
        cell(&target),
    ];
    Row { key: given.id.to_owned(), cells }
}

/// A category by its letter, the function by those of its categories.
fn title(speech: &Speech, open: &Open, at: usize) -> AttrValue {
    let groups = &open.questionnaire.groups;
    if groups.get(at).is_some_and(|group| group.parent.is_some()) {
        return speech.f(Key::MethodExampleCategory, [("id", Arg::text(group_id(open, at)))]);
    }
    let inner = groups.iter().filter(|group| group.parent == Some(at)).map(|group| Arg::text(group.id.as_str()));
    speech.f(Key::MethodExampleFunction, [("ids", Arg::list(inner))])
}

fn group_id(open: &Open, at: usize) -> AttrValue {
    open.questionnaire.groups.get(at).map(|group| AttrValue::from(group.id.to_string())).unwrap_or_default()
}

/// What to act on and what to find out, with the numbers that rank them.
fn order(speech: &Speech, open: &Open) -> AttrValue {
    let (scores, items) = (&open.scores, &open.questionnaire.items);
    let ranked = |at: usize, rank: Option<f64>| {
        let args = [("id", Arg::text(items.get(at)?.id.as_str())), ("rank", Arg::text(plain(rank?)))];
        Some(Arg::Say(Box::new(Sentence::new(Key::MethodExampleRanked, args))))
    };
    let gaps = scores.ranked.iter().filter_map(|at| ranked(*at, scores.items.get(*at)?.priority()));
    let unknown =
        rank::find_out(&scores.rows).into_iter().filter_map(|at| ranked(at, scores.items.get(at)?.find_out()));
    speech.f(Key::MethodExampleOrder, [("gaps", Arg::list(gaps)), ("unknown", Arg::list(unknown))])
}

fn zero(speech: &Speech, open: &Open) -> AttrValue {
    let answers = open.assessment.answers.iter().map(|answer| {
        let sentence = match answer.level() {
            Some(level) => Sentence::new(Key::LevelNumber, [("level", Arg::from(u32::from(level)))]),
            None => Sentence::new(Key::AssessStateOpen, []),
        };
        Arg::Say(Box::new(sentence))
    });
    let top = Arg::from(u32::from(open.questionnaire.top()));
    speech.f(Key::MethodZeroLede, [("top", top), ("answers", Arg::list(answers))])
}
