//! Reads what was done to an assessment: a step as this machine stored it, and what it says of each field.
//!
//! A record may be damaged, or of a later version: then it is no step, and whoever reads says how many there are. The
//! pieces inside pass the gate when an undo puts them back; here they are read one by one to be told of.

use super::assessment_json::{self, Strangers};
use super::document;
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::step_text::{HEAD, VERSION};
use super::trace::Trace;
use crate::i18n::key::Key;
use crate::model::assessment::Head;
use crate::model::date::Timestamp;
use crate::model::id::ItemId;
use crate::model::questionnaire::Questionnaire;
use crate::model::step::{Kind, Step};
use crate::report::log::{self, Line};

/// Most pieces of one step: every answer of the largest questionnaire, and what is kept beside them.
const MOST_PIECES: u32 = 20_000;

/// Reads the step of this number.
///
/// # Errors
/// The first rule that it breaks.
pub fn read(number: u32, text: &str) -> Result<Step, Problem> {
    let mut draft = Draft::default();
    document::read(text, &mut draft)?;
    let at = draft.at.ok_or_else(|| Problem::whole(Fault::Missing("at")))?;
    let kind = match draft.word {
        Word::Done => Kind::Done,
        Word::Back => Kind::Back(draft.of),
        Word::Again => Kind::Again(draft.of),
    };
    let pieces = |drafts: Vec<PieceDraft>| drafts.into_iter().map(|piece| (piece.name, piece.text)).collect();
    Ok(Step { number, at, by: draft.by, kind, before: pieces(draft.before), after: pieces(draft.after) })
}

/// What a step did, field by field, as far as its pieces can be read.
pub fn lines<'a>(step: &'a Step, of: &'a Questionnaire) -> impl Iterator<Item = Line> + 'a {
    let after = |at: usize, name: &str| {
        // They mostly stand in the same order.
        let beside = step.after.get(at).filter(|piece| piece.0 == name);
        beside.or_else(|| step.after.iter().find(|piece| piece.0 == name)).and_then(|piece| piece.1.as_deref())
    };
    let pieces = step.before.iter().enumerate();
    pieces.flat_map(move |(at, (name, before))| told(name, before.as_deref(), after(at, name), of))
}

/// The outcomes that a step touched.
pub fn outcomes(step: &Step) -> impl Iterator<Item = ItemId> + '_ {
    step.before.iter().filter_map(|(name, _)| ItemId::parse(name))
}

fn told(name: &str, before: Option<&str>, after: Option<&str>, of: &Questionnaire) -> Vec<Line> {
    if name == HEAD {
        return match [before, after].map(|text| head(text?, of)) {
            [Some(before), Some(after)] => log::of_heads(&before, &after),
            _ => Vec::new(),
        };
    }
    let kept = [("snapshot:", Key::UndoSnapshot), ("scenario:", Key::UndoScenario)];
    if let Some((_, field)) = kept.iter().find(|(beginning, _)| name.starts_with(beginning)) {
        return vec![log::of_kept(*field, before.map(named), after.map(named))];
    }
    let answer = |text: Option<&str>| assessment_json::read_answer(text.unwrap_or("{}"), of.top()).ok();
    match (ItemId::parse(name), answer(before), answer(after)) {
        (Some(id), Some(before), Some(after)) => log::of_answers(&id, &before, &after),
        _ => Vec::new(),
    }
}

fn head(text: &str, of: &Questionnaire) -> Option<Head> {
    assessment_json::read(text, of, Strangers::Keep).ok().map(|(assessment, _)| assessment.head)
}

/// The name that a snapshot or a scenario has.
fn named(text: &str) -> String {
    let mut name = Named::default();
    // What cannot be read has none.
    drop(document::read(text, &mut name));
    name.0
}

#[derive(Default)]
struct Named(String);

impl<'de> Object<'de> for Named {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        if name == "name" {
            self.0 = trace.text(value)?.into_owned();
        }
        Ok(name == "name")
    }
}

#[derive(Clone, Copy, Default)]
enum Word {
    #[default]
    Done,
    Back,
    Again,
}

const WORDS: [(&str, Word); 3] = [("done", Word::Done), ("back", Word::Back), ("again", Word::Again)];

/// A step while it is read.
#[derive(Default)]
struct Draft {
    version: Option<u8>,
    at: Option<Timestamp>,
    by: String,
    word: Word,
    of: u32,
    before: Vec<PieceDraft>,
    after: Vec<PieceDraft>,
}

#[derive(Default)]
struct PieceDraft {
    name: String,
    text: Option<String>,
}

impl<'de> Object<'de> for Draft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "version" => self.version = trace.integer(value, VERSION, VERSION)?,
            "at" => self.at = trace.time(value)?,
            "by" => self.by = trace.text(value)?.into_owned(),
            "kind" => self.word = trace.one_of(value, &WORDS)?.unwrap_or_default(),
            "of" => self.of = trace.parsed(value, |text| text.parse().ok(), Fault::NoId)?.unwrap_or_default(),
            "before" => trace.objects(value, &mut self.before, MOST_PIECES)?,
            "after" => trace.objects(value, &mut self.after, MOST_PIECES)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        if self.version.is_none() { Err(Fault::Missing("version")) } else { Ok(()) }
    }
}

impl<'de> Object<'de> for PieceDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "name" => self.name = trace.text(value)?.into_owned(),
            "text" => self.text = Some(trace.text(value)?.into_owned()),
            _ => return Ok(false),
        }
        Ok(true)
    }
}
