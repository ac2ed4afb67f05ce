//! Keeping the present state under a name, and comparing any two states, or one with another assessment: what moved,
//! which way, and the course of all.
//!
//! Refuses to know: what a movement is and which averages may be compared; it says what [`crate::report::compare`]
//! found.

pub mod choose;
pub mod counts;
pub mod course;
pub mod functions;
pub mod kept;
pub mod moved;
pub mod other;
pub mod sides;
pub mod states;

use crate::charts::of_report::Source;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::report::compare::{Side, compare};
use crate::ui::act::{Act, Whom};
use crate::ui::components::keep::{Keep, KeepProps};
use crate::ui::components::section::{nothing, section};
use crate::ui::desk::{Guest, Open};
use crate::ui::mount::mount;
use crate::ui::pages::home::drop::use_drop;
use crate::ui::shelf::Shelf;
use crate::ui::speech::{Speech, use_speech};
use choose::{Wanted, choose, chosen};
use counts::counts;
use course::course;
use functions::functions;
use kept::kept;
use moved::moved;
use other::other;
use sides::{Spoken, language, sides};
use states::{State, states};
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

const KEEP: [Key; 4] = [Key::CompareKeep, Key::CompareKeepNote, Key::CompareNameHint, Key::CompareKeepDo];

/// Properties of [`ComparePage`].
#[derive(Clone, PartialEq, Properties)]
pub struct ComparePageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// What else is on this machine.
    pub shelf: Rc<Shelf>,
    /// Another assessment that stands beside it.
    pub guest: Option<Rc<Guest>>,
    /// Languages of which every word is here.
    #[prop_or_default]
    pub voices: Rc<Vec<Speech>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The page about the states of the open assessment.
#[component]
pub fn ComparePage(props: &ComparePageProps) -> Html {
    let speech = use_speech();
    let ComparePageProps { open, guest, on_act, .. } = props;
    let states = use_memo((speech.clone(), open.clone(), guest.clone()), |(speech, open, guest)| {
        states(speech, open, guest.as_deref())
    });
    let wanted = use_state(Wanted::default);
    let spoken: Spoken = use_state(|| [None; 2]);
    use_voices(props, &spoken, speech.language());
    let zone = use_drop(on_act.reform(|file| Act::Beside(Whom::File(file))));
    let (speech, pair) = (&speech, chosen(&states, &wanted, guest.as_ref()));
    html! {
        <main class="report" id="main" tabindex="-1" ref={zone.node}
            ondragover={zone.on_over} ondragleave={zone.on_leave} ondrop={zone.on_drop}>
            <header>
                <h1>{ speech.t(Key::CompareTitle) }</h1>
                <p class="report-note">{ speech.t(Key::CompareLede) }</p>
            </header>
            { mount::<Keep>(props! { KeepProps { says: KEEP, otherwise: speech.date(open.as_of), on_keep: on_act.reform(Act::Keep) } }) }
            { kept(speech, open, &states, on_act) }
            { other(speech, props, zone.is_over) }
            { if states.len() > 1 { choose(speech, &states, pair, &wanted, guest.as_ref()) } else { nothing() } }
            { pair.map_or_else(nothing, |pair| compared(speech, open, &states, pair, (&props.voices, &spoken))) }
        </main>
    }
}

/// Has the words of both sides on the desk, where they speak another language than the reader.
#[hook]
fn use_voices(props: &ComparePageProps, spoken: &Spoken, reader: Language) {
    let sides = [Some(&props.open.assessment), props.guest.as_ref().map(|guest| &guest.assessment)];
    let both = sides.into_iter().zip(**spoken);
    let wanted = both.filter_map(|(side, wanted)| Some(language(side?, wanted, reader)));
    let wanted: Vec<Language> = wanted.filter(|language| *language != reader && props.guest.is_some()).collect();
    let on_act = props.on_act.clone();
    use_effect_with(wanted, move |wanted: &Vec<Language>| {
        if !wanted.is_empty() {
            on_act.emit(Act::Learn(wanted.clone()));
        }
    });
}

/// Everything about two states that are not the same.
fn compared(
    speech: &Speech,
    open: &Rc<Open>,
    states: &[State],
    [then, now]: [usize; 2],
    words: (&[Speech], &Spoken),
) -> Html {
    let (Some(then), Some(now)) = (states.get(then), states.get(now)) else { return nothing() };
    if then.value == now.value {
        return html! { <p class="report-block">{ speech.t(Key::CompareSame) }</p> };
    }
    let comparison = match compare(&open.questionnaire, side(then), side(now)) {
        Ok(comparison) => comparison,
        Err(refusal) => return html! { <p class="report-block">{ speech.say(&refusal.sentence()) }</p> },
    };
    let source = Source {
        questionnaire: &open.questionnaire,
        scores: &now.moment.scores,
        words: speech.words(),
        names: speech.questionnaire(),
    };
    let beside = comparison.beside.iter().map(|sentence| html! { <li>{ speech.say(sentence) }</li> });
    let says = comparison.says.iter().map(|sentence| html! { <li>{ speech.say(sentence) }</li> });
    let inside = html! {
        <div>
            <div class="report-flags" hidden={comparison.beside.is_empty()}>
                <h3>{ speech.t(Key::CompareBeside) }</h3>
                <ul>{ for beside }</ul>
            </div>
            <ul class="report-says">{ for says }</ul>
            { counts(speech, &comparison) }
        </div>
    };
    html! {
        <div class="report-more">
            { if then.is_guest() || now.is_guest() { sides(speech, open, &comparison, [then, now], words) } else { nothing() } }
            { section("compare-moved", &speech.t(Key::CompareMoved), &AttrValue::Static(""), inside) }
            { functions(speech, &source, &comparison) }
            { moved(speech, open, &comparison, [then, now]) }
            { course(speech, &source, states) }
        </div>
    }
}

fn side(state: &State) -> Side<'_> {
    Side { assessment: &state.assessment, day: state.moment.day }
}
