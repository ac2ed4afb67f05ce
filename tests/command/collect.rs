//! `kamae collect`: what counts, what is left out and why, and what is written of it.

use crate::good::FULL;
use crate::run::{Folder, Ran, kamae};
use crate::zipped::{entry, zip};
use kamae::exchange::{builtin, result_json};
use kamae::model::date::Timestamp;
use kamae::model::id::AssessmentId;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::cohort::member::{Member, Traits};
use kamae::score::row::State::{self, Outside, Rated, Unanswered, Unknown};
use serde_json::Value;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

static QUICK: LazyLock<Questionnaire> = LazyLock::new(|| builtin::read("quick-check").unwrap().unwrap());

const HEADS: &str =
    "id,day,questionnaire,language,country,sector,role,kind,team,pair,function,category,outcome,status,level";
const NOON: &str = "2026-11-30T12:00:00+09:00";

/// A result on one line in which every question has one answer.
fn line(number: u8, state: State, at: &str, traits: Traits) -> String {
    let (id, modified) = (AssessmentId::from_random([number; 16]), Timestamp::parse(at).unwrap());
    let cells = vec![state; QUICK.items.len()];
    result_json::write_member(&Member { id, modified, traits, cells, notes: Vec::new() }, &QUICK, "00")
}

fn rated(number: u8, level: u8) -> String {
    line(number, Rated(level), NOON, Traits::default())
}

/// With a pair as long as may be.
fn pair(sign: &str) -> Traits {
    Traits { pair: sign.repeat(64), ..Traits::default() }
}

fn collect(paths: &[&Path], more: &[&dyn AsRef<OsStr>]) -> Ran {
    let mut args: Vec<&dyn AsRef<OsStr>> = vec![&"collect"];
    args.extend(paths.iter().map(|path| path as &dyn AsRef<OsStr>));
    args.extend(more);
    kamae(&args)
}

/// How many assessments are in a table, and the levels of the first question.
fn levels(csv: &Path) -> Vec<String> {
    let (text, first) = (fs::read_to_string(csv).unwrap(), &QUICK.items[0].id);
    let mut lines = text.split_terminator("\r\n");
    assert_eq!(lines.next(), Some(HEADS));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 15) && rows.len().is_multiple_of(QUICK.items.len()), "{text}");
    rows.iter().filter(|row| row[12] == first.as_str()).map(|row| row[14].to_owned()).collect()
}

/// Files by name and text, what counts of them (levels in their order), and what is said: beginnings of lines behind the
/// folder, each with a word of the line.
#[test]
fn what_is_good_counts_and_the_rest_is_named() {
    let older = line(1, Rated(4), "2026-11-30T11:59:59+09:00", Traits::default());
    let newer = line(1, Rated(4), "2026-11-30T03:00:01Z", Traits::default());
    let (one, two) = (rated(1, 1), rated(2, 2));
    let cut = &two[..two.len() / 2];
    let wrong = two.replacen("\"level\":2", "\"level\":7", 1);
    assert_ne!(wrong, two);
    let bundle = format!("{one}\n\n{cut}\r\n{two}\n");
    let own = FULL.replace("nist-csf-2.0", "night-shift");
    let many = line(1, Rated(3), &format!("2026-11-30T12:00:01.{}+09:00", "7".repeat(300)), pair("𠮷"));
    for (name, files, counts, said, again) in [
        ("one", &[("a.json", &*one)][..], &["1"][..], &[][..], false),
        ("order", &[("b.json", &one), ("a/z.json", &two)], &["2", "1"], &[], false),
        ("bundle", &[("a.ndjson", &*bundle)], &["1", "2"], &[("a.ndjson: Line 3", "")], false),
        ("another-name", &[("a.txt", &*bundle)], &["1", "2"], &[("a.txt: Line 3", "")], false),
        ("no-end", &[("a.ndjson", &*one)], &["1"], &[], false),
        ("cut", &[("a.json", &*one), ("b.json", cut)], &["1"], &[("b.json: ", "")], false),
        ("wrong", &[("a.json", &*one), ("c.json", &wrong)], &["1"], &[("c.json: ", "7")], false),
        ("empty", &[("a.json", ""), ("b.json", &*one)], &["1"], &[("a.json: ", "")], false),
        ("foreign", &[("a.json", &*one), ("b.json", FULL)], &["1"], &[("b.json: ", "nist-csf-2.0")], false),
        ("stranger", &[("a.json", &*own), ("b.json", &one)], &["1"], &[("a.json: ", "night-shift")], false),
        ("twice", &[("a.json", &*one), ("b.json", &one)], &["1"], &[], true),
        ("older", &[("a.json", &*one), ("b.json", &older)], &["1"], &[], true),
        ("newer", &[("a.json", &*one), ("b.json", &newer), ("c.json", &two)], &["4", "2"], &[], true),
        ("longer", &[("a.json", &*one), ("b.json", &many), ("c.json", &newer)], &["3"], &[], true),
        ("of-the-system", &[("a.json", &*one), (".DS_Store", "x"), (".hidden/b.json", &two)], &["1"], &[], false),
    ] {
        let folder = Folder::new(&format!("collect-{name}"));
        let inside = folder.0.join("in");
        for (file, text) in files {
            let path = inside.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let out = folder.0.join("out.csv");
        let ran = collect(&[&inside], &[&"-o", &out]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(0), ""), "{name}: {ran:?}");
        assert_eq!(levels(&out), counts, "{name}");
        let begin = format!("kamae: {}/", inside.display());
        let lines: Vec<&str> = ran.err.lines().filter_map(|line| line.strip_prefix(&begin)).collect();
        assert_eq!(lines.len(), said.len(), "{name}: {ran:?}");
        for (line, (begin, word)) in lines.iter().zip(said) {
            assert!(line.to_lowercase().starts_with(&begin.to_lowercase()) && line.contains(word), "{name}: {line}");
        }
        assert_eq!(ran.err.contains("of each id only the newest counts"), again, "{name}: {ran:?}");
    }
}

