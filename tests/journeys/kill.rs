//! The browser is killed, all of its processes at once: what was shown as given is stored, and what is stored can be read.
//!
//! A kill takes the processes, not the machine: what the system was given to write it still writes. What a power cut
//! takes nobody can try here; docs/durability.md says what stands against it.

use crate::cases::blank;
use crate::find::Begins;
use crate::tab::Tab;
use kamae::i18n::key::Key;
use serde_json::Value;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Milliseconds from an edit to the kill.
const DELAYS: [u64; 4] = [0, 50, 200, 1000];
/// How often for each of them.
const TIMES: u32 = 20;
/// How often in the middle of writing.
const WRITING: u32 = 200;
/// Kills in the middle of writing with one profile: what one leaves behind must not hurt the next.
const PROFILE: u32 = 10;
/// From how many milliseconds on no answer may be lost.
const SURE: u64 = 50;

/// How long until what is stored has been opened; a killed browser has more to do at its next start.
const OPENS: Duration = Duration::from_secs(30);

/// Starts the browser as the leader of a group of its own, and says which.
const LEADER: &str = "#!/bin/sh
echo $$ > 'GROUP'
[ \"$(ps -o pgid= -p $$ | tr -d ' ')\" = $$ ] && exec 'CHROME' \"$@\"
exec setsid 'CHROME' \"$@\"
";

/// Has the browser write less carefully, to compare.
const RELAXED: &str = "{
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode) { return begin.call(this, stores, mode, { durability: 'relaxed' }); };
}";

/// Answers one outcome again and again, as fast as the page lets it; what it has come to can be asked.
const WRITE: &str = "globalThis.made = 0;
    const field = [...document.querySelectorAll('.folds textarea')].at(-1);
    const levels = () => [...document.querySelectorAll('input[name=answer]')].slice(0, 5);
    setInterval(() => {
        const next = globalThis.made + 1;
        levels()[next % 5].click();
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, String(next));
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        globalThis.made = next;
    }, 5);";

/// What a kill has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    Kept,
    Lost,
    Unreadable,
}

/// A few kills, as one more journey.
pub(crate) fn a_few(tab: &Tab) {
    if !cfg!(target_os = "linux") {
        return println!("skipped: browsers are killed on Linux alone");
    }
    let lost = |left: Left| assert_eq!(left, Left::Kept);
    (0..2).for_each(|_| lost(after_an_edit(tab, SURE, false)));
    while_writing(tab, 2).into_iter().for_each(lost);
}

/// All of them, with a table; for `cargo xtask soak`.
pub(crate) fn table(tab: &Tab) {
    if !cfg!(target_os = "linux") {
        return println!("skipped: browsers are killed on Linux alone");
    }
    println!("| killed | durability | kills | lost | unreadable |\n|---|---|---|---|---|");
    let mut broken = Vec::new();
    let only_writing = env::var("KAMAE_KILLS").is_ok_and(|which| which == "writing");
    let edits = [(false, &DELAYS[..]), (true, &DELAYS[..2])];
    for (relaxed, delays) in edits.into_iter().filter(|_| !only_writing) {
        for delay in delays {
            let left: Vec<_> = (0..TIMES).map(|_| after_an_edit(tab, *delay, relaxed)).collect();
            let sure = !relaxed && *delay >= SURE;
            broken.extend(row(&format!("{delay} ms after an edit"), relaxed, &left, sure));
        }
    }
    let left: Vec<_> = (0..WRITING / PROFILE).flat_map(|_| while_writing(tab, PROFILE)).collect();
    broken.extend(row("in the middle of writing", false, &left, true));
    assert!(broken.is_empty(), "lost or unreadable: {broken:?}");
}

/// Prints a row; gives its name when something in it must not be.
fn row(name: &str, relaxed: bool, left: &[Left], is_sure: bool) -> Option<String> {
    let count = |what: Left| left.iter().filter(|one| **one == what).count();
    let (lost, unreadable) = (count(Left::Lost), count(Left::Unreadable));
    let durability = if relaxed { "relaxed" } else { "strict" };
    println!("| {name} | {durability} | {} | {lost} | {unreadable} |", left.len());
    (unreadable > 0 || (is_sure && lost > 0)).then(|| name.to_owned())
}

/// Answers with a fresh profile, kills the browser so many milliseconds later, and starts it again.
fn after_an_edit(tab: &Tab, delay: u64, relaxed: bool) -> Left {
    let machine = Machine::new(tab);
    let first = machine.start();
    if relaxed {
        first.on_every_page(RELAXED);
        first.reload();
    }
    begin(&first);
    first.eval("document.querySelectorAll('input[name=answer]')[3].click()");
    let answered = Instant::now();
    sleep(Duration::from_millis(delay).saturating_sub(answered.elapsed()));
    machine.kill();
    drop(first);
    let second = machine.start();
    match left(&second) {
        Some(answer) if answer.contains("\"level\":3") => Left::Kept,
        Some(_) => Left::Lost,
        None => Left::Unreadable,
    }
}

