//! Which sections of a questionnaire: a box for each function, and one for each group in it that holds questions.

use super::field::{CheckProps, check};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::{Group, Questionnaire};
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// The boxes; `chosen` are positions of questions, and so are those that come back, in order.
pub fn sections(speech: &Speech, of: &Questionnaire, chosen: &[usize], on_choice: &Callback<Vec<usize>>) -> Html {
    let within = |at: usize| of.categories().filter(move |(group, _)| of.function_of(*group) == at);
    let boxed = |group: &Group| {
        let items = group.items.clone();
        let says = [("title", Arg::Title(group.id.to_string())), ("n", Arg::count(items.len()))];
        let checked = items.clone().all(|at| chosen.contains(&at));
        let (chosen, all) = (chosen.to_vec(), 0..of.items.len());
        let on_check = on_choice.reform(move |on| {
            let stays = |at: &usize| if items.contains(at) { on } else { chosen.contains(at) };
            all.clone().filter(stays).collect()
        });
        check(&props! { CheckProps { label: speech.f(Key::PartSection, says), checked, on_check } })
    };
    let function = |(at, function): (usize, &Group)| {
        // A function that holds its questions itself is its own only section.
        let is_own = within(at).any(|(group, _)| group == at);
        html! {
            <div key={function.id.to_string()} class="sections">
                { for (!is_own).then(|| boxed(function)) }
                { for within(at).map(|(_, group)| boxed(group)) }
            </div>
        }
    };
    html! { <div class="sections-all">{ for of.functions().map(function) }</div> }
}
