//! The table of functions: average, range, and counts. Withheld shows its range alone.

use super::section::SectionProps;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::Group;
use crate::report::shown::{Figure, Shown};
use crate::ui::components::range_bar::range_bar;
use crate::ui::components::score_line::figure;
use crate::ui::components::tag::{hue, tag};
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What stands where an average is withheld; a number that does not exist leaves its place empty.
const WITHHELD: &str = "–";

/// One row per function; on a phone one block each.
pub fn functions(speech: &Speech, props: &SectionProps) -> Html {
    let open = &props.open;
    let top = open.questionnaire.top();
    let rows = open.questionnaire.functions().filter_map(|(at, group)| row(speech, open, at, group));
    let withheld = !open.scores.withheld_by.is_empty();
    html! {
        <section class="report-block" aria-label={speech.t(Key::ReportFunctions)}>
            <table class="table table-fn" role="table" aria-label={speech.t(Key::ReportFunctions)}>
                <thead role="rowgroup">{ heads(speech, top) }</thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
            <p class="report-note" hidden={!withheld}>{ WITHHELD }{ " " }{ speech.t(Key::ReportWithheld) }</p>
            { key(speech, open) }
        </section>
    }
}

fn heads(speech: &Speech, top: u8) -> Html {
    let head = |key: Key, class: &'static str| {
        html! { <th scope="col" role="columnheader" {class}>{ speech.t(key) }</th> }
    };
    let levels = (0..=top).map(|level| html! { <span>{ level }</span> });
    html! {
        <tr role="row">
            { head(Key::ReportColFunction, "") }
            { head(Key::ReportColAverage, "num") }
            <th scope="col" role="columnheader" class="wide">
                { speech.t(Key::ReportColBar) }
                <span class="scale-head" aria-hidden="true">{ for levels }</span>
            </th>
            { head(Key::ReportColRange, "num") }
            { head(Key::ReportColRated, "num") }
            { head(Key::ReportColLevel2, "num") }
            { head(Key::ReportColMet, "num") }
        </tr>
    }
}

fn row(speech: &Speech, open: &Open, at: usize, group: &Group) -> Option<Html> {
    let shown = Shown::of_group(&open.questionnaire, &open.scores, at)?;
    let tally = &open.scores.groups.get(at)?.tally;
    let (id, title) = (group.id.to_string(), speech.title(group.id.as_str()));
    let of = |part: u32, whole: u32| fraction(speech, part, whole);
    let count = |say: Key, text: AttrValue| {
        let say = (!text.is_empty()).then(|| speech.t(say));
        html! { <td class="num" role="cell" data-say={say}>{ text }</td> }
    };
    Some(html! {
        <tr key={id.clone()} role="row" class={hue(&id)}>
            <th scope="row" role="rowheader">{ tag(&id) }{ " " }{ title.clone() }</th>
            <td class="num big" role="cell">{ average(speech, &shown) }</td>
            <td class="wide" role="cell">{ range_bar(speech, &title, &shown, open.questionnaire.top()) }</td>
            <td class="num quiet" role="cell">{ range(speech, &shown) }</td>
            { count(Key::ReportSayCovered, of(tally.rated, tally.applicable())) }
            { count(Key::ReportSayLevel2, of(tally.reached(2), tally.applicable())) }
            { count(Key::ReportSayMet, of(tally.met[0], tally.met[1])) }
        </tr>
    })
}

/// The average as a number, the levels of a few, or what is said instead, for those who see it and those who hear it.
pub fn average(speech: &Speech, shown: &Shown) -> Html {
    let instead = |sign: AttrValue, key: Key| {
        html! { <span><span aria-hidden="true">{ sign }</span><span class="sr">{ speech.t(key) }</span></span> }
    };
    match &shown.figure {
        Figure::Average(level) => html! { <span>{ speech.average(*level) }</span> },
        Figure::Levels(_) => html! { <span>{ figure(speech, shown) }</span> },
        Figure::Withheld => instead(AttrValue::Static(WITHHELD), Key::ReportWithheld),
        Figure::Nothing => instead(speech.t(Key::ReportHeatNaShort), Key::ScoreNothing),
    }
}

/// The range, while anything is open.
pub fn range(speech: &Speech, shown: &Shown) -> AttrValue {
    let open = shown.low.zip(shown.high).filter(|_| shown.is_open);
    open.map_or(AttrValue::Static(""), |(low, high)| speech.range(low, high))
}

/// So many of so many; of none there is nothing to say.
pub fn fraction(speech: &Speech, part: u32, whole: u32) -> AttrValue {
    if whole == 0 {
        return AttrValue::Static("");
    }
    speech.f(Key::Fraction, [("part", Arg::from(part)), ("whole", Arg::from(whole))])
}

/// What the marks of the bars mean, as far as they occur.
fn key(speech: &Speech, open: &Open) -> Html {
    let (top, whole) = (("top", Arg::from(u32::from(open.questionnaire.top()))), &open.scores.overall);
    let range = html! {
        <span><svg aria-hidden="true">
            <line class="bar-range" x1="4" x2="38" y1="10" y2="10" />
            <line class="bar-range" x1="4" x2="4" y1="6" y2="14" />
            <line class="bar-range" x1="38" x2="38" y1="6" y2="14" />
        </svg>{ speech.f(Key::ReportKeyRange, [top]) }</span>
    };
    let target = html! {
        <span>
            <svg aria-hidden="true"><rect class="bar-target" x="1" y="1.5" width="42" height="17" /></svg>
            { speech.t(Key::ReportKeyTarget) }
        </span>
    };
    html! {
        <p class="key key-table">
            <span>
                <svg aria-hidden="true"><rect class="bar-now" x="0" y="5" width="30" height="10" /></svg>
                { speech.t(Key::ReportKeyNow) }
            </span>
            { (whole.tally.rated < whole.tally.applicable()).then_some(range) }
            { whole.target.map(|_| target) }
        </p>
    }
}
