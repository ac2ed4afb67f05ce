//! What every part of the report is made from, and how each begins.

use crate::report::Report;
use crate::ui::desk::Open;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of every part of the report.
#[derive(Clone, PartialEq, Properties)]
pub struct SectionProps {
    /// The assessment and its numbers.
    pub open: Rc<Open>,
    /// What is to be said about it.
    pub report: Rc<Report>,
}

/// A part with its heading; `id` is unique on the page. What it `says` below may be empty.
pub fn section(id: &'static str, title: &AttrValue, says: &AttrValue, inside: Html) -> Html {
    html! {
        <section class="report-block" aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            <p class="report-note" hidden={says.is_empty()}>{ says }</p>
            { inside }
        </section>
    }
}

/// A part that is left out: nothing is to be said there.
pub fn nothing() -> Html {
    html! { <div hidden={true}></div> }
}
