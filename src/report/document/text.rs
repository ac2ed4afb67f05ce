//! Something that can be said, before anybody says it: the smallest part of the report.
//!
//! Refuses to know: the words. What it holds are keys, ids, numbers that nobody has rounded, and what the operator wrote.

use super::Subject;
use super::about::About;
use crate::i18n::key::Key;
use crate::i18n::number::Rounding::{Down, Up};
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::Status;
use crate::model::date::Date;
use crate::report::reason::Reason;
use crate::report::shown::{Figure, Shown};
use crate::score::row::State;

/// What stands where an average is withheld; a number that does not exist leaves its place empty.
pub(super) const WITHHELD: &str = "–";

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// A sentence or a label.
    Say(Sentence),
    /// What is the same in every language: numbers, and the operator's words with marks between them.
    Once(Arg),
    /// The operator's own words.
    Own(String),
    /// Id and title of a group or an item.
    Titled(String),
    /// Id and short name of a group.
    Short(String),
    /// The question of an item.
    Question(String),
    /// The words of a level of an item.
    Words(String, u8),
    /// The next step of an item; nothing where it has none.
    Next(String),
    /// A level as number and name, where a column or a label says that it is one.
    Level(u8),
    /// From one level to another.
    Movement(u8, u8),
    /// By how much an average moved.
    Difference(f64),
    /// The answer itself.
    Answer(Given),
    /// A day.
    Date(Date),
    /// A sector by its code, or the operator's own words for one.
    Sector(String),
    /// The questionnaire and its items.
    Framework,
    /// A sign for those who see it, and its meaning for those who do not.
    Sign(&'static str, Key),
    /// What needs attention.
    Alert(Key),
    /// What stands for the average of the group at a position: a score that can be asked why.
    Figure(usize),
    /// Average, range and target of the group at a position, as a bar.
    Bar(usize),
    /// Says nothing: a place to ask why the score before it is what it is.
    Why(Box<Reason>),
    /// What another document is called, by the position of its crosswalk.
    Walk(usize),
    /// What an id of it is called.
    Ref(usize, String),
}

/// An answer as it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Rated.
    Level(u8),
    /// Nobody knew.
    Unknown,
    /// Does not apply, for a reason.
    Outside,
    /// "Not applicable" without a reason: counts as unanswered.
    Bare,
    /// Not answered.
    Open,
    /// Not asked, because of an earlier answer.
    NotAsked,
}

impl Text {
    /// A word or a text without places.
    pub fn key(key: Key) -> Self {
        Self::Say(Sentence::new(key, []))
    }

    /// A text with places.
    pub fn say(key: Key, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Self {
        Self::Say(Sentence::new(key, args))
    }

    /// The operator's words without the blanks around them.
    pub fn own(text: &str) -> Self {
        Self::Own(text.trim().to_owned())
    }

    /// Nothing.
    pub fn none() -> Self {
        Self::Own(String::new())
    }

    /// Whether nothing is said, in any language.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::Own(text) if text.is_empty())
    }

    /// A count.
    pub fn count(n: u32) -> Self {
        Self::Once(Arg::from(n))
    }

    /// An average level; nothing where there is none.
    pub fn average(level: Option<f64>) -> Self {
        level.map_or_else(Self::none, |level| Self::Once(Arg::average(level)))
    }

    /// So many of so many; of none there is nothing to say.
    pub fn fraction(part: u32, whole: u32) -> Self {
        let ends = [("part", Arg::from(part)), ("whole", Arg::from(whole))];
        if whole == 0 { Self::none() } else { Self::once(Key::Fraction, ends) }
    }

    /// The range, while anything is open.
    pub fn range(shown: &Shown) -> Self {
        let open = shown.low.zip(shown.high).filter(|_| shown.is_open);
        let say =
            |(low, high)| Self::once(Key::Range, [("low", Arg::Level(low, Down)), ("high", Arg::Level(high, Up))]);
        open.map_or_else(Self::none, say)
    }

    /// What stands for the average: a number, the levels of a few, or a sign that there is none.
    pub fn figure(shown: &Shown) -> Self {
        match &shown.figure {
            Figure::Average(level) => Self::average(Some(*level)),
            Figure::Levels(levels) => {
                let list = Arg::list(levels.iter().map(|level| Arg::from(u32::from(*level))));
                Self::Say(Sentence::counted(Key::ScoreLevelsShown, levels.len(), [("levels", list)]))
            }
            Figure::Withheld => Self::Sign(WITHHELD, Key::ReportWithheld),
            Figure::Nothing => Self::key(Key::ReportHeatNaShort),
        }
    }

    /// What stands for the average of the group at a position.
    pub fn figure_of(of: &About, at: usize) -> Self {
        let shown = of.subject().and_then(|of| Shown::of_group(of.questionnaire, of.scores, at));
        shown.map_or_else(Self::none, |shown| Self::figure(&shown))
    }

    /// A day; nothing where there is none.
    pub fn date(day: Option<Date>) -> Self {
        day.map_or_else(Self::none, Self::Date)
    }

    /// A level; nothing where there is none.
    pub fn level(level: Option<u8>) -> Self {
        level.map_or_else(Self::none, Self::Level)
    }

    /// Signs around what is the same in every language.
    pub fn once(key: Key, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Self {
        Self::Once(Arg::Say(Box::new(Sentence::new(key, args))))
    }
}

impl Given {
    /// An answer of which only is known how it counted.
    pub fn counted(state: State) -> Self {
        match state {
            State::Rated(level) => Self::Level(level),
            State::Unknown => Self::Unknown,
            State::Unanswered => Self::Open,
            State::Outside => Self::Outside,
        }
    }

    /// The answer to the item at a position.
    pub fn of(subject: &Subject, position: usize) -> Self {
        let Some(answer) = subject.assessment.answer(position) else { return Self::Open };
        let asked = subject.scores.rows.get(position).is_none_or(|row| row.asked);
        match answer.status {
            _ if !asked => Self::NotAsked,
            Status::NotApplicable if answer.has_reason() => Self::Outside,
            Status::Level(level) => Self::Level(level),
            Status::Unknown => Self::Unknown,
            Status::NotApplicable => Self::Bare,
            Status::Unanswered => Self::Open,
        }
    }
}

impl Subject<'_> {
    /// The id of the item at a position.
    pub(super) fn id(&self, position: usize) -> String {
        self.questionnaire.item(position).map(|item| item.id.to_string()).unwrap_or_default()
    }

    /// The item at a position by id and title.
    pub(super) fn titled(&self, position: usize) -> Text {
        Text::Titled(self.id(position))
    }

    /// The operator's action, else the item's own words for it.
    pub(super) fn step(&self, position: usize, else_say: fn(String) -> Text) -> Text {
        let action = self.assessment.answer(position).map_or("", |answer| answer.action.trim());
        if action.is_empty() { else_say(self.id(position)) } else { Text::own(action) }
    }
}
