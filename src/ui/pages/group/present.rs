//! One question of a group for the back of the hall: the answers hidden until they are wanted, votes counted again by the
//! key of their level, one language or several.
//!
//! Refuses to know who has voted: a vote is a key that somebody pressed.

use super::discuss::question;
use crate::browser::page;
use crate::charts::ramp::depth;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Status;
use crate::report::cohort::{Cell, Counts};
use crate::report::naming;
use crate::score::cohort::spread::{Agreement, Spread};
use crate::score::row::State;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::components::tag::tag;
use crate::ui::group::{Gathered, Group};
use crate::ui::pages::assess::answer_form::level_words;
use crate::ui::pages::hall::keys::{Press, use_presses};
use crate::ui::pages::hall::{each, said_by, with_others};
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`PresentPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct PresentPageProps {
    /// The group.
    pub group: Group,
    /// The question that the address names, by id.
    pub at: AttrValue,
    /// Whether single keys do anything.
    pub keys: bool,
    /// Languages of which every word is here.
    #[prop_or_default]
    pub voices: Rc<Vec<Speech>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
    /// Whether the answers are shown at first.
    #[prop_or_default]
    pub open: bool,
}

/// What has been done with a question: whether its answers are shown, and the votes that were counted since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Seen {
    open: bool,
    again: Spread,
}

/// The page; nothing but the question is on the screen.
#[component]
pub fn PresentPage(props: &PresentPageProps) -> Html {
    let speech = use_speech();
    let PresentPageProps { group, on_act, .. } = props;
    let found = group.look(|group| (group.questionnaire.position(&props.at).unwrap_or(0), group.questionnaire.top()));
    let (at, top) = found.unwrap_or_default();
    let (dark, both) = (use_state_eq(|| false), use_state_eq(|| false));
    let seen = use_state_eq(|| Seen { open: props.open, ..Seen::default() });
    // Another question begins hidden.
    let shown_at = use_mut_ref(|| at);
    if std::mem::replace(&mut *shown_at.borrow_mut(), at) != at {
        seen.set(Seen::default());
    }
    let on_press = {
        let (group, on_act, dark, both, seen) =
            (group.clone(), on_act.clone(), dark.clone(), both.clone(), seen.clone());
        Callback::from(move |press: Press| {
            if *dark {
                dark.set(false);
                return drop(page::focus("main"));
            }
            match press {
                Press::Answer(Status::Level(level)) => {
                    let mut now = *seen;
                    now.again.add(State::Rated(level));
                    seen.set(now);
                }
                Press::Answer(_) => {}
                Press::Reveal => seen.set(Seen { open: !seen.open, ..*seen }),
                Press::Clear => seen.set(Seen { again: Spread::default(), ..*seen }),
                Press::Step(forward) => {
                    if let Some(route) = step(&group, at, forward) {
                        on_act.emit(Act::Go(route));
                    }
                }
                Press::Dark => {
                    dark.set(true);
                    drop(page::focus("hall-dark"));
                }
                Press::Both => both.set(!*both),
                Press::Close => on_act.emit(Act::Go(Route::Group(None))),
            }
        })
    };
    use_presses(on_press.clone(), top, props.keys, *dark);
    use_effect_with((*both, speech.language()), {
        let on_act = on_act.clone();
        move |(both, reader)| {
            if *both {
                on_act.emit(Act::Learn(with_others(*reader).collect()));
            }
        }
    });
    let voices = if *both { said_by(&speech, &props.voices) } else { vec![speech.clone()] };
    let press = |press: Press| on_press.reform(move |_: MouseEvent| press);
    let inside = group.look(|group| {
        html! {
            <>
                { head(&speech, &voices, group, at) }
                { answers(&speech, &voices, group, at, *seen) }
            </>
        }
    });
    let link = |forward: bool, key: Key| {
        let href = step(group, at, forward).map(|route| route.hash());
        let off = href.is_none().then_some("true");
        let role = off.map(|_| "link");
        html! { <a class="button" {href} {role} aria-disabled={off}>{ speech.t(key) }</a> }
    };
    let reveal = if seen.open { Key::GroupConceal } else { Key::GroupReveal };
    html! {
        <main class="hall" id="main" tabindex="-1" aria-labelledby="hall-question">
            <div class="hall-all" hidden={*dark}>
                { inside }
                <div class="hall-foot">
                    { button(&speech, "button button-main", reveal, press(Press::Reveal)) }
                    { link(false, Key::AssessPrevious) }
                    { link(true, Key::AssessNext) }
                    <button class="button" type="button" hidden={seen.again.rated() == 0} onclick={press(Press::Clear)}>{ speech.t(Key::GroupRevoteClear) }</button>
                    <button class="button" type="button" aria-pressed={both.to_string()} onclick={press(Press::Both)}>{ speech.t(Key::HallBoth) }</button>
                    { button(&speech, "button", Key::HallDark, press(Press::Dark)) }
                    <a class="button" href={Route::Group(None).hash()}>{ speech.t(Key::AppClose) }</a>
                    <span class="hall-keys" hidden={!props.keys}>{ speech.f(Key::GroupKeys, [("top", Arg::from(u32::from(top.min(9))))]) }</span>
                </div>
            </div>
            <button class="hall-dark" id="hall-dark" type="button" hidden={!*dark} onclick={press(Press::Dark)}>{ speech.t(Key::HallIsDark) }</button>
        </main>
    }
}

/// The address of the next question that was asked, or of the one before.
fn step(group: &Group, at: usize, forward: bool) -> Option<Route> {
    let id = group.look(|group| {
        let cells = &group.picture.cells;
        // Before anything may be shown, nobody knows what was asked.
        let asked = |at: &usize| cells.get(*at).is_none_or(Cell::is_asked);
        let all = 0..group.questionnaire.items.len();
        let to = if forward { all.skip(at + 1).find(asked) } else { all.take(at).rfind(asked) }?;
        group.questionnaire.item(to).map(|item| item.id.to_string())
    });
    Some(Route::Group(Some(id.flatten()?)))
}

fn head(speech: &Speech, voices: &[Speech], group: &Gathered, at: usize) -> Html {
    let id = group.questionnaire.item(at).map(|item| item.id.as_str()).unwrap_or_default();
    let place = [("at", Arg::count(at + 1)), ("total", Arg::count(group.questionnaire.items.len()))];
    html! {
        <>
            <p class="hall-top"><span>{ tag(id) }{ " " }{ for each(voices, |voice| voice.title(id)) }</span><span>{ speech.f(Key::AssessPosition, place) }</span></p>
            <h1 class="hall-question" id="hall-question">{ for each(voices, |voice| question(voice, id)) }</h1>
        </>
    }
}

/// The levels, and beside each how many gave it and how many vote for it now.
fn answers(speech: &Speech, voices: &[Speech], group: &Gathered, at: usize, seen: Seen) -> Html {
    let top = group.questionnaire.top();
    let cell = group.picture.cells.get(at).copied().unwrap_or(Cell::Hidden(Counts::default()));
    let open = cell.open().filter(|_| seen.open);
    let id = group.questionnaire.item(at).map(|item| item.id.as_str()).unwrap_or_default();
    let most = open.map_or(0, |spread| spread.at_level.into_iter().max().unwrap_or(0));
    let steps = (0..=top).map(|level| {
        let count = |spread: &Spread| spread.at_level.get(usize::from(level)).copied().unwrap_or(0);
        let given = open.map(|spread| {
            let n = count(spread);
            html! { <><meter class="group-meter" min="0" max={most.to_string()} value={n.to_string()} aria-hidden="true"></meter>{ n }</> }
        });
        let again = count(&seen.again);
        let votes = (again > 0).then(|| speech.f(Key::GroupRevote, [("n", Arg::from(again))]));
        html! {
            <li key={level} class="hall-level">
                <span class="hall-n" data-depth={depth(level, top).to_string()}>{ level }</span>
                <span class="hall-name">{ for each(voices, |voice| AttrValue::from(voice.questionnaire().level(level).to_owned())) }</span>
                <span class="hall-says">{ given.unwrap_or_else(|| words(voices, id, top, level)) }{ " " }<strong>{ votes }</strong></span>
            </li>
        }
    });
    let says = if seen.open { said(speech, top, &cell, &seen.again, group.picture.k) } else { Vec::new() };
    html! {
        <>
            <ul class="hall-levels">{ for steps }</ul>
            <div role="status">{ for says.into_iter().map(|says| html! { <p>{ says }</p> }) }</div>
        </>
    }
}

/// What a level means, until the answers take its place.
fn words(voices: &[Speech], id: &str, top: u8, level: u8) -> Html {
    let said = each(voices, |voice| {
        let words = voice.questionnaire().items.get(id).cloned().unwrap_or_default();
        level_words(voice, &words, top, level)
    });
    html! { <>{ for said }</> }
}

/// How many rated it, how far they agree, and what the new votes make of it.
fn said(speech: &Speech, top: u8, cell: &Cell, again: &Spread, k: u32) -> Vec<AttrValue> {
    let counts = cell.counts();
    let mut says = vec![match cell {
        Cell::Hidden(_) => speech.f(Key::GroupHidden, [("k", Arg::from(k))]),
        Cell::Alike(_) => speech.t(Key::GroupAlike),
        Cell::Open(_) => speech.n(Key::GroupRatedBy, counts.rated as usize, []),
    }];
    if counts.unknown > 0 {
        says.push(speech.n(Key::GroupDontKnow, counts.unknown as usize, []));
    }
    let named = |agreement: Agreement| Arg::text(speech.t(naming::agreement(agreement)));
    let now = again.consensus(top).filter(|_| again.rated() >= k).map(Agreement::of);
    if let Some((before, now)) = cell.agreement(top).zip(now) {
        says.push(speech.f(Key::GroupRevoteAgree, [("before", named(before)), ("now", named(now))]));
        says.push(speech.t(Key::GroupRevoteNote));
    }
    says
}
