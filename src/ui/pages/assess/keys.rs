//! Answering by single keys, and the sheet that says which. They can be turned off (WCAG 2.1.4), and they sleep while
//! one types or something is open on top of the page.

use super::AssessPageProps;
use super::finding::Finding;
use super::over::On;
use super::pager::step;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Status;
use crate::model::change::Edit;
use crate::ui::act::Act;
use crate::ui::components::dialog::{Dialog, DialogProps};
use crate::ui::components::field::{CheckProps, check};
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;
use yew::props;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::pages) enum Wish {
    /// This answer.
    Answer(Status),
    /// The next, or the one before.
    Step(bool),
    /// The sheet of keys.
    Sheet,
    /// What is looked for.
    Find,
}

/// Listens to the keys of the whole page for as long as it is shown.
#[hook]
pub(super) fn use_keys(
    props: &AssessPageProps,
    finding: &Finding,
    answer: Callback<(usize, Edit)>,
    over: UseStateSetter<On>,
    awake: bool,
) {
    let (open, finding, awake) = (props.open.clone(), finding.clone(), awake && props.keys);
    let (top, on_act) = (open.questionnaire.top(), props.on_act.clone());
    // Where the next key goes: a quick hand is ahead of the page.
    let here = use_mut_ref(|| finding.current);
    *here.borrow_mut() = finding.current;
    let grant = Callback::from(move |wish| match wish {
        Wish::Answer(status) => answer.emit((*here.borrow(), Edit::Status(status))),
        Wish::Step(forward) => {
            let from = Finding { current: *here.borrow(), ..finding.clone() };
            if let Some((at, route)) = step(&open, &from, forward) {
                *here.borrow_mut() = at;
                on_act.emit(Act::Go(route));
            }
        }
        Wish::Sheet => over.set(On::Keys),
        Wish::Find => drop(crate::browser::page::unfold("find")),
    });
    use_wishes(grant, top, awake);
}

/// Grants what the keys of the whole page ask for, while they are awake.
#[hook]
pub(in crate::ui::pages) fn use_wishes(grant: Callback<Wish>, top: u8, awake: bool) {
    use_effect_with((grant, awake), move |(grant, awake)| {
        let listener = awake.then(|| listen(grant.clone(), top)).flatten();
        move || drop(listener)
    });
}

fn listen(grant: Callback<Wish>, top: u8) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if let Some(wish) = wish(event, top) {
            event.prevent_default();
            grant.emit(wish);
        }
    }))
}

fn wish(event: &KeyboardEvent, top: u8) -> Option<Wish> {
    if is_taken(event) { None } else { of_key(&event.key(), top) }
}

/// Whether the key is somebody else's: the browser's, an input method's, a field's.
pub(in crate::ui::pages) fn is_taken(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() || typing(event)
}

fn of_key(key: &str, top: u8) -> Option<Wish> {
    let level = || key.parse::<u8>().ok().filter(|level| key.len() == 1 && *level <= top);
    Some(match key {
        "u" | "U" => Wish::Answer(Status::Unknown),
        "n" | "N" => Wish::Answer(Status::NotApplicable),
        "j" | "J" => Wish::Step(true),
        "k" | "K" => Wish::Step(false),
        "h" | "H" | "?" => Wish::Sheet,
        "/" => Wish::Find,
        _ => Wish::Answer(Status::Level(level()?)),
    })
}

/// Whether the key belongs to a text field, a list or a date.
fn typing(event: &KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else { return false };
    let radio = matches!(element.get_attribute("type").as_deref(), Some("radio" | "checkbox" | "button" | "submit"));
    match element.tag_name().as_str() {
        "INPUT" => !radio,
        "TEXTAREA" | "SELECT" => true,
        _ => element.is_content_editable(),
    }
}

/// The sheet of keys.
pub(super) struct KeysDialog {
    pub(super) top: u8,
    /// Whether single keys answer.
    pub(super) on: bool,
    pub(super) on_act: Callback<Act>,
    pub(super) on_close: Callback<()>,
}

pub(super) fn keys_dialog(speech: &Speech, props: &KeysDialog) -> Html {
    mount::<Dialog>(
        props! { DialogProps { id: "keys", title: speech.t(Key::AssessKeys), on_close: props.on_close.clone(), children: Children::new(vec![html! { <>
            <dl class="shortcuts">{ for rows(speech, props.top) }</dl>
            <p class="quiet small">{ speech.t(Key::AssessKeysNote) }</p>
            <p class="small">{ speech.t(Key::UndoKeys) }</p>
            { check(&props! { CheckProps { label: speech.t(Key::SettingsKeys), checked: props.on, on_check: props.on_act.reform(Act::Keys) } }) }
            <div class="row"><button type="button" class="button row-end" onclick={props.on_close.reform(|_| ())}>{ speech.t(Key::AppClose) }</button></div>
        </> }]) } },
    )
}

fn rows(speech: &Speech, top: u8) -> Vec<Html> {
    let last = top.min(9);
    let digits = speech.f(Key::AssessKeysRange, [("first", Arg::Count(0)), ("last", Arg::from(u32::from(last)))]);
    let all = [
        (digits, Key::AssessKeysLevel),
        (AttrValue::Static("U"), Key::AssessKeysUnknown),
        (AttrValue::Static("N"), Key::AssessKeysNa),
        (AttrValue::Static("J"), Key::AssessKeysNext),
        (AttrValue::Static("K"), Key::AssessKeysPrevious),
        (AttrValue::Static("/"), Key::AssessKeysFind),
        (AttrValue::Static("H"), Key::AssessKeysHelp),
    ];
    let row = |(key, words): (AttrValue, Key)| html! { <><dt><kbd>{ key }</kbd></dt><dd>{ speech.t(words) }</dd></> };
    all.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        for (key, wish) in [
            ("0", Some(Wish::Answer(Status::Level(0)))),
            ("4", Some(Wish::Answer(Status::Level(4)))),
            ("5", None),
            ("10", None),
            ("u", Some(Wish::Answer(Status::Unknown))),
            ("N", Some(Wish::Answer(Status::NotApplicable))),
            ("j", Some(Wish::Step(true))),
            ("k", Some(Wish::Step(false))),
            ("h", Some(Wish::Sheet)),
            ("Enter", None),
            ("ｊ", None),
        ] {
            assert_eq!(of_key(key, 4), wish, "{key}");
        }
    }
}
