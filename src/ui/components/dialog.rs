//! A dialog: only where something is to be decided before anything else. The browser keeps the focus inside and
//! gives it back afterwards.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Properties of [`Dialog`].
#[derive(Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// Id of the dialog, unique on the page.
    pub id: AttrValue,
    /// What is to be decided.
    pub title: AttrValue,
    /// Room for a table.
    #[prop_or_default]
    pub wide: bool,
    /// Not seen at once: what is over soon need not be shown.
    #[prop_or_default]
    pub late: bool,
    /// Closed without a decision.
    pub on_close: Callback<()>,
    /// What stands in it.
    pub children: Children,
}

/// A modal dialog, open for as long as it is rendered.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        let dialog = node.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            // Refused only when it is open already.
            drop(dialog.show_modal());
        }
        // The focus comes back only from a dialog that is closed before it goes away.
        move || dialog.iter().for_each(HtmlDialogElement::close)
    });
    let on_close = props.on_close.clone();
    let oncancel = Callback::from(move |event: Event| {
        event.prevent_default();
        on_close.emit(());
    });
    let title_id = format!("{}-title", props.id);
    html! {
        <dialog ref={node} id={props.id.clone()} class={classes!("dialog", props.wide.then_some("dialog-wide"), props.late.then_some("late"))}
            aria-labelledby={title_id.clone()} {oncancel}>
            <div class="stack">
                <h2 id={title_id}>{ &props.title }</h2>
                { for props.children.iter() }
            </div>
        </dialog>
    }
}
