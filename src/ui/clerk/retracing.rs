//! Taking steps back and doing them again, and what is known of the steps of an assessment: reading, saving, forgetting.
//!
//! A step is taken back by putting the pieces that it changed as they were, once each of them still is as the step left
//! it; the whole then passes the gate like anything that is read. So a step that somebody else's change stands on is never
//! taken back in part, and nothing that cannot be read gets onto the desk.

use super::noting::{add, positions};
use super::{Clerk, now, today};
use crate::browser::storage::Store;
use crate::browser::task::spawn_local;
use crate::browser::{location, page};
use crate::exchange::{assessment_text, csv, step_json, step_text};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::id::ItemId;
use crate::model::step::{Kind, Past, Piece, Room, Step};
use crate::report::log;
use crate::ui::act::Act;
use crate::ui::desk::{Open, Toast, Undo};
use crate::ui::files::file_name;
use crate::ui::pages::assess::steps::BUTTONS;
use crate::ui::pages::log::rows::table;
use crate::ui::route::Route;
use std::rc::Rc;

/// Lines of a step that are looked at to say what it did.
const LOOKED_AT: usize = 200;

impl Clerk {
    /// Hears what is pressed and where one types, for as long as the page is open.
    pub(crate) fn watch_steps(&self) {
        let clerk = self.clone();
        // Right after this, once everybody knows that this part is here.
        spawn_local(async move { clerk.note_late() });
        let clerk = self.clone();
        let pressed = page::on_step(move |back| {
            let is_here = clerk.look(|desk| {
                desk.open
                    .as_ref()
                    .map(|open| &open.assessment.head.id)
                    .is_some_and(|id| desk.route.assessment() == Some(id))
            });
            // Elsewhere, what the message offers to take back can be taken back: a deletion.
            if is_here || back {
                clerk.act(if is_here { Act::Step(back) } else { Act::Undo });
            }
        });
        let (clerk, mut count) = (self.clone(), 0_u32);
        let typed = page::on_field(move |is_in| {
            count = count.wrapping_add(1).max(1);
            let [_, last] = clerk.0.visits.get();
            clerk.0.visits.set([if is_in { count } else { 0 }, last]);
        });
        self.0.listeners.borrow_mut().extend(pressed.into_iter().chain(typed.into_iter().flatten()));
    }

    /// Takes back what the toast offers to take back, and says so.
    pub(super) fn undo(&self) {
        let Some(toast) = self.look(|desk| desk.toast.clone()) else { return };
        self.alter(|desk| desk.toast = None);
        match &toast.undo {
            Some(Undo::Change(change, number)) => {
                let last = self.look(|desk| desk.open.as_ref().map_or(0, |open| open.past.last()));
                // Once something else was done, it is one more change.
                self.change(change.clone(), if last == *number { Kind::Back(*number) } else { Kind::Done });
                let says = Sentence::new(Key::UndoBack, [("what", Arg::Say(Box::new(toast.says.clone())))]);
                self.tell_of(says);
            }
            Some(Undo::Restore(key, id)) => self.restore(key.clone(), id.clone()),
            None => return,
        }
        // The button goes away, and the focus with it.
        drop(page::focus("main"));
    }

    /// Takes the last step back, or does again what was taken back last; one after the other.
    pub(super) fn retrace(&self, back: bool) {
        let waiting = {
            let mut wishes = self.0.wishes.borrow_mut();
            wishes.push(back);
            wishes.len()
        };
        if waiting > 1 {
            return;
        }
        let clerk = self.clone();
        spawn_local(async move {
            while let Some(back) = clerk.wish() {
                clerk.retrace_one(back).await;
                clerk.0.wishes.borrow_mut().remove(0);
            }
        });
    }

    fn wish(&self) -> Option<bool> {
        self.0.wishes.borrow().first().copied()
    }

    async fn retrace_one(&self, back: bool) {
        loop {
            let Some(open) = self.look(|desk| desk.open.clone()) else { return };
            let step = if back { open.past.back() } else { open.past.again() };
            let Some(step) = step else {
                let nothing = if back { Key::UndoNothing } else { Key::UndoNothingAgain };
                return self.tell_of(Sentence::new(nothing, []));
            };
            let read = match retraced(&open, &step, back) {
                Some(text) => self.read(&text).await.ok(),
                None => None,
            };
            // Something else was done meanwhile.
            if !self.look(|desk| desk.open.as_ref().is_some_and(|now| Rc::ptr_eq(now, &open))) {
                continue;
            }
            let Some(mut read) = read else { return self.pass(&open, step.number) };
            read.assessment.head.modified = now();
            let old = step_text::by_name(&open.assessment, &open.questionnaire);
            let new = step_text::by_name(&read.assessment, &read.questionnaire);
            let [before, after] = step_text::between(&old, &new);
            let kind = if back { Kind::Back(step.number) } else { Kind::Again(step.number) };
            let next = Open::new(read.questionnaire, read.assessment, today()).beside(self.framework());
            if next.questionnaire.id != open.questionnaire.id {
                self.0.missed.set(true);
            }
            let positions = positions(&after, &next.questionnaire);
            let mut next = Open { past: open.past.clone(), ..next };
            let number = add(&mut next, before, after, kind, false);
            self.put(&open, next, &positions, number);
            self.say(self.look(|desk| desk.language));
            return self.show(&open, &step, back);
        }
    }

