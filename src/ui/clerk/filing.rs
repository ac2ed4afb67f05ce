//! Files: out to the operator's own folder, and in from wherever they come.

use super::errand::{Read, said};
use super::{Clerk, now, today};
use crate::browser::files::{self, Place, Saved};
use crate::browser::task::spawn_local;
use crate::browser::{random, settings};
use crate::exchange::assessment_json::{self, Strangers};
use crate::exchange::backup::{self, Backup};
use crate::exchange::document::{self, Kind};
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::{assessment_text, sealed_backup, step_text, zip};
use crate::i18n::key::Key;
use crate::i18n::official::Official;
use crate::i18n::say::{Arg, Sentence};
use crate::model::id::AssessmentId;
use crate::model::step::{Past, Step};
use crate::ui::desk::{Arrival, Asking, Toast};
use crate::ui::files::{ASSESSMENT, file_name};
use std::collections::BTreeMap;
use std::rc::Rc;
use web_sys::File;

/// What a file turned out to be.
pub(super) enum Came {
    /// An assessment, read.
    Assessment(Rc<Arrival>),
    /// A questionnaire, not read yet.
    Questionnaire(Vec<u8>),
    /// The official wording of the framework.
    Wording(Official),
    /// Everything that a machine kept.
    Backup(Backup),
    /// The picture of a group, not read yet.
    Group(String),
    /// What a workshop begins with, not read yet.
    Workshop(String),
    /// The same, encrypted.
    Sealed(Vec<u8>),
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
            let Some(place) = clerk.save_bytes(&name, MIME, text.as_bytes(), last).await else { return };
            clerk.has_filed(Some(&id));
            if settings::keeps_nothing() {
                // Who chose that knows that the file is all there is.
                clerk.guard(false);
            }
            if let Some(place) = place {
                clerk.alter(|desk| desk.place = Some(Rc::new((id, place))));
            }
        });
    }

    /// Saves a file and says what has come of it; who wanted none any more knows. Gives nothing when there is no such file
    /// now, and where it was written as far as that is known.
    pub(super) async fn save_bytes(
        &self,
        name: &str,
        mime: &str,
        bytes: &[u8],
        last: Option<Place>,
    ) -> Option<Option<Place>> {
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
        match saved {
            Ok(Saved::There(place)) => Some(Some(place)),
            Ok(Saved::Handed) => Some(None),
            _ => None,
        }
    }

    /// Opens a file: refused by its size before it is read, and read whole before anything changes.
    pub(super) fn open_file(&self, file: File) {
        let clerk = self.clone();
        spawn_local(async move {
            let name = file.name();
            match clerk.read_file(file).await {
                Ok(Came::Assessment(arrival)) => clerk.arrived(arrival).await,
                Ok(Came::Questionnaire(bytes)) => clerk.open_own(name, bytes).await,
                Ok(Came::Wording(official)) => clerk.keep_wording(official).await,
                Ok(Came::Group(text)) => clerk.open_group(name, &text).await,
                Ok(Came::Workshop(text)) => clerk.open_workshop(name, &text).await,
                Ok(Came::Backup(backup)) => clerk.show_backup(name, backup).await,
                Ok(Came::Sealed(bytes)) => clerk.ask_for_backup(name, bytes),
                Err(problem) => clerk.alter(|desk| desk.asking = Asking::Refused(name, said(&problem))),
            }
        });
    }

    async fn arrived(&self, arrival: Rc<Arrival>) {
        let id = &arrival.assessment.head.id;
        if id.is_sample() {
            // Saved, the sample is somebody's own.
            return self.accept_copy(&arrival);
        }
        // The list may not have been read yet, and what cannot be read is not in it.
        let stored = match self.store() {
            Some(store) => self.read_stored(&store, id.as_str()).await,
            None => Ok(None),
        };
        let is_open = self.look(|desk| desk.open.as_ref().is_some_and(|open| open.assessment.head.id == *id));
        if matches!(stored, Ok(None)) && !is_open {
            return self.bring(arrival);
        }
        self.refresh_shelf().await;
        self.alter(|desk| desk.asking = Asking::Same(arrival, stored.is_err()));
    }

    /// Opens what came; something may have been done to it before it was deleted here.
    fn bring(&self, arrival: Rc<Arrival>) {
        let clerk = self.clone();
        spawn_local(async move {
            let past = match clerk.store() {
                Some(store) => clerk.read_past(&store, arrival.assessment.head.id.as_str()).await,
                None => Past::default(),
            };
            clerk.0.kept.set(past.steps.len());
            clerk.accept(&arrival, None, past);
        });
    }

    /// The file opens as a copy with an id of its own.
    pub(super) fn keep_both(&self) {
        if let Some(arrival) = self.take_arrival() {
            self.accept_copy(&arrival);
        }
    }

    fn accept_copy(&self, arrival: &Arrival) {
        if let Ok(bytes) = random::bytes16() {
            self.accept(arrival, Some(AssessmentId::from_random(bytes)), Past::default());
        }
    }

    /// What is here goes to the trash, and the file takes its place: one step, which an undo takes back.
    pub(super) fn replace(&self) {
        let Some(arrival) = self.take_arrival() else { return };
        let clerk = self.clone();
        spawn_local(async move {
            let id = arrival.assessment.head.id.to_string();
            let open = clerk.look(|desk| desk.open.clone()).filter(|open| open.assessment.head.id.as_str() == id);
            let (old, past) = if let Some(store) = clerk.store() {
                let old = clerk.read_stored(&store, &id).await.ok().flatten();
                let past = clerk.read_past(&store, &id).await;
                if let Err(error) = store.move_to_trash(&id, now().as_str()).await {
                    return clerk.not_done(&error);
                }
                (old.map(|old| step_text::by_name(&old.assessment, &old.questionnaire)), past)
            } else {
                let old = open.as_ref().map(|old| step_text::by_name(&old.assessment, &old.questionnaire));
                (old, open.map(|open| Past::clone(&open.past)).unwrap_or_default())
            };
            clerk.accept(&arrival, None, clerk.replaced(&arrival, old, past));
        });
    }

    /// What was done to an assessment, and then that the one in the file took its place.
    fn replaced(&self, arrival: &Arrival, old: Option<BTreeMap<String, String>>, mut past: Past) -> Past {
        self.0.kept.set(past.steps.len());
        if let Some(old) = old {
            let new = step_text::by_name(&arrival.assessment, &arrival.questionnaire);
            let [before, after] = step_text::between(&old, &new);
            let by = arrival.assessment.head.prepared_by.clone();
            past.note(Step { at: now(), by, before, after, ..Step::default() }, false);
        }
        past
    }

    pub(super) fn take_arrival(&self) -> Option<Rc<Arrival>> {
        let arrival = self.look(|desk| match &desk.asking {
            Asking::Same(arrival, _) => Some(arrival.clone()),
            _ => None,
        });
        self.alter(|desk| desk.asking = Asking::Nothing);
        arrival
    }

    fn accept(&self, arrival: &Arrival, copy: Option<AssessmentId>, past: Past) {
        let mut assessment = arrival.assessment.clone();
        if let Some(id) = copy {
            assessment.head.title = self.copy_title(&assessment.head.title);
            assessment.head.id = id;
        }
        let name =
            if assessment.head.title.is_empty() { &assessment.head.organization.name } else { &assessment.head.title };
        let says = Sentence::new(Key::FileOpened, [("title", Arg::name(name, Key::HomeUntitled))]);
        let id = assessment.head.id.clone();
        self.put_on_desk(arrival.questionnaire.clone(), assessment, Rc::new(past));
        // It is in the file that it came in.
        self.has_filed(Some(&id));
        self.alter(|desk| {
            desk.toast = Some(Rc::new(Toast { says, undo: None }));
            desk.warnings = Rc::new(arrival.warnings.clone());
        });
    }

    pub(super) fn copy_title(&self, title: &str) -> String {
        let speech = self.look(|desk| desk.speech.clone());
        let copy =
            |speech: crate::ui::speech::Speech| speech.f(Key::FileCopyTitle, [("title", Arg::text(title))]).to_string();
        speech.map_or_else(|| title.to_owned(), copy)
    }

    async fn read_file(&self, file: File) -> Result<Came, Problem> {
        let bytes = Self::bytes_of(file).await?;
        if backup::is_backup(&bytes) {
            if std::str::from_utf8(&bytes).is_ok_and(|text| sealed_backup::lock(text).is_some()) {
                return Ok(Came::Sealed(bytes));
            }
            return backup::read(&bytes).map(Came::Backup);
        }
        if zip::is_zip(&bytes) {
            return Ok(Came::Questionnaire(bytes));
        }
        let text = document::text(&bytes)?;
        match document::kind(text)? {
            Kind::Questionnaire => return Ok(Came::Questionnaire(bytes)),
            Kind::Oscal => return self.read_catalog(text, &bytes).await,
            Kind::Group => return Ok(Came::Group(text.to_owned())),
            Kind::Workshop => return Ok(Came::Workshop(text.to_owned())),
            Kind::Assessment | Kind::Backup => {}
        }
        let Read { questionnaire, assessment, warnings, .. } = self.read(text).await?;
        Ok(Came::Assessment(Rc::new(Arrival { questionnaire, assessment, warnings })))
    }

    /// What is in a file, unless it is larger than any document, or than any backup where it begins as one.
    pub(super) async fn bytes_of(file: File) -> Result<Vec<u8>, Problem> {
        // A file's size is a whole number of bytes below 2^53.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are whole and not negative")]
        let size = files::size(&file) as u64;
        let unreadable = |refusal| Problem::whole(Fault::Unreadable(format!("{refusal:?}")));
        if let Err(problem) = document::check_size(size) {
            let beginning = files::beginning(&file, 64).await.map_err(unreadable)?;
            if !backup::is_backup(&beginning) {
                return Err(problem);
            }
            backup::check_size(size)?;
        }
        files::read(&file).await.map_err(unreadable)
    }
}
