//! Questionnaires of the reader's own: kept on this machine as the file that they came in, offered beside the built-in
//! ones, given back to the byte.

use super::choosing::OtherWords;
use super::errand::said;
use super::shelving::damaged;
use super::{Clerk, today};
use crate::browser::page;
use crate::browser::storage::Store;
use crate::browser::storage::error::StoreError;
use crate::browser::task::spawn_local;
use crate::exchange::assessment_json::{self, Strangers};
use crate::exchange::assessment_text;
use crate::exchange::builtin::CSF_2_0;
use crate::exchange::own::{self, Opened, Own};
use crate::exchange::problem::Problem;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::{Arg, Sentence};
use crate::model::id::QuestionnaireId;
use crate::ui::act::OwnAct;
use crate::ui::desk::{Asking, Open, Toast};
use crate::ui::speech::Speech;
use crate::ui::told::{Fate, Newcomer, Told};
use std::collections::BTreeSet;
use std::rc::Rc;

impl Clerk {
    /// Does what is asked of a questionnaire of the reader's own.
    pub(super) fn own(&self, act: OwnAct) {
        let clerk = self.clone();
        spawn_local(async move {
            match act {
                OwnAct::Export(id) => clerk.export_own(&id).await,
                OwnAct::Remove(id) => clerk.remove_own(&id).await,
                OwnAct::Replace => clerk.replace_own().await,
                OwnAct::Copy(list) => clerk.copy_list(&list).await,
                OwnAct::Save(list) => clerk.save_list(&list).await,
            }
        });
    }

    /// Opens a file with a questionnaire: says everything that is wrong with it, or keeps it. One that is here in another
    /// version is replaced only when the reader wants it.
    pub(super) async fn open_own(&self, name: String, bytes: Vec<u8>) {
        let told = match self.knowing(|known| own::open(&bytes, known)) {
            None => return,
            Some(Err(problem)) => return self.alter(|desk| desk.asking = Asking::Refused(name, said(&problem))),
            Some(Ok(Opened { own: None, files })) => Told::new(name, &Opened { own: None, files }, Fate::Refused),
            Some(Ok(Opened { own: Some(own), files })) => {
                let opened = Opened { own: None, files };
                match self.come(&name, bytes, own).await {
                    Some(fate) => Told::new(name, &opened, fate),
                    None => return,
                }
            }
        };
        match &told.fate {
            // Nothing is to be decided and nothing to be known.
            Fate::Kept(title) if told.notes.is_empty() => self.toast(Key::OwnKept, title),
            _ => self.alter(|desk| desk.asking = Asking::Own(Rc::new(told))),
        }
    }

    /// What becomes of a questionnaire that is sound; none when the reader has been told already.
    async fn come(&self, name: &str, bytes: Vec<u8>, own: Own) -> Option<Fate> {
        let here = match self.store() {
            Some(store) => store.questionnaire(own.questionnaire.id.as_str()).await.ok().flatten(),
            None => None,
        };
        let title = self.title_of(&own);
        let known = self.digest_of(&own.questionnaire.id);
        if known.as_ref() == Some(&own.digest) && (here.is_none() || here.as_ref() == Some(&bytes)) {
            self.toast(Key::OwnSame, &title);
            return None;
        }
        if here.is_none() && known.is_none() {
            if self.keep_own(&bytes, own).await.is_err() {
                self.toast(Key::OwnNotKept, name);
                return None;
            }
            return Some(Fate::Kept(title));
        }
        match self.newcomer(title, bytes, own).await {
            Ok(newcomer) => Some(Fate::Waits(Rc::new(newcomer))),
            Err(says) => {
                self.alter(|desk| desk.asking = Asking::Refused(name.to_owned(), says));
                None
            }
        }
    }

    /// What would become of the assessments of a questionnaire if another version took its place; why not, when one of
    /// them could not be read any more.
    async fn newcomer(&self, title: String, bytes: Vec<u8>, own: Own) -> Result<Newcomer, Vec<Sentence>> {
        let (mut uses, mut gone) = (0, BTreeSet::new());
        for text in self.texts_of(&own.questionnaire.id).await {
            uses += 1;
            let read = assessment_json::read(&text, &own.questionnaire, Strangers::Keep);
            let (assessment, _) = read.map_err(|problem| misfit(&title, &problem))?;
            gone.extend(assessment.orphans.iter().map(|(id, _)| id.to_string()));
        }
        Ok(Newcomer { title, bytes, own, uses, gone: gone.into_iter().collect() })
    }

    /// Every assessment on this machine that answers a questionnaire, as text.
    async fn texts_of(&self, id: &QuestionnaireId) -> Vec<String> {
        let Some(store) = self.store() else {
            let open = self.look(|desk| desk.open.clone()).filter(|open| open.questionnaire.id == *id);
            return open.iter().map(|open| assessment_text::write(&open.assessment, &open.questionnaire)).collect();
        };
        let mut texts = Vec::new();
        for (key, head) in store.list().await.unwrap_or_default() {
            if assessment_json::questionnaire_of(&head).ok().as_ref() == Some(id)
                && let Ok(Some((head, answers))) = store.load(&key).await
            {
                let pairs = answers.iter().map(|(id, answer)| (id.as_str(), answer.as_str()));
                texts.push(assessment_text::join(&head, pairs));
            }
        }
        texts
    }

