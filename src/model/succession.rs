//! What became of the items of an earlier edition: which items of the later one each went into.

use super::id::ItemId;

/// One item of the earlier edition and one of the later, as the sources pair them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Id in the earlier edition.
    pub old: ItemId,
    /// Id in the later edition.
    pub new: ItemId,
    /// Only related: not the same, nor moved, nor taken in.
    pub related: bool,
}
