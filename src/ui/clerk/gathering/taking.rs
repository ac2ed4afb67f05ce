//! Results that come in as files: read some at a time, each taken or listed with the reason why not.
//!
//! Refuses to know: what becomes of what was taken.

use super::super::Clerk;
use super::super::errand::said;
use crate::browser::clock::{self, Pace};
use crate::browser::files;
use crate::exchange::group_json::{self, GroupFile};
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::zip::{self, Zip};
use crate::exchange::{assessment_json, bundle, document, member_line, result_json};
use crate::report::cohort::Picture;
use crate::score::cohort::unit::Unit;
use crate::ui::act::NewGroup;
use crate::ui::desk::Asking;
use std::rc::Rc;
use web_sys::File;

/// So many files are read at once.
const TOGETHER: usize = 32;
/// So many milliseconds pass before the page says again how far reading has come: to draw it takes longer than to read.
const NEWS: f64 = 100.0;
/// Most files that were not taken and are listed.
const MOST_REFUSED: usize = 200;

impl Clerk {
    /// Reads files of results, some at a time; the page stays awake, and the reader can stop it.
    pub(super) async fn take_results(&self, files: Vec<File>) {
        self.bring_group().await;
        let all = files.len();
        self.alter_group(|group| group.stopped = false);
        let (mut pace, mut news, mut done) = (Pace::new(), Pace::of(NEWS), 0);
        let mut loads = files.chunks(TOGETHER).map(|load| load.iter().map(content).collect::<Vec<_>>());
        let mut next = loads.next();
        while let Some(load) = next {
            // Read while the load before it is taken: most of reading is waiting.
            next = loads.next();
            for (name, read) in load {
                pace.rest().await;
                if news.is_over() {
                    self.alter_group(|group| group.busy = Some([done, all]));
                }
                done += 1;
                match read.await {
                    Ok(bytes) if zip::is_zip(&bytes) => self.take_zip(&name, &bytes).await,
                    Ok(bytes) => self.take_bytes(&name, bytes).await,
                    Err(problem) => self.refuse(&name, &problem),
                }
                if self.group_is(|group| group.stopped) {
                    return self.all_taken().await;
                }
            }
        }
        self.all_taken().await;
    }

    /// Everything has been read: what came is shown, if it may be, and kept.
    async fn all_taken(&self) {
        self.alter_group(|group| group.busy = None);
        self.renew_group().await;
        // Drawing and writing are each long enough for a turn.
        clock::turn().await;
        self.keep_group();
    }

    /// Takes every file of a zip.
    async fn take_zip(&self, name: &str, bytes: &[u8]) {
        let zip = match Zip::of_results(bytes) {
            Ok(zip) => zip,
            Err(problem) => return self.refuse(name, &problem),
        };
        let mut pace = Pace::new();
        for file in &zip.files {
            let place = [name, "/", &file.path].concat();
            match zip.take(file) {
                Ok(bytes) => self.take_bytes(&place, bytes).await,
                Err(problem) => self.refuse(name, &problem),
            }
            pace.rest().await;
            if self.group_is(|group| group.stopped) {
                return;
            }
        }
    }

    async fn take_bytes(&self, name: &str, bytes: Vec<u8>) {
        match String::from_utf8(bytes) {
            Ok(text) => self.take_text(name, &text).await,
            Err(_) => self.refuse(name, &Problem::whole(Fault::NotUtf8)),
        }
    }

    /// Takes what stands in a text: one document, or a bundle.
    pub(super) async fn take_text(&self, name: &str, text: &str) {
        let documents = bundle::documents(text.trim_start_matches('\u{feff}'));
        let (all, mut pace, mut news) = (documents.len(), Pace::new(), Pace::of(NEWS));
        for (turn, (line, document)) in documents.into_iter().enumerate() {
            let place = if all > 1 { format!("{name}:{line}") } else { name.to_owned() };
            if let Err(problem) = self.take_document(document).await {
                self.refuse(&place, &problem);
            }
            pace.rest().await;
            if news.is_over() {
                self.alter_group(|group| group.busy = Some([turn + 1, all]));
                if self.group_is(|group| group.stopped) {
                    return;
                }
            }
        }
    }

