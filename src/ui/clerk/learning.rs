//! The words that come after the first: those of the second part of the program, of pages far from the answers, and what
//! other documents say of the same.

use super::Clerk;
use super::speaking::Tongue;
use crate::browser::packs;
use crate::browser::task::spawn_local;
use crate::exchange::pack;
use crate::i18n::days::DayStyle;
use crate::i18n::language::Language;
use crate::ui::desk::Elsewhere;
use crate::ui::later::Later;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use std::rc::Rc;

impl Clerk {
    /// Learns what the second part says of the page that the address names, in the language of the reader and then in the
    /// others, which can then be spoken without a network.
    pub(super) fn learn_pages_of_all(&self) {
        self.learn_open();
        if self.look(|desk| matches!(desk.route, Route::Group(_))) {
            self.look_for_group();
        }
        let reader = self.look(|desk| desk.language);
        let clerk = self.clone();
        spawn_local(async move {
            let here = clerk.learn_pages(reader).await;
            if !here && !clerk.look(|desk| matches!(desk.route, Route::Home | Route::Start | Route::Assess(..))) {
                clerk.alter(|desk| desk.later = Later::Failed);
            }
            for language in others(reader) {
                clerk.learn_pages(language).await;
            }
        });
    }

    /// Learns what stands beside the framework's outcomes, and then all words in the other languages too.
    pub(super) fn learn_rest(&self) {
        let reader = self.look(|desk| desk.language);
        let clerk = self.clone();
        spawn_local(async move {
            clerk.learn_crosswalks().await;
            for language in others(reader) {
                if clerk.learn_whole(language).await {
                    clerk.learn_details(language).await;
                }
            }
            clerk.learn_pages_of_all();
        });
    }

    /// Learns the words of both parts of the program. Tells whether they are here.
    pub(in crate::ui) async fn learn_whole(&self, language: Language) -> bool {
        if !self.learn(language).await {
            return false;
        }
        if self.tongue(language, |tongue| tongue.whole) == Some(false) {
            let text = packs::pack(&pack::within(language, pack::LATER)).await.ok();
            let Some(rest) = text.and_then(|text| pack::read_interface(&text, language)) else { return false };
            self.tongue(language, |tongue| {
                tongue.whole = true;
                let (mut words, framework) = tongue.speech.parts().clone();
                words.fill(rest);
                tongue.speech = Speech::new(words, framework);
            });
            self.say(language);
        }
        true
    }

    /// Learns everything that the interface says in a language. Tells whether it is here.
    pub(super) async fn learn_pages(&self, language: Language) -> bool {
        if !self.learn_whole(language).await {
            return false;
        }
        let here = || self.tongue(language, |tongue| tongue.paged) == Some(true);
        if here() {
            return true;
        }
        let text = packs::pack(&pack::within(language, pack::PAGES)).await.ok();
        let Some(texts) = text.and_then(|text| pack::read_pages(&text)) else { return here() };
        self.tongue(language, |tongue| {
            tongue.paged = true;
            let (mut words, framework) = tongue.speech.parts().clone();
            words.fill_texts(texts);
            tongue.speech = Speech::new(words, framework);
            tongue.others = tongue.others.iter().map(|other| other.renewed(&tongue.speech)).collect();
        });
        self.say(language);
        true
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
}

fn others(reader: Language) -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(move |language| *language != reader)
}
