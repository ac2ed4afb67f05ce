//! What can be shown for an answer: what to ask for, and the list of what there is.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Evidence;
use crate::model::change::Edit;
use crate::ui::components::explained::explained;
use crate::ui::components::field::{TextFieldProps, text_field};
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// What there is to show, and what to ask for.
#[derive(Clone, Copy)]
pub(super) struct EvidenceEditor<'a> {
    pub(super) asked: &'a [String],
    pub(super) evidence: &'a [Evidence],
    pub(super) on_edit: &'a Callback<Edit>,
}

pub(super) fn evidence_editor(speech: &Speech, props: &EvidenceEditor<'_>) -> Html {
    let list = props.evidence;
    let asked = props.asked.iter().enumerate().filter(|(_, title)| !list.iter().any(|have| have.title == **title));
    let asked: Vec<Html> = asked.map(|(at, title)| ask(speech, props, (at, title))).collect();
    let add = with(props, |list| list.push(Evidence::default()));
    html! {
        <div class="stack">
            <div hidden={asked.is_empty()}>
                <h3 class="small">{ speech.t(Key::AssessEvidenceAsk) }</h3>
                <ul class="evidence">{ for asked }</ul>
            </div>
            <ul class="evidence" hidden={list.is_empty()}>
                { for list.iter().enumerate().map(|(at, evidence)| row(speech, props, at, evidence)) }
            </ul>
            <p><button type="button" class="button" onclick={add}>{ speech.t(Key::AssessEvidenceAdd) }</button></p>
        </div>
    }
}

/// Something to ask for that is not on the list yet.
fn ask(speech: &Speech, props: &EvidenceEditor<'_>, (at, title): (usize, &str)) -> Html {
    let owned = title.to_owned();
    let add = with(props, move |list| list.push(Evidence { title: owned.clone(), ..Evidence::default() }));
    let named = speech.f(Key::AssessEvidenceAddThisNamed, [("title", Arg::text(title))]);
    html! {
        <li key={title.to_owned()} class="evidence-ask">
            <span class="small">{ explained(speech, title, &format!("evidence-{at}")) }</span>
            <button type="button" class="button button-plain" aria-label={named} onclick={add}>{ speech.t(Key::AssessEvidenceAddThis) }</button>
        </li>
    }
}

fn row(speech: &Speech, props: &EvidenceEditor<'_>, at: usize, evidence: &Evidence) -> Html {
    let on_title = text(props, at, |evidence, text| evidence.title = text);
    let on_location = text(props, at, |evidence, text| evidence.location = text);
    let remove = with(props, move |list| {
        if at < list.len() {
            list.remove(at);
        }
    });
    let named = speech.f(Key::AssessEvidenceRemoveNamed, [("title", Arg::text(&evidence.title))]);
    html! {
        <li key={at} class="evidence-row">
            { text_field(&props! { TextFieldProps { label: speech.t(Key::AssessEvidenceTitle), value: evidence.title.clone(), on_text: on_title } }) }
            { text_field(&props! { TextFieldProps { label: speech.t(Key::AssessEvidenceLocation), value: evidence.location.clone(), on_text: on_location } }) }
            <button type="button" class="button button-plain" aria-label={named} onclick={remove}>{ speech.t(Key::AssessEvidenceRemove) }</button>
        </li>
    }
}

/// The whole list with one change, as the answer keeps it.
fn with(props: &EvidenceEditor<'_>, change: impl Fn(&mut Vec<Evidence>) + 'static) -> Callback<MouseEvent> {
    let list = props.evidence.to_vec();
    props.on_edit.reform(move |_| {
        let mut list = list.clone();
        change(&mut list);
        Edit::Evidence(list)
    })
}

fn text(props: &EvidenceEditor<'_>, at: usize, set: fn(&mut Evidence, String)) -> Callback<String> {
    let list = props.evidence.to_vec();
    props.on_edit.reform(move |text| {
        let mut list = list.clone();
        if let Some(evidence) = list.get_mut(at) {
            set(evidence, text);
        }
        Edit::Evidence(list)
    })
}
