//! How long from a click to the changed score, and from a key to its letter, on a slow machine with everything answered.
//! No test: numbers.

use crate::cases::waterworks;
use crate::oscal;
use crate::tab::Tab;
use kamae::i18n::key::Key;
use serde_json::{Value, json};
use std::time::Instant;

/// So many times slower than this machine.
const SLOWER: u32 = 6;

/// Clicks two levels in turn. Milliseconds from each click to the frame after the one that shows something else, which is
/// when it has been painted; none when it stays as it was.
const CLICKS: &str = "(async () => {
    const frame = () => new Promise(requestAnimationFrame), taken = [];
    for (let click = 0; click < 25; click += 1) {
        const before = shown(), start = performance.now();
        const changed = () => shown() !== before;
        levels[click % 2].click();
        for (let frames = 0; frames < 60 && (frames === 0 || !changed()); frames += 1) await frame();
        await frame();
        taken.push(changed() ? performance.now() - start : null);
    }
    return taken;
})()";

/// Types into a note. Milliseconds from each key to the frame after the one that shows it.
const KEYS: &str = "(async () => {
    const frame = () => new Promise(requestAnimationFrame), taken = [];
    for (let key = 0; key < 25; key += 1) {
        const start = performance.now();
        note.setRangeText('a', note.value.length, note.value.length, 'end');
        note.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await frame();
        await frame();
        taken.push(performance.now() - start);
    }
    return taken;
})()";

/// What was measured again and again.
pub(crate) struct Row {
    pub(crate) what: &'static str,
    pub(crate) unit: &'static str,
    /// What it may take, and what it should.
    pub(crate) limits: &'static str,
    pub(crate) taken: Vec<f64>,
}

/// Prints median, 95th percentile and range of each.
pub(crate) fn print(rows: &[Row]) {
    for Row { what, unit, limits, taken } in rows {
        let mut taken = taken.clone();
        taken.sort_by(f64::total_cmp);
        let at = |percent: usize| taken[(taken.len() - 1) * percent / 100];
        let (median, most, low, high) = (at(50), at(95), at(0), at(100));
        println!("{what:46}{median:8.1} {unit:4} 95 %{most:8.1}   {low:.1}..{high:.1}   {limits}");
    }
}

/// Clicks and types.
pub(crate) fn of_an_answer(tab: &Tab) {
    tab.fresh();
    let start = tab.open(&waterworks(0));
    tab.go(&format!("{start}/assess/GV.RM-01"));
    tab.says("GV.RM-01");
    let score = tab.all("image").remove(0);
    tab.call(&score, "function () { globalThis.shown = () => this.getAttribute('aria-label'); }").unwrap();
    let clicks = clicks(tab);
    tab.unfold(Key::AssessFoldNotes);
    let note = tab.find("textbox", Key::AssessNote);
    tab.call(&note, "function () { globalThis.note = this; }").unwrap();
    let keys: Vec<f64> = serde_json::from_value(slowly(tab, KEYS)).unwrap();
    print(&[
        Row { what: "click to changed score, 6x CPU", unit: "ms", limits: "90/180 / 50/100", taken: clicks },
        Row { what: "key in a note to its letter, 6x CPU", unit: "ms", limits: "60 / 30", taken: keys },
    ]);
}

/// Opens a catalog of 1,200 controls, and clicks in it.
pub(crate) fn of_a_catalog(tab: &Tab) {
    tab.fresh();
    let began = Instant::now();
    oscal::open(tab);
    let opened = began.elapsed().as_secs_f64() * 1000.0;
    oscal::begin(tab);
    // There is no score of a thousand questions yet: the words of the level say that it was taken.
    tab.eval("globalThis.shown = () => document.querySelector('.words p:not([data-off])').id, 0");
    let clicks = clicks(tab);
    print(&[
        Row { what: "a catalog of 1,200 to its notice", unit: "ms", limits: "1000", taken: vec![opened] },
        Row { what: "click in 1,200 questions, 6x CPU", unit: "ms", limits: "1.5 of CSF", taken: clicks },
    ]);
}

/// Clicks levels of the question that is open.
fn clicks(tab: &Tab) -> Vec<f64> {
    for level in [0, 4] {
        let radio = tab.find("radio", tab.level(level));
        tab.call(&radio, "function () { (globalThis.levels ??= []).push(this); }").unwrap();
    }
    let taken: Vec<Option<f64>> = serde_json::from_value(slowly(tab, CLICKS)).unwrap();
    assert!(taken.iter().all(Option::is_some), "a click changed nothing: {taken:?}");
    taken.into_iter().flatten().collect()
}

/// What a script gives on a slow machine.
fn slowly(tab: &Tab, script: &str) -> Value {
    tab.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
    let given = tab.eval(script);
    tab.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    given
}
