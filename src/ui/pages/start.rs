//! The form for a new assessment. Nothing in it is required.

pub mod choice;
pub mod country;
pub mod draft;
pub mod sealing;
pub mod sector;

use crate::browser::page;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::{Act, NewAssessment};
use crate::ui::components::field::{SelectFieldProps, TextFieldProps, select_field, text_field};
use crate::ui::desk::Lock;
use crate::ui::later::Later;
use crate::ui::mount::mount;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use choice::Choice;
use country::{CountryField, CountryFieldProps};
use draft::Draft;
use sector::{move_to, sector_field};
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// Id of the field that has the focus at first.
const FIRST: &str = "start-title";

/// Properties of [`StartPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct StartPageProps {
    /// The language that is chosen, proposed for the assessment too.
    pub language: Language,
    /// The framework that is built in, once its pack is here.
    pub framework: Option<Rc<Questionnaire>>,
    /// How it stands with encryption.
    pub lock: Lock,
    /// What shows the questionnaires beside it.
    pub later: Later,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// Title, organization, language; then one begins.
#[component]
pub fn StartPage(props: &StartPageProps) -> Html {
    let speech = use_speech();
    let draft = use_reducer({
        let language = props.language;
        move || Draft::new(language)
    });
    use_effect_with((), |()| drop(page::focus(FIRST)));
    let onsubmit = props.on_act.reform({
        let draft = draft.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            Act::Start(Box::new(draft.assessment().clone()))
        }
    });
    html! {
        <main class="page stack" id="main" tabindex="-1">
            <h1>{ speech.t(Key::FormStart) }</h1>
            <p class="quiet">{ speech.t(Key::FormStartLede) }</p>
            <form class="form" {onsubmit}>
                { fields(&speech, &draft) }
                <div>{ offered(&speech, props, &draft) }</div>
                <div class="row">
                    <button class="button button-main" type="submit">{ speech.t(Key::FormStartButton) }</button>
                    <a class="button button-plain" href={Route::Home.hash()}>{ speech.t(Key::AppCancel) }</a>
                </div>
            </form>
        </main>
    }
}

/// What is to be answered, as soon as it is known what there is; until then it is the framework.
fn offered(speech: &Speech, props: &StartPageProps, draft: &UseReducerHandle<Draft>) -> Option<Html> {
    let (part, framework) = props.later.here().zip(props.framework.as_ref())?;
    Some((part.choice)(speech, &Choice { framework, draft, lock: props.lock }))
}

fn fields(speech: &Speech, draft: &UseReducerHandle<Draft>) -> Html {
    let new = draft.assessment();
    let organization = &new.organization;
    let set = |set: fn(&mut NewAssessment, String)| {
        let draft = draft.dispatcher();
        Callback::from(move |text| draft.dispatch(Box::new(move |new: &mut NewAssessment| set(new, text))))
    };
    let on_country = {
        let (draft, language) = (draft.dispatcher(), speech.language());
        Callback::from(move |country| {
            draft.dispatch(Box::new(move |new: &mut NewAssessment| move_to(&mut new.organization, country, language)));
        })
    };
    html! {
        <div class="fields">
            { text_field(&props!(TextFieldProps {
                id: FIRST, wide: true, label: speech.t(Key::FormTitle), note: speech.t(Key::FormTitleHint),
                value: new.title.clone(), on_text: set(|new, text| new.title = text),
            })) }
            { text_field(&props!(TextFieldProps {
                wide: true, label: speech.t(Key::FormOrganization), value: organization.name.clone(),
                on_text: set(|new, text| new.organization.name = text),
            })) }
            { mount::<CountryField>(props! { CountryFieldProps { country: organization.country.clone(), on_country } }) }
            { sector_field(speech, (&organization.country, &organization.sector), &set(|new, text| new.organization.sector = text)) }
            { text_field(&props!(TextFieldProps {
                wide: true, rows: 2, label: speech.t(Key::FormScope), note: speech.t(Key::FormScopeHint),
                value: organization.scope.clone(), on_text: set(|new, text| new.organization.scope = text),
            })) }
            { select_field(&props!(SelectFieldProps {
                label: speech.t(Key::FormLanguage), value: new.language.code(), options: languages(speech),
                on_choice: set(|new, code| new.language = Language::of_tag(&code).unwrap_or_default()),
            })) }
        </div>
    }
}

/// Every language, in its own words.
pub fn languages(speech: &Speech) -> Vec<(AttrValue, AttrValue)> {
    Language::ALL.map(|language| (AttrValue::from(language.code()), speech.t(language_name(language)))).into()
}

/// What a language is called in its own words.
pub fn language_name(language: Language) -> Key {
    match language {
        Language::English => Key::SettingsLanguageEn,
        Language::Japanese => Key::SettingsLanguageJa,
    }
}
