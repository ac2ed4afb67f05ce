//! What Kamae is and is not, where the data are, and whose work it rests on.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
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

/// Version, privacy, licences.
#[component]
pub fn AboutPage() -> Html {
    let speech = use_speech();
    let version = [("version", Arg::text(crate::VERSION))];
    html! {
        <main class="page prose" id="main" tabindex="-1">
            <h1>{ speech.t(Key::AboutTitle) }</h1>
            <p class="quiet">{ speech.f(Key::AboutVersion, version) }</p>
            <p>{ speech.t(Key::AboutWhat) }</p>
            { section(&speech, Key::AboutNistTitle, &[Key::AboutNist]) }
            { section(&speech, Key::AboutPrivacyTitle, &[Key::AboutPrivacy, Key::AboutShared]) }
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

fn library((name, licence): (&'static str, &'static str)) -> Html {
    html! { <div key={name}><dt>{ name }</dt><dd>{ licence }</dd></div> }
}
