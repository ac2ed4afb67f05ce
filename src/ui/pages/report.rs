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
pub mod tiers;
pub mod unknown;

use crate::model::answer::Answer;
use crate::report::Report;
use crate::ui::act::Act;
use crate::ui::desk::Open;
use answers::Answers;
use asks::Asks;
use charts::Charts;
use empty::Empty;
use end::End;
use find_out::FindOut;
use first::First;
use functions::Functions;
use gaps::Gaps;
use head::Head;
use levels::Levels;
use lowest::Lowest;
use method::Method;
use not_applicable::NotApplicable;
use other_dated::OtherDated;
use paper::use_paper;
use stand::Stand;
use std::rc::Rc;
use sure::Sure;
use tiers::Tiers;
use unknown::Unknown;
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
    let open = &props.open;
    let report = use_memo(open.clone(), |open| {
        Report::new(&open.questionnaire, &open.assessment, &open.scores, open.as_of)
    });
    use_paper(open);
    html! {
        <main class="report" id="main" tabindex="-1">
            <Head open={open.clone()} report={report.clone()} on_act={props.on_act.clone()} />
            { if report.has_ratings() { page_one(open, &report) } else { html! { <Empty {open} report={report.clone()} /> } } }
            { if report.has_ratings() { beyond(open, &report) } else { answered(open, &report) } }
        </main>
    }
}

/// What a board member reads.
fn page_one(open: &Rc<Open>, report: &Rc<Report>) -> Html {
    html! {
        <div class="report-one">
            <Stand {open} {report} />
            <Functions {open} {report} />
            <First {open} {report} />
            <div class="report-pair">
                <div>
                    <Asks {open} {report} />
                    <Sure {open} {report} />
                </div>
                <Unknown {open} {report} />
            </div>
            <End {open} {report} />
        </div>
    }
}

/// What stands behind it.
fn beyond(open: &Rc<Open>, report: &Rc<Report>) -> Html {
    html! {
        <div class="report-more">
            <Charts {open} {report} />
            { if report.has_targets { html! { <Gaps {open} {report} /> } } else { html! { <Lowest {open} {report} /> } } }
            { lists(open, report) }
        </div>
    }
}

/// Nothing is rated; what was put down all the same is not lost on paper.
fn answered(open: &Rc<Open>, report: &Rc<Report>) -> Html {
    let blank = open.assessment.answers.iter().all(Answer::is_blank);
    html! { <div class="report-more">{ if blank { html! { <Levels {open} {report} /> } } else { lists(open, report) } }</div> }
}

fn lists(open: &Rc<Open>, report: &Rc<Report>) -> Html {
    html! {
        <div>
            <FindOut {open} {report} />
            <NotApplicable {open} {report} />
            <OtherDated {open} {report} />
            <Tiers {open} {report} />
            <Answers {open} {report} />
            <Levels {open} {report} />
            <Method {open} {report} />
        </div>
    }
}
