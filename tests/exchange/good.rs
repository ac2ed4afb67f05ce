//! Good documents to start from, and a way to change one member of them.

use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::oscal_json::{self, questions};
use kamae::exchange::problem::{Problem, Warning};
use kamae::exchange::{builtin, document, group_json, questionnaire_json, workshop_json};
use kamae::i18n::language::Language;
use kamae::model::assessment::Assessment;
use kamae::model::questionnaire::Questionnaire;
use std::fmt::Write;
use std::sync::LazyLock;

/// NIST CSF 2.0.
pub(crate) static CSF: LazyLock<Questionnaire> = LazyLock::new(|| builtin::csf_2_0().unwrap());

/// A questionnaire of somebody's own that maps to the framework: two items in one group, one in a nested one.
pub(crate) const HALL: &str = r#"{
  "format": "kamae.questionnaire", "version": 1, "id": "town-hall", "kind": "questionnaire", "framework": "nist-csf-2.0",
  "source": { "title": "Town hall", "identifier": "TH-1", "date": "2026" },
  "scale": { "levels": 5 },
  "groups": [
    { "id": "A", "items": [
      { "id": "A-1", "effort": "S", "maps": ["PR.AA-01", "PR.AA-03"], "brief": true },
      { "id": "A-2", "weight": 3, "maps": ["ID.AM-01", "PR.AA-01"], "needs": ["A-1"], "ask_if": { "item": "A-1", "at_least": 2 } } ] },
    { "id": "B", "groups": [ { "id": "B.X", "items": [ { "id": "B-1", "maps": ["RC.RP-01"] } ] } ] } ],
  "words": {
    "en": { "title": "Town hall", "levels": ["None", "Some", "Much", "More", "All"],
            "groups": { "A": { "title": "Access" }, "B": { "title": "Back" }, "B.X": { "title": "Back again" } },
            "items": { "A-1": { "title": "Keys", "question": "Who has keys?" }, "A-2": { "title": "Locks", "question": "Which locks?" },
                       "B-1": { "title": "Plan", "question": "Is there a plan?" } } },
    "ja": { "title": "庁舎", "items": { "A-1": { "title": "鍵", "question": "鍵は誰が持っていますか。" },
            "A-2": { "title": "錠", "question": "どの錠ですか。" }, "B-1": { "title": "計画", "question": "計画はありますか。" } } }
  }
}"#;

/// Every known member of an assessment, with unknown ones at every object.
pub(crate) const FULL: &str = r#"{
  "format": "kamae.assessment", "version": 1, "id": "7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f",
  "created": "2026-11-21T18:00:00+09:00", "modified": "2026-11-21T19:30:00+09:00",
  "questionnaire": "nist-csf-2.0", "questionnaire_digest": "00ff", "title": "北プラント 2026 \"A\"", "language": "ja",
  "organization": { "name": "○○市水道局", "sector": "jp-water", "country": "JP", "scope": "浄水場", "y": [1,  2] },
  "tlp": "TLP:AMBER+STRICT",
  "tiers": { "governance": { "current": 2, "target": 3, "g": null }, "management": { "current": 1, "m": "" }, "t": 1.50 },
  "edition": "1", "scope_in": "in", "scope_out": "out", "prepared_by": "p", "checked_by": "c", "approved_by": "a",
  "handling": "社外秘", "request": "decide", "target_basis": { "text": "law", "approved_by": "board", "approved_on": "2026-04-01", "b": {} },
  "report": { "chapters": [ "summary", "plan", "a chapter to come" ], "language": "both", "c": 0 },
  "part": ["GV.OC-02", "GV.OC-01"],
  "answers": {
    "GV.OC-01": { "status": "level", "level": 2, "target": 3, "importance": "high", "notes": "line\nline", "reason": "r",
      "evidence": [ { "title": "Register", "location": "shelf", "e": true }, { "title": "List" } ], "owner": "o", "due": "2027-03-31",
      "action": "do", "effort": "S", "review": true, "checked": "2026-10-01", "answered": "2026-11-21T18:05:00Z", "by": "b", "n": {"a":  [] } },
    "GV.OC-02": { "status": "unknown", "target": 4 },
    "GV.OC-03": { "status": "not-applicable", "reason": "sold" },
    "GV.OC-04": { "status": "unanswered", "importance": "low", "proposal": { "status": "level", "level": 1, "from": ["QC-02", "OT-01"], "given": ["1", "unknown"], "q": 0 } },
    "RC.CO-04": { "status": "level", "level": 0 } },
  "unplaced": { "DE.DP-2": { "status": "level", "level": 3, "notes": "old" } },
  "snapshots": [ { "id": "0d3c2b1a-6f0e-4d7e-9f8a-7b0c1c524e5f", "name": "2026 春", "taken": "2026-04-01T09:00:00+09:00",
    "tiers": { "governance": { "current": 1 }, "u": [] }, "answers": { "GV.OC-01": { "status": "level", "level": 1, "s": 1 } },
    "orphans": { "ID.AM-06": { "notes": "old" } }, "w": [ 2 ] } ],
  "scenarios": [ { "id": "1f4d3c2b-6f0e-4d7e-9f8a-7b0c1c524e5f", "name": "来年度", "outcomes": ["PR.DS-11", "GV.OC-01"], "v": 3 } ],
  "z": 1e2, "a": "\u0041"
}"#;

/// A document as a list of members, so that one can be changed.
#[derive(Clone)]
pub(crate) struct Doc(Vec<(String, String)>);

