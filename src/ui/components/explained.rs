//! A text in which terms explain themselves: on tap, and read out when they have the focus.

use crate::i18n::glossary::Piece;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The text; `place` makes the ids of its explanations unique on the page.
pub fn explained(speech: &Speech, text: &str, place: &str) -> Html {
    let glossary = speech.words().glossary();
    let piece = |piece: Piece<'_>| match piece {
        Piece::Plain(text) => html! { { text.to_owned() } },
        Piece::Term(word, which) => {
            let id = format!("{place}-{which}");
            let meaning = glossary.0.get(which).map(|term| term.text.clone());
            html! {
                <>
                    <button type="button" class="term" popovertarget={id.clone()} aria-describedby={id.clone()}>{ word.to_owned() }</button>
                    <span class="term-text" popover="auto" {id}>{ meaning }</span>
                </>
            }
        }
    };
    html! { <span>{ for glossary.pieces(text).into_iter().map(piece) }</span> }
}
