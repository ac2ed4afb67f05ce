//! The other assessments on this machine, as a list.

use super::confirm::Ask;
use super::names::{book_name, day, language, questionnaire};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::route::Route;
use crate::ui::shelf::{Book, Shelf};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Every book but the first; nothing to see while there is none. Asks before anything is deleted.
pub fn others(speech: &Speech, shelf: &Shelf, on_ask: &Callback<Ask>) -> Html {
    let rest = shelf.books.get(1..).unwrap_or_default();
    if rest.is_empty() {
        return html! { <div></div> };
    }
    html! {
        <section class="home-block" aria-labelledby="others">
            <h2 id="others">{ speech.t(Key::HomeOthers) }</h2>
            <ul class="home-list">{ for rest.iter().map(|book| line(speech, book, on_ask)) }</ul>
        </section>
    }
}

fn line(speech: &Speech, book: &Book, on_ask: &Callback<Ask>) -> Html {
    let (head, name) = (&book.head, book_name(speech, book));
    let counts = [("answered", Arg::count(book.answered())), ("total", Arg::count(book.marks.len()))];
    let known = (!book.marks.is_empty()).then(|| speech.f(Key::CoverageAnswered, counts));
    let ask = Ask::Delete(head.id.clone(), name.clone());
    let again = Ask::Again(head.id.clone(), AttrValue::from(book.name().to_owned()));
    let address = Route::Assess(head.id.clone(), book.at.clone()).hash();
    html! {
        <li key={head.id.as_str()}>
            <span class="home-what"><a href={address} lang={language(head)}>{ &name }</a>{ " " }<span>{ questionnaire(speech, head) }</span></span>
            <span>{ known }</span>
            <span>{ speech.f(Key::HomeChanged, [("date", day(&head.modified))]) }</span>
            <span class="home-acts">
                <button class="button button-plain" type="button" onclick={on_ask.reform(move |_| again.clone())}
                    aria-label={speech.f(Key::HomeAgainNamed, [("title", Arg::text(&name))])}>{ speech.t(Key::HomeAgain) }</button>
                <button class="button button-plain" type="button" onclick={on_ask.reform(move |_| ask.clone())}
                    aria-label={speech.f(Key::HomeDeleteNamed, [("title", Arg::text(name))])}>
                    { speech.t(Key::HomeDelete) }
                </button>
            </span>
        </li>
    }
}
