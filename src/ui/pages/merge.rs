//! Two people's answers to one assessment made one: what only one has answered is taken, and where they differ one of the
//! two is chosen. One step, which an undo takes back.
//!
//! Refuses to know: where the other one comes from; it stands beside the open assessment.

use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::Answer;
use crate::model::assessment::Assessment;
use crate::model::change::Change;
use crate::model::merge::{Stand, merged, stands};
use crate::ui::act::{Act, Whom};
use crate::ui::components::answer_chip::{self, answer_chip};
use crate::ui::components::button::button;
use crate::ui::components::tag::tag;
use crate::ui::desk::{Guest, Open};
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`MergePage`].
#[derive(Clone, PartialEq, Properties)]
pub struct MergePageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// The other one.
    pub guest: Option<Rc<Guest>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The page.
#[component]
pub fn MergePage(props: &MergePageProps) -> Html {
    let speech = use_speech();
    // Where the other's answer is to stand.
    let theirs = use_state(BTreeSet::<usize>::new);
    let open = &props.open;
    let beside = |guest: &&Rc<Guest>| guest.assessment.head.questionnaire == open.questionnaire.id;
    let inside = match props.guest.as_ref().filter(beside) {
        Some(guest) => merging(&speech, props, guest, &theirs),
        None => html! {
            <div class="report-block">
                <p>{ speech.t(Key::MergeNone) }</p>
                <p class="row"><a class="button" href={Route::Compare(open.assessment.head.id.clone()).hash()}>{ speech.t(Key::NavCompare) }</a></p>
            </div>
        },
    };
    html! {
        <main class="report" id="main" tabindex="-1">
            <header>
                <h1>{ speech.t(Key::MergeTitle) }</h1>
                <p class="report-note">{ speech.t(Key::MergeLede) }</p>
            </header>
            { inside }
        </main>
    }
}

fn merging(speech: &Speech, props: &MergePageProps, guest: &Guest, theirs: &UseStateHandle<BTreeSet<usize>>) -> Html {
    let stands = stands(&props.open.assessment, &guest.assessment);
    let count = |which: Stand| stands.iter().filter(|stand| **stand == which).count();
    let counts = [
        (Key::MergeTaken, count(Stand::Take)),
        (Key::MergeKept, count(Stand::Keep)),
        (Key::MergeDiffer, count(Stand::Differ)),
    ];
    let differ = stands.iter().enumerate().filter(|(_, stand)| **stand == Stand::Differ);
    let onclick = {
        let (open, on_act) = (props.open.clone(), props.on_act.clone());
        let changes = changes(speech, &props.open, guest, &stands, theirs);
        let says = Sentence::counted(Key::MergeDone, changes.len(), []);
        Callback::from(move |_: MouseEvent| {
            on_act.emit(Act::ChangeAndSay(Change::Many(changes.clone()), says.clone()));
            on_act.emit(Act::Beside(Whom::Nobody));
            on_act.emit(Act::Go(Route::Assess(open.assessment.head.id.clone(), None)));
        })
    };
    html! {
        <>
            <section class="report-block" aria-labelledby="merge-with">
                <h2 id="merge-with"><bdi>{ &guest.name }</bdi></h2>
                { came_in_part(speech, guest) }
                <ul>{ for counts.map(|(key, n)| html! { <li>{ speech.n(key, n, []) }</li> }) }</ul>
            </section>
            { for differ.filter_map(|(at, _)| one(speech, &props.open, guest, at, theirs)) }
            <section class="report-block stack" aria-label={speech.t(Key::MergeDo)}>
                <p class="quiet" hidden={count(Stand::Differ) == 0}>{ speech.t(Key::MergeUndecided) }</p>
                <p class="row">{ button(speech, "button button-main", Key::MergeDo, onclick) }</p>
            </section>
        </>
    }
}

/// That what came is a part, where it is.
fn came_in_part(speech: &Speech, guest: &Guest) -> Option<Html> {
    let Assessment { head, answers, .. } = &guest.assessment;
    let counts = [("n", Arg::count(head.part.len())), ("total", Arg::count(answers.len()))];
    (!head.part.is_empty()).then(|| html! { <p>{ speech.f(Key::MergePart, counts) }</p> })
}

/// An outcome on which they differ: both answers with who gave them and what they wrote.
fn one(
    speech: &Speech,
    open: &Open,
    guest: &Guest,
    at: usize,
    theirs: &UseStateHandle<BTreeSet<usize>>,
) -> Option<Html> {
    let id = open.questionnaire.item(at)?.id.as_str();
    let sides = [open.assessment.answer(at)?, guest.assessment.answer(at)?];
    let chosen = theirs.contains(&at);
    let choose = |take: bool| {
        let theirs = theirs.clone();
        Callback::from(move |_: Event| {
            let mut new = (*theirs).clone();
            if take {
                new.insert(at)
            } else {
                new.remove(&at)
            };
            theirs.set(new);
        })
    };
    let side = |answer: &Answer, take: bool| {
        let who =
            if take { who(answer, &guest.assessment.head.prepared_by, &guest.name) } else { here(speech, answer) };
        html! {
            <label class="check">
                <input type="radio" name={format!("merge-{id}")} checked={chosen == take} onchange={choose(take)} />
                <span class="row"><bdi>{ who }</bdi>{ " " }{ answer_chip(speech, answer, open.questionnaire.top()) }{ " " }<span class="quiet small">{ &answer.notes }</span></span>
            </label>
        }
    };
    let [ours, other] = sides;
    Some(html! {
        <fieldset class="report-block" key={id.to_owned()}>
            <legend>{ tag(id) }{ " " }{ speech.title(id) }</legend>
            { side(ours, false) }
            { side(other, true) }
        </fieldset>
    })
}

/// Who has given an answer: by the answer, else by the assessment.
fn who(answer: &Answer, prepared_by: &str, name: &str) -> String {
    let said = [answer.by.as_str(), prepared_by, name].into_iter().find(|said| !said.trim().is_empty());
    said.unwrap_or_default().to_owned()
}

fn here(speech: &Speech, answer: &Answer) -> String {
    who(answer, "", &speech.t(Key::MergeHere))
}

/// What becomes of every answer that changes. Where they differ, the one that does not stand is noted.
fn changes(speech: &Speech, open: &Open, guest: &Guest, stands: &[Stand], theirs: &BTreeSet<usize>) -> Vec<Change> {
    let pairs = open.assessment.answers.iter().zip(&guest.assessment.answers).zip(stands).enumerate();
    let looked = pairs.filter(|(_, (_, stand))| **stand != Stand::Beyond);
    let changed = looked.filter_map(|(at, ((ours, other), stand))| {
        let take = *stand == Stand::Take || *stand == Stand::Differ && theirs.contains(&at);
        let line = if *stand == Stand::Differ { noted(speech, guest, ours, other, take) } else { String::new() };
        let one = merged(ours, other, take, &line);
        (one != *ours).then(|| Change::Replace(at, Box::new(one)))
    });
    changed.collect()
}

fn noted(speech: &Speech, guest: &Guest, ours: &Answer, theirs: &Answer, take: bool) -> String {
    let (name, gone) = if take {
        (here(speech, ours), ours)
    } else {
        (who(theirs, &guest.assessment.head.prepared_by, &guest.name), theirs)
    };
    let answer = answer_chip::words(speech, gone);
    speech.f(Key::MergeNoted, [("name", Arg::text(name)), ("answer", Arg::text(answer))]).to_string()
}
