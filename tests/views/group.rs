//! A group: before anything has come, while too little has, with a picture, and beside another; and what is handed in.

use super::pages::{View, beside as spoken, page};
use super::stage::Tongue;
use kamae::exchange::builtin;
use kamae::exchange::group_json::GroupFile;
use kamae::exchange::result_code::{self, Told};
use kamae::i18n::key::Key;
use kamae::i18n::say::Sentence;
use kamae::model::answer::Status;
use kamae::model::date::{Date, Timestamp};
use kamae::model::id::AssessmentId;
use kamae::model::questionnaire::Questionnaire;
use kamae::model::tlp::Tlp;
use kamae::report::cohort::{K, Picture};
use kamae::score::cohort::Cohort;
use kamae::score::cohort::member::{Member, Traits};
use kamae::score::cohort::unit::Unit;
use kamae::score::row::State::{Outside, Rated, Unanswered, Unknown};
use kamae::ui::desk::{Open, Sheet};
use kamae::ui::group::{Gathered, Group};
use kamae::ui::pages::group::GroupPage;
use kamae::ui::pages::group::clock::ClockPage;
use kamae::ui::pages::group::present::PresentPage;
use kamae::ui::pages::hand_in::HandInPage;
use kamae::ui::pages::prepare::PreparePage;
use std::rc::Rc;
use yew::prelude::*;

/// The questionnaire that the group answers.
const ASKED: &str = builtin::CSF_2_0;
/// What some wrote beside the fifth question; a number is in no language.
const NOTE: &str = "24";
/// What is handed in, which has a code.
const SHORT: &str = "quick-check";

fn questionnaire(id: &str) -> Rc<Questionnaire> {
    Rc::new(builtin::read(id).unwrap().unwrap())
}

fn member(number: u8, role: &str) -> Member {
    let state = |at: u8| match (at + number) % 9 {
        0 => Unknown,
        1 => Unanswered,
        2 if at.is_multiple_of(2) => Outside,
        // The first question is answered alike by all, too few to say how.
        _ if at == 3 => Rated(2),
        other => Rated((other + at) % 5),
    };
    let cells = (0..106).map(state).collect();
    // Two and two have a personal code.
    let (pair, team) = ((number / 2).to_string(), Some(u16::from(number) + 1));
    let traits = Traits { role: role.to_owned(), team, pair, ..Traits::default() };
    let modified = Timestamp::parse("2026-11-30T10:00:00+09:00").unwrap();
    let notes = if number.is_multiple_of(3) { vec![(4, NOTE.to_owned())] } else { Vec::new() };
    Member { id: AssessmentId::from_random([number; 16]), modified, traits, cells, notes }
}

/// A group of so many members.
fn gathered(tongue: Tongue, members: u8) -> Gathered {
    let head = GroupFile {
        id: AssessmentId::from_random([9; 16]),
        created: Timestamp::parse("2026-11-30T12:00:00+09:00").unwrap(),
        questionnaire: questionnaire(ASKED).id.clone(),
        digest: builtin::digest(ASKED).unwrap(),
        title: tongue.own("Spring course", "春の研修"),
        language: tongue.language().code().to_owned(),
        country: String::new(),
        tlp: None,
        handling: String::new(),
        unit: Unit::Person,
        picture: Picture { k: K, ..Picture::default() },
    };
    let mut group = Gathered::new(questionnaire(ASKED), head);
    let roles = [tongue.own("Operator", "運転員"), tongue.own("Manager", "管理者")];
    for number in 0..members {
        group.take(member(number, &roles[usize::from(number % 2)]));
    }
    if group.may_renew() {
        let members = group.gathering.members().to_vec();
        let units = Unit::Person.of(members.iter().map(|member| &**member));
        group.show(members, &Cohort::of(&group.questionnaire, &units));
    }
    group
}

