//! The starting points, fetched when somebody looks for one, and the choice among them: those for the sector first.

use super::plan::{Planned, set};
use crate::browser::packs;
use crate::browser::task::spawn_local;
use crate::exchange::pack;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Arg;
use crate::model::template::Template;
use crate::ui::components::button::button;
use crate::ui::desk::Open;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// How it stands with them.
#[derive(Clone, Debug, PartialEq)]
pub enum Templates {
    /// On their way.
    Coming,
    /// They did not come.
    Failed,
    /// Here, in the language of the reader.
    Here(Rc<Vec<Template>>),
}

impl Templates {
    /// That with an id; without one, the first for the sector of the assessment.
    pub fn chosen(&self, id: &str, open: &Open) -> Option<&Template> {
        let Self::Here(all) = self else { return None };
        let sector = &open.assessment.head.organization.sector;
        all.iter().find(|one| if id.is_empty() { one.is_for(sector) } else { one.id == id })
    }
}

/// Those of a language, fetched while they are `wanted`; `given` stands for them in a test. The callback tries again.
#[hook]
pub fn use_templates(language: Language, wanted: bool, given: Option<Rc<Vec<Template>>>) -> (Templates, Callback<()>) {
    let templates = use_state(|| given.map_or(Templates::Coming, Templates::Here));
    let tries = use_state(|| 0_u32);
    use_effect_with((language, wanted, *tries), {
        let templates = templates.setter();
        move |&(language, wanted, _)| {
            let awaited = Rc::new(Cell::new(wanted));
            if wanted {
                let awaited = awaited.clone();
                spawn_local(async move {
                    let text = packs::pack(&pack::other(pack::TEMPLATES, language)).await.ok();
                    let all = text.and_then(|text| pack::read_templates(&text, language));
                    // Another language may have been chosen meanwhile.
                    if awaited.get() {
                        templates.set(all.map_or(Templates::Failed, |all| Templates::Here(Rc::new(all))));
                    }
                });
            }
            move || awaited.set(false)
        }
    });
    let again = Callback::from(move |()| tries.set(*tries + 1));
    ((*templates).clone(), again)
}

/// The choice; said instead when there is none, or none yet.
pub fn choice(speech: &Speech, open: &Open, (templates, again): &(Templates, Callback<()>), plan: &Planned) -> Html {
    let all = match templates {
        Templates::Here(all) => all,
        Templates::Coming => return html! { <p role="status">{ speech.t(Key::AppLoading) }</p> },
        Templates::Failed => return failed(speech, again),
    };
    let chosen = templates.chosen(&plan.template, open).map(|one| one.id.as_str());
    let sector = &open.assessment.head.organization.sector;
    let (own, others): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.is_for(sector));
    let legend = if own.is_empty() { Key::BulkWayProfile } else { Key::BulkProfileOthers };
    let details = Route::Details(open.assessment.head.id.clone()).hash();
    html! {
        <div class="stack">
            { group(speech, Key::BulkProfileOwn, &own, chosen, plan) }
            { group(speech, legend, &others, chosen, plan) }
            <p class="small quiet" hidden={!own.is_empty()}>
                <a href={details}>{ speech.t(Key::BulkProfileSector) }</a>
            </p>
        </div>
    }
}

fn failed(speech: &Speech, again: &Callback<()>) -> Html {
    html! {
        <div role="alert">
            <p>{ speech.t(Key::BulkProfileFailed) }</p>
            <p class="more-do">
                { button(speech, "button", Key::StoreRetry, again.reform(|_: MouseEvent| ())) }
            </p>
        </div>
    }
}

fn group(speech: &Speech, legend: Key, all: &[&Template], chosen: Option<&str>, plan: &Planned) -> Option<Html> {
    let each = all.iter().map(|one| self::one(speech, one, chosen == Some(&one.id), plan));
    (!all.is_empty()).then(|| {
        html! {
            <fieldset class="choice">
                <legend>{ speech.t(legend) }</legend>
                { for each }
            </fieldset>
        }
    })
}

fn one(speech: &Speech, template: &Template, checked: bool, plan: &Planned) -> Html {
    let (id, language) = (template.id.clone(), speech.language().code());
    let onchange = set(plan, move |plan, _: Event| plan.template.clone_from(&id));
    html! {
        <label key={template.id.clone()} class="choice-one">
            <input type="radio" name="template" value={template.id.clone()} {checked} {onchange} />
            <span>
                <strong>{ template.title.of(language).to_owned() }</strong>
                <span>{ template.summary.of(language).to_owned() }</span>
                <span class="quiet">{ speech.f(Key::BulkProfileDate, [("date", day(template))]) }</span>
            </span>
        </label>
    }
}

/// What is noted as the ground of targets that come from it.
pub fn ground(speech: &Speech, template: &Template) -> String {
    let title = template.title.of(speech.language().code());
    speech.f(Key::BulkProfileBasis, [("title", Arg::text(title)), ("date", day(template))]).to_string()
}

fn day(template: &Template) -> Arg {
    Arg::Date(template.date.year(), template.date.month(), template.date.day())
}
