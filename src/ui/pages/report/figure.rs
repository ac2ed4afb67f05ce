//! One figure: a drawing for the room there is, what it shows, and the same as a table.

use crate::charts::svg::Svg;
use crate::i18n::key::Key;
use crate::ui::components::chart::Chart;
use crate::ui::components::fold::Fold;
use crate::ui::speech::use_speech;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Figure`].
#[derive(Clone, PartialEq, Properties)]
pub struct FigureProps {
    /// Its heading.
    pub title: AttrValue,
    /// What to know when reading it.
    pub note: AttrValue,
    /// The drawing.
    pub wide: Rc<Svg>,
    /// The drawing for a phone, where that is another one.
    #[prop_or_default]
    pub narrow: Option<Rc<Svg>>,
    /// The same as a table.
    pub children: Children,
}

/// The drawing over its note and its table, which is folded on a screen and open on paper.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let speech = use_speech();
    let wide = if props.narrow.is_some() { "chart-wide" } else { "chart-only" };
    let narrow = props.narrow.clone().map(|svg| html! { <Chart {svg} class="chart-narrow" /> });
    html! {
        <figure class="report-figure">
            <h3>{ &props.title }</h3>
            <div class="report-drawing"><Chart svg={props.wide.clone()} class={wide} />{ narrow }</div>
            <figcaption>{ &props.note }</figcaption>
            <Fold label={speech.t(Key::ReportTableEquivalent)}>{ for props.children.iter() }</Fold>
        </figure>
    }
}
