//! The outcomes that can be chosen: the ranked gaps by horizon, then what has a target and is not rated.

use super::Chosen;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::actions::{Action, none, ranked};
use crate::report::naming;
use crate::report::what_if::can_choose;
use crate::score::item::Horizon;
use crate::score::row::State;
use crate::ui::components::button::button;
use crate::ui::components::cells::id;
use crate::ui::components::field::{CheckProps, check};
use crate::ui::components::section::section;
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use std::collections::BTreeSet;
use yew::prelude::*;
use yew::props;

/// A box to tick for each, and one for all of a horizon.
pub fn choices(speech: &Speech, open: &Open, chosen: &Chosen) -> Html {
    let gaps = ranked(&open.assessment, &open.scores);
    let horizon = |when: Horizon| {
        let these: Vec<_> = gaps.iter().filter(|action| action.horizon == Some(when)).collect();
        let boxes = these.iter().map(|action| (action.position, planned(speech, action))).collect();
        group(speech, open, chosen, naming::horizon(when), boxes)
    };
    let rows = open.scores.rows.iter().enumerate();
    let open_ones = rows.filter(|(_, row)| can_choose(row) && !matches!(row.state, State::Rated(_)));
    let open_ones: Vec<_> = open_ones.map(|(at, row)| (at, aim(speech, row.target))).collect();
    let says = match (gaps.is_empty(), open_ones.is_empty()) {
        (true, true) => speech.t(none(&open.scores)),
        _ => speech.t(Key::WhatIfChooseNote),
    };
    let clear = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| chosen.set(BTreeSet::new()))
    };
    let inside = html! {
        <div>
            { for [Horizon::Now, Horizon::Next, Horizon::Later].map(horizon) }
            { group(speech, open, chosen, Key::WhatIfUnrated, open_ones) }
            <p class="more-do" hidden={chosen.is_empty()}>
                { button(speech, "button", Key::WhatIfClear, clear) }
            </p>
        </div>
    };
    section("what-if-choose", &speech.t(Key::WhatIfChoose), &says, inside)
}

/// How far it is, with how much effort, by whom and until when.
fn planned(speech: &Speech, action: &Action) -> Vec<AttrValue> {
    let effort = speech.f(Key::WhatIfEffort, [("effort", Arg::text(speech.t(naming::effort(action.effort))))]);
    let [from, to] = [action.level, action.target].map(|level| {
        let args = [("level", Arg::from(u32::from(level))), ("name", Arg::text(speech.questionnaire().level(level)))];
        Arg::text(speech.f(Key::LevelShort, args))
    });
    vec![speech.f(Key::Movement, [("from", from), ("to", to)]), effort, speech.say(&action.plan)]
}

/// Where it would go.
fn aim(speech: &Speech, target: Option<u8>) -> Vec<AttrValue> {
    let level = target.map(|target| speech.level(target));
    level.map(|level| speech.f(Key::WhatIfAim, [("level", Arg::text(level))])).into_iter().collect()
}

fn group(speech: &Speech, open: &Open, chosen: &Chosen, name: Key, boxes: Vec<(usize, Vec<AttrValue>)>) -> Html {
    let positions: Vec<_> = boxes.iter().map(|(at, _)| *at).collect();
    let checked = positions.iter().all(|at| chosen.contains(at));
    let label = speech.f(Key::WhatIfAll, [("n", Arg::count(positions.len())), ("group", Arg::text(speech.t(name)))]);
    let note = if name == Key::WhatIfUnrated { speech.t(Key::WhatIfUnratedNote) } else { AttrValue::Static("") };
    let (hidden, several) = (positions.is_empty(), positions.len() > 1);
    let on_check = choosing(chosen, positions);
    let lines = boxes.into_iter().map(|(at, says)| line(speech, open, chosen, at, &says));
    html! {
        <fieldset class="what-if-group" {hidden}>
            <legend>{ speech.t(name) }</legend>
            <p class="report-note" hidden={note.is_empty()}>{ note }</p>
            { several.then(|| check(&props! { CheckProps { label, checked, on_check } })) }
            <ul>{ for lines }</ul>
        </fieldset>
    }
}

fn line(speech: &Speech, open: &Open, chosen: &Chosen, at: usize, says: &[AttrValue]) -> Html {
    let (checked, id) = (chosen.contains(&at), id(open, at));
    let onchange = choosing(chosen, vec![at]).reform(move |_: Event| !checked);
    let says = says.iter().map(|says| html! { <span>{ says }</span> });
    html! {
        <li key={id.to_string()}>
            <label class="check">
                <input type="checkbox" {checked} {onchange} />
                <span>{ tag(&id) }{ " " }{ speech.title(&id) }<small>{ for says }</small></span>
            </label>
        </li>
    }
}

/// Chooses these outcomes, or leaves them out.
fn choosing(chosen: &Chosen, these: Vec<usize>) -> Callback<bool> {
    let chosen = chosen.clone();
    Callback::from(move |on: bool| {
        let mut all = (*chosen).clone();
        for at in &these {
            if on {
                all.insert(*at)
            } else {
                all.remove(at)
            };
        }
        chosen.set(all);
    })
}
