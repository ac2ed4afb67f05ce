//! Writes what was done to an assessment: the pieces of one as this machine stores them, what differs between two, and a
//! step as one record.

use super::assessment_text::{quote, write_answer, write_head, write_kept};
use crate::model::assessment::{Assessment, Head};
use crate::model::questionnaire::Questionnaire;
use crate::model::step::{Kind, Piece, Step};
use std::collections::BTreeMap;

/// Name of the head among the pieces. No id of an item has a colon.
pub const HEAD: &str = "head:";

/// The version of a record.
pub const VERSION: u8 = 1;

/// The head as a step keeps it: without the moment of the last change, which every change moves.
pub fn head(assessment: &Assessment, of: &Questionnaire) -> Piece {
    let head = Head { modified: assessment.head.created.clone(), ..assessment.head.clone() };
    let (orphans, unplaced) = (assessment.orphans.clone(), assessment.unplaced.clone());
    let bare = Assessment { orphans, unplaced, ..Assessment::new(head, 0) };
    (HEAD.to_owned(), Some(write_head(&bare, of)))
}

/// The answers that say something, snapshots and scenarios.
pub fn pieces(assessment: &Assessment, of: &Questionnaire) -> Vec<Piece> {
    let answered = of.items.iter().zip(&assessment.answers).filter(|(_, answer)| !answer.is_blank());
    let answers = answered.map(|(item, answer)| (item.id.to_string(), Some(write_answer(answer))));
    answers.chain(write_kept(assessment, None, of)).collect()
}

/// The pieces by name, the head among them.
pub fn by_name(assessment: &Assessment, of: &Questionnaire) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    all.extend(
        pieces(assessment, of).into_iter().chain([head(assessment, of)]).filter_map(|(name, text)| Some((name, text?))),
    );
    all
}

/// The pieces that differ, as they stand in each.
pub fn between(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> [Vec<Piece>; 2] {
    let new = after.keys().filter(|name| !before.contains_key(*name));
    let names = || before.keys().chain(new.clone()).filter(|name| before.get(*name) != after.get(*name));
    [before, after].map(|all| names().map(|name| (name.clone(), all.get(name).cloned())).collect())
}

/// A step as one record.
pub fn write(step: &Step) -> String {
    let mut out = ["{\"version\":1,\"at\":", &quote(step.at.as_str()), ",\"by\":", &quote(&step.by)].concat();
    let (word, number) = match step.kind {
        Kind::Done => ("done", 0),
        Kind::Back(number) => ("back", number),
        Kind::Again(number) => ("again", number),
    };
    out.extend([",\"kind\":\"", word, "\",\"of\":\"", &number.to_string(), "\""]);
    for (name, pieces) in [(",\"before\":[", &step.before), (",\"after\":[", &step.after)] {
        out.push_str(name);
        for (at, (piece, text)) in pieces.iter().enumerate() {
            out.extend([if at > 0 { ",{\"name\":" } else { "{\"name\":" }, &quote(piece)]);
            if let Some(text) = text {
                out.extend([",\"text\":", &quote(text)]);
            }
            out.push('}');
        }
        out.push(']');
    }
    out + "}"
}
