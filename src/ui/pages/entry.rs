//! What was filled in on paper, typed in: one key a question, in the order of the form.
//!
//! The keys go to a field, so that a screen reader lets them through and nobody else hears them. Refuses to know which key
//! means what, which is strokes.rs.

pub mod strokes;

use crate::browser::page;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::{Answer, Status};
use crate::model::change::{Change, Edit};
use crate::ui::act::Act;
use crate::ui::components::answer_chip;
use crate::ui::components::button::button;
use crate::ui::components::field::{TextFieldProps, text_field};
use crate::ui::components::section::section;
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use gloo::events::EventListener;
use std::rc::Rc;
use strokes::{Hand, Stroke, stroke};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;
use yew::props;

/// Id of the field that takes the keys.
const FIELD: &str = "enter";

/// Properties of [`EntryPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct EntryPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// Place on the form of the question that comes first; none for the first that nobody has answered.
    #[prop_or_default]
    pub at: Option<usize>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// What has just come of a key.
#[derive(Clone, Debug, Default, PartialEq)]
enum Said {
    /// Nothing yet.
    #[default]
    Nothing,
    /// This question has been answered, passed over or taken back.
    Done(usize),
    /// The key means nothing here.
    Strange(String),
}

/// The page.
#[component]
pub fn EntryPage(props: &EntryPageProps) -> Html {
    let speech = use_speech();
    let EntryPageProps { open, on_act, .. } = props;
    let form = use_memo(open.assessment.head.part.clone(), |_| open.part());
    let first = props.at.unwrap_or_else(|| first_open(open, &form));
    // Where the next key goes: a quick hand is ahead of the page.
    let hand = use_mut_ref(|| Hand::at(first));
    let at = use_state_eq(|| first);
    let said = use_state_eq(Said::default);
    let on_stroke = {
        let (open, on_act, form) = (open.clone(), on_act.clone(), form.clone());
        let (hand, at, said) = (hand.clone(), at.setter(), said.setter());
        Callback::from(move |stroke: Result<Stroke, String>| match stroke {
            Ok(stroke) => {
                let mut hand = hand.borrow_mut();
                let (done, change) = hand.press(stroke, &statuses(&open, &form));
                said.set(Said::Done(done));
                at.set(hand.at);
                drop(hand);
                if let Some((at, status)) = change.and_then(|(place, status)| Some((*form.get(place)?, status))) {
                    on_act.emit(give(at, status));
                }
            }
            Err(key) => said.set(Said::Strange(key)),
        })
    };
    let on_again = {
        let (at, hand) = (at.setter(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            *hand.borrow_mut() = Hand::at(0);
            at.set(0);
            drop(page::focus(FIELD));
        })
    };
    use_effect_with((), |()| drop(page::focus(FIELD)));
    html! {
        <main class="page stack enter" id="main" tabindex="-1">
            <h1>{ speech.t(Key::AssessEnter) }</h1>
            <p class="quiet">{ speech.t(Key::EnterLede) }</p>
            { question(&speech, open, &form, *at) }
            { mount::<Field>(props! { FieldProps { top: open.questionnaire.top(), on_stroke } }) }
            <p class="enter-said" role="status">{ says(&speech, open, &form, *at, &said) }</p>
            <p class="row">
                { button(&speech, "button", Key::EnterAgain, on_again) }
                <a class="button" href={Route::Assess(open.assessment.head.id.clone(), None).hash()}>{ speech.t(Key::NavAssess) }</a>
                <a class="button" href={Route::Report(open.assessment.head.id.clone(), None).hash()}>{ speech.t(Key::NavReport) }</a>
            </p>
            { reasons(&speech, open, on_act) }
        </main>
    }
}

fn first_open(open: &Open, form: &[usize]) -> usize {
    statuses(open, form).iter().position(|status| *status == Status::Unanswered).unwrap_or_default()
}

/// How the form stands, question by question.
fn statuses(open: &Open, form: &[usize]) -> Vec<Status> {
    let status = |at: &usize| open.assessment.answer(*at).map_or(Status::Unanswered, |answer| answer.status);
    form.iter().map(status).collect()
}

fn give(at: usize, status: Status) -> Act {
    Act::Change(Change::Edit(at, Edit::Status(status)))
}

/// The question whose answer the next key gives, as the form has it; past the last one, that all is done.
fn question(speech: &Speech, open: &Open, form: &[usize], at: usize) -> Html {
    let all = form.len();
    let answered = statuses(open, form).iter().filter(|status| **status != Status::Unanswered).count();
    let counts = [("answered", Arg::count(answered)), ("total", Arg::count(all))];
    let item = form.get(at).and_then(|at| open.questionnaire.item(*at));
    let heading = match item {
        Some(item) => html! { <>{ tag(item.id.as_str()) }{ " " }{ speech.title(item.id.as_str()) }</> },
        None => html! { <>{ speech.t(Key::EnterEnd) }</> },
    };
    let words = item.and_then(|item| speech.questionnaire().items.get(item.id.as_str()));
    let place = [("at", Arg::count((at + 1).min(all))), ("total", Arg::count(all))];
    html! {
        <div class="enter-now">
            <p class="quiet small">{ speech.f(Key::AssessPosition, place) }{ speech.t(Key::ListComma) }{ speech.f(Key::AssessRailAnswered, counts) }</p>
            <progress max={all.to_string()} value={at.min(all).to_string()} aria-label={speech.t(Key::AssessEnter)} />
            <h2>{ heading }</h2>
            <p class="question">{ words.map(|words| words.question.clone()) }</p>
        </div>
    }
}

