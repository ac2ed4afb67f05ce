//! Page one, on which a reader may stop (docs/report.md §5): true on its own, whatever follows.

use super::Subject;
use super::block::{Block, Fact, Kind, Mark, Section, Table};
use super::text::Text;
use super::{functions, mapped};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::report::actions::{self, Action};
use crate::report::naming;

/// Most categories that are named as not known; the rest are counted.
const MOST: usize = 6;
/// Letters of the digest that stand together.
const TOGETHER: usize = 4;

/// Whose report it is, where they stand, what to do first, what is not known, how sure it is, what it is not.
pub fn sections(of: &Subject) -> Vec<Section> {
    let rated = of.report.has_ratings();
    let all = [
        Some(head(of)),
        Some(stand(of)),
        rated.then(|| table(of)),
        rated.then(|| first(of)),
        asks(of),
        unknown(of),
        rated.then(|| sure(of)),
        Some(end(of)),
    ];
    all.into_iter().flatten().collect()
}

fn head(of: &Subject) -> Section {
    let head = &of.assessment.head;
    let facts = [
        Fact::new(Key::ReportOrganization, Text::own(&head.organization.name)),
        Fact::new(Key::FormTitle, Text::own(&head.title)),
        Fact::new(Key::ReportAsOf, Text::Date(of.report.as_of)),
        Fact::new(Key::ReportEdition, Text::own(&head.edition)),
        sector(of),
        Fact::wide(Key::ReportScope, Text::own(&head.organization.scope)),
        Fact::wide(Key::ReportScopeIn, Text::own(&head.scope_in)),
        Fact::wide(Key::ReportScopeOut, Text::own(&head.scope_out)),
        Fact::wide(Key::ReportFramework, Text::Framework),
        target_basis(of).map(|fact| Fact { wide: true, ..fact }),
        Fact::new(Key::ReportPrepared, Text::own(&head.prepared_by)),
        Fact::new(Key::ReportChecked, Text::own(&head.checked_by)),
        Fact::new(Key::ReportApproved, Text::own(&head.approved_by)),
    ];
    let facts = Block::Facts(facts.into_iter().flatten().collect());
    Section { name: "head".to_owned(), title: None, blocks: vec![marking(of), facts] }
}

/// Who may receive the report.
fn marking(of: &Subject) -> Block {
    Block::Marking(of.assessment.head.tlp, Text::own(&of.assessment.head.handling))
}

/// The sector, where one is named.
pub(super) fn sector(of: &Subject) -> Option<Fact> {
    let sector = of.assessment.head.organization.sector.trim();
    (!sector.is_empty()).then(|| Fact::new(Key::ReportSector, Text::Sector(sector.to_owned()))).flatten()
}

/// Where the targets come from, and who approved them when.
pub(super) fn target_basis(of: &Subject) -> Option<Fact> {
    let basis = &of.assessment.head.target_basis;
    let (text, who) = (basis.text.trim(), basis.approved_by.trim());
    let day = basis.approved_on.map(|day| Arg::Date(day.year(), day.month(), day.day()));
    let approved = match (who.is_empty(), day) {
        (true, None) => return Fact::new(Key::ReportTargets, Text::own(text)),
        (true, Some(day)) => day,
        (false, None) => Arg::text(who),
        (false, Some(day)) => {
            Arg::Say(Box::new(Sentence::new(Key::ReportApprovedByOn, [("who", Arg::text(who)), ("date", day)])))
        }
    };
    let approved = ("who", approved);
    let line = if text.is_empty() {
        Text::say(Key::ReportTargetsApprovedOnly, [approved])
    } else {
        Text::say(Key::ReportTargetsApproved, [("text", Arg::text(text)), approved])
    };
    Fact::new(Key::ReportTargets, line)
}

fn stand(of: &Subject) -> Section {
    let say = |list: &[Sentence]| list.iter().cloned().map(Text::Say).collect::<Vec<_>>();
    let mut blocks = vec![Block::Lead(Text::Say(of.report.lead.clone()))];
    blocks.extend(mapped::touches(of).map(Block::Note));
    if !of.report.says.is_empty() {
        blocks.push(Block::List(say(&of.report.says)));
    }
    if !of.report.flags.is_empty() {
        blocks.push(Block::Flags(Key::ReportFlags, say(&of.report.flags)));
    }
    Section::new("stand", Text::key(Key::ReportStand), blocks)
}