    /// The reader wants the other version.
    async fn replace_own(&self) {
        let newcomer = self.look(|desk| match &desk.asking {
            Asking::Own(told) => match &told.fate {
                Fate::Waits(newcomer) => Some(newcomer.clone()),
                _ => None,
            },
            _ => None,
        });
        self.alter(|desk| desk.asking = Asking::Nothing);
        let Some(newcomer) = newcomer else { return };
        let title = self.title_of(&newcomer.own);
        let kept = self.keep_own(&newcomer.bytes, newcomer.own.clone()).await;
        self.toast(if kept.is_ok() { Key::OwnKept } else { Key::OwnNotKept }, &title);
    }

    /// Keeps a questionnaire that was read from `bytes`: on this machine, in what is offered, and at what is open. What an
    /// assessment of it says of questions that it does not have any more stays with that assessment.
    ///
    /// # Errors
    /// It was not stored, and nothing has changed. Without a store it is known until the page is closed.
    pub(super) async fn keep_own(&self, bytes: &[u8], own: Own) -> Result<(), StoreError> {
        if let Some(store) = self.store() {
            store.keep_questionnaire(own.questionnaire.id.as_str(), bytes).await?;
        }
        let id = own.questionnaire.id.clone();
        self.hold(own).await;
        self.reopen(&id).await;
        self.refresh_shelf().await;
        Ok(())
    }

    /// Knows a questionnaire in every language from now on, in the place of another one of its id.
    async fn hold(&self, own: Own) {
        for language in Language::ALL {
            self.learn_whole(language).await;
        }
        let Some(framework) = self.framework() else { return };
        let (id, maps) = (own.questionnaire.id.clone(), own.questionnaire.framework.as_ref() == Some(&framework.id));
        for language in Language::ALL {
            self.tongue(language, |tongue| {
                let (mut words, names) = tongue.speech.parts().clone();
                let said = own::said(&own.questionnaire, &own.words, language, &names);
                let offers = words.offers_mut();
                offers.retain(|offer| offer.id != id.as_str());
                offers.push(own.offer(&said, &framework));
                tongue.speech = Speech::new(words, names);
                tongue.others.retain(|other| other.id != id);
                tongue.others.push(OtherWords::new(id.clone(), said, maps, &tongue.speech));
            });
        }
        self.know(own.questionnaire, own.digest);
        self.say(self.look(|desk| desk.language));
    }

    /// Reads what is open anew, if it answers a questionnaire that has changed.
    async fn reopen(&self, id: &QuestionnaireId) {
        let open = self.look(|desk| desk.open.clone()).filter(|open| open.questionnaire.id == *id);
        let (Some(open), Some(questionnaire)) = (open, self.questionnaire(id).await) else { return };
        let text = assessment_text::write(&open.assessment, &open.questionnaire);
        let Ok((assessment, _)) = assessment_json::read(&text, &questionnaire, Strangers::Keep) else { return };
        let past = open.past.clone();
        let open = Open { past, ..Open::new(questionnaire, assessment, today()).beside(self.framework()) };
        self.alter(|desk| desk.open = Some(Rc::new(open)));
        self.store_whole();
    }

    /// Knows every questionnaire that is kept, and forgets those that another page has removed. Gives those that cannot be
    /// read, and why.
    pub(super) async fn gather_own(&self, store: &Store) -> Vec<(String, Sentence)> {
        let mut unread = Vec::new();
        let Ok(files) = store.questionnaires().await else { return unread };
        let mut here = BTreeSet::new();
        here.extend(files.iter().map(|(id, _)| id.clone()));
        for (id, bytes) in files {
            let known = QuestionnaireId::parse(&id);
            if known.is_some_and(|id| self.is_said(&id) && self.digest_of(&id) == Some(own::digest(&bytes))) {
                continue;
            }
            match self.knowing(|known| own::read(&bytes, known)) {
                Some(Ok(own)) => self.hold(own).await,
                Some(Err(problem)) => unread.push((id, damaged(&problem))),
                None => {}
            }
        }
        self.forget(|id| !here.contains(id));
        unread
    }

    /// Knows one, if it is kept. Tells whether it is.
    pub(super) async fn bring_own(&self, id: &QuestionnaireId) -> bool {
        let Some(store) = self.store() else { return false };
        let Ok(Some(bytes)) = store.questionnaire(id.as_str()).await else { return false };
        self.learn_whole(self.look(|desk| desk.language)).await;
        let Some(Ok(own)) = self.knowing(|known| own::read(&bytes, known)) else { return false };
        self.hold(own).await;
        true
    }

