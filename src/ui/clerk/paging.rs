//! Words of the pages far from the answers: they come in a pack of their own, when such a page is opened or all else is
//! here.

use super::Clerk;
use crate::browser::packs;
use crate::exchange::pack;
use crate::i18n::language::Language;
use crate::ui::later::Later;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use wasm_bindgen_futures::spawn_local;

impl Clerk {
    /// Learns what the second part says of the page that the address names, in the language of the reader and then in the
    /// others, which can then be spoken without a network.
    pub(super) fn learn_rest(&self) {
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
            for language in Language::ALL.into_iter().filter(|language| *language != reader) {
                clerk.learn_pages(language).await;
            }
        });
    }

    /// Learns everything that the interface says in a language. Tells whether it is here.
    pub(super) async fn learn_pages(&self, language: Language) -> bool {
        if !self.learn(language, true).await {
            return false;
        }
        let here = || self.tongue(language, |tongue| tongue.paged) == Some(true);
        if here() {
            return true;
        }
        let text = packs::pack(&format!("{}/{}", language.code(), pack::PAGES)).await.ok();
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
}
