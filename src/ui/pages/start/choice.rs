//! What is to be answered: the framework, or one of the questionnaires that map to it.

use super::draft::Draft;
use super::sealing::sealing;
use crate::i18n::key::Key;
use crate::i18n::questionnaire::Offer;
use crate::i18n::say::Arg;
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::NewAssessment;
use crate::ui::desk::Lock;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What can be chosen, and what is.
pub struct Choice<'a> {
    /// The framework that is built in.
    pub framework: &'a Questionnaire,
    /// What has been chosen so far.
    pub draft: &'a UseReducerHandle<Draft>,
    /// How it stands with encryption.
    pub lock: Lock,
}

/// Each with its title, what it is about, and how much it asks and touches.
pub fn choice(speech: &Speech, props: &Choice<'_>) -> Html {
    let names = speech.questionnaire();
    let framework = Offer {
        id: String::new(),
        title: names.title.clone(),
        summary: names.summary.clone(),
        items: props.framework.items.len(),
        touches: [0, 0],
        own: None,
    };
    let offers = std::iter::once(&framework).chain(speech.words().offers());
    html! {
        <div class="stack">
            <fieldset class="choice">
                <legend><h2>{ speech.t(Key::ChoiceTitle) }</h2></legend>
                { for offers.map(|offer| one(speech, props, offer)) }
                <p class="small"><a href={form(props)}>{ speech.t(Key::ChoiceForm) }</a></p>
            </fieldset>
            { sealing(speech, props) }
        </div>
    }
}

/// The address of a form on paper of what is chosen.
fn form(props: &Choice<'_>) -> String {
    let chosen = &props.draft.assessment().questionnaire;
    Route::Form((!chosen.is_empty()).then(|| chosen.clone())).hash()
}

fn one(speech: &Speech, props: &Choice<'_>, offer: &Offer) -> Html {
    let onchange = {
        let (draft, id) = (props.draft.dispatcher(), offer.id.clone());
        Callback::from(move |_: Event| {
            let id = id.clone();
            draft.dispatch(Box::new(move |new: &mut NewAssessment| new.questionnaire = id));
        })
    };
    let [touched, all] = offer.touches;
    let touches = [("touched", Arg::count(touched)), ("all", Arg::count(all))];
    let touches = (touched > 0)
        .then(|| html! { <>{ speech.t(Key::ListComma) }{ speech.f(Key::MappedTouchesFunction, touches) }</> });
    let checked = props.draft.assessment().questionnaire == offer.id;
    // Its name is short; the rest is heard after it, and need not be.
    let (name, more) = (offer.title.clone(), offer.summary.clone());
    html! {
        <label key={offer.id.clone()} class="choice-one">
            <input type="radio" name="questionnaire" value={offer.id.clone()} {checked} {onchange}
                aria-label={name} aria-description={more} />
            <span>
                <strong>{ &offer.title }</strong>
                <span>{ &offer.summary }</span>
                <span class="quiet">{ speech.n(Key::HomeStartSize, offer.items, []) }{ touches }</span>
            </span>
        </label>
    }
}
