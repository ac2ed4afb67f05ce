//! The forms in which a report leaves, one row each: the command line, the menu of the page and the tests take them from
//! here. All are written from the same subject, so their numbers are the same.

use super::voice::Voice;
use super::{canonical, report_csv, report_html, report_markdown, scores_json};
use crate::i18n::key::Key;
use crate::report::document::{ChapterId, Document, Subject};

/// A form of the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// One page that needs nothing else, to read and to print.
    #[default]
    Html,
    /// Text with headings and tables.
    Markdown,
    /// One row an outcome.
    CsvAnswers,
    /// One row an action.
    CsvPlan,
    /// Every number, for programs.
    Scores,
}

/// How a format is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner<'a> {
    /// Which chapters, in which order.
    pub chapters: &'a [ChapterId],
    /// Begin CSV with a byte order mark, which Excel wants.
    pub mark: bool,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Html, Self::Markdown, Self::CsvAnswers, Self::CsvPlan, Self::Scores];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::CsvAnswers => "csv-answers",
            Self::CsvPlan => "csv-plan",
            Self::Scores => "scores",
        }
    }

    /// What the name of its file ends with, after the day.
    pub fn end(self) -> &'static str {
        match self {
            Self::Html => ".html",
            Self::Markdown => ".md",
            Self::CsvAnswers => "-answers.csv",
            Self::CsvPlan => "-plan.csv",
            Self::Scores => "-scores.json",
        }
    }

    /// Its media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Markdown => "text/markdown",
            Self::CsvAnswers | Self::CsvPlan => "text/csv",
            Self::Scores => "application/json",
        }
    }

    /// What it is called.
    pub fn key(self) -> Key {
        match self {
            Self::Html => Key::ReportTakeHtml,
            Self::Markdown => Key::ReportTakeMarkdown,
            Self::CsvAnswers => Key::ReportTakeAnswers,
            Self::CsvPlan => Key::ReportTakePlan,
            Self::Scores => Key::ReportTakeScores,
        }
    }

    /// Whether what was written can be read again, where the form is one for programs.
    pub fn is_whole(self, text: &str) -> bool {
        self != Self::Scores || canonical::canonical(text).is_ok()
    }

    /// The report in this form, as said by `voices`: one language, or several beside each other.
    pub fn write(self, of: Subject, manner: Manner, voices: &[Voice]) -> String {
        let mark = if manner.mark { report_csv::BYTE_ORDER_MARK } else { "" };
        match self {
            Self::Html => report_html::write(&Document::of_chapters(of, manner.chapters), voices),
            Self::Markdown => report_markdown::write(&Document::of_chapters(of, manner.chapters), voices),
            Self::CsvAnswers => [mark, &report_csv::answers(of, voices)].concat(),
            Self::CsvPlan => [mark, &report_csv::plan(of, voices)].concat(),
            Self::Scores => scores_json::write(of.questionnaire, of.framework, of.scores, of.report.as_of),
        }
    }
}
