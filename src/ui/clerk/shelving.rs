//! The shelf: starting, taking down, deleting and putting back the assessments on this machine.

use super::{Clerk, now, today};
use crate::browser::random;
use crate::browser::storage::Store;
use crate::exchange::assessment_json::{self, Strangers};
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::{assessment_text, builtin};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::assessment::{Assessment, Head};
use crate::model::id::AssessmentId;
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::NewAssessment;
use crate::ui::components::answer_chip::mark;
use crate::ui::desk::{Missing, Open, Saving, Toast};
use crate::ui::route::Route;
use crate::ui::shelf::{Book, Shelf, ShelfState, Trashed};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

impl Clerk {
    /// Opens the store, then whatever the address names.
    pub(super) async fn open_store(&self) {
        match Store::open().await {
            Ok(store) => *self.0.store.borrow_mut() = Some(store),
            Err(error) => {
                self.alter(|desk| {
                    desk.shelf = Rc::new(Shelf { state: ShelfState::Failed(error.clone()), ..Shelf::default() });
                    desk.saving = Saving::Failed(error);
                });
            }
        }
        self.refresh_shelf().await;
        if self.look(|desk| desk.open.is_some()) {
            self.store_whole();
        }
        self.arrive(self.look(|desk| desk.route.clone()));
    }

    /// Reads the list of assessments again.
    pub(super) async fn refresh_shelf(&self) {
        let Some(store) = self.store() else { return };
        let (Ok(listed), Ok(trashed)) = (store.list().await, store.trashed().await) else { return };
        let mut shelf = Shelf { state: ShelfState::Ready, ..Shelf::default() };
        for (id, _) in listed {
            match read_stored(&store, &id).await {
                Ok(Some(open)) => shelf.books.push(book(&open.0, &open.1)),
                Ok(None) => {}
                Err(problem) => shelf.damaged.push((id, problem)),
            }
        }
        shelf.books.sort_unstable_by(|a, b| b.head.modified.as_str().cmp(a.head.modified.as_str()));
        shelf.trash = trashed.into_iter().filter_map(trashed_book).collect();
        shelf.trash.sort_unstable_by(|a, b| b.when.cmp(&a.when));
        self.alter(|desk| desk.shelf = Rc::new(shelf));
    }

    /// Reads the list again while something else goes on.
    pub(super) fn refresh(&self) {
        let clerk = self.clone();
        spawn_local(async move { clerk.refresh_shelf().await });
    }

    /// Starts an assessment of NIST CSF 2.0.
    pub(super) fn start_assessment(&self, new: NewAssessment) {
        let (Ok(questionnaire), Ok(bytes)) = (builtin::csf_2_0(), random::bytes16()) else { return };
        let mut head = Head::new(AssessmentId::from_random(bytes), now(), questionnaire.id.clone());
        head.questionnaire_digest = builtin::digest(questionnaire.id.as_str()).unwrap_or_default();
        new.fill(&mut head);
        let assessment = Assessment::new(head, questionnaire.items.len());
        self.put_on_desk(Rc::new(questionnaire), assessment);
    }

    /// Opens an assessment that is not stored yet, stores it, and goes to its first question.
    pub(super) fn put_on_desk(&self, questionnaire: Rc<Questionnaire>, assessment: Assessment) {
        let id = assessment.head.id.clone();
        let open = Rc::new(Open::new(questionnaire, assessment, today()));
        self.alter(|desk| {
            desk.open = Some(open);
            desk.missing = None;
        });
        self.store_whole();
        self.refresh();
        self.act(super::Act::Go(Route::Assess(id, None)));
    }

    /// Takes the assessment that the address names from the shelf, unless it is on the desk.
    pub(super) fn take_from_shelf(&self, id: AssessmentId) {
        let here = self.look(|desk| desk.open.as_ref().is_some_and(|open| open.assessment.head.id == id));
        if here {
            return self.alter(|desk| desk.missing = None);
        }
        let Some(store) = self.store() else {
            let opening = self.look(|desk| desk.shelf.state == ShelfState::Opening);
            return self.alter(|desk| desk.missing = Some(if opening { Missing::Loading } else { Missing::Gone }));
        };
        self.alter(|desk| {
            desk.open = None;
            desk.missing = Some(Missing::Loading);
            desk.saving = Saving::Idle;
        });
        let clerk = self.clone();
        spawn_local(async move {
            let read = read_stored(&store, id.as_str()).await;
            clerk.taken(&id, read);
        });
    }

    fn taken(&self, id: &AssessmentId, read: Result<Option<Read>, Problem>) {
        if self.look(|desk| desk.route.assessment() != Some(id)) {
            return;
        }
        self.alter(|desk| match read {
            Ok(Some((questionnaire, assessment))) => {
                desk.open = Some(Rc::new(Open::new(questionnaire, assessment, today())));
                desk.missing = None;
            }
            Ok(None) => desk.missing = Some(Missing::Gone),
            Err(problem) => desk.missing = Some(Missing::Damaged(problem)),
        });
    }

    /// Moves an assessment to the trash.
    pub(super) fn delete(&self, id: AssessmentId) {
        let Some(store) = self.store() else { return };
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
}

/// An assessment and what it answers.
pub(super) type Read = (Rc<Questionnaire>, Assessment);

async fn read_stored(store: &Store, id: &str) -> Result<Option<Read>, Problem> {
    let unreadable = |error| Problem::whole(Fault::Unreadable(format!("{error:?}")));
    let Some((head, answers)) = store.load(id).await.map_err(unreadable)? else { return Ok(None) };
    let pairs = answers.iter().map(|(id, answer)| (id.as_str(), answer.as_str()));
    read_text(&assessment_text::join(&head, pairs)).map(Some)
}

/// Reads an assessment of a built-in questionnaire.
fn read_text(text: &str) -> Result<Read, Problem> {
    let id = assessment_json::questionnaire_of(text)?;
    let unknown = || Problem::whole(Fault::NoQuestionnaire(id.to_string()));
    let questionnaire = builtin::read(id.as_str()).ok_or_else(unknown)??;
    let (assessment, _) = assessment_json::read(text, &questionnaire, Strangers::Refuse)?;
    Ok((Rc::new(questionnaire), assessment))
}

fn book(questionnaire: &Questionnaire, assessment: &Assessment) -> Book {
    let top = questionnaire.top();
    let last =
        assessment.answers.iter().enumerate().max_by_key(|(at, answer)| {
            (answer.answered.as_ref().map(|at| at.as_str().to_owned()), std::cmp::Reverse(*at))
        });
    let at = last.and_then(|(at, _)| questionnaire.item(at)).map(|item| item.id.to_string());
    let marks = assessment.answers.iter().map(|answer| mark(answer, top)).collect();
    Book { head: assessment.head.clone(), marks, at }
}

fn trashed_book(trashed: crate::browser::storage::trash::Trashed) -> Option<Trashed> {
    let (_, assessment) = read_text(&trashed.head).ok()?;
    let head = assessment.head;
    let title = if head.title.is_empty() { head.organization.name } else { head.title };
    Some(Trashed { key: trashed.id, id: head.id, title, when: trashed.when })
}