fn table(of: &Subject) -> Section {
    let groups = of.questionnaire.functions().map(|(at, _)| at);
    let mut blocks = vec![functions::table(of, Text::key(Key::ReportFunctions), Key::ReportColFunction, groups)];
    if !of.scores.withheld_by.is_empty() {
        blocks.push(Block::Note(Text::key(Key::ReportWithheld)));
    }
    blocks.push(legend(of));
    Section { name: "functions".to_owned(), title: None, blocks }
}

/// What the marks of the bars mean, as far as they occur.
fn legend(of: &Subject) -> Block {
    let (top, whole) = (("top", Arg::from(u32::from(of.questionnaire.top()))), &of.scores.overall);
    let range =
        (whole.tally.rated < whole.tally.applicable()).then(|| (Mark::Range, Text::say(Key::ReportKeyRange, [top])));
    let target = whole.target.map(|_| (Mark::Target, Text::key(Key::ReportKeyTarget)));
    let now = Some((Mark::Now, Text::key(Key::ReportKeyNow)));
    Block::Legend([now, range, target].into_iter().flatten().collect())
}

fn first(of: &Subject) -> Section {
    let report = of.report;
    let title = Text::key(Key::ReportFirst);
    if report.first.is_empty() {
        return Section::new("first", title, vec![Block::Paragraph(Text::key(actions::none(of.scores)))]);
    }
    let heads =
        [(Key::AssessAction, Kind::Words), (Key::ReportColLevelTarget, Kind::Few), (Key::ReportColEffort, Kind::Few)];
    let rows = report.first.iter().map(|action| action_row(of, action)).collect();
    let count = Text::Say(Sentence::counted(Key::ReportFirstOf, report.gaps.len(), []));
    let blocks = vec![Block::Note(count), Block::Table(Table::new(title.clone(), heads, rows))];
    Section::new("first", title, blocks)
}

fn action_row(of: &Subject, action: &Action) -> Vec<Vec<Text>> {
    vec![
        vec![of.titled(action.position), of.step(action.position, Text::Next), Text::Say(action.plan.clone())],
        vec![Text::Movement(action.level, action.target)],
        vec![Text::key(naming::effort(action.effort))],
    ]
}

/// What management is asked to decide, a line each.
pub(super) fn requests(of: &Subject) -> Vec<Text> {
    let lines = of.assessment.head.request.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(Text::own).collect()
}

fn asks(of: &Subject) -> Option<Section> {
    let asks = requests(of);
    (!asks.is_empty()).then(|| Section::new("asks", Text::key(Key::ReportAsk), vec![Block::Steps(asks)]))
}

fn unknown(of: &Subject) -> Option<Section> {
    let list = &of.report.unknown;
    let count = |list: &[(usize, u32)]| list.iter().map(|(_, n)| *n as usize).sum::<usize>();
    let fact = |(at, n): &(usize, u32)| {
        let id = of.questionnaire.groups.get(*at)?.id.to_string();
        Fact::lines(Text::Short(id), vec![Text::count(*n)])
    };
    let facts = list.iter().take(MOST).filter_map(fact).collect();
    let rest = list.get(MOST..).map_or(0, count);
    let all = Block::Note(Text::Say(Sentence::counted(Key::ReportUnknownN, count(list), [])));
    let mut blocks = vec![all, Block::Facts(facts)];
    if rest > 0 {
        blocks.push(Block::Note(Text::Say(Sentence::counted(Key::ReportUnknownMore, rest, []))));
    }
    (!list.is_empty()).then(|| Section::new("unknown", Text::key(Key::ReportUnknown), blocks))
}

fn sure(of: &Subject) -> Section {
    let sentences = of.report.sure.iter().cloned().map(Text::Say).collect();
    Section::new("sure", Text::key(Key::ReportSure), vec![Block::List(sentences)])
}

fn end(of: &Subject) -> Section {
    let blocks = vec![Block::Paragraph(Text::key(Key::ReportNotText)), Block::Note(digest(of))];
    Section::new("not", Text::key(Key::ReportNot), blocks)
}

/// The digest in groups of letters that an eye can follow.
pub(super) fn digest(of: &Subject) -> Text {
    let letters: Vec<char> = of.digest.chars().collect();
    let groups: Vec<String> = letters.chunks(TOGETHER).map(|group| group.iter().collect()).collect();
    Text::say(Key::ReportDigest, [("digest", Arg::text(groups.join(" ")))])
}
