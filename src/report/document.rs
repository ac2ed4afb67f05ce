//! The report as a document: numbered chapters of plain blocks, from which every surface is drawn.
//!
//! It decides what is there and in which order (docs/report.md §5). It knows no language, rounds nothing, and does not
//! know what a page looks like: a screen, a file and a sheet of paper make their own of the same blocks.

pub mod about;
pub mod answers;
pub mod block;
pub mod changes;
pub mod charts;
pub mod elsewhere;
pub mod evidence;
pub mod functions;
pub mod gaps;
pub mod group;
pub mod mapped;
pub mod method;
pub mod not_known;
pub mod plan;
pub mod reading;
pub mod request;
pub mod scenarios;
pub mod scope;
pub mod summary;
pub mod text;
pub mod tiers;

use super::Report;
use crate::i18n::key::Key;
use crate::model::assessment::{Arrangement, Assessment};
use crate::model::crosswalk::Crosswalk;
use crate::model::questionnaire::Questionnaire;
use crate::score::rollup::Scores;
use about::About;
use block::Section;

/// What a report is made from. All of it belongs to one assessment.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// What was asked.
    pub questionnaire: &'a Questionnaire,
    /// The framework that it maps to; none when it is one.
    pub framework: Option<&'a Questionnaire>,
    /// What was answered.
    pub assessment: &'a Assessment,
    /// What the answers are worth.
    pub scores: &'a Scores,
    /// What is to be said about them.
    pub report: &'a Report,
    /// What other documents say of the same.
    pub walks: &'a [Crosswalk],
    /// SHA-256 of the canonical form of the assessment, in hex.
    pub digest: &'a str,
}

/// For whom a report is put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// What to decide and what to do, on a few pages.
    Board,
    /// Everything, with every answer.
    #[default]
    Regulator,
}

/// A part of the report with a number and a place in its contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the file of its name, or stands in one beside its neighbour")]
pub enum ChapterId {
    Summary,
    Request,
    Scope,
    Functions,
    Mapped,
    Charts,
    ChangesInShort,
    FindOut,
    NotApplicable,
    Unshown,
    Gaps,
    Plan,
    Scenarios,
    Changes,
    Tiers,
    Evidence,
    Review,
    Answers,
    Reading,
    Method,
    Glossary,
    Digest,
    ByDirective,
    BySp80053,
    ByIso27001,
    ByCis,
    ByCsf11,
}

/// One chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// Its name in addresses and style sheets.
    pub name: &'static str,
    /// What it is called.
    pub title: Key,
    /// Its parts, in order; at least one.
    pub sections: Vec<Section>,
}

/// The whole report.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// What it is made from.
    pub of: About<'a>,
    /// Its chapters, in order; the first has the number 1.
    pub chapters: Vec<Chapter>,
}

impl Preset {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Board, Self::Regulator];

    /// Its chapters in order (docs/report.md §5).
    pub fn chapters(self) -> &'static [ChapterId] {
        use ChapterId::{
            Answers, Changes, ChangesInShort, Charts, Digest, Evidence, FindOut, Functions, Gaps, Glossary, Mapped,
            Method, NotApplicable, Plan, Reading, Request, Review, Scenarios, Scope, Summary, Tiers, Unshown,
        };
        match self {
            // Page one says that the reasons of what does not apply follow.
            Self::Board => &[
                Summary,
                Request,
                Plan,
                Scenarios,
                Functions,
                Mapped,
                Charts,
                ChangesInShort,
                FindOut,
                NotApplicable,
                Reading,
                Glossary,
            ],
            Self::Regulator => &[
                Summary,
                Scope,
                Functions,
                Mapped,
                Charts,
                FindOut,
                NotApplicable,
                Unshown,
                Gaps,
                Plan,
                Scenarios,
                Changes,
                Tiers,
                Evidence,
                Review,
                Answers,
                Reading,
                Method,
                Glossary,
                Digest,
            ],
        }
    }
}

impl ChapterId {
    /// The chapters by another document, which are in no preset.
    pub const BY: [Self; 5] = [Self::ByDirective, Self::BySp80053, Self::ByIso27001, Self::ByCis, Self::ByCsf11];

    /// Every chapter: those of the regulator in their order, those that only the board has, then those of neither.
    pub fn all() -> impl Iterator<Item = Self> {
        let regulator = Preset::Regulator.chapters();
        let rest = Preset::Board.chapters().iter().filter(|chapter| !regulator.contains(chapter));
        regulator.iter().chain(rest).chain(&Self::BY).copied()
    }

