//! The report as a file, in the languages that it was asked for.

use super::{Clerk, today};
use crate::exchange::formats::Manner;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Sentence;
use crate::report::document::ChapterId;
use crate::ui::act::Wish;
use crate::ui::desk::{Open, Toast};
use crate::ui::files::file_name;
use crate::ui::reported::reported;
use crate::ui::speech::Speech;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

impl Clerk {
    /// Saves the report, once every word of it is here.
    pub(super) fn save_report(&self, wish: Wish) {
        let clerk = self.clone();
        spawn_local(async move {
            let mut voices = Vec::new();
            for language in &wish.languages {
                voices.extend(clerk.whole(*language).await);
            }
            let open = clerk.look(|desk| desk.open.clone()).filter(|_| voices.len() == wish.languages.len());
            clerk.learn_crosswalks().await;
            let written = open.and_then(|open| clerk.write_report(&wish, &open, &voices));
            let Some((name, text)) = written else {
                let says = Sentence::new(Key::FileNotMade, []);
                return clerk.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
            };
            clerk.save_bytes(&name, wish.format.media(), text.as_bytes(), None).await;
        });
    }

    /// Has every word of these languages on the desk, as far as they come.
    pub(super) fn learn_voices(&self, languages: Vec<Language>) {
        let clerk = self.clone();
        spawn_local(async move {
            let mut voices = Vec::new();
            for language in languages {
                voices.extend(clerk.whole(language).await);
            }
            clerk.alter(|desk| desk.voices = Rc::new(voices));
        });
    }

    /// The name and the text of the file; none when it does not say the same when it is read again.
    fn write_report(&self, wish: &Wish, open: &Open, voices: &[Speech]) -> Option<(String, String)> {
        let head = &open.assessment.head;
        // Excel takes UTF-8 for what it is only with the mark; everybody else passes it over.
        let manner = Manner { chapters: &ChapterId::arranged(&head.report), mark: true };
        let walks = self.look(|desk| desk.elsewhere.walks.clone());
        let text = reported(open, &walks, voices, |of, voices| wish.format.write(of, manner, voices));
        let fallback = self.look(|desk| desk.speech.as_ref().map(|speech| speech.t(Key::FileName)));
        let name = file_name(head, &fallback.unwrap_or_default(), today(), wish.format.end());
        Some((name, text?))
    }
}
