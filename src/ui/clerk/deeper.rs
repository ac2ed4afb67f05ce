//! From a questionnaire to the framework that it maps to, and from an earlier edition to the later one: a new assessment
//! whose answers are proposed, not given.

use super::{Clerk, now};
use crate::browser::random;
use crate::exchange::builtin::CSF_1_1;
use crate::exchange::carry_csv;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::assessment::{Assessment, Head};
use crate::model::id::AssessmentId;
use crate::model::questionnaire::Questionnaire;
use crate::score::carry::proposals;
use crate::score::edition::{carried, successor};
use crate::ui::act::Act;
use crate::ui::desk::{Open, Toast};
use crate::ui::route::Route;
use std::rc::Rc;

impl Clerk {
    /// Opens it beside the one that is open, which stays as it is.
    pub(super) fn deeper(&self) {
        let Some(open) = self.look(|desk| desk.open.clone()) else { return };
        let (Some(framework), Ok(bytes)) = (self.framework(), random::bytes16()) else { return };
        let fresh = Head {
            questionnaire_digest: self.0.digest.borrow().clone(),
            ..Head::new(AssessmentId::from_random(bytes), now(), framework.id.clone())
        };
        let is_edition = open.questionnaire.id.as_str() == CSF_1_1;
        let id = fresh.id.clone();
        let assessment = if is_edition {
            let steps = carry_csv::read(carry_csv::BUILT_IN);
            let head = successor(&open.assessment.head, fresh);
            carried(head, [&open.questionnaire, &framework], &open.assessment.answers, &steps)
        } else {
            proposed(&open, &framework, fresh)
        };
        let count = assessment.answers.iter().filter(|answer| answer.proposal.is_some()).count();
        let title = self.look(|desk| desk.speech.as_ref().map(|speech| speech.questionnaire().title.clone()));
        let says = Sentence::counted(Key::DeeperDone, count, [("title", Arg::text(title.unwrap_or_default()))]);
        self.put_on_desk(framework, assessment, Rc::default());
        if is_edition {
            self.act(Act::Go(Route::Carry(id)));
        }
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
    }
}

/// An assessment of the framework with what the answers to a questionnaire that maps to it propose.
fn proposed(open: &Open, framework: &Questionnaire, fresh: Head) -> Assessment {
    let old = &open.assessment.head;
    let head = Head {
        title: old.title.clone(),
        language: old.language.clone(),
        organization: old.organization.clone(),
        tlp: old.tlp,
        handling: old.handling.clone(),
        ..fresh
    };
    let mut assessment = Assessment::new(head, framework.items.len());
    let proposals = proposals(&open.questionnaire, framework, &open.scores.rows);
    for (answer, proposal) in assessment.answers.iter_mut().zip(proposals) {
        answer.proposal = proposal.map(Box::new);
    }
    assessment
}
