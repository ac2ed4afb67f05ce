//! Properties: whatever comes, no reader panics, and what is let in survives the round trip.
//!
//! `KAMAE_FUZZ=1000000 cargo test --release --test exchange fuzz` runs that many documents from a new seed, which is
//! printed; `KAMAE_SEED` repeats one. Without them a few hundred documents from a fixed seed.

use crate::catalogs;
use crate::gate::hold;
use crate::good::{CSF, FULL, HALL, Opened, answer, assessment, open, read};
use crate::made;
use crate::own;
use crate::schema;
use crate::zipped;
use kamae::exchange::assessment_text::write;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};
use std::collections::hash_map::RandomState;
use std::env;
use std::fmt::Debug;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// Documents of all properties together when nothing is said.
const FEW: u32 = 2_000;

/// Runs `test` on a share of all documents.
fn run<S: Strategy<Value: Debug>>(name: &str, percent: u32, strategy: S, test: impl Fn(&S::Value) -> bool) {
    let wanted = env::var("KAMAE_FUZZ").ok().map(|count| count.parse::<u32>().expect("KAMAE_FUZZ: a number"));
    let seed = match (env::var("KAMAE_SEED"), wanted) {
        (Ok(seed), _) => seed.parse().expect("KAMAE_SEED: a number"),
        (Err(_), Some(_)) => RandomState::new().hash_one(name),
        (Err(_), None) => 2026,
    };
    let cases = wanted.unwrap_or(FEW).div_ceil(100) * percent;
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let bytes: Vec<u8> = seed.to_le_bytes().iter().copied().cycle().take(32).collect();
    let (start, kept) = (Instant::now(), AtomicU64::new(0));
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let done = runner.run(&strategy, |value| {
        kept.fetch_add(u64::from(test(&value)), Ordering::Relaxed);
        Ok(())
    });
    println!("{name}: {cases} documents from seed {seed}, {} let in, {:.1?}", kept.into_inner(), start.elapsed());
    match done {
        Err(TestError::Fail(why, value)) => panic!("{name}, seed {seed}: {why}\n{value:?}"),
        Err(TestError::Abort(why)) => panic!("{name}: {why}"),
        Ok(()) => {}
    }
}

/// Text in place of bytes where it is text, so that a failure can be read.
#[derive(Clone)]
struct Bytes(Vec<u8>);

impl Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.escape_ascii())
    }
}

/// What is let in is valid by the schema too. (Values of `serde_json` do not hold every number that RFC 8259 allows.)
fn hold_valid(bytes: &[u8]) -> bool {
    let good = hold(bytes);
    let document = good.then(|| open(bytes).ok().and_then(|_| serde_json::from_slice(bytes).ok())).flatten();
    assert_eq!(document.as_ref().and_then(schema::refuses), None);
    good
}

#[test]
fn fuzz_any_bytes() {
    run("any bytes", 5, prop::collection::vec(any::<u8>(), 0..200).prop_map(Bytes), |bytes| hold(&bytes.0));
}

#[test]
fn fuzz_any_json() {
    run("any JSON", 15, made::json(), |text| hold(text.as_bytes()));
}

#[test]
fn fuzz_any_members() {
    run("any members", 20, made::document(), |text| hold_valid(text.as_bytes()));
}

#[test]
fn fuzz_broken_files() {
    run("broken files", 30, broken(whole(), PIECES.to_vec()), |bytes| hold_valid(&bytes.0));
}

#[test]
fn fuzz_made_assessments() {
    run("made assessments", 10, made::assessment(), |made| {
        let text = write(made, &CSF);
        assert_eq!(read(&text).as_ref(), Ok(made));
        hold_valid(text.as_bytes())
    });
}

#[test]
fn fuzz_own_questionnaires() {
    run("own questionnaires", 20, broken(own_files(), PIECES.to_vec()), |bytes| own::hold(&bytes.0));
}

/// Questionnaires of somebody's own: one file, and a zip of a folder, packed and not.
fn own_files() -> impl Strategy<Value = Vec<u8>> {
    let zips = [own::folder("mine/"), own::plain("")].map(|entries| zipped::zip(&entries));
    select([vec![HALL.into(), own::NIGHT.into()], zips.into()].concat())
}

