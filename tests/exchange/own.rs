//! Questionnaires of somebody's own: one file or a zip of a folder, and what is wrong with either.

use crate::good::{CSF, HALL, items};
use crate::messages::complaint;
use crate::zipped::{Entry, entry, zip};
use kamae::exchange::builtin::{self, words};
use kamae::exchange::own::{self, Known, Opened, Own};
use kamae::exchange::problem::{Fault, Problem};
use kamae::i18n::language::Language;
use kamae::model::id::QuestionnaireId;

const KNOWN: fn(&QuestionnaireId) -> bool = |id| builtin::BUILT_IN.iter().any(|one| one.id == id.as_str());

pub(crate) fn known() -> Known<'static> {
    Known { framework: &CSF, is_built_in: &KNOWN }
}

fn opened(bytes: &[u8]) -> Opened {
    own::open(bytes, known()).unwrap()
}

fn good(bytes: &[u8]) -> Own {
    let Opened { own, files } = opened(bytes);
    own.unwrap_or_else(|| panic!("{files:?}"))
}

/// A structure without words, and words for it.
const STRUCTURE: &str = r#"{ "format": "kamae.questionnaire", "version": 1, "id": "mine", "kind": "questionnaire",
  "framework": "nist-csf-2.0", "groups": [ { "id": "A", "items": [ { "id": "A-1", "maps": ["PR.AA-01"] }, { "id": "A-2" } ] } ] }"#;
const ENGLISH: &str = r#"{ "language": "en", "title": "Mine", "groups": { "A": { "title": "All" } },
  "items": { "A-1": { "title": "One", "question": "One?" }, "A-2": { "title": "Two", "question": "Two?" } } }"#;
const JAPANESE: &str = r#"{ "title": "私の", "items": { "A-1": { "title": "一", "question": "一ですか。" } } }"#;

/// The worked example of the guide for authors.
pub(crate) const NIGHT: &str = include_str!("../../docs/authors/night-shift.json");

const FILES: [(&str, &str); 3] = [("questionnaire.json", STRUCTURE), ("en.json", ENGLISH), ("ja.json", JAPANESE)];

/// The folder, packed.
pub(crate) fn folder(way: &str) -> Vec<Entry> {
    FILES.map(|(name, text)| entry(&format!("{way}{name}"), text.as_bytes())).into()
}

/// The same, not packed.
pub(crate) fn plain(way: &str) -> Vec<Entry> {
    let all = FILES.map(|(name, text)| Entry {
        method: 0,
        data: text.into(),
        ..entry(&format!("{way}{name}"), text.as_bytes())
    });
    all.into()
}

/// Puts bytes through both readers of a questionnaire of somebody's own, as if they had come in a file. Panics when a
/// promise is broken; otherwise says whether it was let in.
pub(crate) fn hold(bytes: &[u8]) -> bool {
    let read = own::read(bytes, known());
    let opened = own::open(bytes, known());
    let Ok(Opened { own: Some(own), .. }) = opened else {
        assert!(read.is_err(), "only the reader of what is kept lets it in");
        return false;
    };
    let read = read.unwrap();
    assert_eq!((&own.questionnaire, &own.words, &own.digest), (&read.questionnaire, &read.words, &read.digest));
    for language in Language::ALL {
        let said = own::said(&own.questionnaire, &own.words, language, &words::csf_2_0(language).unwrap());
        let offer = own.offer(&said, &CSF);
        assert!(!offer.title.is_empty() && offer.items > 0 && offer.touches[0] <= offer.touches[1]);
        for item in &own.questionnaire.items {
            let is_asked = own.words.iter().any(|words| words.has(item.id.as_str()));
            assert_eq!(said.has(item.id.as_str()), is_asked, "asked where any language asks it");
        }
    }
    true
}

