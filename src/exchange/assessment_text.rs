//! Writes an assessment: known members first and in one order, then what was kept of unknown ones.
//!
//! The same assessment always gives the same bytes. One answer stands on one line, so that two files can be compared.

use crate::model::answer::{Answer, Evidence, Importance, Status};
use crate::model::assessment::{Arrangement, Assessment, Head, Organization, TargetBasis};
use crate::model::extra::Extra;
use crate::model::id::ItemId;
use crate::model::questionnaire::Questionnaire;
use crate::model::scenario::Scenario;
use crate::model::snapshot::Snapshot;
use crate::model::tier::{Tier, TierPair, Tiers};
use std::fmt::Write;
use std::rc::Rc;

/// The assessment as a file.
pub fn write(assessment: &Assessment, questionnaire: &Questionnaire) -> String {
    let mut out = Text::new(Layout::Lines(1));
    out.head(&assessment.head, questionnaire);
    out.answers(&assessment.answers, questionnaire, Layout::Lines(2));
    out.aside("orphans", &assessment.orphans, Layout::Lines(2));
    out.aside("unplaced", &assessment.unplaced, Layout::Lines(2));
    out.snapshots(assessment, questionnaire);
    out.scenarios(assessment);
    out.extra(&assessment.head.extra);
    out.end() + "\n"
}

/// The head alone, as this machine stores it: a complete assessment without answers.
pub fn write_head(assessment: &Assessment, of: &Questionnaire) -> String {
    let mut out = Text::new(Layout::Line);
    // First, so that `join` finds its place whatever unknown members say.
    out.object("answers", Layout::Line, |_| ());
    out.head(&assessment.head, of);
    out.aside("orphans", &assessment.orphans, Layout::Line);
    out.aside("unplaced", &assessment.unplaced, Layout::Line);
    out.extra(&assessment.head.extra);
    out.end()
}

/// One answer alone, as this machine stores it.
pub fn write_answer(answer: &Answer) -> String {
    let mut out = Text::new(Layout::Line);
    out.answer(answer);
    out.end()
}

/// Snapshots and scenarios as this machine stores them beside the answers, each under a name that no item has: those
/// that are new or other than `before`, and the names of those that are gone.
pub fn write_kept(now: &Assessment, before: Option<&Assessment>, of: &Questionnaire) -> Vec<(String, Option<String>)> {
    let (snapshots, scenarios) = before.map(|old| (&*old.snapshots, &*old.scenarios)).unwrap_or_default();
    let text = |fill: &dyn Fn(&mut Text)| {
        let mut out = Text::new(Layout::Line);
        fill(&mut out);
        out.end()
    };
    let [(snapshot, _), (scenario, _)] = KEPT;
    let snapshots = moved(&now.snapshots, snapshots, |one| one.id.as_str()).map(|(one, is_here)| {
        let piece = is_here.then(|| text(&|out| out.snapshot(one, of, Layout::Line)));
        (snapshot.to_owned() + one.id.as_str(), piece)
    });
    let scenarios = moved(&now.scenarios, scenarios, |one| one.id.as_str())
        .map(|(one, is_here)| (scenario.to_owned() + one.id.as_str(), is_here.then(|| text(&|out| out.scenario(one)))));
    snapshots.chain(scenarios).collect()
}

/// What is gone, then what is here and new or other than before.
fn moved<'a, T: Eq>(now: &'a [Rc<T>], before: &'a [Rc<T>], id: fn(&T) -> &str) -> impl Iterator<Item = (&'a T, bool)> {
    let gone = before.iter().filter(move |old| now.iter().all(|one| id(one) != id(old)));
    let new = now.iter().filter(|one| !before.contains(one));
    gone.map(|one| (&**one, false)).chain(new.map(|one| (&**one, true)))
}

/// Puts what this machine stored together again: a head from [`write_head`], answers by id from [`write_answer`], and
/// the pieces of [`write_kept`] by name.
pub fn join<'a>(head: &str, pieces: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let Some(rest) = head.strip_prefix(EMPTY_ANSWERS) else { return head.to_owned() };
    let mut out = Text::new(Layout::Line);
    let mut kept = KEPT.map(|_| Vec::new());
    for (name, piece) in pieces {
        match KEPT.iter().zip(&mut kept).find(|((beginning, _), _)| name.starts_with(beginning)) {
            Some((_, list)) => list.push(piece),
            None => out.raw(name, piece),
        }
    }
    let mut text = ["{\"answers\":", &out.end()].concat();
    for ((_, member), list) in KEPT.iter().zip(&kept).filter(|(_, list)| !list.is_empty()) {
        text.extend([",\"", member, "\":[", &list.join(","), "]"]);
    }
    text + rest
}

/// A text as JSON.
pub(super) fn quote(text: &str) -> String {
    // Writing a string to memory cannot fail; an empty one would be valid JSON all the same.
    serde_json::to_string(text).unwrap_or_else(|_| "\"\"".to_owned())
}

