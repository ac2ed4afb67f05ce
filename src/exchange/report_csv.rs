//! Answers and action plan as rows of cells, for whoever goes on working in a spreadsheet.
//!
//! Refuses to know: how rows become a file ([`csv`](super::csv)).

use super::voice::{Voice, Voices};
use crate::i18n::key::Key;
use crate::model::answer::{Answer, Evidence};
use crate::model::date::Date;
use crate::model::id::ItemId;
use crate::report::actions::Action;
use crate::report::document::Subject;
use crate::report::document::text::{Given, Text};
use crate::report::naming;

/// What a set flag is.
const SET: &str = "1";

/// One row an item, in framework order, under heads in words; at the end the outcomes that it touches, where it does.
pub fn answers(of: Subject, voices: &[Voice]) -> Vec<Vec<String>> {
    let sheet = Sheet { of, voices: Voices::new(of, voices) };
    let heads = [
        Key::ReportColId,
        Key::ReportColOutcome,
        Key::ReportColAnswer,
        Key::ReportColLevel,
        Key::ReportColLevelName,
        Key::ReportColTarget,
        Key::ReportColImportance,
        Key::ReportColOwner,
        Key::ReportColDue,
        Key::ReportColEffort,
        Key::AssessAction,
        Key::ReportColReason,
        Key::AssessNote,
        Key::AssessFoldEvidence,
        Key::AssessFilterReview,
        Key::ReportColChecked,
        Key::MappedOutcomes,
    ];
    let columns = heads.len() - usize::from(of.questionnaire.framework.is_none());
    let row = |(at, answer)| sheet.answer(at, answer).into_iter().take(columns).collect();
    sheet.under(heads.get(..columns).unwrap_or_default(), of.assessment.answers.iter().enumerate().map(row))
}

/// One row a gap, in rank order.
pub fn plan(of: Subject, voices: &[Voice]) -> Vec<Vec<String>> {
    let sheet = Sheet { of, voices: Voices::new(of, voices) };
    let heads = [
        Key::ReportColRank,
        Key::ReportColId,
        Key::ReportColOutcome,
        Key::AssessAction,
        Key::ReportColLevel,
        Key::ReportColTarget,
        Key::ReportColImportance,
        Key::ReportColEffort,
        Key::ReportColWhen,
        Key::ReportColOwner,
        Key::ReportColDue,
        Key::ReportOverdue,
    ];
    let rows = (1..).zip(&of.report.gaps).map(|(rank, action)| sheet.action(rank, action).into());
    sheet.under(&heads, rows)
}

/// A table while it is written.
struct Sheet<'a> {
    of: Subject<'a>,
    voices: Voices<'a>,
}

impl Sheet<'_> {
    fn under(&self, heads: &[Key], rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
        let heads = heads.iter().map(|head| self.voices.key(*head)).collect();
        std::iter::once(heads).chain(rows).collect()
    }

    fn answer(&self, at: usize, answer: &Answer) -> [String; 17] {
        let given = match Given::of(&self.of, at) {
            Given::Level(_) => self.voices.key(Key::ReportSayCovered),
            other => self.voices.line(&Text::Answer(other)),
        };
        let evidence: Vec<String> = answer.evidence.iter().map(evidence).collect();
        [
            self.id(at),
            self.title(at),
            given,
            level(answer.level()),
            self.level_name(answer.level()),
            level(answer.target),
            self.voices.key(naming::importance(answer.importance)),
            answer.owner.trim().to_owned(),
            day(answer.due),
            answer.effort.map(|effort| self.voices.key(naming::effort(effort))).unwrap_or_default(),
            answer.action.trim().to_owned(),
            answer.reason.trim().to_owned(),
            answer.notes.trim().to_owned(),
            evidence.join("\n"),
            if answer.review { SET } else { "" }.to_owned(),
            day(answer.checked),
            self.maps(at),
        ]
    }

    fn action(&self, rank: u32, action: &Action) -> [String; 12] {
        let answer = self.of.assessment.answer(action.position);
        let own = |get: fn(&Answer) -> &str| answer.map(|answer| get(answer).trim().to_owned()).unwrap_or_default();
        let doing = own(|answer| &answer.action);
        let next = || self.voices.line(&Text::Next(self.id(action.position)));
        [
            rank.to_string(),
            self.id(action.position),
            self.title(action.position),
            if doing.is_empty() { next() } else { doing },
            action.level.to_string(),
            action.target.to_string(),
            self.voices.key(naming::importance(action.importance)),
            self.voices.key(naming::effort(action.effort)),
            action.horizon.map(|when| self.voices.key(naming::horizon(when))).unwrap_or_default(),
            own(|answer| &answer.owner),
            day(answer.and_then(|answer| answer.due)),
            if action.overdue { SET } else { "" }.to_owned(),
        ]
    }

    fn id(&self, at: usize) -> String {
        self.of.questionnaire.item(at).map(|item| item.id.to_string()).unwrap_or_default()
    }

    /// Outcomes by their ids, in one cell.
    fn maps(&self, at: usize) -> String {
        let ids = self.of.questionnaire.item(at).map(|item| item.maps.iter().map(ItemId::as_str).collect::<Vec<_>>());
        ids.unwrap_or_default().join(" ")
    }

    fn title(&self, at: usize) -> String {
        super::voice::joined(&self.voices.words(|voice| voice.names.title(&self.id(at)).to_owned()))
    }

    fn level_name(&self, level: Option<u8>) -> String {
        let Some(level) = level else { return String::new() };
        super::voice::joined(&self.voices.words(|voice| voice.names.level(level).to_owned()))
    }
}

fn level(level: Option<u8>) -> String {
    level.map(|level| level.to_string()).unwrap_or_default()
}

/// A day as spreadsheets everywhere take it.
fn day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn evidence(evidence: &Evidence) -> String {
    let parts = [evidence.title.trim(), evidence.location.trim()].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" | ")
}
