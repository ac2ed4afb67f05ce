//! A questionnaire as a form on paper: every question in order with its levels to tick, for those who have no machine, or may
//! use none. Whichever there is, in any language.
//!
//! Refuses to know how words come (`ui::clerk::laying`), and how the answers get back in (`ui::pages::entry`).

pub mod form;
pub mod paper;

use crate::exchange::builtin::CSF_2_0;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::components::field::{CheckProps, SelectFieldProps, check, select_field};
use crate::ui::components::portion::{Choice, Portion, Which, use_portion};
use crate::ui::desk::{Open, Sheet};
use crate::ui::pages::start::languages;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use form::form;
use paper::use_size;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// Properties of [`SheetPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct SheetPageProps {
    /// The questionnaire that the address names; none for the framework.
    #[prop_or_default]
    pub id: Option<String>,
    /// The framework that is built in.
    pub framework: Option<Rc<Questionnaire>>,
    /// The form that was laid out last.
    #[prop_or_default]
    pub sheet: Option<Rc<Sheet>>,
    /// The assessment that is open.
    #[prop_or_default]
    pub open: Option<Rc<Open>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The page: what is to be printed, and below it the form.
#[component]
pub fn SheetPage(props: &SheetPageProps) -> Html {
    let speech = use_speech();
    let id = props.id.clone().unwrap_or_else(|| CSF_2_0.to_owned());
    let language = use_state_eq(|| speech.language());
    let whole = use_state_eq(|| true);
    let portion = use_portion(&id, Which::Open);
    let open = asked_of(props.open.as_deref(), &id);
    let size = use_size(&speech);
    use_effect_with((id.clone(), *language), {
        let on_act = props.on_act.clone();
        move |(id, language)| on_act.emit(Act::Sheet(id.clone(), *language))
    });
    let sheet = props.sheet.as_ref().filter(|sheet| sheet.id == id && sheet.language == *language);
    let on_language = {
        let language = language.setter();
        Callback::from(move |code: String| language.set(Language::of_tag(&code).unwrap_or_default()))
    };
    let on_check = {
        let whole = whole.setter();
        Callback::from(move |on| whole.set(on))
    };
    let on_portion = {
        let portion = portion.setter();
        Callback::from(move |new| portion.set(new))
    };
    let found = sheet.and_then(|sheet| sheet.found.as_ref());
    let choice = found.map(|(of, voice)| Choice {
        speech: &speech,
        of: (of, voice),
        open: &open,
        portion: &portion,
        on_choice: on_portion.clone(),
    });
    html! {
        <main class="page stack" id="main" tabindex="-1">
            <h1 class="screen-only">{ speech.t(Key::HomeForm) }</h1>
            <p class="quiet screen-only">{ speech.t(Key::SheetLede) }</p>
            <div class="form screen-only">
                <div class="fields">
                    { questionnaires(&speech, &id, &props.on_act) }
                    { select_field(&props!(SelectFieldProps {
                        label: speech.t(Key::SheetLanguage), value: language.code(), options: languages(&speech), on_choice: on_language,
                    })) }
                    { for choice.as_ref().map(Choice::field) }
                    { size }
                </div>
                { for choice.as_ref().and_then(Choice::boxes) }
                { check(&props! { CheckProps { label: speech.t(Key::SheetWhole), checked: *whole, on_check } }) }
                { print(&speech, &props.on_act) }
            </div>
            { laid_out(&speech, sheet, (&portion, &open), *whole, &props.on_act) }
        </main>
    }
}

/// What the open assessment asks of this questionnaire; none where it asks all, or is another's.
fn asked_of(open: Option<&Open>, id: &str) -> Vec<usize> {
    let open = open.filter(|open| open.questionnaire.id.as_str() == id);
    open.map(|open| open.assessment.head.part.clone()).unwrap_or_default()
}

/// Every questionnaire that there is.
fn questionnaires(speech: &Speech, id: &str, on_act: &Callback<Act>) -> Html {
    let framework = (AttrValue::from(CSF_2_0), AttrValue::from(speech.questionnaire().title.clone()));
    let offers = speech.words().offers().iter().map(|offer| (offer.id.clone().into(), offer.title.clone().into()));
    let options: Vec<(AttrValue, AttrValue)> = std::iter::once(framework).chain(offers).collect();
    let on_choice = on_act.reform(|id| Act::Go(Route::Form(Some(id))));
    select_field(&props!(SelectFieldProps {
        wide: true,
        label: speech.t(Key::SheetQuestionnaire),
        value: id.to_owned(),
        options,
        on_choice
    }))
}

/// The button that prints the page.
pub(super) fn print(speech: &Speech, on_act: &Callback<Act>) -> Html {
    html! {
        <p class="row">
            { button(speech, "button button-main", Key::ReportPrint, on_act.reform(|_| Act::Print)) }
        </p>
    }
}

fn laid_out(
    speech: &Speech,
    sheet: Option<&Rc<Sheet>>,
    (portion, open): (&Portion, &[usize]),
    whole: bool,
    on_act: &Callback<Act>,
) -> Html {
    let Some(sheet) = sheet else { return html! { <p role="status">{ speech.t(Key::AppLoading) }</p> } };
    let Some((questionnaire, voice)) = &sheet.found else {
        let (id, language) = (sheet.id.clone(), sheet.language);
        let again = on_act.reform(move |_: MouseEvent| Act::Sheet(id.clone(), language));
        return html! {
            <div class="notice" role="alert">
                <p>{ speech.t(Key::SheetFailed) }</p>
                <p class="row">{ button(speech, "button", Key::StoreRetry, again) }</p>
            </div>
        };
    };
    form(voice, questionnaire, &portion.asked(questionnaire, open), whole)
}
