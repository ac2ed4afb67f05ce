//! What a participant hands in, and how it is read: an ordinary assessment without anything that says whose it is
//! (docs/file-format/v1.md, "Result files").
//!
//! Refuses to know: who collects it.

pub mod plain;

use super::assessment_json::{self, Strangers};
use super::assessment_text;
use super::bundle;
use super::canonical::sha256_hex;
use super::document;
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::trace::{Trace, short};
use crate::model::answer::{Answer, Status};
use crate::model::assessment::{Assessment, Head, Organization};
use crate::model::extra::Extra;
use crate::model::id::AssessmentId;
use crate::model::questionnaire::Questionnaire;
use crate::score::cohort::member::{MOST_TEAMS, Member, Traits};
use crate::score::row::State;

/// What stands for a reason that is not handed in: without one, "does not apply" would count as not answered.
const NO_REASON: &str = "–";
/// Longest code of a pair and of what was asked about who answered, in characters.
const MOST_CHARACTERS: usize = 64;

/// What is handed in beside the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// What was asked about who answered.
    pub traits: Traits,
    /// Hand in the notes, and the reasons why something does not apply.
    pub notes: bool,
}

/// The result of an assessment: a random id of its own, the answers, and what was wished for.
pub fn of(assessment: &Assessment, wish: &Wish) -> Assessment {
    let here = &assessment.head;
    let modified = here.modified.clone();
    let head = Head {
        questionnaire_digest: here.questionnaire_digest.clone(),
        language: wish.traits.language.clone(),
        organization: Organization {
            sector: wish.traits.sector.clone(),
            country: wish.traits.country.clone(),
            ..Organization::default()
        },
        extra: extra(wish),
        ..Head::new(id(&here.id), modified, here.questionnaire.clone())
    };
    let mut result = Assessment::new(head, 0);
    result.answers = assessment.answers.iter().map(|answer| bare(answer, wish.notes)).collect();
    result
}

/// The same on one line, as it stands in a bundle.
pub fn write(assessment: &Assessment, questionnaire: &Questionnaire, wish: &Wish) -> String {
    let text = assessment_text::write(&of(assessment, wish), questionnaire);
    bundle::line(&text)
}

/// A member again as a result, on one line.
pub fn write_member(member: &Member, questionnaire: &Questionnaire, digest: &str) -> String {
    let wish = Wish { traits: member.traits.clone(), notes: true };
    let mut head = Head::new(member.id.clone(), member.modified.clone(), questionnaire.id.clone());
    digest.clone_into(&mut head.questionnaire_digest);
    let mut assessment = Assessment::new(head, 0);
    assessment.answers = member.cells.iter().map(|state| answer(*state)).collect();
    for (at, note) in &member.notes {
        if let Some(answer) = assessment.answers.get_mut(*at) {
            answer.notes.clone_from(note);
        }
    }
    let mut result = of(&assessment, &wish);
    result.head.id = member.id.clone();
    bundle::line(&assessment_text::write(&result, questionnaire))
}

/// Reads a result, or any other assessment, as a member.
///
/// # Errors
/// The first rule that it breaks.
pub fn read(text: &str, questionnaire: &Questionnaire) -> Result<Member, Problem> {
    let (assessment, _) = assessment_json::read(text, questionnaire, Strangers::Keep)?;
    let mut member = Member::of(questionnaire, &assessment);
    let mut said = Said::default();
    document::read(&object(assessment.head.extra.members()), &mut said).map_err(|problem| Problem {
        line: 0,
        column: 0,
        ..problem
    })?;
    // Of a result its participant has decided; of any other assessment nobody has.
    if said.anonymous {
        member = member.with_notes(&assessment);
    }
    let Respondent { role, kind } = said.respondent;
    member.traits = Traits { team: said.team, pair: said.pair, role, kind, ..member.traits };
    Ok(member)
}

/// The id of a result: made from that of the assessment, so that a second one takes the place of the first, and nobody
/// can get from one to the other without having both.
fn id(of: &AssessmentId) -> AssessmentId {
    AssessmentId::from_hex(&sha256_hex(["kamae result ", of.as_str()].concat().as_bytes()))
}

/// An answer with nothing but its status, and what somebody wrote where that is handed in.
fn bare(answer: &Answer, notes: bool) -> Answer {
    let said = |text: &str| if notes { text.to_owned() } else { String::new() };
    let excused = matches!(answer.status, Status::NotApplicable) && answer.has_reason();
    let reason = if excused && !notes { NO_REASON.to_owned() } else { said(&answer.reason) };
    Answer { status: answer.status, reason, notes: said(&answer.notes), ..Answer::default() }
}

fn answer(state: State) -> Answer {
    let (status, reason) = match state {
        State::Rated(level) => (Status::Level(level), ""),
        State::Unknown => (Status::Unknown, ""),
        State::Outside => (Status::NotApplicable, NO_REASON),
        State::Unanswered => (Status::Unanswered, ""),
    };
    Answer { status, reason: reason.to_owned(), ..Answer::default() }
}

fn extra(wish: &Wish) -> Extra {
    let mut extra = Extra::default();
    let quote = assessment_text::quote;
    extra.keep("anonymous".to_owned(), "true".to_owned());
    let Traits { team, pair, role, kind, .. } = &wish.traits;
    let asked = [("role", role), ("kind", kind)].into_iter().filter(|(_, said)| !said.is_empty());
    let asked: Vec<String> = asked.map(|(name, said)| [&quote(name), ":", &quote(said)].concat()).collect();
    if !asked.is_empty() {
        extra.keep("respondent".to_owned(), ["{", &asked.join(","), "}"].concat());
    }
    if let Some(team) = team {
        extra.keep("team".to_owned(), team.to_string());
    }
    if !pair.is_empty() {
        extra.keep("pair".to_owned(), quote(pair));
    }
    extra
}

fn object(members: &[(String, String)]) -> String {
    let members = members.iter().map(|(name, raw)| [&assessment_text::quote(name), ":", raw].concat());
    ["{", &members.collect::<Vec<_>>().join(","), "}"].concat()
}

#[derive(Default)]
struct Said {
    anonymous: bool,
    team: Option<u16>,
    pair: String,
    respondent: Respondent,
}

#[derive(Default)]
struct Respondent {
    role: String,
    kind: String,
}

impl<'de> Object<'de> for Said {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "anonymous" => self.anonymous = trace.flag(value)?,
            "team" => {
                let team = trace.count(value, 1, u32::from(MOST_TEAMS))?;
                self.team = team.and_then(|team| u16::try_from(team).ok());
            }
            "pair" => self.pair = few(trace, value)?,
            "respondent" => trace.object(value, &mut self.respondent)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl<'de> Object<'de> for Respondent {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "role" => self.role = few(trace, value)?,
            "kind" => self.kind = few(trace, value)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// A short text without what could break a table.
fn few(trace: &Trace, value: &mut dyn Value<'_>) -> Result<String, Stop> {
    let text = trace.text(value)?;
    if text.chars().count() > MOST_CHARACTERS {
        return Err(trace.stop(Fault::NoId(short(&text))));
    }
    Ok(text.trim().to_owned())
}
