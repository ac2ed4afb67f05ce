//! The report of a group: what to talk about, its numbers as far as they may be shown, and how they were counted.
//!
//! Refuses to know: what may be shown, which `report::cohort` has decided, and who anybody is.

pub mod beside;
mod numbers;
mod parts;

use super::about::Cover;
use super::block::{Block, Fact, Section};
use super::text::Text;
use super::{Chapter, Document};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::date::Date;
use crate::model::order::sort;
use crate::model::questionnaire::Questionnaire;
use crate::model::tlp::Tlp;
use crate::report::cohort::Picture;
use crate::report::cohort::lists::to_discuss;
use crate::score::cohort::member::Member;
use crate::score::cohort::unit::Unit;
use std::rc::Rc;

/// Signs of a digest by which two editions of a questionnaire are told apart.
const FIRST: usize = 12;

/// A group as its report sees it.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    /// What was asked.
    pub questionnaire: &'a Questionnaire,
    /// SHA-256 of the questionnaire's bytes, in hex; empty when it is not known.
    pub digest: &'a str,
    /// What the group is called; may be empty.
    pub title: &'a str,
    /// Code of the language in which it was called so.
    pub language: &'a str,
    /// Code of its country; may be empty.
    pub country: &'a str,
    /// Who may receive what is said of it.
    pub tlp: Option<Tlp>,
    /// What becomes of the answers.
    pub handling: &'a str,
    /// What counts as one.
    pub unit: Unit,
    /// When it was begun.
    pub begun: Option<Date>,
    /// The day of the newest result in the picture.
    pub day: Date,
    /// What may be shown.
    pub picture: &'a Picture,
    /// Those of whom the picture is made.
    pub members: &'a [Rc<Member>],
    /// Groups beside it, in any order; this one is not among them.
    pub others: &'a [Other<'a>],
    /// Whether all are one group at different times.
    pub is_years: bool,
}

/// Another group, of which only the picture is known.
#[derive(Clone, Copy, Debug)]
pub struct Other<'a> {
    /// What it is called; may be empty.
    pub title: &'a str,
    /// When it was begun.
    pub begun: Option<Date>,
    /// Who may receive what is said of it.
    pub tlp: Option<Tlp>,
    /// Whether it answered another edition of the questionnaire, as far as that is known.
    pub is_other_edition: bool,
    /// What may be shown.
    pub picture: &'a Picture,
}

impl<'a> Group<'a> {
    /// This group, once there is something to show of it, and those beside it, the earliest first.
    pub fn all(&self) -> Vec<Other<'a>> {
        let Group { title, begun, tlp, picture, .. } = *self;
        let own = Other { title, begun, tlp, is_other_edition: false, picture };
        let mut all: Vec<Other> =
            picture.is_shown().then_some(own).into_iter().chain(self.others.iter().copied()).collect();
        sort(&mut all, |a, b| a.begun.cmp(&b.begun));
        all
    }

    /// The pictures of one group on its days; none unless they are of one group, and on more than one day.
    pub fn moments(&self) -> Vec<(Date, &'a Picture)> {
        let mut all = self.all();
        all.retain(|other| self.is_years && other.picture.is_shown());
        let found: Vec<_> = all.iter().filter_map(|other| Some((other.begun?, other.picture))).collect();
        let days = (found.first().map(|(day, _)| *day), found.last().map(|(day, _)| *day));
        if days.0 == days.1 { Vec::new() } else { found }
    }

    /// Its first page.
    pub(super) fn cover(&self) -> Cover<'a> {
        Cover {
            title: Key::GroupReport,
            kind: Key::GroupReportKind,
            name: self.title.trim(),
            day: self.day,
            language: self.language,
            country: self.country,
            tlp: self.tlp,
            handling: "",
            facts: self.facts(),
        }
    }

    fn facts(&self) -> Vec<Fact> {
        let unit = match self.unit {
            Unit::Person => Key::GroupUnitPerson,
            Unit::Team => Key::GroupUnitTeam,
        };
        let edition: String = self.digest.chars().take(FIRST).collect();
        let facts = [
            Fact::new(Key::ReportAsOf, Text::Date(self.day)),
            Fact::new(Key::GroupReportBegun, Text::date(self.begun)),
            Fact::new(Key::GroupReportN, Text::count(self.picture.n)),
            Fact::new(Key::GroupUnit, Text::key(unit)),
            Fact::new(Key::GroupReportK, Text::count(self.picture.k)),
            Fact::new(Key::GroupReportEdition, Text::Own(edition)),
            Fact::wide(Key::GroupQuestionnaire, Text::Framework),
            Fact::wide(Key::GroupHandling, Text::own(self.handling)),
        ];
        facts.into_iter().flatten().collect()
    }

    /// Who they are, as far as that is said, and what is not said of anybody.
    fn about(&self) -> Vec<Section> {
        let marking = Block::Marking(self.tlp, Text::none());
        let hidden = Block::Note(Text::say(Key::GroupReportHidden, [("k", Arg::from(self.picture.k))]));
        let name = Fact::new(Key::GroupName, Text::own(self.title));
        let facts = Block::Facts(name.into_iter().chain(self.facts()).collect());
        vec![
            Section { name: "head".to_owned(), title: None, blocks: vec![marking, facts] },
            Section::plain(vec![hidden]),
        ]
    }

    /// The questions that are worth the hour, in three lists.
    fn discuss(&self) -> Vec<Section> {
        let titles = [
            ("split", Key::GroupDiscussSplit),
            ("weak", Key::GroupDiscussWeak),
            ("dontknow", Key::GroupDiscussUnknown),
        ];
        let mut sections = vec![Section::plain(vec![Block::Note(Text::key(Key::GroupDiscussNote))])];
        let lists = titles.into_iter().zip(to_discuss(self.picture, self.questionnaire.top()));
        for ((name, title), found) in lists.filter(|(_, found)| !found.is_empty()) {
            let title = Text::key(title);
            let rows = numbers::rows(self, &found, true);
            sections.push(Section::new(name, title.clone(), vec![numbers::table(title, rows)]));
        }
        if sections.len() > 1 { sections } else { Vec::new() }
    }
}

impl<'a> Document<'a> {
    /// The report of a group; a chapter that has nothing to say is left out.
    pub fn of_group(of: Group<'a>) -> Self {
        let counted =
            [Key::MethodGroup1, Key::MethodGroup2, Key::MethodGroup3].map(|key| Block::Paragraph(Text::key(key)));
        let chapters = [
            ("summary", Key::GroupReportAbout, of.about()),
            ("discuss", Key::GroupDiscuss, of.discuss()),
            ("functions", Key::GroupBars, numbers::groups(&of)),
            ("outcomes", Key::GroupOutcomes, numbers::outcomes(&of)),
            ("parts", Key::GroupParts, parts::sections(&of)),
            ("pairs", Key::Pairs, parts::pairs(&of)),
            ("beside", Key::GroupBeside, beside::sections(&of)),
            ("method", Key::GroupReportCounted, vec![Section::plain(counted.into())]),
        ];
        let chapter = |(name, title, sections): (_, _, Vec<Section>)| Chapter { name, title, sections };
        let said = chapters.into_iter().filter(|(.., sections)| !sections.is_empty());
        Self { of: of.into(), chapters: said.map(chapter).collect() }
    }
}
