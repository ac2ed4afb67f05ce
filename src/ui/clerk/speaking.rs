//! Words: a language is spoken as soon as its first pack is here (exchange/pack.rs says what is in which). What else
//! is learned of it the second part sees to (learning.rs).

use super::choosing::OtherWords;
use super::{Clerk, DAYS};
use crate::browser::task::spawn_local;
use crate::browser::{packs, settings};
use crate::exchange::builtin::CSF_2_0;
use crate::exchange::pack;
use crate::i18n::days::DayStyle;
use crate::i18n::language::Language;
use crate::model::id::QuestionnaireId;
use crate::ui::later::Errand;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use std::rc::Rc;

/// A language as far as it has been learned.
pub(super) struct Tongue {
    pub(super) speech: Speech,
    /// Whether the words of the second part are there.
    pub(super) whole: bool,
    /// Whether those of pages far from the answers are there.
    pub(super) paged: bool,
    /// Whether every word of the questionnaire is there.
    pub(super) detailed: bool,
    /// Questionnaires beside the framework.
    pub(super) others: Vec<OtherWords>,
}

impl Tongue {
    /// What is said at a questionnaire beside the framework, else at the framework.
    pub(super) fn of(&self, other: Option<&QuestionnaireId>) -> Option<Speech> {
        let Some(id) = other else { return Some(self.speech.clone()) };
        self.others.iter().find(|other| other.id == *id).map(|other| other.speech.clone())
    }
}

impl Clerk {
    /// Speaks `language` as soon as its words are here.
    pub(super) fn speak(&self, language: Language) {
        self.alter(|desk| desk.language = language);
        let clerk = self.clone();
        spawn_local(async move {
            let learned = match clerk.look(|desk| desk.later.here()) {
                Some(part) => (part.learn)(clerk.clone(), language).await,
                None => clerk.learn(language).await,
            };
            if learned {
                clerk.detail();
            } else {
                // The words that are here go on being spoken; choosing again tries again.
                clerk.alter(|desk| {
                    if let Some(speech) = &desk.speech {
                        desk.language = speech.language();
                    }
                });
            }
        });
    }

    /// Learns the words of the first part. Tells whether they are here.
    pub(super) async fn learn(&self, language: Language) -> bool {
        if self.tongue(language, |_| ()).is_none() {
            let text = packs::pack(language.code()).await.ok();
            let Some(mut first) = text.and_then(|text| pack::read_first(&text, language)) else { return false };
            first.words.set_days(DayStyle::of_name(&settings::get(DAYS).unwrap_or_default()));
            self.0.digest.replace(first.digest);
            let (questionnaire, speech) = (Rc::new(first.questionnaire), Speech::new(first.words, first.framework));
            self.alter(|desk| desk.framework = Some(desk.framework.take().unwrap_or(questionnaire)));
            // Somebody else may have learned it meanwhile.
            if self.tongue(language, |_| ()).is_none() {
                self.0.tongues.borrow_mut().push(Tongue {
                    speech,
                    whole: false,
                    paged: false,
                    detailed: false,
                    others: Vec::new(),
                });
            }
        }
        self.say(language);
        true
    }

    /// Learns every word that the page needs; where outcomes are shown, those of the framework first.
    pub(super) fn detail(&self) {
        let route = self.look(|desk| desk.route.clone());
        // Of home, only what lies on this machine needs more words than the first pack has.
        let is_bare = route == Route::Home && self.look(|desk| desk.later.here().is_none());
        if is_bare || matches!(route, Route::Start | Route::Lost) {
            return;
        }
        let mapped = self.other().is_some();
        if mapped || !matches!(route, Route::Assess(..)) {
            self.errand(Errand::Words);
        }
        if mapped || !matches!(route, Route::Assess(..) | Route::Report(..) | Route::Carry(_) | Route::Hall(..)) {
            return;
        }
        let language = self.look(|desk| desk.language);
        let clerk = self.clone();
        spawn_local(async move {
            clerk.learn_details(language).await;
            clerk.errand(Errand::Rest);
        });
    }

    /// Learns every word of the framework.
    pub(super) async fn learn_details(&self, language: Language) {
        if self.tongue(language, |tongue| tongue.detailed) != Some(false) {
            return;
        }
        let text = packs::pack(&pack::within(language, pack::DETAILS)).await.ok();
        // What did not come is asked for again at the next question.
        let Some(items) = text.and_then(|text| pack::read_details(&text)) else { return };
        self.tongue(language, |tongue| {
            tongue.detailed = true;
            let (words, mut framework) = tongue.speech.parts().clone();
            framework.fill(items);
            tongue.speech = Speech::new(words, framework);
        });
        self.say(language);
    }

    /// Speaks what has been learned of a language, if it is the one that is wanted.
    pub(super) fn say(&self, language: Language) {
        if self.look(|desk| desk.language == language) {
            let other = self.other();
            // Until the words of what is open have come, those that are here go on being spoken.
            if let Some(speech) = self.tongue(language, |tongue| tongue.of(other.as_ref())).flatten() {
                self.alter(|desk| desk.speech = Some(speech));
            }
        }
    }

    /// The questionnaire beside the framework that the reader is at, if any.
    pub(super) fn other(&self) -> Option<QuestionnaireId> {
        self.look(|desk| {
            if matches!(desk.route, Route::Group(_)) {
                return desk.group.as_ref().map(|group| group.id.clone()).filter(|id| id.as_str() != CSF_2_0);
            }
            let open = desk.open.as_ref().filter(|open| desk.route.assessment() == Some(&open.assessment.head.id))?;
            (open.questionnaire.id.as_str() != CSF_2_0).then(|| open.questionnaire.id.clone())
        })
    }

    pub(super) fn tongue<T>(&self, language: Language, look: impl FnOnce(&mut Tongue) -> T) -> Option<T> {
        let mut tongues = self.0.tongues.borrow_mut();
        tongues.iter_mut().find(|tongue| tongue.speech.language() == language).map(look)
    }
}
