//! The answer to one outcome (docs/method.md §1).

use super::date::{Date, Timestamp};
use super::extra::Extra;
use super::id::ItemId;

/// Exactly one of four; a new assessment is all `Unanswered`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nobody has been asked yet.
    #[default]
    Unanswered,
    /// Somebody was asked and does not know: an answer of its own.
    Unknown,
    /// The outcome does not apply; counts only together with a reason.
    NotApplicable,
    /// A level from 0 to the questionnaire's highest.
    Level(u8),
}

/// How much depends on the outcome. It only ranks; it never enters a score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importance {
    /// Time or money is lost, the service goes on.
    Low,
    /// Between the two.
    #[default]
    Normal,
    /// The service to the public stops, somebody may be hurt or the law is broken.
    High,
}

impl Importance {
    /// The three, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Normal, Self::High];

    /// 1, 2 or 3: its factor in the rank (docs/method.md §1).
    pub fn factor(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Normal => 2,
            Self::High => 3,
        }
    }
}

/// What it takes to move one level up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effort {
    /// Days.
    Small,
    /// Weeks to a few months.
    #[default]
    Medium,
    /// A project with a budget.
    Large,
}

impl Effort {
    /// The three, smallest first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// `S`, `M` or `L`, as files write it.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Small => "S",
            Self::Medium => "M",
            Self::Large => "L",
        }
    }
}

/// One thing that can be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// What it is.
    pub title: String,
    /// Where it is kept; empty when not said.
    pub location: String,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// What answers to other questions propose for an outcome (docs/method.md §4). Nothing is counted until it is confirmed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The answer that is proposed.
    pub status: Status,
    /// The questions that it comes from.
    pub from: Vec<ItemId>,
    /// What each of them was answered, in their order; none where that was not put down.
    pub given: Vec<Status>,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// Everything that is known about one outcome. Empty text means "not given".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The answer itself.
    pub status: Status,
    /// Why it is not applicable; kept under any status.
    pub reason: String,
    /// Level that is aimed at; kept and ignored while not applicable.
    pub target: Option<u8>,
    /// How much depends on it.
    pub importance: Importance,
    /// Free notes.
    pub notes: String,
    /// What can be shown for it.
    pub evidence: Vec<Evidence>,
    /// Section or role that takes care of it.
    pub owner: String,
    /// Day on which the action is due.
    pub due: Option<Date>,
    /// What is going to be done.
    pub action: String,
    /// The operator's own estimate, before the content's.
    pub effort: Option<Effort>,
    /// Marked for another look.
    pub review: bool,
    /// Day on which somebody outside the team looked.
    pub checked: Option<Date>,
    /// When the status was last given.
    pub answered: Option<Timestamp>,
    /// Who gave it, if a name was given.
    pub by: String,
    /// What was proposed before somebody answered; kept afterwards.
    pub proposal: Option<Box<Proposal>>,
    /// Unknown members of the file.
    pub extra: Extra,
}

impl Answer {
    /// Whether it is out of scope with a reason; without one it counts as unanswered (docs/method.md §1).
    pub fn is_excused(&self) -> bool {
        self.status == Status::NotApplicable && self.has_reason()
    }

    /// Whether a reason is given; blanks are none.
    pub fn has_reason(&self) -> bool {
        !self.reason.trim().is_empty()
    }

    /// Whether it says "not applicable" and not why.
    pub fn lacks_reason(&self) -> bool {
        self.status == Status::NotApplicable && !self.has_reason()
    }

    /// What is proposed, while nobody has answered.
    pub fn proposed(&self) -> Option<&Proposal> {
        let open = |proposal: &&Proposal| self.status == Status::Unanswered && proposal.status != Status::Unanswered;
        self.proposal.as_deref().filter(open)
    }

    /// The level, when it is rated.
    pub fn level(&self) -> Option<u8> {
        match self.status {
            Status::Level(level) => Some(level),
            _ => None,
        }
    }

    /// Whether nothing at all has been put down.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
