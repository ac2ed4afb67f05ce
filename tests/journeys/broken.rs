//! Files that cannot be opened: one message that says what to do, and nothing is changed.

use crate::cases::waterworks;
use crate::files::text_of;
use crate::find::plain;
use crate::tab::Tab;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;

/// A file and what is said about it.
type Broken = (&'static str, fn(&str) -> Vec<u8>, Key);

const BROKEN: [Broken; 12] = [
    ("empty", |_| Vec::new(), Key::ProblemEmpty),
    ("truncated", |good| good.bytes().take(good.len() / 2).collect(), Key::ProblemTruncated),
    ("no JSON", |good| good.replacen(':', "=", 1).into(), Key::ProblemNotJson),
    ("of no kind", |_| b"{\"answers\": {}}".into(), Key::ProblemNoKind),
    ("of another kind", |good| good.replace("kamae.assessment", "kamae.scores").into(), Key::ProblemOtherKind),
    ("newer", |good| good.replacen("\"version\": 1", "\"version\": 9", 1).into(), Key::ProblemNewer),
    ("Shift_JIS", |good| replaced(good, "Waterworks", b"\x96\x6b\x90\xf2\x90\x85\x8f\xea"), Key::ProblemNotUtf8),
    ("UTF-16", |good| good.encode_utf16().flat_map(u16::to_le_bytes).collect(), Key::ProblemNotUtf8),
    ("a spreadsheet", |_| b"PK\x03\x04\x14\x00\x06\x00".into(), Key::ProblemZipBroken),
    (
        "of an unknown questionnaire",
        |good| good.replace("nist-csf-2.0", "town-hall").into(),
        Key::ProblemNoQuestionnaire,
    ),
    ("with a level too high", |good| good.replacen("\"level\":2", "\"level\":7", 1).into(), Key::ProblemOutOfRange),
    ("21 MB", |_| vec![b' '; 21_000_000], Key::ProblemTooLarge),
];

/// Gives each in both languages, beside an assessment that must stay as it is.
pub(crate) fn is_refused(tab: &Tab) {
    let good = text_of(&waterworks(0));
    tab.open(&waterworks(1));
    for language in Language::ALL {
        tab.go("#/");
        tab.speak(language);
        let before = tab.stored();
        for (name, make, says) in BROKEN {
            let bytes = make(&good);
            assert!(bytes != good.as_bytes(), "{name} is not broken");
            tab.give(bytes);
            refused(tab, name, says);
            assert_eq!(tab.stored(), before, "{name}");
        }
    }
    tab.give(text_of(&waterworks(1)));
    tab.find("dialog", Key::FileSameTitle);
}

/// One dialog, with the file's name, what is wrong, and that nothing was changed.
fn refused(tab: &Tab, name: &str, says: Key) {
    let text = tab.text_of("dialog", Key::FileNotOpened);
    assert_eq!(tab.all("dialog").len(), 1, "{name}");
    let words = &tab.words().0;
    assert!(text.contains("given.kamae.json"), "{name}: {text}");
    assert!(holds(&text, words.text(says)), "{name}: {text}");
    assert!(text.contains(words.text(Key::FileNothingChanged)), "{name}: {text}");
    tab.click("button", Key::AppClose);
    tab.gone("dialog", Key::FileNotOpened);
}

/// Whether a text holds a template, whatever stands in its places.
fn holds(text: &str, template: &str) -> bool {
    let pieces = template.split('{').enumerate().map(|(at, piece)| match piece.split_once('}') {
        Some((_, rest)) if at > 0 => rest,
        _ => piece,
    });
    let mut rest = Some(text);
    for piece in pieces {
        rest = rest.and_then(|rest| rest.split_once(plain(piece).as_str())).map(|(_, after)| after);
    }
    rest.is_some()
}

fn replaced(text: &str, words: &str, with: &[u8]) -> Vec<u8> {
    let (before, after) = text.split_once(words).unwrap();
    [before.as_bytes(), with, after.as_bytes()].concat()
}
