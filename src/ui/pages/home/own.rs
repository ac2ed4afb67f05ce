//! Questionnaires of the reader's own on this machine: what they are called, in which languages, and their files.

use super::confirm::Ask;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::questionnaire::Offer;
use crate::i18n::say::Arg;
use crate::ui::act::{Act, OwnAct};
use crate::ui::pages::start::language_name;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// All of them; nothing to see while there is none. Asks before one is removed.
pub fn own(speech: &Speech, on_act: &Callback<Act>, on_ask: &Callback<Ask>) -> Html {
    let all: Vec<_> = speech.words().offers().iter().filter_map(|offer| Some((offer, offer.own.as_ref()?))).collect();
    let heading = speech.t(Key::OwnTitle);
    // Its words come a moment later than the list.
    if all.is_empty() || heading.is_empty() {
        return html! { <div></div> };
    }
    html! {
        <section class="home-block" aria-labelledby="own">
            <h2 id="own">{ heading }</h2>
            <ul class="home-list">{ for all.into_iter().map(|(offer, languages)| line(speech, offer, languages, on_act, on_ask)) }</ul>
        </section>
    }
}

fn line(speech: &Speech, offer: &Offer, codes: &[String], on_act: &Callback<Act>, on_ask: &Callback<Ask>) -> Html {
    let title = AttrValue::from(offer.title.clone());
    let named = |key| speech.f(key, [("title", Arg::text(&title))]);
    let ask = Ask::Remove(offer.id.clone().into(), title.clone());
    let id = offer.id.clone();
    html! {
        <li key={offer.id.clone()}>
            <span class="home-what"><strong>{ &title }</strong></span>
            <span>{ speech.n(Key::HomeStartSize, offer.items, []) }</span>
            <span>{ languages(speech, codes) }</span>
            <span class="home-acts">
                <button class="button button-plain" type="button" onclick={on_act.reform(move |_| Act::Own(OwnAct::Export(id.clone())))}
                    aria-label={named(Key::OwnExportNamed)}>{ speech.t(Key::OwnExport) }</button>
                <button class="button button-plain" type="button" onclick={on_ask.reform(move |_| ask.clone())}
                    aria-label={named(Key::OwnRemoveNamed)}>{ speech.t(Key::OwnRemove) }</button>
            </span>
        </li>
    }
}

/// Languages in their own words; one that Kamae does not speak by its code.
fn languages(speech: &Speech, codes: &[String]) -> AttrValue {
    let name = |code: &String| {
        let known = Language::ALL.into_iter().find(|language| language.code() == code);
        known.map_or_else(|| code.clone(), |language| speech.t(language_name(language)).to_string())
    };
    let names: Vec<_> = codes.iter().map(name).collect();
    AttrValue::from(speech.words().list(&names))
}
