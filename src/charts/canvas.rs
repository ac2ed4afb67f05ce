//! The sheet a chart draws on: plotters' drawing area in units of the drawing, with meanings instead of colours.
//!
//! Refuses to know: which chart it is. Other coordinates than the page's are brought by the chart.

use super::backend::{AFTER_LETTERS, Backend};
use super::ink::Ink;
use super::svg::Node;
use super::text;
use super::units::{Place, TENTHS, near, tenths, whole};
use plotters::coord::CoordTranslate;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::BackendCoord;

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The text runs to the right.
    Start,
    /// The text stands on both sides.
    Middle,
    /// The text ends here.
    End,
}

/// The page itself as coordinates, from the upper left corner.
#[derive(Clone, Copy)]
pub(super) struct Page;

/// A sheet with coordinates.
pub(super) struct Canvas<'a, C: CoordTranslate> {
    area: DrawingArea<Backend<'a>, C>,
}

impl CoordTranslate for Page {
    type From = Place;

    fn translate(&self, from: &Place) -> BackendCoord {
        tenths(*from)
    }
}

impl<'a> Canvas<'a, Page> {
    /// An empty page.
    pub(super) fn new(nodes: &'a mut Vec<Node>, width: f64, height: f64) -> Self {
        let size = (whole(width) * TENTHS, whole(height) * TENTHS);
        Self { area: Backend::new(nodes, size).into_drawing_area().apply_coord_spec(Page) }
    }

    /// The same sheet seen through a chart's own coordinates.
    pub(super) fn through<C: CoordTranslate>(&self, coordinates: C) -> Canvas<'a, C> {
        Canvas { area: self.area.strip_coord_spec().apply_coord_spec(coordinates) }
    }

    /// A line of text, its middle at the height of the place.
    pub(super) fn text(&self, at: Place, anchor: Anchor, ink: impl Into<Ink>, text: &str) {
        self.write(at, anchor, ink.into(), text::clean(text));
    }

    /// The letters of a function, then its name.
    pub(super) fn title(&self, at: Place, anchor: Anchor, ink: Ink, letters: &str, name: &str) {
        self.write(at, anchor, ink, format!("{}{AFTER_LETTERS}{}", text::clean(letters), text::clean(name)));
    }

    fn write(&self, at: Place, anchor: Anchor, ink: Ink, text: String) {
        let across = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let size = ink.mark().size() * f64::from(TENTHS);
        let font = FontDesc::new(FontFamily::SansSerif, size, FontStyle::Normal);
        let style = TextStyle { font, color: ink.colour().to_backend_color(), pos: Pos::new(across, VPos::Center) };
        self.draw(&Text::new(text, at, style));
    }
}

impl<'a, C: CoordTranslate<From: 'static>> Canvas<'a, C> {
    /// A line through places; one that ends where it began is closed.
    pub(super) fn path(&self, places: Vec<C::From>, ink: impl Into<Ink>) {
        self.draw(&PathElement::new(places, ink.into().colour()));
    }

    /// A filled shape.
    pub(super) fn shape(&self, places: Vec<C::From>, ink: impl Into<Ink>) {
        self.draw(&Polygon::new(places, ink.into().colour()));
    }

    /// A box between two corners.
    pub(super) fn block(&self, from: C::From, to: C::From, ink: impl Into<Ink>) {
        self.draw(&Rectangle::new([from, to], ink.into().colour().filled()));
    }

    /// A round mark.
    pub(super) fn dot(&self, at: C::From, radius: f64, ink: impl Into<Ink>) {
        self.draw(&Circle::new(at, near(radius * f64::from(TENTHS)), ink.into().colour().filled()));
    }

    fn draw<E>(&self, element: &E)
    where
        for<'e> &'e E: PointCollection<'e, C::From>,
        E: Drawable<Backend<'a>>,
    {
        // The backend cannot fail, and only this thread draws.
        let drawn = self.area.draw(element);
        debug_assert!(drawn.is_ok(), "a backend that only collects has refused");
    }
}