/// What is in a zip counts as what is in a folder; what is wrong is named by its path inside.
#[test]
fn a_zip_is_looked_into() {
    let folder = Folder::new("collect-zip");
    let (one, two, three) = (rated(1, 1), rated(2, 2), rated(3, 3));
    let bundle = format!("{two}\n{}\n", &three[..40]);
    let files = [
        entry("row/1.json", one.as_bytes()),
        entry("row/2.ndjson", bundle.as_bytes()),
        entry("row/3.json", &[0xFF, 0xFE]),
        entry("__MACOSX/row/1.json", b"x"),
    ];
    let (whole, torn, out) = (folder.0.join("a.zip"), folder.0.join("b.zip"), folder.0.join("out.csv"));
    let bytes = zip(&files);
    fs::write(&whole, &bytes).unwrap();
    fs::write(&torn, &bytes[..bytes.len() / 2]).unwrap();
    let ran = collect(&[&whole, &torn], &[&"-o", &out]);
    assert_eq!((ran.status, levels(&out)), (Some(0), vec!["1".to_owned(), "2".to_owned()]), "{ran:?}");
    let said: Vec<&str> = ran.err.lines().filter_map(|line| line.strip_prefix("kamae: ")).collect();
    let [bundle, text, torn, ..] = said.as_slice() else { panic!("{ran:?}") };
    assert!(bundle.contains("a.zip: ") && bundle.contains("row/2.ndjson") && bundle.contains("ine 2"), "{ran:?}");
    assert!(text.contains("a.zip: ") && text.contains("row/3.json"), "{ran:?}");
    assert!(torn.contains("b.zip: "), "{ran:?}");
}

#[test]
fn of_nothing_good_nothing_is_written() {
    let folder = Folder::new("collect-nothing");
    let (empty, out) = (folder.0.join("empty"), folder.0.join("out.csv"));
    fs::create_dir_all(&empty).unwrap();
    let bad = folder.file("bad.ndjson", "{\"format\":1}\nx\n");
    let own = folder.file("own.json", FULL.replace("nist-csf-2.0", "night-shift"));
    let missing = folder.0.join("missing");
    for (paths, refused) in [(&[&*empty][..], 0), (&[&bad, &own], 3), (&[&missing], 1)] {
        for language in ["en", "ja"] {
            let ran = collect(paths, &[&"-o", &out, &"--language", &language]);
            assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{paths:?}");
            assert_eq!(ran.err.lines().count(), refused + 1, "{ran:?}");
            assert!(!out.exists());
        }
    }
    assert!(collect(&[&bad], &[]).err.lines().nth(1).is_some_and(|line| line.contains("bad.ndjson: Line 2")));
}

