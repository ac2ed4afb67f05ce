//! Before anything is collected: what was asked, what counts as one, and from how many on something is shown.

use crate::exchange::builtin::CSF_2_0;
use crate::i18n::key::Key;
use crate::i18n::questionnaire::Offer;
use crate::i18n::say::Arg;
use crate::report::cohort::{K, LEAST_K};
use crate::score::cohort::unit::Unit;
use crate::ui::act::{GroupAct, NewGroup};
use crate::ui::components::field::{CheckProps, SelectFieldProps, TextFieldProps, check, select_field, text_field};
use crate::ui::pages::group::intake::files;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;
use yew::props;

/// Properties of [`BeginForm`].
#[derive(Clone, PartialEq, Properties)]
pub struct BeginFormProps {
    /// What is asked for.
    pub on_group: Callback<GroupAct>,
}

/// The form, and beside it the way for those who have something already.
#[component]
pub fn BeginForm(props: &BeginFormProps) -> Html {
    let speech = use_speech();
    let draft =
        use_state(|| NewGroup { questionnaire: first(&speech), unit: Unit::Person, few: false, title: String::new() });
    let set = |change: fn(&mut NewGroup, String)| {
        let draft = draft.clone();
        Callback::from(move |text: String| {
            let mut new = (*draft).clone();
            change(&mut new, text);
            draft.set(new);
        })
    };
    let onsubmit = {
        let (draft, on_group) = (draft.clone(), props.on_group.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on_group.emit(GroupAct::Begin(Box::new((*draft).clone())));
        })
    };
    let on_check = {
        let draft = draft.clone();
        Callback::from(move |few| draft.set(NewGroup { few, ..(*draft).clone() }))
    };
    let few = speech.f(Key::GroupFew, [("few", Arg::from(LEAST_K)), ("k", Arg::from(K))]);
    html! {
        <div class="report-more">
            <form class="form report-block" {onsubmit}>
                <fieldset>
                    <legend>{ speech.t(Key::GroupBegin) }</legend>
                    <div class="fields">
                        { select_field(&props! { SelectFieldProps { label: speech.t(Key::GroupQuestionnaire), value: draft.questionnaire.clone(), wide: true, options: questionnaires(&speech), on_choice: set(|new, id| new.questionnaire = id) } }) }
                        { text_field(&props! { TextFieldProps { label: speech.t(Key::GroupName), note: speech.t(Key::GroupNameHint), value: draft.title.clone(), wide: true, on_text: set(|new, title| new.title = title) } }) }
                        { select_field(&props! { SelectFieldProps { label: speech.t(Key::GroupUnit), note: speech.t(Key::GroupUnitNote), value: draft.unit.name(), wide: true, options: units(&speech), on_choice: set(|new, name| new.unit = unit(&name)) } }) }
                    </div>
                    { check(&props! { CheckProps { label: few, checked: draft.few, on_check } }) }
                    <p class="small quiet">{ speech.t(Key::GroupFewNote) }</p>
                    <p class="more-do"><button class="button button-main" type="submit">{ speech.t(Key::GroupBeginDo) }</button></p>
                </fieldset>
            </form>
            <section class="report-block" aria-labelledby="group-open">
                <h2 id="group-open">{ speech.t(Key::GroupOpen) }</h2>
                <p class="report-note">{ speech.t(Key::GroupOpenNote) }</p>
                { files(&speech, &props.on_group) }
                <p class="more-do"><a class="button" href={Route::Prepare.hash()}>{ speech.t(Key::WorkshopPrepare) }</a></p>
            </section>
        </div>
    }
}

/// The one-hour questionnaire, which workshops are made for, else the framework.
pub fn first(speech: &Speech) -> String {
    const HOUR: &str = "quick-check";
    let is_there = speech.words().offers().iter().any(|offer| offer.id == HOUR);
    if is_there { HOUR } else { CSF_2_0 }.to_owned()
}

/// Everything that can be answered, by its id.
pub fn questionnaires(speech: &Speech) -> Vec<(AttrValue, AttrValue)> {
    let option = |offer: &Offer| (AttrValue::from(offer.id.clone()), AttrValue::from(offer.title.clone()));
    let framework = (AttrValue::Static(CSF_2_0), speech.t(Key::GroupFramework));
    speech.words().offers().iter().map(option).chain([framework]).collect()
}

fn units(speech: &Speech) -> Vec<(AttrValue, AttrValue)> {
    let says = [Key::GroupUnitPerson, Key::GroupUnitTeam];
    Unit::ALL.into_iter().zip(says).map(|(unit, key)| (AttrValue::Static(unit.name()), speech.t(key))).collect()
}

fn unit(name: &str) -> Unit {
    Unit::ALL.into_iter().find(|unit| unit.name() == name).unwrap_or_default()
}
