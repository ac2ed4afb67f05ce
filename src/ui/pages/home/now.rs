//! The assessment that was changed last: its name, its strip of marks, and the way back into it.

use super::confirm::Ask;
use super::names::{book_name, day, language, questionnaire};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::questionnaire::{Group, Questionnaire};
use crate::ui::components::strip::strip;
use crate::ui::components::tag::{hue, tag};
use crate::ui::route::Route;
use crate::ui::shelf::{Book, Mark, Shelf};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Height of the strip in pixels.
const HEIGHT: u16 = 26;

/// The first book of the shelf; nothing to see while there is none. Asks before anything is deleted.
pub fn now(speech: &Speech, shelf: &Shelf, framework: Option<&Questionnaire>, on_ask: &Callback<Ask>) -> Html {
    let Some(book) = shelf.books.first() else { return html! { <div></div> } };
    let head = &book.head;
    let fits = |all: &&Questionnaire| all.id == head.questionnaire && all.items.len() == book.marks.len();
    let strip = framework.filter(fits);
    html! {
        <section class="home-now" aria-labelledby="now">
            <h2 id="now" lang={language(head)}>{ book_name(speech, book) }</h2>
            <p class="quiet small">{ progress(speech, book) }</p>
            <div>{ strip.map(|all| strips(speech, all, book)) }</div>
            { buttons(speech, book, on_ask) }
        </section>
    }
}

fn buttons(speech: &Speech, book: &Book, on_ask: &Callback<Ask>) -> Html {
    let id = &book.head.id;
    let ask = Ask::Delete(id.clone(), book_name(speech, book));
    let again = Ask::Again(id.clone(), AttrValue::from(book.name().to_owned()));
    let go_on = match &book.at {
        Some(at) => speech.f(Key::HomeContinueAt, [("id", Arg::text(at))]),
        None => speech.t(Key::HomeContinue),
    };
    html! {
        <div class="row">
            <a class="button button-main" href={Route::Assess(id.clone(), book.at.clone()).hash()}>{ go_on }</a>
            <a class="button" href={Route::Report(id.clone(), None).hash()}>{ speech.t(Key::HomeReport) }</a>
            <button class="button button-plain row-end" type="button" onclick={on_ask.reform(move |_| again.clone())}
                aria-label={speech.f(Key::HomeAgainNamed, [("title", Arg::text(book_name(speech, book)))])}>
                { speech.t(Key::HomeAgain) }
            </button>
            <button class="button button-plain" type="button" onclick={on_ask.reform(move |_| ask.clone())}
                aria-label={speech.f(Key::HomeDeleteNamed, [("title", Arg::text(book_name(speech, book)))])}>
                { speech.t(Key::HomeDelete) }
            </button>
        </div>
    }
}

/// Questionnaire, progress and last change, as far as they are known.
fn progress(speech: &Speech, book: &Book) -> AttrValue {
    let (head, total) = (&book.head, book.marks.len());
    let date = ("date", day(&head.modified));
    if total == 0 {
        return speech.f(Key::HomeChanged, [date]);
    }
    let title = questionnaire(speech, head);
    let counts = [("answered", Arg::count(book.answered())), ("total", Arg::count(total))];
    let rest = [("questionnaire", Arg::text(title)), date, ("time", Arg::text(head.modified.clock()))];
    speech.f(Key::HomeProgress, counts.into_iter().chain(rest))
}

/// One strip per function, with its letters and its count; the whole is one image with those counts as its name.
fn strips(speech: &Speech, questionnaire: &Questionnaire, book: &Book) -> Html {
    let functions = || questionnaire.functions().map(|(at, group)| (at, group, marks(book, group)));
    let named = functions().map(|(_, group, marks)| {
        let [answered, total] = counts(marks);
        let title = ("title", Arg::Title(group.id.to_string()));
        Arg::Say(Box::new(Sentence::new(Key::HomeStripItem, [title, answered, total])))
    });
    let label = speech.f(Key::HomeStrip, [("list", Arg::list(named))]);
    let parts = functions().map(|(at, group, marks)| {
        let id = group.id.to_string();
        html! {
            <div key={id.clone()} class={hue(&id)}>
                { strip(marks, &starts(questionnaire, at, group), HEIGHT) }
                { tag(&id) }{ " " }<span>{ speech.f(Key::CoverageAnsweredShort, counts(marks)) }</span>
            </div>
        }
    });
    html! { <div class="home-strip" role="img" aria-label={label}>{ for parts }</div> }
}

fn marks<'a>(book: &'a Book, group: &Group) -> &'a [Mark] {
    book.marks.get(group.items.clone()).unwrap_or_default()
}

fn counts(marks: &[Mark]) -> [(&'static str, Arg); 2] {
    let answered = marks.iter().filter(|mark| **mark != Mark::Open).count();
    [("answered", Arg::count(answered)), ("total", Arg::count(marks.len()))]
}

/// Where the groups of a function begin among its marks.
fn starts(questionnaire: &Questionnaire, function: usize, group: &Group) -> Vec<usize> {
    let inner = questionnaire.groups.iter().filter(|inner| inner.parent == Some(function));
    inner.map(|inner| inner.items.start.saturating_sub(group.items.start)).collect()
}