    pub(super) async fn take_document(&self, text: &str) -> Result<(), Problem> {
        document::check_size(text.len() as u64)?;
        if !text.starts_with('{')
            && let Some(group) = self.look(|desk| desk.group.clone())
        {
            let read = group.look(|group| member_line::read(text, &group.questionnaire)).flatten();
            let member = read.ok_or(Problem::whole(Fault::NotJson))?;
            drop(group.changed(|group| _ = group.take(member)));
            return Ok(());
        }
        if let Some(group) = self.look(|desk| desk.group.clone()) {
            let read = group.look(|group| result_json::read(text, &group.questionnaire));
            match read {
                Some(Ok(member)) => {
                    // Seen when the page is drawn next, not for every one.
                    drop(group.changed(|group| _ = group.take(member)));
                    return Ok(());
                }
                Some(Err(Problem { fault: Fault::OtherKind(kind), .. })) if kind == document::Kind::Group.format() => {}
                Some(Err(problem)) => return Err(problem),
                None => return Ok(()),
            }
        } else if let Ok(id) = assessment_json::questionnaire_of(text) {
            let new = NewGroup { questionnaire: String::new(), unit: Unit::Person, few: false, title: String::new() };
            if let Some(head) = self.head_of(id, &new) {
                self.seat_group(head).await?;
                return Box::pin(self.take_document(text)).await;
            }
        }
        self.take_picture(text).await
    }

    /// The picture of another group stands beside this one; the head of a collection begins one.
    async fn take_picture(&self, text: &str) -> Result<(), Problem> {
        let id = group_json::questionnaire_of(text)?;
        let missing = || Problem::whole(Fault::NoQuestionnaire(id.to_string()));
        let questionnaire = self.questionnaire(&id).await.ok_or_else(missing)?;
        let file = group_json::read(text, &questionnaire)?;
        if self.look(|desk| desk.group.is_none()) {
            self.seat_group(GroupFile { picture: Picture { k: file.picture.k, ..Picture::default() }, ..file.clone() })
                .await?;
        }
        let Some(group) = self.look(|desk| desk.group.clone()) else { return Ok(()) };
        if group.id != file.questionnaire {
            return Err(Problem::whole(Fault::OtherQuestionnaire(
                file.questionnaire.to_string(),
                group.id.to_string(),
            )));
        }
        if file.picture.is_shown() {
            self.alter_group(|group| {
                group.others.retain(|other| other.id != file.id || other.created != file.created);
                group.others.push(Rc::new(file));
            });
        }
        Ok(())
    }

    /// Lists what was not taken, and why. Without a group there is nothing to list it in.
    pub(super) fn refuse(&self, name: &str, problem: &Problem) {
        if self.look(|desk| desk.group.is_none()) {
            let (name, says) = (name.to_owned(), said(problem));
            return self.alter(|desk| desk.asking = Asking::Refused(name, says));
        }
        self.alter_group(|group| {
            if group.refused.len() < MOST_REFUSED {
                group.refused.push((name.to_owned(), said(problem)));
            }
        });
    }
}

/// What is in a file, unless it is larger than any collection. It is read from now on.
fn content(file: &File) -> (String, impl Future<Output = Result<Vec<u8>, Problem>> + use<>) {
    let read = files::read_at_most(file, zip::MOST_MEGABYTES as usize * 1_000_000);
    let content = async {
        let read = read.await.map_err(|refusal| Problem::whole(Fault::Unreadable(format!("{refusal:?}"))));
        read?.ok_or(Problem::whole(Fault::TooLarge(zip::MOST_MEGABYTES)))
    };
    (file.name(), content)
}
