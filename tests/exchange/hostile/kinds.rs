//! What a document says of itself: kind and version come before everything else.

use super::{Case, DEEP, bad, nested};
use crate::good::{Doc, answer, assessment, items, questionnaire};
use kamae::exchange::problem::{Expected, Fault};

pub(crate) fn cases() -> Vec<Case> {
    [formats(), versions(), newer()].into_iter().flatten().collect()
}

fn other(found: &str) -> Fault {
    Fault::OtherKind(found.to_owned())
}

fn formats() -> Vec<Case> {
    let format = |raw: &str| assessment().with("format", raw).text();
    let long = "k".repeat(100);
    vec![
        bad("no members", "{}", other(""), ""),
        bad("no format", assessment().without("format").text(), other(""), ""),
        bad("format null", format("null"), other(""), ""),
        bad("format empty", format("\"\""), other(""), ""),
        bad("format a number", format("1"), Fault::WrongType(Expected::Text), "format"),
        bad("format a list", format("[\"kamae.assessment\"]"), Fault::WrongType(Expected::Text), "format"),
        bad("format in capitals", format("\"Kamae.Assessment\""), other("Kamae.Assessment"), ""),
        bad("format with a blank", format("\"kamae.assessment \""), other("kamae.assessment "), ""),
        bad("format of scores", format("\"kamae.scores\""), other("kamae.scores"), ""),
        bad("format of a group", format("\"kamae.group\""), Fault::Missing("n"), ""),
        bad("format with a line feed", format("\"a\\nb\""), other("a\u{fffd}b"), ""),
        bad("format that turns the line round", format("\"a\\u202eb\""), other("a\u{fffd}b"), ""),
        bad("format with a line separator", format("\"a\\u2028b\""), other("a\u{fffd}b"), ""),
        bad("format of a hundred letters", format(&format!("\"{long}\"")), other(&("k".repeat(60) + "…")), ""),
        bad("format twice", assessment().and("format", "\"x\"").text(), Fault::Twice("format".into()), "format"),
        bad(
            "other kind with broken content",
            assessment().with("format", "\"x\"").with("answers", "5").text(),
            other("x"),
            "",
        ),
        bad(
            "other kind of the future",
            assessment().with("format", "\"x\"").with("version", "9").text(),
            other("x"),
            "",
        ),
        bad("package.json", r#"{"name":"x","version":"1.0.0"}"#, Fault::WrongType(Expected::Integer), "version"),
        bad("GeoJSON", r#"{"type":"FeatureCollection","features":[]}"#, other(""), ""),
        bad("kind nested one level down", format!(r#"{{"data":{}}}"#, assessment().text()), other(""), ""),
        bad("other kind nested too deeply", nested("{\"a\":", DEEP, "}").replacen('}', "1}", 1), other(""), ""),
    ]
}

fn versions() -> Vec<Case> {
    let version = |raw: &str| assessment().with("version", raw).text();
    let integer = Fault::WrongType(Expected::Integer);
    let range = |found: &str| Fault::OutOfRange(found.to_owned(), 1, 1);
    vec![
        bad("no version", assessment().without("version").text(), Fault::Missing("version"), ""),
        bad("version null", version("null"), Fault::Missing("version"), ""),
        bad("version 0", version("0"), range("0"), "version"),
        bad("version -1", version("-1"), range("-1"), "version"),
        bad("version 1.5", version("1.5"), integer.clone(), "version"),
        bad("version 1.0", version("1.0"), integer.clone(), "version"),
        bad("version 1e0", version("1e0"), integer.clone(), "version"),
        bad("version in quotes", version("\"1\""), integer.clone(), "version"),
        bad("version true", version("true"), integer.clone(), "version"),
        bad("version a list", version("[1]"), integer.clone(), "version"),
        bad("version an object", version("{}"), integer.clone(), "version"),
        bad("version past 64 bits", version("99999999999999999999"), integer, "version"),
        bad("version twice", assessment().and("version", "1").text(), Fault::Twice("version".into()), "version"),
        bad(
            "questionnaire without version",
            questionnaire("[]").without("version").text(),
            Fault::Missing("version"),
            "",
        ),
        bad("questionnaire of version 0", questionnaire("[]").with("version", "0").text(), range("0"), "version"),
    ]
}

/// Whatever else is wrong with it, a document from the future is called that.
fn newer() -> Vec<Case> {
    let case = |name: &str, doc: Doc, version: u64| {
        bad(&format!("newer, {name}"), doc.with("version", &version.to_string()).text(), Fault::Newer(version, 1), "")
    };
    let text = |name: &str, text: String| bad(&format!("newer, {name}"), text, Fault::Newer(2, 1), "");
    let two = || assessment().with("version", "2");
    let cut = two().text();
    let cut = cut.split("created").next().unwrap().to_owned();
    vec![
        case("otherwise good", assessment(), 2),
        case("by far", assessment(), 4_294_967_296),
        case("as far as numbers go", assessment(), i64::MAX as u64),
        case("answers a list", assessment().with("answers", "[]"), 2),
        case("without answers", assessment().without("answers"), 2),
        case("without an id", assessment().without("id"), 2),
        case("with another id", assessment().with("id", "17"), 2),
        case("with another clock", assessment().with("created", "0"), 2),
        case("unknown item", assessment().with("answers", r#"{"XX":{}}"#), 2),
        case("unknown status", answer(r#"{"status":"half"}"#), 2),
        case("level 5", answer(r#"{"status":"level","level":5}"#), 2),
        case("version at the end", assessment().with("answers", "5").without("version").and("version", "2"), 2),
        case("half a character", assessment().with("title", r#""\ud800""#), 2),
        case("nested too deeply", assessment().and("x", &nested("[", DEEP, "]")), 2),
        case("a member twice", assessment().and("title", "1").and("title", "1"), 2),
        text("ends too early", cut),
        text("NaN further on", two().and("x", "NaN").text()),
        case("questionnaire", questionnaire("[]"), 2),
        case("questionnaire with broken groups", items(r#"{"id":5}"#), 2),
        case("questionnaire without id", items("{}").without("id"), 3),
    ]
}
