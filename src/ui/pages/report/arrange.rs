//! How the report is put together: which chapters in which order, and in which language. Kept with the assessment.

use crate::browser::page;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Arg;
use crate::model::assessment::{Arrangement, Head};
use crate::model::change::Change;
use crate::report::document::{ChapterId, Preset};
use crate::ui::act::Act;
use crate::ui::components::days::days;
use crate::ui::components::field::{CheckProps, SelectFieldProps, check, select_field};
use crate::ui::components::fold::{Fold, FoldProps};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Code of both languages beside each other.
const BOTH: &str = "both";
/// Names of the presets, and of what is none of them.
const BOARD: &str = "board";
const REGULATOR: &str = "regulator";
const OWN: &str = "own";

/// The languages of a report that somebody reads who speaks `reader`.
pub fn languages(report: &Arrangement, reader: Language) -> Vec<Language> {
    if report.language == BOTH {
        return Language::ALL.to_vec();
    }
    vec![Language::of_tag(&report.language).unwrap_or(reader)]
}

/// A fold with the two choices and the list of chapters.
pub fn arrange(speech: &Speech, open: &Open, on_act: &Callback<Act>) -> Html {
    let report = &open.assessment.head.report;
    let on_report = changing(&open.assessment.head, on_act);
    mount::<Fold>(props! { FoldProps { label: speech.t(Key::ReportArrange), children: Children::new(vec![html! { <>
        <p class="quiet small">{ speech.t(Key::ReportArrangeNote) }</p>
        <div class="form">
            { preset(speech, report, &on_report) }
            { language(speech, report, &on_report) }
        </div>
        { days(speech, on_act) }
        { chapters(speech, open, &on_report) }
    </> }]) } })
}

/// Changes the arrangement and nothing else of the head.
fn changing(head: &Head, on_act: &Callback<Act>) -> Callback<Arrangement> {
    let head = head.clone();
    on_act.reform(move |report| Act::Change(Change::Head(Box::new(Head { report, ..head.clone() }))))
}

fn preset(speech: &Speech, report: &Arrangement, on_report: &Callback<Arrangement>) -> Html {
    let chapters = ChapterId::arranged(report);
    let value = match chapters.as_slice() {
        all if all == Preset::Regulator.chapters() => REGULATOR,
        all if all == Preset::Board.chapters() => BOARD,
        _ => OWN,
    };
    let option = |name: &'static str, key: Key| (AttrValue::Static(name), speech.t(key));
    let mut options = vec![option(REGULATOR, Key::ReportTakeRegulator), option(BOARD, Key::ReportTakeBoard)];
    options.extend((value == OWN).then(|| option(OWN, Key::ReportArrangeOwn)));
    let on_choice = on_report.reform({
        let report = report.clone();
        move |name: String| match name.as_str() {
            BOARD => with(&report, Preset::Board.chapters()),
            REGULATOR => with(&report, Preset::Regulator.chapters()),
            _ => report.clone(),
        }
    });
    select_field(&props! { SelectFieldProps { label: speech.t(Key::ReportTakeFor), value, options, on_choice } })
}

/// A list of the languages in which a report can be had.
pub fn language(speech: &Speech, report: &Arrangement, on_report: &Callback<Arrangement>) -> Html {
    let option = |name: &'static str, key: Key| (AttrValue::Static(name), speech.t(key));
    let options = vec![
        option("", Key::ReportArrangeReader),
        option(Language::English.code(), Key::SettingsLanguageEn),
        option(Language::Japanese.code(), Key::SettingsLanguageJa),
        option(BOTH, Key::ReportTakeBoth),
    ];
    let value = options.iter().map(|(name, _)| name).find(|name| **name == report.language).cloned();
    let on_choice = on_report.reform({
        let report = report.clone();
        move |language: String| Arrangement { language, ..report.clone() }
    });
    select_field(
        &props! { SelectFieldProps { label: speech.t(Key::ReportTakeLanguage), value: value.unwrap_or_default(), options, on_choice } },
    )
}

