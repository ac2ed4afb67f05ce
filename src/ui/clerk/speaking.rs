//! Words: a language is spoken as soon as its packs are here (exchange/pack.rs says what is in which).

use super::choosing::OtherWords;
use super::{Clerk, DAYS};
use crate::browser::{packs, settings};
use crate::exchange::builtin::CSF_2_0;
use crate::exchange::pack;
use crate::i18n::days::DayStyle;
use crate::i18n::language::Language;
use crate::model::id::QuestionnaireId;
use crate::ui::desk::Elsewhere;
use crate::ui::later::Errand;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// A language as far as it has been learned.
pub(super) struct Tongue {
    pub(super) speech: Speech,
    /// Whether the words of the second part are there.
    whole: bool,
    /// Whether those of pages far from the answers are there.
    pub(super) paged: bool,
    /// Whether every word of the questionnaire is there.
    detailed: bool,
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
            let whole = clerk.look(|desk| desk.later.here().is_some());
            if clerk.learn(language, whole).await {
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

    /// Learns the words of the first part, and when `whole` also those of the second. Tells whether they are here.
    pub(super) async fn learn(&self, language: Language, whole: bool) -> bool {
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
        if whole && self.tongue(language, |tongue| tongue.whole) == Some(false) {
            let text = packs::pack(&format!("{}/{}", language.code(), pack::LATER)).await.ok();
            let Some(rest) = text.and_then(|text| pack::read_interface(&text, language)) else { return false };
            self.tongue(language, |tongue| {
                tongue.whole = true;
                let (mut words, framework) = tongue.speech.parts().clone();
                words.fill(rest);
                tongue.speech = Speech::new(words, framework);
            });
        }
        self.say(language);
        true
    }

    /// Writes days like this in every language.
    pub(super) fn write_days(&self, style: DayStyle) {
        for tongue in self.0.tongues.borrow_mut().iter_mut() {
            let (mut words, framework) = tongue.speech.parts().clone();
            words.set_days(style);
            tongue.speech = Speech::new(words, framework);
            tongue.others = tongue.others.iter().map(|other| other.renewed(&tongue.speech)).collect();
        }
        // What was learned for a report is learned anew.
        self.alter(|desk| desk.voices = Rc::default());
        self.say(self.look(|desk| desk.language));
    }

    /// Learns every word that the page needs; where outcomes are shown, then also the other languages, which can from then
    /// on be spoken without a network.
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
            clerk.learn_crosswalks().await;
            for other in Language::ALL.into_iter().filter(|other| *other != language) {
                if clerk.learn(other, true).await {
                    clerk.learn_details(other).await;
                }
            }
            clerk.errand(Errand::Words);
        });
    }

    /// What other documents say of the same.
    pub(super) async fn learn_crosswalks(&self) {
        if !self.look(|desk| desk.elsewhere.walks.is_empty()) {
            return;
        }
        let text = packs::pack(pack::CROSSWALKS).await.ok();
        if let Some(walks) = text.and_then(|text| pack::read_crosswalks(&text)) {
            self.alter(|desk| {
                let (walks, wording) = (Rc::new(walks), desk.elsewhere.wording.clone());
                desk.elsewhere = Rc::new(Elsewhere { walks, wording });
            });
        }
    }

    /// Everything that is said in a language, with every word of the questionnaire; none when it does not come.
    pub(super) async fn whole(&self, language: Language) -> Option<Speech> {
        if let Some(id) = self.other() {
            self.learn_other(language, &id).await;
            self.learn_pages(language).await;
            return self.tongue(language, |tongue| tongue.of(Some(&id))).flatten();
        }
        if self.learn_pages(language).await {
            self.learn_details(language).await;
        }
        let whole = |tongue: &mut Tongue| (tongue.paged && tongue.detailed).then(|| tongue.speech.clone());
        self.tongue(language, whole).flatten()
    }

    async fn learn_details(&self, language: Language) {
        if self.tongue(language, |tongue| tongue.detailed) != Some(false) {
            return;
        }
        let text = packs::pack(&format!("{}/{}", language.code(), pack::DETAILS)).await.ok();
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
