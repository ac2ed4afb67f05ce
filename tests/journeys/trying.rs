//! Outcomes are chosen and the number moves; the choice is kept, survives a reload, and is opened, removed and put back.
//! No answer changes.

use crate::cases::waterworks;
use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::say::Arg;

const NAME: &str = "Budget 2027";

/// Chooses the first horizon, keeps it, and comes back to it.
pub(crate) fn keeps(tab: &Tab) {
    let case = waterworks(0);
    let start = tab.open(&case);
    let page = format!("{start}/what-if");
    tab.click("link", Key::NavWhatIf);
    tab.says(Key::WhatIfNothing);
    assert_eq!(tab.hash(), page);
    let whole = Begins("All ");
    tab.click("checkbox", whole);
    let chosen = said(tab, "chosen: average level");
    tab.find_with("checkbox", whole, "checked");
    let first = case.report().first.first().map(|action| &case.questionnaire.items[action.position].id).unwrap();
    tab.click("checkbox", Begins(first.as_str()));
    assert_ne!(said(tab, "chosen: average level"), chosen, "the number moves with every choice");
    tab.click("checkbox", Begins(first.as_str()));
    tab.type_into(Key::CompareName, NAME);
    tab.click("button", Key::WhatIfKeepDo);
    let named = |key| tab.say(key, [("name", Arg::text(NAME))]);
    tab.find("button", named(Key::WhatIfOpenNamed).as_str());
    tab.reload();
    tab.says(Key::WhatIfNothing);
    tab.click("button", named(Key::WhatIfOpenNamed).as_str());
    assert_eq!(said(tab, "chosen: average level"), chosen);
    tab.click("button", named(Key::CompareRemoveNamed).as_str());
    tab.says(Key::WhatIfNone);
    tab.click("button", Key::AppUndo);
    tab.find("button", named(Key::WhatIfOpenNamed).as_str());
    unchanged(tab, &start, first.as_str());
}

/// What the line says, once it says so.
fn said(tab: &Tab, part: &str) -> String {
    let line = || tab.eval("document.querySelector('.what-if-line').innerText").as_str().unwrap_or_default().to_owned();
    wait_for(
        || format!("the line to say {part:?}, not {:?}", line()),
        || Some(line()).filter(|line| line.contains(part)),
    )
}

/// The answer stands at its level, and the report tells of the scenario.
fn unchanged(tab: &Tab, start: &str, outcome: &str) {
    let case = waterworks(0);
    let at = case.questionnaire.position(outcome).unwrap();
    tab.go(&format!("{start}/assess/{outcome}"));
    tab.find_with("radio", tab.level(case.assessment.answers[at].level().unwrap()), "checked");
    tab.go(&format!("{start}/report/scenarios"));
    tab.find("heading", NAME);
}