    /// Takes what is offered away where `is_gone` says so of an id.
    fn forget(&self, is_gone: impl Fn(&str) -> bool) {
        let mut forgotten = false;
        for language in Language::ALL {
            self.tongue(language, |tongue| {
                let (mut words, names) = tongue.speech.parts().clone();
                let before = words.offers().len();
                words.offers_mut().retain(|offer| offer.own.is_none() || !is_gone(&offer.id));
                if words.offers().len() < before {
                    forgotten = true;
                    tongue.speech = Speech::new(words, names);
                }
            });
        }
        if forgotten {
            self.say(self.look(|desk| desk.language));
        }
    }

    /// Whether it is offered in every language that has been learned.
    fn is_said(&self, id: &QuestionnaireId) -> bool {
        Language::ALL.into_iter().all(|language| {
            self.tongue(language, |tongue| tongue.others.iter().any(|other| other.id == *id)).unwrap_or(false)
        })
    }

    async fn export_own(&self, id: &str) {
        let Some(store) = self.store() else { return self.toast(Key::OwnNotKept, &self.offered_title(id)) };
        match store.questionnaire(id).await {
            Ok(Some(bytes)) => {
                let (end, mime) = own::file_kind(&bytes);
                self.save_bytes(&[id, end].concat(), mime, &bytes, None).await;
            }
            // Another page has removed it.
            _ => self.refresh_shelf().await,
        }
    }

    /// Removes one that nothing on this machine answers.
    async fn remove_own(&self, id: &str) {
        let Some(parsed) = QuestionnaireId::parse(id) else { return };
        let (title, store) = (self.offered_title(id), self.store());
        let uses = match &store {
            Some(store) => self.uses(store, &parsed).await,
            None => self.texts_of(&parsed).await.len(),
        };
        if uses > 0 {
            let says = Sentence::counted(Key::OwnInUse, uses, [("title", Arg::text(&title))]);
            return self.alter(|desk| desk.asking = Asking::Refused(title, vec![says]));
        }
        let removed = match store {
            Some(store) => store.remove_questionnaire(id).await,
            None => Ok(()),
        };
        match removed {
            Ok(()) => {
                self.forget(|other| other == id);
                self.unknow(&parsed);
                self.toast(Key::OwnRemoved, &title);
            }
            Err(error) => self.not_done(&error),
        }
        self.refresh_shelf().await;
    }

    async fn copy_list(&self, list: &str) {
        let done = page::copy(list).await.is_ok();
        let says = Sentence::new(if done { Key::OwnCopied } else { Key::OwnNotCopied }, []);
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
    }

    async fn save_list(&self, list: &str) {
        let name = self.look(|desk| desk.speech.as_ref().map(|speech| speech.t(Key::OwnListName)));
        let name = [&*name.unwrap_or_default(), ".txt"].concat();
        self.save_bytes(&name, "text/plain", list.as_bytes(), None).await;
    }

    /// How many assessments answer it, the trash included.
    async fn uses(&self, store: &Store, id: &QuestionnaireId) -> usize {
        let listed = store.list().await.unwrap_or_default().into_iter().map(|(_, head)| head);
        let trashed = store.trashed().await.unwrap_or_default().into_iter().map(|trashed| trashed.head);
        let heads = listed.chain(trashed).filter_map(|head| assessment_json::questionnaire_of(&head).ok());
        heads.filter(|of| of == id).count()
    }

    /// The framework and the ids that are not free; none before the first words have come.
    pub(super) fn knowing<T>(&self, with: impl FnOnce(own::Known<'_>) -> T) -> Option<T> {
        let framework = self.framework()?;
        let speech = self.tongue(self.look(|desk| desk.language), |tongue| tongue.speech.clone())?;
        let is_built_in = |id: &QuestionnaireId| {
            let id = id.as_str();
            id == CSF_2_0 || speech.words().offers().iter().any(|offer| offer.own.is_none() && offer.id == id)
        };
        Some(with(own::Known { framework: &framework, is_built_in: &is_built_in }))
    }

    pub(super) fn title_of(&self, own: &Own) -> String {
        let language = self.look(|desk| desk.language);
        let names = self.tongue(language, |tongue| tongue.speech.questionnaire().clone()).unwrap_or_default();
        let said = own::said(&own.questionnaire, &own.words, language, &names);
        if said.title.is_empty() { own.questionnaire.id.to_string() } else { said.title }
    }

    fn offered_title(&self, id: &str) -> String {
        let title = |tongue: &mut super::speaking::Tongue| {
            let offers = tongue.speech.words().offers();
            offers.iter().find(|offer| offer.id == id).map(|offer| offer.title.clone())
        };
        self.tongue(self.look(|desk| desk.language), title).flatten().unwrap_or_else(|| id.to_owned())
    }

    pub(super) fn toast(&self, key: Key, title: &str) {
        let says = Sentence::new(key, [("title", Arg::text(title))]);
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
    }
}

/// Why another version cannot take the place of the one that is kept.
fn misfit(title: &str, problem: &Problem) -> Vec<Sentence> {
    let reason = ("reason", Arg::Say(Box::new(problem.sentence())));
    vec![Sentence::new(Key::OwnMisfit, [("title", Arg::text(title)), reason])]
}
