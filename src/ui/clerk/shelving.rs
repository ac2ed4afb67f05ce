//! The shelf: reading, taking down, deleting and putting back the assessments on this machine.

use super::answering::announce;
use super::errand::Read;
use super::starting::remember;
use super::{Clerk, now, today};
use crate::browser::storage::{Store, trash};
use crate::browser::task::spawn_local;
use crate::exchange::assessment_text;
use crate::exchange::problem::{Fault, Problem};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::assessment::Assessment;
use crate::model::id::{AssessmentId, ItemId};
use crate::model::order::sort;
use crate::model::questionnaire::Questionnaire;
use crate::model::step::Past;
use crate::score::row::rows;
use crate::ui::components::answer_chip::mark;
use crate::ui::desk::{Missing, Open, Saving, Toast, Undo};
use crate::ui::shelf::{Book, Shelf, ShelfState, Trashed};
use std::rc::Rc;

impl Clerk {
    /// Reads the list of assessments again.
    pub(super) async fn refresh_shelf(&self) {
        let Some(store) = self.store() else { return self.shelve_desk() };
        let unread = self.gather_own(&store).await;
        let (listed, trashed) = match (store.list().await, store.trashed().await) {
            (Ok(listed), Ok(trashed)) => (listed, trashed),
            (Err(error), _) | (_, Err(error)) => {
                let state = ShelfState::Failed(error);
                return self.alter(|desk| desk.shelf = Rc::new(Shelf { state, ..Shelf::default() }));
            }
        };
        let mut shelf = Shelf { state: ShelfState::Ready, damaged: unread, ..Shelf::default() };
        for (id, _) in listed {
            match self.read_stored(&store, &id).await {
                Ok(Some(read)) => shelf.books.push(book(&read.questionnaire, &read.assessment)),
                Ok(None) => {}
                Err(problem) => shelf.damaged.push((id, damaged(&problem))),
            }
        }
        self.shelve_held(&mut shelf.books);
        sort(&mut shelf.books, |a, b| b.head.modified.as_str().cmp(a.head.modified.as_str()));
        for one in trashed {
            match self.trashed_book(one).await {
                Ok(one) => shelf.trash.push(one),
                Err(one) => shelf.damaged.push(one),
            }
        }
        sort(&mut shelf.trash, |a, b| b.when.cmp(&a.when));
        if !shelf.damaged.is_empty() {
            self.learn_reasons().await;
        }
        remember(!store.is_empty().await.unwrap_or(false));
        self.alter(|desk| desk.shelf = Rc::new(shelf));
        self.detail();
    }

    /// Without a store the desk is all there is: what lies on it can be found again from the start.
    fn shelve_desk(&self) {
        self.alter(|desk| {
            let own = desk.open.iter().filter(|open| !open.assessment.head.id.is_sample());
            let mut books = own.map(|open| book(&open.questionnaire, &open.assessment)).collect();
            self.shelve_held(&mut books);
            desk.shelf = Rc::new(Shelf { books, ..(*desk.shelf).clone() });
        });
    }

    /// What is held stands there as it is, not as it was stored before.
    fn shelve_held(&self, books: &mut Vec<Book>) {
        for open in self.0.held.borrow().iter() {
            books.retain(|book| book.head.id != open.assessment.head.id);
            books.push(book(&open.questionnaire, &open.assessment));
        }
    }

    /// Takes an assessment from the shelf.
    pub(super) fn take(&self, id: AssessmentId) {
        if id.is_sample() {
            return self.take_sample(id);
        }
        let Some(store) = self.store() else { return };
        let clerk = self.clone();
        spawn_local(async move {
            loop {
                let before = clerk.lying(&id);
                let read = clerk.read_stored(&store, id.as_str()).await;
                let past = clerk.read_past(&store, id.as_str()).await;
                if read.is_err() {
                    clerk.learn_reasons().await;
                }
                let now = clerk.lying(&id);
                if now.is_some() && clerk.0.pending.get() > 0 {
                    // What was read lacks what is on its way.
                    return clerk.0.heard.set(true);
                }
                // Else something was typed meanwhile.
                if before.as_ref().map(Rc::as_ptr) == now.as_ref().map(Rc::as_ptr) {
                    return clerk.taken(&id, read, past);
                }
            }
        });
    }

    /// Takes what lies on the desk once more, when another page has changed it while something was on its way.
    pub(super) fn take_again(&self) {
        let open = self.look(|desk| desk.open.as_ref().map(|open| open.assessment.head.id.clone()));
        if let (true, Some(id)) = (self.0.heard.take(), open) {
            self.take(id);
        }
    }

    /// The assessment of this id, while it lies on the desk.
    fn lying(&self, id: &AssessmentId) -> Option<Rc<Open>> {
        self.look(|desk| desk.open.clone()).filter(|open| open.assessment.head.id == *id)
    }

    /// Clears the desk of an assessment that is not stored as it lies there; whoever comes back to it has it read. Tells
    /// whether it lay there.
    pub(super) fn let_go(&self, id: &AssessmentId) -> bool {
        let lay = self.lying(id).is_some();
        if lay {
            self.alter(|desk| {
                desk.open = None;
                desk.toast = None;
                desk.saving = Saving::Idle;
            });
        }
        lay
    }

    /// What can be wrong with a record is said in words of the pages far from the answers.
    async fn learn_reasons(&self) {
        self.learn_pages(self.look(|desk| desk.language)).await;
    }

