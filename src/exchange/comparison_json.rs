//! Writes a comparison as the command line prints it (docs/file-format/v1.md, `kamae.comparison` version 1).

use super::scores_json::Entries;
use crate::model::questionnaire::Questionnaire;
use crate::report::compare::{Comparison, Move};
use crate::score::numbers::Numbers;
use crate::score::rollup::Scores;
use crate::score::row::State;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

/// The comparison as pretty JSON.
pub fn write(questionnaire: &Questionnaire, comparison: &Comparison) -> String {
    // Writing numbers and ids to memory cannot fail.
    serde_json::to_string_pretty(&Document { questionnaire, comparison }).unwrap_or_default()
}

struct Document<'a> {
    questionnaire: &'a Questionnaire,
    comparison: &'a Comparison,
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [from, to] = self.comparison.days.map(|day| day.to_string());
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", "kamae.comparison")?;
        map.serialize_entry("version", &1)?;
        map.serialize_entry("questionnaire", self.questionnaire.id.as_str())?;
        map.serialize_entry("from", &from)?;
        map.serialize_entry("to", &to)?;
        map.serialize_entry("counts", &self.counts())?;
        map.serialize_entry("level", &self.levels(|scores| Some(scores.overall)))?;
        map.serialize_entry("groups", &self.groups())?;
        map.serialize_entry("outcomes", &self.outcomes())?;
        map.end()
    }
}

impl<'a> Document<'a> {
    fn counts(&self) -> Entries<'a, Value> {
        let [both, same] = self.comparison.rated_in_both();
        let ways = [Move::Up, Move::Down, Move::Newly, Move::NoLonger];
        let ways = ways.map(|one| (way(one), json!(self.comparison.count(one))));
        Entries([("rated_both", json!(both)), ("same", json!(same))].into_iter().chain(ways).collect())
    }

    /// The averages of then and of now over what was rated in both; nothing where nothing was.
    fn levels(&self, numbers: impl Fn(&Scores) -> Option<Numbers>) -> Value {
        let [then, now] = [&self.comparison.both[0], &self.comparison.both[1]].map(|scores| numbers(scores)?.level);
        then.zip(now).map_or(Value::Null, |(then, now)| json!([then, now]))
    }

    fn groups(&self) -> Entries<'a, Value> {
        let groups = self.questionnaire.groups.iter().enumerate();
        let levels = |at: usize| self.levels(|scores| scores.groups.get(at).copied());
        Entries(groups.map(|(at, group)| (group.id.as_str(), levels(at))).collect())
    }

    /// Those that stand otherwise, in framework order.
    fn outcomes(&self) -> Entries<'a, Value> {
        let mut moved: Vec<_> = self.comparison.movements.iter().collect();
        moved.sort_unstable_by_key(|movement| movement.position);
        let outcomes = moved.into_iter().filter_map(|movement| {
            let id = self.questionnaire.item(movement.position)?.id.as_str();
            let (then, now) = (state(movement.then), state(movement.now));
            Some((id, json!({ "way": way(movement.way), "then": then, "now": now })))
        });
        Entries(outcomes.collect())
    }
}

fn way(way: Move) -> &'static str {
    match way {
        Move::Up => "up",
        Move::Down => "down",
        Move::Newly => "newly",
        Move::NoLonger => "no_longer",
        Move::Left => "left",
        Move::Came => "came",
    }
}

/// A level, or what stands in its place in files.
fn state(state: State) -> Value {
    match state {
        State::Rated(level) => json!(level),
        State::Unknown => json!("unknown"),
        State::Unanswered => json!("unanswered"),
        State::Outside => json!("not-applicable"),
    }
}
