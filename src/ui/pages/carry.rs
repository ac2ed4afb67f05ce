//! What answers to CSF 1.1 propose, outcome by outcome: the old answer beside the new question, until each proposal is
//! accepted, changed or passed over. The proposals that wait are all that has to be remembered.
//!
//! Refuses to know: what is proposed and why, which is [`crate::score::edition`]'s to say.

pub mod along;
pub mod rest;
pub mod then;

use super::assess::answer_form::{AnswerForm, AnswerFormProps};
use super::assess::keys::{Wish, use_wishes};
use super::assess::reason::{ReasonDialog, ReasonDialogProps};
use crate::browser::task::spawn_local;
use crate::browser::{packs, page};
use crate::exchange::builtin::CSF_1_1;
use crate::exchange::carry_csv;
use crate::exchange::pack::{self, Other};
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Arg;
use crate::model::answer::{Answer, Proposal, Status};
use crate::model::change::{Change, Edit};
use crate::ui::act::Act;
use crate::ui::components::answer_chip;
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::later::Later;
use crate::ui::mount::mount;
use crate::ui::speech::{Speech, use_speech};
use along::along;
use rest::rest;
use std::rc::Rc;
use then::then;
use yew::prelude::*;
use yew::props;

/// Properties of [`CarryPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct CarryPageProps {
    /// The assessment of the later edition.
    pub open: Rc<Open>,
    /// Whether single keys answer.
    pub keys: bool,
    /// What explains terms.
    pub later: Later,
    /// The earlier edition, where it is here already.
    #[prop_or_default]
    pub old: Option<Rc<Other>>,
    /// Position of the outcome that comes first; none for the first that waits.
    #[prop_or_default]
    pub at: Option<usize>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// Whether anything in an assessment was carried over from the earlier edition.
pub fn is_carried(open: &Open) -> bool {
    // The answers of its own last time are proposed there too.
    if open.questionnaire.id.as_str() == CSF_1_1 {
        return false;
    }
    let steps = carry_csv::read(carry_csv::BUILT_IN);
    let mut proposals = open.assessment.answers.iter().filter_map(|answer| answer.proposal.as_ref());
    let from = proposals.find_map(|proposal| proposal.from.first());
    !open.assessment.unplaced.is_empty() || from.is_some_and(|id| steps.iter().any(|step| step.old == *id))
}

/// The positions whose proposals wait, in framework order.
pub fn waiting(open: &Open) -> impl Iterator<Item = usize> {
    let answers = open.assessment.answers.iter().enumerate();
    answers.filter(|(_, answer)| answer.proposed().is_some()).map(|(at, _)| at)
}

/// The guided page.
#[component]
pub fn CarryPage(props: &CarryPageProps) -> Html {
    let speech = use_speech();
    let CarryPageProps { open, on_act, .. } = props;
    let old = use_old(speech.language(), props.old.clone());
    // Where the reader is: at the first that waits from here on; past the last one all is told that is left.
    let from = use_state_eq(|| props.at.unwrap_or_default());
    let asking = use_state_eq(|| None::<usize>);
    let current = waiting(open).find(|at| *at >= *from);
    let go = {
        let from = from.setter();
        Callback::from(move |to: usize| {
            from.set(to);
            // At the end there is no such button.
            drop(page::focus("main"));
            drop(page::focus("carry-accept"));
        })
    };
    let on_edit = answering(open, current, &go, asking.setter(), on_act);
    let grant = wishes(open, current, &go, &on_edit);
    use_wishes(grant, open.questionnaire.top(), props.keys && asking.is_none());
    let on_close = {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(None))
    };
    let dialog = asking.map(|position| {
        mount::<ReasonDialog>(
            props! { ReasonDialogProps { open: open.clone(), position, on_act: on_act.clone(), on_close } },
        )
    });
    let inside = match current {
        Some(at) => one(&speech, props, old.as_deref(), at, (&go, &on_edit)),
        None => rest(&speech, open, old.as_deref(), &go),
    };
    html! {
        <main class="report carry" id="main" tabindex="-1">
            <header>
                <h1>{ speech.t(Key::CarryTitle) }</h1>
                <p class="report-note">{ speech.t(Key::CarryLede) }</p>
                <p class="small" role="status">{ progress(&speech, open) }</p>
            </header>
            { inside }
            <div>{ dialog }</div>
        </main>
    }
}

/// The earlier edition in a language, fetched when it is not here.
#[hook]
fn use_old(language: Language, here: Option<Rc<Other>>) -> Option<Rc<Other>> {
    let old = use_state(|| here);
    use_effect_with(language, {
        let old = old.setter();
        move |language: &Language| {
            let (old, language) = (old.clone(), *language);
            spawn_local(async move {
                let text = packs::pack(&pack::other(CSF_1_1, language)).await.ok();
                if let Some(read) = text.and_then(|text| pack::read_other(&text, language)) {
                    old.set(Some(Rc::new(read)));
                }
            });
        }
    });
    (*old).clone()
}

