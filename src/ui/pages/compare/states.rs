//! The states of an assessment: those that were kept, oldest first, and the present one at the end.

use crate::charts::of_comparison::Moment;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::assessment::Assessment;
use crate::model::id::SnapshotId;
use crate::report::compare::day;
use crate::score::rank::Settings;
use crate::score::rollup::score;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What stands for the present state among the ids of snapshots.
const PRESENT: &str = "now";

/// One state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What stands for it in a list.
    pub value: String,
    /// Its snapshot; none for the present.
    pub id: Option<SnapshotId>,
    /// What it is called.
    pub name: AttrValue,
    /// The assessment as it stood.
    pub assessment: Assessment,
    /// Its day and its numbers.
    pub moment: Moment,
}

/// Every state of the open assessment.
pub fn states(speech: &Speech, open: &Open) -> Vec<State> {
    let kept = open.assessment.snapshots.iter().map(|snapshot| {
        let (assessment, day) = (open.assessment.at(snapshot), day(&snapshot.taken));
        let scores = score(&open.questionnaire, &assessment, &Settings::new(day));
        let name = snapshot.name.trim();
        State {
            value: snapshot.id.as_str().to_owned(),
            id: Some(snapshot.id.clone()),
            name: if name.is_empty() { speech.date(day) } else { AttrValue::from(name.to_owned()) },
            assessment,
            moment: Moment { day, scores },
        }
    });
    let present = State {
        value: PRESENT.to_owned(),
        id: None,
        name: speech.t(Key::ComparePresent),
        assessment: open.assessment.clone(),
        moment: Moment { day: open.as_of, scores: open.scores.clone() },
    };
    kept.chain([present]).collect()
}

impl State {
    /// Its name and its day; a state without a name is called by its day.
    pub fn named(&self, speech: &Speech) -> AttrValue {
        let date = speech.date(self.moment.day);
        if self.name == date {
            return date;
        }
        speech.f(Key::CompareOption, [("name", Arg::text(&self.name)), ("date", Arg::text(date))])
    }
}
