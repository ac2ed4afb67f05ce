//! What management is asked to decide: the operator's own lines, and nothing of ours.

use super::Subject;
use super::block::{Block, Section};
use super::summary::requests;

/// One request a line; left out when there is none.
pub fn sections(of: &Subject) -> Vec<Section> {
    let asks = requests(of);
    if asks.is_empty() { Vec::new() } else { vec![Section::plain(vec![Block::Steps(asks)])] }
}
