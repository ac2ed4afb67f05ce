//! What a first visit costs on a slow line and a slow machine. No test: numbers.

use crate::host::{Host, Site};
use crate::speed::{Row, print};
use crate::tab::Tab;
use kamae::i18n::key::Key;
use serde_json::{Value, json};

/// So many visits.
const VISITS: usize = 5;
/// The line: 1.6 Mbit/s and 150 ms; the machine is so many times slower.
const BYTES_A_SECOND: u32 = 1_600_000 / 8;
const LATENCY_MS: u32 = 150;
const SLOWER: u32 = 4;

/// Notes what happens from the first moment on.
const NOTES: &str = "globalThis.notes = { long: [], shift: 0 };
    new PerformanceObserver((list) => notes.long.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
        .observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) notes.shift += value; })
        .observe({ type: 'layout-shift', buffered: true });
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...program) => {
        const made = await instantiate(...program);
        notes.memory ??= made.instance.exports.memory;
        return made;
    };
    new MutationObserver((_, all) => {
        if (document.querySelector('#app > div > header')) { notes.ready = performance.now(); all.disconnect(); }
    }).observe(document, { childList: true, subtree: true });";

/// What was noted, two seconds after the page was ready.
const READ: &str = "new Promise((go) => { setTimeout(go, 2000); }).then(() => {
    const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < notes.ready);
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return {
        paint: paint.startTime, ready: notes.ready, shift: notes.shift, requests: asked.length + 1, foreign: asked.filter(({ name }) => !name.startsWith(location.origin)).length,
        long: notes.long.filter(([start]) => start > notes.ready).length, heap: performance.memory.usedJSHeapSize / 2 ** 20,
        memory: notes.memory.buffer.byteLength / 2 ** 20,
    };
})";

/// Visits as somebody who was never here, and prints what it took.
pub(crate) fn visits(tab: &Tab) {
    let visits: Vec<Value> = (0..VISITS).map(|_| visit(tab)).collect();
    let of = |what: &str| visits.iter().map(|visit| visit[what].as_f64().unwrap()).collect::<Vec<_>>();
    print(&[
        Row { what: "first contentful paint, slow line, 4x CPU", unit: "ms", limits: "1200 / 600", taken: of("paint") },
        Row { what: "ready to use, slow line, 4x CPU", unit: "ms", limits: "", taken: of("ready") },
        Row { what: "layout shift of the first visit", unit: "", limits: "0", taken: of("shift") },
        Row { what: "requests to ready", unit: "", limits: "8 / 5", taken: of("requests") },
        Row { what: "requests to others", unit: "", limits: "0", taken: of("foreign") },
        Row { what: "tasks over 50 ms after ready, 4x CPU", unit: "", limits: "1 / 0", taken: of("long") },
        Row { what: "JavaScript heap after load", unit: "MiB", limits: "", taken: of("heap") },
        Row { what: "WebAssembly memory after load", unit: "MiB", limits: "", taken: of("memory") },
    ]);
}

fn visit(tab: &Tab) -> Value {
    tab.fresh();
    tab.cdp("Network.clearBrowserCache", json!({}));
    tab.on_every_page(NOTES);
    // An address of its own, so that nothing of the visit before is left.
    let host = Host::of(Site::built());
    tab.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
    line(tab, LATENCY_MS, BYTES_A_SECOND.into());
    tab.run(tab.driver.goto(host.url()));
    tab.find("link", Key::NavMethod);
    let noted = tab.eval(READ);
    line(tab, 0, -1);
    tab.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    host.leave(tab);
    noted
}

fn line(tab: &Tab, latency: u32, bytes: i64) {
    let line = json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
    tab.cdp("Network.emulateNetworkConditions", line);
}
