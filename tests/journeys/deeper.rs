//! From an hour in a hall to the whole framework, with the server gone after the first visit.

use crate::find::Begins;
use crate::host::Site;
use crate::offline::visited;
use crate::tab::{Tab, wait_for};
use kamae::exchange::builtin;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::{self, Japanese};
use kamae::i18n::say::{Arg, Sentence};

const CHECK: &str = "quick-check";

/// Answers the quick check, reads its report, goes deeper, accepts one proposal and changes another.
pub(crate) fn goes(tab: &Tab) {
    let host = visited(tab, Site::built());
    host.vanish_after(0);
    answer(tab);
    report(tab);
    deeper(tab);
    tab.reload();
    tab.find_with("radio", tab.level(2), "checked");
    tab.says(waiting(46));
    tab.speak(Japanese);
    tab.says(waiting(46));
    home(tab);
    host.leave(tab);
}

fn title(language: Language) -> String {
    builtin::words::of(CHECK, language).unwrap().unwrap().title
}

fn answer(tab: &Tab) {
    let title = title(Language::English);
    tab.click("link", Begins(Key::HomeStart));
    tab.type_into(Key::FormTitle, "Hall");
    tab.click("radio", Begins(title.as_str()));
    tab.click("button", Key::FormStartButton);
    tab.find("radio", tab.level(0));
    tab.says(format!("Hall {title}"));
    for (at, item) in builtin::read(CHECK).unwrap().unwrap().items.iter().enumerate() {
        let place = item.id.to_string();
        wait_for(|| place.clone(), || (at == 0 || tab.here().ends_with(&place)).then_some(()));
        let level = u8::try_from(at % 4).unwrap();
        tab.press(level.to_string());
        tab.find_with("radio", tab.level(level), "checked");
        tab.press("j");
    }
    tab.says(tab.say(Key::AssessRailAnswered, [("answered", Arg::count(28)), ("total", Arg::count(28))]));
}

/// Sections, what they touch, and the functions beside them.
fn report(tab: &Tab) {
    tab.click("link", Key::NavReport);
    tab.says(Key::MappedTitle);
    tab.says("QC5 Protect");
    for touches in [[14, 31], [5, 8]] {
        let [touched, all] = touches.map(Arg::count);
        tab.says(tab.say(Key::MappedTouchesFunction, [("touched", touched), ("all", all)]));
    }
}

fn deeper(tab: &Tab) {
    tab.click("button", Key::DeeperGo);
    tab.says(waiting(48));
    let answer = Arg::text(tab.words().0.level(1, &tab.words().1));
    tab.says(tab.say(Key::DeeperProposed, [("answer", answer), ("ids", Arg::text("QC-02"))]));
    tab.click("button", Key::DeeperAccept);
    tab.find_with("radio", tab.level(1), "checked");
    tab.gone("button", Key::DeeperAccept);
    tab.click("link", waiting(47));
    wait_for(|| "the next proposal".to_owned(), || tab.here().ends_with("GV.OC-03").then_some(()));
    tab.find("button", Key::DeeperAccept);
    tab.click("radio", tab.level(2));
    tab.gone("button", Key::DeeperAccept);
    tab.says(waiting(46));
}

/// Both lie on this machine, each under the name of its questionnaire.
fn home(tab: &Tab) {
    tab.eval("location.hash = '#/'");
    tab.find("heading", Key::HomeTitle);
    tab.says(title(Japanese));
    tab.says(Key::HomeOthers);
}

fn waiting(count: usize) -> Sentence {
    Sentence::counted(Key::DeeperOpen, count, [])
}
