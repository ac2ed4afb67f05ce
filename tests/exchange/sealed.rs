//! Sealed records: what was sealed opens at its place by its key, and nothing else does; a sealed backup opens whole.

use kamae::exchange::backup;
use kamae::exchange::sealed::{self, Lock, SealKey, Shut};
use kamae::exchange::sealed_backup;
use proptest::prelude::*;

const A: &str = "7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f";
const PLACE: &str = "answers,7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f,GV.OC-01";
const TEXT: &str = "{\"level\":3,\"notes\":\"北浄水場\"}";

/// What it is, the key, the place, the sealed text, and what comes of it.
type Case<'a> = (&'a str, SealKey, &'a str, String, Result<&'a [u8], Shut>);

fn key(byte: u8) -> SealKey {
    SealKey::new([byte; 32])
}

fn sealed(place: &str, text: &[u8]) -> String {
    key(1).seal(&[7; 24], place, text).unwrap()
}

#[test]
fn what_was_sealed_opens_at_its_place_by_its_key() {
    let whole = sealed(PLACE, TEXT.as_bytes());
    assert!(sealed::is_sealed(&whole) && !whole.contains("level"), "{whole}");
    let changed = |from: &str, to: &str| whole.replacen(from, to, 1);
    let table: [Case<'_>; 10] = [
        ("as it is", key(1), PLACE, whole.clone(), Ok(TEXT.as_bytes())),
        ("empty", key(1), PLACE, sealed(PLACE, b""), Ok(b"")),
        ("by another key", key(2), PLACE, whole.clone(), Err(Shut::Broken)),
        ("of another record", key(1), &PLACE.replace("01", "02"), whole.clone(), Err(Shut::Broken)),
        ("of another store", key(1), &PLACE.replace("answers", "trash"), whole.clone(), Err(Shut::Broken)),
        ("by another nonce", key(1), PLACE, changed("BwcH", "BwcI"), Err(Shut::Broken)),
        ("without its end", key(1), PLACE, whole.get(..whole.len() - 4).unwrap().to_owned(), Err(Shut::Broken)),
        ("without anything", key(1), PLACE, "kamae.sealed:1:".to_owned(), Err(Shut::Broken)),
        ("of a later version", key(1), PLACE, changed(":1:", ":2:"), Err(Shut::Newer)),
        ("never sealed", key(1), PLACE, TEXT.to_owned(), Err(Shut::Other)),
    ];
    for (what, key, place, text, want) in table {
        assert_eq!(key.open(place, &text).as_deref(), want.as_ref().copied(), "{what}");
    }
}

#[test]
fn a_lock_tells_a_wrong_passphrase_from_damage() {
    let lock = Lock::new([3; 16], &key(1), &[5; 24], &key(9)).unwrap();
    let text = lock.write();
    let read = Lock::read(&text).unwrap();
    assert_eq!((&read, read.open(&key(1)), read.open(&key(2))), (&lock, Ok(key(9)), Err(Shut::Broken)));
    let changed = |from: &str, to: &str| text.replacen(from, to, 1);
    for (what, text, want) in [
        ("fewer rounds", changed("600000", "100000"), Shut::Broken),
        ("hardly any rounds", changed("600000", "1"), Shut::Broken),
        ("rounds for a day", changed("600000", "4000000000"), Shut::Broken),
        ("another salt", changed("AwMD", "AwME"), Shut::Broken),
        ("half of it", text.get(..text.len() / 2).unwrap().to_owned(), Shut::Broken),
        ("of a later version", changed("lock 1 ", "lock 2 "), Shut::Newer),
        ("empty", String::new(), Shut::Other),
        ("something else", "{}".to_owned(), Shut::Other),
    ] {
        assert_eq!(Lock::read(&text), Err(want), "{what}");
    }
}

proptest! {
    #[test]
    fn every_byte_that_is_flipped_is_found(at in any::<prop::sample::Index>(), bit in 0..8_u8, text in "\\PC{0,40}") {
        let whole = sealed(PLACE, text.as_bytes());
        let mut bytes = whole.clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(changed) = String::from_utf8(bytes) {
            prop_assert!(key(1).open(PLACE, &changed).is_err(), "{} {}", at, bit);
        }
        let lock = Lock::new([3; 16], &key(1), &[5; 24], &key(9)).unwrap().write();
        let mut bytes = lock.into_bytes();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        if let Ok(changed) = String::from_utf8(bytes) {
            prop_assert!(Lock::read(&changed).is_err(), "{} {}", at, bit);
        }
    }
}

