//! What is about to be set: from where, for which outcomes, and what becomes of what is set already.

use crate::model::answer::{Importance, Status};
use crate::model::assessment::Assessment;
use crate::model::bulk::{Bulk, Over, Wanted};
use crate::model::change::{Change, Edit};
use crate::model::date::Date;
use crate::model::template::Template;
use crate::ui::desk::Open;
use crate::ui::pages::assess::finding::Filter;
use yew::prelude::*;

/// Where the values come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// The operator's own hand.
    #[default]
    Hand,
    /// A starting point.
    Profile,
    /// Another assessment of the same questionnaire.
    Copy,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Hand, Self::Profile, Self::Copy];

    /// What the address calls it.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Hand => None,
            Self::Profile => Some("profile"),
            Self::Copy => Some("copy"),
        }
    }

    /// That with this name, else by hand.
    pub fn of_name(name: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|way| way.name() == name).unwrap_or_default()
    }
}

/// What is chosen on the page. An empty text leaves a field as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// A level, or [`NONE`].
    pub target: String,
    /// A factor of an importance.
    pub importance: String,
    /// Section or role.
    pub owner: String,
    /// A day.
    pub due: String,
    /// Why the outcomes do not apply.
    pub reason: String,
    /// Id of the starting point.
    pub template: String,
    /// Whether another assessment's importance is copied too.
    pub with_importance: bool,
    /// Id of a function or a category; empty for all.
    pub group: String,
    /// Place of a filter in [`FILTERS`], as a number.
    pub filter: String,
    /// What becomes of what is set already.
    pub over: Over,
}

/// The target that is none.
pub const NONE: &str = "none";

/// What can be left of a group.
pub const FILTERS: [Filter; 5] = [Filter::Category, Filter::Unanswered, Filter::Unknown, Filter::Review, Filter::Gap];

/// The plan of the page, and how to change it.
pub type Planned = UseStateHandle<Plan>;

/// Puts every new value into a copy of the plan.
pub fn set<T: 'static>(plan: &Planned, change: impl Fn(&mut Plan, T) + 'static) -> Callback<T> {
    let plan = plan.clone();
    Callback::from(move |value| {
        let mut next = (*plan).clone();
        change(&mut next, value);
        plan.set(next);
    })
}

impl Plan {
    /// What would change: `template` and `other` are what the plan names, as far as they are here.
    pub fn bulk(&self, way: Way, open: &Open, template: Option<&Template>, other: Option<&Assessment>) -> Bulk {
        let wanted = match way {
            Way::Hand => self.by_hand(open),
            Way::Profile => template.map(|template| template.wanted(&open.questionnaire)).unwrap_or_default(),
            Way::Copy => other.map(|other| self.copied(open, other)).unwrap_or_default(),
        };
        let wanted = wanted.into_iter().filter(|wanted| self.reaches(open, wanted.position));
        Bulk::new(&open.assessment.answers, wanted, self.over)
    }

    /// Whether the outcome at a position is one of those that are chosen.
    fn reaches(&self, open: &Open, position: usize) -> bool {
        let inside = open.questionnaire.group(&self.group).is_none_or(|group| group.items.contains(&position));
        let filter = self.filter.parse().ok().and_then(|at: usize| FILTERS.get(at).copied());
        inside && filter.is_none_or(|filter| filter.leaves(open, position))
    }

    fn by_hand(&self, open: &Open) -> Vec<Wanted> {
        let edits = self.edits();
        let all = (0..open.assessment.answers.len()).filter(|_| !edits.is_empty());
        all.map(|position| Wanted { position, edits: edits.clone() }).collect()
    }

    fn edits(&self) -> Vec<Edit> {
        let target = match self.target.as_str() {
            NONE => Some(Edit::Target(None)),
            level => level.parse().ok().map(|level| Edit::Target(Some(level))),
        };
        let importance = Importance::ALL.into_iter().find(|one| one.factor().to_string() == self.importance);
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        let reason = text(&self.reason);
        let all = [
            target,
            importance.map(Edit::Importance),
            text(&self.owner).map(Edit::Owner),
            Date::parse(&self.due).map(|due| Edit::Due(Some(due))),
            reason.is_some().then_some(Edit::Status(Status::NotApplicable)),
            reason.map(Edit::Reason),
        ];
        all.into_iter().flatten().collect()
    }

    /// Targets of the other assessment, where it has one; and its importance, if that is asked for.
    fn copied(&self, open: &Open, other: &Assessment) -> Vec<Wanted> {
        if other.head.questionnaire != open.assessment.head.questionnaire {
            return Vec::new();
        }
        let of = |(position, answer): (usize, &crate::model::answer::Answer)| {
            let target = answer.target.map(|target| Edit::Target(Some(target)));
            let importance = self.with_importance.then_some(Edit::Importance(answer.importance));
            let edits: Vec<_> = target.into_iter().chain(importance).collect();
            (!edits.is_empty()).then_some(Wanted { position, edits })
        };
        other.answers.iter().enumerate().filter_map(of).collect()
    }
}

