//! OSCAL catalogs: the official wording beside our questions, and a catalog of 1,200 controls that is answered.

use crate::cases::waterworks;
use crate::catalogs::{of_size, with_ids};
use crate::find::Begins;
use crate::host::Site;
use crate::offline::visited;
use crate::tab::Tab;
use kamae::exchange::builtin;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::Japanese;
use kamae::i18n::say::{Arg, Sentence};

/// A catalog of the framework is opened with the server gone: its wording is there, also after a reload and in the other
/// language, until it is removed.
pub(crate) fn wording_stays(tab: &Tab) {
    let host = visited(tab, Site::built());
    host.vanish_after(0);
    let framework = builtin::csf_2_0().unwrap();
    let ids: Vec<_> = framework.items.iter().map(|item| item.id.as_str()).collect();
    tab.give(with_ids(&ids, &["ID.AM-06"], "1.4").to_string());
    tab.says(from(tab, Key::OfficialKept));
    let start = tab.open(&waterworks(0));
    tab.eval(&format!("location.hash = '{start}/assess/PR.DS-11'"));
    stands_there(tab);
    tab.reload();
    stands_there(tab);
    tab.speak(Japanese);
    stands_there(tab);
    tab.click("link", Key::NavAbout);
    tab.says("1.4");
    tab.click("button", Key::OfficialRemove);
    tab.says(Key::OfficialNone);
    tab.eval(&format!("location.hash = '{start}/assess/PR.DS-11'"));
    tab.find("DisclosureTriangle", Begins(Key::AssessFoldEvidence));
    tab.gone("DisclosureTriangle", Key::OfficialFold);
    tab.reload();
    tab.find("DisclosureTriangle", Begins(Key::AssessFoldEvidence));
    tab.gone("DisclosureTriangle", Key::OfficialFold);
    host.leave(tab);
}

fn stands_there(tab: &Tab) {
    tab.unfold(Key::OfficialFold);
    tab.says("Said of PR.DS-11 by somebody else");
    tab.says("Second example for PR.DS-11");
    tab.says(from(tab, Key::OfficialSource));
}

fn from(tab: &Tab, key: Key) -> String {
    let args = [("title", Arg::text("A framework in other words")), ("version", Arg::text("1.4"))];
    tab.words().0.say(&Sentence::new(key, args))
}

/// A catalog of 1,200 controls becomes a questionnaire, is answered, and is there after a reload.
pub(crate) fn catalog_is_answered(tab: &Tab) {
    open(tab);
    begin(tab);
    tab.press("3");
    tab.find_with("radio", tab.level(3), "checked");
    tab.press("j");
    tab.says("AA-1.1");
    tab.press("1");
    tab.find_with("radio", tab.level(1), "checked");
    tab.says(rail(tab, 2));
    tab.reload();
    tab.find_with("radio", tab.level(1), "checked");
    tab.says(rail(tab, 2));
    tab.says("round 1.1 of aa");
    tab.speak(Japanese);
    tab.says(rail(tab, 2));
}

/// Opens it.
pub(crate) fn open(tab: &Tab) {
    tab.give(of_size(20, 20, 2).to_string());
    tab.says("Rounds of all plants");
}

/// Begins an assessment of it, at its first question.
pub(crate) fn begin(tab: &Tab) {
    tab.click("button", Key::AppClose);
    tab.click("link", Begins(Key::HomeStart));
    tab.click("radio", Begins("Rounds of all plants"));
    tab.click("button", Key::FormStartButton);
    tab.find("radio", tab.level(0));
    tab.says("[organization-defined: crew]");
}

fn rail(tab: &Tab, answered: usize) -> String {
    tab.say(Key::AssessRailAnswered, [("answered", Arg::count(answered)), ("total", Arg::count(1200))])
}
