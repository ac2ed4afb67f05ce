//! The browser is killed, all of its processes at once: what was shown as given is stored, and what is stored can be read.
//!
//! A kill takes the processes, not the machine: what the system was given to write it still writes. What a power cut
//! takes nobody can try here; docs/durability.md says what stands against it.

use crate::cases::blank;
use crate::find::Begins;
use crate::place::Place;
use crate::tab::Tab;
use kamae::i18n::key::Key;
use serde_json::Value;
use std::env;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::{self, sleep};
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

/// Has every change wait for the disk by itself, as an early version did, to compare.
const STRICT: &str = "{
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode) { return begin.call(this, stores, mode, { durability: 'strict' }); };
}";

/// The head of a record of Chromium's journal without the 600 bytes that it promises: a kill between two calls of the system
/// leaves such a thing.
const TORN: [u8; 7] = [1, 2, 3, 4, 0x58, 2, 1];

/// Answers one outcome again and again, a level and a note each time, as fast as a key that is held down repeats (30 times
/// a second); what it has come to can be asked.
const WRITE: &str = "globalThis.made = 0;
    const field = [...document.querySelectorAll('.folds textarea')].at(-1);
    const levels = () => [...document.querySelectorAll('input[name=answer]')].slice(0, 5);
    setInterval(() => {
        const next = globalThis.made + 1;
        levels()[next % 5].click();
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, String(next));
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        globalThis.made = next;
    }, 33);";

/// What the browser itself says of what it keeps.
const KEPT: &str = "(async () => JSON.stringify([await indexedDB.databases(), await navigator.storage.estimate(),
    await kamae.stored().then((text) => text.length, String), { ...localStorage }]))()";

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
    lost(after_a_torn_one(&tab.place));
    (0..2).for_each(|_| lost(after_an_edit(&tab.place, SURE)));
    while_writing(&tab.place, 2, false).into_iter().for_each(lost);
}

/// All of them, with a table; for `cargo xtask soak`.
pub(crate) fn table(place: &Place) {
    if !cfg!(target_os = "linux") {
        return println!("skipped: browsers are killed on Linux alone");
    }
    println!("| killed | kills | lost | unreadable |\n|---|---|---|---|");
    let which = env::var("KAMAE_KILLS").unwrap_or_default();
    let (is_strict, only_writing) = (which == "strict", which != "1");
    let mut broken = Vec::new();
    for delay in DELAYS.into_iter().filter(|_| !only_writing) {
        let left = in_two_browsers(TIMES, |_| vec![after_an_edit(place, delay)]);
        broken.extend(row(&format!("{delay} ms after an edit"), &left, delay >= SURE));
    }
    let left = in_two_browsers(WRITING / PROFILE, |_| while_writing(place, PROFILE, is_strict));
    broken.extend(row("in the middle of writing", &left, !is_strict));
    assert!(broken.is_empty(), "lost or unreadable: {broken:?}");
}

/// Does something so many times, two at once.
fn in_two_browsers(times: u32, kill: impl Fn(u32) -> Vec<Left> + Sync) -> Vec<Left> {
    let (next, all) = (AtomicU32::new(0), Mutex::new(Vec::new()));
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= times {
                return;
            }
            let left = kill(at);
            all.lock().unwrap().extend(left);
        }
    };
    thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    all.into_inner().unwrap()
}

/// Prints a row; gives its name when something in it must not be.
fn row(name: &str, left: &[Left], is_sure: bool) -> Option<String> {
    let count = |what: Left| left.iter().filter(|one| **one == what).count();
    let (lost, unreadable) = (count(Left::Lost), count(Left::Unreadable));
    println!("| {name} | {} | {lost} | {unreadable} |", left.len());
    (unreadable > 0 || (is_sure && lost > 0)).then(|| name.to_owned())
}

/// Answers with a fresh profile, kills the browser so many milliseconds later, and starts it again.
fn after_an_edit(place: &Place, delay: u64) -> Left {
    let machine = Machine::new(place, false);
    let first = machine.start();
    begin(&first);
    let answered = answer(&first);
    sleep(Duration::from_millis(delay).saturating_sub(answered.elapsed()));
    machine.kill(first);
    machine.is_answered()
}

