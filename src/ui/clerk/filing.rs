//! Files: out to the operator's own folder, and in from wherever they come.

use super::errand::{Read, said};
use super::{Clerk, now, today};
use crate::browser::files::{self, Place, Saved};
use crate::browser::random;
use crate::exchange::assessment_json::{self, Strangers};
use crate::exchange::document::{self, Kind};
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::{assessment_text, own};
use crate::i18n::key::Key;
use crate::i18n::official::Official;
use crate::i18n::say::{Arg, Sentence};
use crate::model::id::AssessmentId;
use crate::ui::desk::{Arrival, Asking, Toast};
use crate::ui::files::{ASSESSMENT, file_name};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// What a file turned out to be.
pub(super) enum Came {
    /// An assessment, read.
    Assessment(Rc<Arrival>),
    /// A questionnaire, not read yet.
    Questionnaire(Vec<u8>),
    /// The official wording of the framework.
    Wording(Official),
}

const MIME: &str = "application/json";

impl Clerk {
    /// Saves the open assessment, once what would be saved has been read back: to the file that it was saved to last, or
    /// to another one.
    pub(super) fn save_file(&self, same_place: bool) {
        let Some(open) = self.look(|desk| desk.open.clone()) else { return };
        let Some(speech) = self.look(|desk| desk.speech.clone()) else { return };
        let text = assessment_text::write(&open.assessment, &open.questionnaire);
        let id = open.assessment.head.id.clone();
        let name = file_name(&open.assessment.head, speech.words().text(Key::FileName), today(), ASSESSMENT);
        let read_back = assessment_json::read(&text, &open.questionnaire, Strangers::Keep);
        if !read_back.as_ref().is_ok_and(|(read, _)| *read == open.assessment) {
            let fault = read_back.err().unwrap_or_else(|| Problem::whole(Fault::Unreadable(name.clone())));
            return self.alter(|desk| desk.asking = Asking::Refused(name, said(&fault)));
        }
        let last = self.look(|desk| desk.place.clone()).filter(|last| same_place && last.0 == id);
        let clerk = self.clone();
        spawn_local(async move {
            let last = last.map(|last| last.1.clone());
            if let Some(place) = clerk.save_bytes(&name, MIME, text.as_bytes(), last).await {
                clerk.alter(|desk| desk.place = Some(Rc::new((id, place))));
            }
        });
    }

    /// Saves a file and says what has come of it; who wanted none any more knows. Gives where it was written.
    pub(super) async fn save_bytes(&self, name: &str, mime: &str, bytes: &[u8], last: Option<Place>) -> Option<Place> {
        let saved = files::save(name, mime, bytes, last).await;
        let (key, name) = match &saved {
            Ok(Saved::Cancelled) => return None,
            Ok(Saved::There(place)) => (Key::FileSaved, place.name.as_str()),
            Ok(Saved::Different) => (Key::FileDiffers, name),
            Ok(Saved::Handed) => (Key::FileHanded, name),
            Err(_) => (Key::FileNotWritten, name),
        };
        let says = Sentence::new(key, [("name", Arg::text(name))]);
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
        if let Ok(Saved::There(place)) = saved { Some(place) } else { None }
    }

    /// Opens a file: refused by its size before it is read, and read whole before anything changes.
    pub(super) fn open_file(&self, file: File) {
        let clerk = self.clone();
        spawn_local(async move {
            let name = file.name();
            match clerk.read_file(file).await {
                Ok(Came::Assessment(arrival)) => clerk.arrived(arrival),
                Ok(Came::Questionnaire(bytes)) => clerk.open_own(name, bytes).await,
                Ok(Came::Wording(official)) => clerk.keep_wording(official).await,
                Err(problem) => clerk.alter(|desk| desk.asking = Asking::Refused(name, said(&problem))),
            }
        });
    }