/// Every chapter: those that are in, in their order, then those that are left out.
fn chapters(speech: &Speech, open: &Open, on_report: &Callback<Arrangement>) -> Html {
    let (report, has_targets) = (&open.assessment.head.report, open.scores.overall.tally.met[1] > 0);
    let list = ChapterId::arranged(report);
    let inside = list.iter().enumerate().map(|(at, chapter)| {
        let title = title(speech, *chapter, has_targets);
        // Page one stands first: nothing goes before it, and it does not go.
        let up = (at > 1).then(|| (at - 1, true));
        let down = (at > 0 && at + 1 < list.len()).then_some((at + 1, false));
        let ways = up.into_iter().chain(down).map(|(to, up)| {
            let mut order = list.clone();
            order.swap(at, to);
            way(speech, &title, (*chapter, up), with(report, &order), on_report)
        });
        html! { <li key={chapter.name()}>{ tick(report, &list, *chapter, &title, on_report) }<span class="row-end">{ for ways }</span></li> }
    });
    let outside = ChapterId::all().filter(|chapter| !list.contains(chapter)).map(|chapter| {
        let title = title(speech, chapter, has_targets);
        html! { <li key={chapter.name()}>{ tick(report, &list, chapter, &title, on_report) }</li> }
    });
    html! {
        <div>
            <h3 class="small" id="arrange">{ speech.t(Key::ReportArrangeChapters) }</h3>
            <ol class="arrange" aria-labelledby="arrange">{ for inside.chain(outside) }</ol>
        </div>
    }
}

fn title(speech: &Speech, chapter: ChapterId, has_targets: bool) -> AttrValue {
    speech.t(if chapter == ChapterId::ChangesInShort { Key::ReportSinceShort } else { chapter.title(has_targets) })
}

/// Takes a chapter in, or leaves it out.
fn tick(
    report: &Arrangement,
    list: &[ChapterId],
    chapter: ChapterId,
    title: &AttrValue,
    on_report: &Callback<Arrangement>,
) -> Html {
    if chapter == ChapterId::Summary {
        return html! {
            <label class="check"><input type="checkbox" checked={true} disabled={true} /><span>{ title }</span></label>
        };
    }
    let checked = list.contains(&chapter);
    let mut list = list.to_vec();
    if checked {
        list.retain(|other| *other != chapter);
    } else {
        list.push(chapter);
    }
    let changed = with(report, &list);
    let on_check = on_report.reform(move |_| changed.clone());
    check(&props! { CheckProps { label: title.clone(), checked, on_check } })
}

/// A button that moves a chapter; the focus stays on it wherever it goes.
fn way(
    speech: &Speech,
    title: &AttrValue,
    (chapter, up): (ChapterId, bool),
    changed: Arrangement,
    on_report: &Callback<Arrangement>,
) -> Html {
    let (sign, key) = if up { ("↑", Key::ReportArrangeUp) } else { ("↓", Key::ReportArrangeDown) };
    let id = [chapter.name(), if up { "-up" } else { "-down" }].concat();
    let onclick = {
        let (on_report, id) = (on_report.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            on_report.emit(changed.clone());
            drop(page::focus(&id));
        })
    };
    let label = speech.f(key, [("title", Arg::text(title))]);
    html! { <button {id} class="button button-plain" type="button" aria-label={label} {onclick}>{ sign }</button> }
}

/// The arrangement with these chapters; what everybody gets is not written down.
fn with(report: &Arrangement, chapters: &[ChapterId]) -> Arrangement {
    let usual = chapters == Preset::default().chapters();
    let names = chapters.iter().map(|chapter| chapter.name().to_owned());
    Arrangement { chapters: if usual { Vec::new() } else { names.collect() }, ..report.clone() }
}
