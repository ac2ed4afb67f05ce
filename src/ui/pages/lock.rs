//! Encryption of what this machine keeps: turned on, opened, changed, turned off; and what it is worth.

use crate::i18n::key::Key;
use crate::ui::act::{Act, KeptAct, LockAct};
use crate::ui::components::button::button;
use crate::ui::components::field::typed;
use crate::ui::desk::Lock;
use crate::ui::mount::mount;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;
use yew::props;

/// Id of the field for the passphrase that is asked for.
pub const FIRST: &str = "lock-now";
/// Id of the field of the form that stops encrypting.
pub const OFF: &str = "lock-off";
/// Id of the field of the form that opens a backup.
pub const BACKUP: &str = "lock-backup";
/// Id of the field for a new one, and of that in which it is typed again.
pub const NEW: &str = "lock-new";
/// See [`NEW`].
pub const AGAIN: &str = "lock-again";

/// Properties of [`LockPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct LockPageProps {
    /// How it stands.
    pub lock: Lock,
    /// Whether it is to be opened first.
    pub is_shut: bool,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// One page: what is to be done depends on how it stands.
#[component]
pub fn LockPage(props: &LockPageProps) -> Html {
    let speech = use_speech();
    let LockPageProps { lock, is_shut, on_act } = props;
    let ask = on_act.reform(|act| Act::Kept(KeptAct::Lock(act)));
    let (title, inside) = if *is_shut {
        (Key::LockAskTitle, shut(&speech, *lock, on_act, &ask))
    } else if lock.on {
        (Key::LockTitle, on(&speech, *lock, &ask))
    } else if lock.can == Some(true) {
        (Key::LockTitle, off(&speech, *lock, &ask))
    } else {
        (Key::LockTitle, html! { <p>{ speech.t(Key::LockCannot) }</p> })
    };
    let fails = lock.says.is_some_and(|key| matches!(key, Key::LockNotDone | Key::LockCannot | Key::LockBroken));
    html! {
        <main class="page prose" id="main" tabindex="-1">
            <h1>{ speech.t(title) }</h1>
            { inside }
            <p role="status" class={fails.then_some("notice")}>{ told(&speech, *lock) }</p>
        </main>
    }
}

/// What goes on, or what has come of it; what is wrong with a field stands there.
pub fn told(speech: &Speech, lock: Lock) -> Option<AttrValue> {
    let says = lock.busy.then_some(Key::LockBusy).or(lock.says);
    says.filter(|key| !matches!(key, Key::LockWrong | Key::LockDiffers)).map(|key| speech.t(key))
}

fn shut(speech: &Speech, lock: Lock, on_act: &Callback<Act>, ask: &Callback<LockAct>) -> Html {
    html! {
        <div class="stack">
            <p>{ speech.t(Key::LockAsk) }</p>
            { mount::<Passphrases>(props! { PassphrasesProps { lock, says: Key::LockOpen, present: true, on_done: ask.reform(|[present, _]: [String; 2]| LockAct::Open(present)) } }) }
            <p class="quiet">{ speech.t(Key::LockForgotten) }</p>
            <p class="row">
                { button(speech, "button", Key::LockSave, on_act.reform(|_: MouseEvent| Act::Kept(KeptAct::BackUp))) }
                <a class="button button-plain" href={Route::Forget.hash()}>{ speech.t(Key::KeptForget) }</a>
            </p>
        </div>
    }
}

fn off(speech: &Speech, lock: Lock, ask: &Callback<LockAct>) -> Html {
    html! {
        <div class="stack">
            <p>{ speech.t(Key::LockLede) }</p>
            { worth(speech) }
            <p>{ speech.t(Key::LockTraces) }</p>
            { mount::<Passphrases>(props! { PassphrasesProps { lock, says: Key::LockGo, new: true, on_done: ask.reform(|[_, new]: [String; 2]| LockAct::On(new)) } }) }
        </div>
    }
}

fn on(speech: &Speech, lock: Lock, ask: &Callback<LockAct>) -> Html {
    html! {
        <div class="stack">
            <p>{ speech.t(Key::LockIsOn) }</p>
            { worth(speech) }
            <h2>{ speech.t(Key::LockChange) }</h2>
            { mount::<Passphrases>(props! { PassphrasesProps { lock, says: Key::LockChange, present: true, new: true, on_done: ask.reform(|[present, new]: [String; 2]| LockAct::Change(present, new)) } }) }
            <h2>{ speech.t(Key::LockOff) }</h2>
            <p>{ speech.t(Key::LockOffNote) }</p>
            { mount::<Passphrases>(props! { PassphrasesProps { lock, id: OFF, says: Key::LockOff, present: true, on_done: ask.reform(|[present, _]: [String; 2]| LockAct::Off(present)) } }) }
        </div>
    }
}