#[test]
fn one_file_and_a_zip_of_a_folder_are_read() {
    let shadow = entry("__MACOSX/questionnaire.json", b"\0");
    for (name, bytes) in [
        ("at the top", zip(&folder(""))),
        ("in a folder", zip(&folder("mine/"))),
        ("in a folder with a name in Japanese", zip(&folder("夜勤/"))),
        ("with what macOS adds", zip(&folder("mine/").into_iter().chain([shadow]).collect::<Vec<_>>())),
        ("not packed", zip(&plain(""))),
        ("with a folder's own entry", zip(&[vec![entry("mine/", b"")], folder("mine/")].concat())),
    ] {
        let own = good(&bytes);
        assert_eq!((own.questionnaire.id.as_str(), own.words.len()), ("mine", 2), "{name}");
        assert_eq!(own.digest, own::digest(&bytes), "{name}");
        let again = own::read(&bytes, known()).unwrap();
        assert_eq!((again.questionnaire, again.words), (own.questionnaire, own.words), "{name}");
    }
    let own = good(HALL.as_bytes());
    assert_eq!((own.questionnaire.id.as_str(), own.words.len()), ("town-hall", 2));
    assert_eq!(good(format!("\u{feff}{HALL}").as_bytes()).questionnaire, own.questionnaire);
}