const EMPTY_ANSWERS: &str = "{\"answers\":{}";
/// How the names of stored pieces begin that are no answers, and the member that they are of. No id of an item has a
/// colon.
const KEPT: [(&str, &str); 2] = [("snapshot:", "snapshots"), ("scenario:", "scenarios")];

/// How the members of an object are laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// All on one line.
    Line,
    /// Each on its own, at this depth.
    Lines(usize),
}

/// JSON text while it is written, with one open object.
struct Text {
    out: String,
    layout: Layout,
    first: bool,
}

impl Text {
    fn new(layout: Layout) -> Self {
        Self { out: "{".to_owned(), layout, first: true }
    }

    fn name(&mut self, name: &str) {
        let comma = if std::mem::take(&mut self.first) { "" } else { "," };
        self.out.push_str(comma);
        if let Layout::Lines(depth) = self.layout {
            let _ = write!(self.out, "\n{:1$}", "", 2 * depth);
        }
        self.quote(name);
        self.out.push_str(if self.layout == Layout::Line { ":" } else { ": " });
    }

    fn quote(&mut self, text: &str) {
        self.out.push_str(&quote(text));
    }

    fn raw(&mut self, name: &str, raw: &str) {
        self.name(name);
        self.out.push_str(raw);
    }

    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.name(name);
            self.quote(text);
        }
    }

    fn number(&mut self, name: &str, number: Option<u8>) {
        let Some(number) = number else { return };
        self.raw(name, &number.to_string());
    }

    fn object(&mut self, name: &str, layout: Layout, fill: impl FnOnce(&mut Self)) {
        self.name(name);
        self.nested(layout, fill);
    }

    fn nested(&mut self, layout: Layout, fill: impl FnOnce(&mut Self)) {
        let outer = (std::mem::replace(&mut self.layout, layout), self.first);
        self.out.push('{');
        self.first = true;
        fill(self);
        self.close();
        (self.layout, self.first) = (outer.0, false);
    }

    fn close(&mut self) {
        if let (Layout::Lines(depth), false) = (self.layout, self.first) {
            let _ = write!(self.out, "\n{:1$}", "", 2 * (depth - 1));
        }
        self.out.push('}');
    }

    fn end(mut self) -> String {
        self.close();
        self.out
    }

    fn extra(&mut self, extra: &Extra) {
        for (name, raw) in extra.members() {
            self.raw(name, raw);
        }
    }

    fn head(&mut self, head: &Head, of: &Questionnaire) {
        self.text("format", super::document::Kind::Assessment.format());
        self.raw("version", "1");
        self.text("id", head.id.as_str());
        self.text("created", head.created.as_str());
        self.text("modified", head.modified.as_str());
        self.text("questionnaire", head.questionnaire.as_str());
        self.text("questionnaire_digest", &head.questionnaire_digest);
        self.text("title", &head.title);
        self.text("language", &head.language);
        self.organization(&head.organization);
        self.text("tlp", head.tlp.map_or("", crate::model::tlp::Tlp::label));
        self.tiers(&head.tiers);
        self.text("edition", &head.edition);
        self.text("scope_in", &head.scope_in);
        self.text("scope_out", &head.scope_out);
        self.text("prepared_by", &head.prepared_by);
        self.text("checked_by", &head.checked_by);
        self.text("approved_by", &head.approved_by);
        self.text("handling", &head.handling);
        self.text("request", &head.request);
        self.target_basis(&head.target_basis);
        self.arrangement(&head.report);
        self.list("part", &head.part, |out, at| out.quote(of.item(*at).map_or("", |item| item.id.as_str())));
    }

    /// The answers that say something, one a line.
    fn answers(&mut self, answers: &[Answer], questionnaire: &Questionnaire, layout: Layout) {
        let answered = questionnaire.items.iter().zip(answers).filter(|(_, answer)| !answer.is_blank());
        self.object("answers", layout, |out| {
            for (item, answer) in answered {
                out.object(item.id.as_str(), Layout::Line, |out| out.answer(answer));
            }
        });
    }

    /// Answers that the questionnaire does not ask for, as the member of this name.
    fn aside(&mut self, name: &str, answers: &[(ItemId, Answer)], layout: Layout) {
        if !answers.is_empty() {
            self.object(name, layout, |out| {
                for (id, answer) in answers {
                    out.object(id.as_str(), Layout::Line, |out| out.answer(answer));
                }
            });
        }
    }

    /// The snapshots, oldest first.
    fn snapshots(&mut self, assessment: &Assessment, questionnaire: &Questionnaire) {
        self.list("snapshots", &assessment.snapshots, |out, snapshot| {
            out.nested(Layout::Lines(2), |out| out.snapshot(snapshot, questionnaire, Layout::Lines(3)));
        });
    }

    fn snapshot(&mut self, snapshot: &Snapshot, questionnaire: &Questionnaire, layout: Layout) {
        self.text("id", snapshot.id.as_str());
        self.text("name", &snapshot.name);
        self.text("taken", snapshot.taken.as_str());
        self.tiers(&snapshot.tiers);
        self.answers(&snapshot.answers, questionnaire, layout);
        self.aside("orphans", &snapshot.orphans, layout);
        self.extra(&snapshot.extra);
    }

    /// The scenarios, by name.
    fn scenarios(&mut self, assessment: &Assessment) {
        self.list("scenarios", &assessment.scenarios, |out, scenario| {
            out.nested(Layout::Lines(2), |out| out.scenario(scenario));
        });
    }

    fn scenario(&mut self, scenario: &Scenario) {
        self.text("id", scenario.id.as_str());
        self.text("name", &scenario.name);
        self.list("outcomes", &scenario.outcomes, |out, id| out.quote(id.as_str()));
        self.extra(&scenario.extra);
    }

    /// A list of objects, unless it is empty.
    fn list<T>(&mut self, name: &str, all: &[T], one: impl Fn(&mut Self, &T)) {
        if all.is_empty() {
            return;
        }
        self.name(name);
        for (at, object) in all.iter().enumerate() {
            self.out.push(if at > 0 { ',' } else { '[' });
            one(self, object);
        }
        self.out.push(']');
    }

    fn organization(&mut self, organization: &Organization) {
        if *organization != Organization::default() {
            self.object("organization", Layout::Line, |out| {
                out.text("name", &organization.name);
                out.text("sector", &organization.sector);
                out.text("country", &organization.country);
                out.text("scope", &organization.scope);
                out.extra(&organization.extra);
            });
        }
    }

    fn tiers(&mut self, tiers: &Tiers) {
        if *tiers != Tiers::default() {
            self.object("tiers", Layout::Line, |out| {
                out.tier_pair("governance", &tiers.governance);
                out.tier_pair("management", &tiers.management);
                out.extra(&tiers.extra);
            });
        }
    }

    fn tier_pair(&mut self, name: &str, pair: &TierPair) {
        if *pair != TierPair::default() {
            self.object(name, Layout::Line, |out| {
                out.number("current", pair.current.map(Tier::number));
                out.number("target", pair.target.map(Tier::number));
                out.extra(&pair.extra);
            });
        }
    }

    fn target_basis(&mut self, basis: &TargetBasis) {
        if *basis != TargetBasis::default() {
            self.object("target_basis", Layout::Line, |out| {
                out.text("text", &basis.text);
                out.text("approved_by", &basis.approved_by);
                out.text("approved_on", &basis.approved_on.map(|day| day.to_string()).unwrap_or_default());
                out.extra(&basis.extra);
            });
        }
    }

    fn arrangement(&mut self, report: &Arrangement) {
        if *report != Arrangement::default() {
            self.object("report", Layout::Line, |out| {
                out.list("chapters", &report.chapters, |out, name| out.quote(name));
                out.text("language", &report.language);
                out.extra(&report.extra);
            });
        }
    }

    fn answer(&mut self, answer: &Answer) {
        let day = |date: Option<crate::model::date::Date>| date.map(|day| day.to_string()).unwrap_or_default();
        self.status(answer.status);
        self.text("reason", &answer.reason);
        self.number("target", answer.target);
        self.text("importance", importance(answer.importance));
        self.text("notes", &answer.notes);
        self.evidence(&answer.evidence);
        self.text("owner", &answer.owner);
        self.text("due", &day(answer.due));
        self.text("action", &answer.action);
        self.text("effort", answer.effort.map_or("", crate::model::answer::Effort::letter));
        if answer.review {
            self.raw("review", "true");
        }
        self.text("checked", &day(answer.checked));
        self.text("answered", answer.answered.as_ref().map_or("", |at| at.as_str()));
        self.text("by", &answer.by);
        if let Some(proposal) = &answer.proposal {
            self.object("proposal", Layout::Line, |out| {
                out.status(proposal.status);
                out.list("from", &proposal.from, |out, id| out.quote(id.as_str()));
                out.list("given", &proposal.given, |out, status| match status {
                    Status::Level(level) => out.quote(&level.to_string()),
                    other => out.quote(word(*other)),
                });
                out.extra(&proposal.extra);
            });
        }
        self.extra(&answer.extra);
    }

    fn status(&mut self, status: Status) {
        if status != Status::Unanswered {
            self.text("status", word(status));
        }
        if let Status::Level(level) = status {
            self.number("level", Some(level));
        }
    }

    fn evidence(&mut self, list: &[Evidence]) {
        self.list("evidence", list, |out, evidence| {
            out.nested(Layout::Line, |out| {
                out.text("title", &evidence.title);
                out.text("location", &evidence.location);
                out.extra(&evidence.extra);
            });
        });
    }
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Unanswered => "unanswered",
        Status::Unknown => "unknown",
        Status::NotApplicable => "not-applicable",
        Status::Level(_) => "level",
    }
}

/// Normal is the default and is not written.
fn importance(importance: Importance) -> &'static str {
    match importance {
        Importance::Low => "low",
        Importance::Normal => "",
        Importance::High => "high",
    }
}
