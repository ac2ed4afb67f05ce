//! The same assessment in two pages: what is answered in one shows in the other, and neither writes something older over it.
//! What is deleted in one is gone in the other too.

use crate::cases::waterworks;
use crate::failing::WITH;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use thirtyfour::WindowHandle;

/// How many answers are stored, of all assessments.
const ANSWERS: &str = "indexedDB.databases().then(([{ name }]) => new Promise((give) => {
    indexedDB.open(name).onsuccess = ({ target: { result } }) => {
        result.transaction('answers').objectStore('answers').count().onsuccess = ({ target }) => {
            give(target.result);
            result.close();
        };
    };
}))";

/// Answers in one page, changes something else of the same outcome in the other.
pub(crate) fn agrees(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    let at = format!("{start}/assess/GV.OC-02");
    tab.go(&at);
    let first = tab.run(tab.driver.window());
    let second = tab.run(tab.driver.new_tab());
    tab.run(tab.driver.switch_to_window(second.clone()));
    tab.go(&at);
    for level in [0, 4] {
        tab.click("radio", tab.level(level));
        tab.find_with("radio", tab.level(level), "checked");
    }
    tab.run(tab.driver.switch_to_window(first.clone()));
    tab.find_with("radio", tab.level(4), "checked");
    tab.click("checkbox", Key::AssessReview);
    tab.find_with("checkbox", Key::AssessReview, "checked");
    tab.reload();
    tab.find_with("radio", tab.level(4), "checked");
    tab.find_with("checkbox", Key::AssessReview, "checked");
    goes_in_both(tab, &first, &second);
    is_no_fragment(tab);
    for window in tab.run(tab.driver.windows()).into_iter().filter(|window| *window != first) {
        tab.run(tab.driver.switch_to_window(window));
        tab.run(tab.driver.close_window());
    }
    tab.run(tab.driver.switch_to_window(first));
}

/// What one page deletes lies on the desk of no other, and what it puts back is there again.
fn goes_in_both(tab: &Tab, first: &WindowHandle, second: &WindowHandle) {
    let title = || [("title", Arg::text(waterworks(0).assessment.head.title))];
    tab.run(tab.driver.switch_to_window(second.clone()));
    tab.go("#/");
    tab.click("button", Sentence::new(Key::HomeDeleteNamed, title()));
    tab.click("button", Key::HomeDelete);
    tab.says(Sentence::new(Key::HomeDeleted, title()));
    tab.run(tab.driver.switch_to_window(first.clone()));
    tab.find("heading", Key::StoreGone);
    assert_eq!(tab.eval(ANSWERS), 0);
    tab.run(tab.driver.switch_to_window(second.clone()));
    tab.unfold(Key::HomeTrash);
    tab.click("button", Sentence::new(Key::HomeRestoreNamed, title()));
    tab.run(tab.driver.switch_to_window(first.clone()));
    tab.find_with("radio", tab.level(4), "checked");
}

/// A page that has not heard of it stores no single answer of what is gone; all of it, when that is wanted.
fn is_no_fragment(tab: &Tab) {
    let all = tab.eval(ANSWERS);
    tab.eval(&format!(
        "({WITH})(async (store, answer) => {{
            await answer(store('assessments').clear());
            await answer(store('answers').clear());
        }})"
    ));
    tab.click("radio", tab.level(3));
    tab.says(Key::StoreGoneUnsavedTitle);
    assert_eq!(tab.eval(ANSWERS), 0, "a piece of it is no assessment");
    tab.click("button", Key::StoreRetry);
    wait_for(|| "all of it to be stored".to_owned(), || (tab.eval(ANSWERS) == all).then_some(()));
    tab.gone("alert", "");
    tab.reload();
    tab.find_with("radio", tab.level(3), "checked");
    tab.find_with("checkbox", Key::AssessReview, "checked");
}
