//! CSF Tiers: how an organization governs and manages cybersecurity risk. Asked apart; they never enter a score.

use super::extra::Extra;

/// A CSF Tier, 1 (Partial) to 4 (Adaptive). NIST's Tiers are not maturity levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tier(u8);

impl Tier {
    /// The four Tiers, lowest first.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

    /// The Tier, when `number` is 1 to 4.
    pub fn new(number: u8) -> Option<Self> {
        (1..=4).contains(&number).then_some(Self(number))
    }

    /// 1 to 4.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// What is known of one of the two Tier questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TierPair {
    /// Where the organization is.
    pub current: Option<Tier>,
    /// Where it wants to be.
    pub target: Option<Tier>,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// The two Tier questions (CSF 2.0: Cybersecurity Risk Governance and Cybersecurity Risk Management).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tiers {
    /// Who decides, on what ground.
    pub governance: TierPair,
    /// How it is done day to day.
    pub management: TierPair,
    /// Unknown members of the file.
    pub extra: Extra,
}
