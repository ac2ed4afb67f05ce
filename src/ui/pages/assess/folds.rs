//! Everything about an outcome that is not the answer itself, folded away with what is already inside.

use super::evidence::{EvidenceEditor, evidence_editor};
use super::planning::{action_editor, target_editor};
use super::rules;
use crate::exchange::builtin::CSF_2_0;
use crate::i18n::key::Key;
use crate::i18n::official::Official;
use crate::i18n::questionnaire::ItemWords;
use crate::i18n::say::Arg;
use crate::model::answer::{Answer, Effort, Importance};
use crate::model::change::Edit;
use crate::model::crosswalk::Crosswalk;
use crate::model::date::Date;
use crate::model::id::ItemId;
use crate::report::reason::Reason;
use crate::ui::components::explained::explained;
use crate::ui::components::field::{CheckProps, TextFieldProps, check, text_field};
use crate::ui::components::fold::{Fold, FoldProps};
use crate::ui::components::tag::tag;
use crate::ui::components::why::why_named;
use crate::ui::desk::{Elsewhere, Open};
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use std::collections::BTreeSet;
use yew::prelude::*;
use yew::props;

/// What is folded away.
pub struct Folds<'a> {
    /// The assessment.
    pub open: &'a Open,
    /// What other documents say of the same.
    pub elsewhere: &'a Elsewhere,
    /// Position of the item.
    pub position: usize,
    /// Its words.
    pub words: &'a ItemWords,
    /// Its answer.
    pub answer: &'a Answer,
    /// What is changed.
    pub on_edit: &'a Callback<Edit>,
}

/// The folds, and the flag.
pub fn folds(speech: &Speech, props: &Folds<'_>) -> Html {
    let Folds { open, words, answer, on_edit, .. } = *props;
    let evidence = answer.evidence.len();
    let listed = if evidence > 0 { speech.n(Key::AssessFoldEvidenceHas, evidence, []) } else { AttrValue::default() };
    html! {
        <div class="folds">
            { reasons(speech, open, props.position) }
            { mount::<Fold>(props! { FoldProps { class: "only-narrow", label: speech.t(Key::AssessChoose), has: speech.t(Key::AssessChooseHas), children: Children::new(vec![html! { <>
                <div class="small">{ rules(speech) }</div>
            </> }]) } }) }
            { why(speech, words) }
            { official(speech, props) }
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::AssessFoldEvidence), has: listed, children: Children::new(vec![evidence_editor(speech, &EvidenceEditor { asked: &words.evidence, evidence: &answer.evidence, on_edit })]) } }) }
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::AssessFoldTarget), has: target_has(speech, answer), children: Children::new(vec![target_editor(speech, open, answer, on_edit)]) } }) }
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::AssessFoldAction), has: action_has(speech, answer), children: Children::new(vec![action_editor(speech, (suggested(props), &words.next), answer, on_edit)]) } }) }
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::AssessFoldNotes), has: first_line(&answer.notes), children: Children::new(vec![html! { <>
                { text_field(&props! { TextFieldProps { rows: 3, label: speech.t(Key::AssessNote), value: answer.notes.clone(), on_text: on_edit.reform(Edit::Notes) } }) }
                { text_field(&props! { TextFieldProps { kind: "date", label: speech.t(Key::AssessChecked), value: day(answer.checked), on_text: on_edit.reform(|text: String| Edit::Checked(Date::parse(&text))) } }) }
            </> }]) } }) }
            { touched(speech, props) }
            { elsewhere(speech, props) }
            <div class="folds-end">{ check(&props! { CheckProps { label: speech.t(Key::AssessReview), checked: answer.review, on_check: on_edit.reform(Edit::Review) } }) }</div>
        </div>
    }
}

/// Why the two averages are what they are that are said after every answer: that of the category, and that of the whole.
fn reasons(speech: &Speech, open: &Open, position: usize) -> Html {
    let (questionnaire, scores) = (&open.questionnaire, &open.scores);
    let category = questionnaire.item(position).and_then(|item| Reason::of_group(questionnaire, scores, item.group));
    let category =
        category.filter(|reason| reason.applicable() > 0).map(|reason| why_named(speech, &reason, "why-here"));
    let whole = why_named(speech, &Reason::of_whole(questionnaire, scores), "why-whole");
    html! { <p class="row screen-only">{ for category }{ whole }</p> }
}

fn suggested(props: &Folds<'_>) -> Effort {
    props.open.questionnaire.item(props.position).and_then(|item| item.effort).unwrap_or(Effort::Medium)
}

/// Why it is asked, how it differs from its neighbours, when "not applicable" is legitimate; as far as written.
fn why(speech: &Speech, words: &ItemWords) -> Html {
    let all = [(None, &words.why), (None, &words.beside), (Some(Key::AssessNaLegit), &words.na)];
    let lines = all.iter().enumerate().filter(|(_, (_, text))| !text.is_empty()).map(|(at, (heading, text))| {
        let text = explained(speech, text, &format!("why-{at}"));
        html! { <p>{ for heading.map(|key| html! { <strong>{ speech.t(key) }{ " " }</strong> }) }{ text }</p> }
    });
    let lines: Vec<Html> = lines.collect();
    html! {
        <div hidden={lines.is_empty()}>
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::AssessFoldWhy), children: Children::new(vec![html! { <><div class="small stack">{ for lines }</div></> }]) } }) }
        </div>
    }
}

