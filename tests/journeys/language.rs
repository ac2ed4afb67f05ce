//! The language changes under one's hands and nothing else does.

use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::{English, Japanese};
use serde_json::{Value, json};

const JAPANESE: &str = "Object.defineProperty(navigator, 'languages', { get: () => ['ja-JP', 'ja', 'en'] });";
const NOTE: &str = "The night shift has no";
const MORE: &str = " form for it yet.";

/// Switches while a note is being typed, and while a new assessment is being filled in.
pub(crate) fn changes(tab: &Tab) {
    on_a_japanese_machine(tab);
    on_the_form(tab);
    while_answering(tab);
    without_a_network(tab);
}

/// It speaks as the machine does until somebody chooses.
fn on_a_japanese_machine(tab: &Tab) {
    tab.on_every_page(JAPANESE);
    tab.hear(Japanese);
    tab.reload();
    tab.find("heading", Key::HomeTitle);
    is_spoken(tab, "ja");
    tab.speak(English);
    tab.reload();
    tab.find("heading", Key::HomeTitle);
    is_spoken(tab, "en");
    tab.fresh();
}

fn on_the_form(tab: &Tab) {
    tab.click("link", Begins(Key::HomeStart));
    tab.type_into(Key::FormTitle, "Plant North");
    tab.speak(Japanese);
    assert_eq!(tab.value(Key::FormTitle), "Plant North");
    tab.speak(English);
    tab.click("button", Key::FormStartButton);
}

fn while_answering(tab: &Tab) {
    tab.find("radio", tab.level(0));
    tab.go(&format!("{}/ID.AM-02", tab.hash().split("/GV").next().unwrap()));
    tab.says("ID.AM-02");
    tab.click("radio", tab.level(2));
    tab.find_with("radio", tab.level(2), "checked");
    tab.unfold(Key::AssessFoldNotes);
    tab.type_into(Key::AssessNote, NOTE);
    let place = tab.hash();
    for (language, tag) in [(Japanese, "ja"), (English, "en"), (Japanese, "ja")] {
        tab.speak(language);
        is_spoken(tab, tag);
        tab.find_with("radio", tab.level(2), "checked");
        assert_eq!(tab.value(Key::AssessNote), NOTE);
        assert_eq!(tab.hash(), place);
    }
    tab.type_into(Key::AssessNote, MORE);
    tab.reload();
    is_spoken(tab, "ja");
    tab.find_with("radio", tab.level(2), "checked");
    tab.unfold(Key::AssessFoldNotes);
    assert_eq!(tab.value(Key::AssessNote), format!("{NOTE}{MORE}"));
}

/// Once a question has been open for a moment, every language is here.
fn without_a_network(tab: &Tab) {
    tab.speak(English);
    tab.hear(English);
    tab.fresh();
    tab.click("link", Begins(Key::HomeStart));
    tab.click("button", Key::FormStartButton);
    tab.find("radio", tab.level(0));
    let here = "performance.getEntriesByType('resource').some(({ name }) => name.includes('words-ja-details'))";
    wait_for(|| "the last words in Japanese".to_owned(), || (tab.eval(here) == true).then_some(()));
    tab.cdp("Network.emulateNetworkConditions", offline(true));
    tab.speak(Japanese);
    is_spoken(tab, "ja");
    tab.find("group", tab.words().1.items["GV.OC-01"].question.clone());
    tab.unfold(Key::AssessFoldWhy);
    tab.says(tab.words().1.items["GV.OC-01"].why.clone());
    tab.cdp("Network.emulateNetworkConditions", offline(false));
}

fn offline(offline: bool) -> Value {
    json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 })
}

#[track_caller]
fn is_spoken(tab: &Tab, tag: &str) {
    wait_for(|| format!("html lang={tag}"), || (tab.eval("document.documentElement.lang") == tag).then_some(()));
}
