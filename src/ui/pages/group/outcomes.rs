//! Question by question: how many gave which answer, where the middle is, how far they agree.

use crate::charts::spread as drawing;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::Questionnaire;
use crate::report::cohort::notes::notes;
use crate::report::cohort::{Cell, Picture};
use crate::report::naming;
use crate::score::cohort::member::Member;
use crate::score::cohort::spread::Spread;
use crate::ui::components::chart::chart;
use crate::ui::components::fold::fold;
use crate::ui::components::more::{FIRST, More, MoreProps};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, cell as text, table};
use crate::ui::components::tag::tag;
use crate::ui::group::Gathered;
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// A row for every question that was asked.
pub fn outcomes(speech: &Speech, group: &Gathered) -> Html {
    section(
        "group-outcomes",
        &speech.t(Key::GroupOutcomes),
        &speech.t(Key::GroupOutcomesNote),
        questions(speech, &group.questionnaire, &group.picture, &group.members),
    )
}

/// The table of a picture, with the notes of these members.
pub fn questions(speech: &Speech, of: &Questionnaire, picture: &Picture, members: &[Rc<Member>]) -> Html {
    let asked = of.items.iter().zip(&picture.cells).enumerate().filter(|(_, (_, cell))| cell.is_asked());
    let rows = asked.map(|(at, (item, cell))| {
        let written = notes(picture, members, at);
        row(speech, of.top(), item.id.as_str(), (cell, &written), picture)
    });
    let rows: Vec<Row> = rows.collect();
    let unasked = picture.cells.len() - rows.len();
    let is_long = rows.len() > FIRST;
    let columns = [
        Column::words(speech.t(Key::ReportColOutcome)),
        Column { head: speech.t(Key::GroupColAnswers), class: "wide" },
        Column::numbers(speech.t(Key::GroupColMedian)),
        Column::numbers(speech.t(Key::GroupColMiddle)),
        Column::one(speech.t(Key::GroupColAgreement)),
        Column::numbers(speech.t(Key::GroupColUnknown)),
        Column::numbers(speech.t(Key::GroupColN)),
    ];
    let all = mount::<More>(
        props! { MoreProps { label: speech.n(Key::GroupAllOutcomes, rows.len(), []), is_long, children: Children::new(vec![table(&speech.t(Key::GroupOutcomes), &columns, rows, FIRST)]) } },
    );
    html! {
        <>
            { all }
            <p class="small quiet" hidden={unasked == 0}>{ speech.n(Key::GroupUnasked, unasked, []) }</p>
        </>
    }
}

fn row(speech: &Speech, top: u8, id: &str, (cell, written): (&Cell, &[&str]), picture: &Picture) -> Row {
    let counts = cell.counts();
    let open = cell.open();
    let quartiles = open.and_then(Spread::quartiles);
    let median = quartiles.map(|[_, median, _]| speech.average(median)).unwrap_or_default();
    let middle = quartiles.map(|[first, _, third]| plain_range(speech, first, third)).unwrap_or_default();
    let agreement = cell.agreement(top).map(|agreement| speech.t(naming::agreement(agreement))).unwrap_or_default();
    let near = open.and_then(|spread| Some((spread.near()?, spread.rated())));
    let near =
        near.map(|(near, rated)| speech.f(Key::GroupNear, [("near", Arg::from(near)), ("rated", Arg::from(rated))]));
    Row {
        key: id.to_owned(),
        cells: vec![
            html! { <span>{ tag(id) }{ " " }{ speech.title(id) }</span> },
            html! { <>{ answers(speech, top, cell, picture.k) }{ for folded(speech, id, written) }</> },
            text(&median),
            text(&middle),
            html! { <span>{ agreement }<span class="below quiet small">{ near }</span></span> },
            text(&some(counts.unknown)),
            text(&some(counts.rated)),
        ],
    }
}

/// What was written beside it, folded away: not everybody in the hall has to read it.
fn folded(speech: &Speech, id: &str, written: &[&str]) -> Option<Html> {
    let lines = written.iter().map(|note| html! { <li><bdi>{ *note }</bdi></li> });
    let label = speech.f(Key::GroupNotes, [("id", Arg::text(id)), ("n", Arg::count(written.len()))]);
    let inside = html! { <ul class="group-notes">{ for lines }</ul> };
    (!written.is_empty()).then(|| fold(&label, &AttrValue::Static(""), Classes::from("screen-only"), inside))
}

/// The bar with its numbers; in its place, why there is none.
pub fn answers(speech: &Speech, top: u8, cell: &Cell, k: u32) -> Html {
    let spread = match cell {
        Cell::Hidden(_) => {
            return html! { <span class="quiet">{ speech.f(Key::GroupHidden, [("k", Arg::from(k))]) }</span> };
        }
        Cell::Alike(_) => return html! { <span>{ speech.t(Key::GroupAlike) }</span> },
        Cell::Open(spread) => spread,
    };
    let counts = (0..=top).zip(spread.at_level).map(|(level, count)| {
        let args = [("level", Arg::from(u32::from(level))), ("n", Arg::from(count))];
        html! { <span key={level}>{ speech.f(Key::GroupAtLevel, args) }</span> }
    });
    html! { <span class="group-spread">{ chart(&drawing::draw(spread, top), "") }<span class="group-levels small">{ for counts }</span></span> }
}

/// From one level to another, as they are.
pub fn plain_range(speech: &Speech, low: f64, high: f64) -> AttrValue {
    speech.f(Key::Range, [("low", Arg::average(low)), ("high", Arg::average(high))])
}

fn some(count: u32) -> AttrValue {
    if count > 0 { AttrValue::from(count.to_string()) } else { AttrValue::Static("") }
}
