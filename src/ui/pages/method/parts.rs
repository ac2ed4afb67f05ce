//! What the page is made of: sections, paragraphs, lists of terms.

use crate::i18n::key::Key;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A section with its heading.
pub fn section(speech: &Speech, title: Key, inside: Html) -> Html {
    html! { <section><h2>{ speech.t(title) }</h2>{ inside }</section> }
}

/// One paragraph a text.
pub fn paragraphs(speech: &Speech, texts: &[Key]) -> Html {
    texts.iter().map(|text| html! { <p>{ speech.t(*text) }</p> }).collect()
}

/// An item a text.
pub fn bullets(texts: impl IntoIterator<Item = AttrValue>) -> Html {
    html! { <ul>{ for texts.into_iter().map(|text| html! { <li>{ text }</li> }) }</ul> }
}

/// Terms and what they mean.
pub fn terms(all: impl IntoIterator<Item = (Html, AttrValue)>) -> Html {
    let pairs = all.into_iter().map(|(term, means)| html! { <div><dt>{ term }</dt><dd>{ means }</dd></div> });
    html! { <dl>{ for pairs }</dl> }
}

/// Terms that are plain words.
pub fn plain_terms(speech: &Speech, all: &[(Key, Key)]) -> Html {
    terms(all.iter().map(|(term, means)| (html! { speech.t(*term) }, speech.t(*means))))
}
