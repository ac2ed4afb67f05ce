//! Answering: the rail, one category, one outcome open at a time, and how to choose beside it.

pub(in crate::ui::pages) mod answer_form;
mod evidence;
pub mod finding;
pub mod folds;
pub(in crate::ui::pages) mod keys;
mod outcome;
pub mod over;
mod pager;
mod planning;
pub mod proposed;
mod rail;
pub(in crate::ui::pages) mod reason;
pub mod steps;
mod tools;

use crate::i18n::key::Key;
use crate::model::answer::Status;
use crate::model::change::{Change, Edit};
use crate::report::naming::RULES;
use crate::ui::act::Act;
use crate::ui::components::answer_chip::answer_chip;
use crate::ui::components::score_line::score_line;
use crate::ui::components::tag::tag;
use crate::ui::desk::{Elsewhere, Open};
use crate::ui::later::Later;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use finding::{Filter, Finding, Looking, first_open};
use keys::use_keys;
use outcome::{Outcome, outcome};
use over::{On, Over};
use pager::pager;
use rail::{Rail, rail};
use std::rc::Rc;
use tools::{Tools, tools};
use yew::prelude::*;

/// Properties of [`AssessPage`].
#[derive(Clone, Properties)]
pub struct AssessPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// Group or item that the address names.
    #[prop_or_default]
    pub at: Option<AttrValue>,
    /// What other documents say of the same.
    #[prop_or_default]
    pub elsewhere: Rc<Elsewhere>,
    /// Whether single keys answer.
    pub keys: bool,
    /// What shows the rest of an outcome, and what is open on top of the page.
    pub later: Later,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

impl PartialEq for AssessPageProps {
    /// What lies on the desk is never changed, only replaced.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.open, &other.open)
            && Rc::ptr_eq(&self.elsewhere, &other.elsewhere)
            && (&self.at, self.keys, &self.later, &self.on_act) == (&other.at, other.keys, &other.later, &other.on_act)
    }
}

/// The page on which one answers.
#[component]
pub fn AssessPage(props: &AssessPageProps) -> Html {
    let speech = use_speech();
    let filter = use_state_eq(|| Filter::Category);
    let query = use_state_eq(AttrValue::default);
    let over = use_state_eq(|| On::Nothing);
    let open = &props.open;
    // An address without an outcome stays where it began, whatever is answered meanwhile.
    let began = use_memo(open.assessment.head.id.clone(), |_| first_open(open));
    let looking = Looking {
        speech: &speech,
        open,
        crosswalks: &props.elsewhere.walks,
        filter: *filter,
        query: &query,
        later: props.later,
    };
    let finding = Finding::new(&looking, (props.at.as_deref(), *began));
    let answer_at = answering(props, over.setter());
    use_keys(props, &finding, answer_at.clone(), over.setter(), *over == On::Nothing);
    let current = finding.current;
    let answer = answer_at.reform(move |edit| (current, edit));
    let close = {
        let over = over.setter();
        Callback::from(move |()| over.set(On::Nothing))
    };
    let ask = {
        let over = over.setter();
        Callback::from(move |next| over.set(next))
    };
    html! {
        <div class="frame has-aside">
            { rail(&speech, &Rail { open, current: finding.current, later: props.later, on_keys: ask.reform(|()| On::Keys) }) }
            <main class="main" id="main" tabindex="-1">
                { tools(&speech, &Tools {
                    open,
                    later: props.later,
                    filter: *filter,
                    query: (*query).clone(),
                    found: finding.shown.len(),
                    on_filter: { let filter = filter.setter(); Callback::from(move |next| filter.set(next)) },
                    on_act: &props.on_act,
                    on_query: { let query = query.setter(); Callback::from(move |next: String| query.set(next.into())) },
                }) }
                { head(&speech, props, &finding) }
                <div class={finding.is_list.then_some("found")}>
                    { for finding.shown.iter().map(|at| entry(&speech, props, *at, &finding, (&answer, &ask))) }
                </div>
                { pager(&speech, open, &finding) }
            </main>
            { aside(&speech) }
            <div>{ props.later.here().map(|part| (part.over)(&speech, &Over { props, on: *over, on_close: &close })) }</div>
        </div>
    }
}

/// Answers the item at a position; "not applicable" asks for its reason first.
fn answering(props: &AssessPageProps, over: UseStateSetter<On>) -> Callback<(usize, Edit)> {
    let (open, on_act) = (props.open.clone(), props.on_act.clone());
    Callback::from(move |(position, edit)| {
        let bare = open.assessment.answer(position).is_some_and(|answer| !answer.has_reason());
        if edit == Edit::Status(Status::NotApplicable) && bare {
            over.set(On::Reason(position));
        } else {
            on_act.emit(Act::Change(Change::Edit(position, edit)));
        }
    })
}

fn head(speech: &Speech, props: &AssessPageProps, finding: &Finding) -> Html {
    let (open, group) = (&props.open, finding.category);
    let why = props.later.here().map(|part| (part.why)(speech, open, Some(group), "why"));
    let id = open.questionnaire.groups.get(group).map(|group| group.id.to_string()).unwrap_or_default();
    html! {
        <header class="cat-head" hidden={finding.is_list}>
            <h1>{ tag(&id) }{ " " }{ speech.title(&id) }</h1>
            { score_line(speech, open, group, why) }
            <p class="cat-what">{ speech.questionnaire().groups.get(&id).map(|words| words.summary.clone()) }</p>
        </header>
    }
}

/// One outcome: a sheet when it is the current one, a line otherwise.
fn entry(
    speech: &Speech,
    props: &AssessPageProps,
    at: usize,
    finding: &Finding,
    (answer, ask): (&Callback<Edit>, &Callback<On>),
) -> Html {
    let open = &props.open;
    let (Some(item), Some(given)) = (open.questionnaire.item(at), open.assessment.answer(at)) else {
        return html! { <div></div> };
    };
    let id = AttrValue::from(item.id.to_string());
    if at == finding.current {
        let place = finding.place();
        let on_reason = ask.reform(move |()| On::Reason(at));
        let sheet = Outcome {
            open,
            elsewhere: &props.elsewhere,
            later: props.later,
            position: at,
            answer: given,
            place,
            on_edit: answer.clone(),
            on_reason,
        };
        return outcome(speech, &sheet);
    }
    let href = Route::Assess(open.assessment.head.id.clone(), Some(id.to_string())).hash();
    html! {
        <section key={id.to_string()} class="outcome">
            <a class="outcome-line" {href}>
                { tag(&id) }
                <span class="outcome-name">{ speech.title(&id) }</span>
                { answer_chip(speech, given, open.questionnaire.top()) }
            </a>
        </section>
    }
}

/// The six rules, as a list.
fn rules(speech: &Speech) -> Html {
    html! { <ol class="rules">{ for RULES.map(|key| html! { <li><span>{ speech.t(key) }</span></li> }) }</ol> }
}

fn aside(speech: &Speech) -> Html {
    // Where it is longer than the screen it scrolls, by keyboard too.
    html! {
        <aside class="aside" tabindex="0" aria-label={speech.t(Key::AssessChoose)}>
            <h2 class="small">{ speech.t(Key::AssessChoose) }</h2>
            { rules(speech) }
        </aside>
    }
}