/// Groups stand by the days on which they began; of one name they are one, unless the reader says otherwise.
#[test]
fn groups_of_one_name_are_one() {
    let file = |title: &str, year: u16| {
        let created = Timestamp::parse(&format!("{year}-11-30T12:00:00+09:00")).unwrap();
        Rc::new(GroupFile { title: title.to_owned(), created, ..gathered(Tongue::ALL[0], 9).file() })
    };
    for (own, others, said, wanted) in [
        ("A", vec![("A", 2027), (" A ", 2024)], None, true),
        ("A", vec![("A", 2025), ("B", 2024)], None, false),
        ("A", vec![("B", 2025)], Some(true), true),
        ("A", vec![("A", 2025)], Some(false), false),
        ("", vec![("", 2025)], None, false),
    ] {
        let mut group = gathered(Tongue::ALL[0], 9);
        own.clone_into(&mut group.head.title);
        group.others = others.iter().map(|(title, year)| file(title, *year)).collect();
        group.years = said;
        assert_eq!(group.is_years(), wanted, "{own} {others:?}");
        let all = group.all();
        assert!(all.is_sorted_by_key(|(_, file)| file.created.seconds()) && all.len() == 1 + others.len());
        for (at, file) in all {
            assert_eq!(at.map_or(own, |at| others[at].0), file.title, "the place of each");
        }
    }
}

pub(crate) fn views(tongue: Tongue) -> Vec<View> {
    let view = |name, group: Option<Gathered>| {
        page(name, html! { <GroupPage group={group.map(Group::new)} on_act={Callback::noop()} /> })
    };
    let present = |name, open: bool| {
        let (group, at) = (Group::new(gathered(tongue, 13)), AttrValue::from("GV.OC-02"));
        page(name, html! { <PresentPage {group} {at} {open} keys=true on_act={Callback::noop()} /> })
    };
    let mut refused = gathered(tongue, 3);
    refused.refused.push((tongue.own("a.json", "あ.json"), vec![Sentence::new(Key::ProblemEmpty, [])]));
    refused.says = Some(Sentence::new(Key::GroupCodeTwice, []));
    refused.twice = Some("2222".to_owned());
    refused.busy = Some([1, 3]);
    let mut beside = gathered(tongue, 14);
    beside.others.push(Rc::new(gathered(tongue, 20).file()));
    // A year before, when the questionnaire was another, and marked.
    let earlier = GroupFile {
        created: Timestamp::parse("2025-11-30T12:00:00+09:00").unwrap(),
        digest: "00ff".to_owned(),
        tlp: Some(Tlp::Green),
        ..gathered(tongue, 15).file()
    };
    beside.others.push(Rc::new(earlier));
    let answered = {
        let questionnaire = questionnaire(SHORT);
        let mut assessment = builtin::blank(&questionnaire);
        assessment.answers.iter_mut().for_each(|answer| answer.status = Status::Level(2));
        Open::new(questionnaire, assessment, Date::new(2026, 11, 30).unwrap())
    };
    let told = Told { team: None, cells: vec![Rated(2); 28] };
    // Of an assessment that does not say which edition it answers.
    let code: &str = Box::leak(result_code::write(&questionnaire(SHORT), "", &told).unwrap().into_boxed_str());
    vec![
        view("group-none", None),
        view("group-few", Some(refused)),
        view("group-many", Some(gathered(tongue, 13))),
        view("group-beside", Some(beside)),
        present("group-hidden", false),
        present("group-revealed", true),
        page("group-clock", spoken(tongue, SHORT, html! { <ClockPage group={Group::new(gathered(tongue, 13))} /> })),
        page("prepare-part", {
            let found = Some((questionnaire(SHORT), tongue.speech_of(SHORT)));
            let sheet = Some(Rc::new(Sheet { id: SHORT.to_owned(), language: tongue.language(), found }));
            spoken(tongue, SHORT, html! { <PreparePage {sheet} on_act={Callback::noop()} /> })
        }),
        page("prepare", spoken(tongue, SHORT, html! { <PreparePage on_act={Callback::noop()} /> })),
        View {
            names: vec![code],
            ..page(
                "hand-in",
                spoken(tongue, SHORT, html! { <HandInPage open={Rc::new(answered)} on_act={Callback::noop()} /> }),
            )
        },
    ]
}
