//! Many results at once on the group page: damaged and hostile ones among them, and how long ten thousand take.

use crate::find::Begins;
use crate::speed::{Row, print};
use crate::tab::Tab;
use crate::zipped::{entry, zip};
use kamae::exchange::result_json::{self, Wish};
use kamae::exchange::{builtin, bundle};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::answer::Status;
use kamae::model::id::AssessmentId;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::cohort::member::Traits;
use serde_json::{Value, json};
use std::path::PathBuf;

const CHECK: &str = "quick-check";
/// So many results come at once where time is measured.
const MANY: u32 = 10_000;
/// How often each is measured.
const TIMES: usize = 3;

/// Notes tasks that somebody could feel, the memory of the program, and how soon after files were chosen the page has a
/// turn. What the browser does before it tells of them is its own: ten thousand files take it more than a second.
const NOTES: &str = "globalThis.notes = { long: [] };
    new PerformanceObserver((list) => notes.long.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
        .observe({ type: 'longtask', buffered: true });
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...program) => {
            const made = await make(...program);
            notes.memory ??= (made.instance ?? made).exports.memory;
            return made;
        };
    }
    addEventListener('change', () => { notes.start = performance.now(); const c = new MessageChannel(); c.port1.onmessage = () => { notes.turn = performance.now() - notes.start; }; c.port2.postMessage(0); }, true);";

/// How long it takes from the choice of files until all of them are in the picture, and what is left of it.
const TAKEN: &str = "(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (;;) {
        const counts = document.querySelector('.group-counts')?.innerText ?? '';
        if ((counts.match(/WANTED/g) ?? []).length > 1 && !document.querySelector('progress')) break;
        await frame();
    }
    const taken = performance.now() - notes.start;
    await new Promise((go) => { setTimeout(go, 1000); });
    const long = notes.long.filter(([start]) => start > notes.start).map(([, duration]) => duration);
    return { turn: notes.turn, taken, long: long.length, longest: Math.max(0, ...long),
        memory: notes.memory.buffer.byteLength / 2 ** 20, heap: performance.memory.usedJSHeapSize / 2 ** 20 };
})()";

/// The result of somebody: answers, role and language change from one to the next.
fn result(of: &Questionnaire, number: u32) -> String {
    let mut assessment = builtin::blank(of);
    let mut bytes = [7; 16];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    assessment.head.id = AssessmentId::from_random(bytes);
    assessment.head.questionnaire_digest = builtin::digest(CHECK).unwrap();
    for (at, answer) in (0u32..).zip(&mut assessment.answers) {
        answer.status = match (at * 7 + number * 3) % 11 {
            0 => Status::Unknown,
            level => Status::Level(u8::try_from(level % 5).unwrap()),
        };
    }
    let role = ["operator", "manager", "engineer"][number as usize % 3].to_owned();
    let language = ["en", "ja"][number as usize % 2].to_owned();
    let traits = Traits { role, language, team: u16::try_from(1 + number % 200).ok(), ..Traits::default() };
    result_json::write(&assessment, of, &Wish { traits, notes: false })
}

