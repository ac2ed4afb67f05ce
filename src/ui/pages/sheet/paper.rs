//! The size of the sheet for what is printed without an assessment, whose country would say it.

use crate::browser::{language, settings};
use crate::exchange::paper;
use crate::i18n::key::Key;
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// What the list calls Letter.
const LETTER: &str = "letter";

/// A list of the sizes; what is chosen holds for as long as the page is shown. At first it is that of the country of which
/// the browser speaks the language.
#[hook]
pub fn use_size(speech: &Speech) -> Html {
    let letter = use_state_eq(|| false);
    use_effect_with((), {
        let letter = letter.setter();
        move |()| letter.set(is_letter())
    });
    use_effect_with(*letter, |letter| {
        // A page without it prints all the same.
        let _ = settings::set_data("paper", letter.then_some(LETTER));
        || drop(settings::set_data("paper", None))
    });
    let on_choice = {
        let letter = letter.setter();
        Callback::from(move |size: String| letter.set(size == LETTER))
    };
    let options = [("a4", Key::SheetPaperA4), (LETTER, Key::SheetPaperLetter)];
    let options = options.map(|(size, key)| (AttrValue::Static(size), speech.t(key)));
    let value = if *letter { LETTER } else { "a4" };
    select_field(&props!(SelectFieldProps {
        label: speech.t(Key::SheetPaper),
        value,
        options: options.to_vec(),
        on_choice
    }))
}

fn is_letter() -> bool {
    let tags = language::preferred().unwrap_or_default();
    tags.first().and_then(|tag| tag.split('-').next_back()).is_some_and(paper::is_letter)
}
