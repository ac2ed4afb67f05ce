//! The same assessment in two pages: what is answered in one shows in the other, and neither writes something older over it.

use crate::cases::waterworks;
use crate::tab::Tab;
use kamae::i18n::key::Key;

/// Answers in one page, changes something else of the same outcome in the other.
pub(crate) fn agrees(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    let at = format!("{start}/assess/GV.OC-02");
    tab.go(&at);
    let first = tab.run(tab.driver.window());
    let second = tab.run(tab.driver.new_tab());
    tab.run(tab.driver.switch_to_window(second));
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
    for window in tab.run(tab.driver.windows()).into_iter().filter(|window| *window != first) {
        tab.run(tab.driver.switch_to_window(window));
        tab.run(tab.driver.close_window());
    }
    tab.run(tab.driver.switch_to_window(first));
}