/// A backup of every kind of record, as static/boot.js writes it from a machine that encrypts, and from one that does not.
fn backups() -> [String; 2] {
    let lock = Lock::new([3; 16], &key(1), &[5; 24], &key(9)).unwrap().write();
    let by = key(9);
    let text = |sealing: bool, place: &str, text: &str| {
        let text = if sealing { by.seal(&[7; 24], place, text.as_bytes()).unwrap() } else { text.to_owned() };
        serde_json::to_string(&text).unwrap()
    };
    [true, false].map(|sealing| {
        let line = |store: &str, key: &str, place: &str, plain: &str| {
            let value = text(sealing, &format!("{store},{place}"), plain);
            format!("{{\"store\":\"{store}\",\"key\":[{key}],\"value\":{value}}}")
        };
        let id = format!("\"{A}\"");
        let mut all = vec![
            line("answers", &format!("{id},\"GV.OC-01\""), &format!("{A},GV.OC-01"), TEXT),
            line("assessments", &id, A, "{\"title\":\"North\"}"),
        ];
        if sealing {
            all.push(format!("{{\"store\":\"lock\",\"key\":[\"lock\"],\"value\":{}}}", serde_json::to_string(&lock).unwrap()));
        }
        all.push(if sealing {
            line("questionnaires", "\"own\"", "own", "PK")
        } else {
            "{\"store\":\"questionnaires\",\"key\":[\"own\"],\"value\":\"UEs=\"}".to_owned()
        });
        let [head, piece] =
            [("", "{}"), (",GV.OC-02", TEXT)].map(|(end, plain)| text(sealing, &format!("trash,{A}{end}"), plain));
        all.extend([
            line("settings", "\"group\"", "group", "lines"),
            format!("{{\"store\":\"trash\",\"key\":[{id}],\"value\":{{\"when\":\"w\",\"head\":{head},\"answers\":[\"GV.OC-02\",{piece}]}}}}"),
            line("undo", &format!("{id},1,0.123"), &format!("{A},1,0.123"), "{\"step\":1}"),
            "{\"store\":\"preferences\",\"key\":[\"theme\"],\"value\":\"dark\"}".to_owned(),
        ]);
        format!("{{\"format\":\"kamae.backup\",\"version\":1,\"count\":{},\"records\":[\n{}\n]}}\n", all.len(), all.join(",\n"))
    })
}

#[test]
fn a_sealed_backup_opens_to_the_one_that_was_never_sealed() {
    let [sealed, plain] = backups();
    let opens = |by: u8| move |place: &str, text: &str| key(by).open(place, text).ok();
    assert_eq!(sealed_backup::opened(&sealed, &opens(9)), plain);
    assert_eq!(sealed_backup::opened(&plain, &opens(9)), plain, "nothing to open");
    let lock = sealed_backup::lock(&sealed).unwrap().unwrap();
    assert_eq!(lock.open(&key(1)), Ok(key(9)), "the lock travels in it");
    assert_eq!(sealed_backup::lock(&plain), None);
    // Sealed, it is no damage; what does not open stays as it is, and is named.
    let read = |text: &str| backup::read(text.as_bytes()).unwrap();
    assert_eq!(read(&sealed).missing, 0);
    let shut = sealed_backup::opened(&sealed, &opens(8));
    assert!(sealed::is_sealed(&read(&shut).assessments[0].head));
    // Without its end, as many are missing as before.
    let cut = sealed.lines().take(5).collect::<Vec<_>>().join("\n");
    assert_eq!(read(&sealed_backup::opened(&cut, &opens(9))).missing, read(&cut).missing);
    for broken in ["", "\n", "{\n{\n", "{\"count\":\n{\"store\":\"lock\",\"key\":[],\"value\":7}"] {
        drop(sealed_backup::opened(broken, &opens(9)));
        assert!(!matches!(sealed_backup::lock(broken), Some(Ok(_))), "{broken}");
    }
}
