//! What is told of a file with a questionnaire of the reader's own: everything that is wrong at once, what should be
//! known, and whether it takes the place of another version.

use super::dialog::{Dialog, DialogProps};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::act::{Act, OwnAct};
use crate::ui::components::button::button;
use crate::ui::mount::mount;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use crate::ui::told::{Fate, Line, Newcomer, Told};
use yew::prelude::*;
use yew::props;

/// The dialog.
pub fn told(speech: &Speech, told: &Told, on_act: &Callback<Act>) -> Html {
    let named = |key, name: &str| speech.f(key, [("title", Arg::text(name))]);
    let title = match &told.fate {
        Fate::Refused => speech.n(Key::OwnErrors, told.errors.len(), [("title", Arg::text(&told.name))]),
        Fate::Kept(title) => named(Key::OwnKept, title),
        Fate::Waits(newcomer) => named(Key::OwnOther, &newcomer.title),
    };
    mount::<Dialog>(
        props! { DialogProps { id: "told", wide: true, title, on_close: on_act.reform(|()| Act::Cancel), children: Children::new(vec![html! { <>
            <div>{ for waits(told).map(|newcomer| replacing(speech, newcomer)) }</div>
            { list(speech, None, &told.errors) }
            { for told.more.then(|| html! { <p>{ speech.t(Key::CheckMore) }</p> }) }
            { list(speech, Some(Key::OwnNotes), &told.notes) }
            { buttons(speech, told, on_act) }
        </> }]) } },
    )
}

fn waits(told: &Told) -> Option<&Newcomer> {
    if let Fate::Waits(newcomer) = &told.fate { Some(newcomer) } else { None }
}

/// What becomes of the answers to the version that is here.
fn replacing(speech: &Speech, newcomer: &Newcomer) -> Html {
    let gone = Arg::list(newcomer.gone.iter().map(Arg::text));
    let gone = speech.n(Key::OwnGone, newcomer.gone.len(), [("ids", gone)]);
    html! {
        <div class="stack">
            <p>{ speech.n(Key::OwnUses, newcomer.uses, []) }</p>
            <p hidden={newcomer.gone.is_empty()}>{ gone }</p>
        </div>
    }
}

fn list(speech: &Speech, title: Option<Key>, lines: &[Line]) -> Html {
    if lines.is_empty() {
        return html! { <></> };
    }
    let one = |line: &Line| {
        let place = place(speech, line);
        html! { <li>{ for place.map(|place| html! { <><strong>{ place }</strong>{ " " }</> }) }{ speech.say(&line.says) }</li> }
    };
    html! {
        <>
            { for title.map(|key| html! { <h3>{ speech.t(key) }</h3> }) }
            <ul class="told small">{ for lines.iter().map(one) }</ul>
        </>
    }
}

/// File within a zip, line and members.
fn place(speech: &Speech, line: &Line) -> Option<String> {
    let place = line.place.as_ref().map(|place| speech.say(place).to_string());
    let file = (!line.file.is_empty()).then(|| line.file.clone());
    let parts: Vec<_> = file.into_iter().chain(place).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The list as text, one line a thing.
fn text(speech: &Speech, told: &Told) -> String {
    let all = told.errors.iter().chain(&told.notes);
    let line = |line: &Line| {
        let place = place(speech, line).map(|place| place + " ").unwrap_or_default();
        [&place, &*speech.say(&line.says), "\r\n"].concat()
    };
    std::iter::once([&told.name, "\r\n"].concat()).chain(all.map(line)).collect()
}

fn buttons(speech: &Speech, told: &Told, on_act: &Callback<Act>) -> Html {
    let act = |act: Act| on_act.reform(move |_: MouseEvent| act.clone());
    let list = (!told.errors.is_empty()).then(|| text(speech, told));
    let lists = list.map(|list| {
        html! {
            <>
                { button(speech, "button button-plain", Key::OwnCopy, act(Act::Own(OwnAct::Copy(list.clone())))) }
                { button(speech, "button button-plain", Key::OwnSave, act(Act::Own(OwnAct::Save(list)))) }
            </>
        }
    });
    let close = |key| button(speech, "button row-end", key, act(Act::Cancel));
    let rest = match &told.fate {
        Fate::Refused => close(Key::AppClose),
        Fate::Kept(_) => {
            let begin = on_act.reform(|_: MouseEvent| Act::Cancel);
            html! {
                <>
                    { close(Key::AppClose) }
                    <a class="button button-main" href={Route::Start.hash()} onclick={begin}>{ speech.t(Key::OwnBegin) }</a>
                </>
            }
        }
        Fate::Waits(_) => html! {
            <>
                { close(Key::AppCancel) }
                { button(speech, "button button-main", Key::FileReplace, act(Act::Own(OwnAct::Replace))) }
            </>
        },
    };
    html! {
        <>
            <p class="quiet" hidden={!matches!(told.fate, Fate::Refused)}>{ speech.t(Key::FileNothingChanged) }</p>
            <div class="row">{ lists }{ rest }</div>
        </>
    }
}
