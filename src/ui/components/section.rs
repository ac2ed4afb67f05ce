//! A part of a page of numbers: its heading, and what to know when reading it.

use yew::prelude::*;

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
