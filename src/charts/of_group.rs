//! From the picture of a group to its charts: medians, and where the middle half of the members lies.
//!
//! Refuses to know: shapes, and what may be shown.

use super::entry::{Course, Day, Entry, Point};
use super::frame::{Frame, Key as Marks};
use super::hue::Hue;
use super::of_plan::tick;
use super::of_report::Room;
use super::svg::Svg;
use super::{bars, radar, trend};
use crate::i18n::key::Key;
use crate::i18n::number::Rounding::HalfUp;
use crate::i18n::number::decimal;
use crate::i18n::questionnaire::QuestionnaireWords;
use crate::i18n::words::Words;
use crate::model::date::Date;
use crate::model::questionnaire::{Group, Questionnaire};
use crate::report::cohort::Picture;

/// The width of a drawing that stands beside others of its kind.
const SIDE: u32 = 260;

/// A group as its charts see it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// What it answers.
    pub questionnaire: &'a Questionnaire,
    /// Its numbers, as far as they may be shown.
    pub picture: &'a Picture,
    /// Words of the interface.
    pub words: &'a Words,
    /// Words of the questionnaire, in the same language.
    pub names: &'a QuestionnaireWords,
}

/// Functions, or parts of a questionnaire, around a centre.
pub fn group_radar(source: &Source) -> Svg {
    let frame = source.frame(Key::GroupRadar, Key::GroupRadarDesc, Room::Wide);
    radar::draw(&frame, &source.entries(|group| group.parent.is_none()))
}

/// A bar for every function and category.
pub fn group_bars(source: &Source, room: Room) -> Svg {
    let frame = source.frame(Key::GroupBars, Key::GroupBarsDesc, room);
    bars::draw(&frame, &source.entries(|_| true))
}

/// The functions of one of several groups, small enough to stand beside the others, on a scale that all share.
pub fn group_side(source: &Source, name: &str) -> Svg {
    let frame = source.frame(Key::GroupBars, Key::GroupBarsDesc, Room::Narrow);
    let frame = Frame { title: name.to_owned(), width: SIDE, key: None, ..frame };
    bars::draw(&frame, &source.entries(|group| group.parent.is_none()))
}

/// Every function on the days of all `moments`, the earliest first; the picture of `source` is the last.
pub fn group_trend(source: &Source, moments: &[(Date, &Picture)], room: Room) -> Svg {
    let frame = source.frame(Key::GroupTrend, Key::GroupTrendDesc, room);
    let day = |(day, _): &(Date, &Picture)| Day { at: day.days(), name: tick(source.words, *day) };
    let courses: Vec<Course> =
        source.questionnaire.functions().map(|(at, group)| source.course(at, group, moments)).collect();
    trend::draw(&frame, &moments.iter().map(day).collect::<Vec<_>>(), &courses)
}

impl Source<'_> {
    fn course(&self, at: usize, group: &Group, moments: &[(Date, &Picture)]) -> Course {
        let point = |(_, picture): &(Date, &Picture)| {
            let quartiles = picture.groups.get(at).and_then(|five| five.quartiles);
            let [low, now, high] = quartiles.map_or([None; 3], |all| all.map(Some));
            Point { now, low, high }
        };
        let Entry { tag, name, hue, shown, .. } = self.entry(at, group);
        Course { tag, name, hue, points: moments.iter().map(point).collect(), shown }
    }

    fn frame(&self, title: Key, desc: Key, room: Room) -> Frame {
        let text = |key| self.words.text(key).to_owned();
        Frame {
            title: text(title),
            desc: text(desc),
            lang: self.words.language().code().to_owned(),
            width: room.width(),
            levels: (0..=self.questionnaire.top()).map(|level| level.to_string()).collect(),
            others: Default::default(),
            key: Some(Marks { now: text(Key::GroupColMedian), range: text(Key::GroupColMiddle), ..Marks::default() }),
        }
    }

    fn entries(&self, wanted: impl Fn(&Group) -> bool) -> Vec<Entry> {
        let both = self.questionnaire.groups.iter().enumerate().filter(|(_, group)| wanted(group));
        both.map(|(at, group)| self.entry(at, group)).collect()
    }

    fn entry(&self, at: usize, group: &Group) -> Entry {
        let quartiles = self.picture.groups.get(at).and_then(|five| five.quartiles);
        let function = self.questionnaire.groups.get(self.questionnaire.function_of(at)).unwrap_or(group);
        let [low, now, high] = quartiles.map_or([None; 3], |all| all.map(Some));
        Entry {
            tag: group.id.to_string(),
            name: self.names.short(group.id.as_str()).to_owned(),
            hue: Hue::of(function.id.as_str()),
            now,
            low,
            high,
            shown: now.map(|median| decimal(median, HalfUp)).unwrap_or_default(),
            ..Entry::default()
        }
    }
}
