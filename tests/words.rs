//! The words of the interface: the same keys and places in every language, each of them used.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "words/faults.rs"]
mod faults;

use faults::{faults, known};
use kamae::exchange::builtin;
use kamae::exchange::pack::{self, writing};
use kamae::exchange::problem::{Problem, Warning};
use kamae::i18n::days::DayStyle;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Languages that have a form of their own for one thing.
const SINGULAR: [Language; 1] = [Language::English];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn file(language: Language) -> Map<String, Value> {
    let path = root().join(format!("static/words/{}.json", language.code()));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn there_is_a_file_for_every_language_and_no_other() {
    let files = fs::read_dir(root().join("static/words")).unwrap();
    let found: BTreeSet<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(found, Language::ALL.map(|language| format!("{}.json", language.code())).into());
}

#[test]
fn keys_are_sorted_and_unique() {
    let names: Vec<_> = Key::ALL.iter().map(|key| key.name()).collect();
    let wrong: Vec<_> = names.windows(2).filter(|pair| pair[0] >= pair[1]).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    for (at, key) in Key::ALL.iter().enumerate() {
        assert_eq!((*key as usize, Key::find(key.name())), (at, Some(*key)), "{}", key.name());
    }
    for name in ["", "a", "zzz", "app.name.one", "App.name"] {
        assert_eq!(Key::find(name), None, "{name}");
    }
}

#[test]
fn every_language_has_exactly_these_keys() {
    let keys: BTreeSet<&str> = Key::ALL.iter().map(|key| key.name()).collect();
    for language in Language::ALL {
        let file = file(language);
        let found: BTreeSet<&str> = file.keys().map(String::as_str).filter(|name| !is_singular(name)).collect();
        let missing: Vec<_> = keys.difference(&found).collect();
        let strange: Vec<_> = found.difference(&keys).collect();
        assert!(
            missing.is_empty() && strange.is_empty(),
            "{}: missing {missing:?}, strange {strange:?}",
            language.code()
        );
        // Reading refuses a key that stands twice, which the map above has swallowed.
        assert!(builtin::words::interface(language).is_ok(), "{}", language.code());
    }
}

#[test]
fn one_thing_has_its_own_form_only_where_the_language_has() {
    for language in Language::ALL {
        let file = file(language);
        for name in file.keys().filter_map(|name| name.strip_suffix(".one")) {
            assert!(SINGULAR.contains(&language), "{}: {name}.one", language.code());
            let whole = file.get(name).and_then(Value::as_str).unwrap_or_default();
            assert!(!places(whole).is_empty(), "{}: {name}.one counts nothing", language.code());
        }
    }
}

/// Whether it is the form of a key for one thing.
fn is_singular(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, last)| last == "one")
}

/// Names in braces.
fn places(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').expect("closed").0).collect()
}

