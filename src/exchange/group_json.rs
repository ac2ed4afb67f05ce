//! The picture of a group as a file (docs/file-format/v1.md, `kamae.group` version 1): numbers after suppression, no member.
//!
//! Refuses to know: how the numbers were made, and what may be shown; it takes and gives a [`Picture`].

mod reported;

use super::assessment_text::quote;
use super::document::{self, Kind, Label};
use super::number::plain;
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::trace::{Trace, short};
use crate::model::date::Timestamp;
use crate::model::id::{AssessmentId, QuestionnaireId};
use crate::model::questionnaire::Questionnaire;
use crate::model::tlp::Tlp;
use crate::report::cohort::{Cell, Counts, K, LEAST_K, Picture};
use crate::score::cohort::five::Five;
use crate::score::cohort::spread::Spread;
use crate::score::cohort::unit::Unit;

/// Most units that a file speaks of.
const MOST: u32 = 100_000_000;
/// What the quartiles are called.
const QUARTILES: [&str; 3] = ["q1", "median", "q3"];
const UNITS: [(&str, Unit); 2] = [("person", Unit::Person), ("team", Unit::Team)];

/// A group as it is passed on.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupFile {
    /// A random id.
    pub id: AssessmentId,
    /// When it was written.
    pub created: Timestamp,
    /// What was asked.
    pub questionnaire: QuestionnaireId,
    /// SHA-256 of the questionnaire's bytes, lower-case hex; empty when it is not known.
    pub digest: String,
    /// What the group is called.
    pub title: String,
    /// Code of the language in which it was called so.
    pub language: String,
    /// Country of the group, where it has one.
    pub country: String,
    /// Marking.
    pub tlp: Option<Tlp>,
    /// Where the answers are kept, who may see them and when they are deleted.
    pub handling: String,
    /// What counts as one.
    pub unit: Unit,
    /// What may be shown.
    pub picture: Picture,
}

/// The file.
pub fn write(file: &GroupFile, questionnaire: &Questionnaire) -> String {
    let texts = [
        ("format", Kind::Group.format()),
        ("id", file.id.as_str()),
        ("created", file.created.as_str()),
        ("questionnaire", file.questionnaire.as_str()),
        ("questionnaire_digest", &file.digest),
        ("title", &file.title),
        ("language", &file.language),
        ("country", &file.country),
        ("tlp", file.tlp.map_or("", Tlp::label)),
        ("handling", &file.handling),
        ("unit", file.unit.name()),
    ];
    let mut members: Vec<String> =
        texts.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| member(name, &quote(text))).collect();
    members.insert(1, member("version", &Kind::Group.version().to_string()));
    members.push(member("k", &file.picture.k.to_string()));
    members.push(member("n", &file.picture.n.to_string()));
    let items = questionnaire.items.iter().zip(&file.picture.cells);
    members.push(member(
        "items",
        &lines(items.map(|(item, one)| member(item.id.as_str(), &cell(one, questionnaire.levels)))),
    ));
    let groups = questionnaire.groups.iter().zip(&file.picture.groups);
    members.push(member("groups", &lines(groups.map(|(group, one)| member(group.id.as_str(), &five(one))))));
    ["{\n  ", &members.join(",\n  "), "\n}\n"].concat()
}

fn member(name: &str, raw: &str) -> String {
    [&quote(name), ": ", raw].concat()
}

fn lines(members: impl Iterator<Item = String>) -> String {
    let members: Vec<String> = members.collect();
    if members.is_empty() { "{}".to_owned() } else { ["{\n    ", &members.join(",\n    "), "\n  }"].concat() }
}

fn cell(cell: &Cell, levels: u8) -> String {
    let Counts { rated, unknown, unanswered, outside } = cell.counts();
    let counts = [("rated", rated), ("unknown", unknown), ("unanswered", unanswered), ("not_applicable", outside)];
    let mut members: Vec<String> = counts.iter().map(|(name, count)| member(name, &count.to_string())).collect();
    match cell {
        Cell::Hidden(_) => {}
        Cell::Alike(_) => members.push(member("alike", "true")),
        Cell::Open(spread) => {
            let counts = (0..levels).zip(spread.at_level).map(|(level, n)| member(&level.to_string(), &n.to_string()));
            members.push(member("levels", &object(counts)));
        }
    }
    object(members.into_iter())
}

fn five(five: &Five) -> String {
    let quartiles = QUARTILES.iter().zip(five.quartiles.into_iter().flatten());
    let quartiles = quartiles.map(|(name, number)| member(name, &plain(number)));
    object(std::iter::once(member("n", &five.n.to_string())).chain(quartiles))
}

