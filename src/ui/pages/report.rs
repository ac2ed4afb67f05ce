//! The report on a screen: the same page as the file (`exchange::report_page`), below the ways to arrange it and to take
//! it along.
//!
//! Refuses to know: what a report says and how a number comes about.

pub mod again;
pub mod arrange;
pub mod deeper;
pub mod empty;
pub mod nodes;
pub mod paper;
pub mod take;

use crate::browser::page;
use crate::exchange::report_page;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::model::crosswalk::Crosswalk;
use crate::model::id::AssessmentId;
use crate::report::document::{ChapterId, Document};
use crate::ui::act::Act;
use crate::ui::components::button::button;
use crate::ui::desk::Open;
use crate::ui::reported::reported;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use again::again;
use arrange::{arrange, languages};
use deeper::deeper;
use empty::{aimless, empty};
use nodes::Nodes;
use paper::{of_assessment, use_paper};
use std::rc::Rc;
use take::take;
use yew::prelude::*;

/// Properties of [`ReportPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct ReportPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// The chapter that the address names.
    #[prop_or_default]
    pub at: Option<String>,
    /// Languages of which every word is here.
    pub voices: Rc<Vec<Speech>>,
    /// What other documents say of the same, once it is here.
    #[prop_or_default]
    pub crosswalks: Rc<Vec<Crosswalk>>,
    /// What the reader asks for.
    pub on_act: Callback<Act>,
}

/// The whole report of the open assessment.
#[component]
pub fn ReportPage(props: &ReportPageProps) -> Html {
    let speech = use_speech();
    let ReportPageProps { open, on_act, .. } = props;
    let wanted = languages(&open.assessment.head.report, speech.language());
    use_effect_with(wanted.clone(), {
        let (on_act, reader) = (on_act.clone(), speech.language());
        move |wanted: &Vec<Language>| {
            if *wanted != [reader] {
                on_act.emit(Act::Learn(wanted.clone()));
            }
        }
    });
    let voices = spoken(&speech, &props.voices, &wanted);
    let most = use_chapters(props.at.as_ref());
    let shown = (speech.clone(), open.clone(), props.crosswalks.clone(), voices.clone(), most);
    let page =
        use_memo(shown, |(speech, open, walks, voices, most)| draw(speech, open, (walks, voices), *most, on_act));
    use_paper(of_assessment(&speech, open));
    let rated = open.scores.overall.tally.rated > 0;
    let language = voices.first().unwrap_or(&speech).language().code();
    html! {
        <main id="main" tabindex="-1">
            <div class="tools screen-only">
                { buttons(&speech, (rated, &open.assessment.head.id), on_act) }
                <div>{ deeper(&speech, open, on_act).filter(|_| rated || open.framework.is_none()) }</div>
                { aimless(&speech, open).filter(|_| rated) }
                { arrange(&speech, open, on_act) }
                { take(&speech, &wanted, on_act) }
                { if rated { html! {} } else { empty(&speech, open) } }
            </div>
            <div class={classes!("document", (voices.len() > 1).then_some("both"))} lang={language}>{ (*page).clone() }</div>
            { again(open, on_act) }
        </main>
    }
}

/// How many chapters are drawn: page one at once, all others as soon as it is seen. Then the focus goes to the chapter
/// that the address names.
#[hook]
fn use_chapters(at: Option<&String>) -> usize {
    let most = use_state_eq(|| if cfg!(target_arch = "wasm32") { 1 } else { usize::MAX });
    use_effect_with((at.cloned(), *most), {
        let most = most.setter();
        move |(at, drawn): &(Option<String>, usize)| {
            if *drawn == usize::MAX {
                if let Some(at) = at {
                    drop(page::focus(at));
                }
            } else {
                drop(page::painted(move || most.set(usize::MAX)));
            }
        }
    });
    *most
}

/// Those who say the report; until all are here that are wanted, the reader's own language.
fn spoken(speech: &Speech, voices: &[Speech], wanted: &[Language]) -> Vec<Speech> {
    let own = std::slice::from_ref(speech);
    let known = |language: &Language| own.iter().chain(voices).find(|voice| voice.language() == *language).cloned();
    wanted.iter().map(known).collect::<Option<_>>().unwrap_or_else(|| own.to_vec())
}

/// Everything that the report says.
fn draw(
    speech: &Speech,
    open: &Open,
    (walks, voices): (&[Crosswalk], &[Speech]),
    most: usize,
    on_act: &Callback<Act>,
) -> Html {
    let chapters = ChapterId::arranged(&open.assessment.head.report);
    let mut nodes = Nodes::new(speech, open, on_act);
    reported(open, walks, voices, |of, voices| {
        report_page::draw(&Document::of_chapters(of, &chapters), voices, most, &mut nodes);
    });
    nodes.finish()
}

/// To print, to save, and to fill in what stands on the report.
fn buttons(speech: &Speech, (rated, id): (bool, &AssessmentId), on_act: &Callback<Act>) -> Html {
    let act = |act: Act| on_act.reform(move |_: MouseEvent| act.clone());
    // One solid button a view: without ratings it is the one that leads to the first question.
    let main = rated.then_some("button-main");
    html! {
        <p class="row">
            <button class={classes!("button", main)} type="button" onclick={act(Act::Print)}>
                { speech.t(Key::ReportPrint) }
            </button>
            { button(speech, "button", Key::FormSaveFile, act(Act::SaveFile)) }
            <a class="button button-plain" href={Route::Details(id.clone()).hash()}>{ speech.t(Key::ReportFields) }</a>
            <a class="button button-plain" href={Route::HandIn(id.clone()).hash()}>{ speech.t(Key::HandInGo) }</a>
        </p>
    }
}
