//! What is in a backup, thing by thing, before any of it is put down; where two differ, which one is to stay.

use super::dialog::{Dialog, DialogProps};
use super::field::{SelectFieldProps, select_field};
use crate::browser::page;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::ui::act::{Act, KeptAct};
use crate::ui::components::button::button;
use crate::ui::mount::mount;
use crate::ui::pages::home::names::{day, name};
use crate::ui::restored::{Item, Load, Restoring, State, Wish};
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// So many damaged records are named; who has more of them has heard enough.
const MOST: usize = 100;

/// Properties of [`RestoringDialog`].
#[derive(Clone, PartialEq, Properties)]
pub struct RestoringProps {
    /// What is in it.
    pub restoring: Rc<Restoring>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// A dialog with a line for everything.
#[component]
pub fn RestoringDialog(props: &RestoringProps) -> Html {
    let speech = use_speech();
    let Restoring { name, items, damaged, missing, wording, .. } = &*props.restoring;
    // What a list shows first is what is wanted, until something else is chosen.
    let first = |item: &Item| item.wishes().first().copied().unwrap_or_default();
    let wishes = use_state_eq(|| items.iter().map(first).collect::<Vec<_>>());
    let lines = items.iter().enumerate().map(|(at, item)| {
        let wish = wishes.get(at).copied().unwrap_or_default();
        let on_choice = Callback::from({
            let wishes = wishes.clone();
            move |chosen: String| {
                let mut all = (*wishes).clone();
                if let (Some(slot), Some(wish)) = (all.get_mut(at), Wish::ALL.iter().find(|wish| wish.name() == chosen))
                {
                    *slot = *wish;
                }
                wishes.set(all);
            }
        });
        line(&speech, item, wish, &on_choice)
    });
    let take = props.on_act.reform({
        let wishes = (*wishes).clone();
        move |_: MouseEvent| {
            // The dialog goes away, and the focus with it.
            drop(page::focus("main"));
            Act::Kept(KeptAct::TakeBackup(wishes.clone()))
        }
    });
    let cancel = props.on_act.reform(|_: MouseEvent| Act::Cancel);
    let idle = |item: &Item| matches!(item.state, State::Same | State::Stays) && item.wishes().is_empty();
    let nothing = items.iter().all(idle) && wording.is_none();
    mount::<Dialog>(
        props! { DialogProps { id: "restore", wide: true, title: speech.t(Key::RestoreTitle), on_close: props.on_act.reform(|()| Act::Cancel), children: Children::new(vec![html! { <>
            <p><strong>{ name }</strong></p>
            <p>{ speech.f(Key::RestoreCounts, counts(items)) }</p>
            { broken(&speech, damaged, *missing) }
            <ul class="restore-list">{ for lines }</ul>
            <p class="quiet small">{ speech.t(Key::RestoreNote) }</p>
            <div class="row">
                { button(&speech, "button", Key::AppCancel, cancel) }
                <button class="button button-main row-end" type="button" disabled={nothing} onclick={take}>{ speech.t(Key::RestoreGo) }</button>
            </div>
        </> }]) } },
    )
}

fn counts(items: &[Item]) -> [(&'static str, Arg); 4] {
    let count = |states: &[State]| Arg::count(items.iter().filter(|item| states.contains(&item.state)).count());
    [
        ("new", count(&[State::New])),
        ("same", count(&[State::Same, State::Stays])),
        ("newer", count(&[State::Newer])),
        ("older", count(&[State::Older])),
    ]
}

/// What could not be read of it; the rest can be restored all the same.
fn broken(speech: &Speech, damaged: &[(String, Vec<Sentence>)], missing: usize) -> Html {
    let lines = damaged
        .iter()
        .take(MOST)
        .map(|(name, says)| html! { <li><strong>{ name }</strong>{ for says.iter().map(|sentence| html! { <span>{ " " }{ speech.say(sentence) }</span> }) }</li> });
    html! {
        <div class={(!damaged.is_empty() || missing > 0).then_some("notice")} hidden={damaged.is_empty() && missing == 0}>
            <strong>{ speech.n(Key::RestoreDamaged, damaged.len(), []) }</strong>
            <p hidden={missing == 0}>{ speech.n(Key::RestoreMissing, missing, []) }</p>
            <ul class="told small">{ for lines }</ul>
        </div>
    }
}

fn line(speech: &Speech, item: &Item, wish: Wish, on_choice: &Callback<String>) -> Html {
    let title = name(speech, &item.title);
    let state = match (&item.load, item.state) {
        (Load::Own(_), State::New) => Key::RestoreOwn,
        (Load::Trash(_), State::New) => Key::RestoreTrash,
        (_, State::New) => Key::RestoreNew,
        (_, State::Same) => Key::RestoreSame,
        (_, State::Newer) => Key::RestoreNewer,
        (_, State::Older) => Key::RestoreOlder,
        (_, State::Stays) => Key::RestoreStays,
    };
    let options = item.wishes().iter().map(|wish| (AttrValue::Static(wish.name()), speech.t(said(*wish, item.state))));
    let changed = item.changed.as_ref().map(|at| speech.f(Key::HomeChanged, [("date", day(at))]));
    let choice = (!item.wishes().is_empty()).then(|| {
        select_field(&props!(SelectFieldProps {
            quiet: true,
            label: speech.f(Key::RestoreWish, [("title", Arg::text(&title))]),
            value: wish.name(),
            options: options.collect::<Vec<_>>(),
            on_choice: on_choice.clone(),
        }))
    });
    html! {
        <li>
            <span><strong>{ title }</strong>{ " " }<span class="quiet small">{ changed }</span></span>
            <span class="small">{ speech.t(state) }</span>
            <span>{ choice }</span>
        </li>
    }
}

fn said(wish: Wish, state: State) -> Key {
    match (wish, state) {
        (Wish::Newer, State::New) => Key::RestoreTake,
        (Wish::Newer, _) => Key::RestoreWins,
        (Wish::Both, _) => Key::FileKeepBoth,
        (Wish::Leave, _) => Key::RestoreLeave,
    }
}
