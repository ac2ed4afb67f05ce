//! What is not UTF-8, not JSON, or not a document at all.

use super::{Case, DEEP, bad, nested};
use crate::good::{answer, assessment};
use kamae::exchange::problem::{Expected, Fault};

pub(crate) fn cases() -> Vec<Case> {
    [encodings(), other_files(), grammar(), numbers(), texts(), ends(), sizes()].into_iter().flatten().collect()
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

fn titled(bytes: &[u8]) -> Vec<u8> {
    let text = assessment().with("title", r#""?""#).text();
    let (before, after) = text.split_once('?').unwrap();
    [before.as_bytes(), bytes, after.as_bytes()].concat()
}

fn encodings() -> Vec<Case> {
    let good = assessment().text();
    // The title begins here in every document of `titled`.
    let title = "@1:216";
    vec![
        bad("byte order mark twice", format!("\u{feff}\u{feff}{good}"), Fault::NotJson, "@1:1"),
        bad("byte order mark after a blank", format!(" \u{feff}{good}"), Fault::NotJson, "@1:2"),
        bad("byte order mark of UTF-8 read as Latin-1", format!("ï»¿{good}"), Fault::NotJson, "@1:1"),
        bad(
            "UTF-16 LE with mark",
            [b"\xff\xfe".to_vec(), utf16(&good, u16::to_le_bytes)].concat(),
            Fault::NotUtf8,
            "@1:1",
        ),
        bad(
            "UTF-16 BE with mark",
            [b"\xfe\xff".to_vec(), utf16(&good, u16::to_be_bytes)].concat(),
            Fault::NotUtf8,
            "@1:1",
        ),
        bad("UTF-16 LE without mark", utf16(&good, u16::to_le_bytes), Fault::NotUtf8, "@1:2"),
        bad("UTF-16 BE without mark", utf16(&good, u16::to_be_bytes), Fault::NotUtf8, "@1:1"),
        bad(
            "UTF-32 LE with mark",
            [b"\xff\xfe\0\0".as_slice(), b"{\0\0\0".as_slice()].concat(),
            Fault::NotUtf8,
            "@1:1",
        ),
        bad("Shift_JIS title", titled(b"\x96\x6b\x83\x76\x83\x89\x83\x93\x83\x67"), Fault::NotUtf8, title),
        bad("EUC-JP title", titled(b"\xcb\xcc\xa5\xd7"), Fault::NotUtf8, title),
        bad("ISO-2022-JP title", titled(b"\x1b$BKL\x1b(B"), Fault::NotJson, "@1:215"),
        bad("Latin-1 title", titled(b"\xe9t\xe9"), Fault::NotUtf8, title),
        bad("overlong slash of two bytes", titled(b"\xc0\xaf"), Fault::NotUtf8, title),
        bad("overlong slash of three bytes", titled(b"\xe0\x80\xaf"), Fault::NotUtf8, title),
        bad("overlong NUL", titled(b"\xc0\x80"), Fault::NotUtf8, title),
        bad("surrogate in UTF-8", titled(b"\xed\xa0\x80"), Fault::NotUtf8, title),
        bad("pair of surrogates in UTF-8", titled(b"\xed\xa0\xbd\xed\xb8\x80"), Fault::NotUtf8, title),
        bad("beyond Unicode", titled(b"\xf4\x90\x80\x80"), Fault::NotUtf8, title),
        bad("five-byte sequence", titled(b"\xf8\x88\x80\x80\x80"), Fault::NotUtf8, title),
        bad("continuation byte alone", titled(b"\x80"), Fault::NotUtf8, title),
        bad("half a character in the middle", titled(b"\xe5\x8c"), Fault::NotUtf8, title),
        bad("bad bytes on the third line", b"{\r\n \"a\": 1,\r\n  \"\xff\": 2}".to_vec(), Fault::NotUtf8, "@3:4"),
        bad("bad bytes after Japanese text", b"{\"\xe5\x8c\x97\xe5\x8c\x97\xff\": 2}".to_vec(), Fault::NotUtf8, "@1:5"),
    ]
}

fn other_files() -> Vec<Case> {
    let pdf = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    vec![
        bad("zip or xlsx", b"PK\x03\x04\x14\0".to_vec(), Fault::NotJson, "@1:1"),
        bad("gzip", b"\x1f\x8b\x08\0".to_vec(), Fault::NotUtf8, "@1:2"),
        bad("PNG", b"\x89PNG\r\n\x1a\n".to_vec(), Fault::NotUtf8, "@1:1"),
        bad("PDF", pdf, Fault::NotUtf8, "@2:2"),
        bad("HTML page", "<!DOCTYPE html>\n<title>x</title>", Fault::NotJson, "@1:1"),
        bad("XML", "<?xml version=\"1.0\"?><a/>", Fault::NotJson, "@1:1"),
        bad("CSV", "id,level\nGV.OC-01,2\n", Fault::NotJson, "@1:1"),
        bad("YAML", "format: kamae.assessment\nversion: 1\n", Fault::NotJson, "@1:2"),
        bad("TOML", "[a]\nb = 1\n", Fault::WrongType(Expected::Object), "@1:1"),
        bad("JavaScript", "export default {};", Fault::NotJson, "@1:1"),
        bad("plain words", "good morning", Fault::NotJson, "@1:1"),
        bad("Japanese words", "おはよう", Fault::NotJson, "@1:1"),
        bad("NUL bytes", "\0\0\0\0", Fault::NotUtf8, "@1:1"),
        bad("list at the root", "[]", Fault::WrongType(Expected::Object), "@1:2"),
        bad("list of assessments", format!("[{}]", assessment().text()), Fault::WrongType(Expected::Object), "@1:1"),
        bad("text at the root", "\"kamae.assessment\"", Fault::WrongType(Expected::Object), "@1:18"),
        bad("number at the root", "5", Fault::WrongType(Expected::Object), "@1:1"),
        bad("true at the root", "true", Fault::WrongType(Expected::Object), "@1:4"),
        bad("null at the root", "null", Fault::WrongType(Expected::Object), "@1:1"),
    ]
}

fn grammar() -> Vec<Case> {
    let good = assessment().text();
    let with = |from: &str, to: &str| good.replacen(from, to, 1);
    vec![
        bad("single quotes", good.replace('"', "'"), Fault::NotJson, "@1:2"),
        bad("curly quotes", good.replace('"', "”"), Fault::NotJson, "@1:2"),
        bad("names without quotes", with("\"format\"", "format"), Fault::NotJson, "@1:2"),
        bad("full-width braces", "｛｝", Fault::NotJson, "@1:1"),
        bad("full-width colon", with(":", "："), Fault::NotJson, "@1:10"),
        bad("comma before the end", with("{}}", "{},}"), Fault::NotJson, "@1:207"),
        bad("comma after Japanese text", "{\n \"a\": \"北北北\",}", Fault::NotJson, "@2:13"),
        bad("comma in Japanese text", "{\"北\": \"北\", 、}", Fault::NotJson, "@1:12"),
        bad("end of the second line", "{\n", Fault::Truncated, "@2:1"),
        bad("comma at the start", with("{", "{,"), Fault::NotJson, "@1:2"),
        bad("comma in a list", answer(r#"{"evidence":[{},]}"#).text(), Fault::NotJson, "answers"),
        bad("two commas", with(",", ",,"), Fault::NotJson, "@1:30"),
        bad("no comma", with(",", " "), Fault::NotJson, "@1:30"),
        bad("no colon", with(":", " "), Fault::NotJson, "@1:11"),
        bad("equals sign", with(":", "="), Fault::NotJson, "@1:10"),
        bad("line comment", with("{", "{ // ours\n"), Fault::NotJson, "@1:3"),
        bad("block comment", with("{", "{ /* ours */"), Fault::NotJson, "@1:3"),
        bad("hash comment", with("{", "{ # ours\n"), Fault::NotJson, "@1:3"),
        bad("no-break space", with(",", ",\u{a0}"), Fault::NotJson, "@1:30"),
        bad("ideographic space", with(",", ",\u{3000}"), Fault::NotJson, "@1:30"),
        bad("wrong bracket", with("{}}", "{}]"), Fault::NotJson, "@1:206"),
        bad("one brace too many", format!("{good}}}"), Fault::NotJson, "@1:207"),
        bad("two documents", format!("{good}\n{good}"), Fault::NotJson, "@2:1"),
        bad("words after the end", format!("{good}\nend"), Fault::NotJson, "@2:1"),
        bad("NUL after the end", format!("{good}\0"), Fault::NotJson, "@1:207"),
        bad("NUL between members", with(",", ",\0"), Fault::NotJson, "@1:30"),
        bad("member without a value", with("\"version\":1", "\"version\":"), Fault::NotJson, "version"),
        bad("value without a name", with("\"version\":1", "1"), Fault::NotJson, "@1:30"),
    ]
}

fn numbers() -> Vec<Case> {
    let level = |raw: &str| answer(&format!(r#"{{"status":"level","level":{raw}}}"#)).text();
    let place = "answers.GV.OC-01.level";
    let mut cases: Vec<_> = [
        "NaN",
        "Infinity",
        "-Infinity",
        "0x2",
        "+2",
        "02",
        "-02",
        ".5",
        "2.",
        "2e",
        "-",
        "２",
        "2_0",
        "undefined",
        "None",
        "True",
    ]
    .into_iter()
    .map(|raw| bad(&format!("level {raw}"), level(raw), Fault::NotJson, "answers"))
    .collect();
    cases.push(bad("level 1e400", level("1e400"), Fault::NotJson, place));
    cases.push(bad("unknown member 1e400", assessment().and("x", "1e400").text(), Fault::NotJson, "x"));
    cases.push(bad("unknown member NaN", assessment().and("x", "[NaN]").text(), Fault::NotJson, "x"));
    cases.push(bad("unknown member 01", assessment().and("x", "01").text(), Fault::NotJson, "x"));
    cases
}

fn texts() -> Vec<Case> {
    let title = |raw: &str| assessment().with("title", &format!("\"{raw}\"")).text();
    let unknown = |raw: &str| assessment().and("x", &format!("[\"{raw}\"]")).text();
    let named = |raw: &str| assessment().and(raw, "1").text();
    vec![
        bad("raw line feed in text", title("a\nb"), Fault::NotJson, "title"),
        bad("raw carriage return in text", title("a\rb"), Fault::NotJson, "title"),
        bad("raw tab in text", title("a\tb"), Fault::NotJson, "title"),
        bad("raw NUL in text", title("a\0b"), Fault::NotJson, "title"),
        bad("raw escape character in text", title("\u{1b}[31m"), Fault::NotJson, "title"),
        bad("raw control character in unknown text", unknown("a\u{1}"), Fault::NotJson, "x"),
        bad("raw control character in a name", named("a\u{7}"), Fault::NotJson, ""),
        bad("escape \\q", title("\\q"), Fault::NotJson, "title"),
        bad("escape \\x41", title("\\x41"), Fault::NotJson, "title"),
        bad("escape \\u with a letter past F", title("\\u00G1"), Fault::NotJson, "title"),
        bad("escape \\u{41}", title("\\u{41}"), Fault::NotJson, "title"),
        bad("first half of a pair in known text", title("\\ud83d"), Fault::HalfCharacter, "title"),
        bad("second half of a pair in known text", title("\\ude00"), Fault::HalfCharacter, "title"),
        bad("halves in the wrong order", title("\\ude00\\ud83d"), Fault::HalfCharacter, "title"),
        bad("first half before a letter", title("\\ud83da"), Fault::HalfCharacter, "title"),
        bad("first half before another escape", title("\\ud83d\\n"), Fault::HalfCharacter, "title"),
        bad("first half twice", title("\\ud83d\\ud83d"), Fault::HalfCharacter, "title"),
        bad("half a pair in unknown text", unknown("\\ud83d"), Fault::HalfCharacter, "x"),
        bad("half a pair in unknown name", assessment().and("x", r#"{"\udc00":1}"#).text(), Fault::HalfCharacter, "x"),
        bad("half a pair in a name", named("\\ud800"), Fault::HalfCharacter, ""),
        bad(
            "half a pair in an id",
            assessment().with("answers", r#"{"\ud800":{}}"#).text(),
            Fault::HalfCharacter,
            "answers",
        ),
        bad(
            "half a pair in evidence",
            answer(r#"{"evidence":[{"title":"\ud800"}]}"#).text(),
            Fault::HalfCharacter,
            "answers.GV.OC-01.evidence.0.title",
        ),
        bad("half a pair in format", assessment().with("format", r#""\ud800""#).text(), Fault::HalfCharacter, "format"),
    ]
}

fn ends() -> Vec<Case> {
    let good = assessment().with("title", "\"北\"").text();
    let until = |end: &str| good.split(end).next().unwrap().to_owned() + end;
    let inside = good.find('北').unwrap() + 1;
    vec![
        bad("ends after the brace", "{", Fault::Truncated, "@1:1"),
        bad("ends in a name", "{\"for", Fault::Truncated, "@1:5"),
        bad("ends after a name", until("\"version\""), Fault::Truncated, "version"),
        bad("ends after a colon", until("\"version\":"), Fault::Truncated, "version"),
        bad("ends after a value", until("\"version\":1"), Fault::Truncated, ""),
        bad("ends in a text", until("title\":\""), Fault::Truncated, "title"),
        bad("ends inside a character", good.as_bytes()[..inside].to_vec(), Fault::Truncated, "@1:216"),
        bad("ends inside an escape", until("title\":\"") + "\\u00", Fault::Truncated, "title"),
        bad("ends between the halves of a pair", until("title\":\"") + "\\ud83d", Fault::Truncated, "title"),
        bad("ends inside null", until("\"answers\":") + "nul", Fault::Truncated, "answers"),
        bad("ends before the last brace", good[..good.len() - 1].to_owned(), Fault::Truncated, ""),
        bad("ends inside an unknown member", good[..good.len() - 1].to_owned() + ",\"x\":[1,", Fault::Truncated, "x"),
    ]
}

fn sizes() -> Vec<Case> {
    let wide = assessment().and("x", &nested("[", DEEP, "]")).text();
    let objects = assessment().and("x", &nested("{\"a\":", DEEP, "}").replacen('}', "1}", 1)).text();
    vec![
        bad("nothing", "", Fault::Empty, ""),
        bad("blanks", " \r\n\t ", Fault::Empty, ""),
        bad("a byte order mark and no more", "\u{feff}", Fault::Empty, ""),
        bad("a byte order mark and a blank line", "\u{feff}\r\n", Fault::Empty, ""),
        bad("20 MB of blanks", " ".repeat(20_000_000), Fault::Empty, ""),
        bad("20 MB and one byte", " ".repeat(20_000_001), Fault::TooLarge(20), ""),
        bad(
            "a good file behind 20 MB of blanks",
            " ".repeat(20_000_000) + &assessment().text(),
            Fault::TooLarge(20),
            "",
        ),
        bad("a list nested without end", "[".repeat(DEEP), Fault::WrongType(Expected::Object), "@1:1"),
        bad("an object nested without end", "{\"a\":".repeat(DEEP), Fault::Truncated, "a"),
        bad("unknown list nested too deeply", wide, Fault::TooDeep, "x"),
        bad("unknown object nested too deeply", objects, Fault::TooDeep, "x"),
        bad("unknown list of 121 levels", assessment().and("x", &nested("[", 121, "]")).text(), Fault::TooDeep, "x"),
        bad(
            "text nested too deeply",
            assessment().and("title", &nested("[", DEEP, "]")).text(),
            Fault::WrongType(Expected::Text),
            "title",
        ),
        bad(
            "level nested too deeply",
            answer(&format!("{{\"level\":{}}}", nested("[", DEEP, "]"))).text(),
            Fault::WrongType(Expected::Integer),
            "answers.GV.OC-01.level",
        ),
        bad(
            "answers nested too deeply",
            assessment().with("answers", &nested("[", DEEP, "]")).text(),
            Fault::WrongType(Expected::Object),
            "answers",
        ),
        bad(
            "an answer nested too deeply",
            answer(&nested("[", DEEP, "]")).text(),
            Fault::WrongType(Expected::Object),
            "answers.GV.OC-01",
        ),
        bad(
            "evidence nested too deeply",
            answer(&format!("{{\"evidence\":{}}}", nested("[", DEEP, "]"))).text(),
            Fault::WrongType(Expected::Object),
            "answers.GV.OC-01.evidence.0",
        ),
        bad(
            "unknown member of an answer nested too deeply",
            answer(&format!("{{\"x\":{}}}", nested("[", DEEP, "]"))).text(),
            Fault::TooDeep,
            "answers.GV.OC-01.x",
        ),
    ]
}
