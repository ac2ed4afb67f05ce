//! What the values of an answer and its plan are called, and the ways in which it moves.
//!
//! Refuses to know: when they are said.

use super::compare::Move;
use super::document::text::Given;
use crate::i18n::key::Key;
use crate::model::answer::{Effort, Importance};
use crate::model::tier::Tier;
use crate::model::tlp::Tlp;
use crate::score::cohort::member::Trait;
use crate::score::cohort::spread::Agreement;
use crate::score::item::Horizon;

const TIERS: [Key; 4] = [Key::Tiers1, Key::Tiers2, Key::Tiers3, Key::Tiers4];
const GOVERNANCE: [Key; 4] =
    [Key::TiersGovernance1, Key::TiersGovernance2, Key::TiersGovernance3, Key::TiersGovernance4];
const MANAGEMENT: [Key; 4] =
    [Key::TiersManagement1, Key::TiersManagement2, Key::TiersManagement3, Key::TiersManagement4];

/// What is true at each level of the framework's own scale; another questionnaire's scale has names alone.
pub const MEANS: [Key; 5] = [Key::Scale0, Key::Scale1, Key::Scale2, Key::Scale3, Key::Scale4];

/// How a level is chosen, in six steps.
pub const RULES: [Key; 6] = [
    Key::AssessChoose1,
    Key::AssessChoose2,
    Key::AssessChoose3,
    Key::AssessChoose4,
    Key::AssessChoose5,
    Key::AssessChoose6,
];

/// How far a group agrees, in a word.
pub fn agreement(agreement: Agreement) -> Key {
    match agreement {
        Agreement::Agree => Key::GroupAgree,
        Agreement::Mixed => Key::GroupMixed,
        Agreement::Split => Key::GroupSplit,
    }
}

/// What a group is seen apart by.
pub fn part(which: Trait) -> Key {
    match which {
        Trait::Language => Key::GroupByLanguage,
        Trait::Sector => Key::GroupBySector,
        Trait::Country => Key::GroupByCountry,
        Trait::Role => Key::GroupByRole,
        Trait::Kind => Key::GroupByKind,
    }
}

/// How much depends on an outcome, in a word.
pub fn importance(importance: Importance) -> Key {
    match importance {
        Importance::Low => Key::AssessImportanceLow,
        Importance::Normal => Key::AssessImportanceNormal,
        Importance::High => Key::AssessImportanceHigh,
    }
}

/// An answer without a level, in words.
pub fn unrated(given: Given) -> Key {
    match given {
        Given::Unknown => Key::AssessStateUnknown,
        Given::Outside => Key::AssessStateNa,
        Given::Bare => Key::AssessStateNaBare,
        Given::NotAsked => Key::ReportNotAsked,
        Given::Open | Given::Level(_) => Key::AssessStateOpen,
    }
}

/// An effort in a word.
pub fn effort(effort: Effort) -> Key {
    match effort {
        Effort::Small => Key::EffortSLong,
        Effort::Medium => Key::EffortMLong,
        Effort::Large => Key::EffortLLong,
    }
}

/// When a gap is to be closed.
pub fn horizon(horizon: Horizon) -> Key {
    match horizon {
        Horizon::Now => Key::ReportHorizonNow,
        Horizon::Next => Key::ReportHorizonNext,
        Horizon::Later => Key::ReportHorizonLater,
    }
}

/// How an outcome moved.
pub fn way(way: Move) -> Key {
    match way {
        Move::Up => Key::CompareWayUp,
        Move::Down => Key::CompareWayDown,
        Move::Newly => Key::CompareWayNewly,
        Move::NoLonger => Key::CompareWayNoLonger,
        Move::Left => Key::CompareWayLeft,
        Move::Came => Key::CompareWayCame,
    }
}

/// What a marking allows.
pub fn tlp(tlp: Tlp) -> Key {
    match tlp {
        Tlp::Red => Key::ReportTlpRed,
        Tlp::AmberStrict => Key::ReportTlpAmberStrict,
        Tlp::Amber => Key::ReportTlpAmber,
        Tlp::Green => Key::ReportTlpGreen,
        Tlp::Clear => Key::ReportTlpClear,
    }
}

/// The name of a Tier, and what it says: about governance, and about management.
pub fn tier(tier: Tier) -> (Key, [Key; 2]) {
    let at = |keys: [Key; 4]| keys.get(usize::from(tier.number() - 1)).copied().unwrap_or(Key::TiersNone);
    (at(TIERS), [at(GOVERNANCE), at(MANAGEMENT)])
}
