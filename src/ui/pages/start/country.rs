//! A country: one of those whose sectors are known, or any other by its code.

use crate::i18n::key::Key;
use crate::ui::components::field::{SelectFieldProps, TextFieldProps, select_field, text_field};
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;
use yew::props;

/// The countries that stand in the list, with their names.
const LISTED: [(&str, Key); 2] = [("JP", Key::FormCountryJp), ("US", Key::FormCountryUs)];
/// The name of a country that stands in the list, else its code.
pub fn name(speech: &Speech, code: &str) -> AttrValue {
    let listed = LISTED.iter().find(|(known, _)| *known == code);
    listed.map_or_else(|| AttrValue::from(code.to_owned()), |(_, name)| speech.t(*name))
}

/// What the list calls every other one; no code has its form.
const OTHER: &str = "other";

/// Properties of [`CountryField`].
#[derive(Clone, PartialEq, Properties)]
pub struct CountryFieldProps {
    /// ISO 3166-1 alpha-2 code, or empty.
    pub country: AttrValue,
    /// Every new code, also the empty one.
    pub on_country: Callback<String>,
}

/// A list, and a field for the code of a country that is not on it.
#[component]
pub fn CountryField(props: &CountryFieldProps) -> Html {
    let speech = use_speech();
    let unlisted = !props.country.is_empty() && LISTED.iter().all(|(code, _)| *code != props.country.as_str());
    let is_other = use_state_eq(|| unlisted);
    let text = use_state_eq(|| props.country.to_string());
    let listed = LISTED.map(|(code, name)| (AttrValue::Static(code), speech.t(name)));
    let none = (AttrValue::Static(""), speech.t(Key::FormCountryNone));
    let other = (AttrValue::Static(OTHER), speech.t(Key::FormCountryOther));
    let options = [&[none], listed.as_slice(), &[other]].concat();
    let on_choice = {
        let (is_other, text, on_country) = (is_other.clone(), text.setter(), props.on_country.clone());
        Callback::from(move |choice: String| {
            is_other.set(choice == OTHER);
            text.set(String::new());
            on_country.emit(if choice == OTHER { String::new() } else { choice });
        })
    };
    let value = if *is_other { AttrValue::Static(OTHER) } else { props.country.clone() };
    html! {
        <div class="country">
            { select_field(&props!(SelectFieldProps { label: speech.t(Key::FormCountry), value, options, on_choice })) }
            <div>{ is_other.then(|| code_field(&speech, &text, &props.on_country)) }</div>
        </div>
    }
}

/// Two letters; anything else is said to be none and changes nothing.
fn code_field(speech: &Speech, text: &UseStateHandle<String>, on_country: &Callback<String>) -> Html {
    let on_text = {
        let (text, on_country) = (text.setter(), on_country.clone());
        Callback::from(move |typed: String| {
            if let Some(code) = code(&typed) {
                on_country.emit(code);
            }
            text.set(typed);
        })
    };
    let bad = is_bad(text);
    let note = speech.t(if bad { Key::FormCountryBad } else { Key::FormCountryCodeHint });
    let (label, value) = (speech.t(Key::FormCountryCode), (**text).clone());
    text_field(&props!(TextFieldProps { label, value, note, bad, on_text }))
}

/// The code that a text stands for; the empty one for an empty text.
fn code(text: &str) -> Option<String> {
    let text = text.trim();
    let good = text.is_empty() || text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    good.then(|| text.to_ascii_uppercase())
}

/// One letter is a code that is still being typed.
fn is_bad(text: &str) -> bool {
    let text = text.trim();
    code(text).is_none() && !(text.len() == 1 && text.is_ascii() && text.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        for (text, want, bad) in [
            ("", Some(""), false),
            ("DE", Some("DE"), false),
            (" de ", Some("DE"), false),
            ("d", None, false),
            ("DEU", None, true),
            ("1", None, true),
            ("ドイツ", None, true),
            ("é", None, true),
        ] {
            assert_eq!((code(text).as_deref(), is_bad(text)), (want, bad), "{text:?}");
        }
    }
}
