//! Next year's assessment out of this one: what was answered is proposed, the old state stays and is compared with.

use crate::cases::waterworks;
use crate::find::Begins;
use crate::tab::Tab;
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::answer::Status;

/// From the end of the report, and from home.
pub(crate) fn begins(tab: &Tab) {
    let case = waterworks(0);
    let start = tab.open(&case);
    let before = saved(tab, &start);
    let given = case.assessment.answers.iter().filter(|answer| answer.status != Status::Unanswered).count();
    tab.go(&format!("{start}/report"));
    tab.click("button", Key::HomeAgain);
    tab.find("dialog", Key::HomeAgain);
    tab.empty(Key::FormTitle);
    tab.type_into(Key::FormTitle, "The year after");
    tab.click("button", Key::AgainStart);
    tab.says(Sentence::counted(Key::AgainDone, given, []));
    tab.says("The year after");
    tab.says(Sentence::counted(Key::DeeperOpen, given, []));
    let said = tab.words().0.text(Key::DeeperLast).split('{').next().unwrap();
    tab.click("link", Sentence::counted(Key::DeeperOpen, given, []));
    tab.says(said);
    tab.click("button", Key::DeeperAccept);
    tab.says(Sentence::counted(Key::DeeperOpen, given - 1, []));
    tab.reload();
    tab.says(Sentence::counted(Key::DeeperOpen, given - 1, []));
    tab.click("link", Key::NavCompare);
    tab.find("heading", Key::CompareTitle);
    tab.says(&*case.assessment.head.title);
    assert_eq!(saved(tab, &start), before, "the old one stays as it is");
    from_home(tab, &case.assessment.head.title, given);
}

fn from_home(tab: &Tab, title: &str, given: usize) {
    tab.go("#/");
    tab.click("button", Sentence::new(Key::HomeAgainNamed, [("title", Arg::text(title))]));
    tab.find("dialog", Key::HomeAgain);
    tab.click("checkbox", Begins(Key::AgainAlong));
    tab.click("button", Key::AgainStart);
    tab.says(Sentence::counted(Key::AgainDone, given, []));
}

fn saved(tab: &Tab, start: &str) -> String {
    tab.go(&format!("{start}/details"));
    tab.find("heading", Key::FormDetails);
    tab.save()
}
