//! A major event, answered by two hosts in two countries: side by side, each in its own language, with the other one tap
//! away.

use crate::access::findings;
use crate::cases::Case;
use crate::files::text_of;
use crate::tab::Tab;
use kamae::exchange::builtin;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::{self, English, Japanese};
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::answer::Status;
use kamae::model::id::AssessmentId;
use std::rc::Rc;

const EVENT: &str = "major-event";
const HOSTS: [&str; 2] = ["Harbour City", "港の町"];

/// Opens what one host answered, compares it with the file of the other, and has a side speak the other language.
pub(crate) fn is_compared(tab: &Tab) {
    let [ours, theirs] = [host(0, English, "US"), host(1, Japanese, "JP")];
    tab.give(text_of(&ours));
    tab.find("radio", tab.level(0));
    tab.go(&format!("#/{}/compare", ours.assessment.head.id));
    tab.find("heading", Key::CompareOther);
    let before = tab.stored();
    tab.give_to(Key::CompareOtherFile, text_of(&theirs));
    tab.find("heading", Key::CompareSides);
    assert_eq!(findings(tab), Vec::<String>::new());
    for host in HOSTS {
        tab.find("heading", host);
    }
    let section = |language: Language| {
        let words = builtin::words::of(EVENT, language).unwrap().unwrap();
        let first = ours.questionnaire.groups[0].id.to_string();
        words.title(&first).to_owned()
    };
    tab.says(section(English));
    tab.says(section(Japanese));
    let name = [("name", Arg::text(HOSTS[1])), ("language", Arg::text("English"))];
    tab.click("button", Sentence::new(Key::CompareSidesSpeak, name));
    tab.gone(
        "button",
        Sentence::new(Key::CompareSidesSpeak, [("name", Arg::text(HOSTS[1])), ("language", Arg::text("English"))]),
    );
    let back = [("name", Arg::text(HOSTS[1])), ("language", Arg::text("日本語"))];
    tab.find("button", Sentence::new(Key::CompareSidesSpeak, back));
    assert!(!tab.text().contains(&section(Japanese)), "it still speaks Japanese");
    assert_eq!(tab.stored(), before, "something of it was stored");
}

/// What a host answered: all but each fourth question, the second host one level higher.
fn host(at: u8, language: Language, country: &str) -> Case {
    let questionnaire = Rc::new(builtin::read(EVENT).unwrap().unwrap());
    let mut case = Case { assessment: builtin::blank(&questionnaire), questionnaire };
    let head = &mut case.assessment.head;
    head.id = AssessmentId::from_random([at + 40; 16]);
    language.code().clone_into(&mut head.language);
    HOSTS[usize::from(at)].clone_into(&mut head.organization.name);
    country.clone_into(&mut head.organization.country);
    for (position, answer) in case.assessment.answers.iter_mut().enumerate().filter(|(position, _)| position % 4 > 0) {
        answer.status = Status::Level(u8::try_from(position % 3).unwrap() + at);
    }
    case
}
