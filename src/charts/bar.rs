//! One bar for a place in a table: filled = now, line = range, outline = target.
//!
//! Refuses to know: whose numbers they are and how they are said; the caller brings its name.

use super::mark::Mark;
use super::svg::{Node, Svg};
use crate::i18n::number::{Rounding, decimal};
use crate::report::shown::Shown;

/// The size of the drawing; it grows with its column.
const WIDTH: u32 = 160;
const HEIGHT: u32 = 20;

/// The bar of a group, from 0 to the highest level of the scale.
///
/// ```
/// use kamae::charts::bar;
/// use kamae::report::shown::{Figure, Shown};
/// let withheld = Shown { figure: Figure::Withheld, low: Some(0.5), high: Some(3.0), target: None, is_open: true };
/// let text = bar::draw(&withheld, 4, "GV".to_owned()).to_html();
/// assert!(text.contains("bar-range") && !text.contains("bar-now"));
/// ```
pub fn draw(shown: &Shown, top: u8, title: String) -> Svg {
    let x = |level: f64| decimal(f64::from(WIDTH) * level / f64::from(top), Rounding::HalfUp);
    let mut nodes: Vec<Node> =
        (1..=top).map(|level| upright(Mark::BarGrid, &x(f64::from(level)), ["0", "20"])).collect();
    nodes.extend(shown.average().map(|level| block(Mark::BarNow, x(level), ["5", "10"])));
    nodes.extend(shown.target.map(|level| block(Mark::BarTarget, x(level), ["1.5", "17"])));
    nodes.push(upright(Mark::BarBase, "0", ["0", "20"]));
    if let Some((low, high)) = shown.low.zip(shown.high).filter(|_| shown.is_open) {
        nodes.push(line(Mark::BarRange, [&x(low), &x(high)], ["10", "10"]));
        nodes.extend([low, high].map(|end| upright(Mark::BarRange, &x(end), ["6", "14"])));
    }
    Svg { class: "bar", width: WIDTH, height: HEIGHT, title, nodes, stretches: true, ..Svg::default() }
}

fn block(mark: Mark, width: String, [y, height]: [&str; 2]) -> Node {
    let attrs = vec![("x", "0".to_owned()), ("y", y.to_owned()), ("width", width), ("height", height.to_owned())];
    Node { tag: "rect", class: mark.class().to_owned(), attrs, ..Node::default() }
}

fn upright(mark: Mark, x: &str, y: [&str; 2]) -> Node {
    line(mark, [x, x], y)
}

fn line(mark: Mark, [x1, x2]: [&str; 2], [y1, y2]: [&str; 2]) -> Node {
    let attrs = [("x1", x1), ("x2", x2), ("y1", y1), ("y2", y2)].map(|(name, at)| (name, at.to_owned()));
    Node { tag: "line", class: mark.class().to_owned(), attrs: attrs.into(), ..Node::default() }
}
