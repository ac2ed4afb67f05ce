//! What axe-core cannot see: where Tab goes on every page and that one sees it, that nobody is trapped, landmarks that are told
//! apart, a score that is said once, an error that belongs to its field.

use crate::cases::waterworks;
use crate::hands::SEEN;
use crate::tab::{Tab, wait_for};
use kamae::exchange::builtin;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use serde_json::Value;
use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;
use thirtyfour::Key as Press;

/// Most steps on one page; of a longer one the beginning is walked.
const MOST: usize = 70;

/// Where one is: whether behind the place before in the order of the page, and whether it was the last.
const STEP: &str = "(() => {
    const here = document.activeElement, before = globalThis.walked;
    globalThis.walked = here;
    if (here === document.body) return 'out';
    if (!before?.isConnected || before === document.body) return 'on';
    // Year, month and day are three steps.
    if (here === before) return here.type === 'date' ? 'on' : 'trapped';
    return before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING ? 'on' : 'back';
})()";

/// Walks through every page with Tab.
pub(crate) fn tabs(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    let own =
        ["assess/PR.DS-11", "enter", "hall/PR.DS-11", "bulk", "bulk/copy", "what-if", "compare", "details", "report"];
    let own = own.map(|page| format!("{start}/{page}"));
    let rest =
        ["#/", "#/new", "#/form/quick-check", "#/prepare", "#/guide", "#/method", "#/about", "#/lock", "#/nothing"];
    let rest = rest.map(str::to_owned);
    for page in own.into_iter().chain(rest) {
        tab.run(tab.driver.goto("about:blank"));
        tab.run(tab.driver.goto(format!("{}{page}", tab.place.url)));
        wait_for(|| format!("{page} to be there"), || (!tab.all("heading").is_empty()).then_some(()));
        // Where it puts the focus itself.
        thread::sleep(Duration::from_millis(300));
        landmarks(tab, &page);
        tab.eval(
            "document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' }); globalThis.walked = undefined",
        );
        walk(tab, &page);
    }
}

fn walk(tab: &Tab, page: &str) {
    let mut turned = false;
    for _ in 0..MOST {
        tab.press(Press::Tab);
        match (tab.eval(STEP).as_str().unwrap(), turned) {
            ("on", _) => {}
            // Once from the end to the beginning.
            ("back", false) => turned = true,
            ("out", _) | ("back", true) => return,
            (other, _) => panic!("{page}: {other} at {:?}", tab.focused()),
        }
        assert_eq!(tab.eval(SEEN), true, "{page}: {:?} has the focus and cannot be seen", tab.focused());
    }
}

/// Names are short and tell things apart, descriptions say what is to be known and no more, and what is empty is not met.
pub(crate) fn is_named(tab: &Tab) {
    assert!(tab.all("complementary").is_empty(), "there is nothing to be noted");
    for language in Language::ALL {
        tab.go("#/new");
        tab.speak(language);
        let check = builtin::words::of("quick-check", language).unwrap().unwrap();
        let field = tab.find("textbox", Key::FormTitle);
        assert_eq!(field.description(), tab.words().0.text(Key::FormTitleHint), "the note of a field");
        assert_eq!(tab.find("radio", check.title.as_str()).description(), check.summary, "what a questionnaire is");
        tab.go("#/");
        let start = tab.open(&waterworks(0));
        tab.go(&format!("{start}/assess/PR.DS-11"));
        tab.unfold(Key::AssessFoldEvidence);
        for (level, says) in (0..).zip(&tab.words().1.items["PR.DS-11"].levels) {
            let told = tab.find("radio", tab.level(level)).description();
            assert_eq!(told, *says, "without the explanations of its terms");
        }
        let names: Vec<_> = tab.all("button").into_iter().map(|button| button.name).collect();
        let asked = names.iter().filter(|name| name.starts_with(tab.words().0.text(Key::AssessEvidenceAddThis)));
        let (asked, different) = (asked.clone().count(), asked.collect::<BTreeSet<_>>().len());
        assert!(asked > 1 && asked == different, "{names:?}");
        tab.fresh();
    }
}

/// One main part, and no two of a kind with one name.
fn landmarks(tab: &Tab, page: &str) {
    assert_eq!(tab.all("main").len(), 1, "{page}");
    for role in ["banner", "contentinfo", "navigation", "complementary", "search", "region"] {
        let names: Vec<String> = tab.all(role).into_iter().map(|one| one.name).collect();
        let different: BTreeSet<&String> = names.iter().collect();
        assert_eq!(different.len(), names.len(), "{page}: {role} {names:?}");
    }
}

/// Everything that is said politely from now on: each text of a status once for each time that it changes.
const LISTEN: &str = "(() => {
    globalThis.said = [];
    const live = document.querySelector('.live');
    let last = live.textContent;
    new MutationObserver(() => { if (live.textContent !== last) said.push(last = live.textContent); })
        .observe(live, { subtree: true, childList: true, characterData: true });
})()";

/// Three answers, three times something is said, and each time another.
pub(crate) fn says_once(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.find("radio", tab.level(0));
    tab.eval(LISTEN);
    for (at, level) in [4, 0, 3].into_iter().enumerate() {
        tab.press(level.to_string());
        tab.find_with("radio", tab.level(level), "checked");
        let said = || tab.eval("said.length");
        wait_for(|| format!("{} to be said, not {}", at + 1, said()), || (said() == at + 1).then_some(()));
        thread::sleep(Duration::from_millis(200));
        assert_eq!(tab.eval("said.length"), at + 1, "{}", tab.eval("said"));
    }
    let all: Vec<Value> = tab.eval("said").as_array().unwrap().clone();
    assert!(all.windows(2).all(|pair| pair[0] != pair[1]), "{all:?}");
    wrong_country(tab);
}

/// What is wrong is told with the field that it is about.
fn wrong_country(tab: &Tab) {
    tab.go("#/new");
    tab.choose(Key::FormCountry, Key::FormCountryOther);
    tab.type_into(Key::FormCountryCode, "DEU");
    let field = tab.find_with("textbox", Key::FormCountryCode, "invalid");
    assert!(field.description().contains(tab.words().0.text(Key::FormCountryBad)), "{field:?}");
}