#[test]
fn places_are_the_same_in_every_language_and_form() {
    let english = file(Language::English);
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for (name, text) in &file(language) {
            let whole = &english[name.strip_suffix(".one").unwrap_or(name)];
            let (found, wanted) = (places(text.as_str().unwrap()), places(whole.as_str().unwrap()));
            // One thing may go without its number.
            let fits = found == wanted
                || (is_singular(name) && found.iter().copied().chain(["n"]).collect::<BTreeSet<_>>() == wanted);
            if !fits {
                wrong.push(format!("{} {name}: {found:?} instead of {wanted:?}", language.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_text_is_empty_or_broken() {
    for language in Language::ALL {
        for (name, text) in &file(language) {
            let text = text.as_str().unwrap_or_else(|| panic!("{name} is no text"));
            assert!(!text.trim().is_empty(), "{} {name} is empty", language.code());
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{} {name}", language.code());
            let plain = |place: &&str| {
                !place.is_empty() && place.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
            };
            assert!(places(text).iter().all(plain), "{} {name}: {text}", language.code());
        }
    }
}

fn rust_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
}

/// Names of variants of `Key` that the code names.
fn used() -> BTreeSet<String> {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    let mut used = BTreeSet::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        // In its own file a key is declared, and used only in the lists above the declaration.
        let (text, mark) = if path.ends_with("i18n/key.rs") {
            (text.split("\nkeys! {").next().unwrap().to_owned(), "Self::")
        } else {
            (text, "Key::")
        };
        let name = |rest: &str| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>();
        used.extend(text.split(mark).skip(1).map(name));
    }
    used
}

#[test]
fn every_key_is_used() {
    let used = used();
    let unused: Vec<_> =
        Key::ALL.iter().filter(|key| !used.contains(&format!("{key:?}"))).map(|key| key.name()).collect();
    assert!(unused.is_empty(), "{} keys stand in no file of src: {}", unused.len(), unused.join(" "));
}

/// Days by style: plain, by era, with the fiscal year, with both.
#[test]
fn days_are_written_as_the_reader_wants_them() {
    let styles = [(false, false), (true, false), (false, true), (true, true)];
    let plain = "2026年11月30日";
    for (day, english, japanese) in [
        (
            (2026, 11, 30),
            "30 November 2026 (FY2026)",
            [plain, "令和8年11月30日", "2026年11月30日（2026年度）", "令和8年11月30日（令和8年度）"],
        ),
        (
            (2027, 3, 31),
            "31 March 2027 (FY2026)",
            ["2027年3月31日", "令和9年3月31日", "2027年3月31日（2026年度）", "令和9年3月31日（令和8年度）"],
        ),
        (
            (2027, 4, 1),
            "1 April 2027 (FY2027)",
            ["2027年4月1日", "令和9年4月1日", "2027年4月1日（2027年度）", "令和9年4月1日（令和9年度）"],
        ),
        (
            (2020, 1, 1),
            "1 January 2020 (FY2019)",
            ["2020年1月1日", "令和2年1月1日", "2020年1月1日（2019年度）", "令和2年1月1日（令和元年度）"],
        ),
        (
            (2019, 5, 1),
            "1 May 2019 (FY2019)",
            ["2019年5月1日", "令和元年5月1日", "2019年5月1日（2019年度）", "令和元年5月1日（令和元年度）"],
        ),
        (
            (2019, 4, 30),
            "30 April 2019 (FY2019)",
            ["2019年4月30日", "平成31年4月30日", "2019年4月30日（2019年度）", "平成31年4月30日（平成31年度）"],
        ),
        (
            (1989, 1, 8),
            "8 January 1989 (FY1988)",
            ["1989年1月8日", "平成元年1月8日", "1989年1月8日（1988年度）", "平成元年1月8日（1988年度）"],
        ),
        (
            (1989, 1, 7),
            "7 January 1989 (FY1988)",
            ["1989年1月7日", "1989年1月7日", "1989年1月7日（1988年度）", "1989年1月7日（1988年度）"],
        ),
        ((1, 1, 1), "1 January 1 (FY0)", ["1年1月1日", "1年1月1日", "1年1月1日（0年度）", "1年1月1日（0年度）"]),
    ] {
        let (year, month, date) = day;
        let mut all = Language::ALL.map(|language| builtin::words::interface(language).unwrap());
        for ((era, fiscal), want) in styles.into_iter().zip(japanese) {
            let style = DayStyle { era, fiscal };
            assert_eq!(DayStyle::of_name(style.name()), style);
            for words in &mut all {
                words.set_days(style);
            }
            assert_eq!(all[1].date(year, month, date), want, "{style:?}");
            let english = if fiscal { english } else { english.split(" (").next().unwrap() };
            assert_eq!(all[0].date(year, month, date), english, "{style:?}: an era is said in Japanese only");
        }
    }
}

#[test]
fn every_fault_and_warning_has_words() {
    let ids = || vec!["GV.OC-01".to_owned(), "GV.OC-02".to_owned()];
    let warnings = [Warning::Orphans(ids()), Warning::ReasonMissing(ids()), Warning::Untranslated("fr".to_owned(), 2)];
    for language in Language::ALL {
        let words = builtin::words::interface(language).unwrap();
        let faults = faults();
        assert!(faults.len() == 44 && faults.iter().all(known));
        let said: Vec<_> = faults
            .into_iter()
            .map(|fault| words.say(&Problem::whole(fault).sentence()))
            .chain(warnings.iter().map(|warning| words.say(&warning.sentence())))
            .collect();
        assert!(said.iter().all(|text| !text.is_empty() && !text.contains(['{', '}', '\n'])), "{said:#?}");
        let different: BTreeSet<_> = said.iter().collect();
        assert_eq!(different.len(), said.len(), "two say the same: {said:#?}");
    }
}

#[test]
fn no_english_is_left_in_japanese() {
    let [english, japanese] = [Language::English, Language::Japanese].map(file);
    let kana = |text: &str| text.chars().any(|c| matches!(c, 'ぁ'..='ヿ' | '一'..='鿿'));
    for (name, text) in &japanese {
        let (text, other) = (text.as_str().unwrap(), english.get(name).and_then(Value::as_str).unwrap_or_default());
        // Without places; names and signs are the same everywhere.
        let bare = text.split('{').map(|part| part.rsplit('}').next().unwrap_or_default()).collect::<String>();
        let english = bare.chars().any(|c| c.is_ascii_alphabetic());
        assert!(kana(text) || !english || text == other, "{name}: {text}");
    }
}

/// Everything that the command line reads from the files reaches the browser in packs.
#[test]
fn packs_together_hold_what_the_files_hold() {
    let walks = pack::read_crosswalks(&writing::crosswalks().unwrap());
    assert_eq!(walks, Some(builtin::crosswalks().unwrap()));
    for language in Language::ALL {
        let first = pack::read_first(&writing::first(language).unwrap(), language).unwrap();
        let (mut words, mut framework) = (first.words, first.framework);
        assert_eq!(first.questionnaire, builtin::csf_2_0().unwrap());
        assert_eq!(Some(first.digest), builtin::digest(builtin::CSF_2_0));
        let offers = writing::offers(language).unwrap();
        assert_eq!(offers.len() + 1, builtin::BUILT_IN.len());
        let whole = builtin::words::interface(language).unwrap().offering(offers);
        assert_ne!(words, whole, "nothing is left for later");
        words.fill(pack::read_interface(&writing::interface(language).unwrap(), language).unwrap());
        words.fill_texts(pack::read_pages(&writing::pages(language).unwrap()).unwrap());
        // What only the command line says stays there.
        for key in Key::ALL.iter().filter(|key| !writing::travels(**key)) {
            assert_eq!(words.both(*key).map(|text| text.other.as_str()), Some(""), "{}", key.name());
        }
        let left = |key: &Key| whole.both(*key).filter(|_| !writing::travels(*key)).cloned().unwrap_or_default();
        words.fill_texts(Key::ALL.iter().map(left).collect());
        assert_eq!(words, whole);
        framework.fill(pack::read_details(&writing::details(language).unwrap()).unwrap());
        assert_eq!(framework, builtin::words::csf_2_0(language).unwrap());
        for (id, pack) in writing::others(language).unwrap() {
            let read = pack::read_other(&pack, language).unwrap();
            assert_eq!(read.questionnaire, builtin::read(id).unwrap().unwrap(), "{id}");
            assert_eq!(Some(read.digest), builtin::digest(id), "{id}");
            assert_eq!(read.words, builtin::words::of(id, language).unwrap().unwrap(), "{id}");
        }
    }
}

/// Half a pack, or one of another build, is no pack: the app says that a part could not be loaded.
#[test]
fn a_pack_that_is_not_whole_is_refused() {
    let language = Language::English;
    let walks = writing::crosswalks().unwrap();
    let (first, rest) = (writing::first(language).unwrap(), writing::interface(language).unwrap());
    let details = writing::details(language).unwrap();
    for (place, _) in first.char_indices().step_by(97) {
        assert!(pack::read_first(&first[..place], language).is_none(), "cut at {place}");
    }
    for text in ["", "<!doctype html>", "9", rest.as_str()] {
        assert!(pack::read_first(text, language).is_none());
    }
    let more = |text: &str| format!("{text}more\u{1f}");
    assert!(pack::read_first(&more(&first), language).is_none());
    for text in ["", "1\u{1f}x\u{1f}", first.as_str(), &more(&rest)] {
        assert!(pack::read_interface(text, language).is_none());
        assert!(pack::read_pages(text).is_none());
    }
    let other = &writing::others(language).unwrap()[0].1;
    for (place, _) in other.char_indices().step_by(97) {
        assert!(pack::read_other(&other[..place], language).is_none(), "cut at {place}");
    }
    for text in ["", first.as_str(), &more(other)] {
        assert!(pack::read_other(text, language).is_none());
    }
    for text in ["", "1", "1\u{1f}GV.OC-01\u{1f}", &more(&details)] {
        assert!(pack::read_details(text).is_none());
    }
    for text in ["", "1", &walks[..walks.len() / 2], &more(&walks)] {
        assert!(pack::read_crosswalks(text).is_none());
    }
}
