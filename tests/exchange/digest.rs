//! The digest is of what the assessment says: how it is written, and what was filed beside it, change nothing.

use crate::good::FULL;
use kamae::exchange::canonical::digest;
use serde_json::{Map, Value};

/// Of [`FULL`], by Python: `json.dumps(sort_keys=True, ensure_ascii=False, separators=(",", ":"))` with 1e2 as 100.
const OF_FULL: &str = "b9bd34d898aefdb9299816e7b82116212788380e04d38d6bcc77c7afd3067d1c";

/// Members of the document that are not digested.
const BESIDE: [&str; 5] = ["snapshots", "scenarios", "report", "log", "modified"];

#[test]
fn another_program_finds_the_same_digest() {
    assert_eq!(digest(FULL).unwrap(), OF_FULL);
}

#[test]
fn writing_changes_nothing() {
    let value: Value = serde_json::from_str(FULL).unwrap();
    let turned = serde_json::to_string_pretty(&turned(&value)).unwrap();
    for (name, text) in [
        ("order", turned),
        ("layout", serde_json::to_string(&value).unwrap()),
        ("line ends", FULL.replace('\n', "\r\n")),
        ("escapes", FULL.replace("Register", "\\u0052egister").replace("社", "\\u793e")),
        ("numbers", FULL.replace("1e2", "100.0").replace("1.50", "15e-1")),
    ] {
        assert_eq!(digest(&text).unwrap(), OF_FULL, "{name}");
    }
}

/// The same with the members of every object the other way round.
fn turned(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members: Vec<_> = members.iter().map(|(name, value)| (name.clone(), turned(value))).collect();
            Value::Object(members.into_iter().rev().collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

#[test]
fn what_is_filed_beside_changes_nothing() {
    for name in BESIDE {
        let mut value: Value = serde_json::from_str(FULL).unwrap();
        value[name] = serde_json::json!([{ "a": 1 }]);
        assert_eq!(digest(&value.to_string()).unwrap(), OF_FULL, "{name} set");
        value.as_object_mut().unwrap().remove(name);
        assert_eq!(digest(&value.to_string()).unwrap(), OF_FULL, "{name} gone");
    }
}

#[test]
fn anything_else_changes_it() {
    let value: Value = serde_json::from_str(FULL).unwrap();
    let mut paths = Vec::new();
    walk(&value, String::new(), &mut paths);
    assert!(paths.len() > 60, "{}", paths.len());
    for path in paths.iter().filter(|path| !BESIDE.iter().any(|name| path.starts_with(&format!("/{name}")))) {
        for other in [serde_json::json!("other"), serde_json::json!({ "snapshots": 1 })] {
            let mut changed = value.clone();
            *changed.pointer_mut(path).unwrap() = other;
            assert_ne!(digest(&changed.to_string()).unwrap(), OF_FULL, "{path}");
        }
    }
    // The same names further down are part of what is said.
    for name in BESIDE {
        let mut changed = value.clone();
        changed["organization"][name] = Value::Null;
        assert_ne!(digest(&changed.to_string()).unwrap(), OF_FULL, "organization.{name}");
    }
}

/// Ways to every value below the root.
fn walk(value: &Value, way: String, paths: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (name, value) in below {
        walk(value, format!("{way}/{name}"), paths);
    }
    if !way.is_empty() {
        paths.push(way);
    }
}

#[test]
fn numbers_are_the_nearest_double() {
    // Hard cases of Clinger, and the ones that serde_json misses without its slow feature.
    for (text, want) in [
        ("333333333.33333329", "333333333.3333333"),
        ("9007199254740993", "9007199254740992"),
        ("2.2250738585072011e-308", "2.225073858507201e-308"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"),
        ("5e-324", "5e-324"),
        ("0.1e1", "1"),
        ("-0.0", "0"),
        ("1e21", "1e+21"),
        ("123456789012345678901", "123456789012345680000"),
        ("8.41e+21", "8.41e+21"),
    ] {
        assert_eq!(kamae::exchange::canonical::canonical(text).as_deref(), Ok(want), "{text}");
    }
}
