//! Language, colours, keys: what the reader prefers, kept in this browser.

use super::{Clerk, KEYS, LANGUAGE, THEME};
use crate::browser::{packs, settings};
use crate::exchange::words_json;
use crate::i18n::language::Language;
use crate::ui::desk::Theme;
use crate::ui::speech::Speech;
use wasm_bindgen_futures::spawn_local;

impl Clerk {
    /// A preference that cannot be kept still holds for as long as the page is open.
    pub(super) fn choose_language(&self, language: Language) {
        drop(settings::set(LANGUAGE, language.code()));
        self.speak(language);
    }

    pub(super) fn choose_keys(&self, on: bool) {
        drop(if on { settings::remove(KEYS) } else { settings::set(KEYS, "off") });
        self.alter(|desk| desk.keys = on);
    }

    pub(super) fn dress(&self, theme: Theme) {
        drop(match theme.name() {
            Some(name) => settings::set(THEME, name),
            None => settings::remove(THEME),
        });
        drop(settings::set_theme(theme.name()));
        self.alter(|desk| desk.theme = theme);
    }

    /// Speaks `language` as soon as its words are here.
    pub(super) fn speak(&self, language: Language) {
        self.alter(|desk| desk.language = language);
        let known = self.0.spoken.borrow().iter().find(|speech| speech.language() == language).cloned();
        if let Some(speech) = known {
            return self.alter(|desk| desk.speech = Some(speech));
        }
        let clerk = self.clone();
        spawn_local(async move { clerk.learn(language).await });
    }

    async fn learn(&self, language: Language) {
        let pack = packs::pack(language.code()).await;
        let Some(speech) = pack.ok().and_then(|text| read(&text, language)) else {
            // The words that are here go on being spoken; choosing again tries again.
            return self.alter(|desk| {
                if let Some(speech) = &desk.speech {
                    desk.language = speech.language();
                }
            });
        };
        self.0.spoken.borrow_mut().push(speech.clone());
        self.alter(|desk| {
            if desk.language == language {
                desk.speech = Some(speech);
            }
        });
    }
}

fn read(text: &str, language: Language) -> Option<Speech> {
    let (words, questionnaire) = words_json::read_pack(text, language).ok()?;
    Some(Speech::new(words, questionnaire))
}
