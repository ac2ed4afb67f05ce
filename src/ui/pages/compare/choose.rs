//! Which two states are compared: the last one that was kept and the present one, unless others are chosen.

use super::states::State;
use crate::i18n::key::Key;
use crate::ui::components::field::SelectField;
use crate::ui::components::section::section;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Positions of the two states, the earlier one first; none while there are not two.
pub fn chosen(states: &[State], wanted: &[String; 2]) -> Option<[usize; 2]> {
    let last = states.len().checked_sub(1).filter(|last| *last > 0)?;
    let at = |value: &String, other: usize| states.iter().position(|state| state.value == *value).unwrap_or(other);
    let [from, to] = [at(&wanted[0], last - 1), at(&wanted[1], last)];
    Some([from.min(to), from.max(to)])
}

/// Two lists to choose from.
pub fn choose(
    speech: &Speech,
    states: &[State],
    pair: Option<[usize; 2]>,
    wanted: &UseStateHandle<[String; 2]>,
) -> Html {
    let options: Vec<_> =
        states.iter().map(|state| (AttrValue::from(state.value.clone()), state.named(speech))).collect();
    let values = pair.unwrap_or_default().map(|at| states.get(at).map(|state| state.value.clone()).unwrap_or_default());
    let list = |side: usize, label: Key| {
        let (wanted, values) = (wanted.clone(), values.clone());
        let value = values.get(side).cloned().unwrap_or_default();
        let on_choice = Callback::from(move |value: String| {
            let mut chosen = values.clone();
            if let Some(slot) = chosen.get_mut(side) {
                *slot = value;
            }
            wanted.set(chosen);
        });
        html! { <SelectField label={speech.t(label)} {value} options={options.clone()} {on_choice} /> }
    };
    let inside = html! {
        <div class="form screen-only">
            <div class="fields">{ list(0, Key::CompareFrom) }{ list(1, Key::CompareTo) }</div>
        </div>
    };
    section("compare-choose", &speech.t(Key::CompareChoose), &AttrValue::Static(""), inside)
}
