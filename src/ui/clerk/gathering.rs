//! The group: results come in by file, by code and from paper, are kept on this machine, and leave as files.

mod lines;
mod machine;
mod workshop;

use super::errand::said;
use super::{Clerk, now, today};
use crate::browser::clock::Pace;
use crate::browser::{files, random};
use crate::exchange::group_json::{self, GroupFile};
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::result_code::{self, Told};
use crate::exchange::zip::{self, Zip};
use crate::exchange::{assessment_json, bundle, canonical, document, member_line, result_json};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::id::{AssessmentId, QuestionnaireId};
use crate::report::cohort::{K, LEAST_K, Picture};
use crate::score::cohort::Counting;
use crate::score::cohort::gathering::Taken;
use crate::score::cohort::member::{Member, Traits};
use crate::score::cohort::unit::Unit;
use crate::ui::act::{GroupAct, GroupForm, NewGroup};
use crate::ui::desk::{Asking, Toast};
use crate::ui::group::{Gathered, Group};
use lines::{paper, written};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// Most files and folders in a zip of results.
const MOST_ZIPPED: u32 = 20_000;
/// Most files that were not taken and are listed.
const MOST_REFUSED: usize = 200;

impl Clerk {
    /// Does what was asked about the group.
    pub(super) fn group(&self, act: GroupAct) {
        let clerk = self.clone();
        match act {
            GroupAct::Begin(new) => spawn_local(async move { clerk.begin_group(*new).await }),
            GroupAct::Take(files) => spawn_local(async move { clerk.take_results(files).await }),
            GroupAct::Stop => self.alter_group(|group| group.stopped = true),
            GroupAct::Code(code, again) => self.take_code(&code, again),
            GroupAct::Paper(row, team) => self.take_paper(&row, team),
            GroupAct::Save(form) => spawn_local(async move { clerk.save_group(form).await }),
            GroupAct::Aside(at) => self.alter_group(|group| {
                if at < group.others.len() {
                    group.others.remove(at);
                }
            }),
            GroupAct::Handling(text) => {
                self.alter_group(|group| group.head.handling = text);
                self.keep_group();
            }
            GroupAct::Years(years) => self.alter_group(|group| group.years = Some(years)),
            GroupAct::Marking(tlp) => {
                self.alter_group(|group| group.head.tlp = tlp);
                self.keep_group();
            }
            GroupAct::Report(wish) => self.save_group_report(wish),
            GroupAct::Clear => self.clear_group(),
            GroupAct::Prepare(workshop, true) => self.make_workshop(*workshop),
            GroupAct::Prepare(workshop, false) => spawn_local(async move { clerk.save_workshop(&workshop).await }),
            GroupAct::HandIn(wish) => spawn_local(async move { clerk.hand_in(*wish).await }),
        }
    }

    async fn begin_group(&self, new: NewGroup) {
        self.bring_group().await;
        if self.look(|desk| desk.group.is_some()) {
            return;
        }
        let Some(id) = QuestionnaireId::parse(&new.questionnaire) else { return };
        let Some(head) = self.head_of(id, &new) else { return };
        if self.seat_group(head).await.is_ok() {
            self.keep_group();
        }
    }

    fn head_of(&self, questionnaire: QuestionnaireId, new: &NewGroup) -> Option<GroupFile> {
        let id = AssessmentId::from_random(random::bytes16().ok()?);
        let k = if new.few { LEAST_K } else { K };
        Some(GroupFile {
            id,
            created: now(),
            questionnaire,
            digest: String::new(),
            title: new.title.trim().to_owned(),
            language: self.look(|desk| desk.language).code().to_owned(),
            country: String::new(),
            tlp: None,
            handling: String::new(),
            unit: new.unit,
            picture: Picture { k, ..Picture::default() },
        })
    }

    /// Puts a group on the desk of which nothing has come yet.
    async fn seat_group(&self, head: GroupFile) -> Result<(), Problem> {
        let missing = || Problem::whole(Fault::NoQuestionnaire(head.questionnaire.to_string()));
        let questionnaire = self.questionnaire(&head.questionnaire).await.ok_or_else(missing)?;
        let digest = self.digest_of(&head.questionnaire).unwrap_or_else(|| self.0.digest.borrow().clone());
        let group = Group::new(Gathered::new(questionnaire, GroupFile { digest, ..head }));
        self.alter(|desk| desk.group = Some(group));
        self.say(self.look(|desk| desk.language));
        self.detail();
        Ok(())
    }

