//! The group: results come in by file, by code and from paper, are kept on this machine, and leave as files.

mod lines;
mod machine;
mod taking;
mod workshop;

use super::{Clerk, now, today};
use crate::browser::clock::Pace;
use crate::browser::random;
use crate::browser::task::spawn_local;
use crate::exchange::group_json::GroupFile;
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::result_code::{self, Told};
use crate::exchange::{canonical, result_json};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::id::{AssessmentId, QuestionnaireId};
use crate::report::cohort::{K, LEAST_K, Picture};
use crate::score::cohort::Counting;
use crate::score::cohort::gathering::Taken;
use crate::score::cohort::member::{Member, Traits};
use crate::ui::act::{GroupAct, GroupForm, NewGroup};
use crate::ui::desk::Toast;
use crate::ui::group::{Gathered, Group};
use lines::{add_members, paper, written};
use std::rc::Rc;

impl Clerk {
    /// Does what was asked about the group.
    pub(super) fn group(&self, act: GroupAct) {
        let clerk = self.clone();
        match act {
            GroupAct::Begin(new) => spawn_local(async move { clerk.begin_group(*new).await }),
            GroupAct::Take(files) => spawn_local(async move { clerk.take_results(files).await }),
            GroupAct::Stop => self.alter_group(|group| group.stopped = true),
            GroupAct::Code(code, again) => self.take_code(&code, again),
            GroupAct::Paper(row, asked, team) => self.take_paper(&row, &asked, team),
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
            GroupAct::Years(years) => self.set_years(years),
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

    /// A form on paper, a sign for every question that stands on it.
    fn take_paper(&self, row: &str, asked: &[usize], team: Option<u16>) {
        let Some(group) = self.look(|desk| desk.group.clone()) else { return };
        let read = group.look(|group| paper(row, asked, &group.questionnaire));
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
        let member = Member { id, modified: now(), traits, cells: told.cells, notes: Vec::new() };
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
        let seen = group.look(|group| {
            let (head, members) = (group.head.clone(), group.gathering.members().to_vec());
            (written(group, form, &speech), group.questionnaire.clone(), head, members)
        });
        let Some((mut text, questionnaire, head, members)) = seen else { return };
        add_members(&mut text, form, (&questionnaire, &head.digest), &members).await;
        let name = crate::ui::files::named(&head.title, &speech.t(Key::GroupFileName), today(), form.end());
        self.save_bytes(&name, form.media(), text.as_bytes(), None).await;
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