/// All of it as one step. The ground of the targets is noted where the operator has said nothing about it.
pub fn change(bulk: &Bulk, open: &Open, ground: Option<String>) -> Change {
    let mut changes = bulk.changes();
    let head = &open.assessment.head;
    if let Some(text) = ground.filter(|_| head.target_basis.text.trim().is_empty()) {
        let mut head = head.clone();
        head.target_basis.text = text;
        changes.push(Change::Head(Box::new(head)));
    }
    Change::Many(changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin;
    use crate::model::bulk::Counts;
    use std::rc::Rc;

    fn open(change: impl Fn(&mut Assessment)) -> Open {
        let questionnaire = Rc::new(builtin::csf_2_0().unwrap());
        let mut assessment = builtin::blank(&questionnaire);
        change(&mut assessment);
        Open::new(questionnaire, assessment, Date::new(2026, 11, 30).unwrap())
    }

    #[test]
    fn ways_are_named_in_addresses() {
        for way in Way::ALL {
            assert_eq!(Way::of_name(way.name()), way);
        }
        assert_eq!(Way::of_name(Some("elsewhere")), Way::Hand);
    }

    /// What is filled in by hand, and how many outcomes it sets and leaves.
    #[test]
    fn a_hand_reaches_what_is_chosen() {
        let open = open(|assessment| {
            assessment.answers[0].status = Status::Level(2);
            assessment.answers[1].target = Some(1);
        });
        let row = |change: fn(&mut Plan)| {
            let mut plan = Plan::default();
            change(&mut plan);
            let bulk = plan.bulk(Way::Hand, &open, None, None);
            (bulk.counts(&open.assessment.answers), bulk.left)
        };
        let none = Counts::default();
        for (name, found, wanted) in [
            ("nothing", row(|_| ()), (none, 0)),
            ("all", row(|plan| plan.target = "3".into()), (Counts { set: 105, ..none }, 1)),
            (
                "raise",
                row(|plan| (plan.target, plan.over) = ("3".into(), Over::Raise)),
                (Counts { set: 105, raised: 1, ..none }, 0),
            ),
            (
                "remove",
                row(|plan| (plan.target, plan.over) = (NONE.into(), Over::Replace)),
                (Counts { removed: 1, ..none }, 105),
            ),
            (
                "function",
                row(|plan| (plan.owner, plan.group) = ("Plant".into(), "PR".into())),
                (Counts { owner: 22, ..none }, 0),
            ),
            (
                "category",
                row(|plan| (plan.importance, plan.group) = ("3".into(), "GV.OC".into())),
                (Counts { importance: 5, ..none }, 0),
            ),
            (
                "unanswered",
                row(|plan| (plan.due, plan.filter, plan.group) = ("2027-03-31".into(), "1".into(), "GV.OC".into())),
                (Counts { due: 4, ..none }, 0),
            ),
            ("no day", row(|plan| plan.due = "2027-02-30".into()), (none, 0)),
            ("excused", row(|plan| plan.reason = "sold".into()), (Counts { excused: 105, ..none }, 1)),
            (
                "excused over",
                row(|plan| (plan.reason, plan.over) = ("sold".into(), Over::Replace)),
                (Counts { excused: 106, answers: 1, ..none }, 0),
            ),
            ("blank", row(|plan| plan.reason = "  ".into()), (none, 0)),
        ] {
            assert_eq!(found, wanted, "{name}");
        }
    }

    #[test]
    fn a_starting_point_touches_no_answer_and_says_where_the_targets_come_from() {
        let filled = open(|assessment| {
            for (at, answer) in assessment.answers.iter_mut().enumerate() {
                answer.status = Status::Level(u8::try_from(at % 5).unwrap());
                answer.notes = "kept".to_owned();
            }
            assessment.answers[0].target = Some(4);
        });
        let templates = builtin::templates().unwrap();
        let bulk = Plan::default().bulk(Way::Profile, &filled, templates.first(), None);
        assert_eq!((bulk.steps.len(), bulk.left), (105, 1));
        let at = crate::model::date::Timestamp::parse("2026-11-30T09:00:00Z").unwrap();
        let (after, undo) = filled.changed(change(&bulk, &filled, Some("ours".to_owned())), &at, filled.as_of);
        let bare = |open: &Open| -> Vec<_> {
            let bare = |answer: &crate::model::answer::Answer| crate::model::answer::Answer {
                target: None,
                importance: Importance::Normal,
                ..answer.clone()
            };
            open.assessment.answers.iter().map(bare).collect()
        };
        assert_eq!(bare(&after), bare(&filled));
        assert_eq!(after.assessment.head.target_basis.text, "ours");
        let (back, _) = after.changed(undo, &at, filled.as_of);
        assert_eq!(
            (back.assessment.answers, back.assessment.head.target_basis.text.as_str()),
            (filled.assessment.answers.clone(), "")
        );
        // What the operator has said of it stays.
        let said = open(|assessment| assessment.head.target_basis.text = "the board".to_owned());
        let (after, _) = said.changed(change(&bulk, &said, Some("ours".to_owned())), &at, said.as_of);
        assert_eq!(after.assessment.head.target_basis.text, "the board");
    }

    #[test]
    fn another_assessment_gives_its_targets_and_its_importance_if_asked() {
        let ours = open(|assessment| assessment.answers[1].target = Some(2));
        let other = open(|assessment| {
            assessment.answers[0].target = Some(3);
            assessment.answers[1].target = Some(3);
            assessment.answers[1].importance = Importance::High;
        });
        let none = Counts::default();
        for (with_importance, over, counts) in [
            (false, Over::Keep, Counts { set: 1, ..none }),
            (false, Over::Replace, Counts { set: 1, raised: 1, ..none }),
            (true, Over::Keep, Counts { set: 1, ..none }),
            (true, Over::Raise, Counts { set: 1, raised: 1, importance: 1, ..none }),
        ] {
            let plan = Plan { with_importance, over, ..Plan::default() };
            let bulk = plan.bulk(Way::Copy, &ours, None, Some(&other.assessment));
            assert_eq!(bulk.counts(&ours.assessment.answers), counts, "{plan:?}");
        }
        let mut stranger = other.assessment.clone();
        stranger.head.questionnaire = crate::model::id::QuestionnaireId::parse("ot").unwrap();
        assert!(Plan::default().bulk(Way::Copy, &ours, None, Some(&stranger)).steps.is_empty());
    }
}
