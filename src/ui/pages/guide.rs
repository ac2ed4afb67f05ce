//! All of Kamae on one page, to be printed and laid beside the machine: how it is opened, answered, saved and printed, and
//! where the data are.

use super::sheet::paper::use_size;
use super::sheet::print;
use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;

/// A part of the page and what it says.
type Part = (Key, &'static [Key]);

const PARTS: [Part; 6] = [
    (Key::GuideOpen, &[Key::GuideOpen1, Key::GuideOpen2, Key::GuideOpen3]),
    (Key::GuideAnswer, &[Key::GuideAnswer1, Key::GuideAnswer2, Key::GuideAnswer3, Key::GuideAnswer4]),
    (Key::GuideSave, &[Key::GuideSave1, Key::GuideSave2, Key::GuideSave3]),
    (Key::GuidePrint, &[Key::GuidePrint1, Key::GuidePrint2, Key::GuidePrint3]),
    (Key::GuideData, &[Key::GuideData1, Key::GuideData2, Key::GuideData3]),
    (Key::GuideHelp, &[Key::GuideHelp1, Key::GuideHelp2, Key::GuideHelp3]),
];

/// Properties of [`GuidePage`].
#[derive(Clone, PartialEq, Properties)]
pub struct GuidePageProps {
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The page; it prints on one sheet.
#[component]
pub fn GuidePage(props: &GuidePageProps) -> Html {
    let speech = use_speech();
    let size = use_size(&speech);
    html! {
        <main class="page prose guide" id="main" tabindex="-1">
            <h1>{ speech.t(Key::GuideTitle) }</h1>
            <p>{ speech.t(Key::GuideLede) }</p>
            <div class="form screen-only"><div class="fields">{ size }</div>{ print(&speech, &props.on_act) }</div>
            { for PARTS.iter().map(|part| self::part(&speech, part)) }
        </main>
    }
}

fn part(speech: &Speech, (title, says): &Part) -> Html {
    html! {
        <section>
            <h2>{ speech.t(*title) }</h2>
            <ul>{ for says.iter().map(|key| html! { <li>{ speech.t(*key) }</li> }) }</ul>
        </section>
    }
}
