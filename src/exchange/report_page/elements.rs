//! What a report is made of on a page: elements, texts, drawings. Who makes them is another's affair.

use crate::charts::svg::Svg;
use crate::report::reason::Reason;

/// Takes a page as it is drawn, from its first element to its last.
pub trait Elements {
    /// Begins an element; its attributes are as they were meant, not escaped.
    fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]);
    /// A text, not escaped.
    fn text(&mut self, text: &str);
    /// Ends the element that was begun last.
    fn close(&mut self);
    /// A drawing.
    fn draw(&mut self, drawing: &Svg);
    /// A place where a page that can do more than paper may add something of its own.
    fn beside(&mut self, _: Place<'_>) {}
}

/// Where something can be added.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place<'a> {
    /// After a score, which is what it is for a reason.
    Score(&'a Reason),
    /// After the sentence that carries the page, and the score that it tells of.
    Lead(&'a Reason),
    /// After a chart.
    Chart,
}
