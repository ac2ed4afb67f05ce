//! A browser that is too old: what cannot even read the first script says so, in both languages, before anything is typed.

use crate::host::{Host, Site};
use crate::tab::Tab;
use kamae::i18n::language::Language;

/// Syntax of a day to come.
const NEWER: &[u8] = b"let future = a ??? b;";
/// Time passes.
const LATER: &str =
    "document.getAnimations().forEach((one) => one.effect.getComputedTiming().iterations === 1 && one.finish())";

/// Opens the app at two addresses in a browser that does not understand static/boot.js.
pub(crate) fn is_said(tab: &Tab) {
    let host = Host::of(Site::built().with_boot(NEWER));
    for address in ["", "#/new"] {
        tab.run(tab.driver.goto("about:blank"));
        tab.run(tab.driver.goto(format!("{}{address}", host.url())));
        assert!(!tab.text().contains("too old"), "said at once: {}", tab.text());
        tab.eval(LATER);
        tab.says("this browser is too old for Kamae");
        tab.says("このブラウザーは古いため");
        let fields = tab.all("textbox").len() + tab.all("radio").len();
        assert_eq!(fields, 0, "something can be typed, and leads nowhere");
    }
    host.leave(tab);
    tab.hear(Language::English);
}
