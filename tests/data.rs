//! The data that is built in: NIST CSF 2.0, the edition before it, the questionnaires that map to it, their words in every
//! language, and the sectors.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "data/needs.rs"]
mod needs;
#[path = "data/sample.rs"]
mod sample;
#[path = "data/templates.rs"]
mod templates;

use kamae::exchange::builtin::{self, BUILT_IN, CSF_1_1};
use kamae::exchange::{questionnaire_json, sectors_csv};
use kamae::i18n::language::Language;
use kamae::i18n::questionnaire::QuestionnaireWords;
use kamae::model::id::ItemId;
use kamae::model::questionnaire::{Kind, Questionnaire};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

const TEMPLATES: &str = "frameworks/sectors/templates";

fn csf() -> Questionnaire {
    builtin::csf_2_0().unwrap()
}

/// Everything that is built in.
fn all() -> Vec<Questionnaire> {
    BUILT_IN.iter().map(|one| builtin::read(one.id).unwrap().unwrap()).collect()
}

fn words(id: &str, language: Language) -> QuestionnaireWords {
    builtin::words::of(id, language).unwrap().unwrap()
}

/// The lines of a file of tests/reference, without its head, cut at the commas.
fn reference(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(root().join("tests/reference").join(name)).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// Live ids of a level in official order, each with its parent.
fn live(level: &str) -> Vec<(String, String)> {
    let rows = reference("csf-2.0-ids.csv").into_iter().filter(|row| row[1] == level && row[3] == "no");
    rows.map(|row| (row[0].clone(), row[2].clone())).collect()
}

/// The same of CSF 1.1.
fn earlier(level: &str) -> Vec<(String, String)> {
    let rows = reference("csf-1.1-ids.csv").into_iter().filter(|row| row[1] == level);
    rows.map(|row| (row[0].clone(), row[2].clone())).collect()
}

#[test]
fn ids_and_order_are_the_standard_s() {
    ids_and_order(&csf(), live);
    let csf_1_1 = builtin::read(CSF_1_1).unwrap().unwrap();
    ids_and_order(&csf_1_1, earlier);
    let sizes = [csf_1_1.functions().count(), csf_1_1.categories().count(), csf_1_1.items.len()];
    assert_eq!((sizes, csf_1_1.levels, csf_1_1.kind), ([5, 23, 108], 5, Kind::Framework));
    assert!(csf_1_1.items.iter().all(|item| item.effort.is_some() && item.weight == 1 && item.maps.is_empty()));
}

fn ids_and_order(csf: &Questionnaire, live: fn(&str) -> Vec<(String, String)>) {
    let group = |at: usize| csf.groups[at].id.to_string();
    let items: Vec<_> = csf.items.iter().map(|item| (item.id.to_string(), group(item.group))).collect();
    let parent = |at: Option<usize>| at.map(group).unwrap_or_default();
    let groups = |top: bool| csf.groups.iter().filter(move |one| one.parent.is_none() == top);
    let pairs = |top| groups(top).map(|one| (one.id.to_string(), parent(one.parent))).collect::<Vec<_>>();
    assert_eq!(pairs(true), live("function"));
    assert_eq!(pairs(false), live("category"));
    assert_eq!(items, live("subcategory"));
}

#[test]
fn counts_are_the_standard_s() {
    let csf = csf();
    let rows = reference("csf-2.0-counts.csv");
    assert_eq!(rows.len(), csf.groups.len());
    for row in rows {
        let at = csf.groups.iter().position(|group| group.id.as_str() == row[0]).unwrap();
        let below = csf.groups.iter().filter(|group| group.parent == Some(at)).count();
        assert_eq!(csf.groups[at].items.len().to_string(), row[2], "outcomes of {}", row[0]);
        assert!(row[1].is_empty() || row[1] == below.to_string(), "categories of {}", row[0]);
    }
    assert_eq!((csf.items.len(), csf.levels), (106, 5));
}

#[test]
fn what_was_withdrawn_is_nowhere() {
    let withdrawn: Vec<_> =
        reference("csf-2.0-ids.csv").into_iter().filter(|row| row[3] == "yes").map(|row| row[0].clone()).collect();
    assert_eq!(withdrawn.len(), 12 + 79);
    // Of the edition before it nothing was.
    for (file, text) in framework_files().into_iter().filter(|(file, _)| !file.contains("csf-1.1")) {
        // As a whole id: PR.DS-1 stands in PR.DS-11 too.
        let ids: BTreeSet<&str> = text
            .split(|c: char| !c.is_ascii_alphanumeric() && !".-".contains(c))
            .map(|id| id.trim_matches('.'))
            .collect();
        let found: Vec<_> = withdrawn.iter().filter(|id| ids.contains(id.as_str())).collect();
        assert!(found.is_empty(), "{file} names {found:?}");
    }
}

fn framework_files() -> Vec<(String, String)> {
    let files = BUILT_IN.iter().flat_map(|one| fs::read_dir(folder(one.id)).unwrap()).map(|file| file.unwrap().path());
    files.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect()
}

/// Where the files of a built-in questionnaire lie.
fn folder(id: &str) -> PathBuf {
    root().join("frameworks").join(id.strip_prefix("nist-").unwrap_or(id))
}

/// Each id that is listed is that of its file, its maps are live, and what it touches is what was planned.
#[test]
fn questionnaires_touch_what_was_planned() {
    let csf = csf();
    let plan = reference("questionnaires.csv");
    for questionnaire in all().iter().filter(|one| one.kind == Kind::Questionnaire) {
        let id = questionnaire.id.as_str();
        let text = fs::read_to_string(folder(id).join("questionnaire.json")).unwrap();
        let live = questionnaire_json::read(&text, |id| (*id == csf.id).then_some(&csf)).map(|read| read.questionnaire);
        assert!(live.is_ok_and(|live| live.items == questionnaire.items && live.id.as_str() == id), "{id}");
        let maps = || questionnaire.items.iter().flat_map(|item| &item.maps).map(ItemId::as_str);
        let touched: BTreeSet<&str> = maps().collect();
        assert!(questionnaire.items.iter().all(|item| (1..=4).contains(&item.maps.len())), "{id}: one to four maps");
        let functions = csf.functions().map(|(_, group)| {
            let items = &csf.items[group.items.clone()];
            items.iter().filter(|item| touched.contains(item.id.as_str())).count().to_string()
        });
        let untouched = csf.categories().map(|(_, group)| group).filter(|group| {
            let items = &csf.items[group.items.clone()];
            items.iter().all(|item| !touched.contains(item.id.as_str()))
        });
        let untouched: Vec<_> = untouched.map(|group| group.id.to_string()).collect();
        let count = questionnaire.items.len().to_string();
        let found: Vec<String> =
            [id.to_owned(), count].into_iter().chain(functions).chain([untouched.join(" ")]).collect();
        println!("{id}: touches {} of {}; not {}", touched.len(), csf.items.len(), untouched.join(" "));
        assert_eq!(Some(&found), plan.iter().find(|row| row[0] == id), "{id}");
    }
}

/// Ids of several questionnaires stand beside each other in reports and proposals; but the functions and categories of two
/// editions of one framework do not.
#[test]
fn no_id_is_another_s() {
    let mut seen = BTreeMap::new();
    for questionnaire in all() {
        let groups = questionnaire.groups.iter().filter(|_| questionnaire.id.as_str() != CSF_1_1);
        for id in groups.map(|group| &group.id).chain(questionnaire.items.iter().map(|item| &item.id)) {
            let before = seen.insert(id.to_string(), questionnaire.id.clone());
            assert_eq!(before, None, "{}: {id}", questionnaire.id);
        }
    }
}

#[test]
fn every_language_is_complete() {
    for questionnaire in all() {
        let id = questionnaire.id.as_str();
        let items: BTreeSet<String> = questionnaire.items.iter().map(|item| item.id.to_string()).collect();
        let groups: BTreeSet<String> = questionnaire.groups.iter().map(|group| group.id.to_string()).collect();
        for language in Language::ALL {
            let words = words(id, language);
            let code = language.code();
            assert_eq!(words.language, code, "{id}");
            assert_eq!(words.items.keys().cloned().collect::<BTreeSet<_>>(), items, "{id} {code}: items");
            assert_eq!(words.groups.keys().cloned().collect::<BTreeSet<_>>(), groups, "{id} {code}: groups");
            let lacking: Vec<_> = lacking(&words).into_iter().map(|what| format!("{id} {code}: {what}")).collect();
            assert!(lacking.is_empty(), "{}", lacking.join("\n"));
            assert_eq!(words.levels, self::words(builtin::CSF_2_0, language).levels, "{id} {code}: one scale for all");
        }
    }
}

/// What is missing, too much or too long.
fn lacking(words: &QuestionnaireWords) -> Vec<String> {
    let mut lacking = Vec::new();
    let mut want = |good: bool, what: String| {
        if !good {
            lacking.push(what);
        }
    };
    want(words.levels.len() == 5, "level names".to_owned());
    want(!words.title.is_empty() && !words.summary.is_empty(), "title and summary".to_owned());
    for (id, group) in &words.groups {
        want(!group.title.is_empty() && !group.summary.is_empty(), format!("{id}: title and summary"));
        let short = words.short(id).chars().count();
        want(short <= most_short(&words.language), format!("{id}: short name of {short} characters"));
    }
    for (id, item) in &words.items {
        want(words.has(id), format!("{id}: title and question"));
        let levels = item.levels.len() == 5 && item.levels.iter().all(|text| !text.is_empty());
        let whole = levels && (2..=5).contains(&item.evidence.len()) && !item.why.is_empty() && !item.next.is_empty();
        want(whole, format!("{id}: why, five levels, two to five pieces of evidence, next"));
    }
    lacking
}

/// Most characters of a group's short name: what stands on an axis and in the rail. A Japanese one is twice as wide.
fn most_short(language: &str) -> usize {
    if language == "ja" { 9 } else { 16 }
}

#[test]
fn titles_are_unique() {
    for (id, language) in BUILT_IN.iter().flat_map(|one| Language::ALL.map(|language| (one.id, language))) {
        let words = words(id, language);
        // CSF 1.1 has two categories "Improvements" and two "Communications".
        let groups = words.groups.iter().map(|(id, group)| (&group.title, id)).filter(|_| id != CSF_1_1);
        let items = words.items.iter().map(|(id, item)| (&item.title, id));
        let mut seen = BTreeMap::new();
        for (title, id) in groups.chain(items) {
            let before = seen.insert(title.to_lowercase(), id);
            assert_eq!(before, None, "{}: {id} is called {title} too", language.code());
        }
        let levels: BTreeSet<_> = words.levels.iter().collect();
        assert_eq!(levels.len(), 5, "{}", language.code());
    }
}

#[test]
fn efforts_and_weights_are_plain() {
    for item in &csf().items {
        assert!(
            item.effort.is_some() && item.weight == 1 && item.maps.is_empty() && item.ask_if.is_none(),
            "{}",
            item.id
        );
    }
}

/// Every text of every built-in word file, with the way to it.
fn texts() -> Vec<(String, String)> {
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in
        BUILT_IN.iter().map(|one| folder(one.id)).chain(["static/words", TEMPLATES].map(|name| root().join(name)))
    {
        files.extend(fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()));
    }
    files.retain(|path| path.extension().is_some_and(|end| end == "json") && !path.ends_with("questionnaire.json"));
    let mut texts = Vec::new();
    for path in files {
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        walk(&value, format!("{}: ", path.strip_prefix(root()).unwrap().display()), &mut texts);
    }
    texts
}

