//! A backup comes back: everything in it is read and compared with what is here, shown, and only then put down, thing by
//! thing as it is wanted. What is replaced goes to the trash.

use super::answering::announce;
use super::errand::{Read, said};
use super::machine::reason;
use super::{Clerk, DAYS, KEYS, LANGUAGE, THEME, now};
use crate::browser::storage::Store;
use crate::browser::storage::error::StoreError;
use crate::browser::{random, settings};
use crate::exchange::assessment_json::{self, Strangers};
use crate::exchange::backup::{Backup, Kept};
use crate::exchange::own::{self, Own};
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::{assessment_text, official_json};
use crate::i18n::days::DayStyle;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::official::Official;
use crate::i18n::say::{Arg, Sentence};
use crate::model::assessment::Assessment;
use crate::model::id::AssessmentId;
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::Act;
use crate::ui::desk::{Arrival, Asking, Theme, Toast, Wording};
use crate::ui::restored::{Item, Load, Restoring, State, Wish};
use std::rc::Rc;

impl Clerk {
    /// Shows what is in a backup and how it stands to what is here.
    pub(super) async fn show_backup(&self, name: String, backup: Backup) {
        let Some(store) = self.store() else {
            let says = vec![Sentence::new(Key::MachineNoStore, [])];
            return self.alter(|desk| desk.asking = Asking::Refused(name, says));
        };
        let lost = backup.damaged.iter().map(|one| (one.name.clone(), said(&one.problem)));
        let mut restoring = Restoring {
            name,
            items: Vec::new(),
            damaged: lost.collect(),
            missing: backup.missing,
            wording: self.wording_of(&backup),
            preferences: backup.preferences,
        };
        let owns = self.owns_of(&store, backup.questionnaires, &mut restoring).await;
        for kept in backup.assessments {
            // Under a key of its own it could not be found again by its address.
            let fits = |read: &Read| read.assessment.head.id.as_str() == kept.id;
            match self.read_kept(&kept, &owns).await {
                Ok(read) if fits(&read) => restoring.items.push(self.compared(&store, read).await),
                Ok(_) => restoring.damaged.push((kept.id, said(&Problem::whole(Fault::Garbled)))),
                Err(problem) => restoring.damaged.push((kept.id, said(&problem))),
            }
        }
        let trashed = store.trashed().await.unwrap_or_default();
        for kept in backup.trash {
            match self.read_kept(&kept, &owns).await {
                Ok(Read { assessment: Assessment { head, .. }, .. }) => {
                    let here = trashed.iter().any(|one| (&one.when, &one.head) == (&kept.when, &kept.head));
                    let state = if here { State::Same } else { State::New };
                    let (title, changed) = (head.title, Some(head.modified));
                    // Where it lies in the trash of another machine says nothing here.
                    let kept = Kept { id: head.id.to_string(), ..kept };
                    restoring.items.push(Item { title, changed, state, load: Load::Trash(Rc::new(kept)) });
                }
                Err(problem) => restoring.damaged.push((kept.id, said(&problem))),
            }
        }
        self.alter(|desk| desk.asking = Asking::Restore(Rc::new(restoring)));
    }

    /// The questionnaires in it that are sound, whether they are wanted or not: assessments may need them to be read.
    async fn owns_of(&self, store: &Store, files: Vec<(String, Vec<u8>)>, into: &mut Restoring) -> Vec<Own> {
        let mut owns = Vec::new();
        for (id, bytes) in files {
            match self.knowing(|known| own::read(&bytes, known)) {
                Some(Ok(own)) => {
                    let state = match store.questionnaire(own.questionnaire.id.as_str()).await {
                        Ok(None) => State::New,
                        Ok(Some(here)) if here == bytes => State::Same,
                        _ => State::Stays,
                    };
                    let title = self.title_of(&own);
                    owns.push(own.clone());
                    into.items.push(Item { title, changed: None, state, load: Load::Own(Rc::new((bytes, own))) });
                }
                Some(Err(problem)) => into.damaged.push((id, said(&problem))),
                None => {}
            }
        }
        owns
    }

    /// Reads an assessment of what is known here, else of what comes with it.
    async fn read_kept(&self, kept: &Kept, owns: &[Own]) -> Result<Read, Problem> {
        let pairs = kept.pieces.iter().map(|(name, piece)| (name.as_str(), piece.as_str()));
        let text = assessment_text::join(&kept.head, pairs);
        let id = assessment_json::questionnaire_of(&text)?;
        match owns.iter().find(|own| own.questionnaire.id == id) {
            Some(own) if self.digest_of(&id).is_none() => {
                let (assessment, _) = assessment_json::read(&text, &own.questionnaire, Strangers::Keep)?;
                let questionnaire = Rc::new(own.questionnaire.clone());
                Ok(Read { questionnaire, assessment, warnings: Vec::new(), is_stray: false })
            }
            _ => self.read(&text).await,
        }
    }

    /// How an assessment stands to the one that is here. One that cannot be read here is not touched.
    async fn compared(&self, store: &Store, read: Read) -> Item {
        let Read { questionnaire, assessment, warnings, .. } = read;
        let (theirs, ours) =
            (assessment.head.modified.seconds(), self.read_stored(store, assessment.head.id.as_str()).await);
        let state = match ours {
            Ok(None) => State::New,
            Ok(Some(here)) if here.assessment == assessment => State::Same,
            Ok(Some(here)) if here.assessment.head.modified.seconds() > theirs => State::Older,
            Ok(Some(_)) => State::Newer,
            Err(_) => State::Stays,
        };
        let head = &assessment.head;
        let title = if head.title.is_empty() { head.organization.name.clone() } else { head.title.clone() };
        let changed = Some(head.modified.clone());
        let load = Load::Assessment(Rc::new(Arrival { questionnaire, assessment, warnings }));
        Item { title, changed, state, load }
    }

