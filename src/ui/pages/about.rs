//! What Kamae is and is not, how it writes dates, where the data are, and whose work it rests on.

pub mod days;
pub mod kept;
pub mod licences;

use crate::i18n::key::Key;
use crate::i18n::official::Official;
use crate::i18n::say::Arg;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::desk::Wording;
use crate::ui::mount::mount;
use crate::ui::speech::{Speech, use_speech};
use days::days;
use kept::kept;
use licences::Licences;
use yew::prelude::*;

/// Properties of [`AboutPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct AboutPageProps {
    /// How it stands with the official wording.
    #[prop_or_default]
    pub wording: Wording,
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
            { kept(&speech) }
            { wording(&speech, &props.wording, &props.on_act) }
            { days(&speech, &props.on_act) }
            { take(&speech, &props.on_act) }
            { section(&speech, Key::AboutLicenceTitle, &[Key::AboutLicence]) }
            { mount::<Licences>(()) }
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

/// The official wording: where it is from and how to be rid of it, or how to come by it.
fn wording(speech: &Speech, wording: &Wording, on_act: &Callback<Act>) -> Html {
    let source = |official: &Official| {
        let Official { title, version, digest, .. } = official;
        [("title", Arg::text(title)), ("version", Arg::text(version)), ("digest", Arg::text(digest))]
    };
    let says = match wording {
        Wording::Unasked | Wording::Nowhere => speech.t(Key::OfficialNone),
        Wording::Built(official) => speech.f(Key::OfficialHereBuilt, source(official)),
        Wording::Kept(official) => speech.f(Key::OfficialHere, source(official)),
        Wording::Damaged => speech.t(Key::OfficialDamaged),
    };
    html! {
        <section>
            <h2>{ speech.t(Key::OfficialTitle) }</h2>
            <p>{ says }</p>
            <p class="row" hidden={!matches!(wording, Wording::Kept(_) | Wording::Damaged)}>
                { button(speech, "button", Key::OfficialRemove, on_act.reform(|_| Act::RemoveWording)) }
            </p>
        </section>
    }
}

/// The app as one file, for a stick.
fn take(speech: &Speech, on_act: &Callback<Act>) -> Html {
    html! {
        <section>
            <h2>{ speech.t(Key::AboutTakeTitle) }</h2>
            <p>{ speech.t(Key::AboutTake) }</p>
            <p class="about-plain">{ speech.t(Key::AboutTakePlain) }</p>
            <p class="row">
                { button(speech, "button", Key::AboutTakeButton, on_act.reform(|_| Act::TakeAlong)) }
            </p>
        </section>
    }
}
