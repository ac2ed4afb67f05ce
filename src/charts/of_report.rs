//! From a report to its charts: which numbers may be drawn, and what is printed beside them in one language.
//!
//! Refuses to know: shapes. What may be shown is decided by `report::shown`, how it is drawn by each chart.

use super::entry::{Entry, HeatRow};
use super::frame::{Frame, Key as Marks};
use super::hue::Hue;
use super::svg::Svg;
use super::{bars, heat, radar};
use crate::i18n::key::Key;
use crate::i18n::number::Rounding::{Down, HalfUp, Up};
use crate::i18n::number::decimal;
use crate::i18n::questionnaire::QuestionnaireWords;
use crate::i18n::say::{Arg, Sentence};
use crate::i18n::words::Words;
use crate::model::questionnaire::{Group, Questionnaire};
use crate::report::Report;
use crate::report::shown::{Figure, Shown};
use crate::score::rollup::Scores;

/// An assessment as its charts see it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// What it answers.
    pub questionnaire: &'a Questionnaire,
    /// Its numbers.
    pub scores: &'a Scores,
    /// Words of the interface.
    pub words: &'a Words,
    /// Words of the questionnaire, in the same language.
    pub names: &'a QuestionnaireWords,
}

/// How much room a chart has: on paper and on a desk, or on a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// The chart's own width.
    Wide,
    /// The width of a phone: names above their bars, numbers for heads.
    Narrow,
}

impl Room {
    pub(super) fn width(self) -> u32 {
        match self {
            Self::Wide => 0,
            Self::Narrow => 340,
        }
    }
}

/// Now and target by function.
pub fn radar(source: &Source, report: &Report) -> Svg {
    let text = ("text", Arg::Say(Box::new(gist(report))));
    let desc = Sentence::new(Key::ReportRadarDesc, [text]);
    let frame = source.frame(Key::ReportRadar, source.words.say_with(&desc, source.names), Room::Wide);
    let functions = source.questionnaire.functions();
    radar::draw(&frame, &functions.filter_map(|(at, group)| source.axis(at, group)).collect::<Vec<_>>())
}

/// Now, range and target of every function and its categories.
pub fn bars(source: &Source, room: Room) -> Svg {
    let frame = source.frame(Key::ReportBars, source.words.text(Key::ReportBarsDesc).to_owned(), room);
    let groups = source.questionnaire.groups.iter().enumerate();
    bars::draw(&frame, &groups.filter_map(|(at, group)| source.row(at, group)).collect::<Vec<_>>())
}

/// How many outcomes of every category stand at each level.
pub fn heat(source: &Source, room: Room) -> Svg {
    let mut frame = source.frame(Key::ReportHeat, source.words.text(Key::ReportHeatDesc).to_owned(), room);
    let others = match room {
        Room::Wide => [Key::ReportHeatUnknown, Key::ReportHeatOpen, Key::ReportHeatNa],
        Room::Narrow => [Key::ReportHeatUnknownShort, Key::ReportHeatOpenShort, Key::ReportHeatNaShort],
    };
    frame.others = others.map(|key| source.words.text(key).to_owned());
    if room == Room::Wide {
        frame.levels = (0..=source.questionnaire.top()).map(|level| source.level(level)).collect();
    }
    let categories = source.questionnaire.categories();
    heat::draw(&frame, &categories.filter_map(|(at, group)| source.counts(at, group)).collect::<Vec<_>>())
}

/// The sentence that says what a radar shows: highest and lowest, else the lead.
fn gist(report: &Report) -> Sentence {
    let compares = |key| matches!(key, Key::SayHighestLowest | Key::SayClose | Key::SayCloseEqual);
    report.says.iter().find(|sentence| compares(sentence.key)).unwrap_or(&report.lead).clone()
}

impl Source<'_> {
    pub(super) fn frame(&self, title: Key, desc: String, room: Room) -> Frame {
        let top = self.questionnaire.top();
        let range = Sentence::new(Key::ReportKeyRange, [("top", Arg::from(u32::from(top)))]);
        Frame {
            title: self.words.text(title).to_owned(),
            desc,
            lang: self.words.language().code().to_owned(),
            width: room.width(),
            levels: (0..=top).map(|level| level.to_string()).collect(),
            others: Default::default(),
            key: Some(Marks {
                now: self.words.text(Key::ReportKeyNow).to_owned(),
                range: self.words.say(&range),
                target: self.words.text(Key::ReportKeyTarget).to_owned(),
                then: String::new(),
            }),
        }
    }

    /// A level as number and name, for the head of a column.
    fn level(&self, level: u8) -> String {
        let args = [("level", Arg::from(u32::from(level))), ("name", Arg::text(self.names.level(level)))];
        self.words.say(&Sentence::new(Key::LevelShort, args))
    }

    /// A function as an axis: the number says where it is going.
    fn axis(&self, at: usize, group: &Group) -> Option<Entry> {
        let shown = Shown::of_group(self.questionnaire, self.scores, at)?;
        let entry = self.entry(group, &shown);
        let target = shown.target.filter(|_| !entry.shown.is_empty());
        let both = target.map(|target| {
            let ends = [("from", Arg::text(&entry.shown)), ("to", Arg::text(decimal(target, HalfUp)))];
            self.words.say(&Sentence::new(Key::Movement, ends))
        });
        Some(Entry { shown: both.unwrap_or_else(|| entry.shown.clone()), ..entry })
    }

    /// A group as a row of bars.
    fn row(&self, at: usize, group: &Group) -> Option<Entry> {
        Some(self.entry(group, &Shown::of_group(self.questionnaire, self.scores, at)?))
    }

    pub(super) fn entry(&self, group: &Group, shown: &Shown) -> Entry {
        let id = group.id.as_str();
        let singles = match &shown.figure {
            Figure::Levels(levels) => levels.iter().map(|level| u32::from(*level)).collect(),
            _ => Vec::new(),
        };
        Entry {
            tag: id.to_owned(),
            name: self.names.short(id).to_owned(),
            hue: Hue::of(id),
            now: shown.average(),
            low: shown.low.filter(|_| shown.is_open),
            high: shown.high.filter(|_| shown.is_open),
            target: shown.target,
            then: None,
            singles,
            shown: self.figure(shown),
        }
    }

    /// What is printed for a group: its average, its few levels, or its range.
    pub(super) fn figure(&self, shown: &Shown) -> String {
        match (&shown.figure, shown.low.zip(shown.high)) {
            (Figure::Average(level), _) => decimal(*level, HalfUp),
            (Figure::Levels(levels), _) => {
                let levels: Vec<_> = levels.iter().map(u8::to_string).collect();
                levels.join(self.words.text(Key::ListComma))
            }
            (Figure::Withheld, Some((low, high))) => {
                let ends = [("low", Arg::Level(low, Down)), ("high", Arg::Level(high, Up))];
                self.words.say(&Sentence::new(Key::Range, ends))
            }
            (Figure::Withheld | Figure::Nothing, _) => String::new(),
        }
    }

    fn counts(&self, at: usize, group: &Group) -> Option<HeatRow> {
        let (id, tally) = (group.id.as_str(), &self.scores.groups.get(at)?.tally);
        Some(HeatRow {
            tag: id.to_owned(),
            name: self.names.short(id).to_owned(),
            hue: Hue::of(id),
            levels: tally.at_level.iter().take(usize::from(self.questionnaire.levels)).copied().collect(),
            unknown: tally.unknown,
            unanswered: tally.unanswered,
            not_applicable: tally.not_applicable,
        })
    }
}
