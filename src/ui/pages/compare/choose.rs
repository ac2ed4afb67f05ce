//! Which two states are compared: the other assessment, else the last state that was kept, and the present one, unless
//! others are chosen.

use super::states::State;
use crate::i18n::key::Key;
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::components::section::section;
use crate::ui::desk::Guest;
use crate::ui::speech::Speech;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// Two states by what stands for them in the lists, and who stood beside the assessment when they were chosen.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    values: [String; 2],
    beside: Option<Rc<Guest>>,
}

/// Positions of the two states, the earlier one first; none while there are not two.
pub fn chosen(states: &[State], wanted: &Wanted, guest: Option<&Rc<Guest>>) -> Option<[usize; 2]> {
    let find = |is: &dyn Fn(&State) -> bool| states.iter().position(is);
    let now = find(&State::is_present)?;
    let then = find(&State::is_guest).or(now.checked_sub(1))?;
    // Whoever has come since is one of the two.
    let holds = wanted.beside.as_ref().map(Rc::as_ptr) == guest.map(Rc::as_ptr);
    let either = |value: &String, other| find(&|state| holds && state.value == *value).unwrap_or(other);
    let [from, to] = [either(&wanted.values[0], then), either(&wanted.values[1], now)];
    Some([from.min(to), from.max(to)])
}

/// Two lists to choose from.
pub fn choose(
    speech: &Speech,
    states: &[State],
    pair: Option<[usize; 2]>,
    wanted: &UseStateHandle<Wanted>,
    guest: Option<&Rc<Guest>>,
) -> Html {
    let options: Vec<_> =
        states.iter().map(|state| (AttrValue::from(state.value.clone()), state.named(speech))).collect();
    let values = pair.unwrap_or_default().map(|at| states.get(at).map(|state| state.value.clone()).unwrap_or_default());
    let list = |side: usize, label: Key| {
        let (wanted, values, guest) = (wanted.clone(), values.clone(), guest.cloned());
        let value = values.get(side).cloned().unwrap_or_default();
        let on_choice = Callback::from(move |value: String| {
            let mut chosen = values.clone();
            if let Some(slot) = chosen.get_mut(side) {
                *slot = value;
            }
            wanted.set(Wanted { values: chosen, beside: guest.clone() });
        });
        select_field(
            &props! { SelectFieldProps { label: speech.t(label), value, options: options.clone(), on_choice } },
        )
    };
    let inside = html! {
        <div class="form screen-only">
            <div class="fields">{ list(0, Key::CompareFrom) }{ list(1, Key::CompareTo) }</div>
        </div>
    };
    section("compare-choose", &speech.t(Key::CompareChoose), &AttrValue::Static(""), inside)
}