/// Answers the outcome and goes on; "not applicable" asks for its reason first.
fn answering(
    open: &Rc<Open>,
    current: Option<usize>,
    go: &Callback<usize>,
    asking: UseStateSetter<Option<usize>>,
    on_act: &Callback<Act>,
) -> Callback<Edit> {
    let (open, go, on_act) = (open.clone(), go.clone(), on_act.clone());
    Callback::from(move |edit| {
        let Some(at) = current else { return };
        let bare = open.assessment.answer(at).is_some_and(|answer| !answer.has_reason());
        if edit == Edit::Status(Status::NotApplicable) && bare {
            return asking.set(Some(at));
        }
        on_act.emit(Act::Change(Change::Edit(at, edit)));
        go.emit(at + 1);
    })
}

/// What single keys do here: answer, pass over, and go back to what was passed over.
fn wishes(open: &Rc<Open>, current: Option<usize>, go: &Callback<usize>, on_edit: &Callback<Edit>) -> Callback<Wish> {
    let (open, go, on_edit) = (open.clone(), go.clone(), on_edit.clone());
    Callback::from(move |wish| match (wish, current) {
        (Wish::Answer(status), Some(_)) => on_edit.emit(Edit::Status(status)),
        (Wish::Step(true), Some(at)) => go.emit(at + 1),
        (Wish::Step(false), at) => {
            let before = waiting(&open).filter(|other| at.is_none_or(|at| *other < at)).last();
            go.emit(before.or(at).unwrap_or_default());
        }
        _ => {}
    })
}

fn progress(speech: &Speech, open: &Open) -> AttrValue {
    let all = open.assessment.answers.iter().filter(|answer| answer.proposal.is_some()).count();
    let done = all - waiting(open).count();
    speech.f(Key::CarryProgress, [("done", Arg::count(done)), ("n", Arg::count(all))])
}

/// The old answers, and beside them the new question with its proposal.
fn one(
    speech: &Speech,
    props: &CarryPageProps,
    old: Option<&Other>,
    at: usize,
    (go, on_edit): (&Callback<usize>, &Callback<Edit>),
) -> Html {
    let open = &props.open;
    let (Some(item), Some(answer)) = (open.questionnaire.item(at), open.assessment.answer(at)) else {
        return html! { <div></div> };
    };
    let id = AttrValue::from(item.id.to_string());
    let words = Rc::new(speech.questionnaire().items.get(id.as_str()).cloned().unwrap_or_default());
    let on_reason = on_edit.reform(|()| Edit::Status(Status::NotApplicable));
    let proposed = answer.proposed().map(|proposal| {
        html! { <>{ then(speech, old, proposal) }{ ways(speech, proposal, at, (go, on_edit)) }</> }
    });
    html! {
        <div class="carry-pair" key={id.to_string()}>
            { proposed }
            <section class="carry-now" aria-labelledby="carry-now">
                <h2 id="carry-now"><span class="quiet">{ &speech.questionnaire().title }</span>{ " " }{ tag(&id) }{ " " }{ speech.title(&id) }</h2>
                { mount::<AnswerForm>(props! { AnswerFormProps { id, words, answer: answer.clone(), top: open.questionnaire.top(), later: props.later, on_edit: on_edit.clone(), on_reason } }) }
                { along(speech, answer) }
            </section>
        </div>
    }
}

/// What is proposed, and what can be done about it.
fn ways(speech: &Speech, proposal: &Proposal, at: usize, (go, on_edit): (&Callback<usize>, &Callback<Edit>)) -> Html {
    let status = proposal.status;
    let given = answer_chip::words(speech, &said(status));
    let ids = Arg::list(proposal.from.iter().map(|id| Arg::text(id.as_str())));
    let says = speech.f(Key::DeeperProposed, [("answer", Arg::text(given)), ("ids", ids)]);
    let accept = on_edit.reform(move |_: MouseEvent| Edit::Status(status));
    let skip = go.reform(move |_: MouseEvent| at + 1);
    html! {
        <div class="proposed" role="group" aria-label={speech.t(Key::DeeperProposal)}>
            <p id="carry-says">{ says }</p>
            <p class="row">
                <button type="button" id="carry-accept" class="button button-main" aria-describedby="carry-now carry-says" onclick={accept}>
                    { speech.t(Key::DeeperAccept) }
                </button>
                <button type="button" class="button" onclick={skip}>{ speech.t(Key::CarrySkip) }</button>
            </p>
        </div>
    }
}

/// An answer of which only the status is known.
pub(super) fn said(status: Status) -> Answer {
    // That there was a reason is known from where it comes from.
    Answer { status, reason: "-".to_owned(), ..Answer::default() }
}