    /// The official wording, unless this machine keeps it.
    fn wording_of(&self, backup: &Backup) -> Option<Official> {
        let here = self.look(|desk| matches!(desk.elsewhere.wording, Wording::Kept(_)));
        let text = backup.settings.iter().find(|(name, _)| name == super::wording::KEPT).filter(|_| !here);
        text.and_then(|(_, text)| official_json::read(text).ok())
    }

    /// Puts down what is wanted, and says how much that was and what was not.
    pub(super) async fn take_backup(&self, wishes: Vec<Wish>) {
        let restoring = self.look(|desk| match &desk.asking {
            Asking::Restore(restoring) => Some(restoring.clone()),
            _ => None,
        });
        self.alter(|desk| desk.asking = Asking::Nothing);
        let (Some(restoring), Some(store)) = (restoring, self.store()) else { return };
        self.prefer(&restoring.preferences);
        if let Some(wording) = restoring.wording.clone() {
            self.keep_wording(wording).await;
        }
        let (mut done, mut failed, mut ids) = (0, None, Vec::new());
        for (item, wish) in restoring.items.iter().zip(wishes) {
            match self.take_item(&store, item, wish).await {
                Ok(taken) => done += usize::from(taken),
                Err(error) => failed = Some(error),
            }
            if let Load::Assessment(arrival) = &item.load {
                ids.push(arrival.assessment.head.id.as_str());
            }
        }
        self.refresh_shelf().await;
        announce(&ids.join(" "));
        if let Some(id) = self.look(|desk| desk.route.assessment().cloned()) {
            self.take_from_shelf(id);
        }
        match failed {
            Some(error) if done == 0 => self.not_done(&error),
            failed => self.toast_counted(done, failed.as_ref()),
        }
    }

    fn toast_counted(&self, done: usize, failed: Option<&StoreError>) {
        let says = Sentence::counted(Key::RestoreDone, done, []);
        let says = match failed {
            Some(error) => Sentence::new(Key::RestoreNotAll, [("done", Arg::Say(Box::new(says))), reason(error)]),
            None => says,
        };
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
    }

    /// Puts down one thing. Tells whether anything was put down.
    async fn take_item(&self, store: &Store, item: &Item, wish: Wish) -> Result<bool, StoreError> {
        let stays = item.state == State::Same || item.state == State::Stays && wish != Wish::Both;
        if stays || wish == Wish::Leave || (wish, item.state) == (Wish::Newer, State::Older) {
            return Ok(false);
        }
        match &item.load {
            Load::Own(own) => self.keep_own(&own.0, own.1.clone()).await?,
            Load::Trash(kept) => store.put_in_trash(&kept.id, &kept.when, &kept.head, &kept.pieces).await?,
            Load::Assessment(arrival) => {
                let mut assessment = arrival.assessment.clone();
                match (wish, random::bytes16()) {
                    (Wish::Both, Ok(bytes)) => {
                        assessment.head.title = self.copy_title(&assessment.head.title);
                        assessment.head.id = AssessmentId::from_random(bytes);
                    }
                    (Wish::Both, Err(_)) => return Err(StoreError::Other(String::new())),
                    _ => {}
                }
                let id = assessment.head.id.clone();
                if item.state == State::Newer && wish == Wish::Newer {
                    let (head, pieces) = written(&arrival.questionnaire, &assessment);
                    store.replace(id.as_str(), now().as_str(), head, pieces).await?;
                    // What lies on the desk of it is older.
                    self.let_go(&id);
                } else {
                    write(store, &arrival.questionnaire, &assessment).await?;
                }
            }
        }
        Ok(true)
    }

    /// Preferences that this machine has none of.
    fn prefer(&self, preferences: &[(String, String)]) {
        for (name, value) in preferences.iter().filter(|(name, _)| settings::get(name).is_none()) {
            match name.as_str() {
                LANGUAGE => Language::of_tag(value).into_iter().for_each(|language| self.act(Act::Speak(language))),
                THEME => self.act(Act::Dress(Theme::of_name(Some(value)))),
                KEYS => self.act(Act::Keys(value != "off")),
                DAYS => self.choose_days(DayStyle::of_name(value)),
                _ => {}
            }
        }
    }
}

/// Stores a whole assessment that is not on the desk.
pub(super) async fn write(store: &Store, of: &Questionnaire, assessment: &Assessment) -> Result<(), StoreError> {
    let (head, pieces) = written(of, assessment);
    let pieces: Vec<_> = pieces.into_iter().map(|(name, piece)| (name, Some(piece))).collect();
    store.write(assessment.head.id.as_str(), &head, &pieces, true, None).await
}

/// A whole assessment as it is stored: its head, and its pieces by name.
fn written(of: &Questionnaire, assessment: &Assessment) -> (String, Vec<(String, String)>) {
    let both = of.items.iter().zip(&assessment.answers).filter(|(_, answer)| !answer.is_blank());
    let answers = both.map(|(item, answer)| (item.id.to_string(), assessment_text::write_answer(answer)));
    let kept = assessment_text::write_kept(assessment, None, of).into_iter();
    let kept = kept.filter_map(|(name, piece)| Some((name, piece?)));
    (assessment_text::write_head(assessment, of), answers.chain(kept).collect())
}
