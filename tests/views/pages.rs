//! Every page in every state that it can be in. A page is added here and nowhere else.

use super::fixture::{
    blank, carried, deeper, done, filled, guest, halfway, hall, kept, official, parted, shelf, tried,
};
use super::stage::Tongue;
use super::{group, machine, outside, own};
use kamae::browser::storage::error::StoreError;
use kamae::exchange::builtin;
use kamae::model::bulk::Over;
use kamae::model::id::{AssessmentId, SnapshotId};
use kamae::model::template::{Template, Texts};
use kamae::ui::desk::{Elsewhere, Guest, Lock, Open, Wording};
use kamae::ui::later::{Later, Part};
use kamae::ui::pages::about::AboutPage;
use kamae::ui::pages::about::licences::{List, inside};
use kamae::ui::pages::assess::AssessPage;
use kamae::ui::pages::bulk::BulkPage;
use kamae::ui::pages::bulk::plan::{Plan, Way};
use kamae::ui::pages::carry::CarryPage;
use kamae::ui::pages::compare::ComparePage;
use kamae::ui::pages::details::DetailsPage;
use kamae::ui::pages::home::HomePage;
use kamae::ui::pages::home::confirm::{Ask, confirm};
use kamae::ui::pages::log::LogPage;
use kamae::ui::pages::merge::MergePage;
use kamae::ui::pages::method::MethodPage;
use kamae::ui::pages::start::StartPage;
use kamae::ui::pages::start::country::CountryField;
use kamae::ui::pages::start::sector::sector_field;
use kamae::ui::pages::what_if::WhatIfPage;
use kamae::ui::shelf::ShelfState;
use kamae::ui::speech::Speech;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// One page in one state.
pub(crate) struct View {
    /// What it is called in messages and files.
    pub(crate) name: &'static str,
    /// The page.
    pub(crate) page: Html,
    /// Whether it is a whole page, with its `<main>` and its headings.
    pub(crate) is_page: bool,
    /// Names that stand on it in every language.
    pub(crate) names: Vec<&'static str>,
}

