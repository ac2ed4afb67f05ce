//! Reads the results that Kamae writes, and nothing else, without making an assessment of each: for a million of them.
//!
//! It refuses to know what is wrong with anything: whatever it does not expect it leaves to [`super::read`], which says
//! so. What it does read is what [`super::read`] would have read (tests/groups/plain.rs).

use super::{Respondent, few};
use crate::exchange::answer_json::{STATUS, Word};
use crate::exchange::assessment_json::country;
use crate::exchange::document::{self, Kind, Label};
use crate::exchange::object::{Object, Stop, Value};
use crate::exchange::problem::Fault;
use crate::exchange::trace::Trace;
use crate::model::date::Timestamp;
use crate::model::id::AssessmentId;
use crate::model::questionnaire::Questionnaire;
use crate::score::cohort::member::{MOST_TEAMS, Member, Traits};
use crate::score::row::State;

/// A result as a member; none where it is anything but a plain result of this questionnaire.
pub fn read(text: &str, questionnaire: &Questionnaire) -> Option<Member> {
    let mut draft = Draft {
        label: Label::default(),
        id: None,
        created: false,
        modified: None,
        is_of: false,
        traits: Traits::default(),
        asked: Respondent::default(),
        answers: Answers { of: questionnaire, cells: vec![State::Unanswered; questionnaire.items.len()], next: 0 },
        answered: false,
    };
    document::read(text, &mut draft).ok()?;
    let Respondent { role, kind } = draft.asked;
    let traits = Traits { role, kind, ..draft.traits };
    Some(Member { id: draft.id?, modified: draft.modified?, traits, cells: draft.answers.asked(), notes: Vec::new() })
}

/// A result while it is read.
struct Draft<'q> {
    label: Label,
    id: Option<AssessmentId>,
    created: bool,
    modified: Option<Timestamp>,
    is_of: bool,
    traits: Traits,
    asked: Respondent,
    answers: Answers<'q>,
    answered: bool,
}

impl<'de> Object<'de> for Draft<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "id" => self.id = trace.parsed(value, AssessmentId::parse, Fault::NoUuid)?,
            "created" => self.created = trace.time(value)?.is_some(),
            "modified" => self.modified = trace.time(value)?,
            "questionnaire" => self.is_of = trace.text(value)? == self.answers.of.id.as_str(),
            "questionnaire_digest" => drop(trace.text(value)?),
            "language" => self.traits.language = trace.text(value)?.into_owned(),
            "organization" => trace.object(value, &mut Place(&mut self.traits))?,
            "answers" => self.answered = trace.given(value, &mut self.answers)?,
            "anonymous" => drop(trace.flag(value)?),
            "respondent" => trace.object(value, &mut Asked(&mut self.asked))?,
            "team" => {
                let team = trace.count(value, 1, u32::from(MOST_TEAMS))?;
                self.traits.team = team.and_then(|team| u16::try_from(team).ok());
            }
            "pair" => self.traits.pair = few(trace, value)?,
            "format" | "version" => return self.label.member(name, value, trace),
            _ => return Err(Stop),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        let whole = self.created && self.is_of && self.answered;
        let fault = self.label.fault(Kind::Assessment).or((!whole).then_some(Fault::Missing("answers")));
        fault.map_or(Ok(()), Err)
    }
}

/// What was asked about who answered, and no more.
struct Asked<'t>(&'t mut Respondent);

impl<'de> Object<'de> for Asked<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        if self.0.member(name, value, trace)? { Ok(true) } else { Err(Stop) }
    }
}

/// What a result says of the organization.
struct Place<'t>(&'t mut Traits);

impl<'de> Object<'de> for Place<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "sector" => self.0.sector = trace.text(value)?.into_owned(),
            "country" => self.0.country = trace.parsed(value, country, Fault::NoCountry)?.unwrap_or_default(),
            _ => return Err(Stop),
        }
        Ok(true)
    }
}

/// How every item stands, in framework order.
struct Answers<'q> {
    of: &'q Questionnaire,
    cells: Vec<State>,
    next: usize,
}

impl<'de> Object<'de> for Answers<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let expected = self.of.item(self.next).is_some_and(|item| item.id.as_str() == name);
        let at = if expected { self.next } else { self.of.position(name).ok_or(Stop)? };
        self.next = at + 1;
        let mut cell = Cell { top: self.of.top(), status: Word::Unanswered, level: None, excused: false };
        trace.object(value, &mut cell)?;
        *self.cells.get_mut(at).ok_or(Stop)? = cell.state().ok_or(Stop)?;
        Ok(true)
    }
}

impl Answers<'_> {
    /// The same, with what is not asked outside (docs/method.md §4); a condition names an earlier item.
    fn asked(mut self) -> Vec<State> {
        for (at, item) in self.of.items.iter().enumerate() {
            let Some(condition) = item.ask_if else { continue };
            let reached =
                matches!(self.cells.get(condition.item), Some(State::Rated(level)) if *level >= condition.at_least);
            if let Some(cell) = self.cells.get_mut(at).filter(|_| !reached) {
                *cell = State::Outside;
            }
        }
        self.cells
    }
}

/// An answer while it is read.
struct Cell {
    top: u8,
    status: Word,
    level: Option<u8>,
    excused: bool,
}

impl Cell {
    fn state(&self) -> Option<State> {
        match (self.status, self.level) {
            (Word::Level, Some(level)) => Some(State::Rated(level)),
            (Word::Unknown, None) => Some(State::Unknown),
            (Word::NotApplicable, None) if self.excused => Some(State::Outside),
            (Word::NotApplicable | Word::Unanswered, None) => Some(State::Unanswered),
            _ => None,
        }
    }
}

impl<'de> Object<'de> for Cell {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "status" => self.status = trace.one_of(value, &STATUS)?.unwrap_or_default(),
            "level" => self.level = trace.integer(value, 0, self.top)?,
            "reason" => self.excused = !trace.text(value)?.trim().is_empty(),
            _ => return Err(Stop),
        }
        Ok(true)
    }
}
