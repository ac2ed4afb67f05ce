//! A fold-out: its label, and at the end of the line what is already inside.

use yew::prelude::*;

/// Properties of [`Fold`].
#[derive(Clone, PartialEq, Properties)]
pub struct FoldProps {
    /// What it holds.
    pub label: AttrValue,
    /// What is already inside.
    #[prop_or_default]
    pub has: AttrValue,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// The inside.
    pub children: Children,
}

/// A fold-out that the browser opens and closes itself.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    html! {
        <details class={classes!("fold", props.class.clone())}>
            <summary><span>{ &props.label }</span><span class="fold-has">{ &props.has }</span></summary>
            <div class="fold-in">{ for props.children.iter() }</div>
        </details>
    }
}
