//! The report on a screen: the same page as the file (`exchange::report_page`), below the ways to take it along.
//!
//! Refuses to know: what a report says and how a number comes about.

pub mod empty;
pub mod nodes;
pub mod paper;
pub mod take;

use crate::exchange::voice::Voice;
use crate::exchange::{assessment_text, canonical, report_page};
use crate::i18n::key::Key;
use crate::report::Report;
use crate::report::document::{Document, Preset, Subject};
use crate::ui::act::Act;
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use empty::empty;
use nodes::Nodes;
use paper::use_paper;
use std::rc::Rc;
use take::Take;
use yew::prelude::*;

/// Properties of [`ReportPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct ReportPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// What the reader asks for.
    pub on_act: Callback<Act>,
}

/// The whole report of the open assessment.
#[component]
pub fn ReportPage(props: &ReportPageProps) -> Html {
    let speech = use_speech();
    let open = &props.open;
    let page = use_memo((speech.clone(), open.clone()), |(speech, open)| draw(speech, open));
    use_paper(open);
    let rated = open.scores.overall.tally.rated > 0;
    html! {
        <main class="document" id="main" tabindex="-1">
            { tools(&speech, rated, &props.on_act) }
            { if rated { html! {} } else { empty(&speech, open) } }
            { (*page).clone() }
        </main>
    }
}

/// Everything that the report says.
fn draw(speech: &Speech, open: &Open) -> Html {
    let (questionnaire, assessment) = (&*open.questionnaire, &open.assessment);
    let report = Report::new(questionnaire, assessment, &open.scores, open.as_of);
    // What we write ourselves always has a canonical form.
    let digest = canonical::digest(&assessment_text::write(assessment, questionnaire)).unwrap_or_default();
    let of = Subject { questionnaire, assessment, scores: &open.scores, report: &report, digest: &digest };
    let voice = Voice { words: speech.words(), names: speech.questionnaire() };
    let mut nodes = Nodes::new(speech, open);
    report_page::draw(&Document::new(of, Preset::default()), &[voice], &mut nodes);
    nodes.finish()
}

/// To print and to save.
fn tools(speech: &Speech, rated: bool, on_act: &Callback<Act>) -> Html {
    let act = |act: Act| on_act.reform(move |_: MouseEvent| act.clone());
    // One solid button a view: without ratings it is the one that leads to the first question.
    let main = rated.then_some("button-main");
    html! {
        <div class="tools screen-only">
            <p class="row">
                <button class={classes!("button", main)} type="button" onclick={act(Act::Print)}>
                    { speech.t(Key::ReportPrint) }
                </button>
                <button class="button" type="button" onclick={act(Act::SaveFile)}>
                    { speech.t(Key::FormSaveFile) }
                </button>
            </p>
            <Take on_act={on_act.clone()} />
        </div>
    }
}
