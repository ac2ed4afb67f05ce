//! What the second part of the program does for the clerk: reading what lies on this machine, files, the trash.

use super::Clerk;
use crate::browser::storage;
use crate::browser::task::spawn_local;
use crate::exchange::assessment_json::{self, Strangers};
use crate::exchange::problem::{Fault, Problem, Warning};
use crate::i18n::say::Sentence;
use crate::model::assessment::Assessment;
use crate::model::questionnaire::Questionnaire;
use crate::ui::act::Act;
use crate::ui::later::Errand;
use std::rc::Rc;

/// Does one errand.
pub fn run(clerk: &Clerk, errand: Errand) {
    clerk.settle_in();
    match errand {
        Errand::Refresh => clerk.refresh(),
        Errand::Take(id) => clerk.take(id),
        Errand::Words => clerk.learn_pages_of_all(),
        Errand::Rest => clerk.learn_rest(),
        Errand::Stored => {
            clerk.take_again();
            clerk.has_stored();
        }
        Errand::Act(act) => {
            let clerk = clerk.clone();
            spawn_local(async move {
                // What is said of it is in that pack; without it, it is done all the same.
                clerk.learn_pages(clerk.look(|desk| desk.language)).await;
                act_on(&clerk, act);
            });
        }
    }
}

/// Does what the reader asked for.
fn act_on(clerk: &Clerk, act: Act) {
    match act {
        Act::Start(new) => clerk.start_other(*new),
        Act::Deeper => clerk.deeper(),
        Act::Days(style) => clerk.choose_days(style),
        Act::OpenFile(file) => clerk.open_file(file),
        Act::KeepBoth => clerk.keep_both(),
        Act::Replace => clerk.replace(),
        Act::Own(act) => clerk.own(act),
        Act::Group(act) => clerk.group(act),
        Act::Kept(act) => clerk.kept(act),
        Act::SaveFile => clerk.save_file(true),
        Act::SaveFileAs => clerk.save_file(false),
        Act::SavePart(asked) => clerk.save_part(asked),
        Act::Learn(languages) => clerk.learn_voices(languages),
        Act::Sheet(id, language) => clerk.lay_out(id, language),
        Act::Picture(within, form) => clerk.picture(within, form),
        Act::SaveReport(wish) => clerk.save_report(wish),
        Act::TakeAlong => clerk.take_along(),
        Act::RemoveWording => clerk.remove_wording(),
        Act::Keep(name) => clerk.keep(name),
        Act::KeepScenario(name, positions) => clerk.keep_scenario(name, &positions),
        Act::Beside(whom) => clerk.set_beside(whom),
        Act::Step(back) => clerk.retrace(back),
        Act::Undo => clerk.undo(),
        Act::SaveLog => clerk.save_log(),
        Act::ClearLog => clerk.clear_log(),
        Act::Delete(id) => clerk.delete(id),
        Act::Restore(key, id) => clerk.restore(key, id),
        Act::Purge(key, id) => clerk.purge(key, id),
        // Everything else is done at once.
        _ => {}
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

    /// Does what is to be done once, as soon as the store is open.
    pub(in crate::ui) fn settle_in(&self) {
        if self.look_for_wording() {
            // Without it, what is stored is only a little less safe from the kill after the next one.
            spawn_local(async { drop(storage::turn_over().await) });
        }
    }

    /// Reads the list again while something else goes on.
    pub(super) fn refresh(&self) {
        let clerk = self.clone();
        spawn_local(async move { clerk.refresh_shelf().await });
    }
}