/// A small good assessment of NIST CSF 2.0.
pub(crate) fn assessment() -> Doc {
    Doc(Vec::new())
        .with("format", r#""kamae.assessment""#)
        .with("version", "1")
        .with("id", r#""7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f""#)
        .with("created", r#""2026-11-21T18:00:00+09:00""#)
        .with("modified", r#""2026-11-21T19:30:00+09:00""#)
        .with("questionnaire", r#""nist-csf-2.0""#)
        .with("answers", "{}")
}

/// The same with one answer.
pub(crate) fn answer(text: &str) -> Doc {
    assessment().with("answers", &format!(r#"{{"GV.OC-01":{text}}}"#))
}

/// A small good snapshot.
pub(crate) fn snapshot() -> Doc {
    Doc(Vec::new())
        .with("id", r#""0d3c2b1a-6f0e-4d7e-9f8a-7b0c1c524e5f""#)
        .with("taken", r#""2026-04-01T09:00:00+09:00""#)
        .with("answers", "{}")
}

/// An assessment with one snapshot.
pub(crate) fn snapshots(one: &Doc) -> String {
    assessment().with("snapshots", &format!("[{}]", one.text())).text()
}

/// A small good scenario.
pub(crate) fn scenario() -> Doc {
    Doc(Vec::new()).with("id", r#""1f4d3c2b-6f0e-4d7e-9f8a-7b0c1c524e5f""#).with("outcomes", r#"["GV.OC-01"]"#)
}

/// An assessment with one scenario.
pub(crate) fn scenarios(one: &Doc) -> String {
    assessment().with("scenarios", &format!("[{}]", one.text())).text()
}

/// A small good questionnaire with `groups` as they are given.
pub(crate) fn questionnaire(groups: &str) -> Doc {
    Doc(Vec::new())
        .with("format", r#""kamae.questionnaire""#)
        .with("version", "1")
        .with("id", r#""own""#)
        .with("kind", r#""framework""#)
        .with("groups", groups)
}

/// The same with items in one group `G`.
pub(crate) fn items(items: &str) -> Doc {
    questionnaire(&format!(r#"[{{"id":"G","items":[{items}]}}]"#))
}

impl Doc {
    /// Sets a member, in its place if it is there.
    pub(crate) fn with(mut self, name: &str, raw: &str) -> Self {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, value)) => raw.clone_into(value),
            None => self.0.push((name.to_owned(), raw.to_owned())),
        }
        self
    }

    /// Adds a member at the end, whether or not it is there.
    pub(crate) fn and(mut self, name: &str, raw: &str) -> Self {
        self.0.push((name.to_owned(), raw.to_owned()));
        self
    }

    /// Leaves a member out.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.retain(|(known, _)| known != name);
        self
    }

    /// The other way round.
    pub(crate) fn reversed(mut self) -> Self {
        self.0.reverse();
        self
    }

    /// The document on one line.
    pub(crate) fn text(&self) -> String {
        let mut out = String::from("{");
        for (at, (name, raw)) in self.0.iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            let _ = write!(out, "{comma}\"{name}\":{raw}");
        }
        out + "}"
    }
}

/// What comes out of the gate.
#[derive(Debug)]
pub(crate) enum Opened {
    /// An assessment of [`CSF`] or [`HALL`].
    Assessment(Box<Assessment>),
    /// A questionnaire.
    Questionnaire,
    /// The picture of a group.
    Group,
    /// What a workshop begins with.
    Workshop,
}

/// Opens a document as the command line does: kind first, then the questionnaire it wants, then the rest.
pub(crate) fn open(bytes: &[u8]) -> Result<(Opened, Vec<Warning>), Problem> {
    let text = document::text(bytes)?;
    match document::kind(text)? {
        document::Kind::Oscal => asked(text).map(|read| (Opened::Questionnaire, read.warnings)),
        document::Kind::Questionnaire => own(text).map(|read| (Opened::Questionnaire, read.warnings)),
        document::Kind::Group => group_json::read(text, &CSF).map(|_| (Opened::Group, Vec::new())),
        document::Kind::Workshop => workshop_json::read(text).map(|_| (Opened::Workshop, Vec::new())),
        document::Kind::Assessment | document::Kind::Backup => {
            let id = assessment_json::questionnaire_of(text)?;
            let hall = own(HALL)?.questionnaire;
            let (questionnaire, strangers) =
                if id == hall.id { (&hall, Strangers::Keep) } else { (&*CSF, Strangers::Refuse) };
            let (assessment, warnings) = assessment_json::read(text, questionnaire, strangers)?;
            Ok((Opened::Assessment(Box::new(assessment)), warnings))
        }
    }
}

/// Reads a catalog and makes the questionnaire of it, which must be a good one.
pub(crate) fn asked(text: &str) -> Result<questionnaire_json::WithWords, Problem> {
    let catalog = oscal_json::read(text)?;
    let words = builtin::words::interface(Language::English)?;
    let made = questions::questionnaire(&catalog, &words)?;
    Ok(own(&made).unwrap_or_else(|problem| panic!("{problem:?} in {made}")))
}

/// Reads a questionnaire that may map to NIST CSF 2.0.
pub(crate) fn own(text: &str) -> Result<questionnaire_json::WithWords, Problem> {
    questionnaire_json::read(text, |id| (*id == CSF.id).then_some(&*CSF))
}

/// Reads an assessment of NIST CSF 2.0.
pub(crate) fn read(text: &str) -> Result<Assessment, Problem> {
    assessment_json::read(text, &CSF, Strangers::Refuse).map(|(assessment, _)| assessment)
}
