//! What is to be decided about a file: why it was not opened, or which of two copies of an assessment is to stay.

use super::dialog::{Dialog, DialogProps};
use super::restoring::{RestoringDialog, RestoringProps};
use super::sampled;
use super::told::told;
use super::workshop;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::date::Timestamp;
use crate::ui::act::{Act, KeptAct, LockAct, Whom};
use crate::ui::components::button::button;
use crate::ui::desk::{Arrival, Asking, Desk, Lock};
use crate::ui::mount::mount;
use crate::ui::pages::lock::{self, Passphrases, PassphrasesProps};
use crate::ui::shelf::Shelf;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Nothing, or one dialog; and above every page of the sample, that it is one.
pub fn asking(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let dialog = match &desk.asking {
        Asking::Nothing => None,
        Asking::Sealed(came) => Some(sealed(speech, &came.0, desk.lock, on_act)),
        Asking::Sample => Some(sampled::ask(speech, on_act)),
        Asking::Refused(name, says) => Some(refused(speech, name, says, on_act)),
        Asking::Restore(restoring) => Some(mount::<RestoringDialog>(
            props! { RestoringProps { restoring: restoring.clone(), on_act: on_act.clone() } },
        )),
        Asking::Workshop => workshop::told(speech, desk, on_act),
        Asking::Own(file) => Some(told(speech, file, on_act)),
        Asking::Making(done, all) => Some(making(speech, *done, *all, on_act)),
        Asking::Same(arrival, damaged) => Some(same(speech, arrival, *damaged, &desk.shelf, on_act)),
    };
    html! { <div>{ sampled::banner(speech, desk, on_act) }{ workshop::banner(speech, desk) }<div>{ dialog }</div></div> }
}

/// What comes of the passphrase stands beside it; the file stays where it is.
fn sealed(speech: &Speech, name: &str, lock: Lock, on_act: &Callback<Act>) -> Html {
    let on_done = on_act.reform(|[passphrase, _]: [String; 2]| Act::Kept(KeptAct::Lock(LockAct::Backup(passphrase))));
    mount::<Dialog>(
        props! { DialogProps { id: "sealed", title: speech.t(Key::LockBackupTitle), on_close: on_act.reform(|()| Act::Cancel), children: Children::new(vec![html! { <>
            <p><strong>{ name }</strong></p>
            <p>{ speech.t(Key::LockBackup) }</p>
            { mount::<Passphrases>(props! { PassphrasesProps { lock, id: lock::BACKUP, says: Key::LockOpen, present: true, on_done } }) }
            <p role="status">{ lock::told(speech, lock) }</p>
            <div class="row">{ button(speech, "button", Key::AppCancel, on_act.reform(|_: MouseEvent| Act::Cancel)) }</div>
        </> }]) } },
    )
}

fn refused(speech: &Speech, name: &str, says: &[Sentence], on_act: &Callback<Act>) -> Html {
    let close = on_act.reform(|_: MouseEvent| Act::Cancel);
    mount::<Dialog>(
        props! { DialogProps { id: "refused", title: speech.t(Key::FileNotOpened), on_close: on_act.reform(|()| Act::Cancel), children: Children::new(vec![html! { <>
            <p><strong>{ name }</strong></p>
            <p>{ for says.iter().map(|sentence| html! { <span>{ speech.say(sentence) }{ " " }</span> }) }</p>
            <p class="quiet">{ speech.t(Key::FileNothingChanged) }</p>
            <div class="row">{ button(speech, "button button-main row-end", Key::AppClose, close) }</div>
        </> }]) } },
    )
}

/// What goes on beside the page; nobody sees it who waits a moment only (static/style/components/late.css).
fn making(speech: &Speech, done: u32, all: u32, on_act: &Callback<Act>) -> Html {
    let parts = [("part", Arg::from(done)), ("whole", Arg::from(all))];
    let stop = on_act.reform(|_: MouseEvent| Act::Cancel);
    mount::<Dialog>(
        props! { DialogProps { id: "making", late: true, title: speech.t(Key::FileMaking), on_close: on_act.reform(|()| Act::Cancel), children: Children::new(vec![html! { <>
            <progress value={done.to_string()} max={all.max(1).to_string()} aria-label={speech.t(Key::FileMaking)} />
            <p class="quiet small">{ (all > 0).then(|| speech.f(Key::Fraction, parts)) }</p>
            <div class="row">{ button(speech, "button row-end", Key::AppCancel, stop) }</div>
        </> }]) } },
    )
}

/// What is here and cannot be read is neither merged nor replaced.
fn same(speech: &Speech, arrival: &Arrival, damaged: bool, shelf: &Shelf, on_act: &Callback<Act>) -> Html {
    let head = &arrival.assessment.head;
    let here = shelf.books.iter().find(|book| book.head.id == head.id).map(|book| &book.head.modified);
    let moment = |at: Option<&Timestamp>| {
        let day = at.and_then(Timestamp::date).map(|day| speech.date(day).to_string()).unwrap_or_default();
        Arg::text(format!("{day} {}", at.map(Timestamp::clock).unwrap_or_default()))
    };
    let name = if head.title.is_empty() { &head.organization.name } else { &head.title };
    let text = [
        ("title", Arg::name(name, Key::HomeUntitled)),
        ("here", moment(here)),
        ("there", moment(Some(&head.modified))),
    ];
    let says = if damaged { Key::FileSameDamaged } else { Key::FileSameText };
    let part = [("n", Arg::count(head.part.len())), ("total", Arg::count(arrival.questionnaire.items.len()))];
    let choice = |act: fn() -> Act| on_act.reform(move |_: MouseEvent| act());
    mount::<Dialog>(
        props! { DialogProps { id: "same", title: speech.t(Key::FileSameTitle), on_close: on_act.reform(|()| Act::Cancel), children: Children::new(vec![html! { <>
            <p>{ speech.f(says, text) }</p>
            <p hidden={damaged || head.part.is_empty()}><strong>{ speech.f(Key::MergePart, part) }</strong>{ " " }{ speech.t(Key::FileSamePart) }</p>
            <ul class="small">
                <li><strong>{ speech.t(Key::FileKeepBoth) }</strong>{ " " }{ speech.t(Key::FileKeepBothNote) }</li>
                <li hidden={damaged}><strong>{ speech.t(Key::MergeGo) }</strong>{ " " }{ speech.t(Key::MergeGoNote) }</li>
                <li hidden={damaged}><strong>{ speech.t(Key::FileReplace) }</strong>{ " " }{ speech.t(Key::FileReplaceNote) }</li>
            </ul>
            <div class="row">
                { button(speech, "button button-plain", Key::AppCancel, choice(|| Act::Cancel)) }
                { (!damaged).then(|| button(speech, "button row-end", Key::MergeGo, choice(|| Act::Beside(Whom::Came)))) }
                { (!damaged).then(|| button(speech, "button", Key::FileReplace, choice(|| Act::Replace))) }
                { button(speech, if damaged { "button button-main row-end" } else { "button button-main" }, Key::FileKeepBoth, choice(|| Act::KeepBoth)) }
            </div>
        </> }]) } },
    )
}