fn object(members: impl Iterator<Item = String>) -> String {
    ["{ ", &members.collect::<Vec<_>>().join(", "), " }"].concat()
}

/// Id of the questionnaire that a group has answered, read without the rest.
///
/// # Errors
/// Whatever keeps the document from being a group.
pub fn questionnaire_of(text: &str) -> Result<QuestionnaireId, Problem> {
    let mut peek = Peek::default();
    document::read_as(Kind::Group, text, &mut peek)?;
    peek.questionnaire.ok_or(Problem::whole(Fault::Missing("questionnaire")))
}

/// How many members the head of a kept collection says were shown; none without one.
pub fn shown_of(text: &str) -> usize {
    let mut peek = Peek::default();
    let head = text.lines().next().unwrap_or_default();
    document::read(head, &mut peek).map_or(0, |()| peek.n.unwrap_or(0) as usize)
}

/// Reads the file of a group that has answered `questionnaire`.
///
/// # Errors
/// The first rule that it breaks, with its place.
pub fn read(text: &str, questionnaire: &Questionnaire) -> Result<GroupFile, Problem> {
    let mut draft = Draft::new(questionnaire);
    document::read_as(Kind::Group, text, &mut draft)?;
    draft.finished().map_err(Problem::whole)
}

#[derive(Default)]
struct Peek {
    label: Label,
    questionnaire: Option<QuestionnaireId>,
    n: Option<u32>,
}

impl<'de> Object<'de> for Peek {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "questionnaire" => self.questionnaire = trace.parsed(value, QuestionnaireId::parse, Fault::NoId)?,
            "n" => self.n = trace.count(value, 0, MOST)?,
            _ => return self.label.member(name, value, trace),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        self.label.fault(Kind::Group).map_or(Ok(()), Err)
    }
}

/// A group while it is read.
struct Draft<'q> {
    label: Label,
    id: Option<AssessmentId>,
    created: Option<Timestamp>,
    questionnaire: Option<QuestionnaireId>,
    texts: [String; 5],
    tlp: Option<Tlp>,
    unit: Option<Unit>,
    k: Option<u32>,
    n: Option<u32>,
    items: Items<'q>,
    groups: Groups<'q>,
}

/// The names of [`Draft::texts`].
const TEXTS: [&str; 5] = ["questionnaire_digest", "title", "language", "country", "handling"];

impl<'q> Draft<'q> {
    fn new(of: &'q Questionnaire) -> Self {
        let cells = vec![Cell::Hidden(Counts::default()); of.items.len()];
        Self {
            label: Label::default(),
            id: None,
            created: None,
            questionnaire: None,
            texts: Default::default(),
            tlp: None,
            unit: None,
            k: None,
            n: None,
            items: Items { of, cells, any: false },
            groups: Groups { of, groups: vec![Five::default(); of.groups.len()] },
        }
    }

    fn finished(self) -> Result<GroupFile, Fault> {
        let missing = Fault::Missing;
        let [digest, title, language, country, handling] = self.texts;
        let (cells, groups) = if self.items.any { (self.items.cells, self.groups.groups) } else { Default::default() };
        Ok(GroupFile {
            id: self.id.ok_or(missing("id"))?,
            created: self.created.ok_or(missing("created"))?,
            questionnaire: self.questionnaire.ok_or(missing("questionnaire"))?,
            digest,
            title,
            language,
            country,
            tlp: self.tlp,
            handling,
            unit: self.unit.unwrap_or_default(),
            picture: Picture { k: self.k.unwrap_or(K), n: self.n.ok_or(missing("n"))?, cells, groups },
        })
    }
}

impl<'de> Object<'de> for Draft<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        if let Some(slot) = TEXTS.iter().position(|text| *text == name).and_then(|at| self.texts.get_mut(at)) {
            *slot = trace.text(value)?.into_owned();
            return Ok(true);
        }
        match name {
            "id" => self.id = trace.parsed(value, AssessmentId::parse, Fault::NoUuid)?,
            "created" => self.created = trace.time(value)?,
            "questionnaire" => {
                self.questionnaire = trace.parsed(value, QuestionnaireId::parse, Fault::NoId)?;
                let wanted = &self.items.of.id;
                if let Some(other) = self.questionnaire.as_ref().filter(|id| *id != wanted) {
                    return Err(trace.stop(Fault::OtherQuestionnaire(other.to_string(), wanted.to_string())));
                }
            }
            "tlp" => self.tlp = trace.one_of(value, &Tlp::ALL.map(|tlp| (tlp.label(), tlp)))?,
            "unit" => self.unit = trace.one_of(value, &UNITS)?,
            "k" => self.k = trace.count(value, LEAST_K, MOST)?,
            "n" => self.n = trace.count(value, 0, MOST)?,
            "items" => trace.object(value, &mut self.items)?,
            "groups" => trace.object(value, &mut self.groups)?,
            _ => return self.label.member(name, value, trace),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        self.label.fault(Kind::Group).map_or(Ok(()), Err)
    }
}

