//! The worked example of docs/method.md §8: its answers as values. Every number of it comes from `score`.

use crate::exchange::builtin;
use crate::i18n::key::Key;
use crate::model::answer::{Answer, Importance, Status};
use crate::model::assessment::Assessment;
use crate::model::date::Date;
use crate::model::id::{ItemId, QuestionnaireId};
use crate::model::questionnaire::{Group, Item, Kind, Questionnaire};
use crate::ui::desk::Open;
use std::rc::Rc;

/// One answer of the example.
pub struct Given {
    /// Its letter.
    pub id: &'static str,
    /// What it stands for.
    pub title: Key,
    /// Position of its category.
    pub category: usize,
    /// The answer.
    pub status: Status,
    /// How much depends on it.
    pub importance: Importance,
    /// Level aimed at.
    pub target: Option<u8>,
}

/// The five outcomes.
pub const GIVEN: [Given; 5] = [
    Given {
        id: "a",
        title: Key::MethodExampleA,
        category: 1,
        status: Status::Level(2),
        importance: Importance::Normal,
        target: Some(3),
    },
    Given {
        id: "b",
        title: Key::MethodExampleB,
        category: 1,
        status: Status::Level(4),
        importance: Importance::Low,
        target: Some(3),
    },
    Given {
        id: "c",
        title: Key::MethodExampleC,
        category: 1,
        status: Status::Unknown,
        importance: Importance::High,
        target: Some(4),
    },
    Given {
        id: "d",
        title: Key::MethodExampleD,
        category: 2,
        status: Status::NotApplicable,
        importance: Importance::Normal,
        target: None,
    },
    Given {
        id: "e",
        title: Key::MethodExampleE,
        category: 2,
        status: Status::Level(1),
        importance: Importance::Normal,
        target: None,
    },
];

/// Levels of the second case's scale, and its answers.
const WIDE: u8 = 11;
const RATED: [Status; 4] = [Status::Level(8), Status::Level(0), Status::Unanswered, Status::Unanswered];

/// The first case: groups are the function, then X and Y. `reason` is why d does not apply.
pub fn five(reason: &str) -> Option<Open> {
    let groups = vec![group("XY", None, 0..5)?, group("X", Some(0), 0..3)?, group("Y", Some(0), 3..5)?];
    let items = GIVEN.iter().map(|given| item(given.id, given.category)).collect::<Option<Vec<_>>>()?;
    let answers = GIVEN.iter().map(|given| Answer {
        status: given.status,
        importance: given.importance,
        target: given.target,
        reason: if given.status == Status::NotApplicable { reason.to_owned() } else { String::new() },
        ..Answer::default()
    });
    open(5, groups, items, answers.collect())
}

/// The second case: one group on a scale from 0 to 10.
pub fn wide() -> Option<Open> {
    let items = ["a", "b", "c", "d"].into_iter().map(|id| item(id, 0)).collect::<Option<Vec<_>>>()?;
    let answers = RATED.map(|status| Answer { status, ..Answer::default() });
    open(WIDE, vec![group("Z", None, 0..items.len())?], items, answers.into())
}

fn open(levels: u8, groups: Vec<Group>, items: Vec<Item>, answers: Vec<Answer>) -> Option<Open> {
    let id = QuestionnaireId::parse("example")?;
    let questionnaire = Questionnaire::new(id, Kind::Framework, levels, groups, items);
    let assessment = Assessment { answers, ..builtin::blank(&questionnaire) };
    Some(Open::new(Rc::new(questionnaire), assessment, Date::default()))
}

fn group(id: &str, parent: Option<usize>, items: std::ops::Range<usize>) -> Option<Group> {
    Some(Group { id: ItemId::parse(id)?, parent, items })
}

fn item(id: &str, group: usize) -> Option<Item> {
    let id = ItemId::parse(id)?;
    Some(Item { id, group, effort: None, weight: 1, needs: Vec::new(), maps: Vec::new(), ask_if: None, brief: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of docs/method.md §8.
    #[test]
    fn the_example_of_the_specification() {
        let open = five("there is none").unwrap();
        let [function, x, y] = [0, 1, 2].map(|at| open.scores.groups[at]);
        for (name, number, want) in [
            ("X coverage", x.coverage, Some(2.0 / 3.0)),
            ("X score", x.score, Some(0.75)),
            ("X level", x.level, Some(3.0)),
            ("X low", x.low, Some(0.5)),
            ("X high", x.high, Some(10.0 / 12.0)),
            ("X target", x.target, Some(10.0 / 12.0)),
            ("X gap", x.gap, Some(5.0 / 12.0)),
            ("X attainment", x.attainment, Some(0.5)),
            ("Y coverage", y.coverage, Some(1.0)),
            ("Y score", y.score, Some(0.25)),
            ("Y level", y.level, Some(1.0)),
            ("Y target", y.target, None),
            ("Y gap", y.gap, None),
            ("together coverage", function.coverage, Some(0.75)),
            ("together score", function.score, Some(7.0 / 12.0)),
            ("together low", function.low, Some(7.0 / 16.0)),
            ("together high", function.high, Some(11.0 / 16.0)),
            ("a priority", open.scores.items[0].priority(), Some(2.0)),
            ("b priority", open.scores.items[1].priority(), Some(0.0)),
            ("c priority", open.scores.items[2].priority(), None),
            ("c find out", open.scores.items[2].find_out(), Some(12.0)),
        ] {
            assert_eq!(number, want, "{name}");
        }
        assert_eq!((x.floor, y.floor), (None, Some(1)));
        assert_eq!(x.tally.reached(2), 2);
    }

    #[test]
    fn a_rated_zero_counts_and_an_unanswered_one_does_not() {
        let open = wide().unwrap();
        let numbers = open.scores.groups[0];
        let got = [numbers.score, numbers.level, numbers.coverage, numbers.low, numbers.high];
        assert_eq!(got, [0.4, 4.0, 0.5, 0.2, 0.7].map(Some));
    }
}
