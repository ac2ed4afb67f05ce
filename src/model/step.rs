//! What was done to an assessment, step by step, and what of it can be taken back or done again.
//!
//! A step holds the pieces that it changed as this machine stores them, before and after. Refuses to know what a piece
//! says (`exchange::step_json`), and where steps are kept (`browser::storage`).

use super::date::Timestamp;
use std::rc::Rc;

/// A piece of an assessment by its name: an answer under the id of its outcome, the head, a snapshot, a scenario. None
/// where there is no such piece.
pub type Piece = (String, Option<String>);

/// A step as it is stored: its number, and all of it as text.
pub type Record = (u32, String);

/// How a step came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Somebody changed something.
    #[default]
    Done,
    /// The step of this number was taken back.
    Back(u32),
    /// The step of this number, taken back before, was done again.
    Again(u32),
}

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Its number, from 1 on, in the order in which steps were done.
    pub number: u32,
    /// When it was done.
    pub at: Timestamp,
    /// Who did it, if a name was given.
    pub by: String,
    /// How it came about.
    pub kind: Kind,
    /// The pieces that it changed, as they were.
    pub before: Vec<Piece>,
    /// The same pieces as it left them.
    pub after: Vec<Piece>,
}

/// The steps of one assessment, oldest first.
///
/// Taking back is a step of its own, so the list alone tells what can be taken back now, after a restart too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// The steps.
    pub steps: Vec<Rc<Step>>,
    /// How many more there are that could not be read.
    pub damaged: usize,
    /// Numbers of steps that can be taken back no more.
    passed: Vec<u32>,
}

/// How much of the steps of one assessment is kept, the newest first: so many, of very long ones fewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    steps: usize,
    bytes: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self { steps: 1000, bytes: 8_000_000 }
    }
}

impl Room {
    /// Takes a step of so many bytes if it fits. What is older than one that does not has no place either.
    pub fn takes(&mut self, bytes: usize) -> bool {
        let left = self.steps.checked_sub(1).zip(self.bytes.checked_sub(bytes));
        let (steps, bytes) = left.unwrap_or_default();
        *self = Self { steps, bytes };
        left.is_some()
    }
}

impl Past {
    /// Steps that were read, oldest first, beside some that could not be.
    pub fn new(steps: Vec<Rc<Step>>, damaged: usize) -> Self {
        Self { steps, damaged, passed: Vec::new() }
    }

    /// Number of the last step; 0 before the first.
    pub fn last(&self) -> u32 {
        self.steps.last().map_or(0, |step| step.number)
    }

    /// Adds a step and gives it its number. One `more` of the same visit to a field becomes one with the step before it.
    pub fn note(&mut self, step: Step, more: bool) -> Rc<Step> {
        let names =
            |pieces: &[Piece], others: &[Piece]| pieces.iter().map(|one| &one.0).eq(others.iter().map(|one| &one.0));
        let same =
            |last: &Rc<Step>| more && [last.kind, step.kind] == [Kind::Done; 2] && names(&last.after, &step.before);
        let step = match self.steps.pop_if(|last| same(last)) {
            Some(last) => Step { number: last.number, before: last.before.clone(), ..step },
            None => Step { number: self.last().saturating_add(1), ..step },
        };
        let step = Rc::new(step);
        self.steps.push(step.clone());
        step
    }

    /// What would be taken back now.
    pub fn back(&self) -> Option<Rc<Step>> {
        self.stacks()[0].pop()
    }

    /// What would be done again now.
    pub fn again(&self) -> Option<Rc<Step>> {
        self.stacks()[1].pop()
    }

    /// Passes over a step for as long as the page is open: what it changed is not as it left it.
    pub fn pass(&mut self, number: u32) {
        self.passed.push(number);
    }

    /// What is done, and what is taken back; of each the next to come last.
    fn stacks(&self) -> [Vec<Rc<Step>>; 2] {
        let (mut done, mut undone) = (Vec::new(), Vec::new());
        for step in &self.steps {
            match step.kind {
                Kind::Done => {
                    undone.clear();
                    // Somebody typed something and took it away again.
                    if step.before != step.after {
                        done.push(step.clone());
                    }
                }
                Kind::Back(number) => shift(&mut done, &mut undone, number),
                Kind::Again(number) => shift(&mut undone, &mut done, number),
            }
        }
        for stack in [&mut done, &mut undone] {
            stack.retain(|step| !self.passed.contains(&step.number));
        }
        [done, undone]
    }
}

