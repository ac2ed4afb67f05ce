//! Groups beside each other at a glance: a small drawing of each on one scale, and how the medians went where all are one
//! group at different times. The same numbers stand in a table.
//!
//! Refuses to know: what may be shown, and which of them belong together, which the reader says.

use super::outcomes::plain_range;
use crate::charts::of_group::{Source, group_side, group_trend};
use crate::charts::of_report::Room;
use crate::i18n::key::Key;
use crate::report::cohort::Picture;
use crate::report::document::group::beside::called;
use crate::report::document::group::{Group, Other};
use crate::ui::act::{Act, GroupAct};
use crate::ui::components::chart::chart;
use crate::ui::components::field::{CheckProps, check};
use crate::ui::components::fold::{Fold, FoldProps};
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::group::Gathered;
use crate::ui::mount::mount;
use crate::ui::reported::reported_group;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// All groups, the earliest first.
pub(super) fn years(speech: &Speech, group: &Gathered, on_act: &Callback<Act>) -> Html {
    reported_group(group, &[], |of, _| {
        let all = of.all();
        let sides = all.iter().enumerate().map(|(at, other)| side(speech, &of, at, other));
        let on_check = on_act.reform(|is_years| Act::Group(GroupAct::Years(is_years)));
        let days = all.first().map(|other| other.begun) != all.last().map(|other| other.begun);
        let ask = days.then(|| {
            check(&props! { CheckProps { label: speech.t(Key::GroupYears), checked: of.is_years, on_check } })
        });
        html! {
            <div>
                <p class="report-note">{ speech.t(Key::GroupBarsDesc) }</p>
                <div class="group-sides">{ for sides }</div>
                { mount::<Fold>(props! { FoldProps { label: speech.t(Key::ReportTableEquivalent), children: Children::new(vec![medians(speech, &of, &all)]) } }) }
                <div class="screen-only">{ ask }</div>
                <div>{ trend(speech, &of) }</div>
            </div>
        }
    })
}

fn side(speech: &Speech, of: &Group, at: usize, other: &Other) -> Html {
    html! {
        <figure key={at}>
            <figcaption><strong><bdi>{ name(speech, other) }</bdi></strong><span class="below quiet small">{ day(speech, other) }</span></figcaption>
            { chart(&group_side(&source(speech, of, other.picture), &speech.say(&called(other))), "") }
        </figure>
    }
}

/// The medians on their days; nothing where the groups are not one.
fn trend(speech: &Speech, of: &Group) -> Option<Html> {
    let moments = of.moments();
    let (_, last) = moments.last()?;
    let source = source(speech, of, last);
    let drawing = |room, class| chart(&group_trend(&source, &moments, room), class);
    Some(html! {
        <figure class="report-figure">
            <h3>{ speech.t(Key::GroupTrend) }</h3>
            <p class="report-note">{ speech.t(Key::GroupTrendNote) }</p>
            <div class="report-drawing">{ drawing(Room::Wide, "chart-wide") }{ drawing(Room::Narrow, "chart-narrow") }</div>
        </figure>
    })
}

/// A group a row, the functions as columns.
fn medians(speech: &Speech, of: &Group, all: &[Other]) -> Html {
    let functions = || of.questionnaire.functions();
    let heads = functions().map(|(_, group)| Column::numbers(speech.short(group.id.as_str())));
    let first = [Column::words(speech.t(Key::GroupName)), Column::numbers(speech.t(Key::GroupReportBegun))];
    let columns: Vec<Column> = first.into_iter().chain(heads).collect();
    let rows = all.iter().enumerate().map(|(at, other)| {
        let named = [html! { <bdi>{ name(speech, other) }</bdi> }, cell(&day(speech, other))];
        let medians = functions().map(|(at, _)| {
            let Some([low, median, high]) = other.picture.groups.get(at).and_then(|five| five.quartiles) else {
                return html! { <span class="quiet">{ speech.t(Key::GroupPartHidden) }</span> };
            };
            html! { <span>{ speech.average(median) }<span class="below quiet small">{ plain_range(speech, low, high) }</span></span> }
        });
        Row { key: at.to_string(), cells: named.into_iter().chain(medians).collect() }
    });
    table(&speech.t(Key::GroupBesideEach), &columns, rows, usize::MAX)
}

fn source<'a>(speech: &'a Speech, of: &Group<'a>, picture: &'a Picture) -> Source<'a> {
    Source { questionnaire: of.questionnaire, picture, words: speech.words(), names: speech.questionnaire() }
}

fn day(speech: &Speech, other: &Other) -> AttrValue {
    other.begun.map_or(AttrValue::Static(""), |day| speech.date(day))
}

fn name(speech: &Speech, other: &Other) -> AttrValue {
    let title = other.title.trim();
    if title.is_empty() { speech.t(Key::GroupUnnamed) } else { AttrValue::from(title.to_owned()) }
}
