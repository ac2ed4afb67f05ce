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
    fold(&props.label, &props.has, props.class.clone(), html! { <>{ for props.children.iter() }</> })
}

/// The same as a function, for the first part of the program: a component more is 1 kB.
pub fn fold(label: &AttrValue, has: &AttrValue, class: Classes, inside: Html) -> Html {
    html! {
        <details class={classes!("fold", class)}>
            <summary><span>{ label }</span><span class="fold-has">{ has }</span></summary>
            <div class="fold-in">{ inside }</div>
        </details>
    }
}
