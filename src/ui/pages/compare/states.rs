//! The states of an assessment: those that were kept, oldest first, and the present one at the end; and that of another
//! assessment in its place among them.

use crate::charts::of_comparison::Moment;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::assessment::Assessment;
use crate::model::id::SnapshotId;
use crate::report::compare::day;
use crate::score::rank::Settings;
use crate::score::rollup::score;
use crate::ui::desk::{Guest, Open};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What stands for the present state among the ids of snapshots.
const PRESENT: &str = "now";
/// What stands for another assessment among them.
const GUEST: &str = "other";

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

/// Every state of the open assessment, and that of its guest: before what was kept later, and behind the present state
/// of an assessment that was changed last before it.
pub fn states(speech: &Speech, open: &Open, guest: Option<&Guest>) -> Vec<State> {
    let modified = &open.assessment.head.modified;
    let other = guest.map(|guest| state_of(open, guest));
    let is_later = other.as_ref().is_some_and(|other| other.moment.day > day(modified));
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
    let mut all: Vec<State> = kept.collect();
    let present = State {
        value: PRESENT.to_owned(),
        id: None,
        name: speech.t(Key::ComparePresent),
        assessment: open.assessment.clone(),
        // It is not of today any more when something later stands beside it.
        moment: Moment { day: if is_later { day(modified) } else { open.as_of }, scores: open.scores.clone() },
    };
    let at = |other: &State| all.iter().position(|kept| kept.moment.day > other.moment.day).unwrap_or(all.len());
    let at = other.as_ref().map(at).filter(|_| !is_later);
    all.push(present);
    if let Some(other) = other {
        all.insert(at.unwrap_or(all.len()), other);
    }
    all
}

/// The present state of another assessment: of the day on which it was last changed.
fn state_of(open: &Open, guest: &Guest) -> State {
    let (assessment, day) = (guest.assessment.clone(), day(&guest.assessment.head.modified));
    let scores = score(&open.questionnaire, &assessment, &Settings::new(day));
    let (value, name) = (GUEST.to_owned(), AttrValue::from(guest.name.clone()));
    State { value, id: None, name, assessment, moment: Moment { day, scores } }
}

impl State {
    /// Whether it is that of another assessment.
    pub fn is_guest(&self) -> bool {
        self.value == GUEST
    }

    /// Whether it is the present one.
    pub fn is_present(&self) -> bool {
        self.value == PRESENT
    }

    /// Its name and its day; a state without a name is called by its day.
    pub fn named(&self, speech: &Speech) -> AttrValue {
        let date = speech.date(self.moment.day);
        if self.name == date {
            return date;
        }
        speech.f(Key::CompareOption, [("name", Arg::text(&self.name)), ("date", Arg::text(date))])
    }
}
