//! Every page in every way that somebody may have set up their machine: languages, light, dark and forced colours; a phone, a
//! laptop, a wall of a screen; magnified four times; with wider text; without motion. For `cargo xtask soak`.

use crate::access::{Look, Way, walk};
use crate::tab::Tab;
use kamae::i18n::language::Language;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::env;
use std::time::Instant;

/// Colours: what they are called, and what the machine says of itself.
const COLOURS: [(&str, &[(&str, &str)]); 3] = [
    ("forced", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]),
    ("dark", &[("prefers-color-scheme", "dark"), ("prefers-reduced-motion", "reduce")]),
    ("light", &[("prefers-color-scheme", "light")]),
];

/// Text as far apart as somebody may need it (WCAG 2.2, 1.4.12); it goes with the page.
const SPACED: &str = "(() => {
    const wide = new CSSStyleSheet();
    wide.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }');
    globalThis.before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide];
})()";
const UNSPACED: &str =
    "if (globalThis.before) { document.adoptedStyleSheets = globalThis.before; globalThis.before = undefined; }";

/// From one to the next; the last one is that in which pages are opened.
const WAYS: [Way; 6] = [
    ("320", |tab| size(tab, 320, 640, 1)),
    ("4K", |tab| size(tab, 3840, 2160, 1)),
    // 1280 by 1024, four times.
    ("400 %", |tab| size(tab, 320, 256, 4)),
    ("320, spaced", |tab| {
        size(tab, 320, 640, 1);
        tab.eval(SPACED);
    }),
    ("1280, spaced", |tab| size(tab, 1280, 800, 1)),
    ("1280", |tab| {
        tab.eval(UNSPACED);
    }),
];

fn size(tab: &Tab, width: u32, height: u32, scale: u32) {
    let screen = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
    tab.cdp("Emulation.setDeviceMetricsOverride", screen);
}

/// Looks at everything and prints a table: language, colours, what was found, how long it took. After three looks every
/// colour and every language has been seen.
pub(crate) fn all(tab: &Tab) {
    let mut found = Vec::new();
    for turn in 0..COLOURS.len() * Language::ALL.len() {
        let (colours, says) = COLOURS[turn % COLOURS.len()];
        // Two and three have no divisor in common: all six come.
        let language = Language::ALL[turn % Language::ALL.len()];
        if !is_wanted(&format!("{} {colours}", language.code())) {
            continue;
        }
        let began = Instant::now();
        let mine = look(tab, language, (colours, says));
        println!("| {} | {colours} | {} | {:.0} s |", language.code(), mine.len(), began.elapsed().as_secs_f64());
        for finding in &mine {
            println!("{finding}");
        }
        found.extend(mine);
    }
    assert!(found.is_empty(), "{} findings", found.len());
}

/// Whether a look is asked for: `1` is all of them, else some are named.
fn is_wanted(look: &str) -> bool {
    let wanted = env::var("KAMAE_MATRIX").unwrap_or_default();
    wanted == "1" || wanted.split(',').any(|one| one == look)
}

fn look(tab: &Tab, language: Language, (colours, says): (&str, &[(&str, &str)])) -> Vec<String> {
    tab.fresh();
    let features: Vec<Value> = says.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    tab.cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
    size(tab, 1280, 800, 1);
    tab.speak(language);
    let how = format!("{} {colours}", language.code());
    let found = walk(Look { tab, how, ways: &WAYS, found: RefCell::default() });
    tab.cdp("Emulation.setEmulatedMedia", json!({ "features": [] }));
    found
}
