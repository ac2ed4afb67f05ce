//! A questionnaire: its groups and items in the order of the standard, flattened once so that everything else can walk it.
//!
//! It holds structure only. The words stand in one file per language and are found by id.

use super::answer::Effort;
use super::id::{ItemId, QuestionnaireId};
use std::ops::Range;

/// Whether the items are the framework itself or only map to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The outcomes of a framework.
    Framework,
    /// Questions that map to a framework's outcomes.
    Questionnaire,
}

/// Where the ids come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Title of the document.
    pub title: String,
    /// Its identifier, for example `NIST.CSWP.29`.
    pub identifier: String,
    /// Date of the document as it was given.
    pub date: String,
}

/// A group of items, a function or a category for example. Groups nest; each knows the items below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Id as the standard gives it, `GV.OC`.
    pub id: ItemId,
    /// Position of the group around it; none at the top.
    pub parent: Option<usize>,
    /// Positions of all items below it, at any depth: contiguous, because items stand in framework order.
    pub items: Range<usize>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Id as the standard gives it, `GV.OC-01`.
    pub id: ItemId,
    /// Position of the group that holds it.
    pub group: usize,
    /// Content's estimate of the effort to move one level up.
    pub effort: Option<Effort>,
    /// Weight that its author gives it, 1 to 10.
    pub weight: u8,
    /// Outcomes that should come first, at most two (docs/method.md §3): a hint, never an order.
    pub needs: Vec<ItemId>,
    /// Outcomes of the framework that it maps to.
    pub maps: Vec<ItemId>,
    /// Asked only when an earlier item is rated high enough.
    pub ask_if: Option<AskIf>,
    /// Part of the short set of a workshop.
    pub brief: bool,
}

/// Condition under which an item applies (docs/method.md §4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskIf {
    /// Position of an earlier item.
    pub item: usize,
    /// Level that it must have reached.
    pub at_least: u8,
}

/// A questionnaire, checked: ids are unique, order is the standard's, every reference has its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// Its id.
    pub id: QuestionnaireId,
    /// Framework or mapped questionnaire.
    pub kind: Kind,
    /// The framework that a mapped questionnaire maps to.
    pub framework: Option<QuestionnaireId>,
    /// Where its ids come from.
    pub source: Option<Source>,
    /// Whether it comes with Kamae: then its words are Kamae's own, and its scale is the default one (docs/method.md §1).
    pub built_in: bool,
    /// Number of levels of its scale, 2 to 11.
    pub levels: u8,
    /// Groups, parents before their children.
    pub groups: Vec<Group>,
    /// Items in framework order.
    pub items: Vec<Item>,
    by_id: Vec<u32>,
}

impl Questionnaire {
    /// Joins the parts and makes the index by id. The caller has checked them.
    pub fn new(id: QuestionnaireId, kind: Kind, levels: u8, groups: Vec<Group>, items: Vec<Item>) -> Self {
        // Each put where it belongs; a sort is 1 kB of the first load.
        let mut by_id: Vec<u32> = Vec::with_capacity(items.len());
        let name = |i: u32| items.get(i as usize).map(|item| item.id.as_str());
        for i in 0..u32::try_from(items.len()).unwrap_or(0) {
            by_id.insert(by_id.partition_point(|&other| name(other) <= name(i)), i);
        }
        Self { id, kind, framework: None, source: None, built_in: false, levels, groups, items, by_id }
    }

    /// Highest level of the scale: 1 to 10, 4 on the default scale.
    pub fn top(&self) -> u8 {
        self.levels.saturating_sub(1)
    }

    /// Position of the item with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        let name = |&i: &u32| self.items.get(i as usize).map_or("", |item| item.id.as_str());
        let at = self.by_id.binary_search_by(|i| name(i).cmp(id)).ok()?;
        self.by_id.get(at).map(|&i| i as usize)
    }

    /// The item at a position.
    pub fn item(&self, position: usize) -> Option<&Item> {
        self.items.get(position)
    }

    /// The group with this id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id.as_str() == id)
    }

    /// The groups at the top (functions), with their positions.
    pub fn functions(&self) -> impl Iterator<Item = (usize, &Group)> {
        self.groups.iter().enumerate().filter(|(_, group)| group.parent.is_none())
    }

    /// The groups that hold items themselves (categories), with their positions.
    pub fn categories(&self) -> impl Iterator<Item = (usize, &Group)> {
        self.groups.iter().enumerate().filter(|(at, _)| self.items.iter().any(|item| item.group == *at))
    }

    /// These items, by position and in order, with those on whose answers their conditions hang; none where that is all.
    pub fn with_conditions(&self, chosen: &[usize]) -> Vec<usize> {
        let mut within: Vec<bool> = (0..self.items.len()).map(|at| chosen.contains(&at)).collect();
        // A condition names an earlier item, which may have one itself.
        for (at, item) in self.items.iter().enumerate().rev() {
            let wanted = within.get(at).copied().unwrap_or_default();
            if let Some(slot) = item.ask_if.filter(|_| wanted).and_then(|ask| within.get_mut(ask.item)) {
                *slot = true;
            }
        }
        let part: Vec<usize> = (0..within.len()).filter(|at| within.get(*at) == Some(&true)).collect();
        if part.len() == self.items.len() { Vec::new() } else { part }
    }

    /// Positions of the short set of a workshop, where its author has marked one.
    pub fn brief(&self) -> Vec<usize> {
        self.items.iter().enumerate().filter(|(_, item)| item.brief).map(|(at, _)| at).collect()
    }

    /// How many outcomes of `framework` its items touch, and all of them (docs/method.md §4).
    pub fn touches(&self, framework: &Self) -> [usize; 2] {
        let touched = |outcome: &&Item| self.items.iter().any(|item| item.maps.contains(&outcome.id));
        [framework.items.iter().filter(touched).count(), framework.items.len()]
    }

    /// Position of the top group above (or at) the group at `position`.
    pub fn function_of(&self, mut position: usize) -> usize {
        while let Some(parent) = self.groups.get(position).and_then(|group| group.parent) {
            position = parent;
        }
        position
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The third is asked because of the second, and that because of the first.
    #[test]
    fn a_part_holds_what_its_conditions_hang_on() {
        let id = |text: &str| ItemId::parse(text).unwrap();
        let item = |name: &str, ask_if: Option<usize>| Item {
            id: id(name),
            group: 0,
            effort: None,
            weight: 1,
            needs: Vec::new(),
            maps: Vec::new(),
            ask_if: ask_if.map(|item| AskIf { item, at_least: 1 }),
            brief: false,
        };
        let items = vec![item("A-1", None), item("A-2", Some(0)), item("A-3", Some(1)), item("A-4", None)];
        let groups = vec![Group { id: id("A"), parent: None, items: 0..4 }];
        let name = QuestionnaireId::parse("q").unwrap();
        let of = Questionnaire::new(name, Kind::Framework, 5, groups, items);
        for (chosen, part) in [
            (&[][..], &[][..]),
            (&[0], &[0]),
            (&[3], &[3]),
            (&[3, 1], &[0, 1, 3]),
            (&[2], &[0, 1, 2]),
            // All of it is no part.
            (&[2, 3], &[]),
            (&[9], &[]),
        ] {
            assert_eq!(of.with_conditions(chosen), part, "{chosen:?}");
        }
    }
}
