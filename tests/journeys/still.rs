//! Nothing moves while the page loads: what stands there first is what the program draws.

use crate::tab::Tab;
use kamae::i18n::language::Language;
use serde_json::{Value, json};

/// Notes where everything is before the program comes, and whatever the browser sees moving.
const NOTES: &str = "globalThis.moved = []; globalThis.first = null;
    const place = ({ x, y, width, height }) => [x, y, width, height].join(' ');
    const told = ({ node, previousRect, currentRect }) =>
        [node?.nodeName, node?.className, node?.textContent.slice(0, 40), place(previousRect), place(currentRect)].join(' | ');
    new PerformanceObserver((list) => { for (const { value, sources } of list.getEntries()) moved.push(value, ...sources.map(told)); })
        .observe({ type: 'layout-shift', buffered: true });
    const parts = 'header :is(a, select), h1, .home-lede, .home-ways :is(a, label), .home-foot, footer a';
    globalThis.places = (root) => Array.from(root.querySelectorAll(parts), (part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [part.innerText, x, y, width, height].join(' ');
    });
    addEventListener('DOMContentLoaded', () => {
        const shown = [...document.querySelectorAll('[data-first]')].find((one) => one.offsetHeight > 0);
        first = shown ? places(shown) : null;
    });";

/// Where everything is now.
const NOW: &str = "JSON.stringify(places(document.getElementById('app')))";

/// Compares the first screen with what takes its place, in both languages, wide and narrow.
pub(crate) fn stays(tab: &Tab) {
    tab.on_every_page(NOTES);
    for language in Language::ALL {
        tab.speak(language);
        for width in [1280, 360] {
            tab.run(tab.driver.set_window_rect(0, 0, width, 900));
            tab.reload();
            let first = tab.eval("JSON.stringify(first)");
            assert_ne!(first, "null", "nothing stands there first");
            assert_eq!(tab.eval("document.querySelector('[data-first]')"), Value::Null);
            assert_eq!(first, tab.eval(NOW), "{language:?}, {width}");
            assert_eq!(tab.eval("moved"), json!([]), "{language:?}, {width}");
        }
    }
}
