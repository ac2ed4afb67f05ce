//! Laying out a questionnaire as a form on paper: its words in the language that is wanted, whichever is spoken here.

use super::Clerk;
use crate::browser::task::spawn_local;
use crate::i18n::language::Language;
use crate::model::id::QuestionnaireId;
use crate::model::questionnaire::Questionnaire;
use crate::ui::desk::Sheet;
use crate::ui::speech::Speech;
use std::rc::Rc;

impl Clerk {
    /// Puts the form on the desk; without its words when they do not come.
    pub(super) fn lay_out(&self, id: String, language: Language) {
        let clerk = self.clone();
        spawn_local(async move {
            let found = clerk.said_whole(&id, language).await;
            clerk.alter(|desk| desk.sheet = Some(Rc::new(Sheet { id, language, found })));
        });
    }

    /// A questionnaire, and every word of it in a language.
    async fn said_whole(&self, id: &str, language: Language) -> Option<(Rc<Questionnaire>, Speech)> {
        let id = QuestionnaireId::parse(id)?;
        let questionnaire = self.questionnaire(&id).await?;
        // No assessment is open where forms are printed: this is the framework.
        let framework = self.whole(language).await?;
        if self.framework().is_some_and(|one| one.id == id) {
            return Some((questionnaire, framework));
        }
        let known = self.learn_other(language, &id).await;
        let speech = self.tongue(language, |tongue| tongue.of(Some(&id))).flatten();
        speech.filter(|_| known).map(|speech| (questionnaire, speech))
    }
}