/// The official wording, where it is here: somebody else's text, in its own language, and where it is from.
fn official(speech: &Speech, props: &Folds<'_>) -> Html {
    let questionnaire = &props.open.questionnaire;
    let wording = props.elsewhere.wording.official().filter(|_| questionnaire.id.as_str() == CSF_2_0);
    let item = questionnaire.item(props.position);
    let found = wording.zip(item).and_then(|(official, item)| Some((official, official.of(item.id.as_str())?)));
    let inside = found.map(|(official, (statement, examples))| {
        let source = [("title", Arg::text(&official.title)), ("version", Arg::text(&official.version))];
        let list = html! { <ul lang={Official::LANGUAGE}>{ for examples.iter().map(|text| html! { <li>{ text }</li> }) }</ul> };
        html! {
            <div class="small stack">
                <p lang={Official::LANGUAGE}>{ statement }</p>
                <div hidden={examples.is_empty()}><strong>{ speech.t(Key::OfficialExamples) }</strong>{ list }</div>
                <p class="quiet">{ speech.f(Key::OfficialSource, source) }</p>
            </div>
        }
    });
    html! {
        <div hidden={inside.is_none()}>
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::OfficialFold), children: Children::new(vec![html! { <>{ for inside }</> }]) } }) }
        </div>
    }
}

/// The outcomes of the framework that a question touches.
fn touched(speech: &Speech, props: &Folds<'_>) -> Html {
    let maps = props.open.questionnaire.item(props.position).map(|item| &*item.maps).unwrap_or_default();
    let one =
        |id: &ItemId| html! { <li key={id.to_string()}>{ tag(id.as_str()) }{ " " }{ speech.title(id.as_str()) }</li> };
    html! {
        <div hidden={maps.is_empty()}>
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::MappedOutcomes), has: maps.len().to_string(), children: Children::new(vec![html! { <>
                <ul class="small">{ for maps.iter().map(one) }</ul>
            </> }]) } }) }
        </div>
    }
}

/// What other documents say of the same: their ids, with our labels where we have some, and who says so.
fn elsewhere(speech: &Speech, props: &Folds<'_>) -> Html {
    let id = props.open.questionnaire.item(props.position).map_or("", |item| item.id.as_str());
    let walks = || props.elsewhere.walks.iter().filter(|walk| !walk.of(id).is_empty());
    let entry = |walk: &Crosswalk| {
        let (theirs, labels) = (walk.of(id), walk.labels(speech.language().code()));
        let title = labels.map_or(&walk.title, |labels| &labels.title);
        let lines = labels.map_or_else(|| vec![theirs.join(", ")], |labels| labels.each(theirs));
        let lines = lines.into_iter().map(|line| html! { <div>{ line }</div> });
        let ours = walk.ours.then(|| html! { <div class="quiet">{ speech.t(Key::AssessElsewhereOurs) }</div> });
        html! { <><dt>{ title }</dt><dd>{ for lines }{ for ours }</dd></> }
    };
    let mut sources = BTreeSet::new();
    sources.extend(walks().flat_map(|walk| walk.source.split("; ")));
    html! {
        <div hidden={walks().next().is_none()}>
            { mount::<Fold>(props! { FoldProps { label: speech.t(Key::AssessFoldElsewhere), children: Children::new(vec![html! { <>
                <dl class="elsewhere small">{ for walks().map(entry) }</dl>
                <p class="quiet small">{ speech.t(Key::AssessElsewhereNote) }{ " " }
                    { for sources.into_iter().map(|source| html! { <span lang="en">{ source.to_owned() }{ ". " }</span> }) }</p>
            </> }]) } }) }
        </div>
    }
}

fn target_has(speech: &Speech, answer: &Answer) -> AttrValue {
    let target = answer.target.map(|level| speech.level(level).to_string());
    let important =
        (answer.importance != Importance::Normal).then(|| speech.t(importance_name(answer.importance)).to_string());
    let parts: Vec<String> = target.into_iter().chain(important).collect();
    AttrValue::from(parts.join(speech.words().text(Key::ListComma)))
}

fn action_has(speech: &Speech, answer: &Answer) -> AttrValue {
    let due = answer.due.map(|day| speech.date(day).to_string());
    let owner = Some(answer.owner.clone()).filter(|owner| !owner.is_empty());
    let parts: Vec<String> = owner.into_iter().chain(due).collect();
    if parts.is_empty() {
        first_line(&answer.action)
    } else {
        AttrValue::from(parts.join(speech.words().text(Key::ListComma)))
    }
}

fn first_line(text: &str) -> AttrValue {
    AttrValue::from(text.lines().next().unwrap_or_default().to_owned())
}

/// A day as a date input holds it.
pub(super) fn day(date: Option<Date>) -> AttrValue {
    AttrValue::from(date.map(|day| day.to_string()).unwrap_or_default())
}

/// Name of an importance.
pub(super) fn importance_name(importance: Importance) -> Key {
    match importance {
        Importance::Low => Key::AssessImportanceLow,
        Importance::Normal => Key::AssessImportanceNormal,
        Importance::High => Key::AssessImportanceHigh,
    }
}

/// Name of an effort.
pub(super) fn effort_arg(speech: &Speech, effort: Effort) -> Arg {
    Arg::text(speech.t(match effort {
        Effort::Small => Key::EffortSLong,
        Effort::Medium => Key::EffortMLong,
        Effort::Large => Key::EffortLLong,
    }))
}