#[test]
fn a_question_that_one_language_lacks_is_asked_in_another() {
    let own = good(&zip(&folder("")));
    let said = Language::ALL
        .map(|language| own::said(&own.questionnaire, &own.words, language, &words::csf_2_0(language).unwrap()));
    let [english, japanese] = &said;
    assert_eq!((english.title.as_str(), japanese.title.as_str()), ("Mine", "私の"));
    assert_eq!((japanese.title("A-1"), japanese.title("A-2"), japanese.title("A")), ("一", "Two", "All"));
    assert_eq!((english.level(2), japanese.level(2)), ("Organized", "仕組み化"));
    let offer = own.offer(japanese, &CSF);
    assert_eq!((offer.items, offer.touches), (2, [1, 106]));
    assert_eq!(offer.own, Some(vec!["en".to_owned(), "ja".to_owned()]));
    let wordless = good(items(r#"{"id":"a"}"#).text().as_bytes());
    let said = own::said(&wordless.questionnaire, &wordless.words, Language::English, english);
    assert_eq!(
        (said.title("a"), wordless.offer(&said, &CSF).title, wordless.offer(&said, &CSF).touches),
        ("a", "own".to_owned(), [0, 0])
    );
}

#[test]
fn everything_that_is_wrong_is_told_file_by_file() {
    let broken =
        STRUCTURE.replace("PR.AA-01", "PR.AA-99").replace(r#"{ "id": "A-2" }"#, r#"{ "id": "A-2", "weight": 11 }"#);
    let words = ENGLISH.replace(r#""One?""#, "1");
    let Opened { own, files } =
        opened(&zip(&[entry("m/questionnaire.json", broken.as_bytes()), entry("m/en.json", words.as_bytes())]));
    assert!(own.is_none());
    let told: Vec<_> = files
        .iter()
        .flat_map(|(file, one)| one.problems.iter().map(move |one| (file.as_str(), one.line, one.fault.clone())))
        .collect();
    assert_eq!(
        told,
        [
            ("m/questionnaire.json", 2, Fault::UnknownId("PR.AA-99".into())),
            ("m/questionnaire.json", 2, Fault::OutOfRange("11".into(), 1, 10)),
            ("m/en.json", 2, Fault::WrongType(kamae::exchange::problem::Expected::Text)),
        ]
    );
}

#[test]
fn an_id_of_what_is_built_in_is_refused_beside_everything_else() {
    let taken = HALL.replace("town-hall", "quick-check").replace("\"weight\": 3", "\"weight\": 0");
    let told: Vec<_> = opened(taken.as_bytes()).files[0]
        .1
        .problems
        .iter()
        .map(|one| (one.line, one.place.clone(), one.fault.clone()))
        .collect();
    let weight = Fault::OutOfRange("0".into(), 1, 10);
    assert_eq!(
        told,
        [(2, "id".into(), Fault::BuiltIn("quick-check".into())), (8, "groups.0.items.1.weight".into(), weight)]
    );
    let framework = HALL.replace("town-hall", "nist-csf-2.0");
    assert_eq!(
        own::read(framework.as_bytes(), known()).map(|_| ()).unwrap_err().fault,
        Fault::BuiltIn("nist-csf-2.0".into())
    );
}

/// A zip that is refused: why, and where.
fn refused() -> Vec<(&'static str, Vec<u8>, Fault, &'static str)> {
    const MB: u32 = 1_000_000;
    let whole = zip(&folder(""));
    let with = |change: fn(&mut Entry)| {
        let mut all = folder("");
        change(&mut all[0]);
        zip(&all)
    };
    let and = |path: &str| zip(&[folder(""), vec![entry(path, b"x")]].concat());
    let zeros = compress_to_vec_of(30 * MB);
    let bomb = |size| Entry { size, data: zeros.clone(), ..entry("questionnaire.json", b"") };
    let structure = "questionnaire.json";
    vec![
        ("cut off", whole[..whole.len() - 30].to_vec(), Fault::ZipBroken, ""),
        ("only its beginning", b"PK\x03\x04".to_vec(), Fault::ZipBroken, ""),
        ("nothing in it", zip(&[]), Fault::ZipLacks, ""),
        ("no structure", zip(&folder("")[1..]), Fault::ZipLacks, ""),
        ("two structures", zip(&[folder("a/"), folder("b/")].concat()), Fault::ZipLacks, ""),
        ("a structure too deep", zip(&folder("a/b/")), Fault::ZipLacks, ""),
        ("the same file twice", zip(&[folder(""), folder("")].concat()), Fault::ZipLacks, ""),
        ("the same words twice", and("en.json"), Fault::Twice("en.json".into()), ""),
        ("a way up", and("../evil.json"), Fault::ZipAstray("../evil.json".into()), ""),
        ("a way up inside", and("a/../../evil"), Fault::ZipAstray("a/../../evil".into()), ""),
        ("a way from the root", and("/etc/passwd"), Fault::ZipAstray("/etc/passwd".into()), ""),
        ("a way of Windows", and("..\\evil"), Fault::ZipAstray("..\\evil".into()), ""),
        ("a drive", and("C:evil"), Fault::ZipAstray("C:evil".into()), ""),
        (
            "too many files",
            zip(&(0..101).map(|n| entry(&n.to_string(), b"")).collect::<Vec<_>>()),
            Fault::ZipCrowded(100),
            "",
        ),
        ("a bomb that says so", zip(&[bomb(30 * MB)]), Fault::TooLarge(20), structure),
        ("a bomb that lies", zip(&[bomb(10)]), Fault::ZipBroken, structure),
        ("less than it says", with(|one| one.size += 1), Fault::ZipBroken, structure),
        ("another sum", with(|one| one.crc ^= 1), Fault::ZipBroken, structure),
        ("broken inside", with(|one| one.data[9] ^= 0x55), Fault::ZipBroken, structure),
        ("a password", with(|one| one.flags |= 1), Fault::ZipLocked, structure),
        ("another way of packing", with(|one| one.method = 12), Fault::ZipLocked, structure),
        ("nothing in the file", zip(&[entry(structure, b"")]), Fault::Empty, structure),
        ("no text", zip(&[entry(structure, b"\xff\xfe{")]), Fault::NotUtf8, structure),
    ]
}

fn compress_to_vec_of(zeros: u32) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(&vec![0; zeros as usize], 6)
}

#[test]
fn zips_that_are_wrong_are_refused_in_words() {
    let interfaces = Language::ALL.map(|language| words::interface(language).unwrap());
    for (name, bytes, fault, place) in refused() {
        for problem in
            [own::open(&bytes, known()).map(|_| ()).unwrap_err(), own::read(&bytes, known()).map(|_| ()).unwrap_err()]
        {
            assert_eq!((&problem.fault, problem.place.as_str()), (&fault, place), "{name}");
            for words in &interfaces {
                assert_eq!(complaint(&problem, words), None, "{name}");
            }
        }
    }
    let taken = Problem { place: "id".into(), ..Problem::whole(Fault::BuiltIn("ot".into())) };
    assert!(interfaces.iter().all(|words| complaint(&taken, words).is_none()));
}

#[test]
fn a_zip_cut_or_changed_anywhere_never_panics() {
    let whole = zip(&folder("m/"));
    for at in 0..whole.len() {
        assert!(own::open(&whole[..at], known()).map_or(true, |opened| opened.own.is_none()), "cut at {at}");
        for bit in [1, 0x80, 0xff] {
            let mut bytes = whole.clone();
            bytes[at] ^= bit;
            let _ = own::open(&bytes, known()).map(|opened| opened.own.is_some());
        }
    }
}
