//! A workshop is prepared: what is answered, what is asked beside it, what becomes of the answers; then the file to hand
//! out, and below it what is printed for the wall and for who leads it.
//!
//! Refuses to know: how the page is made that begins with it.

mod part;
mod sheets;

use crate::exchange::builtin::CSF_2_0;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Arg;
use crate::model::workshop::{Ask, Workshop};
use crate::ui::act::{Act, GroupAct};
use crate::ui::components::button::button;
use crate::ui::components::field::{CheckProps, SelectFieldProps, TextFieldProps, check, select_field, text_field};
use crate::ui::components::portion::{Which, use_portion};
use crate::ui::desk::Sheet;
use crate::ui::mount::mount;
use crate::ui::pages::bulk::templates::{Templates, use_templates};
use crate::ui::pages::group::begin::{first, questionnaires};
use crate::ui::pages::sheet::print;
use crate::ui::pages::start::country::{CountryField, CountryFieldProps};
use crate::ui::pages::start::language_name;
use crate::ui::pages::start::sector::sector_field;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use part::{Part, asked};
use sheets::{guide, organizer};
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// Properties of [`PreparePage`].
#[derive(Clone, PartialEq, Properties)]
pub struct PreparePageProps {
    /// The questionnaire that was laid out last.
    #[prop_or_default]
    pub sheet: Option<Rc<Sheet>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The page.
#[component]
pub fn PreparePage(props: &PreparePageProps) -> Html {
    let speech = use_speech();
    let draft = use_state(|| blank(&first(&speech)));
    let id = draft.questionnaire.clone();
    let portion = use_portion(&id, Which::Whole);
    let (templates, _) = use_templates(speech.language(), id == CSF_2_0, None);
    use_effect_with((id.clone(), speech.language()), {
        let on_act = props.on_act.clone();
        move |(id, language)| on_act.emit(Act::Sheet(id.clone(), *language))
    });
    let templates = if let Templates::Here(all) = templates { all } else { Rc::default() };
    let sheet = props.sheet.as_ref().filter(|sheet| sheet.id == id).and_then(|sheet| sheet.found.as_ref());
    let part = sheet.map(|(of, voice)| {
        Part { speech: &speech, of, voice, draft: &draft, portion: &portion, templates: &templates }.fields()
    });
    let asked = sheet.map(|(of, _)| asked(&draft, of));
    let form = Form { speech: &speech, draft: &draft };
    let save = |as_page: bool| {
        let draft = draft.clone();
        props.on_act.reform(move |_: MouseEvent| Act::Group(GroupAct::Prepare(Box::new((*draft).clone()), as_page)))
    };
    html! {
        <main class="report" id="main" tabindex="-1">
            <header class="screen-only">
                <h1>{ speech.t(Key::WorkshopPrepare) }</h1>
                <p class="report-note">{ speech.t(Key::WorkshopLede) }</p>
            </header>
            <form class="form report-block screen-only" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                { form.what() }
                { part }
                { form.asked() }
                { form.told() }
                <p class="row">
                    { button(&speech, "button button-main", Key::WorkshopSavePage, save(true)) }
                    { button(&speech, "button", Key::WorkshopSaveFile, save(false)) }
                    <a class="button button-plain" href={Route::Form(Some(draft.questionnaire.clone())).hash()}>{ speech.t(Key::HomeForm) }</a>
                </p>
                <p class="small quiet">{ speech.t(Key::WorkshopSavePageNote) }</p>
            </form>
            <div class="screen-only">{ print(&speech, &props.on_act) }</div>
            { organizer(&speech, &draft) }
            { guide(&speech, asked) }
        </main>
    }
}

/// Asks only for the card on the table, and keeps nothing.
fn blank(questionnaire: &str) -> Workshop {
    Workshop {
        title: String::new(),
        questionnaire: questionnaire.to_owned(),
        outcomes: Vec::new(),
        targets: None,
        language: String::new(),
        ask: vec![Ask::Team],
        sector: String::new(),
        country: String::new(),
        keep: false,
        instructions: Vec::new(),
        handling: String::new(),
    }
}

/// How what is asked is called.
fn asked_name(ask: Ask) -> Key {
    match ask {
        Ask::Team => Key::GroupTeam,
        Ask::Pair => Key::HandInPair,
        Ask::Role => Key::GroupByRole,
        Ask::Kind => Key::GroupByKind,
        Ask::Place => Key::WorkshopAskPlace,
        Ask::Notes => Key::WorkshopAskNotes,
    }
}

struct Form<'a> {
    speech: &'a Speech,
    draft: &'a UseStateHandle<Workshop>,
}

