//! From a questionnaire to the framework that it maps to: a new assessment whose answers are proposed, not given.

use super::{Clerk, now};
use crate::browser::random;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::assessment::{Assessment, Head};
use crate::model::id::AssessmentId;
use crate::score::carry::proposals;
use crate::ui::desk::Toast;
use std::rc::Rc;

impl Clerk {
    /// Opens it beside the one that is open, which stays as it is.
    pub(super) fn deeper(&self) {
        let Some(open) = self.look(|desk| desk.open.clone()) else { return };
        let (Some(framework), Ok(bytes)) = (open.framework.clone(), random::bytes16()) else { return };
        let old = &open.assessment.head;
        let head = Head {
            questionnaire_digest: self.0.digest.borrow().clone(),
            title: old.title.clone(),
            language: old.language.clone(),
            organization: old.organization.clone(),
            tlp: old.tlp,
            handling: old.handling.clone(),
            ..Head::new(AssessmentId::from_random(bytes), now(), framework.id.clone())
        };
        let mut assessment = Assessment::new(head, framework.items.len());
        let proposals = proposals(&open.questionnaire, &framework, &open.scores.rows);
        let count = proposals.iter().flatten().count();
        for (answer, proposal) in assessment.answers.iter_mut().zip(proposals) {
            answer.proposal = proposal.map(Box::new);
        }
        let title = self.look(|desk| desk.speech.as_ref().map(|speech| speech.questionnaire().title.clone()));
        let says = Sentence::counted(Key::DeeperDone, count, [("title", Arg::text(title.unwrap_or_default()))]);
        self.put_on_desk(framework, assessment);
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
    }
}
