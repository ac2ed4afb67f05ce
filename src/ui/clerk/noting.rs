//! Putting down what a change did, as a step beside the assessment; in the second part of the program.
//!
//! What was answered before that part was here is put down when it comes.

use super::{Clerk, now};
use crate::browser::task::spawn_local;
use crate::exchange::{assessment_text, step_text};
use crate::model::questionnaire::Questionnaire;
use crate::model::step::{Kind, Past, Piece, Record, Step};
use crate::ui::desk::Open;
use std::rc::Rc;

/// Adds to what was done that the answers at these positions, and whatever else, were changed. Gives the number of the step.
pub fn note(clerk: &Clerk, open: &Open, changed: &mut Open, positions: &[usize], kind: Kind) -> u32 {
    let pieces = |of: &Open, than: &Open| -> Vec<Piece> {
        let answers = positions.iter().filter_map(|at| super::answering::record(of, *at));
        let kept = assessment_text::write_kept(&of.assessment, Some(&than.assessment), &of.questionnaire);
        answers.chain(kept).collect()
    };
    let (mut before, mut after) = (pieces(open, changed), pieces(changed, open));
    let [old, new] = [open, changed].map(|of| step_text::head(&of.assessment, &of.questionnaire));
    if old != new {
        before.push(old);
        after.push(new);
    }
    let [visit, last] = clerk.0.visits.get();
    clerk.0.visits.set([visit, visit]);
    add(changed, before, after, kind, visit != 0 && visit == last)
}

/// The record of the step of this number. When everything is stored `anew`, those before it that are not stored are, too.
pub fn record(clerk: &Clerk, open: &Open, number: u32, anew: bool) -> Option<Record> {
    let written = |step: &Rc<Step>| (step.number, step_text::write(step));
    let (steps, kept) = (&open.past.steps, &clerk.0.kept);
    let last = steps.last().filter(|step| step.number == number);
    let others = steps.len() - usize::from(last.is_some());
    if !anew && clerk.0.pending.get() == 0 {
        // Nothing is on its way, and nothing has failed: whatever came before is stored.
        kept.set(others);
    }
    let missing: Vec<_> = steps.iter().take(others).skip(kept.get()).map(written).collect();
    if let (true, Some(store)) = (anew && !missing.is_empty(), clerk.store()) {
        let keeping = store.keep_steps(open.assessment.head.id.as_str(), &missing);
        // Where this fails, so does what is stored next, which says so.
        spawn_local(async move { drop(keeping.await) });
    }
    last.map(written)
}

/// Adds a step. Gives its number.
pub(super) fn add(changed: &mut Open, before: Vec<Piece>, after: Vec<Piece>, kind: Kind, more: bool) -> u32 {
    let by = changed.assessment.head.prepared_by.clone();
    let mut past = Past::clone(&changed.past);
    let number = past.note(Step { number: 0, at: now(), by, kind, before, after }, more).number;
    changed.past = Rc::new(past);
    number
}

/// The positions of the answers among some pieces.
pub(super) fn positions(pieces: &[Piece], of: &Questionnaire) -> Vec<usize> {
    pieces.iter().filter_map(|(name, _)| of.position(name)).collect()
}

impl Clerk {
    /// Puts down what was done while nobody could.
    pub(super) fn note_late(&self) {
        let states = self.0.unnoted.take();
        let Some(open) = self.look(|desk| desk.open.clone()) else { return };
        let mut noted = (*open).clone();
        let after = states.iter().skip(1).chain([&open]);
        let is_ours = |(one, _): &(&Rc<Open>, &Rc<Open>)| one.assessment.head.id == open.assessment.head.id;
        for (before, after) in states.iter().zip(after).filter(is_ours) {
            let all = |one: &Open| step_text::by_name(&one.assessment, &one.questionnaire);
            let [before, after] = step_text::between(&all(before), &all(after));
            add(&mut noted, before, after, Kind::Done, false);
        }
        if noted.past.last() != open.past.last() {
            self.alter(|desk| desk.open = Some(Rc::new(noted)));
            self.store_whole();
        }
    }
}