impl Form<'_> {
    fn set<T: 'static>(&self, change: impl Fn(&mut Workshop, T) + 'static) -> Callback<T> {
        let draft = self.draft.clone();
        Callback::from(move |value| {
            let mut new = (*draft).clone();
            change(&mut new, value);
            draft.set(new);
        })
    }

    /// Another questionnaire has other sections and another scale.
    fn questionnaire(&self) -> Callback<String> {
        self.set(|new, questionnaire| {
            (new.questionnaire, new.outcomes, new.targets) = (questionnaire, Vec::new(), None);
        })
    }

    fn what(&self) -> Html {
        let (speech, draft) = (self.speech, self.draft);
        let own = (AttrValue::Static(""), speech.t(Key::WorkshopLanguageOwn));
        let named = |language: Language| (AttrValue::Static(language.code()), speech.t(language_name(language)));
        let options: Vec<_> = std::iter::once(own).chain(Language::ALL.map(named)).collect();
        html! {
            <fieldset>
                <legend>{ speech.t(Key::GroupQuestionnaire) }</legend>
                <div class="fields">
                    { select_field(&props! { SelectFieldProps { label: speech.t(Key::GroupQuestionnaire), value: draft.questionnaire.clone(), wide: true, options: questionnaires(speech), on_choice: self.questionnaire() } }) }
                    { text_field(&props! { TextFieldProps { label: speech.t(Key::GroupName), note: speech.t(Key::GroupNameHint), value: draft.title.clone(), wide: true, on_text: self.set(|new, title| new.title = title) } }) }
                    { select_field(&props! { SelectFieldProps { label: speech.t(Key::WorkshopLanguage), value: draft.language.clone(), options, on_choice: self.set(|new, code| new.language = code) } }) }
                    { mount::<CountryField>(props! { CountryFieldProps { country: draft.country.clone(), on_country: self.set(|new, code| new.country = code) } }) }
                    { sector_field(speech, (&draft.country, &draft.sector), &self.set(|new, sector| new.sector = sector)) }
                </div>
            </fieldset>
        }
    }

    fn asked(&self) -> Html {
        let (speech, draft) = (self.speech, self.draft);
        let tick = |ask: Ask| {
            let on_check = self.set(move |new, on: bool| {
                new.ask = Ask::ALL.into_iter().filter(|one| if *one == ask { on } else { new.asks(*one) }).collect();
            });
            check(&props! { CheckProps { label: speech.t(asked_name(ask)), checked: draft.asks(ask), on_check } })
        };
        html! {
            <fieldset>
                <legend>{ speech.t(Key::WorkshopAsked) }</legend>
                <p class="small quiet">{ speech.t(Key::WorkshopAskedNote) }</p>
                { for Ask::ALL.into_iter().map(tick) }
            </fieldset>
        }
    }

    fn told(&self) -> Html {
        let (speech, draft) = (self.speech, self.draft);
        let field = |language: Language| {
            let code = language.code();
            let value = draft.instructions.iter().find(|(known, _)| known == code).map(|(_, text)| text.clone());
            let label =
                speech.f(Key::WorkshopInstructions, [("language", Arg::text(speech.t(language_name(language))))]);
            let on_text = self.set(move |new, text: String| {
                new.instructions.retain(|(known, _)| known != code);
                new.instructions.push((code.to_owned(), text));
            });
            text_field(
                &props! { TextFieldProps { label, note: speech.t(Key::WorkshopInstructionsHint), rows: 3, wide: true, value: value.unwrap_or_default(), on_text } },
            )
        };
        html! {
            <fieldset>
                <legend>{ speech.t(Key::WorkshopTold) }</legend>
                <div class="fields">
                    { for Language::ALL.into_iter().map(field) }
                    { text_field(&props! { TextFieldProps { label: speech.t(Key::GroupHandling), note: speech.t(Key::GroupHandlingHint), rows: 2, wide: true, value: draft.handling.clone(), on_text: self.set(|new, text| new.handling = text) } }) }
                </div>
                { check(&props! { CheckProps { label: speech.t(Key::WorkshopKeep), checked: draft.keep, on_check: self.set(|new, keep| new.keep = keep) } }) }
                <p class="small quiet">{ speech.t(Key::WorkshopKeepNote) }</p>
            </fieldset>
        }
    }
}
