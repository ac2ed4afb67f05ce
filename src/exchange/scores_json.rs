//! Writes scores as the command line prints them (docs/file-format/v1.md, `kamae.scores` version 1).

use crate::model::date::Date;
use crate::model::questionnaire::{Group, Questionnaire};
use crate::score::item::{Horizon, ItemScore};
use crate::score::numbers::{Numbers, Standing};
use crate::score::projection::{Projection, project};
use crate::score::rollup::Scores;
use serde::Deserialize;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::BTreeMap;

/// The scores as pretty JSON; of a questionnaire that maps to `framework` also as seen from its functions.
pub fn write(questionnaire: &Questionnaire, framework: Option<&Questionnaire>, scores: &Scores, as_of: Date) -> String {
    let projections = framework.map(|framework| project(questionnaire, framework, &scores.rows)).unwrap_or_default();
    let functions = framework.map(|framework| Functions { framework, projections: &projections });
    let document = Document { questionnaire, scores, as_of, functions };
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// Whether a text gives these scores: every number of the whole and of every group.
pub fn holds(text: &str, questionnaire: &Questionnaire, scores: &Scores) -> bool {
    let Ok(read) = serde_json::from_str::<Read>(text) else { return false };
    let group =
        |(group, numbers): (&Group, &Numbers)| read.groups.get(group.id.as_str()).is_some_and(|read| read.is(numbers));
    read.overall.is(&scores.overall)
        && read.groups.len() == scores.groups.len()
        && questionnaire.groups.iter().zip(&scores.groups).all(group)
}

/// Scores as they are read.
#[derive(Deserialize)]
struct Read {
    overall: ReadSet,
    groups: BTreeMap<String, ReadSet>,
}

/// Numbers of a group as they are read.
#[derive(Deserialize)]
struct ReadSet {
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    coverage: Option<f64>,
    target: Option<f64>,
    gap: Option<f64>,
    attainment: Option<f64>,
}

impl ReadSet {
    fn is(&self, numbers: &Numbers) -> bool {
        let Numbers { score, low, high, coverage, target, gap, attainment, .. } = *numbers;
        let read = [self.score, self.low, self.high, self.coverage, self.target, self.gap, self.attainment];
        read.into_iter().zip([score, low, high, coverage, target, gap, attainment]).all(|pair| match pair {
            // Reading may lose the last bit of a number between 0 and 1.
            (Some(read), Some(meant)) => (read - meant).abs() <= f64::EPSILON,
            (read, meant) => read == meant,
        })
    }
}

/// Projections, and the framework whose functions they are.
#[derive(Clone, Copy)]
struct Functions<'a> {
    framework: &'a Questionnaire,
    projections: &'a [Projection],
}

struct Document<'a> {
    questionnaire: &'a Questionnaire,
    scores: &'a Scores,
    as_of: Date,
    functions: Option<Functions<'a>>,
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (questionnaire, scores, top) = (self.questionnaire, self.scores, self.questionnaire.top());
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", "kamae.scores")?;
        map.serialize_entry("version", &1)?;
        map.serialize_entry("questionnaire", questionnaire.id.as_str())?;
        map.serialize_entry("as_of", &self.as_of.to_string())?;
        map.serialize_entry("overall", &Set { numbers: &scores.overall, top, role: Role::Overall })?;
        let groups = questionnaire.groups.iter().zip(&scores.groups);
        map.serialize_entry(
            "groups",
            &Entries(
                groups.map(|(group, numbers)| (group.id.as_str(), Set { numbers, top, role: Role::Group })).collect(),
            ),
        )?;
        if let Some(functions) = self.functions {
            map.serialize_entry("functions", &functions.entries(top))?;
        }
        let items = questionnaire.items.iter().zip(&scores.items);
        map.serialize_entry("items", &Entries(items.map(|(item, score)| (item.id.as_str(), Item(score))).collect()))?;
        map.end()
    }
}

impl<'a> Functions<'a> {
    fn entries(self, top: u8) -> Entries<'a, Set<'a>> {
        let entry = |projection: &'a Projection| {
            let id = self.framework.groups.get(projection.function)?.id.as_str();
            Some((id, Set { numbers: &projection.numbers, top, role: Role::Function(projection.touches) }))
        };
        Entries(self.projections.iter().filter_map(entry).collect())
    }
}

/// Named values in their own order.
pub(super) struct Entries<'a, T>(pub(super) Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Entries<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// Where numbers stand, which decides what is written beside them.
enum Role {
    Overall,
    Group,
    Function([usize; 2]),
}

struct Set<'a> {
    numbers: &'a Numbers,
    top: u8,
    role: Role,
}

impl Serialize for Set<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (numbers, tally) = (self.numbers, &self.numbers.tally);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("standing", standing(numbers.standing))?;
        map.serialize_entry("score", &numbers.score)?;
        map.serialize_entry("low", &numbers.low)?;
        map.serialize_entry("high", &numbers.high)?;
        map.serialize_entry("coverage", &numbers.coverage)?;
        map.serialize_entry("level", &numbers.level)?;
        if !matches!(self.role, Role::Overall) {
            map.serialize_entry("floor", &numbers.floor)?;
        }
        map.serialize_entry("target", &numbers.target)?;
        map.serialize_entry("gap", &numbers.gap)?;
        map.serialize_entry("attainment", &numbers.attainment)?;
        map.serialize_entry("met", &tally.met)?;
        map.serialize_entry("reached", &tally.reached_all(self.top).collect::<Vec<_>>())?;
        map.serialize_entry("counts", &Counts(numbers))?;
        if let Role::Function(touches) = self.role {
            map.serialize_entry("touches", &touches)?;
        }
        map.end()
    }
}

struct Counts<'a>(&'a Numbers);

impl Serialize for Counts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tally = &self.0.tally;
        let counts = [
            ("outcomes", tally.outcomes),
            ("rated", tally.rated),
            ("unknown", tally.unknown),
            ("unanswered", tally.unanswered),
            ("not_applicable", tally.not_applicable),
            ("with_evidence", tally.with_evidence),
        ];
        serializer.collect_map(counts)
    }
}

struct Item<'a>(&'a ItemScore);

impl Serialize for Item<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let item = self.0;
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("gap", &item.gap())?;
        map.serialize_entry("at_most", &item.at_most())?;
        map.serialize_entry("priority", &item.priority())?;
        map.serialize_entry("find_out", &item.find_out())?;
        map.serialize_entry("horizon", &item.horizon.map(horizon))?;
        map.end()
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::None => "none",
        Standing::Withheld => "withheld",
        Standing::Provisional => "provisional",
        Standing::Full => "full",
    }
}

fn horizon(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Now => "now",
        Horizon::Next => "next",
        Horizon::Later => "later",
    }
}