    fn taken(&self, id: &AssessmentId, read: Result<Option<Read>, Problem>, past: Past) {
        // What could not be stored is nowhere else.
        let unsaved = self.0.missed.get() && self.lying(id).is_some();
        if self.look(|desk| desk.route.assessment() != Some(id)) {
            if !unsaved && self.let_go(id) {
                self.refresh();
            }
            return;
        }
        if unsaved && matches!(read, Ok(None)) {
            return;
        }
        if matches!(read, Ok(None)) {
            self.let_go(id);
        }
        // What was changed in the sample is gone by now.
        self.guard(self.0.missed.get() || self.0.pending.get() > 0);
        let framework = self.framework();
        let is_stray = matches!(&read, Ok(Some(read)) if read.is_stray);
        self.0.kept.set(past.steps.len());
        // What is typed from here on is no part of a step that another page did.
        self.0.visits.set([self.0.visits.get()[0], 0]);
        self.alter(|desk| match read {
            Ok(Some(read)) => {
                let open = Open::new(read.questionnaire, read.assessment, today()).beside(framework);
                desk.open = Some(Rc::new(Open { past: Rc::new(past), ..open }));
                desk.missing = None;
            }
            Ok(None) => desk.missing = Some(Missing::Gone),
            Err(problem) => desk.missing = Some(Missing::Damaged(damaged(&problem))),
        });
        if is_stray {
            // Answers whose question is gone move to where they are kept; left there, they would be met twice.
            self.store_whole();
        }
        self.say(self.look(|desk| desk.language));
        self.detail();
        self.remind();
    }

    /// Moves an assessment to the trash.
    pub(super) fn delete(&self, id: AssessmentId) {
        if id.is_sample() {
            return self.throw_away();
        }
        drop(self.unhold(&id));
        let Some(store) = self.store() else {
            self.alter(|desk| desk.open = desk.open.take().filter(|open| open.assessment.head.id != id));
            return self.shelve_desk();
        };
        let title = self
            .look(|desk| desk.shelf.books.iter().find(|book| book.head.id == id).map(|book| book.name().to_owned()));
        let clerk = self.clone();
        spawn_local(async move {
            let key = match store.move_to_trash(id.as_str(), now().as_str()).await {
                Ok(key) => key,
                Err(error) => return clerk.not_done(&error),
            };
            announce(id.as_str());
            clerk.let_go(&id);
            clerk.alter(|desk| {
                let says = Sentence::new(
                    Key::HomeDeleted,
                    [("title", Arg::name(&title.unwrap_or_default(), Key::HomeUntitled))],
                );
                let undo = key.map(|key| Undo::Restore(key, id));
                desk.toast = Some(Rc::new(Toast { says, undo }));
            });
            clerk.refresh_shelf().await;
        });
    }

    pub(super) fn restore(&self, key: String, id: AssessmentId) {
        let Some(store) = self.store() else { return };
        self.alter(|desk| desk.toast = None);
        let clerk = self.clone();
        spawn_local(async move {
            // While an assessment of the same id is on the shelf, both stay where they are.
            match store.restore(&key, id.as_str()).await {
                Ok(_) => announce(id.as_str()),
                Err(error) => clerk.not_done(&error),
            }
            clerk.refresh_shelf().await;
        });
    }

    pub(super) fn purge(&self, key: String, id: AssessmentId) {
        let Some(store) = self.store() else { return };
        self.alter(|desk| desk.toast = None);
        let clerk = self.clone();
        spawn_local(async move {
            match store.purge(&key, id.as_str()).await {
                Ok(()) => clerk.forget_filed(&id),
                Err(error) => clerk.not_done(&error),
            }
            clerk.refresh_shelf().await;
        });
    }

    pub(super) async fn read_stored(&self, store: &Store, id: &str) -> Result<Option<Read>, Problem> {
        let unreadable = |error| Problem::whole(Fault::Unreadable(format!("{error:?}")));
        let Some((head, answers)) = store.load(id).await.map_err(unreadable)? else { return Ok(None) };
        let pairs = answers.iter().map(|(id, answer)| (id.as_str(), answer.as_str()));
        let mut read = self.read(&assessment_text::join(&head, pairs)).await?;
        let of = &read.questionnaire;
        read.is_stray = answers.iter().any(|(id, _)| ItemId::parse(id).is_some() && of.position(id).is_none());
        Ok(Some(read))
    }

    /// What is in the trash; its key and why, where it cannot be read.
    async fn trashed_book(&self, trashed: trash::Trashed) -> Result<Trashed, (String, Sentence)> {
        let read = self.read(&trashed.head).await;
        let head = read.map_err(|problem| (trashed.key.clone(), damaged(&problem)))?.assessment.head;
        let title = if head.title.is_empty() { head.organization.name } else { head.title };
        Ok(Trashed { key: trashed.key, id: head.id, title, when: trashed.when })
    }
}

/// That something was left as it is, and why.
pub(super) fn damaged(problem: &Problem) -> Sentence {
    Sentence::new(Key::StoreDamaged, [("reason", Arg::Say(Box::new(problem.sentence())))])
}

fn book(questionnaire: &Questionnaire, assessment: &Assessment) -> Book {
    let top = questionnaire.top();
    let last =
        assessment.answers.iter().enumerate().max_by_key(|(at, answer)| {
            (answer.answered.as_ref().map(|at| at.as_str().to_owned()), std::cmp::Reverse(*at))
        });
    let at = last.and_then(|(at, _)| questionnaire.item(at)).map(|item| item.id.to_string());
    let all = rows(questionnaire, assessment).into_iter().zip(&assessment.answers).enumerate();
    let asked = all.filter(|(at, (row, _))| row.asked && assessment.head.holds(*at));
    let marks = asked.map(|(_, (_, answer))| mark(answer, top)).collect();
    Book { head: assessment.head.clone(), marks, at }
}
