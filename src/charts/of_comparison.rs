//! From a comparison to its charts: two states on one radar or as bars, and all states over time, in one language.
//!
//! Refuses to know: shapes. What may be shown is decided by `report::shown`, how it is drawn by each chart.

use super::entry::{Course, Day, Entry, Point};
use super::frame::{Frame, Key as Marks};
use super::hue::Hue;
use super::of_plan::tick;
use super::of_report::{Room, Source};
use super::svg::Svg;
use super::{bars, radar, trend};
use crate::i18n::key::Key;
use crate::i18n::number::{Rounding, decimal};
use crate::i18n::say::{Arg, Sentence};
use crate::model::date::Date;
use crate::model::questionnaire::Group;
use crate::report::compare::Comparison;
use crate::report::shown::Shown;
use crate::report::what_if::WhatIf;
use crate::score::rollup::Scores;

/// The width of bars that stand beside what they come from: room for two averages, names above their bars.
const BESIDE: u32 = 420;

/// One state on the axis of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Its day.
    pub day: Date,
    /// Every number of it.
    pub scores: Scores,
}

/// The two states of a comparison by function: the later one filled, the earlier one dashed.
pub fn overlay(source: &Source, comparison: &Comparison) -> Svg {
    let text = comparison.says.first().map(|sentence| ("text", Arg::Say(Box::new(sentence.clone()))));
    let desc = source.words.say_with(&Sentence::new(Key::CompareRadarDesc, text), source.names);
    let frame = source.frame_of_two([Key::CompareRadar, Key::CompareKeyThen, Key::CompareKeyNow], desc, Room::Wide);
    let untargeted = |entry| Entry { target: None, ..entry };
    radar::draw(&frame, &entries(source, comparison).into_iter().map(untargeted).collect::<Vec<_>>())
}

/// The state of now dashed, and filled as it would be.
pub fn would_be_radar(source: &Source, what_if: &WhatIf) -> Svg {
    let text = ("text", Arg::Say(Box::new(what_if.says())));
    let desc = source.words.say_with(&Sentence::new(Key::WhatIfRadarDesc, [text]), source.names);
    let frame = source.frame_of_two([Key::WhatIfRadar, Key::ReportKeyNow, Key::WhatIfKeyThen], desc, Room::Wide);
    let untargeted = |entry| Entry { target: None, ..entry };
    radar::draw(&frame, &entries(source, &what_if.comparison).into_iter().map(untargeted).collect::<Vec<_>>())
}

/// The same as bars, beside their targets.
pub fn would_be_bars(source: &Source, what_if: &WhatIf) -> Svg {
    let desc = source.words.text(Key::WhatIfBarsDesc).to_owned();
    let frame = source.frame_of_two([Key::WhatIfBars, Key::ReportKeyNow, Key::WhatIfKeyThen], desc, Room::Narrow);
    bars::draw(&Frame { width: BESIDE, ..frame }, &entries(source, &what_if.comparison))
}

/// Every function with the averages of both states.
fn entries(source: &Source, comparison: &Comparison) -> Vec<Entry> {
    let [then, now] = &comparison.scores;
    let axis = |(at, group): (usize, &Group)| {
        let [then, now] = [then, now].map(|scores| Shown::of_group(source.questionnaire, scores, at));
        let (then, now) = (then?, now?);
        let both = then.average().zip(now.average()).map(|(from, to)| {
            let ends = [from, to].map(|level| Arg::text(decimal(level, Rounding::HalfUp)));
            source.words.say(&Sentence::new(Key::Movement, ["from", "to"].into_iter().zip(ends)))
        });
        let entry = source.entry(group, &now);
        Some(Entry { then: then.average(), shown: both.unwrap_or_else(|| entry.shown.clone()), ..entry })
    };
    source.questionnaire.functions().filter_map(axis).collect()
}

/// The whole and every function on the days of all `moments`, oldest first.
pub fn course(source: &Source, moments: &[Moment], room: Room) -> Svg {
    let frame = source.frame(Key::CompareTrend, source.words.text(Key::CompareTrendDesc).to_owned(), room);
    let top = source.questionnaire.top();
    let days: Vec<_> =
        moments.iter().map(|moment| Day { at: moment.day.days(), name: tick(source.words, moment.day) }).collect();
    let whole: Vec<_> = moments.iter().map(|moment| Shown::of(&moment.scores.overall, top)).collect();
    let whole = source.path("", source.words.text(Key::CompareWhole), &whole);
    let functions = source.questionnaire.functions().map(|(at, group)| {
        let shown = moments.iter().filter_map(|moment| Shown::of_group(source.questionnaire, &moment.scores, at));
        source.path(group.id.as_str(), source.names.short(group.id.as_str()), &shown.collect::<Vec<_>>())
    });
    trend::draw(&frame, &days, &std::iter::once(whole).chain(functions).collect::<Vec<_>>())
}

impl Source<'_> {
    /// A frame with this title, for two states that are called so.
    fn frame_of_two(&self, [title, then, now]: [Key; 3], desc: String, room: Room) -> Frame {
        let mut frame = self.frame(title, desc, room);
        let [then, now] = [then, now].map(|key| self.words.text(key).to_owned());
        frame.key = Some(Marks { now, then, ..frame.key.unwrap_or_default() });
        frame
    }

    fn path(&self, tag: &str, name: &str, shown: &[Shown]) -> Course {
        let point = |shown: &Shown| Point {
            now: shown.average(),
            low: shown.low.filter(|_| shown.is_open),
            high: shown.high.filter(|_| shown.is_open),
        };
        Course {
            tag: tag.to_owned(),
            name: name.to_owned(),
            hue: Hue::of(tag),
            points: shown.iter().map(point).collect(),
            shown: shown.last().map(|last| self.figure(last)).unwrap_or_default(),
        }
    }
}
