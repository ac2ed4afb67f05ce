//! Both states by function: on one radar, and as a table in which only the last column compares like with like.

use crate::charts::of_comparison::overlay;
use crate::charts::of_report::Source;
use crate::i18n::key::Key;
use crate::report::compare::Comparison;
use crate::report::reason::Reason;
use crate::score::rollup::Scores;
use crate::ui::components::cells::asked;
use crate::ui::components::chart::chart;
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, table};
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
    let first = row(speech, source, comparison, None, html! { <span>{ speech.t(Key::CompareWhole) }</span> });
    let rest = source.questionnaire.functions().map(|(at, group)| {
        let id = group.id.as_str();
        row(speech, source, comparison, Some(at), html! { <span>{ tag(id) }{ " " }{ speech.title(id) }</span> })
    });
    let inside = html! {
        <figure class="report-figure">
            <div class="report-drawing">{ chart(&overlay(source, comparison), "chart-only") }</div>
            { table(&heading, &columns, std::iter::once(first).chain(rest), usize::MAX) }
        </figure>
    };
    section("compare-functions", &heading, &speech.t(Key::CompareFunctionsNote), inside)
}

/// The whole or the function at a position: then, now, and over what was rated both times.
fn row(speech: &Speech, source: &Source, comparison: &Comparison, group: Option<usize>, name: Html) -> Row {
    let key = group.map_or(0, |at| at + 1).to_string();
    let reasons =
        |states: &[Scores; 2]| states.each_ref().map(|scores| Reason::of(source.questionnaire, scores, group));
    let says = |reason: &Option<Reason>, which: &str| asked(speech, reason.as_ref(), &[which, &key].concat());
    let ([then, now], both) = (reasons(&comparison.scores), reasons(&comparison.both));
    let rated = both[0].as_ref().map_or(0, Reason::rated);
    let cells = vec![
        name,
        says(&then, "why-then-"),
        says(&now, "why-now-"),
        html! { rated },
        if rated > 0 {
            html! { <span>{ says(&both[0], "why-from-") }{ " → " }{ says(&both[1], "why-to-") }</span> }
        } else {
            html! { "" }
        },
    ];
    Row { key, cells }
}
