//! Reads what became of CSF 1.1 in CSF 2.0 (frameworks/carry/): ids, their relation, and which source pairs them.

use crate::model::id::ItemId;
use crate::model::succession::Step;

/// The table that is built in: old id, relation, new id, and a letter for each source that has the pair. O is NIST's OSCAL
/// catalog 1.2.0, N the notes and R the references of its Reference Tool, C a map of the community.
pub const BUILT_IN: &str = include_str!("../../frameworks/carry/csf-1.1-to-2.0.csv");

/// The pairs of the table in its order. A line without a successor is passed over; a test reads every line.
pub fn read(text: &str) -> Vec<Step> {
    text.lines().skip(1).filter_map(step).collect()
}

fn step(line: &str) -> Option<Step> {
    let mut fields = line.split(',');
    let (old, relation) = (ItemId::parse(fields.next()?)?, fields.next()?);
    Some(Step { old, new: ItemId::parse(fields.next()?)?, related: relation == "related" })
}