fn walk(value: &Value, way: String, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => texts.push((way, text.clone())),
        Value::Array(list) => list.iter().enumerate().for_each(|(at, value)| walk(value, format!("{way}.{at}"), texts)),
        Value::Object(members) => members.iter().for_each(|(name, value)| walk(value, format!("{way}.{name}"), texts)),
        _ => {}
    }
}

/// Keys that join two things, and so begin or end with a blank.
const JOINTS: [&str; 4] = [".list.comma", ".coverage.join", ".assess.rail-of", ".oscal.or"];

#[test]
fn texts_are_clean() {
    let mut wrong = Vec::new();
    for (way, text) in texts() {
        let japanese = way.contains("ja.json");
        let digits = text.chars().any(|c| ('０'..='９').contains(&c));
        let hidden = text.chars().any(|c| {
            c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{feff}' | '\u{a0}')
        });
        for (bad, what) in [
            (hidden, "a control character"),
            (japanese && digits, "full-width digits"),
            (text.contains("  ") || text.contains("\u{3000}\u{3000}"), "two blanks in a row"),
            (text.trim() != text && !JOINTS.iter().any(|key| way.ends_with(key)), "a blank at an end"),
            (text.chars().any(|c| matches!(c, '｡'..='ﾟ')), "half-width kana"),
        ] {
            if bad {
                wrong.push(format!("{way}: {what}: {text:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn sectors_are_whole_in_every_language() {
    let (head, lines) = sectors_csv::BUILT_IN.split_once('\n').unwrap();
    let codes = Language::ALL.map(Language::code).join(";");
    assert_eq!(head, format!("country;code;{codes}"));
    let mut seen = BTreeSet::new();
    for line in lines.lines() {
        let fields: Vec<&str> = line.split(';').collect();
        assert_eq!(fields.len(), 2 + Language::ALL.len(), "{line}");
        assert!(
            fields.iter().all(|field| !field.is_empty() && field.trim() == *field && !field.contains("  ")),
            "{line}"
        );
        assert!(fields[1].starts_with(&format!("{}-", fields[0].to_lowercase())) && fields[0].len() == 2, "{line}");
        assert!(seen.insert(fields[1]), "{} twice", fields[1]);
    }
    let read = sectors_csv::read(sectors_csv::BUILT_IN);
    assert_eq!(read.len(), seen.len());
    let count = |country: &str| read.iter().filter(|sector| sector.country == country).count();
    // 15 fields of Japan's action plan (2024), 16 sectors of PPD-21.
    assert_eq!((count("JP"), count("US")), (15, 16));
    assert!(read.iter().all(|sector| sector.names.len() == Language::ALL.len()));
}

/// Words of a text in small letters, without punctuation.
fn plain(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    parts.map(|word| word.replace(['\'', '’'], "").to_lowercase()).filter(|word| !word.is_empty()).collect()
}

/// Statements and examples of the official catalog.
fn official(path: &Path) -> Vec<String> {
    let catalog: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut texts = Vec::new();
    walk(&catalog["catalog"]["groups"], String::new(), &mut texts);
    texts.into_iter().filter(|(way, _)| way.rsplit('.').next() == Some("prose")).map(|(_, text)| text).collect()
}

#[test]
fn no_sentence_is_nist_s() {
    let folder = env::var_os("KAMAE_REFERENCE").map_or(root().join("../shared/reference"), PathBuf::from);
    let catalog = folder.join("nist-csf-2.0-oscal.json");
    if !catalog.is_file() {
        println!("skipped: {} is not here (KAMAE_REFERENCE)", catalog.display());
        return;
    }
    let official = official(&catalog);
    assert!(official.len() > 500, "{}", official.len());
    let runs: BTreeMap<Vec<String>, &String> =
        official.iter().flat_map(|text| runs_of(text).into_iter().map(move |run| (run, text))).collect();
    let lengths: BTreeSet<usize> = runs.keys().map(Vec::len).collect();
    let mut copied = Vec::new();
    for (way, text) in texts() {
        let ours = plain(&text);
        let found = lengths.iter().flat_map(|length| ours.windows(*length)).find_map(|run| Some((run, runs.get(run)?)));
        copied.extend(found.map(|(run, theirs)| format!("{way}: {:?} of {theirs:?}", run.join(" "))));
    }
    assert!(copied.is_empty(), "\n{}", copied.join("\n"));
}

/// Runs of words that must not be ours: eight in a row, of a shorter text four fifths, at least three.
fn runs_of(text: &str) -> Vec<Vec<String>> {
    let words = plain(text);
    let length = if words.len() < 10 { (words.len() * 4).div_ceil(5).max(3) } else { 8 };
    words.windows(length).map(<[String]>::to_vec).collect()
}

#[test]
fn a_copied_sentence_would_be_seen() {
    let runs = |text| runs_of(text).iter().map(|run| run.join(" ")).collect::<Vec<_>>();
    assert_eq!(runs("Incidents are contained"), ["incidents are contained"]);
    assert_eq!(
        runs("Risk responses, are chosen & tracked"),
        ["risk responses are chosen", "responses are chosen tracked"]
    );
    assert_eq!(runs("one two three four five six seven eight nine ten").len(), 3);
}
