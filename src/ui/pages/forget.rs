//! Everything is removed from this machine: what that is, what may remain, a backup before, and that it is done.

use crate::browser::location;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::ui::act::{Act, KeptAct};
use crate::ui::components::button::button;
use crate::ui::components::dialog::{Dialog, DialogProps};
use crate::ui::desk::Wording;
use crate::ui::mount::mount;
use crate::ui::route::Route;
use crate::ui::shelf::{Gone, Shelf};
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// Properties of [`ForgetPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct ForgetPageProps {
    /// What lies on this machine.
    pub shelf: Rc<Shelf>,
    /// How it stands with the official wording.
    pub wording: Wording,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The statement with its buttons; when it is done, that it is.
#[component]
pub fn ForgetPage(props: &ForgetPageProps) -> Html {
    let speech = use_speech();
    let asked = use_state_eq(|| false);
    let ask = |shown: bool| {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(shown))
    };
    let on_act = &props.on_act;
    let inside = if props.shelf.gone == Some(Gone::Forgotten) {
        done(&speech)
    } else {
        html! {
            <div class="stack">
                { statement(&speech, &props.shelf, &props.wording) }
                <div class="row">
                    { button(&speech, "button", Key::KeptBackUp, on_act.reform(|_: MouseEvent| Act::Kept(KeptAct::BackUp))) }
                    { button(&speech, "button button-main", Key::ForgetGo, ask(true).reform(|_: MouseEvent| ())) }
                </div>
            </div>
        }
    };
    html! {
        <main class="page prose" id="main" tabindex="-1">
            <div role="status">{ inside }</div>
            <div>{ asked.then(|| confirm(&speech, on_act, &ask(false))) }</div>
        </main>
    }
}

fn statement(speech: &Speech, shelf: &Shelf, wording: &Wording) -> Html {
    let own = speech.words().offers().iter().filter(|offer| offer.own.is_some()).count();
    let counted = [
        (Key::ForgetAssessments, shelf.books.len()),
        (Key::ForgetTrash, shelf.trash.len()),
        (Key::ForgetDamaged, shelf.damaged.len()),
        (Key::ForgetOwn, own),
    ];
    let counted =
        counted.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| Sentence::counted(key, count, []));
    let official =
        matches!(wording, Wording::Kept(_) | Wording::Damaged).then(|| Sentence::new(Key::ForgetWording, []));
    let rest = [Key::ForgetSettings, Key::ForgetFiles].map(|key| Sentence::new(key, []));
    let all = counted.chain(official).chain(rest).map(|says| html! { <li>{ speech.say(&says) }</li> });
    html! {
        <>
            <h1>{ speech.t(Key::ForgetTitle) }</h1>
            <p>{ speech.t(Key::ForgetLede) }</p>
            <ul>{ for all }</ul>
            <h2>{ speech.t(Key::ForgetStays) }</h2>
            <ul>{ for [Key::ForgetStaysFiles, Key::ForgetStaysTraces, Key::ForgetStaysCopies].map(|key| html! { <li>{ speech.t(key) }</li> }) }</ul>
            <p><a href={Route::Lock.hash()}>{ speech.t(Key::ForgetLock) }</a></p>
            <p>{ speech.f(Key::ForgetFirst, [("button", Arg::text(speech.t(Key::KeptBackUp)))]) }</p>
        </>
    }
}

fn confirm(speech: &Speech, on_act: &Callback<Act>, on_close: &Callback<()>) -> Html {
    let go = on_act.reform({
        let on_close = on_close.clone();
        move |_: MouseEvent| {
            on_close.emit(());
            drop(crate::browser::page::focus("main"));
            Act::Kept(KeptAct::Forget)
        }
    });
    mount::<Dialog>(
        props! { DialogProps { id: "confirm", title: speech.t(Key::ForgetAsk), on_close: on_close.clone(), children: Children::new(vec![html! { <>
            <p>{ speech.t(Key::ForgetAskNote) }</p>
            <div class="row">
                <button class="button" type="button" autofocus=true onclick={on_close.reform(|_| ())}>{ speech.t(Key::AppCancel) }</button>
                { button(speech, "button button-main row-end", Key::ForgetGo, go) }
            </div>
        </> }]) } },
    )
}

/// It is done. Whoever goes on begins as on a machine that has never seen the app.
fn done(speech: &Speech) -> Html {
    let again = Callback::from(|_: MouseEvent| {
        drop(location::set_hash(&Route::Home.hash()));
        drop(location::reload());
    });
    html! {
        <div class="stack">
            <h1>{ speech.t(Key::ForgetDone) }</h1>
            <p>{ speech.t(Key::ForgetDoneNote) }</p>
            <p class="row">{ button(speech, "button", Key::ForgetAgain, again) }</p>
        </div>
    }
}
