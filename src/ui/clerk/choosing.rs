//! Questionnaires beside the framework: each comes in one pack for every language, when it is chosen or read; one of the
//! reader's own comes from this machine (owning.rs).

use super::Clerk;
use crate::browser::packs;
use crate::browser::task::spawn_local;
use crate::exchange::builtin::CSF_2_0;
use crate::exchange::pack::{self, Other};
use crate::i18n::language::Language;
use crate::i18n::questionnaire::QuestionnaireWords;
use crate::model::id::QuestionnaireId;
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::NewAssessment;
use crate::ui::later::Later;
use crate::ui::speech::Speech;
use std::rc::Rc;

/// A questionnaire that is here.
pub(super) struct Known {
    questionnaire: Rc<Questionnaire>,
    /// SHA-256 of its file.
    digest: String,
}

/// Its words in one language.
pub(super) struct OtherWords {
    pub(super) id: QuestionnaireId,
    own: QuestionnaireWords,
    /// Whether it maps to the framework, of which its results are then told too.
    maps: bool,
    /// They, and what the interface says with them.
    pub(super) speech: Speech,
}

impl OtherWords {
    /// The words of a questionnaire, upon those of the framework where it maps to that.
    pub(super) fn new(id: QuestionnaireId, own: QuestionnaireWords, maps: bool, framework: &Speech) -> Self {
        let speech = if maps {
            Speech::new(framework.words().of_questions(), own.clone().upon(CSF_2_0, framework.questionnaire()))
        } else {
            Speech::new(framework.words().clone(), own.clone())
        };
        Self { id, own, maps, speech }
    }

    /// The same, after what is said of the framework has changed.
    pub(super) fn renewed(&self, framework: &Speech) -> Self {
        Self::new(self.id.clone(), self.own.clone(), self.maps, framework)
    }
}

impl Clerk {
    /// The questionnaire with an id; none when it is not here and does not come.
    pub(super) async fn questionnaire(&self, id: &QuestionnaireId) -> Option<Rc<Questionnaire>> {
        if let Some(framework) = self.framework().filter(|one| one.id == *id) {
            return Some(framework);
        }
        self.learn_other(self.look(|desk| desk.language), id).await;
        let known = self.0.known.borrow();
        known.iter().find(|one| one.questionnaire.id == *id).map(|one| one.questionnaire.clone())
    }

    /// Learns the words of a questionnaire beside the framework. Tells whether they are here.
    pub(super) async fn learn_other(&self, language: Language, id: &QuestionnaireId) -> bool {
        let has = || self.tongue(language, |tongue| tongue.others.iter().any(|one| one.id == *id));
        if has() == Some(true) {
            return true;
        }
        if self.bring_own(id).await {
            return has() == Some(true);
        }
        let text = packs::pack(&pack::other(id.as_str(), language)).await.ok();
        let Some(other) = text.and_then(|text| pack::read_other(&text, language)) else { return false };
        // The interface must be whole before it is said in other terms; somebody else may have learned it meanwhile.
        if !self.learn_whole(language).await || has() == Some(true) {
            return has() == Some(true);
        }
        let Other { questionnaire, digest, words } = other;
        let maps = questionnaire.framework.is_some();
        if self.digest_of(id).is_none() {
            self.know(questionnaire, digest);
        }
        self.tongue(language, |tongue| {
            tongue.others.push(OtherWords::new(id.clone(), words, maps, &tongue.speech));
        });
        self.say(language);
        true
    }

    /// Knows a questionnaire from now on, in the place of another one of its id.
    pub(super) fn know(&self, questionnaire: Questionnaire, digest: String) {
        self.unknow(&questionnaire.id);
        self.0.known.borrow_mut().push(Known { questionnaire: Rc::new(questionnaire), digest });
    }

    /// Does not know it any more.
    pub(super) fn unknow(&self, id: &QuestionnaireId) {
        self.0.known.borrow_mut().retain(|one| one.questionnaire.id != *id);
    }

    /// SHA-256 of the file of a questionnaire that is here.
    pub(super) fn digest_of(&self, id: &QuestionnaireId) -> Option<String> {
        let known = self.0.known.borrow();
        known.iter().find(|one| one.questionnaire.id == *id).map(|one| one.digest.clone())
    }

    /// Learns the words of the questionnaire that is open, in the language of the reader and then in the others, which can
    /// then be spoken without a network.
    pub(super) fn learn_open(&self) {
        let Some(id) = self.other() else { return };
        let reader = self.look(|desk| desk.language);
        let clerk = self.clone();
        spawn_local(async move {
            clerk.learn_other(reader, &id).await;
            for language in Language::ALL.into_iter().filter(|language| *language != reader) {
                clerk.learn_other(language, &id).await;
            }
        });
    }

    /// Starts an assessment of a questionnaire beside the framework.
    pub(super) fn start_other(&self, new: NewAssessment) {
        if new.passphrase.iter().any(|one| !one.is_empty()) {
            return self.start_locked(new);
        }
        let clerk = self.clone();
        spawn_local(async move {
            let Some(id) = QuestionnaireId::parse(&new.questionnaire) else { return };
            let Some(questionnaire) = clerk.questionnaire(&id).await else {
                return clerk.alter(|desk| desk.later = Later::Failed);
            };
            let digest = clerk.digest_of(&id);
            clerk.begin(questionnaire, digest.unwrap_or_default(), new);
        });
    }
}
