//! How long from a click to the changed score, on a slow machine with everything answered. No test: numbers.

use crate::cases::waterworks;
use crate::tab::Tab;
use serde_json::json;

/// So many times slower than this machine.
const SLOWER: u32 = 6;

/// Clicks two levels in turn. Milliseconds from each click to the frame after the one that has another score, which is
/// when it has been painted; none when the score stays as it was.
const CLICKS: &str = "(async () => {
    const frame = () => new Promise(requestAnimationFrame), taken = [];
    for (let click = 0; click < 25; click += 1) {
        const before = score.getAttribute('aria-label'), start = performance.now();
        const changed = () => score.getAttribute('aria-label') !== before;
        levels[click % 2].click();
        for (let frames = 0; frames < 60 && (frames === 0 || !changed()); frames += 1) await frame();
        await frame();
        taken.push(changed() ? performance.now() - start : null);
    }
    return taken;
})()";

/// Prints median and 95th percentile.
pub(crate) fn of_an_answer(tab: &Tab) {
    tab.fresh();
    let start = tab.open(&waterworks(0));
    tab.go(&format!("{start}/assess/GV.RM-01"));
    tab.says("GV.RM-01");
    for level in [0, 4] {
        let radio = tab.find("radio", tab.level(level));
        tab.call(&radio, "function () { (globalThis.levels ??= []).push(this); }").unwrap();
    }
    let score = tab.all("image").remove(0);
    tab.call(&score, "function () { globalThis.score = this; }").unwrap();
    tab.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
    let taken: Vec<Option<f64>> = serde_json::from_value(tab.eval(CLICKS)).unwrap();
    tab.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    assert!(taken.iter().all(Option::is_some), "a click did not change the score: {taken:?}");
    let mut times: Vec<f64> = taken.into_iter().flatten().collect();
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!("click to changed score, {SLOWER} times slower: median {:.0} ms, 95 % within {:.0} ms", at(50), at(95));
}
