//! Backups: damage ends at its line, nothing goes missing unsaid, and hostile ones never panic.

use kamae::exchange::backup::{self, Backup};
use kamae::exchange::problem::{Expected, Fault, Problem};

const A: &str = "7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f";
const B: &str = "2c4e6a80-1b3d-4f5a-8c7e-9d0b1a2c3e4f";

/// A backup of these records, written as static/boot.js writes one.
fn backup_of(records: &[String]) -> String {
    let count = records.len();
    format!(
        "{{\"format\":\"kamae.backup\",\"version\":1,\"count\":{count},\"records\":[\n{}\n]}}\n",
        records.join(",\n")
    )
}

fn record(store: &str, key: &[&str], value: &str) -> String {
    let key: Vec<_> = key.iter().map(|part| format!("\"{part}\"")).collect();
    format!("{{\"store\":\"{store}\",\"key\":[{}],\"value\":{value}}}", key.join(","))
}

/// Two assessments, one of them in two pieces, one in the trash, a questionnaire, a setting, a preference.
fn good() -> Vec<String> {
    vec![
        record("answers", &[A, "GV.OC-01"], "\"{\\\"status\\\":\\\"unknown\\\"}\""),
        record("answers", &[A, "snapshot:x"], "\"{}\""),
        record("assessments", &[A], "\"{\\\"answers\\\":{}}\""),
        record("assessments", &[B], "\"{}\""),
        record("questionnaires", &["town-hall"], "\"UEsDBA==\""),
        record("settings", &["filed"], "\"2026-11-22T08:00:00+09:00\""),
        record("snapshots", &["later"], "\"of a version to come\""),
        record(
            "trash",
            &[B],
            "{\"when\":\"w\",\"head\":\"h\",\"answers\":[\"GV.OC-01\",\"{}\",\"GV.OC-02\",\"{}\"],\"x\":1}",
        ),
        record("preferences", &["kept"], "\"\""),
    ]
}

fn read(text: &str) -> Backup {
    backup::read(text.as_bytes()).unwrap()
}

#[test]
fn everything_is_where_it_was() {
    for text in
        [backup_of(&good()), backup_of(&good()).replace('\n', "\r\n"), format!("\u{feff}{}", backup_of(&good()))]
    {
        let backup = read(&text);
        assert_eq!((backup.damaged.len(), backup.missing), (0, 0), "{:?}", backup.damaged);
        let [first, second] = backup.assessments.as_slice() else { panic!("{:?}", backup.assessments) };
        assert_eq!((first.id.as_str(), first.head.as_str()), (A, "{\"answers\":{}}"));
        let names: Vec<_> = first.pieces.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["GV.OC-01", "snapshot:x"]);
        assert_eq!((second.id.as_str(), second.pieces.len()), (B, 0));
        let [trashed] = backup.trash.as_slice() else { panic!("{:?}", backup.trash) };
        assert_eq!((trashed.id.as_str(), trashed.when.as_str(), trashed.head.as_str()), (B, "w", "h"));
        assert_eq!(trashed.pieces, [("GV.OC-01".into(), "{}".into()), ("GV.OC-02".into(), "{}".into())]);
        assert_eq!(backup.questionnaires, [("town-hall".into(), b"PK\x03\x04".to_vec())]);
        assert_eq!(backup.settings, [("filed".into(), "2026-11-22T08:00:00+09:00".into())]);
        assert_eq!(backup.preferences, [("kept".into(), String::new())]);
    }
}

/// A record in the place of the one at a position, what is named, and why.
type Broken = (usize, &'static [u8], &'static str, Fault);

