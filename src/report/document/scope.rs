//! What was assessed, when and by whom, how in half a page, and on what ground the targets stand.

use super::Subject;
use super::block::{Block, Fact, Section};
use super::summary::{sector, target_basis};
use super::text::Text;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::date::{Date, Timestamp};
use crate::model::order::sort;

/// Scope, method, targets.
pub fn sections(of: &Subject) -> Vec<Section> {
    let mut all = vec![scope(of), method(of)];
    all.extend(targets(of));
    all
}

fn scope(of: &Subject) -> Section {
    let head = &of.assessment.head;
    let facts = [
        Fact::new(Key::ReportOrganization, Text::own(&head.organization.name)),
        sector(of),
        Fact::wide(Key::ReportScope, Text::own(&head.organization.scope)),
        Fact::wide(Key::ReportScopeIn, Text::own(&head.scope_in)),
        Fact::wide(Key::ReportScopeOut, Text::own(&head.scope_out)),
        Fact::wide(Key::ReportFramework, Text::Framework),
        Fact::new(Key::ReportAsOf, Text::Date(of.report.as_of)),
        period(of),
        by(of),
        Fact::new(Key::ReportPrepared, Text::own(&head.prepared_by)),
        Fact::new(Key::ReportChecked, Text::own(&head.checked_by)),
        Fact::new(Key::ReportApproved, Text::own(&head.approved_by)),
    ];
    Section::plain(vec![Block::Facts(facts.into_iter().flatten().collect())])
}

/// The first and the last day on which an answer was given.
fn period(of: &Subject) -> Option<Fact> {
    let days = || of.assessment.answers.iter().filter_map(|answer| answer.answered.as_ref().and_then(Timestamp::date));
    let (first, last) = (days().min()?, days().max()?);
    let day = |day: Date| Arg::Date(day.year(), day.month(), day.day());
    let both = Text::say(Key::ReportFromTo, [("from", day(first)), ("to", day(last))]);
    Fact::new(Key::ReportAnswered, if first == last { Text::Date(first) } else { both })
}

/// Who gave answers, as far as they said so; by no answer's side (docs/report.md §4).
fn by(of: &Subject) -> Option<Fact> {
    let mut names: Vec<&str> = of.assessment.answers.iter().map(|answer| answer.by.trim()).collect();
    sort(&mut names, Ord::cmp);
    names.dedup();
    let names = names.into_iter().filter(|name| !name.is_empty()).map(Text::own).collect();
    Fact::lines(Text::key(Key::ReportAnsweredBy), names)
}

fn method(of: &Subject) -> Section {
    let (top, day) = (("top", Arg::from(u32::from(of.questionnaire.top()))), of.report.as_of);
    let text = Text::say(Key::ReportMethodText, [top, ("date", Arg::Date(day.year(), day.month(), day.day()))]);
    let made = Text::say(Key::ReportMadeWith, [("version", Arg::text(crate::VERSION))]);
    Section::new("method", Text::key(Key::ReportMethod), vec![Block::Paragraph(text), Block::Note(made)])
}

fn targets(of: &Subject) -> Option<Section> {
    let basis = &of.assessment.head.target_basis;
    let facts = [
        Fact::wide(Key::ReportTargetsFrom, Text::own(&basis.text)),
        Fact::new(Key::ReportApproved, Text::own(&basis.approved_by)),
        Fact::new(Key::ReportApprovedOn, Text::date(basis.approved_on)),
    ];
    target_basis(of)?;
    let facts = Block::Facts(facts.into_iter().flatten().collect());
    Some(Section::new("targets", Text::key(Key::ReportTargets), vec![facts]))
}
