//! Both states by function: on one radar, and as a table in which only the last column compares like with like.

use crate::charts::of_comparison::overlay;
use crate::charts::of_report::Source;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::compare::Comparison;
use crate::report::shown::Shown;
use crate::score::numbers::Numbers;
use crate::score::rollup::Scores;
use crate::ui::components::cells::average;
use crate::ui::components::chart::chart;
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::components::tag::tag;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The radar over its table.
pub fn functions(speech: &Speech, source: &Source, comparison: &Comparison) -> Html {
    let heading = speech.t(Key::CompareFunctions);
    let columns = [
        Column::words(speech.t(Key::ReportColFunction)),
        Column::numbers(speech.t(Key::CompareColThen)),
        Column::numbers(speech.t(Key::CompareColNow)),
        Column::numbers(speech.t(Key::CompareColBoth)),
        Column::numbers(speech.t(Key::CompareColBothAverage)),
    ];
    let whole = |scores: &Scores| Some(scores.overall);
    let first = row(speech, source, comparison, "", html! { <span>{ speech.t(Key::CompareWhole) }</span> }, whole);
    let rest = source.questionnaire.functions().filter_map(|(at, group)| {
        let id = group.id.as_str();
        let name = html! { <span>{ tag(id) }{ " " }{ speech.title(id) }</span> };
        row(speech, source, comparison, id, name, |scores| scores.groups.get(at).copied())
    });
    let inside = html! {
        <figure class="report-figure">
            <div class="report-drawing">{ chart(&overlay(source, comparison), "chart-only") }</div>
            { table(&heading, &columns, first.into_iter().chain(rest), usize::MAX) }
        </figure>
    };
    section("compare-functions", &heading, &speech.t(Key::CompareFunctionsNote), inside)
}

/// The whole or a function: then, now, and over what was rated both times.
fn row(
    speech: &Speech,
    source: &Source,
    comparison: &Comparison,
    key: &str,
    name: Html,
    numbers: impl Fn(&Scores) -> Option<Numbers>,
) -> Option<Row> {
    let top = source.questionnaire.top();
    let [then, now] = [&comparison.scores[0], &comparison.scores[1]].map(&numbers);
    let [before, after] = [&comparison.both[0], &comparison.both[1]].map(&numbers);
    let rated = before.as_ref().map_or(0, |numbers| numbers.tally.rated);
    let levels = before.zip(after).and_then(|(before, after)| before.level.zip(after.level));
    let both = levels.map(|(from, to)| {
        let ends = [("from", Arg::text(speech.average(from))), ("to", Arg::text(speech.average(to)))];
        speech.f(Key::Movement, ends)
    });
    let cells = vec![
        name,
        average(speech, &Shown::of(&then?, top)),
        average(speech, &Shown::of(&now?, top)),
        html! { rated },
        cell(&both.unwrap_or_default()),
    ];
    Some(Row { key: key.to_owned(), cells })
}
