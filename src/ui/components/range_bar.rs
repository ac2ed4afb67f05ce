//! The range bar: filled = now, line = range, outline = target.

use crate::i18n::number::{Rounding, decimal};
use crate::i18n::say::Arg;
use crate::report::shown::Shown;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A bar from 0 to the highest level of the scale, with its numbers as its name. `title` says whose numbers they are,
/// for those who hear the bar.
pub fn range_bar(speech: &Speech, title: &AttrValue, shown: &Shown, top: u8) -> Html {
    let at = |level: f64| place(level, top);
    let grid = (1..=top).map(|level| {
        let x = at(f64::from(level));
        html! { <line class="bar-grid" x1={x.clone()} x2={x} y1="0" y2="20" /> }
    });
    let now = shown.average().map(|level| html! { <rect class="bar-now" x="0" y="5" width={at(level)} height="10" /> });
    let target =
        shown.target.map(|level| html! { <rect class="bar-target" x="0" y="1.5" width={at(level)} height="17" /> });
    let range = shown.low.zip(shown.high).filter(|_| shown.is_open).map(|(low, high)| whiskers(&at(low), &at(high)));
    html! {
        <svg class="bar" role="img" aria-label={label(speech, title, shown)}>
            { for grid }
            { now }
            { target }
            <line class="bar-base" x1="0" x2="0" y1="0" y2="20" />
            { range }
        </svg>
    }
}

/// Where a level stands on the bar, in percent of its width with one decimal.
fn place(level: f64, top: u8) -> AttrValue {
    AttrValue::from(decimal(100.0 * level / f64::from(top), Rounding::HalfUp) + "%")
}

fn whiskers(low: &AttrValue, high: &AttrValue) -> Html {
    html! {
        <g>
            <line class="bar-range" x1={low} x2={high} y1="10" y2="10" />
            <line class="bar-range" x1={low} x2={low} y1="6" y2="14" />
            <line class="bar-range" x1={high} x2={high} y1="6" y2="14" />
        </g>
    }
}

/// The bar in words.
pub fn label(speech: &Speech, title: &AttrValue, shown: &Shown) -> AttrValue {
    speech.say(&shown.says(Arg::text(title)))
}
