//! The course of all states, as a drawing and as a table.

use super::states::State;
use crate::charts::of_comparison::{Moment, course as draw};
use crate::charts::of_report::{Room, Source};
use crate::i18n::key::Key;
use crate::report::reason::Reason;
use crate::ui::components::cells::asked;
use crate::ui::components::chart::chart;
use crate::ui::components::fold::{Fold, FoldProps};
use crate::ui::components::section::{nothing, section};
use crate::ui::components::table::{Column, Row, table};
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Every state of its own, oldest first.
pub fn course(speech: &Speech, source: &Source, states: &[State]) -> Html {
    let states: Vec<&State> = states.iter().filter(|state| !state.is_guest()).collect();
    if states.len() < 2 {
        return nothing();
    }
    let moments: Vec<Moment> = states.iter().map(|state| state.moment.clone()).collect();
    let drawing = |room, class| chart(&draw(source, &moments, room), class);
    let inside = html! {
        <figure class="report-figure">
            <div class="report-drawing">
                { drawing(Room::Wide, "chart-wide") }
                { drawing(Room::Narrow, "chart-narrow") }
            </div>
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::ReportTableEquivalent), children: Children::new(vec![averages(speech, source, &states)]) } }) }
        </figure>
    };
    section("compare-trend", &speech.t(Key::CompareTrend), &speech.t(Key::CompareTrendNote), inside)
}

/// The same as a table: a state a row, the whole and the functions as columns.
fn averages(speech: &Speech, source: &Source, states: &[&State]) -> Html {
    let functions = || source.questionnaire.functions();
    let heads = functions().map(|(_, group)| Column::numbers(speech.short(group.id.as_str())));
    let first = [Column::words(speech.t(Key::CompareColState)), Column::numbers(speech.t(Key::CompareWhole))];
    let columns: Vec<_> = first.into_iter().chain(heads).collect();
    let rows = states.iter().map(|state| {
        let scores = &state.moment.scores;
        let name = html! { <span>{ state.named(speech) }</span> };
        let groups = std::iter::once(None).chain(functions().map(|(at, _)| Some(at)));
        let averages = groups.enumerate().map(|(nth, group)| {
            let reason = Reason::of(source.questionnaire, scores, group);
            asked(speech, reason.as_ref(), &["why-at-", &state.value, "-", &nth.to_string()].concat())
        });
        Row { key: state.value.clone(), cells: std::iter::once(name).chain(averages).collect() }
    });
    table(&speech.t(Key::CompareTrend), &columns, rows, usize::MAX)
}
