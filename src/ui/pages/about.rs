//! What Kamae is and is not, where the data are, and whose work it rests on.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::act::Act;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;

/// The main libraries, all direct dependencies of the app, and their licences as SPDX expressions.
pub const LIBRARIES: [(&str, &str); 12] = [
    ("yew", "MIT OR Apache-2.0"),
    ("gloo", "MIT OR Apache-2.0"),
    ("wasm-bindgen", "MIT OR Apache-2.0"),
    ("js-sys", "MIT OR Apache-2.0"),
    ("web-sys", "MIT OR Apache-2.0"),
    ("serde", "MIT OR Apache-2.0"),
    ("serde_json", "MIT OR Apache-2.0"),
    ("sha2", "MIT OR Apache-2.0"),
    ("plotters", "MIT"),
    ("libm", "MIT"),
    ("ryu-js", "Apache-2.0 OR BSL-1.0"),
    ("wasm_split_helpers", "MIT"),
];

/// Properties of [`AboutPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct AboutPageProps {
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// Version, privacy, licences, and the app as one file.
#[component]
pub fn AboutPage(props: &AboutPageProps) -> Html {
    let speech = use_speech();
    let version = [("version", Arg::text(crate::VERSION))];
    html! {
        <main class="page prose" id="main" tabindex="-1">
            <h1>{ speech.t(Key::AboutTitle) }</h1>
            <p class="quiet">{ speech.f(Key::AboutVersion, version) }</p>
            <p>{ speech.t(Key::AboutWhat) }</p>
            { section(&speech, Key::AboutNistTitle, &[Key::AboutNist]) }
            { section(&speech, Key::AboutPrivacyTitle, &[Key::AboutPrivacy, Key::AboutShared]) }
            { take(&speech, &props.on_act) }
            { section(&speech, Key::AboutLicenceTitle, &[Key::AboutLicence]) }
            <dl class="libraries">{ for LIBRARIES.map(library) }</dl>
        </main>
    }
}

fn section(speech: &Speech, title: Key, texts: &[Key]) -> Html {
    html! {
        <section>
            <h2>{ speech.t(title) }</h2>
            { for texts.iter().map(|text| html! { <p>{ speech.t(*text) }</p> }) }
        </section>
    }
}

/// The app as one file, for a stick.
fn take(speech: &Speech, on_act: &Callback<Act>) -> Html {
    html! {
        <section>
            <h2>{ speech.t(Key::AboutTakeTitle) }</h2>
            <p>{ speech.t(Key::AboutTake) }</p>
            <p class="row">
                <button class="button" type="button" onclick={on_act.reform(|_| Act::TakeAlong)}>
                    { speech.t(Key::AboutTakeButton) }
                </button>
            </p>
        </section>
    }
}

fn library((name, licence): (&'static str, &'static str)) -> Html {
    html! { <div key={name}><dt>{ name }</dt><dd>{ licence }</dd></div> }
}
