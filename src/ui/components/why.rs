//! "Why this number?": how a score comes about, with its own numbers, one tap away.

use crate::i18n::key::Key;
use crate::report::reason::Reason;
use crate::ui::desk::Open;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The sign of a question.
const SIGN: &str = "?";

/// A button, and the popover that explains the score; `id` is unique on the page.
pub fn why(speech: &Speech, reason: &Reason, id: &str) -> Html {
    let asks = speech.t(Key::ScoreWhy);
    let button = html! { <button class="why" type="button" popovertarget={id.to_owned()}>{ asks }</button> };
    explained(speech, reason, id, button)
}

/// The same for the group at a position of the open assessment, or for the whole.
pub fn why_open(speech: &Speech, open: &Open, group: Option<usize>, id: &str) -> Html {
    let reason = Reason::of(&open.questionnaire, &open.scores, group);
    reason.map_or_else(|| html! { <span></span> }, |reason| why(speech, &reason, id))
}

/// The same with a sign for a button, where many stand in a table; its name says which number of whom it asks for.
pub fn why_of(speech: &Speech, reason: &Reason, id: &str) -> Html {
    let asks = named(speech, reason);
    let button = html! {
        <button class="why why-sign" type="button" popovertarget={id.to_owned()} aria-label={asks}>{ SIGN }</button>
    };
    explained(speech, reason, id, button)
}

/// The same with its question and whose number it is for a button.
pub fn why_named(speech: &Speech, reason: &Reason, id: &str) -> Html {
    let asks = named(speech, reason);
    let button = html! { <button class="why" type="button" popovertarget={id.to_owned()}>{ asks }</button> };
    explained(speech, reason, id, button)
}

/// Which number of whom is asked for.
fn named(speech: &Speech, reason: &Reason) -> AttrValue {
    let whose = speech.words().arg(&reason.title, speech.questionnaire());
    AttrValue::from([&*speech.say(&reason.asks()), " ", &whose].concat())
}

fn explained(speech: &Speech, reason: &Reason, id: &str, button: Html) -> Html {
    let lines = reason.says();
    html! {
        <span class="why-of">
            { button }
            <div class="dialog" id={id.to_owned()} popover="auto">
                <div class="stack">
                    <h2>{ speech.say(&reason.asks()) }</h2>
                    { for lines.iter().map(|line| html! { <p>{ speech.say(line) }</p> }) }
                    <p class="quiet small">{ speech.t(Key::WhyImportance) }{ " " }
                        <a href={Route::Method.hash()}>{ speech.t(Key::WhyMethod) }</a></p>
                </div>
            </div>
        </span>
    }
}