    /// Reads files of results one after the other; the page stays awake, and the reader can stop it.
    async fn take_results(&self, files: Vec<File>) {
        self.bring_group().await;
        let all = files.len();
        self.alter_group(|group| group.stopped = false);
        let mut pace = Pace::new();
        for (done, file) in files.into_iter().enumerate() {
            // To draw the page for every file would take longer than to read them.
            if pace.is_over() {
                self.alter_group(|group| group.busy = Some([done, all]));
                pace.rest().await;
            }
            let name = file.name();
            match Self::bytes_of_results(file).await {
                Ok(bytes) if zip::is_zip(&bytes) => self.take_zip(&name, &bytes).await,
                Ok(bytes) => self.take_bytes(&name, bytes).await,
                Err(problem) => self.refuse(&name, &problem),
            }
            if self.group_is(|group| group.stopped) {
                break;
            }
        }
        self.alter_group(|group| group.busy = None);
        self.renew_group().await;
        self.keep_group();
    }

    async fn bytes_of_results(file: File) -> Result<Vec<u8>, Problem> {
        let unreadable = |refusal| Problem::whole(Fault::Unreadable(format!("{refusal:?}")));
        if files::size(&file) > f64::from(document::MOST_MEGABYTES) * 1e6 * 5.0 {
            return Err(Problem::whole(Fault::TooLarge(document::MOST_MEGABYTES * 5)));
        }
        files::read(file).await.map_err(unreadable)
    }

