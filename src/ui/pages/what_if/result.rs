//! How things would stand: in a line, in a sentence, on a radar, as bars and as a table.

use crate::charts::of_comparison::{would_be_bars, would_be_radar};
use crate::charts::of_report::Source;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::shown::Shown;
use crate::report::what_if::WhatIf;
use crate::score::numbers::Numbers;
use crate::score::rollup::Scores;
use crate::ui::components::cells::{average, fraction};
use crate::ui::components::chart::chart;
use crate::ui::components::fold::Fold;
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, table};
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The new average beside that of now, in so few words that it can be heard after every choice.
pub fn line(speech: &Speech, what_if: &WhatIf) -> AttrValue {
    let levels = what_if.comparison.scores.each_ref().map(|scores| Shown::of(&scores.overall, 0).average());
    match levels {
        _ if what_if.chosen.is_empty() => speech.t(Key::WhatIfNothing),
        [Some(from), Some(to)] => {
            let ends = [("from", Arg::average(from)), ("to", Arg::average(to))];
            speech.n(Key::WhatIfLine, what_if.chosen.len(), ends)
        }
        _ => {
            let [now, then] = what_if.comparison.scores.each_ref().map(|scores| scores.overall.tally.met);
            let counts = [("now", now[0]), ("then", then[0]), ("all", then[1])];
            speech.n(Key::WhatIfLineMet, what_if.chosen.len(), counts.map(|(place, n)| (place, Arg::from(n))))
        }
    }
}

/// The state as it would stand, beside that of now.
pub fn result(speech: &Speech, open: &Open, what_if: &WhatIf) -> Html {
    let source = Source {
        questionnaire: &open.questionnaire,
        scores: &open.scores,
        words: speech.words(),
        names: speech.questionnaire(),
    };
    let heading = speech.t(Key::WhatIfResult);
    let inside = html! {
        <figure class="report-figure">
            <p hidden={what_if.chosen.is_empty()}>{ speech.say(&what_if.says()) }</p>
            <p class="report-note" hidden={what_if.chosen.is_empty()}>{ speech.say(&what_if.effort()) }</p>
            <div class="report-drawing">{ chart(&would_be_radar(&source, what_if), "chart-only") }</div>
            <div class="report-drawing">{ chart(&would_be_bars(&source, what_if), "chart-only") }</div>
            <Fold label={speech.t(Key::ReportTableEquivalent)}>{ numbers(speech, open, what_if) }</Fold>
        </figure>
    };
    section("what-if-result", &heading, &AttrValue::Static(""), inside)
}

/// The same as a table: the whole and every function.
fn numbers(speech: &Speech, open: &Open, what_if: &WhatIf) -> Html {
    let columns = [
        Column::words(speech.t(Key::ReportColFunction)),
        Column::numbers(speech.t(Key::ReportScenarioAverage)),
        Column::numbers(speech.t(Key::ReportColMet)),
    ];
    let whole = html! { <span>{ speech.t(Key::CompareWhole) }</span> };
    let whole = row(speech, open, what_if, "", whole, |scores| Some(&scores.overall));
    let functions = open.questionnaire.functions().filter_map(|(at, group)| {
        let id = group.id.as_str();
        let name = html! { <span>{ tag(id) }{ " " }{ speech.title(id) }</span> };
        row(speech, open, what_if, id, name, |scores| scores.groups.get(at))
    });
    table(&speech.t(Key::WhatIfResult), &columns, whole.into_iter().chain(functions), usize::MAX)
}

fn row<'a>(
    speech: &Speech,
    open: &Open,
    what_if: &'a WhatIf,
    key: &str,
    name: Html,
    numbers: impl Fn(&'a Scores) -> Option<&'a Numbers>,
) -> Option<Row> {
    let [now, then] = what_if.comparison.scores.each_ref().map(&numbers);
    let both = [now?, then?];
    let [from, to] = both.map(|numbers| average(speech, &Shown::of(numbers, open.questionnaire.top())));
    let [had, met] = both.map(|numbers| fraction(speech, numbers.tally.met[0], numbers.tally.met[1]));
    let arrow = html! { <span>{ " → " }</span> };
    let cells = vec![
        name,
        html! { <span>{ from }{ arrow.clone() }{ to }</span> },
        if met.is_empty() {
            html! { "" }
        } else {
            html! { <span>{ had }{ arrow }{ met }</span> }
        },
    ];
    Some(Row { key: key.to_owned(), cells })
}
