//! How many gave which answer, as one bar for a place in a table: levels from pale to deep, then who does not know.
//!
//! Refuses to know: what may be shown; the caller says the numbers beside it.

use super::ramp::depth;
use super::svg::{Node, Svg};
use crate::i18n::number::{Rounding, decimal};
use crate::score::cohort::spread::Spread;

/// The size of the drawing; it grows with its column.
const WIDTH: u32 = 160;
const HEIGHT: u32 = 20;

/// The bar of an outcome on a scale whose highest level is `top`. It has no name: what it shows stands beside it.
///
/// ```
/// use kamae::charts::spread;
/// use kamae::score::{cohort::spread::Spread, row::State};
/// let mut answers = Spread::default();
/// [State::Rated(0), State::Rated(4), State::Unknown].into_iter().for_each(|state| answers.add(state));
/// assert_eq!(spread::draw(&answers, 4).to_text().matches("<rect").count(), 3);
/// ```
pub fn draw(answers: &Spread, top: u8) -> Svg {
    let levels =
        (0..=top).zip(answers.at_level).map(|(level, count)| (format!("heat-cell heat-{}", depth(level, top)), count));
    let shown: Vec<(String, u32)> = levels.chain([("heat-unknown".to_owned(), answers.unknown)]).collect();
    let all: u32 = shown.iter().map(|(_, count)| count).sum();
    let x = |count: u32| decimal(f64::from(WIDTH) * f64::from(count) / f64::from(all.max(1)), Rounding::HalfUp);
    let mut before = 0;
    let mut nodes = Vec::new();
    for (class, count) in shown.into_iter().filter(|(_, count)| *count > 0) {
        let attrs = [("x", x(before)), ("y", "1".to_owned()), ("width", x(count)), ("height", "18".to_owned())];
        nodes.push(Node { tag: "rect", class, attrs: attrs.into(), ..Node::default() });
        before += count;
    }
    Svg { class: "bar bar-spread", width: WIDTH, height: HEIGHT, nodes, stretches: true, ..Svg::default() }
}
