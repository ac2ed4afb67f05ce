//! What is long: on a screen its beginning and a button for the rest, on paper all of it.

use crate::i18n::key::Key;
use crate::ui::speech::use_speech;
use yew::prelude::*;

/// Rows that a screen shows at first; paper shows all.
pub const FIRST: usize = 15;

/// Properties of [`More`].
#[derive(Clone, PartialEq, Properties)]
pub struct MoreProps {
    /// What the button says while there is more.
    pub label: AttrValue,
    /// Whether there is more at all.
    #[prop_or(true)]
    pub is_long: bool,
    /// Everything; what is `data-more` is the rest.
    pub children: Children,
}

/// The inside, and a button that shows the rest of it or hides it again.
#[component]
pub fn More(props: &MoreProps) -> Html {
    let speech = use_speech();
    let all = use_state(|| false);
    let onclick = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let label = if *all { speech.t(Key::ReportShowLess) } else { props.label.clone() };
    html! {
        <div class="more" data-all={all.then_some("")}>
            <div>{ for props.children.iter() }</div>
            <p class="more-do screen-only" hidden={!props.is_long}>
                <button class="button" type="button" aria-expanded={all.to_string()} {onclick}>{ label }</button>
            </p>
        </div>
    }
}