/// Kills the browser so many times while it writes, each time on what the last one has left.
fn while_writing(tab: &Tab, times: u32) -> Vec<Left> {
    let machine = Machine::new(tab);
    let mut open = machine.start();
    let start = begin(&open);
    let mut all = Vec::new();
    for at in 0..times {
        open.unfold(Key::AssessFoldNotes);
        open.eval(WRITE);
        // Never the same moment.
        sleep(Duration::from_millis(60 + u64::from(at) * 37 % 200));
        let made = open.eval("globalThis.made").as_u64().unwrap();
        sleep(Duration::from_millis(SURE));
        machine.kill();
        drop(open);
        open = machine.start();
        let noted = left(&open).map(|answer| note(&answer));
        all.push(match noted {
            Some(noted) if noted >= made => Left::Kept,
            Some(noted) => {
                println!("made {made}, stored {noted}");
                Left::Lost
            }
            None => Left::Unreadable,
        });
        open.go(&format!("{start}/assess/GV.OC-01"));
        open.find("radio", open.level(0));
    }
    all
}

/// Starts an assessment.
fn begin(tab: &Tab) -> String {
    let start = tab.open(&blank());
    tab.go(&format!("{start}/assess/GV.OC-01"));
    tab.find("radio", tab.level(0));
    // The second part is here, and what was opened is stored.
    tab.find("DisclosureTriangle", Begins(Key::AssessFoldNotes));
    let saved = tab.words().0.text(Key::AppSavedAt).split('{').next().unwrap_or_default();
    tab.says(saved);
    start
}

/// The answer as it is stored, empty when there is none; none when the store cannot be read, the app says that something
/// is wrong, or the last step speaks of something else than what is stored.
fn left(tab: &Tab) -> Option<String> {
    let stored = tab.stored();
    let records = |store: &str| {
        let found = stored.as_array()?.iter().find(|one| one[0] == store)?;
        Some((found[1].as_array()?.clone(), found[2].as_array()?.clone()))
    };
    let (keys, answers) = records("answers")?;
    let at = keys.iter().position(|key| key[1] == "GV.OC-01");
    let answer = at.map_or("", |at| answers[at].as_str().unwrap_or_default()).to_owned();
    let (_, steps) = records("undo")?;
    let last = steps.last().and_then(Value::as_str).unwrap_or("{\"after\":[]}");
    let last: Value = serde_json::from_str(last).ok()?;
    let told = last["after"].as_array()?.iter().find(|piece| piece["name"] == "GV.OC-01");
    if told.is_some_and(|piece| piece["text"].as_str().unwrap_or_default() != answer) {
        return None;
    }
    tab.go(&format!("#/{}/assess/GV.OC-01", blank().assessment.head.id));
    let opened = Instant::now();
    while tab.look("radio", &tab.level(0)).is_none() {
        if opened.elapsed() > OPENS {
            println!("it does not open: {}", tab.text());
            return None;
        }
        sleep(Duration::from_millis(50));
    }
    tab.all("alert").is_empty().then_some(answer)
}

/// What the note counts; nothing when there is none.
fn note(answer: &str) -> u64 {
    let answer: Value = serde_json::from_str(answer).unwrap_or_default();
    answer["notes"].as_str().and_then(|notes| notes.parse().ok()).unwrap_or_default()
}

/// A browser of its own, with a fresh profile, that can be killed and started again.
struct Machine<'a> {
    tab: &'a Tab,
    name: String,
    leader: PathBuf,
    group: PathBuf,
}

impl<'a> Machine<'a> {
    fn new(tab: &'a Tab) -> Self {
        static MACHINES: AtomicUsize = AtomicUsize::new(0);
        let name = format!("killed-{}", MACHINES.fetch_add(1, Ordering::SeqCst));
        let folder = tab.place.folder(&name);
        let (leader, group) = (folder.join("leader"), folder.join("group"));
        let script = LEADER.replace("GROUP", group.to_str().unwrap()).replace("CHROME", &tab.place.chrome);
        fs::write(&leader, script).unwrap();
        assert!(Command::new("chmod").arg("+x").arg(&leader).status().unwrap().success());
        Self { tab, name, leader, group }
    }

    fn start(&self) -> Tab {
        let tab = Tab::start(self.tab.place.beside(&self.name, &self.leader));
        tab.go("");
        tab
    }

    /// All of its processes, and nobody is asked.
    fn kill(&self) {
        let group = fs::read_to_string(&self.group).unwrap();
        let done = Command::new("kill").args(["-s", "KILL", "--", &format!("-{}", group.trim())]).status().unwrap();
        assert!(done.success(), "the browser was not killed");
    }
}

impl Drop for Machine<'_> {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(self.tab.place.folder(&self.name)));
    }
}
