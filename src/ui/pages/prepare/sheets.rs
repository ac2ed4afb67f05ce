//! What is printed for a workshop: a sheet for the wall that says what happens with the answers, and a guide of one page
//! for who leads it. The hour comes from many such hours (docs/decisions/0029-workshop-file.md).

use super::asked_name;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::workshop::{Ask, Workshop};
use crate::report::cohort::K;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// From which minute on, what happens, and what who leads it does.
const HOUR: [(i8, Key, Key); 9] = [
    (-20, Key::WorkshopRun1What, Key::WorkshopRun1You),
    (0, Key::WorkshopRun2What, Key::WorkshopRun2You),
    (4, Key::WorkshopRun3What, Key::WorkshopRun3You),
    (10, Key::WorkshopRun4What, Key::WorkshopRun4You),
    (36, Key::WorkshopRun5What, Key::WorkshopRun5You),
    (43, Key::WorkshopRun6What, Key::WorkshopRun6You),
    (47, Key::WorkshopRun7What, Key::WorkshopRun7You),
    (56, Key::WorkshopRun8What, Key::WorkshopRun8You),
    (59, Key::WorkshopRun9What, Key::WorkshopRun9You),
];
/// What is filled in by hand where nothing was written.
const BLANKS: [Key; 3] = [Key::WorkshopSheetBy, Key::WorkshopSheetSeen, Key::WorkshopSheetDeleted];
const WATCH: [Key; 6] = [
    Key::WorkshopWatch1,
    Key::WorkshopWatch2,
    Key::WorkshopWatch3,
    Key::WorkshopWatch4,
    Key::WorkshopWatch5,
    Key::WorkshopWatch6,
];

/// What is collected, where it is, who sees it, and when it is deleted.
pub(super) fn organizer(speech: &Speech, workshop: &Workshop) -> Html {
    let asked = workshop.ask.iter().filter(|ask| **ask != Ask::Notes).map(|ask| Arg::text(speech.t(asked_name(*ask))));
    let asked: Vec<Arg> = asked.collect();
    let beside = (!asked.is_empty()).then(|| speech.f(Key::WorkshopSheetAsked, [("asked", Arg::list(asked))]));
    let notes = if workshop.asks(Ask::Notes) { Key::WorkshopSheetNotes } else { Key::WorkshopSheetNever };
    let handling = workshop.handling.trim();
    let kept = if workshop.keep { Key::WorkshopKept } else { Key::WorkshopNotKept };
    html! {
        <section class="report-block workshop-sheet" aria-labelledby="workshop-sheet">
            <h2 id="workshop-sheet">{ speech.t(Key::WorkshopSheet) }</h2>
            <p class="group-name" hidden={workshop.title.is_empty()}><bdi>{ &workshop.title }</bdi></p>
            <h3>{ speech.t(Key::WorkshopSheetWhat) }</h3>
            <ul>
                <li>{ speech.t(Key::WorkshopSheetAnswers) }</li>
                { for beside.map(|said| html! { <li>{ said }</li> }) }
                <li>{ speech.t(notes) }</li>
            </ul>
            <h3>{ speech.t(Key::WorkshopSheetWhere) }</h3>
            <ul>
                <li>{ speech.t(kept) }</li>
                <li>{ speech.t(Key::WorkshopNobody) }</li>
            </ul>
            <p hidden={handling.is_empty()}><bdi>{ handling }</bdi></p>
            <dl class="workshop-blank" hidden={!handling.is_empty()}>{ for BLANKS.iter().map(|key| html! { <div><dt>{ speech.t(*key) }</dt><dd></dd></div> }) }</dl>
            <h3>{ speech.t(Key::WorkshopSheetShown) }</h3>
            <p>{ speech.f(Key::WorkshopSheetFew, [("k", Arg::from(K))]) }</p>
        </section>
    }
}

/// Seconds that a question takes, read and thought over.
const SECONDS: [usize; 2] = [45, 60];

/// An hour, and what goes wrong in it; how long so many questions take.
pub(super) fn guide(speech: &Speech, asked: Option<usize>) -> Html {
    let takes = asked.map(|n| {
        let [from, to] = SECONDS.map(|seconds| Arg::count((n * seconds).div_ceil(60)));
        speech.n(Key::WorkshopGuideTakes, n, [("from", from), ("to", to)])
    });
    let columns = [
        Column::one(speech.t(Key::WorkshopColMinute)),
        Column::words(speech.t(Key::WorkshopColWhat)),
        Column::words(speech.t(Key::WorkshopColYou)),
    ];
    let rows = HOUR.iter().map(|(minute, what, you)| Row {
        key: minute.to_string(),
        cells: vec![
            html! { minute.to_string().replace('-', "\u{2212}") },
            cell(&speech.t(*what)),
            cell(&speech.t(*you)),
        ],
    });
    let title = speech.t(Key::WorkshopGuide);
    html! {
        <section class="report-block workshop-sheet" aria-labelledby="workshop-guide">
            <h2 id="workshop-guide">{ &title }</h2>
            <p class="report-note">{ speech.t(Key::WorkshopGuideLede) }{ " " }{ takes }</p>
            { table(&title, &columns, rows, HOUR.len()) }
            <h3>{ speech.t(Key::WorkshopWatch) }</h3>
            <ul>{ for WATCH.iter().map(|key| html! { <li>{ speech.t(*key) }</li> }) }</ul>
        </section>
    }
}
