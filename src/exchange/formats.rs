//! The forms in which a report leaves, one row each: the command line, the menu of the page and the tests take them from
//! here. All are written from the same subject, so their numbers are the same.

use super::voice::Voice;
use super::{csv, report_csv, report_html, report_markdown, scores_json};
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

    /// The report in this form, as said by `voices`: one language, or several beside each other. What was written is read
    /// again and compared before it is handed over; none when it says something else, which would be a defect of ours.
    pub fn write(self, of: Subject, manner: Manner, voices: &[Voice]) -> Option<String> {
        match self {
            Self::Html | Self::Markdown => self.document(&Document::of_chapters(of, manner.chapters), voices),
            Self::CsvAnswers => sheet(&report_csv::answers(of, voices), manner),
            Self::CsvPlan => sheet(&report_csv::plan(of, voices), manner),
            Self::Scores => {
                let text = scores_json::write(of.questionnaire, of.framework, of.scores, of.report.as_of);
                Some(text).filter(|text| scores_json::holds(text, of.questionnaire, of.scores))
            }
        }
    }

    /// Any document in this form, read again like every other; none in a form that is not made of one.
    pub fn document(self, document: &Document, voices: &[Voice]) -> Option<String> {
        match self {
            Self::Html => {
                Some(report_html::write(document, voices)).filter(|text| report_html::holds(text, document, voices))
            }
            Self::Markdown => {
                let text = report_markdown::write(document, voices);
                Some(text).filter(|text| report_markdown::holds(text, document, voices))
            }
            Self::CsvAnswers | Self::CsvPlan | Self::Scores => None,
        }
    }
}

fn sheet(rows: &[Vec<String>], manner: Manner) -> Option<String> {
    let mark = if manner.mark { csv::BYTE_ORDER_MARK } else { "" };
    Some([mark, &csv::write(rows)].concat()).filter(|text| csv::holds(text, rows))
}