/// What came of the last key and what comes next, heard politely.
fn says(speech: &Speech, open: &Open, form: &[usize], at: usize, said: &Said) -> AttrValue {
    let item = |at: usize| form.get(at).and_then(|at| open.questionnaire.item(*at)).map(|item| item.id.to_string());
    let done = match said {
        Said::Nothing => return AttrValue::default(),
        Said::Strange(key) => return speech.f(Key::EnterStrange, [("key", Arg::text(key))]),
        Said::Done(done) => *done,
    };
    let answer = form
        .get(done)
        .and_then(|at| open.assessment.answer(*at))
        .map(|answer| answer_chip::words(speech, answer))
        .unwrap_or_default();
    let given = [("id", Arg::text(item(done).unwrap_or_default())), ("answer", Arg::text(answer))];
    match item(at) {
        Some(next) => {
            let next = [("next", Arg::text(&next)), ("title", Arg::Title(next.clone()))];
            speech.f(Key::EnterSaid, given.into_iter().chain(next))
        }
        None => speech.f(Key::EnterSaidLast, given),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FieldProps {
    top: u8,
    on_stroke: Callback<Result<Stroke, String>>,
}

/// The field that takes the keys, and which there are. Whatever comes into it is taken out at once; what an input method
/// composes, when it is done.
#[component]
fn Field(props: &FieldProps) -> Html {
    let speech = use_speech();
    let node = use_node_ref();
    let take = {
        let (node, on_stroke, top) = (node.clone(), props.on_stroke.clone(), props.top);
        Callback::from(move |()| {
            let Some(input) = node.cast::<HtmlInputElement>() else { return };
            let typed = input.value();
            input.set_value("");
            typed.chars().for_each(|c| on_stroke.emit(stroke(c, top).ok_or_else(|| c.to_string())));
        })
    };
    use_effect_with((node.clone(), take.clone()), |(node, take)| {
        let take = take.clone();
        let listener = node
            .cast::<HtmlInputElement>()
            .map(|input| EventListener::new(&input, "compositionend", move |_| take.emit(())));
        move || drop(listener)
    });
    let oninput = Callback::from(move |event: InputEvent| {
        if !event.is_composing() {
            take.emit(());
        }
    });
    let on_back = props.on_stroke.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let is_empty = input.is_none_or(|input| input.value().is_empty());
        if event.key() == "Backspace" && is_empty && !event.is_composing() {
            event.prevent_default();
            on_back.emit(Ok(Stroke::Back));
        }
    });
    html! {
        <div class="enter-field">
            <label class="field">
                <span>{ speech.t(Key::EnterField) }</span>
                <input id={FIELD} ref={node} type="text" autocomplete="off" autocapitalize="off" spellcheck="false"
                    aria-describedby="enter-keys" {oninput} {onkeydown} />
            </label>
            <dl class="shortcuts" id="enter-keys">{ for keys(&speech, props.top) }</dl>
        </div>
    }
}

fn keys(speech: &Speech, top: u8) -> Vec<Html> {
    let digits = speech.f(Key::AssessKeysRange, [("first", Arg::Count(0)), ("last", Arg::from(u32::from(top.min(9))))]);
    let all = [
        (digits, Key::AssessKeysLevel),
        (AttrValue::Static("U"), Key::AssessKeysUnknown),
        (AttrValue::Static("N"), Key::EnterNa),
        (speech.t(Key::EnterKeySkip), Key::EnterSkip),
        (speech.t(Key::EnterKeyBack), Key::EnterBack),
    ];
    let row = |(key, words): (AttrValue, Key)| html! { <><dt><kbd>{ key }</kbd></dt><dd>{ speech.t(words) }</dd></> };
    all.into_iter().map(row).collect()
}

/// Why outcomes do not apply: asked when the form has been typed in, because a reason is more than a key.
fn reasons(speech: &Speech, open: &Open, on_act: &Callback<Act>) -> Html {
    let excused = |answer: &Answer| answer.status == Status::NotApplicable;
    let all = open.questionnaire.items.iter().zip(&open.assessment.answers).enumerate();
    let fields = all.filter(|(_, (_, answer))| excused(answer)).map(|(at, (item, answer))| {
        let id = item.id.as_str();
        let label = speech.f(Key::EnterReason, [("id", Arg::text(id)), ("title", Arg::Title(id.to_owned()))]);
        let on_text = on_act.reform(move |reason| Act::Change(Change::Edit(at, Edit::Reason(reason))));
        let value = answer.reason.clone();
        html! { <div key={id.to_owned()} data-wide="">{ text_field(&props!(TextFieldProps { label, value, on_text })) }</div> }
    });
    let fields: Vec<Html> = fields.collect();
    if fields.is_empty() {
        return html! { <div></div> };
    }
    let inside = html! { <div class="form"><div class="fields">{ for fields }</div></div> };
    section("enter-why", &speech.t(Key::EnterReasons), &speech.t(Key::EnterReasonsNote), inside)
}