/// Moves a step; one that is not there any more is passed over.
fn shift(from: &mut Vec<Rc<Step>>, to: &mut Vec<Rc<Step>>, number: u32) {
    if let Some(at) = from.iter().rposition(|step| step.number == number) {
        to.push(from.remove(at));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(kind: Kind, before: &str, after: &str) -> Step {
        let piece = |text: &str| vec![("GV.OC-01".to_owned(), Some(text.to_owned()))];
        Step { kind, before: piece(before), after: piece(after), ..Step::default() }
    }

    /// What is taken back next, and what is done again next.
    type Next = (Option<u32>, Option<u32>);

    fn numbers(past: &Past) -> Next {
        (past.back().map(|step| step.number), past.again().map(|step| step.number))
    }

    #[test]
    fn what_can_be_taken_back_follows_from_the_steps() {
        use Kind::{Again, Back, Done};
        let table: [(&[Kind], Next); 11] = [
            (&[], (None, None)),
            (&[Done], (Some(1), None)),
            (&[Done, Done], (Some(2), None)),
            (&[Done, Done, Back(2)], (Some(1), Some(2))),
            (&[Done, Done, Back(2), Back(1)], (None, Some(1))),
            (&[Done, Done, Back(2), Back(1), Again(1)], (Some(1), Some(2))),
            (&[Done, Done, Back(2), Again(2)], (Some(2), None)),
            (&[Done, Back(1), Done], (Some(3), None)),
            // What it speaks of is gone, or never was.
            (&[Back(7), Done], (Some(2), None)),
            (&[Done, Again(1)], (Some(1), None)),
            (&[Done, Back(1), Back(1)], (None, Some(1))),
        ];
        for (kinds, wanted) in table {
            let mut past = Past::default();
            for kind in kinds {
                past.note(step(*kind, "a", "b"), false);
            }
            assert_eq!(numbers(&past), wanted, "{kinds:?}");
        }
    }

    #[test]
    fn a_thousand_steps_are_kept_and_of_long_ones_fewer() {
        const HALF: usize = 4_000_000;
        let table: [(&[usize], usize, usize); 7] = [
            (&[100], 999, 999),
            (&[100], 1000, 1000),
            (&[100], 1001, 1000),
            (&[HALF], 3, 2),
            (&[HALF + 1], 3, 1),
            // One of no length at all, too.
            (&[1, 2 * HALF, 0], 3, 1),
            (&[2 * HALF + 1], 3, 0),
        ];
        for (sizes, many, wanted) in table {
            let mut room = Room::default();
            let kept = sizes.iter().cycle().take(many).filter(|bytes| room.takes(**bytes)).count();
            assert_eq!(kept, wanted, "{many} of {sizes:?}");
        }
    }

    #[test]
    fn one_visit_to_a_field_is_one_step() {
        let mut past = Past::default();
        past.note(step(Kind::Done, "", "a"), false);
        let last = past.note(step(Kind::Done, "a", "ab"), true);
        assert_eq!((past.steps.len(), last.number), (1, 1));
        assert_eq!(*last, Step { number: 1, ..step(Kind::Done, "", "ab") });
        past.note(step(Kind::Done, "ab", ""), true);
        assert_eq!(numbers(&past), (None, None), "nothing came of it");
        let other = Step { before: vec![("GV.OC-02".into(), None)], ..step(Kind::Done, "", "a") };
        assert_eq!(past.note(other, true).number, 2, "another outcome is another step");
        assert_eq!(past.note(step(Kind::Back(2), "a", ""), true).number, 3);
        assert_eq!(past.note(step(Kind::Done, "", "c"), true).number, 4, "nothing is one with an undo");
    }

    #[test]
    fn what_cannot_be_taken_back_does_not_stand_in_the_way() {
        let mut past = Past::new(vec![Rc::new(Step { number: 8, ..step(Kind::Done, "a", "b") })], 1);
        past.note(step(Kind::Done, "b", "c"), false);
        assert_eq!(numbers(&past), (Some(9), None));
        past.pass(9);
        assert_eq!(numbers(&past), (Some(8), None));
        past.note(step(Kind::Back(8), "b", "a"), false);
        assert_eq!(numbers(&past), (None, Some(8)));
    }
}
