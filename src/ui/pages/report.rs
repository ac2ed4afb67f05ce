//! The report: page one, on which a reader may stop, then charts, plan, what is not known, every answer and the method.
//!
//! Refuses to know: how a number comes about and whether it may be shown; it says what [`crate::report`] found.

pub mod action;
pub mod answers;
pub mod asks;
pub mod charts;
pub mod empty;
pub mod end;
pub mod figure;
pub mod find_out;
pub mod first;
pub mod flags;
pub mod functions;
pub mod gaps;
pub mod head;
pub mod levels;
pub mod lowest;
pub mod marking;
pub mod method;
pub mod more;
pub mod not_applicable;
pub mod other_dated;
pub mod paper;
pub mod section;
pub mod stand;
pub mod sure;
pub mod table;
pub mod take;
pub mod tiers;
pub mod unknown;

use crate::model::answer::Answer;
use crate::report::Report;
use crate::ui::act::Act;
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use answers::answers;
use asks::asks;
use charts::Charts;
use empty::empty;
use end::end;
use find_out::find_out;
use first::first;
use functions::functions;
use gaps::gaps;
use head::head;
use levels::levels;
use lowest::lowest;
use method::method;
use not_applicable::not_applicable;
use other_dated::other_dated;
use paper::use_paper;
use section::SectionProps;
use stand::stand;
use std::rc::Rc;
use sure::sure;
use tiers::tiers;
use unknown::unknown;
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
    let report =
        use_memo(open.clone(), |open| Report::new(&open.questionnaire, &open.assessment, &open.scores, open.as_of));
    use_paper(open);
    let (speech, section) = (&speech, &SectionProps { open: open.clone(), report });
    let rated = section.report.has_ratings();
    html! {
        <main class="report" id="main" tabindex="-1">
            { head(speech, section, &props.on_act) }
            { if rated { page_one(speech, section) } else { empty(speech, section) } }
            { if rated { beyond(speech, section) } else { answered(speech, section) } }
        </main>
    }
}

/// What a board member reads.
fn page_one(speech: &Speech, section: &SectionProps) -> Html {
    html! {
        <div class="report-one">
            { stand(speech, section) }
            { functions(speech, section) }
            { first(speech, section) }
            <div class="report-pair">
                { asks(speech, section) }
                { unknown(speech, section) }
            </div>
            { sure(speech, section) }
            { end(speech, section) }
        </div>
    }
}

/// What stands behind it.
fn beyond(speech: &Speech, section: &SectionProps) -> Html {
    html! {
        <div class="report-more">
            <Charts ..section.clone() />
            { if section.report.has_targets { gaps(speech, section) } else { lowest(speech, section) } }
            { lists(speech, section) }
        </div>
    }
}

/// Nothing is rated; what was put down all the same is not lost on paper.
fn answered(speech: &Speech, section: &SectionProps) -> Html {
    let blank = section.open.assessment.answers.iter().all(Answer::is_blank);
    html! { <div class="report-more">{ if blank { levels(speech, section) } else { lists(speech, section) } }</div> }
}

fn lists(speech: &Speech, section: &SectionProps) -> Html {
    html! {
        <div>
            { find_out(speech, section) }
            { not_applicable(speech, section) }
            { other_dated(speech, section) }
            { tiers(speech, section) }
            { answers(speech, section) }
            { levels(speech, section) }
            { method(speech, section) }
        </div>
    }
}
