//! What stands in the cells of tables about groups and outcomes.

use super::score_line::figure;
use super::tag::tag;
use super::why::why_of;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::reason::Reason;
use crate::report::shown::{Figure, Shown};
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What stands where an average is withheld; a number that does not exist leaves its place empty.
const WITHHELD: &str = "–";

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

/// The average of a group or of the whole, and why it is that; `id` is unique on the page.
pub fn asked(speech: &Speech, reason: Option<&Reason>, id: &str) -> Html {
    let Some(reason) = reason else { return html! { <span></span> } };
    html! { <span>{ average(speech, &reason.shown) }{ why_of(speech, reason, id) }</span> }
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

/// The outcome at a position: id, title, and a line below.
pub fn outcome(speech: &Speech, open: &Open, position: usize, below: &AttrValue) -> Html {
    let id = id(open, position);
    html! {
        <span class="report-outcome">
            { tag(&id) }
            <span>{ speech.title(&id) }<small hidden={below.is_empty()}>{ below }</small></span>
        </span>
    }
}

/// The id of the outcome at a position.
pub fn id(open: &Open, position: usize) -> AttrValue {
    open.questionnaire.item(position).map_or(AttrValue::Static(""), |item| AttrValue::from(item.id.to_string()))
}
