//! The report as a file: for whom, in which language, in which form.
//!
//! Refuses to know: how a form is written (`exchange::formats`).

use crate::exchange::formats::Format;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::report::document::Preset;
use crate::ui::act::{Act, Wish};
use crate::ui::components::field::SelectField;
use crate::ui::components::fold::Fold;
use crate::ui::speech::use_speech;
use yew::prelude::*;

/// Value of the choice of both languages beside each other.
const BOTH: &str = "both";

/// Properties of [`Take`].
#[derive(Clone, PartialEq, Properties)]
pub struct TakeProps {
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// A fold with two choices and a button for every form.
#[component]
pub fn Take(props: &TakeProps) -> Html {
    let speech = use_speech();
    let preset = use_state_eq(Preset::default);
    let languages = use_state_eq(|| vec![speech.language()]);
    let presets = [(Preset::Regulator, Key::ReportTakeRegulator), (Preset::Board, Key::ReportTakeBoard)];
    let named = |preset: Preset| AttrValue::Static(if preset == Preset::Board { "board" } else { "regulator" });
    let mut tongues: Vec<(AttrValue, AttrValue)> =
        [(Language::English, Key::SettingsLanguageEn), (Language::Japanese, Key::SettingsLanguageJa)]
            .map(|(language, key)| (AttrValue::Static(language.code()), speech.t(key)))
            .into();
    tongues.push((AttrValue::Static(BOTH), speech.t(Key::ReportTakeBoth)));
    let spoken = if languages.len() > 1 { BOTH } else { languages.first().copied().unwrap_or_default().code() };
    let on_preset = Callback::from({
        let preset = preset.setter();
        move |name: String| preset.set(if name == "board" { Preset::Board } else { Preset::Regulator })
    });
    let on_language = Callback::from({
        let languages = languages.setter();
        move |code: String| languages.set(Language::of_tag(&code).map_or(Language::ALL.into(), |one| vec![one]))
    });
    let buttons = Format::ALL.map(|format| {
        let wish = Wish { format, preset: *preset, languages: (*languages).clone() };
        let onclick = props.on_act.reform(move |_: MouseEvent| Act::SaveReport(wish.clone()));
        html! { <button key={format.name()} class="button" type="button" {onclick}>{ speech.t(format.key()) }</button> }
    });
    html! {
        <Fold class="screen-only" label={speech.t(Key::ReportTake)}>
            <p class="quiet small">{ speech.t(Key::ReportTakeNote) }</p>
            <div class="form">
                <SelectField label={speech.t(Key::ReportTakeFor)} value={named(*preset)} on_choice={on_preset}
                    options={presets.map(|(preset, key)| (named(preset), speech.t(key))).to_vec()} />
                <SelectField label={speech.t(Key::ReportTakeLanguage)} value={spoken} options={tongues} on_choice={on_language} />
            </div>
            <p class="row">{ for buttons }</p>
        </Fold>
    }
}