    /// Takes every file of a zip; what a system adds of its own is passed over.
    async fn take_zip(&self, name: &str, bytes: &[u8]) {
        let most = document::MOST_MEGABYTES * 5;
        let zip = match Zip::open(bytes, MOST_ZIPPED) {
            Ok(zip) if zip.size() > u64::from(most) * 1_000_000 => {
                return self.refuse(name, &Problem::whole(Fault::TooLarge(most)));
            }
            Ok(zip) => zip,
            Err(problem) => return self.refuse(name, &problem),
        };
        let mut pace = Pace::new();
        for file in zip.files.iter().filter(|file| !file.path.starts_with("__MACOSX/")) {
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
    async fn take_text(&self, name: &str, text: &str) {
        let documents = bundle::documents(text.trim_start_matches('\u{feff}'));
        let (all, mut pace) = (documents.len(), Pace::new());
        for (turn, (line, document)) in documents.into_iter().enumerate() {
            let place = if all > 1 { format!("{name}:{line}") } else { name.to_owned() };
            if let Err(problem) = self.take_document(document).await {
                self.refuse(&place, &problem);
            }
            if pace.is_over() {
                self.alter_group(|group| group.busy = Some([turn + 1, all]));
                pace.rest().await;
                if self.group_is(|group| group.stopped) {
                    return;
                }
            }
        }
    }

    async fn take_document(&self, text: &str) -> Result<(), Problem> {
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
    fn refuse(&self, name: &str, problem: &Problem) {
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

    fn take_code(&self, code: &str, again: bool) {
        let Some(group) = self.look(|desk| desk.group.clone()) else { return };
        let read = group.look(|group| {
            let told = result_code::read(code, &group.questionnaire, &group.head.digest);
            // The same signs in whatever way they were typed.
            told.map(|told| {
                (result_code::write(&group.questionnaire, &group.head.digest, &told).unwrap_or_default(), told)
            })
        });
        match read {
            Some(Ok((plain, told))) => {
                let number = if again { group.look(|group| group.gathering.members().len()).unwrap_or(0) } else { 0 };
                let id = canonical::sha256_hex([&plain, "/", &number.to_string()].concat().as_bytes());
                self.take_told(AssessmentId::from_hex(&id), told, Some(code));
            }
            Some(Err(slip)) => self.alter_group(|group| (group.says, group.twice) = (Some(slip.sentence()), None)),
            None => {}
        }
    }

    /// A form on paper, a sign for every question.
    fn take_paper(&self, row: &str, team: Option<u16>) {
        let Some(group) = self.look(|desk| desk.group.clone()) else { return };
        let read = group.look(|group| paper(row, group.questionnaire.items.len(), group.questionnaire.top()));
        match (read, random::bytes16()) {
            (Some(Ok(cells)), Ok(bytes)) => {
                self.take_told(AssessmentId::from_random(bytes), Told { team, cells }, None);
            }
            (Some(Err(sentence)), _) => self.alter_group(|group| (group.says, group.twice) = (Some(sentence), None)),
            _ => {}
        }
    }

    fn take_told(&self, id: AssessmentId, told: Told, code: Option<&str>) {
        let traits = Traits { team: told.team, ..Traits::default() };
        let member = Member { id, modified: now(), traits, cells: told.cells };
        self.alter_group(|group| {
            let before = group.again;
            let known = group.gathering.members().iter().any(|one| one.id == member.id);
            let taken = if known { Taken::Known } else { group.take(member) };
            group.again = before;
            let n = group.gathering.members().len();
            (group.says, group.twice) = match taken {
                Taken::Known => (Some(Sentence::new(Key::GroupCodeTwice, [])), code.map(str::to_owned)),
                _ => (Some(Sentence::new(Key::GroupTaken, [("n", Arg::count(n))])), None),
            };
        });
        {
            let clerk = self.clone();
            spawn_local(async move { clerk.renew_group().await });
        }
        self.keep_group();
    }

    async fn save_group(&self, form: GroupForm) {
        let Some(speech) = self.look(|desk| desk.speech.clone()) else { return };
        let Some(group) = self.look(|desk| desk.group.clone()) else { return };
        let written = group.look(|group| written(group, form, &speech));
        let title = group.look(|group| group.head.title.clone()).unwrap_or_default();
        let name = crate::ui::files::named(&title, &speech.t(Key::GroupFileName), today(), form.end());
        self.save_bytes(&name, form.media(), written.unwrap_or_default().as_bytes(), None).await;
    }

    /// Everything goes, from the desk and from this machine.
    fn clear_group(&self) {
        let says = Sentence::new(Key::GroupCleared, []);
        self.alter(|desk| {
            desk.group = None;
            desk.toast = Some(Rc::new(Toast { says, undo: None }));
        });
        self.keep_no_group();
    }

    /// What a participant hands in of the open assessment.
    async fn hand_in(&self, wish: result_json::Wish) {
        let Some(open) = self.look(|desk| desk.open.clone()) else { return };
        let Some(speech) = self.look(|desk| desk.speech.clone()) else { return };
        let text = result_json::write(&open.assessment, &open.questionnaire, &wish) + "\n";
        let code = canonical::sha256_hex(text.as_bytes());
        // A name that says nothing of whose it is, and is no other's.
        let short: String = code.chars().take(6).collect();
        let name = [&*speech.t(Key::HandInFileName), "-", &short, ".kamae.json"].concat();
        self.save_bytes(&name, GroupForm::Picture.media(), text.as_bytes(), None).await;
    }

    /// Makes the picture anew, if it may be.
    async fn renew_group(&self) {
        let come = self
            .look(|desk| desk.group.clone())
            .and_then(|group| group.look(|group| group.may_renew().then(|| group.gathering.members().len())).flatten());
        self.show_group(come.unwrap_or(0)).await;
    }

    /// Makes the picture of the first so many members; the page stays awake meanwhile.
    async fn show_group(&self, first: usize) {
        let wanted = self.look(|desk| desk.group.clone()).and_then(|group| {
            group.look(|group| {
                let members: Vec<_> = group.gathering.members().iter().take(first).cloned().collect();
                (members, group.questionnaire.clone(), group.head.unit)
            })
        });
        let Some((members, questionnaire, unit)) = wanted.filter(|(members, ..)| !members.is_empty()) else {
            return self.alter_group(|_| ());
        };
        let units = unit.of(members.iter().map(|member| &**member));
        let (mut counting, mut pace) = (Counting::new(&questionnaire), Pace::new());
        for cells in &units {
            counting.add(cells);
            pace.rest().await;
        }
        let cohort = counting.done();
        self.alter_group(|group| group.show(members, &cohort));
    }

    fn alter_group(&self, change: impl FnOnce(&mut Gathered)) {
        self.alter(|desk| desk.group = desk.group.take().map(|group| group.changed(change)));
    }

    fn group_is(&self, is: impl FnOnce(&Gathered) -> bool) -> bool {
        self.look(|desk| desk.group.clone()).and_then(|group| group.look(is)).unwrap_or(false)
    }
}