    /// The crosswalk that a chapter by another document is made from.
    fn walk(self) -> &'static str {
        match self {
            Self::ByDirective => "jp-management-guidelines-3.0",
            Self::BySp80053 => "sp-800-53-r5",
            Self::ByIso27001 => "iso-27001-2022",
            Self::ByCis => "cis-8.1",
            Self::ByCsf11 => "csf-1.1",
            _ => "",
        }
    }

    /// The chapters of an arrangement in its order. Page one stands first and cannot be left out.
    pub fn arranged(report: &Arrangement) -> Vec<Self> {
        let known = |name: &String| Self::all().find(|chapter| chapter.name() == name);
        let mut chapters = vec![Self::Summary];
        for chapter in report.chapters.iter().filter_map(known) {
            if !chapters.contains(&chapter) {
                chapters.push(chapter);
            }
        }
        if report.chapters.is_empty() { Preset::default().chapters().to_vec() } else { chapters }
    }

    /// Its name in addresses and style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Request => "request",
            Self::Scope => "scope",
            Self::Functions => "functions",
            Self::Mapped => "mapped",
            Self::Charts => "charts",
            Self::ChangesInShort => "changes-in-short",
            Self::FindOut => "find-out",
            Self::NotApplicable => "not-applicable",
            Self::Unshown => "unshown",
            Self::Gaps => "gaps",
            Self::Plan => "plan",
            Self::Scenarios => "scenarios",
            Self::Changes => "changes",
            Self::Tiers => "tiers",
            Self::Evidence => "evidence",
            Self::Review => "review",
            Self::Answers => "answers",
            Self::Reading => "reading",
            Self::Method => "method",
            Self::Glossary => "glossary",
            Self::Digest => "digest",
            Self::ByDirective => "by-directive",
            Self::BySp80053 => "by-sp-800-53",
            Self::ByIso27001 => "by-iso-27001",
            Self::ByCis => "by-cis",
            Self::ByCsf11 => "by-csf-1-1",
        }
    }

    /// What it is called; the gaps are the lowest while no target is set.
    pub fn title(self, has_targets: bool) -> Key {
        match self {
            Self::Summary => Key::ReportSummary,
            Self::Request => Key::ReportAsk,
            Self::Scope => Key::ReportScopeMethod,
            Self::Functions => Key::ReportByFunction,
            Self::Mapped => Key::MappedTitle,
            Self::Charts => Key::ReportCharts,
            Self::ChangesInShort | Self::Changes => Key::ReportSince,
            Self::FindOut => Key::ReportFindOut,
            Self::NotApplicable => Key::ReportNa,
            Self::Unshown => Key::ReportUnshown,
            Self::Gaps if has_targets => Key::ReportGaps,
            Self::Gaps => Key::ReportLowest,
            Self::Plan => Key::ReportPlan,
            Self::Scenarios => Key::ReportScenarios,
            Self::Tiers => Key::TiersTitle,
            Self::Evidence => Key::ReportEvidence,
            Self::Review => Key::ReportReview,
            Self::Answers => Key::ReportAnswers,
            Self::Reading => Key::ReportReading,
            Self::Method => Key::MethodTitle,
            Self::Glossary => Key::ReportGlossary,
            Self::Digest => Key::ReportDigestTitle,
            Self::ByDirective => Key::ReportByDirective,
            Self::BySp80053 => Key::ReportBySp,
            Self::ByIso27001 => Key::ReportByIso,
            Self::ByCis => Key::ReportByCis,
            Self::ByCsf11 => Key::ReportByCsf11,
        }
    }

    fn sections(self, of: &Subject) -> Vec<Section> {
        match self {
            Self::Summary => summary::sections(of),
            Self::Request => request::sections(of),
            Self::Scope => scope::sections(of),
            Self::Functions => functions::sections(of),
            Self::Mapped => mapped::sections(of),
            Self::Charts => charts::sections(of),
            Self::ChangesInShort => changes::in_short(of),
            Self::FindOut => not_known::find_out(of),
            Self::NotApplicable => not_known::not_applicable(of),
            Self::Unshown => evidence::unshown(of),
            Self::Gaps => gaps::sections(of),
            Self::Plan => plan::sections(of),
            Self::Scenarios => scenarios::sections(of),
            Self::Changes => changes::sections(of),
            Self::Tiers => tiers::sections(of),
            Self::Evidence => evidence::register(of),
            Self::Review => evidence::review(of),
            Self::Answers => answers::sections(of),
            Self::Reading => reading::sections(of),
            Self::Method => method::sections(of),
            Self::Glossary => reading::glossary(),
            Self::Digest => reading::digest(of),
            Self::ByDirective | Self::BySp80053 | Self::ByIso27001 | Self::ByCis | Self::ByCsf11 => {
                elsewhere::sections(of, self.walk())
            }
        }
    }
}

impl<'a> Document<'a> {
    /// Puts the chapters of a preset together; one that has nothing to say is left out.
    pub fn new(of: Subject<'a>, preset: Preset) -> Self {
        Self::of_chapters(of, preset.chapters())
    }

    /// Puts these chapters together, in this order; one that has nothing to say is left out.
    pub fn of_chapters(of: Subject<'a>, chapters: &[ChapterId]) -> Self {
        let chapter = |&id: &ChapterId| {
            let sections = id.sections(&of);
            (!sections.is_empty()).then(|| Chapter {
                name: id.name(),
                title: id.title(of.report.has_targets),
                sections,
            })
        };
        Self { of: of.into(), chapters: chapters.iter().filter_map(chapter).collect() }
    }

    /// Chapters with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Chapter)> {
        (1..).zip(&self.chapters)
    }
}