#[test]
fn no_output_replaces_an_input() {
    let folder = Folder::new("collect-over");
    let inside = folder.0.join("in");
    fs::create_dir_all(&inside).unwrap();
    let file = folder.file("in/a.ndjson", rated(1, 1));
    let table = folder.file("in/out.csv", "old");
    let round = inside.join("..").join("in").join("a.ndjson");
    for (option, out) in [("-o", &file), ("-o", &round), ("-o", &table), ("--codebook", &table)] {
        collect(&[&inside], &[&option, out]).is_refused(out);
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), rated(1, 1));
    assert_eq!(fs::read_to_string(&table).unwrap(), "old");
    let nowhere = folder.0.join("no/such.csv");
    let ran = collect(&[&file], &[&"-o", &nowhere]);
    assert!(ran.status == Some(2) && ran.err.contains("no/such.csv: "), "{ran:?}");
    let strange = collect(&[&file], &[&"-o", &"out.xls"]);
    assert!(strange.status == Some(2) && strange.err.contains(".parquet"), "{strange:?}");
}

/// Six people in two teams and one alone, the second of each team two levels higher.
pub(crate) fn hall(folder: &Folder) -> PathBuf {
    let of = |number, level, team| {
        let traits = Traits { team, role: "=1+1".to_owned(), language: "ja".to_owned(), ..Traits::default() };
        line(number, Rated(level), NOON, traits)
    };
    let all =
        [of(1, 0, Some(7)), of(2, 2, Some(7)), of(3, 1, Some(8)), of(4, 3, Some(8)), of(5, 4, None), of(6, 4, None)];
    folder.file("hall.ndjson", all.join("\n"))
}

#[test]
fn the_picture_is_that_of_the_units_and_of_k() {
    let folder = Folder::new("collect-picture");
    let file = hall(&folder);
    let first = QUICK.items[0].id.as_str();
    for (args, n, k, shown) in [
        (&[][..], 6, 5, Some([1, 1, 1, 1, 2])),
        (&["--unit", "team"], 4, 5, None),
        (&["--unit", "team", "--k", "3"], 4, 3, Some([1, 1, 0, 0, 2])),
        (&["--k", "7", "--title", "研修"], 6, 7, None),
    ] {
        let more: Vec<&dyn AsRef<OsStr>> = args.iter().map(|arg| arg as &dyn AsRef<OsStr>).collect();
        let printed = collect(&[&file], &more).json();
        assert_eq!((&printed["n"], &printed["k"]), (&Value::from(n), &Value::from(k)), "{args:?}");
        let levels = &printed["items"][first]["levels"];
        let counts =
            shown.map(|counts| (0..).zip(counts).map(|(at, n): (usize, i32)| (at.to_string(), n.into())).collect());
        assert_eq!(levels, &counts.map_or(Value::Null, Value::Object), "{args:?}");
        let out = folder.0.join("group.json");
        let written = collect(&[&file], &[&[&"-o" as &dyn AsRef<OsStr>, &out][..], &more].concat());
        assert_eq!((written.status, written.out.as_str()), (Some(0), ""));
        assert_eq!(kamae(&[&"check", &out]).status, Some(0));
        let mut again: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
        for name in ["id", "created"] {
            again[name] = printed[name].clone();
        }
        assert_eq!(again, printed);
    }
    for k in ["2", "0", "-1", "x"] {
        assert_eq!(collect(&[&file], &[&"--k", &k]).status, Some(2), "{k}");
    }
}

#[test]
fn a_bundle_is_what_was_collected() {
    let folder = Folder::new("collect-bundle");
    let file = hall(&folder);
    let mixed = folder.file("mixed.json", line(9, Outside, "2026-11-30T12:00:00.250Z", Traits::default()));
    let (one, two) = (folder.0.join("one.ndjson"), folder.0.join("two.ndjson"));
    assert_eq!(collect(&[&file, &mixed], &[&"-o", &one]).status, Some(0));
    assert_eq!(collect(&[&one], &[&"-o", &two]).status, Some(0));
    let text = fs::read_to_string(&one).unwrap();
    assert_eq!(text, fs::read_to_string(&two).unwrap());
    let digest = builtin::digest("quick-check").unwrap();
    let whole = [fs::read_to_string(&file).unwrap(), "\n".into(), fs::read_to_string(&mixed).unwrap(), "\n".into()];
    assert_eq!(
        text,
        whole.concat().replace(":\"00\"", &format!(":\"{digest}\"")).replace(": \"00\"", &format!(": \"{digest}\""))
    );
}

