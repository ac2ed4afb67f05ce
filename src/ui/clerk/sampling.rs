//! The sample: an invented assessment to look around in. It comes with the build, lies on the desk alone, is never stored,
//! and goes without a question unless somebody has changed it.

use super::Clerk;
use super::errand::Read;
use crate::browser::packs;
use crate::browser::task::spawn_local;
use crate::exchange::pack;
use crate::i18n::key::Key;
use crate::i18n::say::Sentence;
use crate::model::id::AssessmentId;
use crate::ui::act::Act;
use crate::ui::desk::{Asking, Open, Toast};
use crate::ui::route::Route;
use std::rc::Rc;

impl Clerk {
    /// Puts the sample on the desk, as it came.
    pub(super) fn take_sample(&self, id: AssessmentId) {
        let clerk = self.clone();
        spawn_local(async move {
            let language = clerk.look(|desk| desk.language);
            let text = packs::pack(&pack::other(pack::SAMPLE, language)).await.unwrap_or_default();
            let read = clerk.read(&text).await.ok();
            // What is said of it is in that pack.
            clerk.learn_pages(language).await;
            if clerk.look(|desk| desk.route.assessment() != Some(&id)) {
                return;
            }
            let Some(Read { questionnaire, assessment, .. }) = read else { return clerk.lack_sample() };
            // It is always the day on which it was written: nothing in it is overdue.
            let as_of = assessment.head.modified.date().unwrap_or_default();
            let open = Open::new(questionnaire, assessment, as_of).beside(clerk.framework());
            clerk.alter(|desk| {
                desk.open = Some(Rc::new(open));
                desk.missing = None;
            });
            clerk.say(language);
            clerk.detail();
        });
    }

    fn lack_sample(&self) {
        let title = self.look(|desk| desk.speech.as_ref().map(|speech| speech.t(Key::HomeSample).to_string()));
        let says = vec![Sentence::new(Key::SampleFailed, [])];
        self.act(Act::Go(Route::Home));
        self.alter(|desk| desk.asking = Asking::Refused(title.unwrap_or_default(), says));
    }

    /// Throws it away; asks first when somebody has changed it.
    pub(super) fn throw_away(&self) {
        let changed = self.look(|desk| desk.open.as_ref().is_some_and(|open| open.is_changed_sample()));
        if changed && self.look(|desk| desk.asking != Asking::Sample) {
            return self.alter(|desk| desk.asking = Asking::Sample);
        }
        self.guard(false);
        self.alter(|desk| {
            desk.asking = Asking::Nothing;
            desk.open = None;
        });
        self.act(Act::Go(Route::Home));
        let says = Sentence::new(Key::SampleGone, []);
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
    }
}
