//! An author's loop: what is wrong is shown at once, the mended file is answered without a network, and comes back to the
//! byte; another version of it, another machine, and the way out.

use crate::find::Begins;
use crate::host::Site;
use crate::offline::visited;
use crate::tab::Tab;
use kamae::exchange::problem::{Fault, Problem};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::{English, Japanese};
use kamae::i18n::say::{Arg, Sentence};
use std::fs;

/// The worked example of the guide for authors.
pub(crate) const GOOD: &str = include_str!("../../docs/authors/night-shift.json");
pub(crate) const TITLE: &str = "Night shift";
/// Names of its levels 0 and 2.
const LEVELS: [&str; 2] = ["0 Absent", "2 Working"];

/// Opens it with two errors, then mended; answers it, reloads it without a server, exports it.
pub(crate) fn comes_and_goes(tab: &Tab) {
    let host = visited(tab, Site::built());
    errors(tab);
    keep(tab);
    host.vanish_after(0);
    let assessment = answer(tab);
    tab.reload();
    tab.find_with("radio", LEVELS[1], "checked");
    tab.says("The line is closed until it is asked for");
    tab.speak(Japanese);
    tab.says("頼むまで閉じている回線");
    tab.speak(English);
    home(tab);
    let exported = tab.saved_by(named(Key::OwnExportNamed), "json");
    assert!(fs::read(exported).unwrap() == GOOD.as_bytes(), "exported to the byte");
    renew(tab);
    in_use(tab);
    leave(tab, &assessment);
    host.leave(tab);
}

/// Both of the two, each with its line; nothing is stored. The list can be saved.
fn errors(tab: &Tab) {
    let before = tab.stored();
    tab.give(GOOD.replace("\"weight\": 2", "\"weight\": 20").replace("PR.AA-05", "PR.AA-5"));
    let title = Sentence::counted(Key::OwnErrors, 2, [("title", Arg::text("given.kamae.json"))]);
    let text = tab.text_of("dialog", title.clone());
    let faults = [Fault::OutOfRange("20".into(), 1, 10), Fault::UnknownId("PR.AA-5".into())];
    let cures = faults.map(|fault| tab.words().0.say(&Problem::whole(fault).sentence()));
    for says in ["Line 12, column", "Line 15, column"].into_iter().chain(cures.iter().map(String::as_str)) {
        assert!(text.contains(says), "{says}: {text}");
    }
    tab.forget_downloads();
    let list = fs::read_to_string(tab.saved_under(Key::OwnSave, "txt")).unwrap();
    assert!(cures.iter().all(|cure| list.contains(cure.as_str())), "{list}");
    tab.click("button", Key::AppClose);
    tab.gone("dialog", title);
    assert_eq!(tab.stored(), before, "nothing was kept");
}

/// The mended one is kept; what hinders nobody is said, and the way goes on to the form.
fn keep(tab: &Tab) {
    tab.give(GOOD);
    let text = tab.text_of("dialog", named(Key::OwnKept));
    assert!(text.contains("GV.OC"), "categories that no question touches: {text}");
    tab.click("link", Key::OwnBegin);
    tab.find("heading", Key::FormStart);
}

/// Answers it, with one question that is asked only after another; gives what is saved of it.
fn answer(tab: &Tab) -> String {
    tab.click("radio", Begins(TITLE));
    tab.click("button", Key::FormStartButton);
    for _ in 0..3 {
        tab.press("2j");
        tab.find("radio", LEVELS[0]);
    }
    tab.says(count(3, 4));
    tab.press("0");
    tab.find_with("radio", LEVELS[0], "checked");
    tab.says(count(4, 4));
    tab.press("2");
    tab.says(count(4, 5));
    tab.find_with("radio", LEVELS[1], "checked");
    let saved = tab.here().replace("assess/M-1", "details");
    tab.eval(&format!("location.hash = '{saved}'"));
    let saved = tab.save();
    tab.eval(&format!("location.hash = '{}'", tab.here().replace("details", "assess/M-1")));
    tab.find_with("radio", LEVELS[1], "checked");
    saved
}

/// Another version is asked about: answers to what it does not ask any more are kept and said.
fn renew(tab: &Tab) {
    let newer = GOOD.replace("\"N-2\"", "\"N-9\"");
    tab.give(&newer);
    let text = tab.text_of("dialog", named(Key::OwnOther));
    assert!(text.contains("N-2"), "{text}");
    tab.click("button", Key::FileReplace);
    tab.gone("dialog", named(Key::OwnOther));
    tab.says(named(Key::OwnKept));
    tab.click("link", Begins(Key::HomeContinue));
    tab.says(count(3, 5));
    tab.reload();
    tab.says(count(3, 5));
    home(tab);
}

/// While something answers it, it stays.
fn in_use(tab: &Tab) {
    remove(tab);
    tab.says(Sentence::counted(Key::OwnInUse, 1, [("title", Arg::text(TITLE))]));
    tab.click("button", Key::AppClose);
    tab.find("heading", Key::OwnTitle);
}

/// Without its assessment it goes; then the assessment's file says what is missing, and opens once that is here.
fn leave(tab: &Tab, assessment: &str) {
    let untitled = |key| Sentence::new(key, [("title", Arg::text(tab.words().0.text(Key::HomeUntitled)))]);
    tab.click("button", untitled(Key::HomeDeleteNamed));
    tab.click("button", Key::HomeDelete);
    tab.unfold(Key::HomeTrash);
    tab.click("button", untitled(Key::HomePurgeNamed));
    tab.click("button", Key::HomePurge);
    tab.gone("DisclosureTriangle", Begins(Key::HomeTrash));
    remove(tab);
    tab.says(named(Key::OwnRemoved));
    tab.gone("heading", Key::OwnTitle);
    tab.give(assessment);
    tab.says(Problem::whole(Fault::NoQuestionnaire("night-shift".into())).sentence());
    tab.click("button", Key::AppClose);
    tab.give(GOOD);
    tab.click("button", Key::AppClose);
    tab.gone("dialog", named(Key::OwnKept));
    tab.give(assessment);
    tab.find("radio", LEVELS[0]);
    tab.says(count(4, 5));
}

fn remove(tab: &Tab) {
    tab.click("button", named(Key::OwnRemoveNamed));
    tab.find("dialog", named(Key::OwnRemoveAsk));
    tab.click("button", Key::OwnRemove);
}

fn home(tab: &Tab) {
    tab.eval("location.hash = '#/'");
    tab.find("heading", Key::HomeTitle);
    tab.find("heading", Key::OwnTitle);
}

fn count(answered: usize, total: usize) -> Sentence {
    Sentence::new(Key::AssessRailAnswered, [("answered", Arg::count(answered)), ("total", Arg::count(total))])
}

fn named(key: Key) -> Sentence {
    Sentence::new(key, [("title", Arg::text(TITLE))])
}