/// More than one piece of work for each reader, and more than the index has places for at first.
#[test]
fn many_come_in_their_order() {
    let folder = Folder::new("collect-many");
    let digest = builtin::digest("quick-check").unwrap();
    let one = |number: u16| {
        let [high, low] = number.to_be_bytes();
        let id = AssessmentId::from_random(std::array::from_fn(|at| if at.is_multiple_of(2) { high } else { low }));
        let cells = vec![Rated(u8::try_from(number % 5).unwrap()); QUICK.items.len()];
        let modified = Timestamp::parse(NOON).unwrap();
        let traits = Traits::default();
        result_json::write_member(&Member { id, modified, traits, cells, notes: Vec::new() }, &QUICK, &digest)
    };
    let lines: Vec<String> = (0..1500).rev().map(one).collect();
    let whole = lines.join("\n") + "\n";
    let broken = [&lines[..700], &["{\"x\":".to_owned()], &lines[700..]].concat().join("\n");
    for (text, refused) in [(whole.as_str(), None), (&broken, Some("all.ndjson: Line 701"))] {
        let (file, out) = (folder.file("all.ndjson", text), folder.0.join("out.ndjson"));
        let ran = collect(&[&file], &[&"-o", &out]);
        assert_eq!(ran.status, Some(0));
        assert!(fs::read_to_string(&out).unwrap() == whole, "another order");
        assert_eq!(ran.err.lines().count(), if refused.is_some() { 3 } else { 1 }, "{}", ran.err);
        assert!(refused.is_none_or(|line| ran.err.to_lowercase().contains(&line.to_lowercase())), "{}", ran.err);
    }
}

#[test]
fn the_table_says_who_said_what_and_nothing_is_a_formula() {
    let folder = Folder::new("collect-table");
    let traits = Traits {
        team: Some(42),
        pair: "7Q".into(),
        role: "=1+1".into(),
        sector: "a,b".into(),
        country: "JP".into(),
        ..Traits::default()
    };
    let file = folder.file("a.json", line(1, Unknown, "2026-11-30T23:30:00-09:00", traits));
    let (out, book) = (folder.0.join("out.CSV"), folder.0.join("book.csv"));
    let ran = collect(&[&file], &[&"-o", &out, &"--codebook", &book]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(0), ""), "{ran:?}");
    let text = fs::read_to_string(&out).unwrap();
    let item = &QUICK.items[0];
    let id = AssessmentId::from_random([1; 16]);
    let (function, category) = (&QUICK.groups[QUICK.function_of(item.group)].id, &QUICK.groups[item.group].id);
    let row =
        format!("{id},2026-11-30,quick-check,,JP,\"a,b\",'=1+1,,42,7Q,{function},{category},{},unknown,\r\n", item.id);
    assert!(text.starts_with(&format!("{HEADS}\r\n{row}")), "{text:.400}");
    let book = fs::read_to_string(&book).unwrap();
    let of: Vec<&str> = book.split_terminator("\r\n").skip(1).filter(|row| row.split(',').nth(2) == Some("")).collect();
    assert_eq!(of.iter().map(|row| row.split(',').next().unwrap()).collect::<Vec<_>>().join(","), HEADS);
    for text in [
        "column,type,value,meaning_en,meaning_ja\r\n",
        "\r\nlevel,integer,2,Organized,仕組み化\r\n",
        "\r\nstatus,text,unknown,",
    ] {
        assert!(book.contains(text), "{text}: {book}");
    }
    assert!(QUICK.items.iter().all(|item| book.contains(&format!("\r\noutcome,text,{},", item.id))));
}

