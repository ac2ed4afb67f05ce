//! The report as a file, in the languages that it was asked for.

use super::{Clerk, today};
use crate::exchange::formats::Manner;
use crate::exchange::voice::Voice;
use crate::exchange::{assessment_text, canonical};
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Sentence;
use crate::report::Report;
use crate::report::document::{ChapterId, Subject};
use crate::ui::act::Wish;
use crate::ui::desk::{Open, Toast};
use crate::ui::files::file_name;
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

    /// The name and the text of the file; none when it could not be read back.
    fn write_report(&self, wish: &Wish, open: &Open, voices: &[Speech]) -> Option<(String, String)> {
        let (questionnaire, assessment) = (&*open.questionnaire, &open.assessment);
        let report = Report::new(questionnaire, assessment, &open.scores, open.as_of);
        // What we write ourselves always has a canonical form.
        let digest = canonical::digest(&assessment_text::write(assessment, questionnaire)).unwrap_or_default();
        let (framework, scores) = (open.framework.as_deref(), &open.scores);
        let of = Subject { questionnaire, framework, assessment, scores, report: &report, digest: &digest };
        let voices: Vec<Voice> =
            voices.iter().map(|speech| Voice { words: speech.words(), names: speech.questionnaire() }).collect();
        // Excel takes UTF-8 for what it is only with the mark; everybody else passes it over.
        let text = wish.format.write(
            of,
            Manner { chapters: &ChapterId::arranged(&assessment.head.report), mark: true },
            &voices,
        );
        let fallback = self.look(|desk| desk.speech.as_ref().map(|speech| speech.t(Key::FileName)));
        let name = file_name(&assessment.head, &fallback.unwrap_or_default(), today(), wish.format.end());
        wish.format.is_whole(&text).then_some((name, text))
    }
}