/// What it is worth, and what not.
pub fn worth(speech: &Speech) -> Html {
    let all = [Key::LockForgotten, Key::LockFiles, Key::LockPlain];
    html! { <ul>{ for all.map(|key| html! { <li>{ speech.t(key) }</li> }) }</ul> }
}

/// Properties of [`Passphrases`].
#[derive(Clone, PartialEq, Properties)]
pub struct PassphrasesProps {
    /// How it stands.
    pub lock: Lock,
    /// Id of the first field, where it is not the only such form of the page.
    #[prop_or(AttrValue::Static(FIRST))]
    pub id: AttrValue,
    /// What the button says.
    pub says: Key,
    /// Asks for the present passphrase.
    #[prop_or_default]
    pub present: bool,
    /// Asks for a new one, twice.
    #[prop_or_default]
    pub new: bool,
    /// The present and the new one.
    pub on_done: Callback<[String; 2]>,
}

/// A form that asks for the present passphrase, a new one, or both. What was typed goes away when it is done.
#[component]
pub fn Passphrases(props: &PassphrasesProps) -> Html {
    let speech = use_speech();
    let typed = use_state(<[String; 3]>::default);
    let differs = use_state_eq(|| false);
    let lock = props.lock;
    let [present, new, again] = &*typed;
    let set = |at: usize| {
        let typed = typed.clone();
        Callback::from(move |text: String| {
            let mut all = (*typed).clone();
            if let Some(one) = all.get_mut(at) {
                *one = text;
            }
            typed.set(all);
        })
    };
    let onsubmit = {
        let (typed, differs, props) = (typed.clone(), differs.clone(), props.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [present, new, again] = (*typed).clone();
            differs.set(new != again);
            if new != again {
                return drop(crate::browser::page::focus(AGAIN));
            }
            if lock.busy || (props.new && new.is_empty()) || (props.present && present.is_empty()) {
                return;
            }
            if props.new {
                typed.set(Default::default());
            }
            props.on_done.emit([present, new]);
        })
    };
    let wrong = lock.says == Some(Key::LockWrong) && *props.id == *lock.at;
    html! {
        <form class="form" {onsubmit}>
            <div class="fields">
                { props.present.then(|| secret(&speech, &Secret {
                    id: &props.id, label: Key::LockPresent, hint: "current-password", value: present,
                    wrong: wrong.then_some(Key::LockWrong), on_text: set(0),
                })) }
                { props.new.then(|| twice(&speech, [new, again], differs.then_some(Key::LockDiffers), [set(1), set(2)])) }
            </div>
            <p class="more-do"><button class="button button-main" type="submit" aria-disabled={lock.busy.then_some("true")}>{ speech.t(props.says) }</button></p>
        </form>
    }
}

/// A new passphrase, typed twice.
pub fn twice(
    speech: &Speech,
    [new, again]: [&str; 2],
    wrong: Option<Key>,
    [on_new, on_again]: [Callback<String>; 2],
) -> Html {
    let field = |id, label, value, wrong, on_text| {
        secret(speech, &Secret { id, label, hint: "new-password", value, wrong, on_text })
    };
    html! {
        <>
            { field(NEW, Key::LockNew, new, None, on_new) }
            { field(AGAIN, Key::LockAgain, again, wrong, on_again) }
        </>
    }
}

/// A field whose text is not shown.
pub struct Secret<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is.
    pub label: Key,
    /// What a browser may fill it with.
    pub hint: &'static str,
    /// What stands in it.
    pub value: &'a str,
    /// What is wrong with it.
    pub wrong: Option<Key>,
    /// Every new text.
    pub on_text: Callback<String>,
}

/// The field, with what is wrong tied to it.
pub fn secret(speech: &Speech, secret: &Secret<'_>) -> Html {
    let Secret { id, label, hint, value, wrong, on_text } = secret;
    let on_text = on_text.clone();
    let oninput = Callback::from(move |event: InputEvent| on_text.emit(typed(&event)));
    let (id, note) = (id.to_string(), format!("{id}-wrong"));
    html! {
        <div class="field" data-bad={wrong.map(|_| "")}>
            <label class="field">
                <span>{ speech.t(*label) }</span>
                <input {id} type="password" autocomplete={*hint} value={value.to_string()} {oninput}
                    aria-invalid={wrong.map(|_| "true")} aria-describedby={note.clone()} />
            </label>
            <span id={note} class="field-note" role="alert">{ wrong.map(|key| speech.t(key)) }</span>
        </div>
    }
}