/// What a questionnaire of one's own is called, only its file says.
#[test]
fn a_questionnaire_of_ones_own_is_given() {
    let folder = Folder::new("collect-own");
    let (of_hall, hall) = (folder.file("a.json", crate::OF_HALL), folder.file("q.json", crate::good::HALL));
    let (out, book) = (folder.0.join("out.csv"), folder.0.join("book.csv"));
    assert_eq!(collect(&[&of_hall], &[&"-o", &out]).status, Some(2));
    let ran = collect(&[&of_hall], &[&"--questionnaire", &hall, &"-o", &out, &"--codebook", &book]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(fs::read_to_string(&out).unwrap().contains(",A-1,level,3\r\n"));
    assert!(fs::read_to_string(&book).unwrap().contains("\r\noutcome,text,A-1,Keys"));
    collect(&[&of_hall], &[&"--questionnaire", &of_hall]).is_refused(&of_hall);
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_holds_what_csv_holds() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    let folder = Folder::new("collect-parquet");
    let (csv, out) = (folder.0.join("out.csv"), folder.0.join("out.parquet"));
    let file = hall(&folder);
    let more = folder.file("more.json", line(9, Unanswered, NOON, Traits { pair: "7Q".into(), ..Traits::default() }));
    assert_eq!(collect(&[&file, &more], &[&"-o", &csv, &"-o", &out]).status, Some(0));
    let reader = SerializedFileReader::new(fs::File::open(&out).unwrap()).unwrap();
    let cell = |field: &parquet::record::Field| match field {
        parquet::record::Field::Null => String::new(),
        parquet::record::Field::Date(days) => {
            assert_eq!(*days, kamae::model::date::Date::parse("2026-11-30").unwrap().days());
            "2026-11-30".to_owned()
        }
        // In a table of numbers nothing is a formula, and nothing has to be guarded.
        parquet::record::Field::Str(text) if text == "=1+1" => "'=1+1".to_owned(),
        parquet::record::Field::Str(text) => text.clone(),
        other => other.to_string(),
    };
    let rows = reader
        .get_row_iter(None)
        .unwrap()
        .map(|row| row.unwrap().get_column_iter().map(|(_, field)| cell(field)).collect::<Vec<_>>().join(",") + "\r\n");
    assert_eq!(format!("{HEADS}\r\n{}", rows.collect::<String>()), fs::read_to_string(&csv).unwrap());
}

/// The queries of docs/analysis.md say what the picture says.
#[test]
fn documented_queries_say_what_the_picture_says() {
    if Command::new("duckdb").arg("--version").output().is_err() {
        println!("skipped: there is no program duckdb");
        return;
    }
    let folder = Folder::new("collect-duckdb");
    let all: Vec<String> = (0..40u8)
        .map(|at| {
            let cells = (0..QUICK.items.len()).map(|item| match (usize::from(at) * 7 + item * 3) % 11 {
                0 => Unknown,
                1 => Unanswered,
                2 => Outside,
                n => Rated(u8::try_from(n % 5).unwrap()),
            });
            let (id, modified) = (AssessmentId::from_random([at; 16]), Timestamp::parse(NOON).unwrap());
            let (traits, cells) = (Traits::default(), cells.collect());
            result_json::write_member(&Member { id, modified, traits, cells, notes: Vec::new() }, &QUICK, "")
        })
        .collect();
    let file = folder.file("all.ndjson", all.join("\n"));
    let names = ["results.csv", "results.parquet"].map(|name| folder.0.join(name));
    let ran = collect(&[&file], &[&"-o", &names[0], &"-o", &names[1]]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let picture = collect(&[&file], &[]).json();
    let docs = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/analysis.md")).unwrap();
    let queries: Vec<&str> = docs.split("```sql\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    for query in &queries {
        for query in [(*query).to_owned(), query.replace("results.parquet", "results.csv")] {
            let out = Command::new("duckdb").args(["-csv", "-c", &query]).current_dir(&folder.0).output().unwrap();
            assert!(out.status.success(), "{query}: {}", String::from_utf8_lossy(&out.stderr));
            let text = String::from_utf8(out.stdout).unwrap();
            let mut rows = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
            let heads = rows.next().unwrap();
            let column = |name: &str| heads.iter().position(|head| *head == name);
            for row in rows {
                let number = |name: &str| column(name).map(|at| row[at].parse::<f64>().unwrap());
                let group = column("category").map(|at| &picture["groups"][row[at]]);
                for name in
                    ["n", "q1", "median", "q3"].into_iter().filter(|_| group.is_some() && column("outcome").is_none())
                {
                    let wanted = group.unwrap()[name].as_f64().unwrap();
                    assert!((number(name).unwrap() - wanted).abs() < 1e-9, "{name} {row:?}: {wanted}");
                }
                if let Some(item) = column("outcome").map(|at| &picture["items"][row[at]]) {
                    for level in 0..5 {
                        let Some(count) = number(&format!("level_{level}")) else { continue };
                        assert_eq!(item["levels"][level.to_string()].as_f64(), Some(count), "{row:?}");
                    }
                }
            }
        }
    }
    assert!(queries.len() >= 3);
}
