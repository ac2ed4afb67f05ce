//! What a reader does with the app in a real browser: one journey per promise.
//!
//! `cargo xtask test` starts the server and the driver; without `KAMAE_URL` this says that it is skipped, and passes.
//! `KAMAE_JOURNEY=broken,keys` makes only those with such a word in their name. `KAMAE_SPEED=1` measures how fast the
//! page is instead (`crowd` only how long ten thousand results take), for `cargo xtask bench`; `KAMAE_KILLS=1` kills browsers by the hundred, for `cargo xtask soak`, `writing` only
//! while they write, `strict` only while they write and each change waits for the disk; `KAMAE_MATRIX=1` looks at every page in
//! every way, for `cargo xtask soak`, `en dark,ja light` in these two only.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::needless_pass_by_value, reason = "a journey reads better without references")]

#[path = "journeys/access.rs"]
mod access;
#[path = "journeys/addresses.rs"]
mod addresses;
#[path = "journeys/again.rs"]
mod again;
#[path = "journeys/arranging.rs"]
mod arranging;
#[path = "journeys/backing.rs"]
mod backing;
#[path = "journeys/beside.rs"]
mod beside;
#[path = "journeys/blocked.rs"]
mod blocked;
#[path = "journeys/broken.rs"]
mod broken;
#[path = "journeys/browser.rs"]
mod browser;
#[path = "journeys/bulk.rs"]
mod bulk;
#[path = "journeys/carrying.rs"]
mod carrying;
#[allow(dead_code, reason = "the tests of the report use the rest")]
#[path = "report/cases.rs"]
mod cases;
#[allow(dead_code, reason = "the tests of the gate use the rest")]
#[path = "exchange/catalogs.rs"]
mod catalogs;
#[path = "journeys/crowd.rs"]
mod crowd;
#[path = "journeys/days.rs"]
mod days;
#[path = "journeys/deeper.rs"]
mod deeper;
#[path = "journeys/event.rs"]
mod event;
#[path = "journeys/everyone.rs"]
mod everyone;
#[path = "journeys/failing.rs"]
mod failing;
#[path = "journeys/files.rs"]
mod files;
#[path = "journeys/find.rs"]
mod find;
#[path = "journeys/finding.rs"]
mod finding;
#[path = "journeys/first.rs"]
mod first;
#[path = "journeys/forgetting.rs"]
mod forgetting;
#[path = "journeys/group.rs"]
mod group;
#[path = "journeys/hands.rs"]
mod hands;
#[path = "journeys/host.rs"]
mod host;
#[path = "journeys/keeping.rs"]
mod keeping;
#[path = "journeys/keyboard.rs"]
mod keyboard;
#[path = "journeys/kill.rs"]
mod kill;
#[path = "journeys/language.rs"]
mod language;
#[path = "journeys/matrix.rs"]
mod matrix;
#[path = "journeys/merging.rs"]
mod merging;
#[path = "journeys/mouse.rs"]
mod mouse;
#[path = "journeys/numbers.rs"]
mod numbers;
#[path = "journeys/offline.rs"]
mod offline;
#[path = "journeys/old.rs"]
mod old;
#[path = "journeys/oscal.rs"]
mod oscal;
#[path = "journeys/outside.rs"]
mod outside;
#[path = "journeys/own.rs"]
mod own;
#[path = "journeys/pair.rs"]
mod pair;
#[path = "journeys/paper.rs"]
mod paper;
#[path = "journeys/part.rs"]
mod part;
#[path = "journeys/picker.rs"]
mod picker;
#[path = "journeys/place.rs"]
mod place;
#[path = "journeys/plain.rs"]
mod plain;
#[path = "journeys/private.rs"]
mod private;
#[path = "journeys/reload.rs"]
mod reload;
#[path = "journeys/sample.rs"]
mod sample;
#[path = "journeys/sealed.rs"]
mod sealed;
#[path = "journeys/single.rs"]
mod single;
#[path = "journeys/snapshots.rs"]
mod snapshots;
#[path = "journeys/speed.rs"]
mod speed;
#[path = "journeys/states.rs"]
mod states;
#[path = "journeys/still.rs"]
mod still;
#[path = "journeys/tab.rs"]
mod tab;
#[path = "journeys/taking.rs"]
mod taking;
#[path = "journeys/trying.rs"]
mod trying;
#[path = "journeys/undo.rs"]
mod undo;
#[path = "journeys/walk.rs"]
mod walk;
#[path = "journeys/watch.rs"]
mod watch;
#[path = "journeys/workshop.rs"]
mod workshop;

