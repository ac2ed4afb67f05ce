//! One figure: a drawing for the room there is, what it shows, and the same as a table.

use crate::charts::svg::Svg;
use crate::i18n::key::Key;
use crate::ui::components::chart::chart;
use crate::ui::components::fold::Fold;
use crate::ui::speech::Speech;
use std::rc::Rc;
use yew::prelude::*;

/// One figure.
pub struct Figure {
    /// Its heading.
    pub title: AttrValue,
    /// What to know when reading it.
    pub note: AttrValue,
    /// The drawing.
    pub wide: Rc<Svg>,
    /// The drawing for a phone, where that is another one.
    pub narrow: Option<Rc<Svg>>,
    /// Stands beside its table where there is room.
    pub beside: bool,
    /// The same as a table.
    pub table: Html,
}

/// The drawing over its note and its table, which is folded on a screen and open on paper.
pub fn figure(speech: &Speech, props: Figure) -> Html {
    let wide = if props.narrow.is_some() { "chart-wide" } else { "chart-only" };
    let narrow = props.narrow.map(|svg| chart(&svg, "chart-narrow"));
    html! {
        <figure class={classes!("report-figure", props.beside.then_some("report-beside"))}>
            <h3>{ &props.title }</h3>
            <div class="report-drawing">{ chart(&props.wide, wide) }{ narrow }</div>
            <figcaption>{ &props.note }</figcaption>
            <Fold label={speech.t(Key::ReportTableEquivalent)}>{ props.table }</Fold>
        </figure>
    }
}
