//! Where plotters draws: every call becomes one node, in tenths of a unit, dressed in a class.
//!
//! Refuses to know: charts, colours, fonts and the DOM.

use super::ink::Ink;
use super::mark::Mark;
use super::svg::Node;
use super::units::{TENTHS, fixed, near, whole};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

/// Stands between the letters of a function and its name; no input can hold it, see `text::clean`.
pub(super) const AFTER_LETTERS: char = '\u{1f}';

/// Collects nodes; nothing in it can fail.
pub(super) struct Backend<'a> {
    nodes: &'a mut Vec<Node>,
    size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Backend<'a> {
    /// A sheet of the given size in tenths.
    pub(super) fn new(nodes: &'a mut Vec<Node>, size: (u32, u32)) -> Self {
        Self { nodes, size }
    }

    #[expect(clippy::unnecessary_wraps, reason = "every method of the trait answers with it")]
    fn push(&mut self, tag: &'static str, colour: BackendColor, attrs: Vec<(&'static str, String)>) -> Drawn {
        let class = Ink::of(colour.rgb).map(Ink::class).unwrap_or_default();
        self.nodes.push(Node { tag, class, attrs, ..Node::default() });
        Ok(())
    }
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Drawn {
        self.push("rect", colour, rect(at, (at.0 + 1, at.1 + 1)))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.push("line", style.color(), line(from, to))
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _fill: bool) -> Drawn {
        self.push("rect", style.color(), rect(from, to))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let path: Vec<_> = path.into_iter().collect();
        match path.as_slice() {
            [from, to] => self.push("line", style.color(), line(*from, *to)),
            [first, .., last] if first == last => self.push("polygon", style.color(), points(path.iter().skip(1))),
            _ => self.push("polyline", style.color(), points(path.iter())),
        }
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, _fill: bool) -> Drawn {
        let radius = i32::try_from(radius).unwrap_or(i32::MAX);
        self.push("circle", style.color(), vec![("cx", fixed(at.0)), ("cy", fixed(at.1)), ("r", fixed(radius))])
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, shape: I, style: &S) -> Drawn {
        let shape: Vec<_> = shape.into_iter().collect();
        self.push("polygon", style.color(), points(shape.iter()))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "middle",
        };
        let at = (at.0, at.1 + baseline(style.anchor().v_pos, style.size()));
        let attrs = vec![("x", fixed(at.0)), ("y", fixed(at.1)), ("text-anchor", anchor.to_owned())];
        self.push("text", style.color(), attrs)?;
        if let Some(node) = self.nodes.last_mut() {
            write(node, text);
        }
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let mark = Ink::of(style.color().rgb).map_or(Mark::RowName, Ink::mark);
        Ok((whole(mark.width(text) * f64::from(TENTHS)), whole(style.size())))
    }
}

/// A text of one run, or of the letters of a function and a name.
fn write(node: &mut Node, text: &str) {
    match text.split_once(AFTER_LETTERS) {
        None => node.text = Some(text.to_owned()),
        Some((letters, name)) => {
            node.children.push(run(Mark::Letters.class(), letters.to_owned()));
            if !name.is_empty() {
                node.children.push(run("", format!(" {name}")));
            }
        }
    }
}

fn run(class: &str, text: String) -> Node {
    Node { tag: "tspan", class: class.to_owned(), text: Some(text), ..Node::default() }
}

/// From the wanted place to the line the letters stand on, for type of `size` tenths.
fn baseline(place: VPos, size: f64) -> i32 {
    let down = match place {
        VPos::Top => 0.8,
        VPos::Center => 0.36,
        VPos::Bottom => -0.2,
    };
    near(size * down)
}

fn line(from: BackendCoord, to: BackendCoord) -> Vec<(&'static str, String)> {
    vec![("x1", fixed(from.0)), ("y1", fixed(from.1)), ("x2", fixed(to.0)), ("y2", fixed(to.1))]
}

fn rect(from: BackendCoord, to: BackendCoord) -> Vec<(&'static str, String)> {
    vec![("x", fixed(from.0)), ("y", fixed(from.1)), ("width", fixed(to.0 - from.0)), ("height", fixed(to.1 - from.1))]
}

fn points<'p>(path: impl Iterator<Item = &'p BackendCoord>) -> Vec<(&'static str, String)> {
    let pairs: Vec<_> = path.map(|(x, y)| format!("{},{}", fixed(*x), fixed(*y))).collect();
    vec![("points", pairs.join(" "))]
}
