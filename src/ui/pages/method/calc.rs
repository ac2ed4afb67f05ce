//! The calculation for one group, line by line, with its bar.

use crate::i18n::key::Key;
use crate::i18n::number::Rounding::{Down, Up};
use crate::i18n::say::Arg;
use crate::report::shown::{Figure, Shown};
use crate::score::numbers::{Numbers, Standing};
use crate::ui::components::range_bar::RangeBar;
use crate::ui::components::score_line::{coverage, figure};
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Calc`].
#[derive(Clone, PartialEq, Properties)]
pub struct CalcProps {
    /// The example.
    pub open: Rc<Open>,
    /// Position of the group.
    pub group: usize,
    /// What it is called.
    pub title: AttrValue,
    /// What is to be known first.
    #[prop_or_default]
    pub lede: AttrValue,
}

/// A heading, the bar, and how each of its numbers comes about.
#[component]
pub fn Calc(props: &CalcProps) -> Html {
    let (speech, top) = (use_speech(), props.open.questionnaire.top());
    let Some(numbers) = props.open.scores.groups.get(props.group) else { return html! { <div></div> } };
    let lines = [
        Some(coverage(&speech, &numbers.tally)),
        average(&speech, numbers),
        few(&speech, &props.open, props.group),
        range(&speech, numbers, top),
        Some(target(&speech, numbers, top)),
    ];
    html! {
        <div class="calc">
            <h3>{ &props.title }</h3>
            <p hidden={props.lede.is_empty()}>{ &props.lede }</p>
            <div class="scale"><span>{ "0" }</span><RangeBar title={props.title.clone()} shown={Shown::of(numbers, top)} {top} /><span>{ top }</span></div>
            <ul>{ for lines.into_iter().flatten().map(|line| html! { <li>{ line }</li> }) }</ul>
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
    speech.f(Key::MethodCalcTarget, [
        ("wanted", Arg::from(tally.target_sum)),
        ("n", Arg::from(tally.target_weight)),
        ("target", Arg::average(levels * target)),
        ("there", Arg::from(tally.target_sum - tally.gap_sum)),
        ("missing", Arg::from(tally.gap_sum)),
        ("gap", Arg::average(levels * gap)),
    ])
}
