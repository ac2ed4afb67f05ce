//! What was tried and kept: for each scenario its outcomes, and the averages as they would stand.

use super::Subject;
use super::block::{Block, Cell, Kind, Section, Table};
use super::changes::{moved, numbers, reasons};
use super::text::{Text, WITHHELD};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::scenario::Scenario;
use crate::report::shown::Shown;
use crate::report::what_if::{WhatIf, chosen};

/// A part for each scenario, by name; left out while none is kept.
pub fn sections(of: &Subject) -> Vec<Section> {
    let note = Section::plain(vec![Block::Note(Text::key(Key::ReportScenariosNote))]);
    let parts: Vec<_> = of.assessment.scenarios.iter().filter_map(|scenario| part(of, scenario)).collect();
    if parts.is_empty() { parts } else { std::iter::once(note).chain(parts).collect() }
}

fn part(of: &Subject, scenario: &Scenario) -> Option<Section> {
    let Subject { questionnaire, assessment, scores, report, .. } = of;
    let what_if =
        WhatIf::new(questionnaire, assessment, scores, report.as_of, chosen(questionnaire, scores, scenario))?;
    let name = scenario.name.trim();
    let title = if name.is_empty() { Text::key(Key::ReportScenarioUnnamed) } else { Text::own(name) };
    let mut blocks = vec![Block::Paragraph(Text::Say(what_if.says()))];
    if !what_if.chosen.is_empty() {
        let ids: Vec<_> = what_if.chosen.iter().map(|at| of.id(*at)).collect();
        let outcomes = Text::say(Key::ReportScenarioOutcomes, [("ids", Arg::text(ids.join(", ")))]);
        blocks.push(Block::List(vec![outcomes, Text::Say(what_if.effort())]));
        blocks.push(Block::Table(averages(of, &what_if, title.clone())));
    }
    Some(Section::new(scenario.id.as_str(), title, blocks))
}

/// The whole and every function, now and as they would stand.
fn averages(of: &Subject, what_if: &WhatIf, title: Text) -> Table {
    let heads = [
        (Key::ReportColFunction, Kind::Words),
        (Key::ReportScenarioAverage, Kind::Number),
        (Key::CompareColDifference, Kind::Number),
        (Key::ReportColMet, Kind::Number),
    ];
    let whole = row(of, what_if, Text::key(Key::CompareWhole), None);
    let functions = of.questionnaire.functions();
    let functions = functions.filter_map(|(at, group)| row(of, what_if, Text::Titled(group.id.to_string()), Some(at)));
    Table::new(title, heads, whole.into_iter().chain(functions).collect())
}

/// The whole or the function at a position.
fn row(of: &Subject, what_if: &WhatIf, name: Text, group: Option<usize>) -> Option<Vec<Cell>> {
    let states = &what_if.comparison.scores;
    let [now, then] = states.each_ref().map(|scores| numbers(scores, group));
    let (now, then) = (now?, then?);
    let levels = [now, then].map(|numbers| Shown::of(numbers, of.questionnaire.top()).average());
    let met = [now, then].map(|numbers| {
        let [part, whole] = numbers.tally.met.map(Arg::from);
        Arg::Say(Box::new(Sentence::new(Key::Fraction, [("part", part), ("whole", whole)])))
    });
    let difference = levels[0].zip(levels[1]).map(|(from, to)| Text::Difference(to - from));
    let mut averages = vec![moved(levels.map(|level| level.map_or_else(|| Arg::text(WITHHELD), Arg::average)))];
    averages.extend(reasons(of, states, group));
    Some(vec![
        vec![name],
        averages,
        vec![difference.unwrap_or_else(Text::none)],
        vec![if then.tally.met[1] > 0 { moved(met) } else { Text::none() }],
    ])
}
