//! A questionnaire that maps to a framework, seen from the functions of that framework (docs/method.md §4): a table of its
//! own, because its numbers never stand on one chart with those of the framework itself.

use super::Subject;
use super::block::{Block, Cell, Kind, Section, Table};
use super::text::Text;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::Questionnaire;
use crate::report::reason::Reason;
use crate::report::shown::Shown;
use crate::score::numbers::Standing;
use crate::score::projection::{Projection, project};

/// One row for each function; left out for the framework itself, and while nothing is rated.
pub fn sections(of: &Subject) -> Vec<Section> {
    let Some(framework) = of.framework.filter(|_| of.report.has_ratings()) else { return Vec::new() };
    let heads = [
        (Key::MappedColFunction, Kind::Words),
        (Key::ReportColAverage, Kind::Number),
        (Key::ReportColRange, Kind::Number),
        (Key::ReportColRated, Kind::Number),
    ];
    let functions = project(of.questionnaire, framework, &of.scores.rows);
    let withheld = functions.iter().any(|one| one.numbers.standing == Standing::Withheld);
    let rows = functions.iter().filter_map(|one| row(of, framework, one)).collect();
    let title = ("framework", name(framework));
    let mut blocks = vec![
        Block::Paragraph(Text::say(Key::MappedLede, [title])),
        Block::Table(Table::new(Text::key(Key::MappedTitle), heads, rows)),
    ];
    if withheld {
        blocks.push(Block::Note(Text::key(Key::ReportWithheld)));
    }
    blocks.extend(touches(of).map(Block::Note));
    vec![Section::plain(blocks)]
}

/// How much of the framework is touched, and what the numbers are not; nothing for the framework itself.
pub fn touches(of: &Subject) -> Option<Text> {
    let framework = of.framework?;
    let title = ("framework", name(framework));
    Some(Text::say(Key::MappedTouches, counts(of.questionnaire.touches(framework)).into_iter().chain([title])))
}

fn row(of: &Subject, framework: &Questionnaire, one: &Projection) -> Option<Vec<Cell>> {
    let shown = Shown::of(&one.numbers, of.questionnaire.top());
    let id = framework.groups.get(one.function)?.id.to_string();
    let tally = &one.numbers.tally;
    let touches = Text::say(Key::MappedTouchesFunction, counts(one.touches));
    let reason = Reason::of_function(id.clone(), &one.numbers, of.questionnaire.top());
    Some(vec![
        vec![Text::Titled(id), touches],
        vec![Text::figure(&shown), Text::Why(Box::new(reason))],
        vec![Text::range(&shown)],
        vec![Text::fraction(tally.rated, tally.applicable())],
    ])
}

fn counts([touched, all]: [usize; 2]) -> [(&'static str, Arg); 2] {
    [("touched", Arg::count(touched)), ("all", Arg::count(all))]
}

fn name(framework: &Questionnaire) -> Arg {
    Arg::Title(framework.id.to_string())
}
