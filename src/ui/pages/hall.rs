//! One question at a time for a hall: its levels in very large type, in one language or two, for a group that talks about it.
//! What was answered can be shown and changed; a key makes the screen dark.
//!
//! Refuses to know who has voted what: it shows the one answer of the open assessment.

pub mod keys;

use super::assess::answer_form::level_words;
use super::assess::finding::first_open;
use crate::browser::page;
use crate::charts::ramp::depth;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Arg;
use crate::model::answer::Status;
use crate::model::change::{Change, Edit};
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use keys::{Press, use_presses};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`HallPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct HallPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// The question that the address names, by id.
    #[prop_or_default]
    pub at: Option<AttrValue>,
    /// Whether single keys do anything.
    pub keys: bool,
    /// Languages of which every word is here.
    #[prop_or_default]
    pub voices: Rc<Vec<Speech>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The page; nothing but the question is on the screen.
#[component]
pub fn HallPage(props: &HallPageProps) -> Html {
    let speech = use_speech();
    let HallPageProps { open, on_act, .. } = props;
    let named = props.at.as_ref().and_then(|id| open.questionnaire.position(id)).filter(|at| open.asks(*at));
    let at = named.unwrap_or_else(|| first_open(open));
    let (dark, both) = (use_state_eq(|| false), use_state_eq(|| false));
    let on_press = {
        let (open, on_act, dark, both) = (open.clone(), on_act.clone(), dark.clone(), both.clone());
        Callback::from(move |press: Press| {
            if *dark {
                dark.set(false);
                return drop(page::focus("main"));
            }
            match press {
                Press::Answer(status) => on_act.emit(Act::Change(Change::Edit(at, Edit::Status(status)))),
                Press::Step(forward) => {
                    if let Some(route) = step(&open, at, forward) {
                        on_act.emit(Act::Go(route));
                    }
                }
                Press::Dark => {
                    dark.set(true);
                    drop(page::focus("hall-dark"));
                }
                Press::Both => both.set(!*both),
                // There is nothing to reveal but the one answer, which is seen.
                Press::Reveal | Press::Clear => {}
                Press::Close => on_act.emit(Act::Go(back(&open, at))),
            }
        })
    };
    use_presses(on_press.clone(), open.questionnaire.top(), props.keys, *dark);
    use_effect_with((*both, speech.language()), {
        let on_act = on_act.clone();
        move |(both, reader): &(bool, Language)| {
            if *both {
                on_act.emit(Act::Learn(with_others(*reader).collect()));
            }
        }
    });
    let voices = if *both { said_by(&speech, &props.voices) } else { vec![speech.clone()] };
    let press = |press: Press| on_press.reform(move |_: MouseEvent| press);
    let link = |forward: bool, key: Key| {
        let href = step(open, at, forward).map(|route| route.hash());
        let off = href.is_none().then_some("true");
        let role = off.map(|_| "link");
        html! { <a class="button" {href} {role} aria-disabled={off}>{ speech.t(key) }</a> }
    };
    html! {
        <main class="hall" id="main" tabindex="-1" data-both={both.then_some("")} aria-labelledby="hall-question">
            <div class="hall-all" hidden={*dark}>
                { question(&speech, &voices, open, at) }
                { levels(&voices, open, at, on_act) }
                <div class="hall-foot">
                    { unknown(&voices, open, at, on_act) }
                    { link(false, Key::AssessPrevious) }
                    { link(true, Key::AssessNext) }
                    <button class="button" type="button" aria-pressed={both.to_string()} onclick={press(Press::Both)}>{ speech.t(Key::HallBoth) }</button>
                    { button(&speech, "button", Key::HallDark, press(Press::Dark)) }
                    <a class="button" href={back(open, at).hash()}>{ speech.t(Key::AppClose) }</a>
                    <span class="hall-keys" hidden={!props.keys}>{ speech.f(Key::HallKeys, [("top", Arg::from(u32::from(open.questionnaire.top().min(9))))]) }</span>
                </div>
            </div>
            <button class="hall-dark" id="hall-dark" type="button" hidden={!*dark} onclick={press(Press::Dark)}>{ speech.t(Key::HallIsDark) }</button>
        </main>
    }
}

/// The language of the reader, then the others.
pub(super) fn with_others(reader: Language) -> impl Iterator<Item = Language> {
    std::iter::once(reader).chain(Language::ALL.into_iter().filter(move |language| *language != reader))
}

/// Who says it: the reader's language first, the others as soon as they are here.
pub(super) fn said_by(speech: &Speech, voices: &[Speech]) -> Vec<Speech> {
    let others = voices.iter().filter(|voice| voice.language() != speech.language());
    std::iter::once(speech).chain(others).cloned().collect()
}

/// The address of the next question that is asked, or of the one before.
fn step(open: &Open, at: usize, forward: bool) -> Option<Route> {
    let asks = |at: &usize| open.asks(*at);
    let to = if forward { (at + 1..open.questionnaire.items.len()).find(asks) } else { (0..at).rev().find(asks) };
    let item = open.questionnaire.item(to?)?;
    Some(Route::Hall(open.assessment.head.id.clone(), Some(item.id.to_string())))
}

/// Back to where one answers alone.
fn back(open: &Open, at: usize) -> Route {
    let id = open.questionnaire.item(at).map(|item| item.id.to_string());
    Route::Assess(open.assessment.head.id.clone(), id)
}

fn question(speech: &Speech, voices: &[Speech], open: &Open, at: usize) -> Html {
    let id = open.questionnaire.item(at).map(|item| item.id.as_str()).unwrap_or_default();
    // As the form on paper counts them: with those whose condition is not met.
    let before = open.part().iter().filter(|one| **one < at).count();
    let place = [("at", Arg::count(before + 1)), ("total", Arg::count(open.part().len()))];
    let titles = each(voices, |voice| voice.title(id));
    let asked = |voice: &Speech| {
        let words = voice.questionnaire().items.get(id).map(|words| words.question.clone());
        AttrValue::from(words.unwrap_or_default())
    };
    html! {
        <>
            <p class="hall-top"><span>{ tag(id) }{ " " }{ for titles }</span><span>{ speech.f(Key::AssessPosition, place) }</span></p>
            <h1 class="hall-question" id="hall-question">{ for each(voices, asked) }</h1>
        </>
    }
}

/// The same in each language, below each other.
pub(super) fn each(voices: &[Speech], says: impl Fn(&Speech) -> AttrValue) -> Vec<Html> {
    let one = |voice: &Speech| {
        let code = voice.language().code();
        html! { <span class="hall-in" key={code} lang={code}>{ says(voice) }</span> }
    };
    voices.iter().map(one).collect()
}

fn levels(voices: &[Speech], open: &Open, at: usize, on_act: &Callback<Act>) -> Html {
    let top = open.questionnaire.top();
    let id = open.questionnaire.item(at).map(|item| item.id.as_str()).unwrap_or_default();
    let words = |voice: &Speech, level: u8| {
        let words = voice.questionnaire().items.get(id).cloned().unwrap_or_default();
        level_words(voice, &words, top, level)
    };
    let steps = (0..=top).map(|level| {
        let sign = html! { <span class="hall-n" data-depth={depth(level, top).to_string()}>{ level }</span> };
        let names = each(voices, |voice| AttrValue::from(voice.questionnaire().level(level).to_owned()));
        let says = each(voices, |voice| words(voice, level));
        html! { <li key={level}>{ choice(open, at, Status::Level(level), (sign, names, says), on_act) }</li> }
    });
    html! { <ul class="hall-levels">{ for steps }</ul> }
}

/// That nobody knows stands apart: it is no level.
fn unknown(voices: &[Speech], open: &Open, at: usize, on_act: &Callback<Act>) -> Html {
    let sign = html! { <span class="hall-n">{ "U" }</span> };
    let names = each(voices, |voice| voice.t(Key::AssessUnknown));
    choice(open, at, Status::Unknown, (sign, names, Vec::new()), on_act)
}

/// An answer to be given: its sign, its name and what it says.
fn choice(
    open: &Open,
    at: usize,
    status: Status,
    (sign, names, says): (Html, Vec<Html>, Vec<Html>),
    on_act: &Callback<Act>,
) -> Html {
    let given = open.assessment.answer(at).map(|answer| answer.status);
    let onclick = on_act.reform(move |_: MouseEvent| Act::Change(Change::Edit(at, Edit::Status(status))));
    html! {
        <button class="hall-level" type="button" aria-pressed={(given == Some(status)).to_string()} {onclick}>
            { sign }<span class="hall-name">{ for names }</span><span class="hall-says">{ for says }</span>
        </button>
    }
}
