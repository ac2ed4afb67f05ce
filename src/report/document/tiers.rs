//! The two Tier questions, now and target, with the words of each Tier. They are not levels and enter no score.

use super::Subject;
use super::block::{Block, Cell, Kind, Section, Table};
use super::text::Text;
use crate::i18n::key::Key;
use crate::model::tier::{Tier, TierPair};
use crate::report::naming;

/// Both questions; what is not given is said.
pub fn sections(of: &Subject) -> Vec<Section> {
    let tiers = &of.assessment.head.tiers;
    let heads = [(Key::TiersTier, Kind::Words), (Key::TiersCurrent, Kind::Words), (Key::TiersTarget, Kind::Words)];
    let rows = vec![
        row(Key::TiersGovernance, &tiers.governance, |[governance, _]| governance),
        row(Key::TiersManagement, &tiers.management, |[_, management]| management),
    ];
    let table = Table::new(Text::key(Key::TiersTitle), heads, rows);
    vec![Section::plain(vec![Block::Note(Text::key(Key::TiersLede)), Block::Table(table)])]
}

fn row(question: Key, pair: &TierPair, about: fn([Key; 2]) -> Key) -> Vec<Cell> {
    let tier = |tier: Option<Tier>| {
        let Some((name, says)) = tier.map(naming::tier) else { return vec![Text::key(Key::TiersNone)] };
        vec![Text::key(name), Text::key(about(says))]
    };
    vec![vec![Text::key(question)], tier(pair.current), tier(pair.target)]
}