/// All of them; what the operator wrote is in the language of the render.
pub(crate) fn all(tongue: Tongue) -> Vec<View> {
    [
        homes(tongue),
        confirmations(tongue),
        own::views(tongue),
        group::views(tongue),
        machine::views(tongue),
        forms(tongue),
        assessing(tongue),
        carrying(tongue),
        comparing(tongue),
        trying(tongue),
        setting(tongue),
        logs(tongue),
        outside::views(tongue),
        texts(tongue),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(crate) fn page(name: &'static str, page: Html) -> View {
    View { name, page, is_page: true, names: Vec::new() }
}

pub(crate) fn part(name: &'static str, page: Html) -> View {
    View { is_page: false, ..self::page(name, page) }
}

fn homes(tongue: Tongue) -> Vec<View> {
    use ShelfState::{Failed, Opening, Ready};
    let home = |name, state, books, trash| {
        let framework = Some(Rc::new(builtin::csf_2_0().unwrap()));
        let later = Later::Here(Part::new());
        page(
            name,
            html! { <HomePage shelf={shelf(tongue, state, books, trash)} {framework} {later} on_act={Callback::noop()} /> },
        )
    };
    vec![
        home("home-opening", Opening, 0, 0),
        home("home-first", Ready, 0, 0),
        home("home-one", Ready, 1, 0),
        home("home-many", Ready, 4, 0),
        home("home-trash", Ready, 2, 2),
        home("home-only-trash", Ready, 0, 1),
        home("home-blocked", Failed(StoreError::Blocked), 0, 0),
        home("home-failed", Failed(StoreError::Newer), 0, 0),
    ]
}

fn confirmations(tongue: Tongue) -> Vec<View> {
    let title = AttrValue::from(tongue.own("Pumping station", "ポンプ場"));
    let speech = tongue.speech();
    let asked = |name, ask| part(name, confirm(&speech, &ask, &Callback::noop(), &Callback::noop()));
    vec![
        asked("confirm-delete", Ask::Delete(AssessmentId::from_random([1; 16]), title.clone())),
        asked("confirm-purge", Ask::Purge("key".into(), AssessmentId::from_random([1; 16]), title.clone())),
        asked("confirm-remove", Ask::Remove("night-shift".into(), title)),
    ]
}

fn forms(tongue: Tongue) -> Vec<View> {
    let speech = tongue.speech();
    let sectors = |name, country: &'static str| part(name, sector_field(&speech, (country, ""), &Callback::noop()));
    let details = |name, open| page(name, html! { <DetailsPage open={Rc::new(open)} on_act={Callback::noop()} /> });
    vec![
        page("start", start(tongue, Later::Here(Part::new()))),
        details("details-empty", blank()),
        details("details-filled", filled(tongue)),
        part("country-other", html! { <CountryField country="DE" on_country={Callback::noop()} /> }),
        part("country-bad", html! { <CountryField country="Germany" on_country={Callback::noop()} /> }),
        sectors("sectors-jp", "JP"),
        sectors("sectors-us", "US"),
        sectors("sectors-other", "DE"),
        sectors("sectors-none", ""),
    ]
}

fn start(tongue: Tongue, later: Later) -> Html {
    let framework = Some(Rc::new(builtin::csf_2_0().unwrap()));
    let lock = Lock { can: Some(true), ..Lock::default() };
    html! { <StartPage language={tongue.language()} {framework} {lock} {later} on_act={Callback::noop()} /> }
}

/// A page of a questionnaire beside the framework, in its own words.
pub(crate) fn beside(tongue: Tongue, id: &str, inner: Html) -> Html {
    html! { <ContextProvider<Speech> context={tongue.speech_of(id)}>{ inner }</ContextProvider<Speech>> }
}

/// What a first visit sees before the second part of the program is there.
pub(crate) fn first(tongue: Tongue) -> Vec<View> {
    let (later, on_act, shelf) = (Later::Coming, Callback::noop(), shelf(tongue, ShelfState::Ready, 0, 0));
    let framework = Some(Rc::new(builtin::csf_2_0().unwrap()));
    vec![
        page("first-home", html! { <HomePage {shelf} {framework} {later} on_act={&on_act} /> }),
        page("first-start", start(tongue, later)),
        page("first-blank", html! { <AssessPage open={Rc::new(blank())} keys=true {later} on_act={&on_act} /> }),
        page("first-filled", html! { <AssessPage open={Rc::new(filled(tongue))} keys=true {later} {on_act} /> }),
    ]
}

/// Home, the form and the questions once the second part is here: what is on the way to a first answer.
pub(crate) fn near(tongue: Tongue) -> Vec<View> {
    let all = [homes(tongue), confirmations(tongue), forms(tongue), assessing(tongue)].into_iter().flatten();
    all.filter(|view| !view.name.starts_with("details")).collect()
}

fn assessing(tongue: Tongue) -> Vec<View> {
    let assess = |name, open, at: Option<&'static str>| {
        let later = Later::Here(Part::new());
        let at = at.map(AttrValue::Static);
        page(name, html! { <AssessPage open={Rc::new(open)} {at} keys=true {later} on_act={Callback::noop()} /> })
    };
    let mapped = {
        let (open, later) = (Rc::new(hall("quick-check")), Later::Here(Part::new()));
        let inner = html! { <AssessPage {open} at="QC-07" keys=true {later} on_act={Callback::noop()} /> };
        let all = builtin::read("quick-check").unwrap().unwrap();
        let ids = all.groups.iter().map(|group| &group.id).chain(all.items.iter().map(|item| &item.id));
        let names = ids.map(|id| &*id.to_string().leak()).collect();
        View { names, ..page("assess-mapped", beside(tongue, "quick-check", inner)) }
    };
    let deeper = assess("assess-deeper", deeper(&hall("quick-check")), Some("GV.SC-04"));
    let all = [
        mapped,
        deeper,
        assess("assess-blank", blank(), None),
        assess("assess-filled", filled(tongue), Some("PR.DS-11")),
        assess("assess-part", parted(tongue), Some("PR.DS-01")),
    ];
    // Names of other documents stand in no brackets.
    let others = (tongue != Tongue::Brackets).then(|| page("assess-elsewhere", elsewhere(tongue, "PR.DS-11")));
    all.into_iter().chain(others).chain(first(tongue)).collect()
}

/// An outcome with what other documents say of the same.
pub(crate) fn elsewhere(tongue: Tongue, at: &'static str) -> Html {
    let (open, walks) = (Rc::new(filled(tongue)), builtin::crosswalks().unwrap());
    let elsewhere = Rc::new(Elsewhere { walks: Rc::new(walks), wording: Wording::Kept(Rc::new(official())) });
    let later = Later::Here(Part::new());
    html! { <AssessPage {open} at={AttrValue::Static(at)} {elsewhere} keys=true {later} on_act={Callback::noop()} /> }
}

fn carrying(tongue: Tongue) -> Vec<View> {
    let old = builtin::read(builtin::CSF_1_1).unwrap().unwrap();
    let ids = old.groups.iter().map(|group| &group.id).chain(old.items.iter().map(|item| &item.id));
    let names: Vec<&'static str> = ids.map(|id| &*id.to_string().leak()).collect();
    let carry = |name, at: usize, old: Option<_>| {
        let (open, names) = (Rc::new(carried(tongue)), names.clone());
        View {
            names,
            ..page(
                name,
                html! { <CarryPage {open} {old} {at} keys=true later={Later::Here(Part::new())} on_act={Callback::noop()} /> },
            )
        }
    };
    let report = {
        let inner = html! { <AssessPage open={Rc::new(hall(builtin::CSF_1_1))} keys=true later={Later::Here(Part::new())} on_act={Callback::noop()} /> };
        View { names: names.clone(), ..page("assess-csf-1.1", beside(tongue, builtin::CSF_1_1, inner)) }
    };
    vec![
        carry("carry-first", 0, Some(tongue.earlier())),
        carry("carry-wordless", 40, None),
        carry("carry-rest", usize::MAX, Some(tongue.earlier())),
        report,
    ]
}

fn comparing(tongue: Tongue) -> Vec<View> {
    let with = |name, open, books, guest: Option<Guest>| {
        let (shelf, guest) = (shelf(tongue, ShelfState::Ready, books, 0), guest.map(Rc::new));
        page(name, html! { <ComparePage open={Rc::new(open)} {shelf} {guest} on_act={Callback::noop()} /> })
    };
    let compare = |name, open| with(name, open, 0, None);
    let unmoved = {
        let open = filled(tongue);
        let mut assessment = open.assessment.clone();
        let now = assessment.head.modified.clone();
        let snapshot = assessment.snapshot(SnapshotId::from_random([3; 16]), tongue.own("Today", "今日"), now.clone());
        assessment.apply(assessment.taking(snapshot), &now);
        Open::new(open.questionnaire, assessment, open.as_of)
    };
    let merge = |name, guest: Option<Guest>| {
        let (open, guest) = (Rc::new(halfway(tongue)), guest.map(Rc::new));
        page(name, html! { <MergePage {open} {guest} on_act={Callback::noop()} /> })
    };
    let other = guest(tongue, "2026-11-30T09:00:00Z");
    let (earlier, later) = (guest(tongue, "2025-11-21T17:00:00Z"), guest(tongue, "2026-11-30T09:00:00Z"));
    vec![
        with("compare-other", blank(), 3, None),
        with("compare-earlier", filled(tongue), 3, Some(earlier)),
        with("compare-later", kept(tongue), 0, Some(later)),
        merge("merge", Some(other)),
        merge("merge-nobody", None),
        compare("compare-none", blank()),
        compare("compare-two", kept(tongue)),
        compare("compare-unmoved", unmoved),
    ]
}

fn trying(tongue: Tongue) -> Vec<View> {
    let what_if = |name, open, chosen: &[usize]| {
        let chosen: BTreeSet<usize> = chosen.iter().copied().collect();
        page(name, html! { <WhatIfPage open={Rc::new(open)} {chosen} on_act={Callback::noop()} /> })
    };
    vec![
        what_if("what-if-none", blank(), &[]),
        what_if("what-if-nothing", filled(tongue), &[]),
        what_if("what-if-chosen", tried(tongue), &[0, 1, 4]),
    ]
}

fn setting(tongue: Tongue) -> Vec<View> {
    let bulk = |name, open, way, plan: Plan, guest: Option<Guest>| {
        let (shelf, templates) = (shelf(tongue, ShelfState::Ready, 3, 0), Some(templates(tongue)));
        let (open, guest, on_act) = (Rc::new(open), guest.map(Rc::new), Callback::noop());
        page(name, html! { <BulkPage {open} {way} {plan} {shelf} {guest} {templates} {on_act} /> })
    };
    let hand = Plan {
        target: "2".to_owned(),
        importance: "3".to_owned(),
        owner: tongue.own("Control room", "中央監視室"),
        due: "2027-03-31".to_owned(),
        reason: tongue.own("Not ours", "対象外のため"),
        group: "ID".to_owned(),
        over: Over::Replace,
        ..Plan::default()
    };
    let (copy, replace) =
        (Plan { with_importance: true, ..Plan::default() }, Plan { over: Over::Replace, ..Plan::default() });
    let other = guest(tongue, "2025-11-21T17:00:00Z");
    let on_act = Callback::noop();
    let coming = html! { <BulkPage open={Rc::new(blank())} way={Way::Profile} shelf={shelf(tongue, ShelfState::Ready, 0, 0)} on_act={&on_act} /> };
    let mapped = {
        let (open, shelf) = (Rc::new(hall("quick-check")), shelf(tongue, ShelfState::Ready, 0, 0));
        let inner = html! { <BulkPage {open} way={Way::Profile} {shelf} {on_act} /> };
        let all = builtin::read("quick-check").unwrap().unwrap();
        let names = all.groups.iter().map(|group| &*group.id.to_string().leak()).collect();
        View { names, ..page("bulk-mapped", beside(tongue, "quick-check", inner)) }
    };
    vec![
        bulk("bulk-hand", blank(), Way::Hand, Plan::default(), None),
        bulk("bulk-hand-all", halfway(tongue), Way::Hand, hand, None),
        bulk("bulk-profile", blank(), Way::Profile, Plan::default(), None),
        bulk("bulk-profile-sector", filled(tongue), Way::Profile, replace, None),
        bulk("bulk-copy-none", blank(), Way::Copy, Plan::default(), None),
        bulk("bulk-copy", blank(), Way::Copy, copy, Some(other)),
        page("bulk-coming", coming),
        mapped,
    ]
}

fn logs(tongue: Tongue) -> Vec<View> {
    let log =
        |name, open, asking| page(name, html! { <LogPage open={Rc::new(open)} {asking} on_act={Callback::noop()} /> });
    vec![log("log-empty", blank(), false), log("log-full", done(tongue), false), log("log-clear", done(tongue), true)]
}

/// The starting points, in the language of the render.
fn templates(tongue: Tongue) -> Rc<Vec<Template>> {
    let mut all = builtin::templates().unwrap();
    for one in &mut all {
        let whys = one.raised.iter_mut().map(|raised| &mut raised.why);
        for Texts(texts) in [&mut one.title, &mut one.summary].into_iter().chain(whys) {
            let [english, japanese] = [0, 1].map(|at| texts[at].1.clone());
            *texts = vec![(tongue.language().code().to_owned(), tongue.own(&english, &japanese))];
        }
    }
    Rc::new(all)
}

fn texts(tongue: Tongue) -> Vec<View> {
    let licences = |name, list| part(name, inside(&tongue.speech(), &list));
    let about = |name, wording| page(name, html! { <AboutPage {wording} on_act={Callback::noop()} /> });
    vec![
        View { names: vec!["X", "Y", "a", "b", "c", "d", "e"], ..page("method", html! { <MethodPage /> }) },
        page("about", html! { <AboutPage on_act={Callback::noop()} /> }),
        about("about-wording-kept", Wording::Kept(Rc::new(official()))),
        about("about-wording-built", Wording::Built(Rc::new(official()))),
        about("about-wording-damaged", Wording::Damaged),
        licences("licences-coming", List::Coming),
        licences("licences-failed", List::Failed),
        View { names: vec!["MIT"], ..licences("licences-here", List::Here("MIT".into())) },
    ]
}
