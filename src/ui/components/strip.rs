//! The strip: one mark per outcome in framework order, the whole assessment at a glance. Words always stand beside it.

use crate::ui::shelf::Mark;
use yew::prelude::*;

/// Width of a mark and the room after it, in tenths of a pixel.
const MARK: usize = 35;
const STEP: usize = 50;
const GAP: usize = 25;

/// Marks side by side, `height` pixels high, one per outcome; `starts` are the places at which a category begins.
/// Decoration for those who see it; hidden from those who hear the count.
pub fn strip(marks: &[Mark], starts: &[usize], height: u16) -> Html {
    let gaps = |at: usize| starts.iter().filter(|start| **start > 0 && **start <= at).count();
    let place = |at: usize| at * STEP + gaps(at) * GAP;
    let width = tenths(place(marks.len().saturating_sub(1)) + MARK);
    let marks = marks.iter().enumerate().map(|(at, mark)| draw(*mark, place(at), height));
    html! {
        <svg class="ticks" width={width.clone()} height={height.to_string()} viewBox={format!("0 0 {width} {height}")}
            preserveAspectRatio="none" aria-hidden="true">{ for marks }</svg>
    }
}

fn draw(mark: Mark, x: usize, height: u16) -> Html {
    let full = height.to_string();
    let inner = height.saturating_sub(1).to_string();
    let framed = |class: &'static str| {
        html! { <rect {class} x={tenths(x + 5)} y=".5" width="2.5" height={inner.clone()} /> }
    };
    let flat =
        |class: &'static str, y: u16| html! { <rect {class} x={tenths(x)} y={y.to_string()} width="3.5" height="2" /> };
    match mark {
        Mark::Level(0) => framed("t0"),
        Mark::Level(depth) => {
            html! { <rect class={format!("t{depth}")} x={tenths(x)} y="0" width="3.5" height={full} /> }
        }
        Mark::Unknown => framed("tu"),
        Mark::Outside => flat("tn", height / 2 - 1),
        Mark::Open => flat("te", height - 2),
    }
}

fn tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}
