//! The calculation for one group, line by line, with its bar.

use super::parts::terms;
use crate::i18n::key::Key;
use crate::i18n::number::Rounding::{Down, Up};
use crate::i18n::say::Arg;
use crate::report::shown::{Figure, Shown};
use crate::score::numbers::{Numbers, Standing};
use crate::ui::components::range_bar::range_bar;
use crate::ui::components::score_line::{coverage, figure};
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A heading, what is to be known first, the bar, and how each of its numbers comes about.
pub fn calc(speech: &Speech, open: &Open, group: usize, title: &AttrValue, lede: Option<AttrValue>) -> Html {
    let top = open.questionnaire.top();
    let Some(numbers) = open.scores.groups.get(group) else { return html! { <div></div> } };
    let lines = [
        Some((Key::MethodExampleAnswers, coverage(speech, &numbers.tally))),
        average(speech, numbers).map(|text| (Key::ReportColAverage, text)),
        few(speech, open, group).map(|text| (Key::MethodCalcShown, text)),
        range(speech, numbers, top).map(|text| (Key::ReportColRange, text)),
        Some((Key::ReportColTarget, target(speech, numbers, top))),
    ];
    let lines = lines.into_iter().flatten().map(|(name, text)| (html! { speech.t(name) }, text));
    html! {
        <div class="calc">
            <h3>{ title }</h3>
            <p hidden={lede.is_none()}>{ lede }</p>
            <div class="scale">
                <span>{ "0" }</span>{ range_bar(speech, title, &Shown::of(numbers, top), top) }<span>{ top }</span>
            </div>
            { terms(lines) }
        </div>
    }
}

fn average(speech: &Speech, numbers: &Numbers) -> Option<AttrValue> {
    let provisional = numbers.standing == Standing::Provisional;
    let key = if provisional { Key::MethodCalcProvisional } else { Key::MethodCalcAverage };
    let sums = [("sum", Arg::from(numbers.tally.level_sum)), ("rated", Arg::from(numbers.tally.rated))];
    Some(speech.f(key, sums.into_iter().chain([("level", Arg::average(numbers.level?))])))
}

/// What a category of few rated outcomes shows instead.
fn few(speech: &Speech, open: &Open, group: usize) -> Option<AttrValue> {
    let shown = Shown::of_group(&open.questionnaire, &open.scores, group)?;
    let levels = matches!(shown.figure, Figure::Levels(_)).then(|| figure(speech, &shown))?;
    Some(speech.f(Key::MethodCalcFew, [("figure", Arg::text(levels))]))
}

fn range(speech: &Speech, numbers: &Numbers, top: u8) -> Option<AttrValue> {
    if let Some(floor) = numbers.floor {
        return Some(speech.f(Key::MethodCalcFull, [("level", Arg::Named(floor))]));
    }
    let (tally, levels) = (&numbers.tally, f64::from(top));
    let ends = [("low", Arg::Level(levels * numbers.low?, Down)), ("high", Arg::Level(levels * numbers.high?, Up))];
    let sums = [
        ("sum", Arg::from(tally.level_sum)),
        ("open", Arg::from(tally.applicable() - tally.rated)),
        ("applicable", Arg::from(tally.applicable())),
        ("top", Arg::from(u32::from(top))),
    ];
    Some(speech.f(Key::MethodCalcRange, ends.into_iter().chain(sums)))
}

fn target(speech: &Speech, numbers: &Numbers, top: u8) -> AttrValue {
    let (tally, levels) = (&numbers.tally, f64::from(top));
    let (Some(target), Some(gap)) = (numbers.target, numbers.gap) else { return speech.t(Key::MethodCalcNoTarget) };
    speech.f(
        Key::MethodCalcTarget,
        [
            ("wanted", Arg::from(tally.target_sum)),
            ("n", Arg::from(tally.target_weight)),
            ("target", Arg::average(levels * target)),
            ("there", Arg::from(tally.target_sum - tally.gap_sum)),
            ("missing", Arg::from(tally.gap_sum)),
            ("gap", Arg::average(levels * gap)),
        ],
    )
}
