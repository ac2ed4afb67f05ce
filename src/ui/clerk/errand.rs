//! What the second part of the program does for the clerk: reading what lies on this machine, files, the trash.

use super::Clerk;
use crate::exchange::assessment_json::{self, Strangers};
use crate::exchange::problem::{Fault, Problem, Warning};
use crate::i18n::say::Sentence;
use crate::model::assessment::Assessment;
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::Act;
use crate::ui::later::Errand;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Does one errand.
pub fn run(clerk: &Clerk, errand: Errand) {
    clerk.look_for_wording();
    match errand {
        Errand::Refresh => clerk.refresh(),
        Errand::Take(id) => clerk.take(id),
        Errand::Words => clerk.learn_open(),
        Errand::Act(Act::Start(new)) => clerk.start_other(*new),
        Errand::Act(Act::Deeper) => clerk.deeper(),
        Errand::Act(Act::Days(style)) => clerk.choose_days(style),
        Errand::Act(Act::OpenFile(file)) => clerk.open_file(file),
        Errand::Act(Act::KeepBoth) => clerk.keep_both(),
        Errand::Act(Act::Replace) => clerk.replace(),
        Errand::Act(Act::Own(act)) => clerk.own(act),
        Errand::Act(Act::SaveFile) => clerk.save_file(true),
        Errand::Act(Act::SaveFileAs) => clerk.save_file(false),
        Errand::Act(Act::Learn(languages)) => clerk.learn_voices(languages),
        Errand::Act(Act::Picture(within, form)) => clerk.picture(within, form),
        Errand::Act(Act::SaveReport(wish)) => clerk.save_report(wish),
        Errand::Act(Act::TakeAlong) => clerk.take_along(),
        Errand::Act(Act::RemoveWording) => clerk.remove_wording(),
        Errand::Act(Act::Keep(name)) => clerk.keep(name),
        Errand::Act(Act::KeepScenario(name, positions)) => clerk.keep_scenario(name, &positions),
        Errand::Act(Act::Beside(whom)) => clerk.set_beside(whom),
        Errand::Act(Act::Delete(id)) => clerk.delete(id),
        Errand::Act(Act::Restore(key)) => clerk.restore(key),
        Errand::Act(Act::Purge(key)) => clerk.purge(key),
        // Everything else is done at once.
        Errand::Act(_) => {}
    }
}

/// An assessment, what it answers, and what should be known about it.
pub(super) struct Read {
    pub(super) questionnaire: Rc<Questionnaire>,
    pub(super) assessment: Assessment,
    pub(super) warnings: Vec<Sentence>,
    /// Whether answers are stored under ids that the questionnaire does not have any more.
    pub(super) is_stray: bool,
}

/// Where in a file, and what is wrong with it.
pub(super) fn said(problem: &Problem) -> Vec<Sentence> {
    problem.location().into_iter().chain([problem.sentence()]).collect()
}

impl Clerk {
    /// Reads an assessment of what is built in, or of what was opened here.
    pub(super) async fn read(&self, text: &str) -> Result<Read, Problem> {
        let id = assessment_json::questionnaire_of(text)?;
        let known = self.questionnaire(&id).await;
        let questionnaire = known.ok_or_else(|| Problem::whole(Fault::NoQuestionnaire(id.to_string())))?;
        // The author of one's own may drop a question; what comes with Kamae loses none.
        let strangers = if questionnaire.built_in { Strangers::Refuse } else { Strangers::Keep };
        let (assessment, warnings) = assessment_json::read(text, &questionnaire, strangers)?;
        let warnings = warnings.iter().map(Warning::sentence).collect();
        Ok(Read { questionnaire, assessment, warnings, is_stray: false })
    }

    /// Reads the list again while something else goes on.
    pub(super) fn refresh(&self) {
        let clerk = self.clone();
        spawn_local(async move { clerk.refresh_shelf().await });
    }
}