/// What a kill has torn off must not take with it what is stored after it: the next start reads over it, the one after that
/// would find it in the middle.
fn after_a_torn_one(place: &Place) -> Left {
    let machine = Machine::new(place, false);
    let first = machine.start();
    let start = begin(&first);
    machine.kill(first);
    if !machine.tear() {
        println!("skipped: this browser keeps no such journal");
        return Left::Kept;
    }
    let second = machine.start();
    second.go(&format!("{start}/assess/GV.OC-01"));
    second.find("radio", second.level(0));
    // By now everything has been done that is done at a start.
    second.find("DisclosureTriangle", Begins(Key::AssessFoldNotes));
    answer(&second);
    second.says(saved(&second));
    machine.kill(second);
    machine.is_answered()
}

fn answer(tab: &Tab) -> Instant {
    tab.eval("document.querySelectorAll('input[name=answer]')[3].click()");
    Instant::now()
}

/// Kills the browser so many times while it writes, each time on what the last one has left.
fn while_writing(place: &Place, times: u32, is_strict: bool) -> Vec<Left> {
    let machine = Machine::new(place, is_strict);
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
        machine.kill(open);
        open = machine.start();
        let noted = machine.left(&open).map(|answer| note(&answer));
        all.push(match noted {
            Some(noted) if noted >= made => Left::Kept,
            Some(noted) => {
                println!("made {made}, stored {noted}");
                Left::Lost
            }
            // What comes after it is of no use.
            None => {
                all.push(Left::Unreadable);
                return all;
            }
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
    tab.says(saved(tab));
    start
}

fn saved(tab: &Tab) -> &'static str {
    tab.words().0.text(Key::AppSavedAt).split('{').next().unwrap_or_default()
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
    place: &'a Place,
    name: String,
    leader: PathBuf,
    group: PathBuf,
    is_strict: bool,
}

impl<'a> Machine<'a> {
    fn new(place: &'a Place, is_strict: bool) -> Self {
        static MACHINES: AtomicU32 = AtomicU32::new(0);
        let name = format!("killed-{}", MACHINES.fetch_add(1, Ordering::SeqCst));
        let folder = place.folder(&name);
        let (leader, group) = (folder.join("leader"), folder.join("group"));
        let script = LEADER.replace("GROUP", group.to_str().unwrap()).replace("CHROME", &place.chrome);
        fs::write(&leader, script).unwrap();
        assert!(Command::new("chmod").arg("+x").arg(&leader).status().unwrap().success());
        Self { place, name, leader, group, is_strict }
    }

    fn start(&self) -> Tab {
        let tab = Tab::start(self.place.beside(&self.name, &self.leader));
        if self.is_strict {
            tab.on_every_page(STRICT);
        }
        tab.go("");
        tab
    }

    /// All of its processes, and nobody is asked.
    fn kill(&self, tab: Tab) {
        let group = fs::read_to_string(&self.group).unwrap();
        let done = Command::new("kill").args(["-s", "KILL", "--", &format!("-{}", group.trim())]).status().unwrap();
        assert!(done.success(), "the browser was not killed");
        drop(tab);
    }

    /// Starts it again and sees what there is of the one answer.
    fn is_answered(&self) -> Left {
        match self.left(&self.start()) {
            Some(answer) if answer.contains("\"level\":3") => Left::Kept,
            Some(_) => Left::Lost,
            None => Left::Unreadable,
        }
    }

    /// What is left of the answer; when nothing can be read, what there is instead is said, and the profile is put aside.
    fn left(&self, tab: &Tab) -> Option<String> {
        let left = left(tab);
        if left.is_none() {
            let aside = Path::new(env!("CARGO_TARGET_TMPDIR")).join("failed-kills");
            fs::create_dir_all(&aside).unwrap();
            let copied = Command::new("cp").arg("-a").arg(self.place.folder(&self.name)).arg(&aside).status();
            println!("unreadable, see {} ({copied:?}): {} | {}", aside.display(), tab.text(), tab.eval(KEPT));
        }
        left
    }

    /// Ends the browser's journal as a kill at a bad moment does; tells whether it has one.
    fn tear(&self) -> bool {
        let stores = self.place.folder(&format!("{}/profile/Default/IndexedDB", self.name));
        let folders = fs::read_dir(stores).into_iter().flatten().flatten().map(|folder| folder.path());
        let files = folders.filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten().map(|file| file.path());
        let journals = files.filter(|file| file.extension().is_some_and(|end| end == "log"));
        let torn = journals.map(|file| OpenOptions::new().append(true).open(file).unwrap().write_all(&TORN).unwrap());
        torn.count() > 0
    }
}

impl Drop for Machine<'_> {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(self.place.folder(&self.name)));
    }
}
