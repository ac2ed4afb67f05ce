//! One step of the change log in words, as an entry of the page and as rows of a table.

use crate::exchange::step_json::{lines, outcomes};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::step::{Kind, Step};
use crate::report::log::{Held, Line};
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use std::collections::BTreeSet;
use yew::prelude::*;

/// Value of the choice that means the assessment as a whole; no id of an outcome has a colon.
pub const WHOLE: &str = "head:";

/// Lines of one step that the page shows.
const LINES: usize = 12;

/// Whose steps are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// All.
    All,
    /// Those of the assessment as a whole.
    Whole,
    /// Those of the outcome with this id.
    One(String),
}

impl Whose {
    /// The choice of this value.
    pub fn of_value(value: &str) -> Self {
        match value {
            "" => Self::All,
            WHOLE => Self::Whole,
            id => Self::One(id.to_owned()),
        }
    }

    /// The value of the choice.
    pub fn value(&self) -> String {
        match self {
            Self::All => String::new(),
            Self::Whole => WHOLE.to_owned(),
            Self::One(id) => id.clone(),
        }
    }

    /// Whether a step is one of them.
    pub fn is_of(&self, step: &Step) -> bool {
        let mut names = step.before.iter().map(|piece| piece.0.as_str());
        match self {
            Self::All => true,
            Self::Whole => names.any(|name| name.contains(':')),
            Self::One(id) => names.any(|name| name == id),
        }
    }

    fn is_in(&self, line: &Line) -> bool {
        match self {
            Self::All => true,
            Self::Whole => line.item.is_none(),
            Self::One(id) => line.item.as_ref().is_some_and(|item| item.as_str() == id),
        }
    }
}

/// The ids of the outcomes to which something was done, in framework order.
pub fn touched(open: &Open) -> Vec<String> {
    let mut ids = BTreeSet::new();
    ids.extend(open.past.steps.iter().flat_map(|step| outcomes(step)).map(|id| id.to_string()));
    let known = open.questionnaire.items.iter().map(|item| item.id.to_string());
    known.filter(|id| ids.contains(id)).collect()
}

/// A step as an entry of the page.
pub fn entry(speech: &Speech, open: &Open, whose: &Whose, step: &Step) -> Html {
    let all: Vec<Line> = lines(step, &open.questionnaire).filter(|line| whose.is_in(line)).collect();
    let shown = all.iter().take(LINES).map(|line| html! { <li>{ speech.say(&line.says()) }</li> });
    let rest = all.len().saturating_sub(LINES);
    let rest = (rest > 0).then(|| html! { <li class="quiet">{ speech.n(Key::LogRest, rest, []) }</li> });
    let other = all.is_empty().then(|| html! { <li class="quiet">{ speech.t(Key::UndoOther) }</li> });
    let by = (!step.by.is_empty()).then(|| speech.f(Key::LogBy, [("name", Arg::text(&step.by))]));
    html! {
        <li key={step.number}>
            <span class="log-when">{ step.at.clock() }</span>
            <div>
                <strong>{ how(speech, step.kind) }</strong>
                <ul>{ for shown }{ for rest }{ for other }</ul>
                <span class="quiet small">{ by }</span>
            </div>
        </li>
    }
}

/// How it came about; nothing for what somebody simply did.
fn how(speech: &Speech, kind: Kind) -> Option<AttrValue> {
    match kind {
        Kind::Done => None,
        Kind::Back(_) => Some(speech.t(Key::LogBack)),
        Kind::Again(_) => Some(speech.t(Key::LogAgain)),
    }
}

/// Every step as rows of a table, the newest first: a row for each field, after a row of heads.
pub fn table(speech: &Speech, open: &Open) -> Vec<Vec<String>> {
    let heads = [
        Key::LogColWhen,
        Key::LogColHow,
        Key::ReportColOutcome,
        Key::LogColField,
        Key::LogColFrom,
        Key::LogColTo,
        Key::LogColWho,
    ];
    let mut rows = vec![heads.map(|key| speech.t(key).to_string()).to_vec()];
    for step in open.past.steps.iter().rev() {
        let how = how(speech, step.kind).unwrap_or_else(|| speech.t(Key::LogDone)).to_string();
        let row = |item: &str, field: &str, from: &str, to: &str| {
            [step.at.as_str(), &how, item, field, from, to, &step.by].map(str::to_owned).to_vec()
        };
        let before = rows.len();
        rows.extend(lines(step, &open.questionnaire).map(|line| {
            let item = line.item.as_ref().map_or("", |item| item.as_str());
            row(item, speech.words().text(line.field), &said(speech, &line.from), &said(speech, &line.to))
        }));
        if rows.len() == before {
            rows.push(row("", speech.words().text(Key::UndoOther), "", ""));
        }
    }
    rows
}

/// What stands in a cell, whole; nothing where nothing stands.
fn said(speech: &Speech, held: &Held) -> String {
    match held {
        Held::Nothing => String::new(),
        held => speech.words().arg(&held.arg(usize::MAX), speech.questionnaire()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::step::Piece;

    #[test]
    fn whose_steps() {
        let piece = |name: &str| -> Piece { (name.to_owned(), None) };
        let step = |names: &[&str]| Step { before: names.iter().map(|name| piece(name)).collect(), ..Step::default() };
        for (value, names, is) in [
            ("", &["GV.OC-01"][..], true),
            ("GV.OC-01", &["GV.OC-01"], true),
            ("GV.OC-01", &["GV.OC-02", "head:"], false),
            ("head:", &["GV.OC-02"], false),
            ("head:", &["GV.OC-02", "snapshot:x"], true),
        ] {
            let whose = Whose::of_value(value);
            assert_eq!((whose.is_of(&step(names)), whose.value()), (is, value.to_owned()), "{value} {names:?}");
        }
    }
}
