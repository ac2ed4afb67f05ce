//! A backup whose records are sealed: what the screen of a crash saves of a machine that encrypts. Its lock travels in it, so
//! it opens on any machine, by the passphrase. Opened, it is a backup like any other.
//!
//! Refuses to know: what a record says, and whether a line is a record; what cannot be read stays as it is and is named by
//! the reader of backups.

use super::sealed::{self, Lock, Shut};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The store in which the lock lies, and its key there (src/browser/storage/database.rs).
const LOCK: &str = "lock";

/// Opens a sealed text, by its place.
pub type Opens<'a> = &'a dyn Fn(&str, &str) -> Option<Vec<u8>>;

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    store: Cow<'a, str>,
    #[serde(borrow)]
    key: Vec<&'a RawValue>,
    #[serde(borrow)]
    value: &'a RawValue,
}

#[derive(Deserialize, Serialize)]
struct Trashed {
    when: String,
    head: String,
    answers: Vec<String>,
}

/// The lock in a backup; none in one that is not sealed.
pub fn lock(text: &str) -> Option<Result<Lock, Shut>> {
    let value = lines(text).find_map(|(line, _)| line.filter(|line| line.store == LOCK).map(|line| line.value))?;
    Some(serde_json::from_str::<String>(value.get()).map_err(|_| Shut::Broken).and_then(|text| Lock::read(&text)))
}

/// The same backup with every record open that opens, and without the lock.
pub fn opened(text: &str, opens: Opens<'_>) -> String {
    let mut records = Vec::new();
    let mut locks = 0;
    for (line, raw) in lines(text) {
        match line {
            Some(line) if line.store == LOCK => locks += 1,
            Some(line) => records.push(record(&line, opens).unwrap_or_else(|| raw.to_owned())),
            None => records.push(raw.to_owned()),
        }
    }
    let first = text.lines().next().unwrap_or_default();
    [first_line(first, locks), records.join(",\n"), "\n]}\n".to_owned()].concat()
}

/// The first line with so many records less: what is missing at the end of the file is still missing.
fn first_line(first: &str, fewer: usize) -> String {
    const COUNT: &str = "\"count\":";
    let changed = first.split_once(COUNT).and_then(|(before, after)| {
        let end = after.find(|c: char| !c.is_ascii_digit())?;
        let (count, rest) = after.split_at_checked(end)?;
        let count = count.parse::<usize>().ok()?.saturating_sub(fewer);
        Some([before, COUNT, &count.to_string(), rest, "\n"].concat())
    });
    changed.unwrap_or_else(|| [first, "\n"].concat())
}

/// Every line but the first and the last, without what stands around it.
fn lines(text: &str) -> impl Iterator<Item = (Option<Line<'_>>, &str)> {
    let lines = text.lines().skip(1).map(|line| line.trim().trim_end_matches(','));
    lines.filter(|line| !line.is_empty() && *line != "]}").map(|line| (serde_json::from_str(line).ok(), line))
}

/// A record that was opened; none where there is nothing to open.
fn record(line: &Line<'_>, opens: Opens<'_>) -> Option<String> {
    let open = |place: &[&str], text: &str| -> Option<Vec<u8>> {
        if sealed::is_sealed(text) { opens(&place.join(","), text) } else { None }
    };
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).ok();
    let keys: Vec<_> = line.key.iter().map(|key| key_part(key)).collect();
    let mut place = vec![line.store.as_ref()];
    place.extend(keys.iter().map(AsRef::as_ref));
    let value = if line.store == "trash" {
        let mut trashed: Trashed = serde_json::from_str(line.value.get()).ok()?;
        trashed.head = open(&place, &trashed.head).and_then(text)?;
        let mut name = String::new();
        for (at, piece) in trashed.answers.iter_mut().enumerate() {
            if at % 2 == 0 {
                name.clone_from(piece);
            } else {
                let place = [place.as_slice(), &[&name]].concat();
                *piece = open(&place, piece).and_then(text)?;
            }
        }
        serde_json::to_string(&trashed).ok()?
    } else {
        let sealed: String = serde_json::from_str(line.value.get()).ok()?;
        let bytes = open(&place, &sealed)?;
        let plain = if line.store == "questionnaires" { STANDARD.encode(bytes) } else { text(bytes)? };
        serde_json::to_string(&plain).ok()?
    };
    let keys: Vec<_> = line.key.iter().map(|key| key.get()).collect();
    let store = serde_json::to_string(&line.store).ok()?;
    Some(["{\"store\":", &store, ",\"key\":[", &keys.join(","), "],\"value\":", &value, "}"].concat())
}

/// A part of a key as it stands in a place: a text without its quotes, a number as it is written.
fn key_part(key: &RawValue) -> Cow<'_, str> {
    serde_json::from_str::<String>(key.get()).map_or(Cow::Borrowed(key.get()), Cow::Owned)
}
