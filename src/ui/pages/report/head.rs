//! The head of page one: whose report it is, for when, about what, by whom; and the ways to take it along.

use super::marking::marking;
use super::section::SectionProps;
use super::take::Take;
use crate::exchange::sectors_csv;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::act::Act;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Title, details as far as they were filled in, marking, and two buttons.
pub fn head(speech: &Speech, props: &SectionProps, on_act: &Callback<Act>) -> Html {
    let head = &props.open.assessment.head;
    let act = |act: Act| on_act.reform(move |_: MouseEvent| act.clone());
    // One solid button a view: without ratings it is the one that leads to the first question.
    let main = props.report.has_ratings().then_some("button-main");
    let details = details(speech, &props.open).into_iter().map(|detail| {
        let Detail { what, text, wide } = detail;
        html! { <div key={what.to_string()} data-wide={wide.then_some("")}><dt>{ what }</dt><dd>{ text }</dd></div> }
    });
    html! {
        <header class="report-head">
            <h1>{ speech.t(Key::ReportTitle) }<span class="report-kind">{ speech.t(Key::ReportSubtitle) }</span></h1>
            <p class="row screen-only">
                <button class={classes!("button", main)} type="button" onclick={act(Act::Print)}>
                    { speech.t(Key::ReportPrint) }
                </button>
                <button class="button" type="button" onclick={act(Act::SaveFile)}>
                    { speech.t(Key::FormSaveFile) }
                </button>
            </p>
            <Take on_act={on_act.clone()} />
            { marking(speech, head.tlp, &head.handling) }
            <dl class="report-meta">{ for details }</dl>
        </header>
    }
}

/// One line of what is known about the assessment.
struct Detail {
    what: AttrValue,
    text: AttrValue,
    /// Takes the whole line.
    wide: bool,
}

/// What is known about the assessment; what is empty is left out.
fn details(speech: &Speech, open: &Open) -> Vec<Detail> {
    let head = &open.assessment.head;
    let text = |key: Key, text: &str, wide| Detail {
        what: speech.t(key),
        text: AttrValue::from(text.trim().to_owned()),
        wide,
    };
    let all = [
        text(Key::ReportOrganization, &head.organization.name, false),
        text(Key::FormTitle, &head.title, false),
        text(Key::ReportAsOf, &speech.date(open.as_of), false),
        text(Key::ReportEdition, &head.edition, false),
        text(Key::ReportSector, &sector(speech, &head.organization.sector), false),
        text(Key::ReportScope, &head.organization.scope, true),
        text(Key::ReportScopeIn, &head.scope_in, true),
        text(Key::ReportScopeOut, &head.scope_out, true),
        text(Key::ReportFramework, &framework(speech, open), true),
        text(Key::ReportTargets, &targets(speech, open), true),
        text(Key::ReportPrepared, &head.prepared_by, false),
        text(Key::ReportChecked, &head.checked_by, false),
        text(Key::ReportApproved, &head.approved_by, false),
    ];
    all.into_iter().filter(|detail| !detail.text.is_empty()).collect()
}

/// The name of a sector that the built-in list knows, else the operator's own words.
fn sector(speech: &Speech, code: &str) -> String {
    let known = sectors_csv::read(sectors_csv::BUILT_IN).into_iter().find(|sector| sector.code == code);
    known.map_or_else(|| code.to_owned(), |sector| sector.name(speech.language().code()).to_owned())
}

fn framework(speech: &Speech, open: &Open) -> AttrValue {
    let questionnaire = &open.questionnaire;
    let args = [
        ("title", Arg::text(&speech.questionnaire().title)),
        ("n", Arg::count(questionnaire.items.len())),
        ("top", Arg::from(u32::from(questionnaire.top()))),
    ];
    speech.f(Key::ReportFrameworkText, args)
}

/// Where the targets come from, and who approved them when.
fn targets(speech: &Speech, open: &Open) -> AttrValue {
    let basis = &open.assessment.head.target_basis;
    let (text, who) = (basis.text.trim(), approval(speech, open));
    match (text.is_empty(), who.is_empty()) {
        (_, true) => AttrValue::from(text.to_owned()),
        (true, false) => speech.f(Key::ReportTargetsApprovedOnly, [("who", Arg::text(who))]),
        (false, false) => speech.f(Key::ReportTargetsApproved, [("text", Arg::text(text)), ("who", Arg::text(who))]),
    }
}

fn approval(speech: &Speech, open: &Open) -> AttrValue {
    let basis = &open.assessment.head.target_basis;
    let (who, day) = (basis.approved_by.trim(), basis.approved_on.map(|day| speech.date(day)));
    match (who.is_empty(), day) {
        (false, Some(day)) => speech.f(Key::ReportApprovedByOn, [("who", Arg::text(who)), ("date", Arg::text(day))]),
        (false, None) => AttrValue::from(who.to_owned()),
        (true, day) => day.unwrap_or_default(),
    }
}
