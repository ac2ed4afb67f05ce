//! From the action plan to its timeline, in one language.
//!
//! Refuses to know: shapes, and which actions there are.

use super::entry::{Day, Due};
use super::hue::Hue;
use super::of_report::{Room, Source};
use super::svg::Svg;
use super::timeline;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::i18n::words::Words;
use crate::model::assessment::Assessment;
use crate::model::date::Date;
use crate::report::Report;
use crate::report::actions::{Action, ON_ONE, dated};
use crate::report::naming;

/// Most months that are marked, and fewest that are drawn.
const MOST: u32 = 16;
const FEWEST: u32 = 3;

/// The dated actions of a drawing, the first one being 0; all drawings have one axis.
pub fn timeline(source: &Source, assessment: &Assessment, report: &Report, sheet: usize, room: Room) -> Svg {
    let all = dated(&report.gaps, assessment);
    let date = |day: Date| Arg::Date(day.year(), day.month(), day.day());
    let desc = Sentence::new(Key::ReportTimelineDesc, [("date", date(report.as_of))]);
    let frame = source.frame(Key::ReportTimeline, source.words.say(&desc), room);
    let last = all.last().map_or(report.as_of, |(day, _)| *day);
    let due = |(day, action): &(Date, &Action)| {
        let id = source.questionnaire.item(action.position).map(|item| item.id.as_str()).unwrap_or_default();
        let owner = assessment.answer(action.position).map_or("", |answer| answer.owner.trim());
        let overdue = if action.overdue { source.words.text(Key::ReportOverdue) } else { "" };
        let beside: Vec<_> = [overdue, owner].into_iter().filter(|text| !text.is_empty()).collect();
        Due {
            tag: id.to_owned(),
            name: source.names.title(id).to_owned(),
            hue: Hue::of(id),
            horizon: action.horizon.map(|when| source.words.text(naming::horizon(when)).to_owned()).unwrap_or_default(),
            at: day.days(),
            owner: beside.join(source.words.text(Key::ListComma)),
            shown: match room {
                Room::Wide => source.words.arg(&date(*day), source.names),
                Room::Narrow => tick(source.words, *day),
            },
        }
    };
    let dues: Vec<_> = all.iter().skip(sheet * ON_ONE).take(ON_ONE).map(due).collect();
    timeline::draw(&frame, &axis(source.words, report.as_of, last), &dues)
}

/// The day itself, then first days of months, as far apart as leaves few of them, up to one past `last`.
fn axis(words: &Words, from: Date, last: Date) -> Vec<Day> {
    let month = |day: Date| u32::from(day.year()) * 12 + u32::from(day.month()) - 1;
    let (start, end) = (month(from), month(last).max(month(from) + FEWEST - 1) + 1);
    let apart = [1, 2, 3, 6, 12].into_iter().find(|apart| (end - start) / apart <= MOST);
    let apart = apart.unwrap_or_else(|| 12 * (end - start).div_ceil(12 * MOST));
    let day = |months: u32| {
        let (year, month) = (u16::try_from(months / 12).ok()?, u8::try_from(months % 12 + 1).ok()?);
        Some(Day { at: Date::new(year, month, 1)?.days(), name: words.tick(year, month, None) })
    };
    // The calendar ends with the year 9999, and the axis with it.
    let months = (start + 1..end + apart).filter(|months| months.is_multiple_of(apart)).map_while(day);
    std::iter::once(Day { at: from.days(), name: tick(words, from) }).chain(months).collect()
}

/// The name of a day on an axis.
pub(super) fn tick(words: &Words, day: Date) -> String {
    words.tick(day.year(), day.month(), Some(day.day()))
}
