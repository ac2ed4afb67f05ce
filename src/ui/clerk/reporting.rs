//! The report as a file, in the languages that it was asked for.

use super::{Clerk, today};
use crate::browser::task::spawn_local;
use crate::exchange::formats::Manner;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Sentence;
use crate::report::document::{ChapterId, Document};
use crate::ui::act::Wish;
use crate::ui::desk::{Open, Toast};
use crate::ui::files::{file_name, named};
use crate::ui::group::Gathered;
use crate::ui::reported::{reported, reported_group};
use crate::ui::speech::Speech;
use std::rc::Rc;

impl Clerk {
    /// Saves the report, once every word of it is here.
    pub(super) fn save_report(&self, wish: Wish) {
        let clerk = self.clone();
        spawn_local(async move {
            let voices = clerk.voices(&wish.languages).await;
            let open = clerk.look(|desk| desk.open.clone()).filter(|_| voices.len() == wish.languages.len());
            clerk.learn_crosswalks().await;
            let written = open.and_then(|open| clerk.write_report(&wish, &open, &voices));
            clerk.save_written(&wish, written).await;
        });
    }

    /// Saves the report of the group, once every word of it is here.
    pub(super) fn save_group_report(&self, wish: Wish) {
        let clerk = self.clone();
        spawn_local(async move {
            let voices = clerk.voices(&wish.languages).await;
            let group = clerk.look(|desk| desk.group.clone()).filter(|_| voices.len() == wish.languages.len());
            let written = group.and_then(|group| group.look(|group| clerk.write_group_report(&wish, group, &voices)));
            clerk.save_written(&wish, written.flatten()).await;
        });
    }

    /// Those who say a report, as far as their words come.
    async fn voices(&self, languages: &[Language]) -> Vec<Speech> {
        let mut voices = Vec::new();
        for language in languages {
            voices.extend(self.whole(*language).await);
        }
        voices
    }

    /// Saves a report by its name and its text; without one says that it could not be made.
    async fn save_written(&self, wish: &Wish, written: Option<(String, String)>) {
        let Some((name, text)) = written else {
            let says = Sentence::new(Key::FileNotMade, []);
            return self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
        };
        self.save_bytes(&name, wish.format.media(), text.as_bytes(), None).await;
    }

    /// Has every word of these languages on the desk, as far as they come.
    pub(super) fn learn_voices(&self, languages: Vec<Language>) {
        let clerk = self.clone();
        spawn_local(async move {
            let voices = Rc::new(clerk.voices(&languages).await);
            clerk.alter(|desk| desk.voices = voices);
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

    /// The same of the group.
    fn write_group_report(&self, wish: &Wish, group: &Gathered, voices: &[Speech]) -> Option<(String, String)> {
        let text = reported_group(group, voices, |of, voices| wish.format.document(&Document::of_group(of), voices));
        let fallback = self.look(|desk| desk.speech.as_ref().map(|speech| speech.t(Key::GroupFileName)));
        let name = named(&group.head.title, &fallback.unwrap_or_default(), today(), wish.format.end());
        Some((name, text?))
    }
}