    fn arrived(&self, arrival: Rc<Arrival>) {
        let id = &arrival.assessment.head.id;
        if id.is_sample() {
            // Saved, the sample is somebody's own.
            return self.accept_copy(&arrival);
        }
        let here = self.look(|desk| {
            let open = desk.open.as_ref().is_some_and(|open| open.assessment.head.id == *id);
            open || desk.shelf.books.iter().any(|book| book.head.id == *id)
        });
        if here { self.alter(|desk| desk.asking = Asking::Same(arrival)) } else { self.accept(&arrival, None) }
    }

    /// The file opens as a copy with an id of its own.
    pub(super) fn keep_both(&self) {
        if let Some(arrival) = self.take_arrival() {
            self.accept_copy(&arrival);
        }
    }

    fn accept_copy(&self, arrival: &Arrival) {
        if let Ok(bytes) = random::bytes16() {
            self.accept(arrival, Some(AssessmentId::from_random(bytes)));
        }
    }

    /// What is here goes to the trash, and the file takes its place.
    pub(super) fn replace(&self) {
        let Some(arrival) = self.take_arrival() else { return };
        let clerk = self.clone();
        let store = self.store();
        spawn_local(async move {
            let id = arrival.assessment.head.id.to_string();
            let moved = match store {
                Some(store) => store.move_to_trash(&id, now().as_str()).await.is_ok(),
                None => true,
            };
            if moved {
                clerk.accept(&arrival, None);
            }
        });
    }

    fn take_arrival(&self) -> Option<Rc<Arrival>> {
        let arrival = self.look(|desk| match &desk.asking {
            Asking::Same(arrival) => Some(arrival.clone()),
            _ => None,
        });
        self.alter(|desk| desk.asking = Asking::Nothing);
        arrival
    }

    fn accept(&self, arrival: &Arrival, copy: Option<AssessmentId>) {
        let mut assessment = arrival.assessment.clone();
        if let Some(id) = copy {
            assessment.head.title = self.copy_title(&assessment.head.title);
            assessment.head.id = id;
        }
        let name =
            if assessment.head.title.is_empty() { &assessment.head.organization.name } else { &assessment.head.title };
        let says = Sentence::new(Key::FileOpened, [("title", Arg::text(name))]);
        self.put_on_desk(arrival.questionnaire.clone(), assessment);
        self.alter(|desk| {
            desk.toast = Some(Rc::new(Toast { says, undo: None }));
            desk.warnings = Rc::new(arrival.warnings.clone());
        });
    }

    fn copy_title(&self, title: &str) -> String {
        let speech = self.look(|desk| desk.speech.clone());
        let copy =
            |speech: crate::ui::speech::Speech| speech.f(Key::FileCopyTitle, [("title", Arg::text(title))]).to_string();
        speech.map_or_else(|| title.to_owned(), copy)
    }

    async fn read_file(&self, file: File) -> Result<Came, Problem> {
        let bytes = Self::bytes_of(file).await?;
        if own::is_zip(&bytes) {
            return Ok(Came::Questionnaire(bytes));
        }
        let text = document::text(&bytes)?;
        match document::kind(text)? {
            Kind::Questionnaire => return Ok(Came::Questionnaire(bytes)),
            Kind::Oscal => return self.read_catalog(text, &bytes).await,
            Kind::Assessment => {}
        }
        let Read { questionnaire, assessment, warnings, .. } = self.read(text).await?;
        Ok(Came::Assessment(Rc::new(Arrival { questionnaire, assessment, warnings })))
    }

    /// What is in a file, unless it is larger than any document.
    pub(super) async fn bytes_of(file: File) -> Result<Vec<u8>, Problem> {
        // A file's size is a whole number of bytes below 2^53.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "sizes are whole and not negative"
        )]
        document::check_size(files::size(&file) as u64)?;
        let unreadable = |refusal| Problem::whole(Fault::Unreadable(format!("{refusal:?}")));
        files::read(file).await.map_err(unreadable)
    }
}
