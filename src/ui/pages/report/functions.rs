//! The table of functions: average, range, and counts. Withheld shows its range alone.

use super::section::SectionProps;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::Group;
use crate::report::shown::{Figure, Shown};
use crate::ui::components::range_bar::RangeBar;
use crate::ui::components::tag::{Tag, hue};
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;

/// What stands where there is no number.
pub const NONE: &str = "–";

/// One row per function; on a phone one block each.
#[component]
pub fn Functions(props: &SectionProps) -> Html {
    let speech = use_speech();
    let open = &props.open;
    let top = open.questionnaire.top();
    let rows = open.questionnaire.functions().filter_map(|(at, group)| row(&speech, open, at, group));
    let withheld = !open.scores.withheld_by.is_empty();
    html! {
        <section class="report-block" aria-label={speech.t(Key::ReportFunctions)}>
            <table class="table table-fn" role="table" aria-label={speech.t(Key::ReportFunctions)}>
                <thead role="rowgroup">{ heads(&speech, top) }</thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
            <p class="report-note" hidden={!withheld}>{ NONE }{ " " }{ speech.t(Key::ScoreWithheld) }</p>
            { key(&speech, top) }
        </section>
    }
}

fn heads(speech: &Speech, top: u8) -> Html {
    let head = |key: Key, class: &'static str| {
        html! { <th scope="col" role="columnheader" {class}>{ speech.t(key) }</th> }
    };
    html! {
        <tr role="row">
            { head(Key::ReportColFunction, "") }
            { head(Key::ReportColAverage, "num") }
            <th scope="col" role="columnheader" class="wide">{ speech.t(Key::ReportColBar) }
                <span class="scale-head" aria-hidden="true">{ for (0..=top).map(|level| html! { <span>{ level }</span> }) }</span></th>
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
        html! { <td class="num" role="cell" data-say={speech.t(say)}>{ text }</td> }
    };
    Some(html! {
        <tr key={id.clone()} role="row" class={hue(&id)}>
            <th scope="row" role="rowheader"><Tag id={id.clone()} />{ " " }{ title.clone() }</th>
            <td class="num big" role="cell">{ average(speech, &shown) }</td>
            <td class="wide" role="cell"><RangeBar {title} shown={shown.clone()} top={open.questionnaire.top()} /></td>
            <td class="num quiet" role="cell">{ range(speech, &shown) }</td>
            { count(Key::ReportSayCovered, of(tally.rated, tally.applicable())) }
            { count(Key::ReportSayLevel2, of(tally.reached(2), tally.applicable())) }
            { count(Key::ReportSayMet, of(tally.met[0], tally.met[1])) }
        </tr>
    })
}

/// The average as a number; the levels of a few; a dash where there is nothing, with the reason for those who hear it.
pub fn average(speech: &Speech, shown: &Shown) -> Html {
    let dash = |key: Key| html! { <span><span aria-hidden="true">{ NONE }</span><span class="sr">{ speech.t(key) }</span></span> };
    match &shown.figure {
        Figure::Average(level) => html! { <span>{ speech.average(*level) }</span> },
        Figure::Levels(levels) => {
            let list = Arg::list(levels.iter().map(|level| Arg::from(u32::from(*level))));
            html! { <span>{ speech.f(Key::ScoreLevelsShown, [("levels", list)]) }</span> }
        }
        Figure::Withheld => dash(Key::ScoreWithheld),
        Figure::Nothing => dash(Key::ScoreNothing),
    }
}

/// The range while anything is open, else a dash.
pub fn range(speech: &Speech, shown: &Shown) -> AttrValue {
    let open = shown.low.zip(shown.high).filter(|_| shown.is_open);
    open.map_or(AttrValue::Static(NONE), |(low, high)| speech.range(low, high))
}

/// So many of so many; of none there is nothing to say.
pub fn fraction(speech: &Speech, part: u32, whole: u32) -> AttrValue {
    if whole == 0 {
        return AttrValue::Static(NONE);
    }
    speech.f(Key::Fraction, [("part", Arg::from(part)), ("whole", Arg::from(whole))])
}

/// What the marks of the bars mean.
fn key(speech: &Speech, top: u8) -> Html {
    let range = speech.f(Key::ReportKeyRange, [("top", Arg::from(u32::from(top)))]);
    html! {
        <p class="key key-table">
            <span><svg aria-hidden="true"><rect class="bar-now" x="0" y="5" width="30" height="10" /></svg>{ speech.t(Key::ReportKeyNow) }</span>
            <span><svg aria-hidden="true">
                <line class="bar-range" x1="4" x2="38" y1="10" y2="10" />
                <line class="bar-range" x1="4" x2="4" y1="6" y2="14" />
                <line class="bar-range" x1="38" x2="38" y1="6" y2="14" />
            </svg>{ range }</span>
            <span><svg aria-hidden="true"><rect class="bar-target" x="1" y="1.5" width="42" height="17" /></svg>{ speech.t(Key::ReportKeyTarget) }</span>
        </p>
    }
}
