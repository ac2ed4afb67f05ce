//! Ids with the hue of their function. The letters always stand; the hue only helps.

use yew::prelude::*;

/// CSS class of a function's hue, by the first letters of an id: `GV.OC-01` → `gv`. Only CSF's six have one.
pub fn hue(id: &str) -> Classes {
    let function = id.split(['.', '-']).next().unwrap_or_default().to_ascii_lowercase();
    let known = ["gv", "id", "pr", "de", "rs", "rc"].into_iter().find(|hue| *hue == function);
    Classes::from(known.unwrap_or_default())
}

/// Properties of [`Tag`].
#[derive(Clone, PartialEq, Properties)]
pub struct TagProps {
    /// Id of a function, a category or an outcome.
    pub id: AttrValue,
}

/// An id in the hue of its function.
#[component]
pub fn Tag(props: &TagProps) -> Html {
    let kind = if props.id.contains('.') { "code" } else { "fn" };
    html! { <span class={classes!(kind, hue(&props.id))}>{ &props.id }</span> }
}
