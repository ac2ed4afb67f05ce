//! How things would stand: in a line, in a sentence, on a radar, as bars and as a table.

use crate::charts::of_comparison::{would_be_bars, would_be_radar};
use crate::charts::of_report::Source;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::reason::Reason;
use crate::report::shown::Shown;
use crate::report::what_if::WhatIf;
use crate::ui::components::cells::{asked, fraction};
use crate::ui::components::chart::chart;
use crate::ui::components::fold::{Fold, FoldProps};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, table};
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

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
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::ReportTableEquivalent), children: Children::new(vec![numbers(speech, open, what_if)]) } }) }
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
    let whole = row(speech, open, what_if, None, whole);
    let functions = open.questionnaire.functions().map(|(at, group)| {
        let id = group.id.as_str();
        row(speech, open, what_if, Some(at), html! { <span>{ tag(id) }{ " " }{ speech.title(id) }</span> })
    });
    table(&speech.t(Key::WhatIfResult), &columns, std::iter::once(whole).chain(functions), usize::MAX)
}

/// The whole or the function at a position.
fn row(speech: &Speech, open: &Open, what_if: &WhatIf, group: Option<usize>, name: Html) -> Row {
    let key = group.map_or(0, |at| at + 1).to_string();
    let states = &what_if.comparison.scores;
    let [now, then] = states.each_ref().map(|scores| Reason::of(&open.questionnaire, scores, group));
    let says = |reason: Option<Reason>, which: &str| asked(speech, reason.as_ref(), &[which, &key].concat());
    let [had, met] = [&now, &then].map(|reason| {
        reason.as_ref().map_or(AttrValue::Static(""), |reason| fraction(speech, reason.met()[0], reason.met()[1]))
    });
    let arrow = html! { <span>{ " → " }</span> };
    let cells = vec![
        name,
        html! { <span>{ says(now, "why-now-") }{ arrow.clone() }{ says(then, "why-then-") }</span> },
        if met.is_empty() {
            html! { "" }
        } else {
            html! { <span>{ had }{ arrow }{ met }</span> }
        },
    ];
    Row { key, cells }
}
