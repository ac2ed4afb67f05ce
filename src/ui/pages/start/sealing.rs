//! Start: encrypting what this machine keeps before the first answer is stored.

use super::choice::Choice;
use crate::i18n::key::Key;
use crate::ui::act::NewAssessment;
use crate::ui::components::fold::fold;
use crate::ui::pages::lock::{told, twice, worth};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A fold with the passphrase, twice; nothing where it is encrypted already, or nothing is kept.
pub fn sealing(speech: &Speech, props: &Choice<'_>) -> Html {
    let lock = props.lock;
    let Some(can) = lock.can.filter(|_| !lock.on && !speech.words().text(Key::LockFold).is_empty()) else {
        return html! { <div></div> };
    };
    let set = |at: usize| {
        let draft = props.draft.dispatcher();
        Callback::from(move |text: String| {
            draft.dispatch(Box::new(move |new: &mut NewAssessment| {
                if let Some(one) = new.passphrase.get_mut(at) {
                    *one = text;
                }
            }));
        })
    };
    let [new, again] = &props.draft.assessment().passphrase;
    let wrong = (lock.says == Some(Key::LockDiffers) && new != again).then_some(Key::LockDiffers);
    let inside = if can {
        html! {
            <div class="stack">
                <p>{ speech.t(Key::LockLede) }</p>
                { worth(speech) }
                <div class="fields">{ twice(speech, [new, again], wrong, [set(0), set(1)]) }</div>
                <p role="status">{ told(speech, lock) }</p>
            </div>
        }
    } else {
        html! { <p>{ speech.t(Key::LockCannot) }</p> }
    };
    html! { <div>{ fold(&speech.t(Key::LockFold), &AttrValue::default(), Classes::new(), inside) }</div> }
}
