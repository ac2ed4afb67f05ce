//! Ids with the hue of their function. The letters always stand; the hue only helps.

use yew::prelude::*;

/// CSS class of a function's hue, by the first letters of an id: `GV.OC-01` → `gv`. Only CSF's six have one.
pub fn hue(id: &str) -> Classes {
    let function = id.split(['.', '-']).next().unwrap_or_default().to_ascii_lowercase();
    let known = ["gv", "id", "pr", "de", "rs", "rc"].into_iter().find(|hue| *hue == function);
    Classes::from(known.unwrap_or_default())
}

/// An id (of a function, a category or an outcome) in the hue of its function.
pub fn tag(id: &str) -> Html {
    // Not `contains`, which brings the search for whole words along.
    let kind = if id.bytes().any(|sign| sign == b'.') { "code" } else { "fn" };
    html! { <span class={classes!(kind, hue(id))}>{ id }</span> }
}
