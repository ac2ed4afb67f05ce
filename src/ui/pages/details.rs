//! Everything about an assessment but its answers: whose it is, what the report needs, the Tiers; and the way out to a
//! file.

pub mod lines;
pub mod marking;
pub mod part;
pub mod tiers;

use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Arg;
use crate::model::assessment::Head;
use crate::model::change::Change;
use crate::model::date::Date;
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::components::field::{SelectFieldProps, TextFieldProps, select_field, text_field};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::pages::assess::proposed::start;
use crate::ui::pages::start::country::{CountryField, CountryFieldProps};
use crate::ui::pages::start::languages;
use crate::ui::pages::start::sector::{move_to, sector_field};
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use lines::{BASIS, Line, NAMES, REPORT, SCOPE};
use marking::marking;
use part::{HandPart, HandPartProps};
use std::rc::Rc;
use tiers::tier_questions;
use yew::prelude::*;
use yew::props;

/// Properties of [`DetailsPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct DetailsPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// What the file is called to which it was saved last.
    #[prop_or_default]
    pub place: Option<AttrValue>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// A form that keeps every change at once.
#[component]
pub fn DetailsPage(props: &DetailsPageProps) -> Html {
    let speech = use_speech();
    let form = Form { speech: &speech, open: &props.open, on_act: &props.on_act };
    let place = props.place.as_ref();
    let created = form.head().created.date().map(|day| Arg::Date(day.year(), day.month(), day.day()));
    html! {
        <main class="page stack" id="main" tabindex="-1">
            <h1>{ speech.t(Key::FormDetails) }</h1>
            <p class="quiet">{ speech.t(Key::FormDetailsLede) }</p>
            <p class="quiet small row">
                <span>{ created.map(|date| speech.f(Key::FormCreated, [("date", date)])) }</span>
                <a href={Route::Log(form.head().id.clone()).hash()}>{ speech.t(Key::UndoLog) }</a>
            </p>
            <div class="form">
                { form.group(Key::FormBasics, form.organization()) }
                { form.group(Key::FormReportFields, form.report()) }
                { form.group(Key::FormTargetBasis, form.basis()) }
                { tier_questions(&speech, &form.head().tiers, &form.change(|head, tiers| head.tiers = tiers)) }
                { form.file(place) }
                { mount::<HandPart>(props! { HandPartProps { open: props.open.clone(), on_act: props.on_act.clone() } }) }
            </div>
        </main>
    }
}

/// What every field of the page needs.
#[derive(Clone, Copy)]
struct Form<'p> {
    speech: &'p Speech,
    open: &'p Rc<Open>,
    on_act: &'p Callback<Act>,
}

impl Form<'_> {
    fn head(&self) -> &Head {
        &self.open.assessment.head
    }

    /// Takes a new value, puts it into a copy of the head, and asks for that.
    fn change<T: 'static>(&self, set: impl Fn(&mut Head, T) + 'static) -> Callback<T> {
        let open = self.open.clone();
        self.on_act.reform(move |value| {
            let mut head = open.assessment.head.clone();
            set(&mut head, value);
            Act::Change(Change::Head(Box::new(head)))
        })
    }

    fn group(&self, title: Key, fields: Html) -> Html {
        html! { <fieldset><legend><h2>{ self.speech.t(title) }</h2></legend><div class="fields">{ fields }</div></fieldset> }
    }

    fn lines(&self, lines: &'static [Line]) -> Vec<Html> {
        lines.iter().map(|line| self.line(line)).collect()
    }

    fn line(&self, line: &'static Line) -> Html {
        let note = line.note.map(|note| self.speech.t(note)).unwrap_or_default();
        text_field(
            &props! { TextFieldProps { label: self.speech.t(line.label), note, rows: line.rows, wide: line.rows > 1 || line.wide, value: (line.get)(self.head()).to_owned(), on_text: self.change(|head, text| (line.set)(head, text)) } },
        )
    }

    fn organization(&self) -> Html {
        let (organization, language) = (&self.head().organization, self.speech.language());
        html! {
            <>
                { for self.lines(&NAMES) }
                { mount::<CountryField>(props! { CountryFieldProps { country: organization.country.clone(), on_country: self.change(move |head, country| move_to(&mut head.organization, country, language)) } }) }
                { sector_field(self.speech, (&organization.country, &organization.sector), &self.change(|head, sector| head.organization.sector = sector)) }
                { for self.lines(&SCOPE) }
                { self.language() }
                { start(self.speech, self.open).map(|link| html! { <p class="small" data-wide="">{ link }</p> }) }
            </>
        }
    }

    /// A language that is not spoken here, or none, stays what it is until another one is chosen.
    fn language(&self) -> Html {
        let kept = self.head().language.clone();
        let mut options = languages(self.speech);
        if Language::ALL.iter().all(|language| language.code() != kept) {
            let name = if kept.is_empty() { self.speech.t(Key::FormCountryNone) } else { kept.clone().into() };
            options.insert(0, (kept.clone().into(), name));
        }
        let on_choice = self.change(|head, code| head.language = code);
        select_field(
            &props! { SelectFieldProps { label: self.speech.t(Key::FormLanguage), value: kept, options, on_choice } },
        )
    }

    fn report(&self) -> Html {
        html! {
            <>
                { marking(self.speech, self.head().tlp, &self.change(|head, tlp| head.tlp = tlp)) }
                { for self.lines(&REPORT) }
            </>
        }
    }

    fn basis(&self) -> Html {
        let day = self.head().target_basis.approved_on.map(|day| day.to_string()).unwrap_or_default();
        let on_text = self.change(|head, text: String| head.target_basis.approved_on = Date::parse(&text));
        html! {
            <>
                { for self.lines(&BASIS) }
                { text_field(&props! { TextFieldProps { kind: "date", label: self.speech.t(Key::FormTargetApprovedOn), value: day, on_text } }) }
            </>
        }
    }

    /// Once it has a file, saving writes that one, and there is a way to another.
    fn file(&self, place: Option<&AttrValue>) -> Html {
        let again = |name| self.speech.f(Key::FilePlace, [("name", Arg::text(name))]);
        let note = place.map_or_else(|| self.speech.t(Key::FormSaveFileNote), again);
        html! {
            <fieldset>
                <legend><h2>{ self.speech.t(Key::FormFiles) }</h2></legend>
                <p class="small quiet">{ note }</p>
                <p class="row">
                    { button(self.speech, "button", Key::FormSaveFile, self.on_act.reform(|_| Act::SaveFile)) }
                    <button class="button button-plain" type="button" hidden={place.is_none()}
                        onclick={self.on_act.reform(|_| Act::SaveFileAs)}>
                        { self.speech.t(Key::FileSaveAs) }
                    </button>
                </p>
            </fieldset>
        }
    }
}
