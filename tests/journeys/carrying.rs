//! From CSF 1.1 to CSF 2.0: answers become proposals, which are accepted, changed and passed over, left half-way, and
//! taken up again; at the end it is said what is new and what has no place.

use crate::access::findings;
use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::exchange::builtin::{self, CSF_1_1};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::{self, Japanese};
use kamae::i18n::say::{Arg, Sentence};
use thirtyfour::Key as Press;

/// What is answered, by key: the first three outcomes of Identify, and the one that has no place any more.
const ANSWERS: [(&str, &str); 4] = [("ID.AM-1", "3"), ("ID.AM-2", "1"), ("ID.AM-3", "u"), ("DE.DP-2", "2")];

/// Starts an assessment of CSF 1.1 and carries it over.
pub(crate) fn goes(tab: &Tab) {
    start(tab);
    tab.click("link", Key::NavReport);
    tab.click("button", Key::CarryGo);
    tab.find("heading", Key::CarryTitle);
    tab.says(progress(0));
    tab.says(title(Language::English, "ID.AM-1"));
    assert_eq!(findings(tab), Vec::<String>::new());
    accept_with_the_keys(tab);
    // Left half-way.
    tab.reload();
    tab.says(progress(1));
    tab.says(title(Language::English, "ID.AM-2"));
    pass_and_change(tab);
    end(tab);
    assert_eq!(findings(tab), Vec::<String>::new());
    tab.speak(Japanese);
    tab.says(title(Japanese, "DE.DP-2"));
    tab.says(Sentence::counted(Key::CarryPassed, 1, []));
}

fn start(tab: &Tab) {
    tab.click("link", Begins(Key::HomeStart));
    tab.type_into(Key::FormTitle, "Old");
    tab.click("radio", Begins(builtin::words::of(CSF_1_1, Language::English).unwrap().unwrap().title));
    tab.click("button", Key::FormStartButton);
    tab.find("radio", tab.level(0));
    for (id, key) in ANSWERS {
        let here = tab.here();
        let (head, _) = here.split_once("/assess").unwrap();
        tab.eval(&format!("location.hash = '{head}/assess/{id}'"));
        tab.says(title(Language::English, id));
        tab.press(key);
        wait_for(|| id.to_owned(), || tab.all("radio").iter().any(|radio| radio.is("checked")).then_some(()));
    }
}

/// The button has the focus; Enter is enough.
fn accept_with_the_keys(tab: &Tab) {
    tab.tab_to("button", Key::DeeperAccept);
    tab.press(Press::Enter);
    tab.says(progress(1));
    wait_for(|| "the next button".to_owned(), || (tab.focused().role == "button").then_some(()));
}

/// ID.AM-2 is passed over, ID.AM-3 answered otherwise than proposed.
fn pass_and_change(tab: &Tab) {
    tab.click("button", Key::CarrySkip);
    tab.says(title(Language::English, "ID.AM-3"));
    tab.press("2");
    tab.says(progress(2));
}

fn end(tab: &Tab) {
    tab.find("heading", Key::CarryNew);
    tab.find("heading", Key::CarryGone);
    tab.says(title(Language::English, "DE.DP-2"));
    tab.find("link", Begins("GV.RM-07"));
    tab.says(Sentence::counted(Key::CarryPassed, 1, []));
    tab.click("button", Key::CarryAgain);
    tab.says(title(Language::English, "ID.AM-2"));
    tab.click("button", Key::CarrySkip);
    tab.find("heading", Key::CarryGone);
}

fn progress(done: usize) -> Sentence {
    Sentence::new(Key::CarryProgress, [("done", Arg::count(done)), ("n", Arg::count(3))])
}

fn title(language: Language, id: &str) -> String {
    builtin::words::of(CSF_1_1, language).unwrap().unwrap().title(id).to_owned()
}