#[path = "exchange/zipped.rs"]
mod zipped;

use place::Place;
use std::env;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;
use tab::Tab;

/// What one does, and what it is called.
type Journey = (&'static str, fn(&Tab));

const JOURNEYS: [Journey; 93] = [
    // Alone, because it looks at what a busy machine may show late.
    ("nothing moves", still::stays),
    // The longest first: then the browsers are done at about the same time.
    ("accessible, wide", access::wide),
    ("accessible, narrow", access::narrow),
    ("answer with the mouse", mouse::answers),
    ("answer with the keys", keyboard::answers),
    ("all of it with the keys", everyone::answers_all),
    ("an input method", everyone::composes),
    ("reload at once", reload::keeps_answers),
    ("take back", undo::takes_back),
    ("bring back", undo::brings_back),
    ("the change log", undo::is_logged),
    ("killed", kill::a_few),
    ("change the language", language::changes),
    ("compare the numbers", numbers::agree),
    ("save, delete and open", keeping::restores),
    ("open the same again", keeping::asks_about_the_same),
    ("a file is old", keeping::reminds),
    ("open what is broken", broken::is_refused),
    ("start from a target profile", bulk::from_a_starting_point),
    ("set several at once", bulk::by_hand),
    ("copy targets", bulk::as_another),
    ("search and filter", finding::search_and_filters),
    ("the next unanswered", finding::next_unanswered),
    ("go by address", addresses::work),
    ("in two pages", pair::agrees),
    ("no WebAssembly", blocked::program),
    ("too old a browser", old::is_said),
    ("a stranger in the page", blocked::stranger),
    ("storage is blocked", blocked::storage),
    ("the disk is full", blocked::disk),
    ("the store is gone", failing::store_is_gone),
    ("a record is broken", failing::record_is_broken),
    ("the store is newer", failing::store_is_newer),
    ("the trash is stuck", failing::trash_is_stuck),
    ("removing is stuck", failing::removal_is_stuck),
    ("little is kept", keeping::says_how_little),
    ("back up and restore", backing::comes_back),
    ("restore after a crash", backing::after_a_crash),
    ("what was stored before", backing::of_version_1),
    ("forget everything", forgetting::everything),
    ("keep nothing", forgetting::nothing_is_kept),
    ("encrypted on the disk", sealed::nothing_can_be_read),
    ("encrypted and opened", sealed::opens),
    ("encryption turned on and off", sealed::is_turned),
    ("encrypted and rescued", sealed::is_rescued),
    ("the lock is broken", sealed::lock_is_broken),
    ("without https", plain::works),
    ("next year", again::begins),
    ("a part is late", part::is_late),
    ("open without a server", offline::opens),
    ("go on without a server", offline::goes_on),
    ("a newer build", offline::renews),
    ("files were dropped", offline::mends),
    ("the first words are missing", offline::words_are_missing),
    ("a newer build after a crash", offline::mends_a_crash),
    ("from one file", single::works),
    ("make one file", single::is_made),
    ("one file that is cut", single::is_cut),
    ("keep and compare", snapshots::compare),
    ("what if", trying::keeps),
    ("go deeper", deeper::goes),
    ("merge two", merging::is_merged),
    ("a part for a colleague", merging::is_parted),
    ("a questionnaire of one's own", own::comes_and_goes),
    ("carry over", carrying::goes),
    ("an event compared", event::is_compared),
    ("by directive", arranging::by_directive),
    ("a workshop", workshop::is_prepared),
    ("an hour in a hall", workshop::takes_its_hour),
    ("hand in", group::is_handed_in),
    ("collect a group", group::is_collected),
    ("strangers in a crowd", crowd::holds_strangers),
    ("official wording", oscal::wording_stays),
    ("a large catalog", oscal::catalog_is_answered),
    ("arrange the report", arranging::is_kept),
    ("draw a chart", arranging::draws),
    ("compare with another", beside::compares),
    ("write the dates", days::are_written),
    ("save the report", taking::saves),
    ("save to the disk", picker::reads_back),
    ("hand to the browser", picker::hands_over),
    ("print", paper::holds_every_answer),
    ("print the file", paper::of_a_file),
    ("a form on paper", outside::is_printed),
    ("typed in from paper", outside::is_typed_in),
    ("shown in a hall", outside::is_shown),
    ("one page of help", outside::helps),
    ("a sample", sample::comes_and_goes),
    ("everything comes and goes", states::come_and_go),
    ("nothing leaves the machine", private::nothing_leaves),
    ("where Tab goes", walk::tabs),
    ("what is said", walk::says_once),
    ("what things are called", walk::is_named),
];

/// What is measured, for `cargo xtask bench`.
const SPEEDS: [Journey; 4] = [
    ("first", first::visits),
    ("answer", speed::of_an_answer),
    ("catalog", speed::of_a_catalog),
    ("crowd", crowd::is_measured),
];

#[test]
fn journeys() {
    let Some(place) = Place::from_environment() else {
        return println!("skipped: KAMAE_URL is not set; `cargo xtask test` sets it");
    };
    println!();
    if let Ok(wanted) = env::var("KAMAE_SPEED") {
        let tab = Tab::start(place);
        let chosen = SPEEDS.iter().filter(|(name, _)| wanted == "1" || *name == wanted);
        return chosen.for_each(|(_, measure)| measure(&tab));
    }
    if env::var_os("KAMAE_KILLS").is_some() {
        return kill::table(&place);
    }
    if env::var_os("KAMAE_MATRIX").is_some() {
        return matrix::all(&Tab::start(place));
    }
    let wanted = env::var("KAMAE_JOURNEY").unwrap_or_default();
    let chosen = JOURNEYS.iter().filter(|(name, _)| wanted.split(',').any(|word| name.contains(word)));
    let chosen: Vec<&Journey> = chosen.collect();
    let failed = made(&place, &chosen);
    assert!(failed.is_empty(), "{} failed: {failed:?}", failed.len());
}

/// Makes journeys in as many browsers as there are processors, two at most, and the first of them alone; gives the names of
/// those that fail.
fn made(place: &Place, journeys: &[&Journey]) -> Vec<&'static str> {
    const FEW: usize = 4;
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let browsers = if journeys.len() < FEW { 1 } else { processors.min(2) };
    let (next, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let make = |tab: &Tab| match journeys.get(next.fetch_add(1, Ordering::Relaxed)) {
        Some(journey) if goes_well(tab, journey) => true,
        Some(journey) => {
            failed.lock().unwrap().push(journey.0);
            true
        }
        None => false,
    };
    make(&Tab::start(place.beside("first", Path::new(&place.chrome))));
    thread::scope(|scope| {
        for browser in 0..browsers {
            let (make, own) = (&make, place.beside(&browser.to_string(), Path::new(&place.chrome)));
            scope.spawn(move || {
                let tab = Tab::start(own);
                while make(&tab) {}
            });
        }
    });
    failed.into_inner().unwrap()
}

/// Makes a journey on a machine that has never seen the app, and says how long it took.
fn goes_well(tab: &Tab, (name, journey): &Journey) -> bool {
    let began = Instant::now();
    let done = catch_unwind(AssertUnwindSafe(|| {
        tab.fresh();
        journey(tab);
        watch::nothing_went_wrong(tab);
    }));
    if done.is_err() {
        tab.remember(name);
    }
    println!("{:>6.1} s  {} {name}", began.elapsed().as_secs_f64(), if done.is_ok() { "done  " } else { "FAILED" });
    done.is_ok()
}
