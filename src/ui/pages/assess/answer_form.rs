//! The answer itself: the levels as one segmented control with its words, and the two answers that are not on the
//! ladder.

use crate::charts::ramp::depth;
use crate::i18n::key::Key;
use crate::i18n::questionnaire::ItemWords;
use crate::i18n::say::Arg;
use crate::model::answer::{Answer, Status};
use crate::model::change::Edit;
use crate::ui::later::Later;
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;

/// More levels than this show their numbers only.
const MANY: u8 = 6;
/// What is true at each level of the default scale, for items without words of their own (docs/method.md §1).
const SCALE: [Key; 5] = [Key::Scale0, Key::Scale1, Key::Scale2, Key::Scale3, Key::Scale4];

#[derive(Clone, PartialEq, Properties)]
pub(in crate::ui::pages) struct AnswerFormProps {
    pub(in crate::ui::pages) id: AttrValue,
    pub(in crate::ui::pages) words: Rc<ItemWords>,
    pub(in crate::ui::pages) answer: Answer,
    pub(in crate::ui::pages) top: u8,
    /// What explains terms.
    pub(in crate::ui::pages) later: Later,
    pub(in crate::ui::pages) on_edit: Callback<Edit>,
    /// The reason why it does not apply is to be written anew.
    pub(in crate::ui::pages) on_reason: Callback<()>,
}

#[component]
pub(in crate::ui::pages) fn AnswerForm(props: &AnswerFormProps) -> Html {
    let speech = use_speech();
    let pointed = use_state_eq(|| None::<u8>);
    let leave = {
        let pointed = pointed.setter();
        Callback::from(move |_: PointerEvent| pointed.set(None))
    };
    let point = {
        let pointed = pointed.setter();
        Callback::from(move |level| pointed.set(Some(level)))
    };
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="answer" {onsubmit}>
            <fieldset>
                <legend class="question" id="question">{ explained(&speech, props, &props.words.question, "question") }</legend>
                <div class="levels" data-many={(props.top > MANY).then_some("")} onpointerleave={leave}>
                    { for (0..=props.top).map(|level| segment(&speech, props, level, &point)) }
                </div>
                <div class="words">{ for words(&speech, props, *pointed) }</div>
                { others(&speech, props) }
            </fieldset>
        </form>
    }
}

fn segment(speech: &Speech, props: &AnswerFormProps, level: u8, point: &Callback<u8>) -> Html {
    let onchange = props.on_edit.reform(move |_: Event| Edit::Status(Status::Level(level)));
    let onpointerenter = point.reform(move |_: PointerEvent| level);
    // Without the explanations of its terms, which stand among the words that are seen.
    let says = level_words(speech, &props.words, props.top, level);
    let proposed = props.answer.proposed().filter(|proposal| proposal.status == Status::Level(level)).map(|_| "");
    html! {
        <label key={level} class="level" data-depth={depth(level, props.top).to_string()} data-proposed={proposed} {onpointerenter}>
            <input type="radio" name="answer" value={level.to_string()} checked={props.answer.status == Status::Level(level)}
                {onchange} aria-description={says} />
            <span class="level-n">{ level }</span><span class="level-w">{ speech.questionnaire().level(level) }</span>
        </label>
    }
}

/// The words of every answer in one cell; those of the level under the pointer are seen, else those of the answer.
fn words(speech: &Speech, props: &AnswerFormProps, pointed: Option<u8>) -> Vec<Html> {
    // What is proposed is read before it is confirmed.
    let given = props.answer.proposed().map_or(props.answer.status, |proposal| proposal.status);
    let view = pointed.map_or(given, Status::Level);
    let entry = |status: Status, id: String, heading: AttrValue, text: Html| {
        html! { <p key={id.clone()} {id} data-off={(view != status).then_some("")}><b>{ heading }</b>{ text }</p> }
    };
    let levels = (0..=props.top).map(|level| {
        let name = speech.questionnaire().level(level).to_owned();
        let heading =
            speech.f(Key::AssessLevelHeading, [("level", Arg::from(u32::from(level))), ("name", Arg::text(name))]);
        let id = format!("words-{level}");
        let text = explained(speech, props, &level_words(speech, &props.words, props.top, level), &id);
        entry(Status::Level(level), id, heading, text)
    });
    // The operator's own words explain themselves.
    let excused = if props.answer.has_reason() {
        AttrValue::from(props.answer.reason.clone())
    } else {
        speech.t(Key::AssessNaWords)
    };
    let plain = |text: AttrValue| html! { <span>{ text }</span> };
    let rest = [
        entry(
            Status::Unknown,
            "words-u".to_owned(),
            speech.t(Key::AssessUnknown),
            plain(speech.t(Key::AssessUnknownWords)),
        ),
        entry(Status::NotApplicable, "words-n".to_owned(), speech.t(Key::AssessNa), plain(excused)),
        html! {
            <p key="none" class="quiet" data-off={(view != Status::Unanswered).then_some("")}>{ speech.t(Key::AssessNoAnswerWords) }</p>
        },
    ];
    levels.chain(rest).collect()
}

/// A text whose terms explain themselves, as soon as the words for that are here.
fn explained(speech: &Speech, props: &AnswerFormProps, text: &str, place: &str) -> Html {
    match props.later.here() {
        Some(part) => (part.explained)(speech, text, place),
        None => html! { <span>{ text.to_owned() }</span> },
    }
}

/// The item's own words for a level, else what the default scale says of it.
pub(in crate::ui::pages) fn level_words(speech: &Speech, words: &ItemWords, top: u8, level: u8) -> AttrValue {
    let at = usize::from(level);
    let own = words.levels.get(at).map(|text| AttrValue::from(text.clone()));
    let scale = SCALE.get(at).filter(|_| usize::from(top) + 1 == SCALE.len());
    own.or_else(|| scale.map(|key| speech.t(*key))).unwrap_or_default()
}

fn others(speech: &Speech, props: &AnswerFormProps) -> Html {
    let other = |status: Status, key: Key, value: &'static str| {
        let onchange = props.on_edit.reform(move |_: Event| Edit::Status(status));
        html! {
            <label class="other">
                <input type="radio" name="answer" {value} checked={props.answer.status == status} {onchange} />
                <span>{ speech.t(key) }</span>
            </label>
        }
    };
    let clear = props.on_edit.reform(|_: MouseEvent| Edit::Status(Status::Unanswered));
    html! {
        <div class="others">
            { other(Status::Unknown, Key::AssessUnknown, "u") }
            { other(Status::NotApplicable, Key::AssessNa, "n") }
            <button type="button" class="button button-plain" hidden={props.answer.status != Status::NotApplicable}
                onclick={props.on_reason.reform(|_| ())}>{ speech.t(Key::AssessReasonEdit) }</button>
            <button type="button" class="button button-plain" hidden={props.answer.status == Status::Unanswered} onclick={clear}>
                { speech.t(Key::AssessClear) }
            </button>
        </div>
    }
}
