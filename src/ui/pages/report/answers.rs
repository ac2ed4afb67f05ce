//! The appendix: every outcome with its answer, category by category. On a screen behind a button, on paper always.

use super::action::{id, level};
use super::gaps::outcome;
use super::more::More;
use super::section::{SectionProps, section};
use super::table::{Column, Row, cell, table};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::{Answer, Evidence};
use crate::model::questionnaire::Group;
use crate::report::shown::{Figure, Shown};
use crate::ui::components::answer_chip::answer_chip;
use crate::ui::components::score_line::{coverage, figure};
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Every answer.
pub fn answers(speech: &Speech, props: &SectionProps) -> Html {
    let open = &props.open;
    let groups = open.questionnaire.categories().filter_map(|(at, group)| category(speech, open, at, group));
    let label = speech.f(Key::ReportShowAnswers, [("n", Arg::count(open.questionnaire.items.len()))]);
    let inside = html! {
        <More {label} above={true}>
            <div data-more="">{ for groups }{ orphans(speech, open) }</div>
        </More>
    };
    section("report-answers", &speech.t(Key::ReportAnswers), &speech.t(Key::ReportAnswersNote), inside)
}

/// The outcomes of a category, under its name and its number.
fn category(speech: &Speech, open: &Open, at: usize, group: &Group) -> Option<Html> {
    let shown = Shown::of_group(&open.questionnaire, &open.scores, at)?;
    let (id, title) = (group.id.to_string(), speech.title(group.id.as_str()));
    let heads =
        [Key::ReportColOutcome, Key::ReportColAnswer, Key::ReportColTarget, Key::AssessNote, Key::AssessFoldEvidence];
    let columns = heads.map(|key| Column::words(speech.t(key)));
    let own = group.items.clone().filter(|item| open.questionnaire.item(*item).is_some_and(|item| item.group == at));
    let rows = own.filter_map(|position| row(speech, open, position));
    let coverage = coverage(speech, &open.scores.groups.get(at)?.tally);
    Some(html! {
        <div key={id.clone()} class="report-category">
            <h3>{ tag(&id) }{ " " }{ title.clone() }</h3>
            <p class="report-note">{ number(speech, &shown) }{ coverage }</p>
            { table(&title, &columns, rows, usize::MAX) }
        </div>
    })
}

/// The average or the few levels in words, where they may be shown.
fn number(speech: &Speech, shown: &Shown) -> Html {
    let known = matches!(shown.figure, Figure::Average(_) | Figure::Levels(_));
    html! { <span hidden={!known}>{ known.then(|| figure(speech, shown)) }{ speech.t(Key::CoverageJoin) }</span> }
}

fn row(speech: &Speech, open: &Open, at: usize) -> Option<Row> {
    let answer = open.assessment.answer(at)?;
    let cells = vec![
        outcome(speech, open, at, &AttrValue::Static("")),
        given(speech, answer, open.questionnaire.top()),
        cell(&answer.target.map(|target| level(speech, target)).unwrap_or_default()),
        html! { answer.notes.trim() },
        evidence(speech, &answer.evidence),
    ];
    Some(Row { key: id(open, at).to_string(), cells })
}

/// The answer; with a reason, where one belongs to it.
fn given(speech: &Speech, answer: &Answer, top: u8) -> Html {
    let reason = if answer.is_excused() { answer.reason.trim() } else { "" };
    html! { <span>{ answer_chip(speech, answer, top) }<small hidden={reason.is_empty()}>{ reason }</small></span> }
}

fn evidence(speech: &Speech, list: &[Evidence]) -> Html {
    let one = |evidence: &Evidence| {
        let (title, location) = (evidence.title.trim(), evidence.location.trim());
        match (title.is_empty(), location.is_empty()) {
            (false, false) => {
                let args = [("title", Arg::text(title)), ("location", Arg::text(location))];
                speech.f(Key::ReportEvidenceAt, args)
            }
            _ => AttrValue::from(format!("{title}{location}")),
        }
    };
    if list.is_empty() {
        return html! { "" };
    }
    html! { <ul>{ for list.iter().map(|evidence| html! { <li>{ one(evidence) }</li> }) }</ul> }
}

/// Answers to items that the questionnaire no longer has: kept, said, never scored.
fn orphans(speech: &Speech, open: &Open) -> Html {
    let orphans = &open.assessment.orphans;
    let ids = Arg::list(orphans.iter().map(|(id, _)| Arg::text(id.as_str())));
    let says = speech.n(Key::WarningOrphans, orphans.len(), [("ids", ids)]);
    html! { <p class="report-note" hidden={orphans.is_empty()}>{ says }</p> }
}