struct Items<'q> {
    of: &'q Questionnaire,
    cells: Vec<Cell>,
    any: bool,
}

impl<'de> Object<'de> for Items<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let slot = self.of.position(name).and_then(|at| self.cells.get_mut(at));
        let slot = slot.ok_or_else(|| trace.stop(Fault::UnknownId(short(name))))?;
        let (counts, levels) = (Counts::default(), self.of.levels);
        let mut draft = CellDraft { levels, counts, alike: false, at_level: None, cell: Cell::Hidden(counts) };
        trace.object(value, &mut draft)?;
        *slot = draft.cell;
        self.any = true;
        Ok(true)
    }
}

/// An outcome while it is read.
struct CellDraft {
    levels: u8,
    counts: Counts,
    alike: bool,
    at_level: Option<Levels>,
    cell: Cell,
}

impl<'de> Object<'de> for CellDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let slot = match name {
            "rated" => &mut self.counts.rated,
            "unknown" => &mut self.counts.unknown,
            "unanswered" => &mut self.counts.unanswered,
            "not_applicable" => &mut self.counts.outside,
            "alike" => {
                self.alike = trace.flag(value)?;
                return Ok(true);
            }
            "levels" => {
                let mut levels = Levels { most: self.levels, spread: Spread::default() };
                self.at_level = trace.given(value, &mut levels)?.then_some(levels);
                return Ok(true);
            }
            _ => return Ok(false),
        };
        *slot = trace.count(value, 0, MOST)?.unwrap_or(0);
        Ok(true)
    }

    /// What is shown must be what was counted.
    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        let Counts { rated, unknown, unanswered, outside } = self.counts;
        let Some(Levels { spread, .. }) = self.at_level.take() else {
            self.cell = if self.alike { Cell::Alike(self.counts) } else { Cell::Hidden(self.counts) };
            return Ok(());
        };
        let sum: u64 = spread.at_level.iter().map(|count| u64::from(*count)).sum();
        if sum != u64::from(rated) {
            return Err(Fault::OutOfRange(sum.to_string(), rated, rated));
        }
        self.cell = Cell::Open(Spread { unknown, unanswered, outside, ..spread });
        Ok(())
    }
}

/// Counts by level.
struct Levels {
    most: u8,
    spread: Spread,
}

impl<'de> Object<'de> for Levels {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let level = name.parse().ok().filter(|level: &u8| *level < self.most && level.to_string() == name);
        let slot = level.and_then(|level| self.spread.at_level.get_mut(usize::from(level)));
        let slot =
            slot.ok_or_else(|| trace.stop(Fault::OutOfRange(short(name), 0, u32::from(self.most.saturating_sub(1)))))?;
        *slot = trace.count(value, 0, MOST)?.unwrap_or(0);
        Ok(true)
    }
}

struct Groups<'q> {
    of: &'q Questionnaire,
    groups: Vec<Five>,
}

impl<'de> Object<'de> for Groups<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let at = self.of.groups.iter().position(|group| group.id.as_str() == name);
        let slot = at.and_then(|at| self.groups.get_mut(at));
        let slot = slot.ok_or_else(|| trace.stop(Fault::UnknownId(short(name))))?;
        let mut draft = FiveDraft { top: self.of.top(), n: 0, quartiles: [None; 3] };
        trace.object(value, &mut draft)?;
        *slot = draft.five();
        Ok(true)
    }
}

struct FiveDraft {
    top: u8,
    n: u32,
    quartiles: [Option<f64>; 3],
}

impl<'de> Object<'de> for FiveDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        if name == "n" {
            self.n = trace.count(value, 0, MOST)?.unwrap_or(0);
            return Ok(true);
        }
        let slot = QUARTILES.iter().position(|quartile| *quartile == name).and_then(|at| self.quartiles.get_mut(at));
        let Some(slot) = slot else { return Ok(false) };
        *slot = trace.number(value, self.top)?;
        Ok(true)
    }
}

impl FiveDraft {
    /// All three, or none.
    fn five(self) -> Five {
        let [first, median, third] = self.quartiles;
        let quartiles = first.zip(median).zip(third).map(|((first, median), third)| [first, median, third]);
        Five { n: self.n, quartiles }
    }
}
