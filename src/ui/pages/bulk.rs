//! Setting several outcomes at once: by hand, from a starting point, or as another assessment has them. Everything is seen
//! before it is done; then it is one change with one undo.
//!
//! Refuses to know: what would change, which is [`crate::model::bulk`]'s to say.

pub mod plan;
pub mod preview;
pub mod templates;
pub mod values;

use crate::exchange::builtin::CSF_2_0;
use crate::i18n::key::Key;
use crate::model::template::Template;
use crate::ui::act::Act;
use crate::ui::desk::{Guest, Open};
use crate::ui::route::Route;
use crate::ui::shelf::Shelf;
use crate::ui::speech::{Speech, use_speech};
use plan::{Plan, Planned, Way};
use preview::{Preview, preview};
use std::rc::Rc;
use templates::{Templates, choice, ground, use_templates};
use values::{by_hand, copied, scope};
use yew::prelude::*;

/// Properties of [`BulkPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct BulkPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// Where the values come from, as the address names it.
    #[prop_or_default]
    pub way: Way,
    /// What else is on this machine.
    pub shelf: Rc<Shelf>,
    /// Another assessment that stands beside it.
    #[prop_or_default]
    pub guest: Option<Rc<Guest>>,
    /// What is chosen at first.
    #[prop_or_default]
    pub plan: Plan,
    /// Starting points that need not be fetched.
    #[prop_or_default]
    pub templates: Option<Rc<Vec<Template>>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The page.
#[component]
pub fn BulkPage(props: &BulkPageProps) -> Html {
    let speech = use_speech();
    let BulkPageProps { open, way, guest, on_act, .. } = props;
    let plan: Planned = use_state(|| props.plan.clone());
    let wanted = *way == Way::Profile && is_framework(open);
    let fetched = use_templates(speech.language(), wanted && props.templates.is_none(), props.templates.clone());
    let speech = &speech;
    let template = Some(&fetched.0).filter(|_| wanted).and_then(|all| all.chosen(&plan.template, open));
    let bulk = plan.bulk(*way, open, template, guest.as_ref().map(|guest| &guest.assessment));
    let [title, lede] = says(*way);
    html! {
        <main class="report" id="main" tabindex="-1">
            <header>
                <h1>{ speech.t(title) }</h1>
                <p class="report-note">{ speech.t(lede) }</p>
            </header>
            { ways(speech, open, *way) }
            <div class="form bulk">
                <fieldset>
                    <legend>{ speech.t(Key::BulkValues) }</legend>
                    { values(speech, props, &fetched, &plan) }
                </fieldset>
                <fieldset>
                    <legend>{ speech.t(Key::BulkScope) }</legend>
                    { scope(speech, open, &plan) }
                </fieldset>
            </div>
            { preview(speech, &Preview { open, bulk, template, ground: template.map(|one| ground(speech, one)), on_act }) }
        </main>
    }
}

fn is_framework(open: &Open) -> bool {
    open.questionnaire.id.as_str() == CSF_2_0
}

/// What the page is called, and what it does.
fn says(way: Way) -> [Key; 2] {
    match way {
        Way::Hand => [Key::AssessSeveral, Key::BulkLede],
        Way::Profile => [Key::AssessProfile, Key::BulkProfileLede],
        Way::Copy => [Key::BulkCopy, Key::BulkCopyLede],
    }
}

/// Links to the other ways; starting points are those of the framework.
fn ways(speech: &Speech, open: &Open, here: Way) -> Html {
    let link = |way: Way| {
        let href = Route::Bulk(open.assessment.head.id.clone(), way.name().map(str::to_owned)).hash();
        let name = match way {
            Way::Hand => Key::BulkWayHand,
            Way::Profile => Key::BulkWayProfile,
            Way::Copy => Key::BulkWayCopy,
        };
        html! { <a key={href.clone()} class="button" {href} aria-current={(way == here).then_some("page")}>{ speech.t(name) }</a> }
    };
    let ways = Way::ALL.into_iter().filter(|way| *way != Way::Profile || is_framework(open));
    let typed = Route::Entry(open.assessment.head.id.clone()).hash();
    html! {
        <nav class="row bulk-ways" aria-label={speech.t(Key::BulkWays)}>
            { for ways.map(link) }
            <a class="button" href={typed}>{ speech.t(Key::AssessEnter) }</a>
        </nav>
    }
}

fn values(speech: &Speech, props: &BulkPageProps, fetched: &(Templates, Callback<()>), plan: &Planned) -> Html {
    match props.way {
        Way::Hand => by_hand(speech, &props.open, plan),
        Way::Profile if is_framework(&props.open) => choice(speech, &props.open, fetched, plan),
        Way::Profile => html! { <p>{ speech.t(Key::BulkProfileNone) }</p> },
        Way::Copy => copied(speech, props, plan),
    }
}
