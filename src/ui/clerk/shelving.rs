//! The shelf: reading, taking down, deleting and putting back the assessments on this machine.

use super::errand::Read;
use super::{Clerk, now, today};
use crate::browser::storage::Store;
use crate::exchange::assessment_text;
use crate::exchange::problem::{Fault, Problem};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::assessment::Assessment;
use crate::model::id::{AssessmentId, ItemId};
use crate::model::questionnaire::Questionnaire;
use crate::score::row::rows;
use crate::ui::components::answer_chip::mark;
use crate::ui::desk::{Missing, Open, Toast};
use crate::ui::shelf::{Book, Shelf, ShelfState, Trashed};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

impl Clerk {
    /// Reads the list of assessments again.
    pub(super) async fn refresh_shelf(&self) {
        let Some(store) = self.store() else { return self.shelve_desk() };
        self.gather_own(&store).await;
        let (Ok(listed), Ok(trashed)) = (store.list().await, store.trashed().await) else { return };
        let mut shelf = Shelf { state: ShelfState::Ready, ..Shelf::default() };
        for (id, _) in listed {
            match self.read_stored(&store, &id).await {
                Ok(Some(read)) => shelf.books.push(book(&read.questionnaire, &read.assessment)),
                Ok(None) => {}
                Err(problem) => shelf.damaged.push((id, damaged(&problem))),
            }
        }
        shelf.books.sort_unstable_by(|a, b| b.head.modified.as_str().cmp(a.head.modified.as_str()));
        for one in trashed {
            shelf.trash.extend(self.trashed_book(one).await);
        }
        shelf.trash.sort_unstable_by(|a, b| b.when.cmp(&a.when));
        self.alter(|desk| desk.shelf = Rc::new(shelf));
        self.detail();
    }

    /// Without a store the desk is all there is: what lies on it can be found again from the start.
    fn shelve_desk(&self) {
        self.alter(|desk| {
            let own = desk.open.iter().filter(|open| !open.assessment.head.id.is_sample());
            let books = own.map(|open| book(&open.questionnaire, &open.assessment)).collect();
            desk.shelf = Rc::new(Shelf { books, ..(*desk.shelf).clone() });
        });
    }

    /// Takes an assessment from the shelf.
    pub(super) fn take(&self, id: AssessmentId) {
        if id.is_sample() {
            return self.take_sample(id);
        }
        let Some(store) = self.store() else { return };
        let clerk = self.clone();
        spawn_local(async move {
            let read = clerk.read_stored(&store, id.as_str()).await;
            clerk.taken(&id, read);
        });
    }

    fn taken(&self, id: &AssessmentId, read: Result<Option<Read>, Problem>) {
        if self.look(|desk| desk.route.assessment() != Some(id)) {
            return;
        }
        // What was changed in the sample is gone by now.
        self.guard(self.0.missed.get() || self.0.pending.get() > 0);
        let framework = self.framework();
        let is_stray = matches!(&read, Ok(Some(read)) if read.is_stray);
        self.alter(|desk| match read {
            Ok(Some(read)) => {
                let open = Open::new(read.questionnaire, read.assessment, today()).beside(framework);
                desk.open = Some(Rc::new(open));
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
    }

    /// Moves an assessment to the trash.
    pub(super) fn delete(&self, id: AssessmentId) {
        if id.is_sample() {
            return self.throw_away();
        }
        let Some(store) = self.store() else {
            self.alter(|desk| desk.open = None);
            return self.shelve_desk();
        };
        let title = self
            .look(|desk| desk.shelf.books.iter().find(|book| book.head.id == id).map(|book| book.name().to_owned()));
        let clerk = self.clone();
        spawn_local(async move {
            if store.move_to_trash(id.as_str(), now().as_str()).await.is_err() {
                return;
            }
            clerk.alter(|desk| {
                desk.open = desk.open.take().filter(|open| open.assessment.head.id != id);
                let says = Sentence::new(Key::HomeDeleted, [("title", Arg::text(title.unwrap_or_default()))]);
                desk.toast = Some(Rc::new(Toast { says, undo: None }));
            });
            clerk.refresh_shelf().await;
        });
    }

    pub(super) fn restore(&self, key: String) {
        let Some(store) = self.store() else { return };
        self.alter(|desk| desk.toast = None);
        let clerk = self.clone();
        spawn_local(async move {
            // Refused only while an assessment of the same id is on the shelf: both stay where they are.
            drop(store.restore(&key).await);
            clerk.refresh_shelf().await;
        });
    }

    pub(super) fn purge(&self, key: String) {
        let Some(store) = self.store() else { return };
        self.alter(|desk| desk.toast = None);
        let clerk = self.clone();
        spawn_local(async move {
            drop(store.purge(&key).await);
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

    async fn trashed_book(&self, trashed: crate::browser::storage::trash::Trashed) -> Option<Trashed> {
        let head = self.read(&trashed.head).await.ok()?.assessment.head;
        let title = if head.title.is_empty() { head.organization.name } else { head.title };
        Some(Trashed { key: trashed.id, id: head.id, title, when: trashed.when })
    }
}

/// That something was left as it is, and why.
fn damaged(problem: &Problem) -> Sentence {
    Sentence::new(Key::StoreDamaged, [("reason", Arg::Say(Box::new(problem.sentence())))])
}

fn book(questionnaire: &Questionnaire, assessment: &Assessment) -> Book {
    let top = questionnaire.top();
    let last =
        assessment.answers.iter().enumerate().max_by_key(|(at, answer)| {
            (answer.answered.as_ref().map(|at| at.as_str().to_owned()), std::cmp::Reverse(*at))
        });
    let at = last.and_then(|(at, _)| questionnaire.item(at)).map(|item| item.id.to_string());
    let asked = rows(questionnaire, assessment).into_iter().zip(&assessment.answers).filter(|(row, _)| row.asked);
    let marks = asked.map(|(_, answer)| mark(answer, top)).collect();
    Book { head: assessment.head.clone(), marks, at }
}
