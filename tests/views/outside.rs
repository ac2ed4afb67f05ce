//! Pages for those who are not alone at a machine: a form on paper and typed in, a hall, one page of help, and the sample.

use super::fixture::{blank, filled, halfway, parted};
use super::pages::{View, page, part};
use super::stage::Tongue;
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::builtin;
use kamae::exchange::formats::{Format, Manner};
use kamae::i18n::language::Language;
use kamae::model::change::Change;
use kamae::model::date::Timestamp;
use kamae::report::document::ChapterId;
use kamae::ui::components::asking::asking;
use kamae::ui::desk::{Asking, Desk, Open, Sheet, Theme};
use kamae::ui::pages::entry::EntryPage;
use kamae::ui::pages::guide::GuidePage;
use kamae::ui::pages::hall::HallPage;
use kamae::ui::pages::sheet::SheetPage;
use kamae::ui::reported::reported;
use kamae::ui::route::Route;
use kamae::ui::speech::Speech;
use std::rc::Rc;
use yew::prelude::*;

/// What stands on the keys, and on paper beside the boxes.
const LETTERS: [&str; 2] = ["U", "N"];

/// All of them.
pub(crate) fn views(tongue: Tongue) -> Vec<View> {
    [forms(tongue), entries(tongue), halls(tongue), samples(tongue)].into_iter().flatten().collect()
}

fn named(view: View) -> View {
    View { names: LETTERS.into(), ..view }
}

fn forms(tongue: Tongue) -> Vec<View> {
    let framework = Some(Rc::new(builtin::csf_2_0().unwrap()));
    let form = |name, id: Option<&str>, found: Option<Option<(_, Speech)>>| {
        let asked = id.unwrap_or(builtin::CSF_2_0).to_owned();
        let sheet = found.map(|found| Rc::new(Sheet { id: asked, language: tongue.language(), found }));
        let (id, framework) = (id.map(str::to_owned), framework.clone());
        let open = (name == "form-part").then(|| Rc::new(parted(tongue)));
        page(name, html! { <SheetPage {id} {framework} {sheet} {open} on_act={Callback::noop()} /> })
    };
    let own = Rc::new(builtin::read("quick-check").unwrap().unwrap());
    let ids = own.groups.iter().map(|group| &group.id).chain(own.items.iter().map(|item| &item.id));
    let names: Vec<&'static str> = ids.map(|id| &*id.to_string().leak()).chain(LETTERS).collect();
    let framework = (Rc::new(builtin::csf_2_0().unwrap()), tongue.speech());
    vec![
        page("guide", html! { <GuidePage on_act={Callback::noop()} /> }),
        form("form-coming", None, None),
        form("form-failed", None, Some(None)),
        named(form("form-framework", None, Some(Some(framework.clone())))),
        named(form("form-part", None, Some(Some(framework)))),
        View { names, ..form("form-mapped", Some("quick-check"), Some(Some((own, tongue.speech_of("quick-check"))))) },
    ]
}

fn entries(tongue: Tongue) -> Vec<View> {
    let entry = |name, open: Open, at: Option<usize>| {
        named(page(name, html! { <EntryPage open={Rc::new(open)} {at} on_act={Callback::noop()} /> }))
    };
    vec![
        entry("enter-first", blank(), None),
        entry("enter-halfway", halfway(tongue), None),
        entry("enter-part", parted(tongue), None),
        entry("enter-end", filled(tongue), Some(106)),
    ]
}

fn halls(tongue: Tongue) -> Vec<View> {
    let hall = |name, open: Open, at: Option<&'static str>, keys| {
        let at = at.map(AttrValue::Static);
        named(page(name, html! { <HallPage open={Rc::new(open)} {at} {keys} on_act={Callback::noop()} /> }))
    };
    vec![
        hall("hall-first", blank(), None, true),
        hall("hall-answered", filled(tongue), Some("PR.DS-11"), false),
        hall("hall-part", parted(tongue), Some("PR.DS-01"), true),
        hall("hall-last", filled(tongue), Some("RC.CO-04"), true),
    ]
}

/// The sample, as it came.
pub(crate) fn sample(language: Language) -> Open {
    let questionnaire = Rc::new(builtin::csf_2_0().unwrap());
    let read = assessment_json::read(builtin::sample(language), &questionnaire, Strangers::Refuse);
    let (assessment, _) = read.unwrap();
    let as_of = assessment.head.modified.date().unwrap();
    Open::new(questionnaire, assessment, as_of)
}

fn samples(tongue: Tongue) -> Vec<View> {
    let shown = |name, open: Open, asked| {
        let route = Route::Assess(open.assessment.head.id.clone(), None);
        let mut desk = Desk::new(route, tongue.language(), Theme::System, true);
        (desk.open, desk.asking) = (Some(Rc::new(open)), asked);
        part(name, asking(&tongue.speech(), &desk, &Callback::noop()))
    };
    let came = || sample(tongue.language());
    let changed = || came().changed(Change::Many(Vec::new()), &Timestamp::default(), came().as_of).0;
    vec![
        shown("sample", came(), Asking::Nothing),
        shown("sample-changed", changed(), Asking::Nothing),
        shown("sample-asked", changed(), Asking::Sample),
        shown("sample-another", blank(), Asking::Nothing),
    ]
}

/// Whoever gets the report of the sample in their hands can see that it is one.
#[test]
fn the_report_of_the_sample_says_what_it_is() {
    for (tongue, mark) in [(Tongue::English, "Sample, invented"), (Tongue::Japanese, "見本（架空）")] {
        let open = sample(tongue.language());
        let manner = Manner { chapters: &ChapterId::arranged(&open.assessment.head.report), mark: true };
        for format in [Format::Html, Format::Markdown] {
            let text = reported(&open, &[], &[tongue.speech()], |of, voices| format.write(of, manner, voices)).unwrap();
            assert!(text.contains(mark), "{format:?} in {tongue:?}");
        }
    }
}
