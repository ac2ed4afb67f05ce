//! What comes along beside the answer itself, as far as there is anything.

use crate::i18n::key::Key;
use crate::model::answer::{Answer, Importance};
use crate::report::naming;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A list under a heading; nothing where nothing comes along.
pub fn along(speech: &Speech, answer: &Answer) -> Html {
    let important = (answer.importance != Importance::Normal).then(|| speech.t(naming::importance(answer.importance)));
    let evidence = answer.evidence.iter().map(|piece| piece.title.as_str()).collect::<Vec<_>>();
    let evidence = evidence.join(speech.words().text(Key::ListComma));
    let text = |text: &str| Some(AttrValue::from(text.to_owned())).filter(|text| !text.is_empty());
    let facts = [
        (Key::ReportColTarget, answer.target.map(|level| speech.level(level))),
        (Key::ReportColImportance, important),
        (Key::AssessFoldEvidence, text(&evidence)),
        (Key::AssessOwner, text(&answer.owner)),
        (Key::AssessDue, answer.due.map(|day| speech.date(day))),
        (Key::AssessAction, text(&answer.action)),
        (Key::AssessReason, text(&answer.reason)),
        (Key::AssessNote, text(&answer.notes)),
    ];
    let facts: Vec<Html> = facts
        .into_iter()
        .filter_map(|(label, value)| value.map(|value| html! { <><dt>{ speech.t(label) }</dt><dd>{ value }</dd></> }))
        .collect();
    html! {
        <div class="small" hidden={facts.is_empty()}>
            <h3>{ speech.t(Key::CarryAlong) }</h3>
            <dl class="carry-along">{ for facts }</dl>
        </div>
    }
}