/// A good file to break, short enough that a break hits something.
fn whole() -> impl Strategy<Value = Vec<u8>> {
    let small = answer(
        r#"{"status":"level","level":2,"target":3,"evidence":[{"title":"t","x":1}],"due":"2027-03-31","x":[null]}"#,
    );
    let tiers = assessment().with("tiers", r#"{"governance":{"current":2}}"#).and("x", r#"{"a":[1.5,"\u00e9"]}"#);
    let strange =
        assessment().with("answers", r#"{"Z":{"status":"unknown"}}"#).and("orphans", r#"{"Y":{"notes":"n"}}"#);
    let all = [small.text(), tiers.text(), strange.text(), assessment().text(), HALL.to_owned(), FULL.to_owned()];
    prop_oneof![9 => select(all.to_vec()), 1 => made::assessment().prop_map(|made| write(&made, &CSF))]
        .prop_map(String::into_bytes)
}

/// Catalogs, whole and broken.
#[test]
fn fuzz_catalogs() {
    let small = catalogs::with_ids(&["GV.OC-01"], &["ID.AM-06"], "1");
    let whole = vec![catalogs::watch().to_string(), catalogs::of_size(2, 2, 1).to_string(), small.to_string()];
    run(
        "catalogs",
        20,
        broken(select(whole).prop_map(String::into_bytes), [&PIECES[..], &OF_CATALOGS[..]].concat()),
        |bytes| hold(&bytes.0),
    );
}

/// What is put into a file where it is broken.
const PIECES: [&str; 34] = [
    "null",
    "true",
    "-1",
    "5",
    "2.0",
    "1e400",
    "9999999999999999999999",
    "\"\"",
    "\"level\"",
    "\"unknown\"",
    "\"status\":",
    "\"level\":",
    "\"answers\":",
    "\"version\":2",
    "\"x\":",
    "{}",
    "[]",
    "[[[[",
    "{\"a\":",
    "}",
    "]",
    ",",
    ":",
    "\"",
    "\\u0000",
    "\\ud800",
    "\\n",
    "\u{feff}",
    "\u{2028}",
    "é",
    "GV.OC-02",
    "2026-02-30",
    "\r\n",
    "\0",
];

/// What is put into a catalog beside.
const OF_CATALOGS: [&str; 10] = [
    "{{ insert: param, often }}",
    "{{",
    "}}",
    "[x](#y)",
    "\"controls\":",
    "\"groups\":[{",
    "\"parts\":[{\"name\":\"statement\",",
    "\"params\":",
    "\"props\":[{\"name\":\"status\",\"value\":\"withdrawn\"}],",
    "\"id\":\"dr-1\",",
];

#[derive(Clone, Debug)]
enum Break {
    Flip(Index, u8),
    Cut(Index, Index),
    Put(Index, &'static str),
    Over(Index, &'static str),
    Again(Index, Index, Index),
    End(Index),
}

fn broken(whole: impl Strategy<Value = Vec<u8>>, pieces: Vec<&'static str>) -> impl Strategy<Value = Bytes> {
    let at = any::<Index>;
    let one = prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Break::Flip(at, byte)),
        (at(), at()).prop_map(|(from, to)| Break::Cut(from, to)),
        (at(), select(pieces.clone())).prop_map(|(at, piece)| Break::Put(at, piece)),
        (at(), select(pieces)).prop_map(|(at, piece)| Break::Over(at, piece)),
        (at(), at(), at()).prop_map(|(from, to, at)| Break::Again(from, to, at)),
        at().prop_map(Break::End),
    ];
    (whole, prop::collection::vec(one, 1..4)).prop_map(|(bytes, breaks)| Bytes(breaks.iter().fold(bytes, apply)))
}

fn apply(mut bytes: Vec<u8>, one: &Break) -> Vec<u8> {
    let size = bytes.len() + 1;
    let span = |a: &Index, b: &Index| {
        let (a, b) = (a.index(size), b.index(size));
        // Most pieces of a file are short.
        a.min(b)..a.max(b).min(a.min(b) + 40)
    };
    match one {
        Break::Flip(at, byte) => bytes.get_mut(at.index(size)).into_iter().for_each(|old| *old ^= byte),
        Break::Cut(from, to) => drop(bytes.drain(span(from, to))),
        Break::Put(at, piece) => drop(bytes.splice(at.index(size)..at.index(size), piece.bytes())),
        Break::Over(at, piece) => {
            let start = at.index(size);
            let end = (start + piece.len()).min(bytes.len());
            drop(bytes.splice(start..end, piece.bytes()));
        }
        Break::Again(from, to, at) => {
            let piece = bytes[span(from, to)].to_vec();
            drop(bytes.splice(at.index(size)..at.index(size), piece));
        }
        Break::End(at) => bytes.truncate(at.index(size)),
    }
    bytes
}

#[test]
fn the_whole_files_are_good() {
    for text in [FULL, HALL] {
        assert!(matches!(open(text.as_bytes()), Ok((Opened::Assessment(_) | Opened::Questionnaire, _))));
        assert!(hold(text.as_bytes()));
    }
}