/// Files that are no result of these questions: damaged, foreign and hostile ones.
fn strangers(of: &Questionnaire) -> [(&'static str, Vec<u8>); 8] {
    let good = result(of, 0);
    [
        ("half.json", good.as_bytes()[..good.len() / 2].to_vec()),
        ("empty.json", Vec::new()),
        ("zeros.json", vec![0; 4096]),
        ("latin.json", vec![0xE9, 0xFF, 0xFE]),
        ("other.json", good.replace(CHECK, "nist-csf-2.0").into_bytes()),
        ("deep.json", "[".repeat(100_000).into_bytes()),
        ("newer.json", good.replace("\"version\": 1", "\"version\": 9").into_bytes()),
        ("<img src=x onerror=alert(1)>.zip", b"PK\x03\x04 and no more".to_vec()),
    ]
}

/// So many results, and strangers in the middle of them.
fn crowd(tab: &Tab, of: &Questionnaire, many: u32) -> Vec<PathBuf> {
    let mut files: Vec<_> = (0..many).map(|at| tab.place.file(&format!("{at}.json"), result(of, at))).collect();
    let strangers = strangers(of).map(|(name, bytes)| tab.place.file(name, bytes));
    let middle = files.len() / 2;
    files.splice(middle..middle, strangers);
    files
}

/// Results are taken; strangers among them are listed with the reason.
pub(crate) fn holds_strangers(tab: &Tab) {
    const SOME: u32 = 300;
    let of = builtin::read(CHECK).unwrap().unwrap();
    let files = crowd(tab, &of, SOME);
    begin(tab);
    give(tab, &files);
    tab.says(Sentence::counted(Key::GroupReceived, SOME as usize, []));
    tab.says(Sentence::counted(Key::GroupInPicture, SOME as usize, []));
    says_who_is_strange(tab, &of);
    // One part of them by itself, question by question.
    tab.choose(Key::GroupBy, Key::GroupByLanguage);
    let half = Sentence::counted(Key::GroupPartHead, SOME as usize / 2, [("part", Arg::text("ja"))]);
    let half = tab.words().0.say(&half);
    tab.choose(Key::GroupByDetail, half.as_str());
    tab.find("heading", half.as_str());
}

fn says_who_is_strange(tab: &Tab, of: &Questionnaire) {
    let strangers = strangers(of);
    let refused = tab.words().0.say(&Sentence::counted(Key::GroupRefused, strangers.len(), []));
    tab.unfold(refused.as_str());
    for (name, _) in strangers {
        tab.says(name);
    }
}

/// Prints how long ten thousand take: as a bundle, as a zip, and as files with strangers among them.
pub(crate) fn is_measured(tab: &Tab) {
    let of = builtin::read(CHECK).unwrap().unwrap();
    let results: Vec<String> = (0..MANY).map(|number| result(&of, number)).collect();
    let whole = bundle::write(results.iter().map(String::as_str));
    let zipped: Vec<_> = (0..).zip(&results).map(|(at, text)| entry(&format!("{at}.json"), text.as_bytes())).collect();
    let bundle = [tab.place.file("results.ndjson", whole)];
    let zip = [tab.place.file("results.zip", zip(&zipped))];
    let apart = crowd(tab, &of, MANY);
    for (what, files, limits) in
        [("one bundle", &bundle[..], "1000"), ("one zip", &zip, ""), ("separate files", &apart, "4000")]
    {
        let seen: Vec<Value> = (0..TIMES).map(|_| taken(tab, files)).collect();
        let of = |what: &str| seen.iter().map(|seen| seen[what].as_f64().unwrap()).collect::<Vec<_>>();
        println!("{MANY} results, {what}");
        print(&[
            Row { what: "  until all are in the picture", unit: "ms", limits, taken: of("taken") },
            Row { what: "  from the choice to the next turn", unit: "ms", limits: "50", taken: of("turn") },
            Row { what: "  tasks over 50 ms", unit: "", limits: "0", taken: of("long") },
            Row { what: "  the longest of them", unit: "ms", limits: "50", taken: of("longest") },
            Row { what: "  WebAssembly memory", unit: "MiB", limits: "64", taken: of("memory") },
            Row { what: "  JavaScript heap", unit: "MiB", limits: "", taken: of("heap") },
        ]);
    }
    says_who_is_strange(tab, &of);
    println!("{MANY} results, saved");
    for (what, key, end) in [
        ("  every answer, longest task", Key::GroupTakeAnswers, "csv"),
        ("  all results, longest task", Key::GroupTakeCollection, "ndjson"),
    ] {
        let taken = (0..TIMES).map(|_| longest_of_saving(tab, key, end)).collect();
        print(&[Row { what, unit: "ms", limits: "50", taken }]);
    }
}

/// How long the longest task takes while a file is made and saved.
fn longest_of_saving(tab: &Tab, key: Key, end: &str) -> f64 {
    tab.forget_downloads();
    drop(tab.eval("notes.start = performance.now()"));
    tab.saved_by(key, end);
    let longest = "Math.max(0, ...notes.long.filter(([start]) => start > notes.start).map(([, duration]) => duration))";
    tab.eval(&format!(
        "(async () => {{ await new Promise((go) => {{ setTimeout(go, 1000); }}); return {longest}; }})()"
    ))
    .as_f64()
    .unwrap()
}

fn taken(tab: &Tab, files: &[PathBuf]) -> Value {
    tab.fresh();
    tab.on_every_page(NOTES);
    tab.reload();
    begin(tab);
    give(tab, files);
    let wanted = tab.words().0.say(&Sentence::counted(Key::GroupReceived, MANY as usize, []));
    let number: String = wanted.chars().filter(|c| c.is_ascii_digit() || *c == ',').collect();
    tab.eval(&TAKEN.replace("WANTED", &number))
}

fn begin(tab: &Tab) {
    tab.click("link", Key::NavGroup);
    tab.click("button", Key::GroupBeginDo);
    tab.says(Sentence::counted(Key::GroupReceived, 0, []));
}

fn give(tab: &Tab, files: &[PathBuf]) {
    let input = tab.find("button", Begins(Key::GroupAddFiles));
    tab.cdp("DOM.setFileInputFiles", json!({ "files": files, "backendNodeId": input.node }));
}
