//! The clock for a hall that answers: how long is left, which question one should have reached, how many have handed in,
//! and the two rules.
//!
//! Refuses to know who answers what.

use crate::browser::clock::{Tick, every_second, millis};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::components::button::button;
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::group::Group;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;
use yew::props;

/// Where the address names it among the questions, whose ids begin with a letter or a digit.
pub const AT: &str = "~clock";
/// Seconds for a question, of which a run sheet speaks (docs/decisions/0029-workshop-file.md).
const PACE: u32 = 55;
const CHOICES: [u32; 8] = [5, 10, 15, 20, 26, 30, 45, 60];

/// Properties of [`ClockPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct ClockPageProps {
    /// The group.
    pub group: Group,
}

/// The page; the seconds are of no one's concern who hears it.
#[component]
pub fn ClockPage(props: &ClockPageProps) -> Html {
    let speech = use_speech();
    let (total, come) = props
        .group
        .look(|group| (group.questionnaire.items.len(), group.gathering.members().len()))
        .unwrap_or_default();
    let minutes = use_state_eq(|| nearest(total));
    let end = use_state_eq(|| None::<f64>);
    let left = use_state_eq(|| *minutes * 60);
    use_effect_with(*end, {
        let left = left.setter();
        move |end: &Option<f64>| {
            let tick: Option<Tick> = end.map(|end| every_second(move || left.set(seconds_until(end))));
            move || drop(tick)
        }
    });
    let on_choice = {
        let (minutes, left, end) = (minutes.setter(), left.setter(), end.setter());
        Callback::from(move |text: String| {
            let chosen = text.parse().unwrap_or(0);
            minutes.set(chosen);
            left.set(chosen * 60);
            end.set(None);
        })
    };
    let onclick = {
        let (end, left) = (end.clone(), left.clone());
        Callback::from(move |_: MouseEvent| {
            end.set(if end.is_some() { None } else { Some(millis() + f64::from(*left) * 1000.0) });
        })
    };
    let options = CHOICES
        .iter()
        .map(|one| (AttrValue::from(one.to_string()), AttrValue::from(one.to_string())))
        .collect::<Vec<_>>();
    let go = if end.is_some() { Key::WorkshopClockPause } else { Key::WorkshopClockStart };
    html! {
        <main class="hall" id="main" tabindex="-1">
            <div class="hall-all">
                <h1 class="sr">{ speech.t(Key::WorkshopClock) }</h1>
                <p class="hall-clock" role="timer">{ format!("{}:{:02}", *left / 60, *left % 60) }</p>
                <p>{ reached(&speech, total, *minutes * 60, *left) }</p>
                <p>{ speech.n(Key::GroupReceived, come, []) }</p>
                <ul class="hall-rules">
                    <li>{ speech.t(Key::WorkshopRule1) }</li>
                    <li>{ speech.t(Key::WorkshopRule2) }</li>
                </ul>
                <div class="hall-foot">
                    { button(&speech, "button button-main", go, onclick) }
                    { select_field(&props! { SelectFieldProps { label: speech.t(Key::WorkshopClockMinutes), value: minutes.to_string(), options, on_choice } }) }
                    <a class="button" href={Route::Group(None).hash()}>{ speech.t(Key::AppClose) }</a>
                </div>
            </div>
        </main>
    }
}

/// Which question one should have reached; at the end, that the time is over.
fn reached(speech: &Speech, total: usize, all: u32, left: u32) -> AttrValue {
    if left == 0 {
        return speech.t(Key::WorkshopClockOver);
    }
    speech.f(Key::WorkshopClockAt, [("at", Arg::count(question(total, all, left))), ("total", Arg::count(total))])
}

/// The number of a question out of so many, when so many seconds of so many are left.
fn question(total: usize, all: u32, left: u32) -> usize {
    let gone = all.saturating_sub(left) as usize;
    (total * gone / all.max(1) as usize + 1).min(total.max(1))
}

/// The choice that is nearest to what so many questions take.
fn nearest(total: usize) -> u32 {
    let wanted = u32::try_from(total).unwrap_or(0).saturating_mul(PACE) / 60;
    CHOICES.into_iter().min_by_key(|one| one.abs_diff(wanted)).unwrap_or(0)
}

fn seconds_until(end: f64) -> u32 {
    // An hour at most, and never below nothing.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded on both sides")]
    let left = ((end - millis()) / 1000.0).ceil().clamp(0.0, 3600.0) as u32;
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_says_where_one_should_be() {
        for (total, all, left, at) in [
            (28, 1560, 1560, 1),
            (28, 1560, 780, 15),
            (28, 1560, 1, 28),
            (28, 1560, 0, 28),
            (0, 60, 30, 1),
            (3, 0, 0, 1),
        ] {
            assert_eq!(question(total, all, left), at, "{left} of {all}");
        }
        for (total, minutes) in [(28, 26), (14, 10), (106, 60), (0, 5)] {
            assert_eq!(nearest(total), minutes, "{total}");
        }
    }
}
