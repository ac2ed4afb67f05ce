//! What is open on top of the page: the reason why an outcome does not apply, the sheet of keys.

use super::AssessPageProps;
use super::keys::{KeysDialog, keys_dialog};
use super::reason::{ReasonDialog, ReasonDialogProps};
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Which of them is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// None.
    Nothing,
    /// Why the item at this position does not apply.
    Reason(usize),
    /// Which key does what.
    Keys,
}

/// What is open, and where.
pub struct Over<'a> {
    /// The page.
    pub props: &'a AssessPageProps,
    /// What is open.
    pub on: On,
    /// Closes it.
    pub on_close: &'a Callback<()>,
}

/// One dialog or none.
pub fn over(speech: &Speech, over: &Over<'_>) -> Html {
    let (open, on_act) = (over.props.open.clone(), over.props.on_act.clone());
    let on_close = over.on_close.clone();
    let dialog = match over.on {
        On::Nothing => None,
        On::Reason(position) => {
            Some(mount::<ReasonDialog>(props! { ReasonDialogProps { open, position, on_act, on_close } }))
        }
        On::Keys => {
            let sheet = KeysDialog { top: open.questionnaire.top(), on: over.props.keys, on_act, on_close };
            Some(keys_dialog(speech, &sheet))
        }
    };
    html! { <div>{ dialog }</div> }
}