#[test]
fn damage_ends_at_its_line() {
    let cases: [Broken; 12] = [
        (2, b"{\"store\":\"assessments\",\"key\":[\"", "", Fault::Truncated),
        (2, b"", "", Fault::Missing("assessments")),
        (2, b"{", "", Fault::Truncated),
        (2, b"[1]", "", Fault::WrongType(Expected::Object)),
        (2, b"{\"store\":\"assessments\"}", "", Fault::Missing("key")),
        (2, b"{\"store\":\"assessments\",\"key\":[\"k\"]}", "k", Fault::Missing("value")),
        (2, b"{\"store\":\"assessments\",\"key\":[\"k\"],\"value\":{\"a\":1}}", "k", Fault::WrongType(Expected::Text)),
        (3, b"{\"store\":\"assessments\",\"key\":[\"k\"],\"value\":\"\xff\"}", "", Fault::NotUtf8),
        (4, b"{\"store\":\"questionnaires\",\"key\":[\"k\"],\"value\":\"%\"}", "k", Fault::Garbled),
        (0, b"{\"store\":\"answers\",\"key\":[\"k\"],\"value\":\"{}\"}", "k", Fault::Missing("key")),
        (7, b"{\"store\":\"trash\",\"key\":[\"k\"],\"value\":\"text\"}", "k", Fault::WrongType(Expected::Object)),
        (7, b"{\"store\":\"trash\",\"key\":[\"a\",\"b\",\"c\"],\"value\":{}}", "a b", Fault::TooMany(2)),
    ];
    for (at, line, name, fault) in cases {
        let mut lines: Vec<Vec<u8>> = good().into_iter().map(String::into_bytes).collect();
        lines[at] = line.to_vec();
        let count = format!("\"count\":{}", lines.len());
        let bytes = [
            backup_of(&[]).replace("\"count\":0", &count).replace("\n\n]}\n", "\n").into_bytes(),
            lines.join(&b",\n"[..]),
            b"\n]}\n".to_vec(),
        ];
        let backup = backup::read(&bytes.concat()).unwrap();
        let shown = String::from_utf8_lossy(line).into_owned();
        // The answers of an assessment whose head is not to be read are named by its id.
        let found = backup.damaged.iter().find(|damage| damage.problem.fault == fault);
        let damage = found.unwrap_or_else(|| panic!("{shown}: {:?}", backup.damaged));
        let is_named = (damage.name.as_str(), damage.problem.line) == (name, at + 2);
        assert!(is_named || line.is_empty(), "{shown}: {damage:?}");
        assert_eq!(backup.missing, usize::from(line.is_empty()), "{shown}");
        let rest = backup.assessments.len() + backup.trash.len() + backup.questionnaires.len() + backup.settings.len();
        assert!(rest >= 4, "{shown}: the rest is there");
    }
}

#[test]
fn a_backup_cut_anywhere_says_so() {
    let whole = backup_of(&good());
    for end in 0..whole.len() - "\n]}\n".len() {
        match backup::read(&whole.as_bytes()[..end]) {
            Err(problem) => assert!(end < whole.find('\n').unwrap(), "{end}: {problem:?}"),
            Ok(backup) => assert!(backup.missing > 0 || !backup.damaged.is_empty(), "{end}: nothing is said"),
        }
    }
}

#[test]
fn what_is_no_backup_is_refused_as_that() {
    let good = backup_of(&good());
    let refused: [(String, Fault); 6] = [
        (good.replacen("\"version\":1", "\"version\":2", 1), Fault::Newer(2, 1)),
        (good.replacen("kamae.backup", "kamae.group", 1), Fault::OtherKind("kamae.group".into())),
        (good.replacen("\"version\":1,", "", 1), Fault::Missing("version")),
        (good.replacen(":9,", ":\"9\",", 1), Fault::WrongType(Expected::Integer)),
        (String::new(), Fault::NotJson),
        ("PK".into(), Fault::NotJson),
    ];
    for (text, fault) in refused {
        let found = backup::read(text.as_bytes()).map_err(|Problem { fault, .. }| fault).err();
        assert_eq!(found, Some(fault), "{}", text.lines().next().unwrap_or_default());
    }
    assert!(backup::is_backup(good.as_bytes()) && !backup::is_backup(b"{\"format\":\"kamae.assessment\""));
    assert_eq!(backup::check_size(200_000_001).map_err(|problem| problem.fault), Err(Fault::TooLarge(200)));
}

/// Any byte of it may be any other: nothing panics, and nothing that was there twice is there three times.
#[test]
fn a_backup_with_a_wrong_byte_anywhere_is_read_or_refused() {
    let whole = backup_of(&good()).into_bytes();
    for at in 0..whole.len() {
        for byte in [b'\n', b'"', b'{', b'}', b'\\', 0, 0xff] {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            if let Ok(backup) = backup::read(&bytes) {
                assert!(backup.assessments.len() <= 2 && backup.trash.len() <= 1, "{at}");
            }
        }
    }
}

/// What was done to an assessment is stored under numbers; it is no damage, and not restored.
#[test]
fn what_lies_in_other_stores_is_passed_over() {
    let mut records = good();
    records.push(
        r#"{"store":"undo","key":["09090909-0909-4909-8909-090909090909",7,"lot"],"value":{"any":[1]}}"#.to_owned(),
    );
    let read = read(&backup_of(&records));
    assert_eq!((read.damaged.len(), read.missing), (0, 0));
}
