//! The change log of an assessment: day by day, the newest first, what was changed, by whom, and what was taken back.
//!
//! Refuses to know: where steps are kept and how one is taken back.

pub mod rows;

use super::assess::steps::buttons;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::date::Date;
use crate::model::step::Step;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::components::dialog::{Dialog, DialogProps};
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::{Speech, use_speech};
use rows::{Whose, entry, touched};
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// Steps that are shown at first, and so many more each time.
const SHOWN: usize = 100;

/// Properties of [`LogPage`].
#[derive(Clone, Properties)]
pub struct LogPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// The question before everything is forgotten is asked.
    #[prop_or_default]
    pub asking: bool,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

impl PartialEq for LogPageProps {
    /// What lies on the desk is never changed, only replaced; the log can be cleared while all answers stay.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.open, &other.open) && (self.asking, &self.on_act) == (other.asking, &other.on_act)
    }
}

/// The page.
#[component]
pub fn LogPage(props: &LogPageProps) -> Html {
    let speech = use_speech();
    let whose = use_state_eq(|| Whose::All);
    let shown = use_state_eq(|| SHOWN);
    let asking = use_state_eq(|| props.asking);
    let LogPageProps { open, on_act, .. } = props;
    let found: Vec<&Rc<Step>> = open.past.steps.iter().rev().filter(|step| whose.is_of(step)).collect();
    let more = {
        let (next, shown) = (*shown + SHOWN, shown.setter());
        Callback::from(move |_: MouseEvent| shown.set(next))
    };
    let ask = |is: bool| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(is))
    };
    let dialog = asking.then(|| clear(&speech, on_act, &ask(false)));
    html! {
        <main class="page stack" id="main" tabindex="-1">
            <h1>{ speech.t(Key::UndoLog) }</h1>
            <p class="quiet">{ speech.t(Key::LogLede) }</p>
            <p class="notice" hidden={open.past.damaged == 0}>{ speech.n(Key::LogDamaged, open.past.damaged, []) }</p>
            { tools(&speech, open, on_act, &ask(true)) }
            { filter(&speech, open, &whose) }
            <p class="quiet" role="status">{ speech.n(Key::LogCount, found.len(), []) }</p>
            { for days(&found, *shown).into_iter().map(|(day, steps)| self::day(&speech, open, &whose, day, &steps)) }
            <p hidden={found.len() <= *shown}>
                { button(&speech, "button", Key::LogMore, more) }
            </p>
            <div>{ dialog }</div>
        </main>
    }
}

fn tools(speech: &Speech, open: &Open, on_act: &Callback<Act>, on_clear: &Callback<()>) -> Html {
    let is_bare = (open.past.steps.is_empty() && open.past.damaged == 0).then_some("true");
    let onclick = on_act.reform(|_: MouseEvent| Act::SaveLog);
    let onclear = {
        let (on_clear, is_bare) = (on_clear.clone(), is_bare.is_some());
        Callback::from(move |_: MouseEvent| {
            if !is_bare {
                on_clear.emit(());
            }
        })
    };
    html! {
        <div class="row">
            { buttons(speech, open, on_act) }
            { button(speech, "button row-end", Key::LogSave, onclick) }
            <button class="button button-plain" type="button" aria-disabled={is_bare} onclick={onclear}>{ speech.t(Key::LogClear) }</button>
        </div>
    }
}

/// Everything, the assessment as a whole, or one of the outcomes to which something was done.
fn filter(speech: &Speech, open: &Open, whose: &UseStateHandle<Whose>) -> Html {
    let ids = touched(open);
    let named = |id: &String| {
        (id.clone().into(), speech.f(Key::LogOutcome, [("id", Arg::text(id)), ("title", Arg::Title(id.clone()))]))
    };
    let first =
        [(AttrValue::Static(""), speech.t(Key::LogAll)), (AttrValue::Static(rows::WHOLE), speech.t(Key::LogWhole))];
    let options: Vec<_> = first.into_iter().chain(ids.iter().map(named)).collect();
    let on_choice = {
        let whose = whose.setter();
        Callback::from(move |value: String| whose.set(Whose::of_value(&value)))
    };
    select_field(
        &props! { SelectFieldProps { label: speech.t(Key::LogFilter), value: whose.value(), options, on_choice } },
    )
}

/// The first so many steps, by the day on which each was done.
fn days<'a>(found: &[&'a Rc<Step>], most: usize) -> Vec<(Option<Date>, Vec<&'a Rc<Step>>)> {
    let mut days: Vec<(Option<Date>, Vec<&Rc<Step>>)> = Vec::new();
    for step in found.iter().take(most) {
        let date = step.at.date();
        match days.last_mut().filter(|(day, _)| *day == date) {
            Some((_, steps)) => steps.push(step),
            None => days.push((date, vec![step])),
        }
    }
    days
}

fn day(speech: &Speech, open: &Open, whose: &Whose, day: Option<Date>, steps: &[&Rc<Step>]) -> Html {
    let first = steps.first().map_or(0, |step| step.number);
    let id = format!("day-{first}");
    html! {
        <section key={id.clone()} aria-labelledby={id.clone()}>
            <h2 {id}>{ day.map(|day| speech.date(day)) }</h2>
            <ul class="log-list">{ for steps.iter().map(|step| entry(speech, open, whose, step)) }</ul>
        </section>
    }
}

/// The question before everything is forgotten; Enter changes nothing.
fn clear(speech: &Speech, on_act: &Callback<Act>, on_close: &Callback<()>) -> Html {
    let onclick = on_act.reform({
        let on_close = on_close.clone();
        move |_: MouseEvent| {
            on_close.emit(());
            Act::ClearLog
        }
    });
    mount::<Dialog>(
        props! { DialogProps { id: "clear", title: speech.t(Key::LogClearAsk), on_close: on_close.clone(), children: Children::new(vec![html! { <>
            <p>{ speech.t(Key::LogClearNote) }</p>
            <div class="row">
                <button class="button" type="button" autofocus=true onclick={on_close.reform(|_| ())}>{ speech.t(Key::AppCancel) }</button>
                { button(speech, "button button-main row-end", Key::LogClear, onclick) }
            </div>
        </> }]) } },
    )
}