    /// Passes over a step that cannot be taken back, and says so.
    fn pass(&self, open: &Rc<Open>, number: u32) {
        let mut passed = (**open).clone();
        let mut past = Past::clone(&open.past);
        past.pass(number);
        passed.past = Rc::new(past);
        self.alter(|desk| desk.open = Some(Rc::new(passed)));
        self.tell_of(Sentence::new(Key::UndoStuck, []));
    }

    /// Says what was taken back or done again, and shows where.
    fn show(&self, open: &Open, step: &Step, back: bool) {
        let lines: Vec<_> = step_json::lines(step, &open.questionnaire).take(LOOKED_AT).collect();
        let outcomes: Vec<ItemId> = step_json::outcomes(step).take(2).collect();
        // Many are counted, and more than are looked at.
        let many = step_json::outcomes(step).count();
        let what = if outcomes.len() > 1 { Sentence::counted(Key::UndoOutcomes, many, []) } else { log::says(&lines) };
        let what = ("what", Arg::Say(Box::new(what)));
        self.tell_of(Sentence::new(if back { Key::UndoBack } else { Key::UndoAgain }, [what]));
        let at = self.look(|desk| match &desk.route {
            Route::Assess(id, at) => Some((id.clone(), at.clone())),
            _ => None,
        });
        let (Some((id, at)), Some(outcome)) = (at, outcomes.first()) else { return };
        if at.as_deref() == Some(outcome.as_str()) {
            return;
        }
        let route = Route::Assess(id, Some(outcome.to_string()));
        drop(location::set_hash(&route.hash()));
        self.alter(|desk| desk.route = route);
        // Who presses the button presses it again; who pressed keys looks at the outcome.
        if !BUTTONS.iter().any(|id| page::has_focus(id)) {
            drop(page::focus("outcome"));
        }
    }

    fn tell_of(&self, says: Sentence) {
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
    }

    /// What was done to an assessment, as far as it is kept and can be read. What is past the bounds is removed; what cannot
    /// be read stays.
    pub(super) async fn read_past(&self, store: &Store, id: &str) -> Past {
        let Ok(mut kept) = store.steps(id).await else { return Past::default() };
        let (mut steps, mut damaged, mut room) = (Vec::new(), 0, Room::default());
        kept.reverse();
        kept.retain(|one| {
            let text = one.text.as_deref().unwrap_or_default();
            let Ok(step) = step_json::read(one.number, text) else {
                damaged += 1;
                return false;
            };
            let fits = room.takes(text.len());
            if fits {
                steps.push(Rc::new(step));
            }
            !fits
        });
        if !kept.is_empty() {
            drop(store.remove_steps(id, &kept).await);
        }
        steps.reverse();
        Past::new(steps, damaged)
    }

    /// Saves the change log as a table.
    pub(super) fn save_log(&self) {
        let (Some(open), Some(speech)) = (self.look(|desk| desk.open.clone()), self.look(|desk| desk.speech.clone()))
        else {
            return;
        };
        // Excel takes UTF-8 for what it is only with the mark; everybody else passes it over.
        let text = [csv::BYTE_ORDER_MARK, &csv::write(&table(&speech, &open))].concat();
        let (name, end) = (speech.t(Key::LogFile), [".", speech.words().text(Key::LogFile), ".csv"].concat());
        let name = file_name(&open.assessment.head, &name, today(), &end);
        let clerk = self.clone();
        spawn_local(async move {
            clerk.save_bytes(&name, "text/csv", text.as_bytes(), None).await;
        });
    }

    /// Forgets what was done: from then on nothing of it can be taken back.
    pub(super) fn clear_log(&self) {
        let Some(open) = self.look(|desk| desk.open.clone()) else { return };
        let clerk = self.clone();
        spawn_local(async move {
            if let Some(store) = clerk.store()
                && store.forget_steps(open.assessment.head.id.as_str()).await.is_err()
            {
                return clerk.tell_of(Sentence::new(Key::LogNotCleared, []));
            }
            clerk.0.kept.set(0);
            clerk.alter(|desk| {
                desk.open = desk.open.as_ref().map(|open| Rc::new(Open { past: Rc::default(), ..(**open).clone() }));
            });
            clerk.tell_of(Sentence::new(Key::LogCleared, []));
        });
    }
}

/// The assessment without the step, or with it again; none when something that it changed is not as it left it.
fn retraced(open: &Open, step: &Step, back: bool) -> Option<String> {
    let (from, to) = if back { (&step.after, &step.before) } else { (&step.before, &step.after) };
    let mut pieces = step_text::by_name(&open.assessment, &open.questionnaire);
    let is_there = |(name, text): &Piece| pieces.get(name) == text.as_ref();
    if !from.iter().all(is_there) {
        return None;
    }
    for (name, text) in to {
        match text {
            Some(text) => drop(pieces.insert(name.clone(), text.clone())),
            None => drop(pieces.remove(name)),
        }
    }
    let head = pieces.remove(step_text::HEAD)?;
    Some(assessment_text::join(&head, pieces.iter().map(|(name, text)| (name.as_str(), text.as_str()))))
}
