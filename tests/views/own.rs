//! Questionnaires of the reader's own: on the first page, in the form for a new assessment, and what is told of a file.

use super::fixture::shelf;
use super::pages::{View, page, part};
use super::stage::{Tongue, bracketed_framework};
use kamae::exchange::builtin;
use kamae::exchange::own::{self, Known, Opened, Own};
use kamae::model::answer::Status;
use kamae::model::date::Date;
use kamae::ui::components::told::told;
use kamae::ui::desk::{Lock, Open};
use kamae::ui::later::{Later, Part};
use kamae::ui::pages::assess::AssessPage;
use kamae::ui::pages::home::HomePage;
use kamae::ui::pages::start::StartPage;
use kamae::ui::shelf::ShelfState;
use kamae::ui::speech::Speech;
use kamae::ui::told::{Fate, Newcomer, Told};
use std::rc::Rc;
use yew::prelude::*;

/// The worked example of the guide for authors.
const NIGHT: &str = include_str!("../../docs/authors/night-shift.json");

fn open(text: &str) -> Opened {
    let framework = builtin::csf_2_0().unwrap();
    own::open(text.as_bytes(), Known { framework: &framework, is_built_in: &|_| false }).unwrap()
}

/// What is said where the example is here.
fn speech(tongue: Tongue, own: &Own) -> Speech {
    let (mut words, names) = tongue.speech().parts().clone();
    let said = own::said(&own.questionnaire, &own.words, tongue.language(), &names);
    let said = if tongue == Tongue::Brackets { bracketed_framework(said) } else { said };
    words.offers_mut().push(own.offer(&said, &builtin::csf_2_0().unwrap()));
    Speech::new(words, names)
}

/// What is said at the example.
fn spoken(tongue: Tongue, own: &Own) -> Speech {
    let (words, names) = tongue.speech().parts().clone();
    let said = own::said(&own.questionnaire, &own.words, tongue.language(), &names);
    let said = if tongue == Tongue::Brackets { bracketed_framework(said) } else { said };
    Speech::new(words.of_questions(), said.upon(builtin::CSF_2_0, &names))
}

/// The example with every question answered, that on which the last one depends at a level.
fn answered(own: &Own, level: u8) -> Open {
    let questionnaire = Rc::new(own.questionnaire.clone());
    let mut assessment = builtin::blank(&questionnaire);
    for (item, answer) in questionnaire.items.iter().zip(&mut assessment.answers) {
        answer.status = Status::Level(if item.id.as_str() == "M-1" { level } else { 3 });
    }
    Open::new(questionnaire, assessment, Date::new(2026, 11, 30).unwrap()).beside(builtin::csf_2_0().ok().map(Rc::new))
}

/// Every view of them.
pub(crate) fn views(tongue: Tongue) -> Vec<View> {
    let own = open(NIGHT).own.unwrap();
    let speech = speech(tongue, &own);
    let with = |name, inner: Html| {
        let page = html! { <ContextProvider<Speech> context={speech.clone()}>{ inner }</ContextProvider<Speech>> };
        View { names: vec!["en", "ja"], ..self::page(name, page) }
    };
    let framework = || Some(Rc::new(builtin::csf_2_0().unwrap()));
    let (later, on_act, shelf) = (Later::Here(Part::new()), Callback::noop(), shelf(tongue, ShelfState::Ready, 2, 0));
    let title = tongue.own("Night shift", "夜勤");
    let file = |name, opened: &Opened, fate| {
        let names = vec!["night-shift.json", "en", "ja", "maps", "N-1", "N-2", "N-3", "M-1", "M-2"];
        let told_of = Told::new("night-shift.json".to_owned(), opened, fate);
        View { names, ..part(name, told(&speech, &told_of, &Callback::noop())) }
    };
    let broken = NIGHT.replace("\"weight\": 2", "\"weight\": 20").replace("PR.AA-05", "PR.AA-5");
    let gone = vec!["N-3".to_owned()];
    let newcomer = Newcomer { title: title.clone(), bytes: Vec::new(), own: own.clone(), uses: 2, gone };
    let assess = |name, level, at| {
        let (open, later) = (Rc::new(answered(&own, level)), Later::Here(Part::new()));
        let inner =
            html! { <AssessPage {open} at={AttrValue::Static(at)} keys=true {later} on_act={Callback::noop()} /> };
        let names = vec!["N", "M", "N-1", "N-2", "N-3", "M-1", "M-2"];
        let speech = spoken(tongue, &own);
        let page = html! { <ContextProvider<Speech> context={speech}>{ inner }</ContextProvider<Speech>> };
        View { names, ..self::page(name, page) }
    };
    vec![
        assess("assess-own", 1, "M-2"),
        assess("assess-not-asked", 0, "M-2"),
        with("home-own", html! { <HomePage {shelf} framework={framework()} {later} on_act={&on_act} /> }),
        with(
            "start-own",
            html! { <StartPage language={tongue.language()} framework={framework()} lock={Lock::default()} {later} {on_act} /> },
        ),
        file("told-refused", &open(&broken), Fate::Refused),
        file("told-kept", &open(NIGHT), Fate::Kept(title)),
        file("told-waits", &open(NIGHT), Fate::Waits(Rc::new(newcomer))),
    ]
}
