//! Another assessment beside the open one: read through the gate, shown, and never stored.

use super::Clerk;
use super::errand::{Read, said};
use crate::browser::task::spawn_local;
use crate::exchange::assessment_json;
use crate::exchange::document;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::id::AssessmentId;
use crate::report::compare::Refusal;
use crate::ui::act::Whom;
use crate::ui::desk::{Asking, Guest, Open, Toast};
use crate::ui::route::Route;
use std::rc::Rc;
use web_sys::File;

impl Clerk {
    /// Puts it beside the open assessment, or away.
    pub(super) fn set_beside(&self, whom: Whom) {
        let (clerk, open) = (self.clone(), self.look(|desk| desk.open.clone()));
        match (whom, open) {
            (Whom::Came, _) => self.merge_arrival(),
            (Whom::File(file), Some(open)) => spawn_local(async move {
                let read = clerk.read_beside(&open, file.clone()).await;
                clerk.seat(&open, None, file.name(), read);
            }),
            (Whom::Stored(id), Some(open)) => spawn_local(async move { clerk.take_beside(&open, id).await }),
            _ => self.alter(|desk| desk.guest = None),
        }
    }

    /// What came stands beside the same assessment that is here, where the two can be merged.
    fn merge_arrival(&self) {
        let Some(arrival) = self.take_arrival() else { return };
        let assessment = arrival.assessment.clone();
        let (of, head) = (assessment.head.id.clone(), &assessment.head);
        let names = [&head.prepared_by, &head.title, &head.organization.name];
        let name = names.into_iter().find(|name| !name.trim().is_empty()).cloned().unwrap_or_default();
        self.alter(|desk| desk.guest = Some(Rc::new(Guest { of: of.clone(), stored: None, name, assessment })));
        self.go(Route::Merge(of));
    }

    /// What answers something else is refused for that, and not for a questionnaire that is not here.
    async fn read_beside(&self, open: &Open, file: File) -> Result<Read, Vec<Sentence>> {
        let bytes = Self::bytes_of(file).await.map_err(|problem| said(&problem))?;
        let text = document::text(&bytes).map_err(|problem| said(&problem))?;
        let (id, ours) = (assessment_json::questionnaire_of(text), &open.questionnaire.id);
        match id {
            Ok(id) if id != *ours => Err(vec![Refusal::Questionnaires(id, ours.clone()).sentence()]),
            _ => self.read(text).await.map_err(|problem| said(&problem)),
        }
    }

    async fn take_beside(&self, open: &Open, id: AssessmentId) {
        let Some(store) = self.store() else { return };
        match self.read_stored(&store, id.as_str()).await {
            Ok(Some(read)) => {
                let untitled = self.look(|desk| desk.speech.as_ref().map(|speech| speech.t(Key::HomeUntitled)));
                self.seat(open, Some(id), untitled.unwrap_or_default().to_string(), Ok(read));
            }
            // Another page has deleted it.
            Ok(None) => self.refresh(),
            Err(problem) => self.seat(open, None, id.to_string(), Err(said(&problem))),
        }
    }

    fn seat(&self, open: &Open, stored: Option<AssessmentId>, otherwise: String, read: Result<Read, Vec<Sentence>>) {
        let assessment = match read {
            Ok(read) => read.assessment,
            Err(says) => return self.alter(|desk| desk.asking = Asking::Refused(otherwise, says)),
        };
        let head = &assessment.head;
        let names = [&head.title, &head.organization.name, &otherwise];
        let name = names.into_iter().find(|name| !name.trim().is_empty()).cloned().unwrap_or_default();
        let says = Sentence::new(Key::CompareOtherHere, [("title", Arg::text(&name))]);
        let guest = Guest { of: open.assessment.head.id.clone(), stored, name, assessment };
        self.alter(|desk| {
            desk.guest = Some(Rc::new(guest));
            desk.toast = Some(Rc::new(Toast { says, undo: None }));
        });
    }
}
